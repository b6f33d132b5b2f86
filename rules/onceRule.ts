import {
  type Client,
  comparePlaces,
  type Facts,
  type FixMaker,
  type ModelCall,
  type Operation,
  optionName,
  type Report,
  type Rule,
  type RuleInfo,
  type Verdict,
} from '../analysis';
import { silent } from './flowRule';

/** A rule about something that calls lack: said once a file, the first call speaks for all. */
export interface OnceRuleParts extends RuleInfo {
  /** Whether a call lacks it; nothing where the rule is not about such a call. */
  lacks(call: ModelCall, facts: Facts): Verdict | undefined;
  message(name: string, further: string): string;
  /** What is said of each further call. */
  also(name: string): string;
  /** The client that all of the calls would have it from, if that is where it is mended. */
  clientOf?(calls: readonly ModelCall[], facts: Facts): Client | undefined;
  fixes?(calls: readonly ModelCall[]): FixMaker;
  readonly silencedBy: readonly string[];
}

export function onceRule({
  lacks,
  message,
  also,
  clientOf,
  fixes,
  silencedBy,
  ...info
}: OnceRuleParts): Rule {
  const judgeCall = (call: ModelCall, facts: Facts): Verdict | undefined => {
    const verdict = lacks(call, facts);
    return verdict?.type === 'reported' && isLeftOut(facts)
      ? silent('tests and scripts are left out')
      : verdict;
  };
  return {
    ...info,
    judgeCall,
    silencers: () => silencedBy,
    check: (facts) => {
      const calls = facts.calls.filter((call) => judgeCall(call, facts)?.type === 'reported');
      const [first, ...others] = [...calls].sort((a, b) => comparePlaces(a.place, b.place));
      if (!first) return [];
      const all = [first, ...others];
      const client = clientOf?.(all, facts);
      const makers = fixes ? [fixes(all), ...(others.length > 0 && !client ? [fixes([first])] : [])] : [];
      const report: Report = {
        at: client
          ? { path: client.place.path, range: client.node.callee.range }
          : { path: first.place.path, range: first.node.callee.range },
        message: message(nameOf(first), furtherCalls(others.length)),
        related: others.map((call) => ({ place: call.place, message: also(nameOf(call)) })),
        // The file and its client, not the call: the finding stays the same when the first call goes.
        identity: first.client?.label ?? first.provider,
        fixes: makers,
      };
      return [report];
    },
  };
}

/** Tests and scripts: what they lack is no matter but in the strict profile. */
export function isLeftOut({ isTestCode, profile }: Facts): boolean {
  return isTestCode && profile !== 'strict';
}

/** A request that is made by hand has no better name than where it goes. */
export function nameOf({ label, row, provider }: ModelCall): string {
  return row.call === '' ? `this request to ${provider}` : label;
}

/** `, nor 2 further model calls in this file` */
export function furtherCalls(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ', nor 1 further model call in this file'
    : `, nor ${count} further model calls in this file`;
}

/** Asking for text; what else a provider does is no such call. */
export const generating: readonly Operation[] = ['chat', 'completion', 'structured'];

/** Asking a model for anything; moderation, embedding, counting and ranking are no such calls. */
export const answering: readonly Operation[] = [...generating, 'image', 'audio'];

/** The client of all calls, where an option of it in this file would do for each. */
export function sharedClient(
  calls: readonly ModelCall[],
  { path }: Facts,
  pathsOf: (call: ModelCall) => readonly string[],
): Client | undefined {
  const client = calls[0]?.client;
  const isShared =
    client?.place.path === path &&
    calls.every((call) => call.client?.node === client.node && hasOption(pathsOf(call)));
  return isShared ? client : undefined;
}

/** By the name that the call has for it. */
function hasOption(paths: readonly string[]): boolean {
  const name = optionName(paths[0] ?? '');
  return paths.some((path) => path === `client.${name}`);
}
