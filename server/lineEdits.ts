// Lines that fixes want to see in other files, as changes of those files. What an editor holds of such a file goes
// before what is on disk.
import path from 'node:path';
import {
  type CreateFile,
  type OptionalVersionedTextDocumentIdentifier,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { lineStartsOf, type FileLine } from '../analysis';
import { lineInsertion, lineTarget } from '../workspace';
import type { DocumentAnalysis } from './analyses';
import { siblingUri } from './paths';
import type { Session } from './session';
import { toRange } from './toLsp';

/** The changes, one file after the other. None where a line is there already, or where there is no place for it. */
export function lineEdits(
  session: Session,
  uri: string,
  { request: { path: name, project } }: DocumentAnalysis,
  lines: readonly FileLine[],
): readonly (CreateFile | TextDocumentEdit)[] {
  if (!project) return [];
  const source = path.join(project.base, name);
  const files = [...new Set(lines.map(({ file }) => file))];
  return files.flatMap((file): readonly (CreateFile | TextDocumentEdit)[] => {
    const target = lineTarget(source, project.base, file);
    const relative = target && path.relative(project.base, target.path).split(path.sep).join('/');
    const at = relative && siblingUri(uri, relative, session.folders());
    if (!target || !at) return [];
    const wanted = lines.filter((line) => line.file === file).map(({ line }) => line);
    const open = session.documents.get(at)?.text;
    if (open) return insertAll({ uri: at, version: open.version }, open.getText(), wanted);
    const document = { uri: at, version: null };
    if (target.type === 'existing') return insertAll(document, target.text, wanted);
    if (!session.features.createsFiles) return [];
    return [
      { kind: 'create', uri: at, options: { ignoreIfExists: true } },
      ...insertAll(document, '', wanted),
    ];
  });
}

function insertAll(
  textDocument: OptionalVersionedTextDocumentIdentifier,
  text: string,
  lines: readonly string[],
): readonly TextDocumentEdit[] {
  const after = lines.reduce((sum, line) => sum + (lineInsertion(sum, line)?.text ?? ''), text);
  if (after === text) return [];
  const range = toRange(lineStartsOf(text), { start: text.length, end: text.length });
  return [{ textDocument, edits: [{ range, newText: after.slice(text.length) }] }];
}
