/** Entries of a file of settings that change what an agent may do. */
import type { SwitchRow } from '../apiModel';
import { hostOf, isLocalHost } from '../flow';
import type { DataNode, DataValue } from '../program';
import { nodesAt } from './dataPaths';
import type { FileSwitch } from './facts';

export function switchesIn(root: DataNode, rows: readonly SwitchRow[], path: string): readonly FileSwitch[] {
  return rows.flatMap((row) =>
    nodesAt(root, row.entry).flatMap(({ node, way }): FileSwitch[] => {
      if (node.type !== 'value' || !isMeant(row, node.value)) return [];
      const removed = row.whole ? way.findLast(({ key }) => key === undefined) : way.at(-1);
      return [
        {
          row,
          place: { path, range: node.range },
          name: way.findLast(({ key }) => key !== undefined)?.key ?? '',
          text: typeof node.value === 'string' ? node.value : undefined,
          removed,
        },
      ];
    }),
  );
}

function isMeant({ is, fetches, otherThan }: SwitchRow, value: DataValue['value']): boolean {
  if (fetches) return typeof value === 'string' && runsWhatItFetches(value);
  if (otherThan) return typeof value === 'string' && isOtherHost(value, otherThan);
  const meant: readonly unknown[] = is === undefined ? [true] : [is].flat();
  return meant.includes(value);
}

function isOtherHost(address: string, usual: readonly string[]): boolean {
  const host = hostOf(address);
  return host !== undefined && !usual.includes(host) && !isLocalHost(host);
}

const fetcher = /(?:curl|wget|fetch|iwr|irm|invoke-webrequest|invoke-restmethod)/.source;
const interpreter =
  /(?:(?:ba|z|k|da|fi)?sh|python[\d.]*|node|deno|bun|perl|ruby|php|iex|invoke-expression|pwsh|powershell)/
    .source;

/** Whether a command line hands what it fetches to something that runs it. */
const running: readonly RegExp[] = [
  // `curl … | sh`, also through other programs and as another user.
  new RegExp(
    `\\b${fetcher}\\b[^;&]*\\|\\s*(?:sudo\\s+(?:-\\S+\\s+)*)?(?:\\S*/)?(?:env\\s+)?${interpreter}\\b`,
    'i',
  ),
  // `sh -c "$(curl …)"`, `eval "$(curl …)"`, `bash <(curl …)`, `iex (irm …)`.
  new RegExp(
    `\\b(?:${interpreter}|eval|source|\\.)\\b[^;|]*(?:\\$\\(|\`|<\\(|\\(\\s*)\\s*${fetcher}\\b`,
    'i',
  ),
];

function runsWhatItFetches(command: string): boolean {
  return running.some((pattern) => pattern.test(command));
}
