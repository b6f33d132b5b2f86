/** What is wrong: one file is one rule. A rule names no package; rules and catalog rows meet in kinds. */
import type { Rule } from '../analysis';
import { dangerousTool } from './agency/dangerousTool';
import { swallowedError } from './audit/swallowedError';
import { unhandledError } from './audit/unhandledError';
import { unloggedCall } from './audit/unloggedCall';
import { missingEndUserId } from './limits/missingEndUserId';
import { missingInputLimit } from './limits/missingInputLimit';
import { missingTimeout } from './limits/missingTimeout';
import { missingTokenLimit } from './limits/missingTokenLimit';
import { unboundedLoop } from './limits/unboundedLoop';
import { codeExecution } from './output/codeExecution';
import { commandExecution } from './output/commandExecution';
import { pathTraversal } from './output/pathTraversal';
import { safetyDisabled } from './output/safetyDisabled';
import { serverRequest } from './output/serverRequest';
import { sqlInjection } from './output/sqlInjection';
import { uncheckedStop } from './output/uncheckedStop';
import { unfilteredResponse } from './output/unfilteredResponse';
import { unsafeDeserialization } from './output/unsafeDeserialization';
import { unsafeHtml } from './output/unsafeHtml';
import { precedence, withPrecedence } from './precedence';
import { clientControlledRoles } from './prompt/clientControlledRoles';
import { templateInjection } from './prompt/templateInjection';
import { untrustedInSystem } from './prompt/untrustedInSystem';
import { unvalidatedInput } from './prompt/unvalidatedInput';
import { hardcodedKey } from './secrets/hardcodedKey';
import { inPrompt } from './secrets/inPrompt';
import { invalid } from './suppression/invalid';

/** Every rule, in the order in which pages and reports list them. */
export const rules: readonly Rule[] = withPrecedence(
  [
    untrustedInSystem,
    unvalidatedInput,
    templateInjection,
    clientControlledRoles,
    codeExecution,
    commandExecution,
    sqlInjection,
    unsafeHtml,
    serverRequest,
    pathTraversal,
    unsafeDeserialization,
    unfilteredResponse,
    safetyDisabled,
    uncheckedStop,
    hardcodedKey,
    inPrompt,
    unloggedCall,
    swallowedError,
    unhandledError,
    unboundedLoop,
    missingInputLimit,
    missingTokenLimit,
    missingTimeout,
    missingEndUserId,
    dangerousTool,
    invalid,
  ],
  precedence,
);
