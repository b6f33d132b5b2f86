/** Files in which a program keeps what others sent: who reads one has what was sent. */
import type { Path } from '../apiModel';
import { describeEntry } from '../words';
import type { SourceKind } from '../kinds';
import type { ApiCall } from './api';
import { stepAt } from './evaluation';
import { isFileOfUpload } from './members';
import { listOf } from './paths';
import { deepOrigins } from './text';
import { deriveMember, joinOrigins, makeValue, type Origin, type Value, withStep } from './value';
import { valuesAt } from './walk';
import { writtenTo } from './writtenFiles';

/** What is read of a file that was sent, or into which the program has written what was sent; nothing of any other. */
export function keptIn(call: ApiCall, file: Path | readonly Path[] = 'arg0'): Value | undefined {
  const { ev, state, roots, label, node } = call;
  const paths = listOf(file).flatMap((at) => valuesAt(ev, state, roots, at));
  const kept = paths.flatMap((path) => {
    const sent = deepOrigins(ev, state, path.value).filter(isFileOfUpload).map(contentOf);
    return [...sent, ...writtenTo(ev, path).filter(({ source }) => SENT.has(source.kind))];
  });
  if (kept.length === 0) return undefined;
  const origins = kept.reduce<readonly Origin[]>((all, origin) => joinOrigins(all, [origin]), []);
  const step = (origin: Origin): Origin =>
    withStep(
      origin,
      stepAt(
        ev,
        node,
        `${label}() reads what was kept, ${describeEntry(origin.source.kind, origin.source.label)}`,
      ),
    );
  return makeValue({ origins: origins.map(step), isOpen: true });
}

const SENT: ReadonlySet<SourceKind> = new Set<SourceKind>(['http', 'message', 'browser']);

/** What was checked of the path was not checked of what is in the file. */
function contentOf(origin: Origin): Origin {
  return deriveMember({ ...origin, marks: 0 }, '{content}');
}
