/** Mails that are taken apart, however they came. */
import type { Case } from './case';
import { python } from './pythonModels';

/** Code that runs what stands in a mail. */
const given = (name: string, imports: string, expression: string, label: string): Case =>
  python(
    `a mail: ${name}`,
    `import openai\n${imports}\nexec(${expression})`,
    `message ${label} -> code-execution`,
  );

const mail = 'import email\nmail = email.message_from_bytes(raw)';

export const mailCases: readonly Case[] = [
  given('its text', mail, 'mail.get_payload(decode=True).decode()', 'mail.get_payload()'),
  given('a header', mail, 'mail["Subject"]', 'mail.Subject'),
  given('a header by a call', mail, 'mail.get("From")', 'mail.get()'),
  given('a part', mail, 'mail.get_body().get_content()', 'mail.get_body().get_content()'),
  given('each part', `${mail}\npart = next(iter(mail.walk()))`, 'part.get_payload()', 'part.get_payload()'),
  given(
    'by a parser',
    'from email.parser import BytesParser\nmail = BytesParser().parsebytes(raw)',
    'mail.get_payload()',
    'mail.get_payload()',
  ),
  python(
    'LangChain, a sequence of a template and a model',
    'from langchain_core.prompts import ChatPromptTemplate\nfrom langchain_core.runnables import RunnableSequence\nRunnableSequence(ChatPromptTemplate.from_messages(texts), model).invoke({"question": question})',
    'LangChain chat',
  ),
];
