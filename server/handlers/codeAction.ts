import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Range,
  type SnippetTextEdit,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { chosenFix, reasonPlaceholder, type Edit, type Finding, type Fix } from '../../analysis';
import { isWritable } from '../../workspace';
import type { DocumentAnalysis } from '../analyses';
import type { OpenDocument } from '../documents';
import { lineEdits } from '../lineEdits';
import { isRecord } from '../params';
import { lspContext, type Session } from '../session';
import { findingsIn, toDiagnostic, type LspContext, type ShownFinding } from '../toLsp';

/** The kind of the action that applies all safe fixes of a document. */
export const fixAllKind = 'source.fixAll.sluicegate';

/** A menu is short; a finding beyond this gets its fixes when the caret is on it alone. */
const mostFindings = 20;

/** `textDocument/codeAction`: the quick fixes at a place, and all safe fixes when asked for by their kind. */
export async function codeAction(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const target = await targetOf(session, params.textDocument.uri);
  if (!target) return [];
  const only = params.context.only ?? [CodeActionKind.QuickFix];
  const wants = (kind: string) => only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const findings = findingsIn(target.lsp, target.uri, target.analysis.findings)
    .filter(({ range }) => overlaps(range, params.range))
    .slice(0, mostFindings);
  const quickFixes = findings.map((finding) => quickFixesOf(target, finding));
  const actions = await Promise.all([
    ...(wants(CodeActionKind.QuickFix) ? quickFixes : []),
    ...(wants(fixAllKind) ? [fixAll(target)] : []),
  ]);
  return actions.flat();
}

/** `codeAction/resolve`: the edit of an action that the client chose. */
export async function codeActionResolve(session: Session, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  const target = isActionData(data) ? await targetOf(session, data.uri) : undefined;
  if (!isActionData(data) || target?.analysis.version !== data.version) return action;
  const repair =
    data.finding === undefined ? await allSafe(target) : await repairOf(target, data.finding, action);
  return repair ? { ...action, edit: toWorkspaceEdit(target, repair) } : action;
}

/** One version of a document, and whom we speak to about it. */
interface Target {
  readonly session: Session;
  /** Of the document, or of the cell that is spoken of. */
  readonly uri: string;
  readonly document: OpenDocument;
  readonly analysis: DocumentAnalysis;
  readonly lsp: LspContext;
}

async function targetOf(session: Session, uri: string): Promise<Target | undefined> {
  const document = session.documents.holding(uri);
  const analysis = document && (await session.analyses.of(document));
  return analysis && { session, uri, document, analysis, lsp: lspContext(session, document, analysis) };
}

async function quickFixesOf(target: Target, shown: ShownFinding): Promise<CodeAction[]> {
  const { finding } = shown;
  const fixes = await fixesOf(target, finding);
  return fixes.map((fix, index) =>
    toCodeAction(target, fix, {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(target.lsp, shown)],
      // An editor may apply a preferred fix without showing it.
      isPreferred: index === 0 && fix.safety === 'safe',
      finding: identityOf(finding),
    }),
  );
}

async function fixAll(target: Target): Promise<CodeAction[]> {
  const repair = await allSafe(target);
  const title = 'Apply all safe fixes of Sluicegate';
  return repair ? [toCodeAction(target, repair, { title, kind: fixAllKind })] : [];
}

/** Asked for when the menu is made, and again when the action is chosen. */
const known = new WeakMap<DocumentAnalysis, Map<string, Promise<Repair | undefined>>>();

function allSafe(target: Target): Promise<Repair | undefined> {
  const { analysis, uri } = target;
  const repairs = known.get(analysis) ?? new Map<string, Promise<Repair | undefined>>();
  known.set(analysis, repairs);
  const repair = repairs.get(uri) ?? tryAll(target);
  repairs.set(uri, repair);
  return repair;
}

/** What `sluicegate fix` would do with the document: what does harm is left out. In a cell, what it has fixes for now. */
async function tryAll(target: Target): Promise<Repair | undefined> {
  const { session, uri, analysis, lsp } = target;
  const repairs = await Promise.all(
    findingsIn(lsp, uri, analysis.findings).map(async ({ finding }) => {
      const fix = chosenFix(await fixesOf(target, finding), 'safe');
      return fix ? [{ ...fix, finding }] : [];
    }),
  );
  const first = repairs.flat();
  if (first.length === 0) return undefined;
  const { request, silent, notebook } = analysis;
  const { edits, lines } = await session.host.repair({
    ...request,
    repairs: first,
    silent,
    goesOn: !notebook,
  });
  const placed = edits.map((edit) => ({ ...edit, path: request.path }));
  return placed.length > 0 ? { edits: placed, lines } : undefined;
}

