/** Folders and names of files that are not the program: tests, fixtures, mocks, stories, scripts. */
const FOLDERS =
  /(^|\/)(tests?|__tests__|specs?|__mocks__|mocks?|fixtures?|__fixtures__|e2e|cypress|stories|scripts?|benchmarks?)\//i;
const NAMES = /[._-](test|tests|spec|e2e|mock|stories|bench|fixture|dataset|eval|evals)\.[cm]?[jt]sx?$/i;

/** Judged by the path below the scanned root: `samples` and `examples` are code like any other. */
export function isTestPath(path: string): boolean {
  return FOLDERS.test(path) || NAMES.test(path);
}
