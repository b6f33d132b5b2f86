/** What a command line starts that is not on the machine yet, and whether it says which version of it. */
import type { Range } from '../program';

/** One word of a command line, with its place. */
export interface Word {
  readonly text: string;
  readonly range: Range;
}

/** What is fetched when the command runs, in whatever version there is that day. */
export interface Fetched {
  /** As the command names it. */
  readonly name: string;
  /** The program that fetches it: `npx`. */
  readonly runner: string;
  readonly range: Range;
}

/** Nothing where the version is fixed, or where it cannot be told what is started. */
export function unpinnedIn(words: readonly Word[]): readonly Fetched[] {
  const [program, ...rest] = unwrapped(words.flatMap(split));
  if (!program) return [];
  const name = programName(program.text);
  const runner = runnerOf(name, rest);
  if (!runner) return [];
  const { given, fetched, words: left } = runner;
  const nameIn = names[fetched];
  const { values, others } = options(left, runner);
  if (others === undefined) return [];
  const named = values.length > 0 ? values : others.slice(0, 1);
  const isFixed = pins[fetched];
  return named
    .filter(({ text }) => text !== '' && !isFixed(text))
    .map(({ text, range }) => ({ name: nameIn.exec(text)?.[0] ?? text, runner: given, range }));
}

/** Some files hold the whole command as one text. */
function split(word: Word): readonly Word[] {
  return [...word.text.matchAll(/\S+/g)].map((match) => partOf(word, match.index, match[0].length));
}

/** Where the text is written with escapes, the place of all of it. */
function partOf({ text, range }: Word, from: number, length: number): Word {
  const part = text.slice(from, from + length);
  if (range.end - range.start !== text.length) return { text: part, range };
  const start = range.start + from;
  return { text: part, range: { start, end: start + length } };
}

/** What another program starts: `cmd /c npx …`, `env NAME=value npx …`, `sh -c npx …`. */
function unwrapped(words: readonly Word[]): readonly Word[] {
  const [first, ...rest] = words;
  if (!first) return [];
  const name = programName(first.text);
  if (name === 'cmd' && /^\/[ck]$/i.test(rest[0]?.text ?? '')) return unwrapped(rest.slice(1));
  if (/^(?:ba|z|da)?sh$/.test(name) && /^-l?c$/.test(rest[0]?.text ?? '')) return unwrapped(rest.slice(1));
  if (name !== 'env') return words;
  const start = rest.findIndex(({ text }) => !/^[A-Za-z_]\w*=/.test(text));
  return start < 0 ? [] : unwrapped(rest.slice(start));
}

/** `C:\\…\\npx.cmd` is `npx`. */
function programName(text: string): string {
  return (/[^\\/]*$/.exec(text)?.[0] ?? '').replace(/\.(?:cmd|exe|bat|ps1)$/i, '').toLowerCase();
}

interface Runner {
  /** As people write it. */
  readonly given: string;
  readonly fetched: keyof typeof pins;
  /** What stands behind it. */
  readonly words: readonly Word[];
  /** Options whose value is a package to fetch. */
  readonly packages: readonly string[];
  /** Options with another value. */
  readonly valued: readonly string[];
  /** Options that make the program use what is installed. */
  readonly local?: readonly string[];
  /** With an option that is not known here it cannot be told which word is the package. */
  readonly isStrict?: true;
}

const npm = {
  fetched: 'npm',
  packages: ['-p', '--package'],
  valued: ['-c', '--call', '-w', '--workspace', '--cache', '--registry', '--prefix', '--userconfig'],
  local: ['--no', '--no-install', '--offline'],
} as const;
const python = {
  fetched: 'python',
  packages: ['--from', '--spec'],
  valued: [
    ...['--with', '-w', '--with-editable', '--with-requirements', '--python', '-p', '--index', '--index-url'],
    ...['-i', '--default-index', '--extra-index-url', '--cache-dir', '--directory', '--project', '-c'],
    ...[
      '--constraints',
      '--overrides',
      '--env-file',
      '--pip-args',
      '--suffix',
      '--fetch-python',
      '--refresh-package',
    ],
  ],
  local: ['--offline'],
} as const;
const image = {
  fetched: 'image',
  packages: [],
  valued: [
    ...['-e', '--env', '--env-file', '-v', '--volume', '--mount', '--name', '--network', '--net', '-p'],
    ...[
      '--publish',
      '-w',
      '--workdir',
      '--entrypoint',
      '-u',
      '--user',
      '-l',
      '--label',
      '--platform',
      '--pull',
    ],
    ...[
      '-m',
      '--memory',
      '--cpus',
      '--add-host',
      '--cap-add',
      '--cap-drop',
      '--security-opt',
      '--tmpfs',
      '-h',
    ],
    ...[
      '--hostname',
      '--gpus',
      '--ulimit',
      '--restart',
      '--runtime',
      '--shm-size',
      '--ipc',
      '--pid',
      '--device',
    ],
    ...['--dns', '--log-driver', '--log-opt', '--pids-limit', '--volumes-from', '--userns', '--cgroupns'],
  ],
  isStrict: true,
} as const;

