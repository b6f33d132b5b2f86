import { describe, expect, it } from 'vitest';
import {
  type DataNode,
  documentFrontEnd,
  type FrontEnd,
  suppressionFix,
  analyze,
} from '../../../../analysis';
import { compileCatalog } from '../../../../analysis';
import { catalog } from '../../../../catalog';
import { rules } from '../../../../rules';
import { fixText } from '../../../support/analyze';

const frontEnd: FrontEnd = await documentFrontEnd();

function read(path: string, text: string) {
  const { program, problems } = frontEnd.lower({ path, text });
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  /** Each value with the keys that lead to it, as it stands in the text. */
  const valuesIn = (node: DataNode, keys: string): readonly string[] => {
    if (node.type === 'value') return [`${keys} ${at(node.range)}`];
    if (node.type === 'list') return node.items.flatMap((item, index) => valuesIn(item, `${keys}[${index}]`));
    return node.entries.flatMap(({ key, keyRange, value }) => {
      // An element of an array of tables has its place in it as a key.
      if (!/^\d+$/.test(key)) expect(at(keyRange)).toContain(key);
      return valuesIn(value, `${keys}.${key}`);
    });
  };
  return {
    problems: problems.map(({ message }) => message),
    values: program.document!.roots.flatMap((root) => valuesIn(root, '')),
    comments: program.comments.map(({ text: words, range }) => [words.trim(), at(range)]),
    literals: program.literals.map(({ value, range }) => [value, at(range)]),
  };
}

describe('places in files that are no code', () => {
  it('are those of JSON with comments', () => {
    const { values, comments, problems } = read(
      'a.json',
      '{\r\n  "🚦": ["a", true], // why\r\n  /* more */ "b": { "c": null, },\r\n}\r\n',
    );
    expect(values).toEqual(['.🚦[0] "a"', '.🚦[1] true', '.b.c null']);
    expect(comments).toEqual([
      ['why', '// why'],
      ['more', '/* more */'],
    ]);
    expect(problems).toEqual([]);
  });

  it('are those of YAML', () => {
    const { values, comments, literals } = read(
      'a.yml',
      '# 🚦 top\r\na: "🚦 b" # side\r\nc:\r\n  - &x 1\r\n  - *x\r\n  - |\r\n    # no comment\r\n    text\r\n---\r\nd: [e, {f: g}]\r\n',
    );
    expect(values.slice(0, 2)).toEqual(['.a "🚦 b"', '.c[0] 1']);
    expect(values.slice(-2)).toEqual(['.d[0] e', '.d[1].f g']);
    expect(comments).toEqual([
      ['🚦 top', '# 🚦 top'],
      ['side', '# side'],
    ]);
    expect(literals.map(([value]) => value)).toContain('# no comment\ntext\n');
  });

  it('are those of TOML', () => {
    const { values, comments } = read(
      'a.toml',
      '# 🚦\r\na.b = "🚦" # side\r\n[t."u.v"]\r\nw = [1, { x = "y" }]\r\n[[p]]\r\nq = true\r\n',
    );
    expect(values).toEqual(['.a.b "🚦"', '.t.u.v.w[0] 1', '.t.u.v.w[1].x "y"', '.p.0.q true']);
    expect(comments).toEqual([
      ['🚦', '# 🚦'],
      ['side', '# side'],
    ]);
  });

  it('are those of variables', () => {
    const { values, comments } = read(
      '.env.local',
      '# 🚦\r\nA=1 # side\r\nexport B="x # y" # side\r\nC=\r\nnonsense\r\nD=\'two\r\nlines\'\r\n  E = a#b\r\n',
    );
    expect(values).toEqual(['.A 1', '.B "x # y"', '.C ', ".D 'two\r\nlines'", '.E a#b']);
    expect(comments).toEqual([['🚦', '# 🚦']]);
  });

  it('are those of prose and of its head', () => {
    const { values, comments, literals } = read(
      'a.md',
      '---\r\nname: x # side\r\n---\r\n# 🚦 Title\r\n<!-- hidden\r\n-->\r\nText.',
    );
    expect(values).toEqual(['.name x']);
    expect(comments).toEqual([
      ['side', '# side'],
      ['hidden', '<!-- hidden\r\n-->'],
    ]);
    expect(literals).toContainEqual(['# 🚦 Title', '# 🚦 Title']);
  });

  it.each(['a.json', 'a.yaml', 'a.toml', '.env'])('hold behind a mark of the byte order, %s', (path) => {
    const texts: Readonly<Record<string, string>> = {
      'a.json': '{"k": "v"}',
      'a.yaml': 'k: "v"\nl: 1',
      'a.toml': 'k = "v"',
      '.env': 'k="v"',
    };
    expect(read(path, `\uFEFF${texts[path]}`).values[0]).toBe('.k "v"');
  });
});

