/**
 * A tree as numbers, `cellSize` for each node, in the order in which nodes begin: what is known of its type with the
 * flags below, where it begins, where it ends, and the place of the first node after it and all that is in it.
 *
 * A file has so many nodes that an object for each costs more than the parser.
 */
export type TreeCells = Int32Array;

export const cellSize = 4;

export const typeMask = 0xffff;
export const namedFlag = 1 << 16;
/** Named, and read. */
export const partFlag = 1 << 17;
/** Made up by the parser, which missed it. */
export const missingFlag = 1 << 18;
/** Nothing in it is asked for. */
export const leafFlag = 1 << 19;
/** What may stand anywhere: it gets no cells. */
export const leftOutFlag = 1 << 20;
/** Whoever reads a tree wants to be told of it. */
export const notedFlag = 1 << 21;

/** Called for each node that is noted or missing, with where its cells are, if it has any. */
export type Note = (info: number, at: number, start: number, end: number) => void;
