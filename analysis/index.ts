/**
 * The core: text in, findings out. It reads no file, opens no connection, and knows no vendor, rule or editor.
 *
 * `analyze` never throws on any input; what could not be done is a problem.
 */
export {
  analyze,
  isAgentFile,
  isWorthALook,
  touchesAi,
  type Analysis,
  type AnalyzeOptions,
  type RecognizedCall,
  type SourceFile,
} from './analyze';
export * from './apiModel';
export {
  type Explanation,
  type ExplainedFinding,
  type ExplainedOrigin,
  type ExplainedPlace,
  type Judgment,
  NO_EXPLANATION,
} from './explain';
export * from './facts';
export * from './finding';
export { compileCatalog, type Catalog, prefilterOf, unmatchedRows } from './flow';
export * from './fixes';
export * from './kinds';
export { optionName } from './optionName';
export { javascriptFrontEnd } from './languages/javascript';
export { documentFrontEnd, formatOf, isSettingsFile } from './languages/documents';
export { isPythonFile, pythonFrontEnd } from './languages/python';
export * from './program';
export { createProject, type Project, type ProjectHost } from './project';
export * from './rule';
export { readMemberPath, readRootedPath } from './rowPaths';
export { type KnownNames, namesIn, rowProblems, type RowPlace, type RowProblem } from './rowProblems';
export { distinctBy } from './distinct';
export { describeMark, describeSource } from './words';
