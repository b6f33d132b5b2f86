import type { ApiModel } from '../analysis';

/** Names of fields that tell about a person. */
const personalFields = [
  'email',
  'emailAddress',
  'email_address',
  'phone',
  'phoneNumber',
  'phone_number',
  'mobileNumber',
  'mobile_number',
  'birthDate',
  'birth_date',
  'birthday',
  'dateOfBirth',
  'date_of_birth',
  'ssn',
  'socialSecurityNumber',
  'social_security_number',
  'nationalId',
  'national_id',
  'passportNumber',
  'passport_number',
  'taxId',
  'tax_id',
  'cardNumber',
  'card_number',
  'iban',
  'diagnosis',
  'medicalHistory',
  'medical_history',
  'homeAddress',
  'home_address',
  'streetAddress',
  'street_address',
  'salary',
] as const;

/** One of them, as what is known of whoever is signed in has it. */
export const personalField = `^(?:${personalFields.join('|')})$`;

/**
 * Words of model calls that hold for every provider: options that decide what a call costs, which model answers and
 * what it may do. Read in the references of the interfaces of OpenAI, Anthropic, Google, Amazon Bedrock, Cohere and
 * Mistral, and of the AI SDK and LangChain.
 */
export const callOptions = {
  package: 'global',
  read: 'https://platform.openai.com/docs/api-reference, https://docs.anthropic.com/en/api/messages, https://ai.google.dev/api/generate-content, 2026-11',
  decisive: [
    'model',
    'modelId',
    'model_id',
    'model_name',
    'modelName',
    'deployment',
    'temperature',
    'config.temperature',
    'generationConfig.temperature',
    'inferenceConfig.temperature',
    'max_tokens',
    'maxTokens',
    'max_completion_tokens',
    'max_output_tokens',
    'maxOutputTokens',
    'config.maxOutputTokens',
    'config.max_output_tokens',
    'generationConfig.maxOutputTokens',
    'inferenceConfig.maxTokens',
    'tools',
    'config.tools',
  ],
  personal: personalFields,
  publicVariables: [
    'NEXT_PUBLIC_',
    'VITE_',
    'REACT_APP_',
    'EXPO_PUBLIC_',
    'NUXT_PUBLIC_',
    'PUBLIC_',
    'GATSBY_',
  ],
} as const satisfies ApiModel;
