/**
 * What fixes change, as a unified diff. It is for reading: credentials are covered, and so are characters that would
 * steer a terminal, so that it cannot be applied where it shows one.
 */
import { createTwoFilesPatch } from 'diff';
import { decodeText } from '../../workspace';
import { concealControls, concealTexts } from '../conceal';
import type { FixResult } from '../fix/fixFiles';
import type { FileChange } from '../fix/writeFiles';
import { displayed } from '../setup';
import { type Colors, colorsOf } from '../terminal';

export interface DiffOptions {
  readonly cwd: string;
  readonly colors: boolean;
}

export function toDiff(
  { changes, secrets }: Pick<FixResult, 'changes' | 'secrets'>,
  options: DiffOptions,
): string {
  const colors = colorsOf(options.colors);
  const sorted = changes.toSorted((one, other) => (one.absolutePath < other.absolutePath ? -1 : 1));
  return sorted.map((change) => painted(patchOf(change, secrets, options.cwd), colors)).join('');
}

function patchOf(
  { absolutePath, before, after }: FileChange,
  secrets: readonly string[],
  cwd: string,
): string {
  const name = concealControls(displayed(absolutePath, cwd));
  const shown = (bytes: Buffer) => concealTexts(decodeText(bytes)?.text ?? '', secrets);
  const old = before ? `a/${name}` : '/dev/null';
  const patch = createTwoFilesPatch(
    old,
    `b/${name}`,
    before ? shown(before) : '',
    shown(after),
    undefined,
    undefined,
    {
      context: 3,
    },
  );
  // The library begins with a line of its own.
  return concealControls(patch.replace(/^=+\n/, ''));
}

function painted(patch: string, colors: Colors): string {
  return patch
    .split('\n')
    .map((line) => paintOf(line, colors)(line))
    .join('\n');
}

function paintOf(line: string, colors: Colors): (text: string) => string {
  if (/^(---|\+\+\+) /.test(line)) return colors.bold;
  if (line.startsWith('@@')) return colors.cyan;
  if (line.startsWith('+')) return colors.green;
  return line.startsWith('-') ? colors.red : String;
}