async function repairOf(
  target: Target,
  identity: string,
  { title }: CodeAction,
): Promise<Repair | undefined> {
  const finding = target.analysis.findings.find((finding) => identityOf(finding) === identity);
  const fixes = finding ? await fixesOf(target, finding) : [];
  return fixes.find((fix) => fix.title === title);
}

/** What a fix changes, or several do. */
type Repair = Pick<Fix, 'edits' | 'lines'>;

/** Without those that reach into files whose text is not at hand, or into other cells. */
async function fixesOf(target: Target, finding: Finding): Promise<readonly Fix[]> {
  const { session, uri, analysis, lsp } = target;
  const fixes = await session.host.fixes({ ...analysis.request, finding });
  const { notebook } = analysis;
  const isHere = (edit: Edit) => edit.path === analysis.request.path && lsp.locate(edit)?.uri === uri;
  const isFree = ({ range }: Edit) => !notebook || isWritable(notebook, notebook.cells, range);
  return fixes.filter((fix) => fix.edits.every((edit) => isHere(edit) && isFree(edit)));
}

/** A finding of one version. */
function identityOf({ rule, fingerprint, place: { range } }: Finding): string {
  return [rule, range.start, range.end, fingerprint].join(' ');
}

/** Comes back with an action that is to be resolved. Without a finding it is about the whole document. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly finding?: string;
}

function isActionData(data: unknown): data is ActionData {
  return (
    isRecord(data) &&
    typeof data.uri === 'string' &&
    typeof data.version === 'number' &&
    (data.finding === undefined || typeof data.finding === 'string')
  );
}

type ActionHead = Pick<CodeAction, 'title' | 'kind' | 'diagnostics' | 'isPreferred'> & {
  readonly finding?: string;
};

function toCodeAction(
  target: Target,
  repair: Repair,
  { finding, isPreferred, ...head }: ActionHead,
): CodeAction {
  const { features } = target.session;
  const action = { ...head, ...(isPreferred && features.knowsPreferredActions && { isPreferred }) };
  if (!features.resolvesEdits || !features.keepsActionData) {
    return { ...action, edit: toWorkspaceEdit(target, repair) };
  }
  const data: ActionData = {
    uri: target.uri,
    version: target.analysis.version,
    ...(finding !== undefined && { finding }),
  };
  return { ...action, data };
}

function toWorkspaceEdit(
  { session, uri, document, analysis, lsp }: Target,
  { edits, lines = [] }: Repair,
): WorkspaceEdit {
  const textEdits = edits.flatMap((edit) => {
    const at = lsp.locate(edit);
    return at ? [{ range: at.range, newText: edit.text }] : [];
  });
  const others = lineEdits(session, document.text.uri, analysis, lines);
  if (!session.features.versionsEdits) return { changes: { [uri]: textEdits, ...changesOf(others) } };
  const changes = session.features.fillsPlaceholders ? textEdits.map(withPlaceholder) : textEdits;
  const cell = analysis.notebook?.cells.find((each) => each.uri === uri);
  const { version } = cell ?? analysis;
  const own = { textDocument: { uri, version }, edits: changes };
  return { documentChanges: [own, ...others] };
}

/** For clients of the plain sort, which make no files. */
function changesOf(others: ReturnType<typeof lineEdits>): NonNullable<WorkspaceEdit['changes']> {
  const edits = others.filter((change) => TextDocumentEdit.is(change));
  return Object.fromEntries(
    edits.map((change) => [change.textDocument.uri, change.edits.filter((edit) => 'newText' in edit)]),
  );
}

/** The editor selects the reason of a suppression, so that whoever takes it is asked for one. */
function withPlaceholder(edit: TextEdit): TextEdit | SnippetTextEdit {
  const { range, newText } = edit;
  const [before, after] = newText.split(reasonPlaceholder);
  if (before === undefined || after === undefined) return edit;
  const escape = (text: string) => text.replaceAll(/[\\$}]/g, '\\$&');
  const value = `${escape(before)}\${1:${reasonPlaceholder}}${escape(after)}`;
  return { range, snippet: { kind: 'snippet', value } };
}

/** Touching counts: a caret right behind a finding is on it. */
function overlaps(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
