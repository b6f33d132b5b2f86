/** What the shells share and the core may not do: find, read, ignore, and run the engine in a worker. */
export { type Configuration, configurationFile, type Level, levelOf, withLevel } from './configuration';
export {
  type Configurations,
  type ConfigurationsOptions,
  createConfigurations,
  namedConfiguration,
  problemLines,
  type ReadConfiguration,
  rowPlace,
} from './configurations';
export type { ConfigurationTerms } from './configurationText';
export { readTerms } from './configurationTerms';
export { createDocumentFilter, isAgentDocument, isDocument, withoutForeignSyntax } from './documents';
export { isIgnoredByGit } from './ignoreRules';
export { type Discovery, type FoundFile, findFiles, isSourceFile } from './files';
export { isNotebook, type Notebook, type NotebookPlace, type NotebookRange, notebookRange } from './notebook';
export { linesOnFileLine, programOffset } from './notebook';
export { isWritable, type NotebookProgram, partRangeOf, toProgram } from './notebookProgram';
export { editNotebook, isEditable } from './notebookEdits';
export { type SkipReason, type SourceText, readSource, sourceOf } from './sourceText';
export { decodeText, type DecodedText, encodeText, isLossless, plainForm } from './textBytes';
export {
  type AnalyzeRequestOptions,
  type EngineHost,
  type EngineHostOptions,
  type EvaluationResult,
  type ExplanationResult,
  type FileResult,
  type FixesRequest,
  createEngineHost,
} from './engineHost';
export type {
  EngineConfiguration,
  EngineRequest,
  FileChange,
  OtherFiles,
  ProjectPlace,
  SilentRules,
  ProjectRequest,
} from './engineMessages';
export { lineInsertion, lineTarget, type LineTarget } from './fileLines';
export { startEngineThread } from './engineThread';
export { type HostLimits, scanLimits, type WorkerLike } from './workerSlot';
export { createImportIndex, type ImportIndex } from './importIndex';
export { MAX_HOPS } from './resolveLimits';
export { createPrefilter, createRowFilter } from './prefilter';
export { createProjectFiles } from './projectFiles';
export { createResolver } from './resolve';
export { suggestionFor } from './suggestion';
