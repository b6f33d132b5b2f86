/**
 * The program model: one small set of nodes that every language lowers to and every later step reads.
 *
 * It knows no syntax. Names are resolved by the front end, because scoping belongs to a language: a `name` node
 * carries its `variable`, or none when the name is a global. Nodes are plain and never changed after lowering.
 */

import type { Document } from './document';

/** Offsets into the source text in UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One declared name. Identity matters: two `Variable` objects are two variables. */
export interface Variable {
  readonly name: string;
  /** The function that declares it, or the program for a module-level name. */
  readonly owner: FunctionNode | 'module';
  readonly kind: 'const' | 'let' | 'var' | 'parameter' | 'function' | 'class' | 'import' | 'catch';
  /** How many places write it (declaration with a value included), counted while lowering. */
  writes: number;
  readonly range: Range;
}

export type Constant = string | number | boolean | null | undefined | bigint;

// ---------------------------------------------------------------- expressions

export type Expression =
  | LiteralNode
  | RegExpNode
  | TemplateNode
  | TaggedTemplateNode
  | NameNode
  | ThisNode
  | MemberNode
  | CallNode
  | ImportCallNode
  | ObjectNode
  | ArrayNode
  | FunctionNode
  | ClassNode
  | ConditionalNode
  | LogicalNode
  | BinaryNode
  | UnaryNode
  | AssignNode
  | AwaitNode
  | YieldNode
  | SequenceNode
  | ElementNode
  | CastNode
  | UnknownNode;

export interface LiteralNode {
  readonly type: 'literal';
  readonly value: Constant;
  readonly range: Range;
}

export interface RegExpNode {
  readonly type: 'regexp';
  readonly pattern: string;
  readonly flags: string;
  readonly range: Range;
}

/** A string with values in it: a template literal, an f-string. Parts in order; text parts are cooked. */
export interface TemplateNode {
  readonly type: 'template';
  readonly parts: readonly (TemplateText | Expression)[];
  readonly range: Range;
}

export interface TemplateText {
  readonly type: 'text';
  readonly value: string;
  readonly range: Range;
}

export interface TaggedTemplateNode {
  readonly type: 'taggedTemplate';
  readonly tag: Expression;
  readonly template: TemplateNode;
  readonly range: Range;
}

export interface NameNode {
  readonly type: 'name';
  readonly name: string;
  /** Absent for a global (`fetch`, `process`, `undefined` becomes a literal). */
  readonly variable: Variable | undefined;
  readonly range: Range;
}

/** `this`, Python's first method parameter, and `super` (`isSuper`). */
export interface ThisNode {
  readonly type: 'this';
  readonly isSuper: boolean;
  /** What the code calls it, where the language has no word for it. */
  readonly name?: string;
  readonly range: Range;
}

export interface MemberNode {
  readonly type: 'member';
  readonly object: Expression;
  /** A name for `a.b` and `a['b']`, an expression for `a[b]`. Private names keep their `#`. */
  readonly property: string | Expression;
  readonly optional: boolean;
  /** Where the property stands (`b` in `a.b`). */
  readonly propertyRange: Range;
  /** What it is where a type is expected: Python's `list[Answer]`. */
  readonly asType?: TypeNode;
  readonly range: Range;
}

export interface CallNode {
  readonly type: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  readonly isNew: boolean;
  readonly optional: boolean;
  /** `context<Context>()`, `new Hono<{ Bindings: Env }>()` */
  readonly typeArguments?: readonly TypeNode[];
  /** The text between the parentheses, parentheses included; empty at the end of the callee for `new X`. */
  readonly argumentsRange: Range;
  readonly range: Range;
}

export interface Argument {
  readonly value: Expression;
  /** `f(...list)`, `f(*list)`; with a keyword spread (`**options`) `keyword` is `'**'`. */
  readonly spread: boolean;
  /** Python keyword arguments. */
  readonly keyword: string | undefined;
}

/** `import('x')` and `require('x')` with the global `require`; `specifier` where it is constant. */
export interface ImportCallNode {
  readonly type: 'importCall';
  readonly specifier: string | undefined;
  readonly argument: Expression | undefined;
  /** `require` gives `module.exports`; `import()` a namespace. */
  readonly form: 'require' | 'import';
  readonly range: Range;
}

export interface ObjectNode {
  readonly type: 'object';
  readonly properties: readonly PropertyNode[];
  readonly range: Range;
}

export type PropertyNode =
  | {
      readonly type: 'property';
      /** A constant key, or an expression for a computed one. */
      readonly key: string | Expression;
      readonly value: Expression;
      /** `{ name }`: key and value are one token. */
      readonly shorthand: boolean;
      /** Getters are functions called on reading. */
      readonly accessor: 'get' | 'set' | undefined;
      readonly keyRange: Range;
      readonly range: Range;
    }
  | { readonly type: 'spread'; readonly value: Expression; readonly range: Range };

