/** What is wrong: one file is one rule. A rule names no package; rules and catalog rows meet in kinds. */
import type { Rule } from '../analysis';
import { autoApprove } from './agency/autoApprove';
import { dangerousBuiltinTool } from './agency/dangerousBuiltinTool';
import { dangerousTool } from './agency/dangerousTool';
import { mcpConfig } from './agency/mcpConfig';
import { missingApproval } from './agency/missingApproval';
import { lethalTrifecta } from './agency/lethalTrifecta';
import { untrustedToolDescription } from './agency/untrustedToolDescription';
import { untypedToolInput } from './agency/untypedToolInput';
import { unlistedToolDispatch } from './agency/unlistedToolDispatch';
import { swallowedError } from './audit/swallowedError';
import { unhandledError } from './audit/unhandledError';
import { unloggedCall } from './audit/unloggedCall';
import { missingEndUserId } from './limits/missingEndUserId';
import { missingInputLimit } from './limits/missingInputLimit';
import { missingRateLimit } from './limits/missingRateLimit';
import { missingTimeout } from './limits/missingTimeout';
import { missingTokenLimit } from './limits/missingTokenLimit';
import { unboundedLoop } from './limits/unboundedLoop';
import { codeExecution } from './output/codeExecution';
import { commandExecution } from './output/commandExecution';
import { decidesAccess } from './output/decidesAccess';
import { pathTraversal } from './output/pathTraversal';
import { safetyDisabled } from './output/safetyDisabled';
import { serverRequest } from './output/serverRequest';
import { sqlInjection } from './output/sqlInjection';
import { uncheckedStop } from './output/uncheckedStop';
import { unfilteredResponse } from './output/unfilteredResponse';
import { unsafeDeserialization } from './output/unsafeDeserialization';
import { unsafeHtml } from './output/unsafeHtml';
import { unvalidatedJson } from './output/unvalidatedJson';
import { precedence, withPrecedence } from './precedence';
import { insecureTransport } from './privacy/insecureTransport';
import { modelInternalsExposed } from './privacy/modelInternalsExposed';
import { personalDataInPrompt } from './privacy/personalDataInPrompt';
import { promptLogged } from './privacy/promptLogged';
import { providerRetention } from './privacy/providerRetention';
import { clientControlledRoles } from './prompt/clientControlledRoles';
import { hiddenCharacters } from './prompt/hiddenCharacters';
import { clientControlledOptions } from './prompt/clientControlledOptions';
import { indirectInjection } from './prompt/indirectInjection';
import { templateInjection } from './prompt/templateInjection';
import { untrustedInSystem } from './prompt/untrustedInSystem';
import { unvalidatedInput } from './prompt/unvalidatedInput';
import { browserKey } from './secrets/browserKey';
import { hardcodedKey } from './secrets/hardcodedKey';
import { inPrompt } from './secrets/inPrompt';
import { insecureDownload } from './supply/insecureDownload';
import { poisonableTrainingData } from './supply/poisonableTrainingData';
import { remoteCode } from './supply/remoteCode';
import { retiredModel } from './supply/retiredModel';
import { unscopedRetrieval } from './supply/unscopedRetrieval';
import { unpinnedModel } from './supply/unpinnedModel';
import { unsafeModelLoad } from './supply/unsafeModelLoad';
import { logged } from './secrets/logged';
import { systemPromptExposed } from './secrets/systemPromptExposed';
import { invalid } from './suppression/invalid';

/** Every rule, in the order in which pages and reports list them. */
export const rules: readonly Rule[] = withPrecedence(
  [
    untrustedInSystem,
    unvalidatedInput,
    indirectInjection,
    templateInjection,
    clientControlledRoles,
    hiddenCharacters,
    clientControlledOptions,
    codeExecution,
    commandExecution,
    sqlInjection,
    unsafeHtml,
    serverRequest,
    pathTraversal,
    unsafeDeserialization,
    unvalidatedJson,
    unfilteredResponse,
    safetyDisabled,
    decidesAccess,
    uncheckedStop,
    hardcodedKey,
    inPrompt,
    browserKey,
    logged,
    systemPromptExposed,
    personalDataInPrompt,
    promptLogged,
    insecureTransport,
    modelInternalsExposed,
    providerRetention,
    unloggedCall,
    swallowedError,
    unhandledError,
    unboundedLoop,
    missingInputLimit,
    missingTokenLimit,
    missingTimeout,
    missingEndUserId,
    missingRateLimit,
    dangerousTool,
    unsafeModelLoad,
    remoteCode,
    retiredModel,
    unpinnedModel,
    insecureDownload,
    poisonableTrainingData,
    unscopedRetrieval,
    autoApprove,
    mcpConfig,
    missingApproval,
    unlistedToolDispatch,
    untypedToolInput,
    dangerousBuiltinTool,
    lethalTrifecta,
    untrustedToolDescription,
    invalid,
  ],
  precedence,
);
