/** The evaluator: values, heap, origins, guards. */
export { type AgentFiles, closestFor, rowsFor } from './agentFiles';
export { hostOf, isLocalHost, isPlainAddress } from './plainAddress';
export { compileCatalog, type Catalog, prefilterOf } from './catalog';
export { unmatchedRows } from './unmatched';
export { evaluateProgram } from './evaluateProgram';
export type { Evaluation, ModuleHost, ModuleInstance, Unit } from './evaluation';
export { consentFor, consentForAny, consentOf } from './consent';
export type {
  Answer,
  CallObservation,
  ClientObservation,
  Consent,
  DeclaredTool,
  DeclaredToolsObservation,
  DispatchObservation,
  IdentityObservation,
  PartObservation,
  ReachedSink,
  SettingObservation,
  SinkObservation,
  TaintedInput,
  TaintedPart,
  ToolObservation,
  ToolServerObservation,
  ToolsetObservation,
  WordObservation,
} from './observation';
export { isSameAct } from './recording';
export { createSummaries, forgetModule, type Summaries } from './summaries';
export { isOwner, type Owners } from './identities';
export { jsonUseAt } from './json';
export { labelOf } from './labels';
export { isInstruction, knownText } from './text';
export {
  firstIdentity,
  isConstant,
  isSurer,
  toMarks,
  type Origin,
  type Source,
  type Trace,
  type Value,
} from './value';
export { entriesAt, retiredKey } from './catalog';
export type { HeapObject, InstanceObject } from './value';
export { readContents } from './state';
