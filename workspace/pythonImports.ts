/** What a file of Python imports, read by one regular expression and without a parser. */

const name = String.raw`[\p{L}\p{N}_]+`;
const dotted = String.raw`${name}(?:[ \t]*\.[ \t]*${name})*`;
const names = String.raw`\((?:[^()#]|#[^\n]*)*|[^\n;#]*`;

/** A statement may follow another one on its line. */
const statement = new RegExp(
  String.raw`(?:^|[;:])[ \t]*(?:import[ \t]+(?<modules>[^\n;#]+)|from[ \t]*(?<module>\.[. \t]*(?:${dotted})??|(?<=[ \t])${dotted})[ \t]*import\b[ \t]*(?<names>${names}))`,
  'gmu',
);

/**
 * The modules that a text may import, each once, as the resolver takes them.
 * What a module is asked for may be a module in it, so `from a import b` gives `a` and `a.b`;
 * packages run before what is in them, so `import a.b` gives both too.
 */
export function pythonModulesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const { groups = {} } of joined(text).matchAll(statement)) {
    const { modules, module } = groups;
    if (modules !== undefined) for (const each of listed(modules)) addPackages(found, each);
    if (module !== undefined) addFrom(found, module.replace(/\s/g, ''), listed(groups.names ?? ''));
  }
  return [...found];
}

/** A backslash at its end joins a line with the next one. */
function joined(text: string): string {
  return text.includes('\\') ? text.replace(/\\\r?\n/g, ' ') : text;
}

const plainName = new RegExp(`^${dotted}`, 'u');

/** The names of a list, without comments and without what they are called here. */
function listed(list: string): readonly string[] {
  const items = list
    .replace(/#[^\n]*/g, '')
    .replace(/^\(/, '')
    .split(',');
  return items.flatMap((item) => plainName.exec(item.trim())?.[0].replace(/\s/g, '') ?? []);
}

function addPackages(found: Set<string>, module: string): void {
  for (let dot = module.indexOf('.'); dot !== -1; dot = module.indexOf('.', dot + 1)) {
    found.add(module.slice(0, dot));
  }
  found.add(module);
}

function addFrom(found: Set<string>, module: string, imported: readonly string[]): void {
  const [, dots = '', path = ''] = /^(\.*)(.*)$/.exec(module) ?? [];
  if (path === '') found.add(dots);
  else {
    const packages = new Set<string>();
    addPackages(packages, path);
    for (const each of packages) found.add(dots + each);
  }
  for (const each of imported) found.add(path === '' ? dots + each : `${module}.${each}`);
}
