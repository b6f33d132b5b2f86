/** Files that are no code, and which of them are looked at: by their names and places, and else for the keys in them. */
import { formatOf, isAgentFile, isSettingsFile, isWorthALook } from '../analysis';
import type { FileResult } from './engineHost';
import { agentFilePattern, keyPattern } from './prefilterPattern';

let known: RegExp | undefined;

/** Whether agents read files of this name and place. */
export function isAgentDocument(path: string): boolean {
  // Most names are of no such format, and then nothing has to be known.
  if (formatOf(path) === undefined) return false;
  known ??= agentFilePattern();
  return isAgentFile(path, { files: { agent: known } });
}

/** Whether a file of this name and place may be looked at: agents read it, or it holds settings. */
export function isDocument(path: string): boolean {
  return isSettingsFile(path) || isAgentDocument(path);
}

/** Tells of documents whether their text is worth a look. */
export function createDocumentFilter(): (file: { readonly path: string; readonly text: string }) => boolean {
  const files = { agent: agentFilePattern(), keys: keyPattern() };
  return (file) => isDocument(file.path) && isWorthALook(file, { prefilter: [], files });
}

/** What anybody may write into a file of settings that no agent reads is no trouble of ours. */
export function withoutForeignSyntax(result: FileResult): FileResult {
  if (!isDocument(result.path) || isAgentDocument(result.path)) return result;
  const problems = result.problems.filter(({ type }) => type !== 'syntax');
  if (problems.length === result.problems.length) return result;
  const { reason, ...rest } = result;
  const isOnlyThat = problems.length === 0 && result.problems.some(({ message }) => message === reason);
  return isOnlyThat ? { ...rest, problems, outcome: 'complete' } : { ...result, problems };
}
