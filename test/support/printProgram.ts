import type {
  Argument,
  BlockNode,
  ClassMember,
  Expression,
  FunctionNode,
  ParameterNode,
  Pattern,
  Program,
  PropertyNode,
  Statement,
  TypeNode,
  Variable,
} from '../../analysis/program';

/** Prints a program model in a compact form that shows its structure: constructs that lower alike print alike. */
export function printProgram(program: Program): string {
  const directives = program.directives.map((directive) => `'${directive}'!`);
  return [...directives, ...program.body.body.map(printStatement)].join('; ');
}

/** A resolved name shows a letter of its kind, a global none. */
function printName(name: string, variable: Variable | undefined): string {
  return variable ? `${name}:${letters[variable.kind]}` : name;
}

const letters: Readonly<Record<Variable['kind'], string>> = {
  const: 'c',
  let: 'l',
  var: 'v',
  parameter: 'p',
  function: 'f',
  class: 'k',
  import: 'i',
  catch: 'e',
};

export function printStatement(node: Statement): string {
  switch (node.type) {
    case 'expression':
      return printExpression(node.expression);
    case 'declare':
      return `declare ${printPattern(node.target)}${printAnnotation(node.annotation)}${node.value ? ` = ${printExpression(node.value)}` : ''}`;
    case 'functionDeclaration':
      return `hoist ${node.variable ? printName(node.variable.name, node.variable) : '-'} = ${printExpression(node.function)}`;
    case 'classDeclaration':
      return `hoist ${node.variable ? printName(node.variable.name, node.variable) : '-'} = ${printExpression(node.class)}`;
    case 'if':
      return `if ${printExpression(node.test)} ${printBlock(node.then)}${node.else ? ` else ${printBlock(node.else)}` : ''}`;
    case 'loop':
      return printLoop(node);
    case 'switch':
      return `switch ${printExpression(node.subject)} ${node.cases
        .map((each) => `[${each.test ? printExpression(each.test) : 'default'}] ${printBlock(each.body)}`)
        .join(' ')}`;
    case 'try':
      return printTry(node);
    case 'return':
      return node.value ? `return ${printExpression(node.value)}` : 'return';
    case 'throw':
      return `throw ${printExpression(node.value)}`;
    case 'break':
    case 'continue':
      return node.label ? `${node.type} ${node.label}` : node.type;
    case 'block':
      return printBlock(node);
    case 'import':
      return printImport(node);
    case 'export':
      return printExport(node);
    case 'unknownStatement':
      return `??(${node.children.map(printExpression).join(', ')})`;
  }
}

function printImport(node: Extract<Statement, { type: 'import' }>): string {
  const names = node.names.map(
    ({ imported, variable }) => `${imported} as ${printName(variable.name, variable)}`,
  );
  const marks = `${node.typeOnly ? ' type' : ''}${node.bindsRoot ? ' root' : ''}${node.star ? ' star' : ''}`;
  return `import${marks} {${names.join(', ')}} '${node.specifier}'`;
}

function printBlock(node: BlockNode): string {
  const label = node.label ? `${node.label}: ` : '';
  return node.body.length === 0 ? `${label}{}` : `${label}{ ${node.body.map(printStatement).join('; ')} }`;
}

function printLoop(node: Extract<Statement, { type: 'loop' }>): string {
  const parts = [
    node.label ? `${node.label}:` : '',
    node.kind,
    node.isAsync ? 'await' : '',
    node.init ? `init(${printStatement(node.init)})` : '',
    node.test ? `test(${printExpression(node.test)})` : '',
    node.update ? `update(${printExpression(node.update)})` : '',
    node.target ? printPattern(node.target) : '',
    node.iterable ? `of ${printExpression(node.iterable)}` : '',
    printBlock(node.body),
  ];
  return parts.filter(Boolean).join(' ');
}

function printTry(node: Extract<Statement, { type: 'try' }>): string {
  const { handler, finalizer } = node;
  const name = handler?.parameter ? ` ${printPattern(handler.parameter)}` : '';
  const parameter = `${name}${printAnnotation(handler?.annotation)}`;
  const caught = handler ? ` catch${parameter} ${printBlock(handler.body)}` : '';
  return `try ${printBlock(node.body)}${caught}${finalizer ? ` finally ${printBlock(finalizer)}` : ''}`;
}

