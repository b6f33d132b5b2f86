/** What the shells share and the core may not do: find, read, ignore, and run the engine in a worker. */
export { type Discovery, type FoundFile, findFiles, isSourceFile } from './files';
export { type SkipReason, type SourceText, readSource } from './sourceText';
