import type { ExportNode, ImportNode, Statement } from '../../program';
import { importedAs } from './bindings';
import { textOf, type Lowering } from './lowering';
import { resolve, write, type Scope } from './scope';
import { childOf, firstPart, partsOf, rangeOf, type Syntax } from './syntax';

/** `import a.b, c as d`: a statement for each. */
export function lowerImport(lowering: Lowering, node: Syntax, out: Statement[]): void {
  for (const name of partsOf(node)) {
    const dotted = name.type === 'aliased_import' ? firstPart(name) : name;
    const specifier = dotted ? dottedName(lowering, dotted) : '';
    if (specifier === '') continue;
    const bindsRoot = name.type !== 'aliased_import' && specifier.includes('.');
    out.push({
      type: 'import',
      specifier,
      names: namesOf(lowering, [name], () => '*'),
      ...(bindsRoot ? { bindsRoot } : {}),
      typeOnly: lowering.isTypeOnly,
      range: rangeOf(node),
    });
  }
}

/** `from ..a import b as c` and `from a import *` */
export function lowerImportFrom(lowering: Lowering, node: Syntax): Statement {
  const [module, ...names] = partsOf(node);
  const star = childOf(node, 'wildcard_import') !== undefined;
  return {
    type: 'import',
    specifier: module ? dottedName(lowering, module) : '',
    names: namesOf(lowering, names, (name) => {
      const own = name.type === 'aliased_import' ? firstPart(name) : name;
      return own ? textOf(lowering, own) : '';
    }),
    ...(star ? { star } : {}),
    typeOnly: lowering.isTypeOnly,
    range: rangeOf(node),
  };
}

/** Blanks may stand around the dots. */
function dottedName(lowering: Lowering, node: Syntax): string {
  return textOf(lowering, node).replace(/\s|\\/g, '');
}

function namesOf(
  lowering: Lowering,
  nodes: readonly Syntax[],
  importedOf: (node: Syntax) => string,
): ImportNode['names'] {
  return nodes.flatMap((node) => {
    const local = importedAs(node);
    const variable = local && resolve(lowering.scope, textOf(lowering, local));
    if (typeof variable !== 'object') return [];
    if (variable.kind === 'import') variable.writes++;
    else write(variable);
    return [{ imported: importedOf(node), variable, range: rangeOf(node) }];
  });
}

/** Whatever a module binds, others can import; it stands at the end, where everything is bound. */
export function exportOf(scope: Scope, end: number): ExportNode | undefined {
  const range = { start: end, end };
  const names: { exported: string; local: ExportNode['names'][number]['local']; imported: undefined }[] = [];
  for (const [name, binding] of scope.names) {
    if (typeof binding !== 'object') continue;
    const local = { type: 'name' as const, name, variable: binding, range };
    names.push({ exported: name, local, imported: undefined });
  }
  return names.length === 0
    ? undefined
    : { type: 'export', declaration: undefined, names, from: undefined, range };
}
