/** The packages of a workspace of npm, yarn or pnpm: their names and folders. */
import picomatch from 'picomatch';
import { type Configs, isObject, stringsIn } from './resolveConfigs';
import { MAX_MEMBER_DEPTH, MAX_MEMBER_FOLDERS } from './resolveLimits';
import { type FileSystemView, isBelow, join, withoutSlash } from './resolveView';

interface MemberContext {
  readonly view: FileSystemView;
  readonly configs: Configs;
}

/** Whether the folder is the root of a workspace. */
export function isWorkspaceRoot(ctx: MemberContext, folder: string): boolean {
  return memberPatterns(ctx, folder).length > 0;
}

/** The folder of each member, the root itself among them, by the name of its package. */
export function membersOf(ctx: MemberContext, root: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  const budget = { left: MAX_MEMBER_FOLDERS };
  for (const folder of [root, ...memberFolders(ctx, root, budget)]) {
    const name = ctx.configs.json(join(folder, 'package.json'))?.name;
    // The first of two that have the same name; npm refuses such a workspace.
    if (typeof name === 'string' && !members.has(name)) members.set(name, folder);
  }
  if (budget.left <= 0) {
    ctx.configs.report(`Of the workspace in ${root} only ${MAX_MEMBER_FOLDERS} folders were looked at.`);
  }
  return members;
}

function* memberFolders(ctx: MemberContext, root: string, budget: Budget): Generator<string> {
  const patterns = memberPatterns(ctx, root).filter((pattern) => isSimple(ctx, pattern));
  const isLeftOut = picomatch(
    patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => toPattern(pattern.slice(1))),
    matching,
  );
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) continue;
    for (const folder of foldersAt(ctx.view, root, toPattern(pattern).split('/'), budget)) {
      if (!isLeftOut(root === '.' ? folder : folder.slice(root.length + 1))) yield folder;
    }
  }
}

function memberPatterns({ configs }: MemberContext, folder: string): readonly string[] {
  const pnpm = configs.yaml(join(folder, 'pnpm-workspace.yaml'));
  const workspaces = configs.json(join(folder, 'package.json'))?.workspaces;
  return [
    ...stringsIn(pnpm?.packages),
    ...stringsIn(isObject(workspaces) ? workspaces.packages : workspaces),
  ];
}

/** Patterns become regular expressions, and one with many choices takes forever to say no. */
function isSimple({ configs }: MemberContext, pattern: string): boolean {
  const hasManyStars = /(?:\*+[^*/]*){3}/.test(pattern) || pattern.split('**').length > 4;
  const isOne = pattern.length <= 200 && !hasManyStars && pattern.split('{').length <= 4;
  if (!isOne)
    configs.report(`A pattern for the members of a workspace asks too much: ${pattern.slice(0, 40)}.`);
  return isOne;
}

const matching = { noextglob: true } as const;

function toPattern(pattern: string): string {
  return withoutSlash(join('.', pattern));
}

interface Budget {
  left: number;
}

/** Goes down the parts of a pattern and looks only into folders that one of them can match. */
function* foldersAt(
  view: FileSystemView,
  folder: string,
  [part, ...rest]: readonly string[],
  budget: Budget,
  depth = 0,
): Generator<string> {
  if (budget.left-- <= 0) return;
  if (part === undefined) return yield folder;
  if (part === '**') {
    yield* foldersAt(view, folder, rest, budget, depth);
    if (depth >= MAX_MEMBER_DEPTH) return;
    for (const inner of foldersIn(view, folder))
      yield* foldersAt(view, inner, ['**', ...rest], budget, depth + 1);
    return;
  }
  if (!/[*?[\]{}]/.test(part)) {
    const inner = join(folder, part);
    if (isBelow(inner, folder) && view.isDirectory(inner)) yield* foldersAt(view, inner, rest, budget, depth);
    return;
  }
  const isMatch = picomatch(part, matching);
  for (const inner of foldersIn(view, folder)) {
    if (isMatch(inner.slice(inner.lastIndexOf('/') + 1))) yield* foldersAt(view, inner, rest, budget, depth);
  }
}

function foldersIn(view: FileSystemView, folder: string): readonly string[] {
  const names = view.list?.(folder) ?? [];
  return names
    .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    .map((name) => join(folder, name))
    .filter((inner) => view.isDirectory(inner));
}