describe('files that are half typed', () => {
  it.each([
    ['a.json', '{ "a": { "b": "c", "d": '],
    ['a.json', ']'],
    ['a.yaml', 'a: [b, c\nd: "e'],
    ['a.toml', 'a = \nb = "c"'],
    ['.env', 'A="b\nC=d'],
    ['a.md', '---\na: [\n---\n<!-- text'],
    ['a.json', '['.repeat(50_000)],
    ['a.yaml', '- '.repeat(5_000)],
  ])('are read without a throw, %s %#', (path, text) => {
    expect(frontEnd.lower({ path, text }).program.language).toBe('data');
  });

  it('keep what stands before the mistake', () => {
    expect(read('a.json', '{ "a": { "b": "c", "d": ').values).toEqual(['.a.b "c"']);
    expect(read('a.json', '{ "a": ').problems).toEqual([
      'This is no JSON: value expected.',
      'This is no JSON: close brace expected.',
    ]);
    expect(read('a.toml', 'a = \nb = 1').problems).toEqual(['This is no TOML: Unexpected character.']);
  });
});

describe('a comment that hides a finding', () => {
  const options = {
    frontEnds: [frontEnd],
    catalog: compileCatalog(catalog),
    rules,
    profile: 'recommended',
  } as const;
  const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;

  it.each([
    ['cfg/a.yaml', `a:\n  key: ${key}\n`, `a:\n  # sluicegate-ignore`],
    ['cfg/b.yaml', `a:\n  text: |\n    The key\n    ${key}\n`, `a:\n  # sluicegate-ignore`],
    ['a.toml', `[a]\nkey = "${key}"\n`, `[a]\n# sluicegate-ignore`],
    ['.env', `A=1\nKEY=${key}\n`, `A=1\n# sluicegate-ignore`],
    ['.vscode/mcp.json', `{\n  "a": "${key}"\n}\n`, `{\n  // sluicegate-ignore`],
    ['AGENTS.md', `# A\n\nUse ${key}.\n`, `# A\n\n<!-- sluicegate-ignore`],
    ['a.prompty', `---\nkey: ${key}\n---\nHello.\n`, `---\n# sluicegate-ignore`],
  ])('is written as %s has it', (path, text, begun) => {
    const { findings, facts } = analyze({ path, text }, options);
    const fix = suppressionFix(facts!, findings[0]!)!;
    const after = fixText({ path, text }, fix);
    expect(after.startsWith(begun)).toBe(true);
    const again = analyze({ path, text: after }, options).findings;
    expect(again.map(({ suppressedBy }) => suppressedBy !== undefined)).toEqual([true]);
  });

  it('is not offered where the reader of the file would stumble over it', () => {
    const file = { path: '.mcp.json', text: `{ "a": "${key}" }\n` };
    const { findings, facts } = analyze(file, options);
    expect(suppressionFix(facts!, findings[0]!)).toBeUndefined();
  });
});
