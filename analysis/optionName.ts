import type { Path } from './apiModel';

/** What the option at a path of a row is called: `threshold` of `arg0.safetySettings[].threshold`. */
export function optionName(path: Path): string {
  const words = path.split('.').map((word) => word.replace('[]', ''));
  return words.findLast((word) => word !== '*') ?? '';
}