function printExport(node: Extract<Statement, { type: 'export' }>): string {
  const names = node.names.map(
    ({ exported, local, imported }) => `${exported} = ${local ? printExpression(local) : (imported ?? '-')}`,
  );
  const declaration = node.declaration ? ` ${printStatement(node.declaration)} ->` : '';
  return `export${declaration} {${names.join(', ')}}${node.from === undefined ? '' : ` '${node.from}'`}`;
}

export function printExpression(node: Expression): string {
  switch (node.type) {
    case 'literal':
      return typeof node.value === 'bigint' ? `${node.value}n` : (JSON.stringify(node.value) ?? 'undefined');
    case 'regexp':
      return `/${node.pattern}/${node.flags}`;
    case 'template':
      return `\`${node.parts.map((part) => (part.type === 'text' ? part.value : `\${${printExpression(part)}}`)).join('')}\``;
    case 'taggedTemplate':
      return `tag(${printExpression(node.tag)}, ${printExpression(node.template)})`;
    case 'name':
      return printName(node.name, node.variable);
    case 'this':
      return node.isSuper ? 'super' : 'this';
    case 'member':
      return `${printExpression(node.object)}${node.optional ? '?' : ''}${
        typeof node.property === 'string' ? `.${node.property}` : `[${printExpression(node.property)}]`
      }`;
    case 'call':
      return `${node.isNew ? 'new ' : ''}${printExpression(node.callee)}${node.optional ? '?' : ''}(${node.arguments.map(printArgument).join(', ')})`;
    case 'importCall':
      return `${node.form}<${node.specifier ?? (node.argument ? printExpression(node.argument) : '')}>`;
    case 'object':
      return `{${node.properties.map(printProperty).join(', ')}}`;
    case 'array':
      return `[${node.elements.map((element) => `${element.spread ? '...' : ''}${printExpression(element.value)}`).join(', ')}]`;
    case 'function':
      return printFunction(node);
    case 'class':
      return printClass(node);
    case 'conditional':
      return `(${printExpression(node.test)} ? ${printExpression(node.then)} : ${printExpression(node.else)})`;
    case 'logical':
    case 'binary':
      return `(${printExpression(node.left)} ${node.operator} ${printExpression(node.right)})`;
    case 'unary':
      return `(${node.operator} ${printExpression(node.operand)})`;
    case 'assign':
      return `(${printPattern(node.target)} ${node.operator ?? ''}= ${printExpression(node.value)})`;
    case 'await':
      return `await ${printExpression(node.value)}`;
    case 'yield':
      return `yield${node.delegate ? '*' : ''}${node.value ? ` ${printExpression(node.value)}` : ''}`;
    case 'sequence':
      return `(${node.expressions.map(printExpression).join(', ')})`;
    case 'element':
      return printElement(node);
    case 'cast':
      return `cast(${printExpression(node.value)}${printAnnotation(node.annotation)})`;
    case 'unknown':
      return `?(${node.children.map(printExpression).join(', ')})`;
  }
}

function printArgument(argument: Argument): string {
  return `${argument.spread ? '...' : ''}${argument.keyword ? `${argument.keyword}=` : ''}${printExpression(argument.value)}`;
}

function printProperty(node: PropertyNode): string {
  if (node.type === 'spread') return `...${printExpression(node.value)}`;
  const key = typeof node.key === 'string' ? node.key : `[${printExpression(node.key)}]`;
  const accessor = node.accessor ? `${node.accessor} ` : '';
  return node.shorthand
    ? `${key}!${printExpression(node.value)}`
    : `${accessor}${key}: ${printExpression(node.value)}`;
}

function printFunction(node: FunctionNode): string {
  const marks = `${node.decorators.map((each) => `@${printExpression(each)} `).join('')}${node.isAsync ? 'async ' : ''}`;
  const head = node.bindsThis ? 'function' : 'arrow';
  const directives = node.directives.map((directive) => ` '${directive}'!`).join('');
  const parameters = node.parameters.map(printParameter).join(', ');
  return `${marks}${head}${node.isGenerator ? '*' : ''}${node.name ? ` ${node.name}` : ''}(${parameters})${directives} ${printBlock(node.body)}`;
}