function runnerOf(name: string, words: readonly Word[]): Runner | undefined {
  const [second, third] = words.map(({ text }) => text);
  if (name === 'npx' || name === 'bunx' || name === 'pnpx') return { ...npm, given: name, words };
  if (name === 'bun' && second === 'x') return { ...npm, given: 'bun x', words: words.slice(1) };
  if ((name === 'pnpm' || name === 'yarn') && second === 'dlx')
    return { ...npm, given: `${name} dlx`, words: words.slice(1) };
  if (name === 'npm' && (second === 'exec' || second === 'x'))
    return { ...npm, given: `npm ${second}`, words: words.slice(1) };
  if (name === 'uvx') return { ...python, given: 'uvx', words };
  if (name === 'uv' && second === 'tool' && third === 'run')
    return { ...python, given: 'uv tool run', words: words.slice(2) };
  if (name === 'pipx' && second === 'run') return { ...python, given: 'pipx run', words: words.slice(1) };
  if ((name === 'docker' || name === 'podman') && second === 'run')
    return { ...image, given: `${name} run`, words: words.slice(1) };
  return undefined;
}

interface Options {
  /** Packages that are given by an option. */
  readonly values: readonly Word[];
  /** What is no option; absent where that cannot be told, or where nothing is fetched. */
  readonly others: readonly Word[] | undefined;
}

function options(words: readonly Word[], runner: Runner): Options {
  const values: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const { text } = word;
    if (!text.startsWith('-') || text === '-') return { values, others: words.slice(index) };
    if (text === '--') return { values, others: words.slice(index + 1) };
    const [name = '', value] = splitOption(text);
    if (runner.local?.includes(name)) return { values: [], others: undefined };
    if (runner.packages.includes(name)) {
      const next =
        value === undefined ? words[++index] : partOf(word, text.length - value.length, value.length);
      if (next) values.push(next);
    } else if (value === undefined && runner.valued.includes(name)) index++;
    else if (runner.isStrict && value === undefined && !isFlag(name))
      return { values: [], others: undefined };
  }
  return { values, others: [] };
}

function splitOption(text: string): readonly (string | undefined)[] {
  const index = text.indexOf('=');
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}

const flags = [
  ...['--rm', '--interactive', '--tty', '--detach', '--init', '--privileged', '--read-only', '--quiet'],
  ...['--publish-all', '--sig-proxy', '--no-healthcheck'],
];

/** Options of one letter stand together: `-it`. */
function isFlag(name: string): boolean {
  return flags.includes(name) || /^-[itdPq]+$/.test(name);
}

const commit = /#[0-9a-f]{40}$|@[0-9a-f]{40}(?:$|#)/;
/** A file, a folder, or what comes from elsewhere than the text. */
const elsewhere = /^(?:[./~$<]|[A-Za-z]:[\\/]|file:|link:|workspace:)|\$\{/;

/** What says which version it is, once and for all. */
const pins = {
  npm: (text: string): boolean =>
    elsewhere.test(text) ||
    commit.test(text) ||
    /^(?:@[^/@]+\/)?[^/@]+@v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(text) ||
    /^https?:.*\.t(?:ar\.)?gz$/.test(text),
  python: (text: string): boolean =>
    elsewhere.test(text) || commit.test(text) || /(?:==|@)v?\d+(?:\.\w+)+$/.test(text) || /\.whl$/.test(text),
  image: (text: string): boolean => {
    if (elsewhere.test(text) || text.includes('@sha256:')) return true;
    const tag = /:([^/:]+)$/.exec(text)?.[1];
    return tag !== undefined && tag !== 'latest';
  },
};

/** The name alone, without what is said of the version. */
const names = {
  npm: /^(?:@[^/@]+\/)?[^/@]+(?=@|$)/,
  python: /^[\w.-]+(?=[[@=<>~! ]|$)/,
  image: /^.*(?=:latest$)/,
} as const;
