/** The part of the package that is used here; this version brings no types of its own. */
declare module 'diff' {
  export function createTwoFilesPatch(
    oldName: string,
    newName: string,
    oldText: string,
    newText: string,
    oldHeader: string | undefined,
    newHeader: string | undefined,
    options: { readonly context: number },
  ): string;
}