function printParameter(node: ParameterNode): string {
  const decorators = node.decorators.map((each) => `@${printExpression(each)} `).join('');
  const passedBy = node.passedBy ? `${node.passedBy} ` : '';
  return `${decorators}${passedBy}${node.assignsField ? 'this.' : ''}${node.isRest ? '...' : ''}${printPattern(node.target)}${printAnnotation(node.annotation)}${printMetadata(node.metadata)}`;
}

function printMetadata(metadata: readonly Expression[] | undefined): string {
  return metadata ? ` with ${metadata.map(printExpression).join(', ')}` : '';
}

function printClass(node: Extract<Expression, { type: 'class' }>): string {
  const decorators = node.decorators.map((each) => `@${printExpression(each)} `).join('');
  const parents = [...(node.superClass ? [node.superClass] : []), ...(node.furtherSuperClasses ?? [])];
  const parent = parents.length > 0 ? ` < ${parents.map(printExpression).join(', ')}` : '';
  const keywords = node.keywords ? ` (${node.keywords.map(printArgument).join(', ')})` : '';
  const fields = node.fieldsFromArguments ? ' of fields' : '';
  return `${decorators}class${node.name ? ` ${node.name}` : ''}${parent}${keywords}${fields} {${node.members.map((member) => ` ${printMember(member)};`).join('')} }`;
}

function printMember(node: ClassMember): string {
  if (node.type === 'staticBlock') return `static ${printBlock(node.body)}`;
  const name = typeof node.name === 'string' ? node.name : `[${printExpression(node.name)}]`;
  const prefix = node.isStatic ? 'static ' : '';
  if (node.type === 'method') {
    const kind = node.kind === 'method' ? '' : `${node.kind} `;
    return `${prefix}${node.isPrivate ? 'private ' : ''}${kind}${name}: ${printFunction(node.value)}`;
  }
  const decorators = node.decorators.map((each) => `@${printExpression(each)} `).join('');
  return `${decorators}${prefix}field ${name}${printAnnotation(node.annotation)}${printMetadata(node.metadata)}${node.value ? ` = ${printExpression(node.value)}` : ''}`;
}

function printElement(node: Extract<Expression, { type: 'element' }>): string {
  const component = node.component ? `=${printExpression(node.component)}` : '';
  const attributes = node.attributes.map((attribute) => ` ${printProperty(attribute)}`).join('');
  return `<${node.name ?? ''}${component}${attributes}>[${node.children.map(printExpression).join(', ')}]`;
}

export function printPattern(node: Pattern): string {
  switch (node.type) {
    case 'name':
    case 'member':
    case 'unknown':
      return printExpression(node);
    case 'objectPattern': {
      const properties = node.properties.map(
        ({ key, target }) =>
          `${typeof key === 'string' ? key : `[${printExpression(key)}]`}: ${printPattern(target)}`,
      );
      return `{${[...properties, ...(node.rest ? [`...${printPattern(node.rest)}`] : [])].join(', ')}}`;
    }
    case 'arrayPattern': {
      const elements = node.elements.map((element) => (element ? printPattern(element) : ''));
      return `[${[...elements, ...(node.rest ? [`...${printPattern(node.rest)}`] : [])].join(', ')}]`;
    }
    case 'defaultPattern':
      return `${printPattern(node.target)} ?= ${printExpression(node.value)}`;
  }
}

function printAnnotation(type: TypeNode | undefined): string {
  return type ? ` as ${printType(type)}` : '';
}

export function printType(type: TypeNode): string {
  switch (type.type) {
    case 'typeName': {
      const name = [printName(type.name, type.variable), ...type.members].join('.');
      return type.arguments.length === 0 ? name : `${name}<${type.arguments.map(printType).join(', ')}>`;
    }
    case 'union':
      return `(${type.members.map(printType).join(' | ')})`;
    case 'literalType':
      return JSON.stringify(type.value) ?? 'undefined';
    case 'arrayType':
      return `${printType(type.element)}[]`;
    case 'objectType':
      return `{${type.members.map(({ name, value }) => (value ? `${name}: ${printType(value)}` : name)).join(', ')}}`;
    case 'typeOf':
      return `typeof ${printExpression(type.value)}`;
    case 'primitive':
      return type.name;
  }
}