export interface ArrayNode {
  readonly type: 'array';
  readonly elements: readonly { readonly value: Expression; readonly spread: boolean }[];
  readonly range: Range;
}

export interface FunctionNode {
  readonly type: 'function';
  readonly name: string | undefined;
  readonly parameters: readonly ParameterNode[];
  /** An arrow with an expression body is one `return`. */
  readonly body: BlockNode;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Arrows take `this` from outside. */
  readonly bindsThis: boolean;
  readonly decorators: readonly Expression[];
  /** Directives such as `'use server'` at the head of the body. */
  readonly directives: readonly string[];
  /** A text at the head of the body that describes the function, as frameworks read it: Python's docstring. */
  readonly documentation?: LiteralNode;
  /** Where the name (or the `function`/`=>` head) stands, for pointing at the function. */
  readonly nameRange: Range;
  readonly range: Range;
}

export interface ParameterNode {
  readonly target: Pattern;
  readonly annotation: TypeNode | undefined;
  /** Takes the arguments that no other parameter takes: those by position, or those by keyword (see `passedBy`). */
  readonly isRest: boolean;
  /**
   * How the argument must be given; absent where position and keyword are both allowed, as everywhere in JavaScript.
   * A rest parameter by keyword is Python's `**options`.
   */
  readonly passedBy?: 'position' | 'keyword';
  /** What stands beside the type, evaluated where the function is made: Python's `Annotated[str, Query(max_length=9)]`. */
  readonly metadata?: readonly Expression[];
  /** `constructor(private client: OpenAI)` also writes `this.client`. */
  readonly assignsField: boolean;
  readonly decorators: readonly Expression[];
  readonly range: Range;
}

export interface ClassNode {
  readonly type: 'class';
  readonly name: string | undefined;
  readonly superClass: Expression | undefined;
  /** Further parents, after `superClass` in the order of lookup. */
  readonly furtherSuperClasses?: readonly Expression[];
  /** Names of the interfaces that it implements. */
  readonly interfaces?: readonly string[];
  /** Python's `class Row(Base, table=True)`: what the class statement says besides its parents. */
  readonly keywords?: readonly Argument[];
  /**
   * A class without a constructor of its own whose fields that are not static are, in order, the parameters of one:
   * a data class, or a child of a class that is not in this file and may be a model.
   * A field's value is the default; parents' fields come first.
   */
  readonly fieldsFromArguments?: boolean;
  readonly members: readonly ClassMember[];
  readonly decorators: readonly Expression[];
  readonly documentation?: LiteralNode;
  readonly nameRange: Range;
  readonly range: Range;
}

export type ClassMember =
  | {
      readonly type: 'method';
      readonly name: string | Expression;
      readonly kind: 'constructor' | 'method' | 'get' | 'set';
      readonly isStatic: boolean;
      readonly isPrivate: boolean;
      readonly value: FunctionNode;
      readonly range: Range;
    }
  | {
      readonly type: 'field';
      readonly name: string | Expression;
      readonly isStatic: boolean;
      readonly annotation: TypeNode | undefined;
      /** As on a parameter. */
      readonly metadata?: readonly Expression[];
      readonly value: Expression | undefined;
      readonly decorators: readonly Expression[];
      readonly range: Range;
    }
  | { readonly type: 'staticBlock'; readonly body: BlockNode; readonly range: Range };

export interface ConditionalNode {
  readonly type: 'conditional';
  readonly test: Expression;
  readonly then: Expression;
  readonly else: Expression;
  readonly range: Range;
}

export interface LogicalNode {
  readonly type: 'logical';
  readonly operator: 'and' | 'or' | 'nullish';
  readonly left: Expression;
  readonly right: Expression;
  readonly range: Range;
}

/** `===` is `'=='`, `!==` is `'!='`; `in` and `instanceof` keep their names. */
export interface BinaryNode {
  readonly type: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
  /** What it is where its operands are types: Python's `Answer | None`. */
  readonly asType?: TypeNode;
  readonly range: Range;
}

export interface UnaryNode {
  readonly type: 'unary';
  readonly operator: 'not' | 'typeof' | 'void' | 'delete' | '-' | '+' | '~';
  readonly operand: Expression;
  readonly range: Range;
}

/** Also a statement when wrapped: `a = b`, `a += b` (`operator: '+'`), `a ??= b` (`'nullish'`), `a++` (`'+'`). */
export interface AssignNode {
  readonly type: 'assign';
  readonly target: Pattern;
  readonly operator: string | undefined;
  readonly value: Expression;
  readonly range: Range;
}

