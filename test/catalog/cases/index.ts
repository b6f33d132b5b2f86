import type { ApiModel } from '../../../analysis';
import { describeFacts } from '../../support/describeFacts';
import { admissionCases } from './admissions';
import { approvalCases } from './approvals';
import { answerTypeCases } from './answerTypes';
import { agentFileCases } from './agentFiles';
import { agentCases } from './agents';
import { aiSdkCases } from './aiSdk';
import { anthropicCases } from './anthropic';
import type { Case } from './case';
import { containerCases } from './containers';
import { eventCases } from './events';
import { loopCases } from './loops';
import { mailCases } from './mails';
import { mcpClientCases } from './mcpClients';
import { frameworkCases } from './frameworks';
import { frontDoorCases } from './frontDoors';
import { furtherProviderCases } from './furtherProviders';
import { furtherKeyCases } from './furtherKeys';
import { guardCases } from './guards';
import { harmCases } from './harm';
import { inputCases } from './inputs';
import { nestCases } from './nest';
import { openaiCases } from './openai';
import { pythonCases } from './python';
import { outsideCases } from './outside';
import { pythonAgentCases } from './pythonAgents';
import { pythonLangchainCases } from './pythonLangchain';
import { pythonFurtherModelCases } from './pythonFurtherModels';
import { pythonModelCases } from './pythonModels';
import { pythonFrameworkCases } from './pythonFrameworks';
import { pythonSinkCases } from './pythonSinks';
import { pythonMarkupCases } from './pythonMarkup';
import { protectionCases } from './protections';
import { privacyCases } from './privacy';
import { providerCases } from './providers';
import { readingCases } from './reading';
import { removalCases } from './removals';
import { recordCases } from './records';
import { requestCases } from './requests';
import { requestValidatorCases } from './requestValidators';
import { resolverCases } from './resolvers';
import { retrievalScopeCases } from './retrievalScopes';
import { rowCases } from './rows';
import { sandboxCases } from './sandboxes';
import { screenCases } from './screens';
import { secretCases } from './secrets';
import { serverCases } from './servers';
import { settingCases } from './settings';
import { sinkCases } from './sinks';
import { supplyCases } from './supply';
import { toolFactCases } from './toolFacts';
import { readyToolCases } from './readyTools';
import { toolCases } from './tools';

export type { Case } from './case';

export const cases: readonly Case[] = [
  ...openaiCases,
  ...anthropicCases,
  ...aiSdkCases,
  ...providerCases,
  ...furtherProviderCases,
  ...agentCases,
  ...answerTypeCases,
  ...agentFileCases,
  ...mcpClientCases,
  ...requestCases,
  ...serverCases,
  ...frameworkCases,
  ...eventCases,
  ...requestValidatorCases,
  ...nestCases,
  ...containerCases,
  ...toolCases,
  ...toolFactCases,
  ...loopCases,
  ...inputCases,
  ...settingCases,
  ...supplyCases,
  ...approvalCases,
  ...admissionCases,
  ...removalCases,
  ...protectionCases,
  ...frontDoorCases,
  ...privacyCases,
  ...sinkCases,
  ...resolverCases,
  ...retrievalScopeCases,
  ...sandboxCases,
  ...guardCases,
  ...recordCases,
  ...secretCases,
  ...pythonCases,
  ...pythonModelCases,
  ...pythonFurtherModelCases,
  ...pythonLangchainCases,
  ...pythonAgentCases,
  ...pythonFrameworkCases,
  ...pythonSinkCases,
  ...pythonMarkupCases,
  ...rowCases,
  ...outsideCases,
  ...furtherKeyCases,
  ...screenCases,
  ...readingCases,
  ...harmCases,
  ...readyToolCases,
  ...mailCases,
];

/** Facts of the case that the engine does not find with these rows, or should not; `found` is all that it finds. */
export function check(one: Case, models: readonly ApiModel[]): { missing: readonly string[]; found: string } {
  const found = describeFacts(one.code, one.path ?? 'src/chat.ts', models);
  const missing = one.facts.filter((fact) => !found.includes(fact));
  const wrong = (one.none ?? []).filter((fact) => found.includes(fact)).map((fact) => `no ${fact}`);
  return { missing: [...missing, ...wrong], found: found.join('\n') };
}
