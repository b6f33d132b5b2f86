import { describe, expect, it } from 'vitest';
import { javascriptDialect } from '../../../analysis/fixes/javascriptDialect';

describe('the style of a file', () => {
  it('has the quotes of its imports', () => {
    expect(javascriptDialect(`import a from "a";\nconst b = 'b';`).quote('x')).toBe('"x"');
    expect(javascriptDialect(`const a = require('a');\nconst b = "b";`).quote('x')).toBe("'x'");
  });

  it('ends statements as the file does', () => {
    expect(javascriptDialect('const a = 1;\nconst b = 2;').declare('c', '3')).toBe('const c = 3;');
    expect(javascriptDialect('const a = 1\nconst b = call(a)').declare('c', '3')).toBe('const c = 3');
    expect(javascriptDialect('').declare('c', '3')).toBe('const c = 3;');
  });

  it('indents as the file does', () => {
    expect(javascriptDialect('a(() => {\n    b();\n        c();\n});').indent).toBe('    ');
    expect(javascriptDialect('a(() => {\n\tb();\n});').indent).toBe('\t');
    expect(javascriptDialect('/**\n * A.\n */\na(() => {\n  b();\n});').indent).toBe('  ');
  });

  it('breaks lines as the file does', () => {
    expect(javascriptDialect('a();\r\nb();\r\n').newline).toBe('\r\n');
    expect(javascriptDialect('a();\nb();\n').newline).toBe('\n');
  });

  it('escapes what would end a string', () => {
    const dialect = javascriptDialect(`import a from 'a';`);
    expect(dialect.quote("it's\n")).toBe(String.raw`'it\'s\n'`);
    expect(dialect.template(['`${', { code: 'a' }, '\\'])).toBe('`\\`\\${${a}\\\\`');
  });

  it('writes a property whose key is its value once', () => {
    expect(
      javascriptDialect('').object([
        ['a', 'a'],
        ['b', '1'],
      ]),
    ).toBe('{ a, b: 1 }');
  });
});