export interface AwaitNode {
  readonly type: 'await';
  readonly value: Expression;
  readonly range: Range;
}

export interface YieldNode {
  readonly type: 'yield';
  readonly value: Expression | undefined;
  readonly delegate: boolean;
  readonly range: Range;
}

export interface SequenceNode {
  readonly type: 'sequence';
  readonly expressions: readonly Expression[];
  readonly range: Range;
}

/** JSX: `<Name a={b}>children</Name>`; a fragment has no `name`. */
export interface ElementNode {
  readonly type: 'element';
  readonly name: string | undefined;
  /** The component where it is one (upper-case or member name). */
  readonly component: Expression | undefined;
  readonly attributes: readonly PropertyNode[];
  readonly children: readonly Expression[];
  readonly range: Range;
}

/** `x as T`, `x satisfies T`, `<T>x`, `x!` (no annotation). The value is the operand's. */
export interface CastNode {
  readonly type: 'cast';
  readonly value: Expression;
  readonly annotation: TypeNode | undefined;
  readonly range: Range;
}

/** What the front end does not understand; the origins of its children pass on as a guess. */
export interface UnknownNode {
  readonly type: 'unknown';
  readonly children: readonly Expression[];
  readonly range: Range;
}

// ---------------------------------------------------------------- types

/** As much of a type annotation as helps: names, arguments, unions, string literals. */
export type TypeNode =
  /** `OpenAI`, `OpenAI.Chat` (`members`), `Promise<T>` (`arguments`). */
  | {
      readonly type: 'typeName';
      readonly name: string;
      readonly variable: Variable | undefined;
      readonly members: readonly string[];
      readonly arguments: readonly TypeNode[];
    }
  | { readonly type: 'union'; readonly members: readonly TypeNode[] }
  | { readonly type: 'literalType'; readonly value: Constant }
  | { readonly type: 'arrayType'; readonly element: TypeNode }
  /** `typeof createContext` */
  | { readonly type: 'typeOf'; readonly value: NameNode | MemberNode }
  /** `{ params: T }` */
  | {
      readonly type: 'objectType';
      readonly members: readonly TypeMember[];
    }
  /** `string`, `number`, `boolean`; `any` says that every value fits; what is not understood is `unknown`. */
  | { readonly type: 'primitive'; readonly name: 'string' | 'number' | 'boolean' | 'any' | 'unknown' };

export interface TypeMember {
  readonly name: string;
  readonly value: TypeNode | undefined;
  /** `open?: boolean` */
  readonly isOptional?: true;
}

// ---------------------------------------------------------------- patterns

/** What can be written to. */
export type Pattern =
  | NameNode
  | MemberNode
  | {
      readonly type: 'objectPattern';
      readonly properties: readonly {
        readonly key: string | Expression;
        readonly target: Pattern;
        readonly range: Range;
      }[];
      readonly rest: Pattern | undefined;
      readonly range: Range;
    }
  | {
      readonly type: 'arrayPattern';
      readonly elements: readonly (Pattern | undefined)[];
      readonly rest: Pattern | undefined;
      readonly range: Range;
    }
  | {
      readonly type: 'defaultPattern';
      readonly target: Pattern;
      readonly value: Expression;
      readonly range: Range;
    }
  | UnknownNode;

// ---------------------------------------------------------------- statements

export type Statement =
  | { readonly type: 'expression'; readonly expression: Expression; readonly range: Range }
  /** `const a = b`; without a value `let a`. Annotations tell types of parameters and variables. */
  | {
      readonly type: 'declare';
      readonly target: Pattern;
      readonly value: Expression | undefined;
      readonly annotation: TypeNode | undefined;
      /** `with value as target`: the target is what the value gives to its block. */
      readonly isEntered?: true;
      readonly range: Range;
    }
  /** Hoisted: the evaluator binds it at the start of its block. */
  | {
      readonly type: 'functionDeclaration';
      readonly variable: Variable | undefined;
      readonly function: FunctionNode;
      readonly range: Range;
    }
  | {
      readonly type: 'classDeclaration';
      readonly variable: Variable | undefined;
      readonly class: ClassNode;
      readonly range: Range;
    }
  | {
      readonly type: 'if';
      readonly test: Expression;
      readonly then: BlockNode;
      readonly else: BlockNode | undefined;
      readonly range: Range;
    }
  | LoopNode
  | {
      readonly type: 'switch';
      readonly subject: Expression;
      readonly cases: readonly { readonly test: Expression | undefined; readonly body: BlockNode }[];
      readonly range: Range;
    }
  | {
      readonly type: 'try';
      readonly body: BlockNode;
      readonly handler:
        | {
            readonly parameter: Pattern | undefined;
            /** The class of what is caught, where the language names it. */
            readonly annotation?: TypeNode;
            readonly body: BlockNode;
            readonly range: Range;
          }
        | undefined;
      readonly finalizer: BlockNode | undefined;
      readonly range: Range;
    }
  | { readonly type: 'return'; readonly value: Expression | undefined; readonly range: Range }
  | { readonly type: 'throw'; readonly value: Expression; readonly range: Range }
  | { readonly type: 'break'; readonly label: string | undefined; readonly range: Range }
  | { readonly type: 'continue'; readonly label: string | undefined; readonly range: Range }
  | BlockNode
  | ImportNode
  | ExportNode
  | { readonly type: 'unknownStatement'; readonly children: readonly Expression[]; readonly range: Range };

