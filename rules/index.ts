/** What is wrong: one file is one rule. A rule names no package; rules and catalog rows meet in kinds. */
import type { Rule } from '../analysis';
import { dangerousTool } from './agency/dangerousTool';
import { unloggedCall } from './audit/unloggedCall';
import { codeExecution } from './output/codeExecution';
import { commandExecution } from './output/commandExecution';
import { pathTraversal } from './output/pathTraversal';
import { safetyDisabled } from './output/safetyDisabled';
import { serverRequest } from './output/serverRequest';
import { sqlInjection } from './output/sqlInjection';
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
import { clientControlledOptions } from './prompt/clientControlledOptions';
import { indirectInjection } from './prompt/indirectInjection';
import { templateInjection } from './prompt/templateInjection';
import { untrustedInSystem } from './prompt/untrustedInSystem';
import { unvalidatedInput } from './prompt/unvalidatedInput';
import { browserKey } from './secrets/browserKey';
import { hardcodedKey } from './secrets/hardcodedKey';
import { inPrompt } from './secrets/inPrompt';
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
    dangerousTool,
    invalid,
  ],
  precedence,
);
