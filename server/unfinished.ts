// Some half-typed code parses, but not as it is meant: the line that is being typed takes in what stands below it.
// `answer.` above `response.json(…)` is a member access, `/*` reaches to the end of the next comment, and
// `if (ready)` makes the next statement its own. The text before the caret tells; no parser is needed.
import type { Range } from '../analysis';

/** Whether the text that was typed last, in `region` and up to `caret`, goes on into the lines below it. */
export function goesOnBelow(text: string, caret: number, region: Range): boolean {
  if (opensComment.test(text.slice(region.start, region.end))) return true;
  const end = text.indexOf('\n', caret);
  const rest = text.slice(caret, end === -1 ? text.length : end);
  if (rest.trim() !== '') return false;
  const before = text.slice(0, caret);
  const line = before.slice(before.lastIndexOf('\n') + 1).trimEnd();
  return endsOpen.test(line) || endsInHead.test(line) || endsInWord.test(line);
}

/** A comment that begins here and does not end here; `'src/*'` is none. */
const opensComment = /(?:^|[\s({[,;}])\/\*(?:(?!\*\/)[^])*$/;

/** A member or an operator, but not `++`, `--` or what may end a regular expression. */
const endsOpen = /(?:[.=*%&|^~?<!]|(?<!\+)\+|(?<!-)-|=>)$/;

/** The head's own parenthesis is the last; those within it go two deep. */
const endsInHead = /(?:^|[\s;{}])(?:if|for|for\s+await|while)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)$/;

/** Words that cannot be the last of a statement. */
const endsInWord =
  /(?:^|[^\w$.])(?:await|case|class|const|delete|do|else|export|extends|function|import|in|instanceof|let|new|typeof|var|void)$/;