export interface BlockNode {
  readonly type: 'block';
  readonly body: readonly Statement[];
  readonly label?: string;
  readonly range: Range;
}

/** Every loop. `each` holds the element for `for of`/`for in`, and runs over `iterable`. */
export interface LoopNode {
  readonly type: 'loop';
  readonly kind: 'while' | 'doWhile' | 'for' | 'each' | 'eachKey';
  readonly init: Statement | undefined;
  readonly test: Expression | undefined;
  readonly update: Expression | undefined;
  readonly target: Pattern | undefined;
  readonly iterable: Expression | undefined;
  /** `for await` */
  readonly isAsync: boolean;
  readonly label?: string;
  readonly body: BlockNode;
  readonly range: Range;
}

/** Where it stands, in a function or branch too; it binds there, or at the start of its block at the earliest. */
export interface ImportNode {
  readonly type: 'import';
  /** As the language spells it: `./lib/prompt`, `..pkg.mod`. */
  readonly specifier: string;
  /** `imported` is `'default'`, `'*'` or the exported name. */
  readonly names: readonly {
    readonly imported: string;
    readonly variable: Variable;
    readonly range: Range;
  }[];
  /** Python's `from a import *`: every exported name is bound too, unless it begins with `_`. */
  readonly star?: boolean;
  /**
   * Python's `import a.b`: `a.b` is loaded and is a member of `a`, and the one name is bound to `a`, the first part of
   * the specifier.
   */
  readonly bindsRoot?: boolean;
  readonly typeOnly: boolean;
  readonly range: Range;
}

export interface ExportNode {
  readonly type: 'export';
  /** `export const a`, `export function f`: the declaration, evaluated in place. */
  readonly declaration: Statement | undefined;
  /**
   * `export { a as b }`, `export default expression` (`exported: 'default'`); with a declaration, the names that
   * it binds.
   */
  readonly names: readonly {
    readonly exported: string;
    readonly local: Expression | undefined;
    readonly imported: string | undefined;
  }[];
  /** `export … from './x'`; with no names it is `export *`. */
  readonly from: string | undefined;
  readonly range: Range;
}

// ---------------------------------------------------------------- program

export interface Comment {
  /** Without its markers. */
  readonly text: string;
  readonly isBlock: boolean;
  readonly range: Range;
}

/** A string literal or template text anywhere in the file, for rules about literals. */
export interface TextLiteral {
  readonly value: string;
  readonly range: Range;
}

/** Languages that are evaluated. */
export type CodeLanguage = 'javascript' | 'python';

export interface Program {
  /** `data` is no code: its body is empty, and what it holds is the `document`. */
  readonly language: CodeLanguage | 'data';
  readonly body: BlockNode;
  /** Every function, in order of appearance. */
  readonly functions: readonly FunctionNode[];
  readonly comments: readonly Comment[];
  readonly literals: readonly TextLiteral[];
  /** Directives at the head of the file: `'use server'`, `'use client'`. */
  readonly directives: readonly string[];
  /** Names under which members are written after their object was made: `options.init = true`. */
  readonly writtenMembers: ReadonlySet<string>;
  /** Types that the module exports, by their names. */
  readonly exportedTypes?: ReadonlyMap<string, TypeNode>;
  /** Offsets of line starts. */
  readonly lineStarts: readonly number[];
  readonly document?: Document;
}

/** Something the front end could not read; the rest of the file is still in the program. */
export interface SyntaxProblem {
  readonly message: string;
  readonly range: Range;
}

/** A file as the front end reads it. */
export interface SourceText {
  /** Only the extension matters here. */
  readonly path: string;
  readonly text: string;
  /** What changed since the text last parsed, where that is known: the first place to look for a mistake. */
  readonly edited?: Range | undefined;
}

/** A front end turns text into a program. It never throws, on any input. */
export interface FrontEnd {
  readonly language: Program['language'];
  /** Whether a file of this name is in its language. No other front end reads it then. */
  reads(path: string): boolean;
  lower(input: SourceText): {
    readonly program: Program;
    readonly problems: readonly SyntaxProblem[];
  };
}
