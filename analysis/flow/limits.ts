/** Every bound of the evaluator, in one place. Reaching one that may hide a finding is reported as a problem. */

/** Origins a value may carry. Real prompts mix two or three; more is a table of everything. */
export const MAX_ORIGINS = 12;
/** Heap objects a value may be. Beyond it the value is open. */
export const MAX_OBJECTS = 8;
/** Constants a value may be. */
export const MAX_CONSTANTS = 16;
/** Nested calls that are entered. Wrappers of wrappers of wrappers are about five deep, applications about twenty. */
export const MAX_CALL_DEPTH = 40;
/** How often one function is entered anew for arguments that matter. */
export const MAX_ENTRIES = 24;
/** The same where another module than the one that is looked at calls it: that one is looked at from its own beginning, too. */
export const MAX_FOREIGN_ENTRIES = 8;
/** One whose runs together visit fewer nodes is entered further: what many call is most often small. */
export const CHEAP_VISITS = 6_000;
/** Routes for which one function before their handlers is run. */
export const MAX_ROUTES = 48;
/** Nodes visited for one file, in all the modules whose code it runs: some seconds at the worst. */
export const MAX_VISITS = 250_000;
/** Nested expressions and blocks: far from the end of the stack, far beyond what people write. */
export const MAX_NESTING = 400;
/** What is kept of that for the body of a function before it is entered. */
export const NESTING_OF_BODY = 100;
/** Passes over a loop body: the second sees what the first left behind. */
export const LOOP_PASSES = 2;
/** Steps of a trace that are kept. */
export const MAX_TRACE = 14;
/** Identities that a derived value remembers. */
export const MAX_ANCESTRY = 6;
/** Objects that are nested deeper than this are searched once, wherever they are met again. */
export const MAX_REPEATED_DEPTH = 2;
/** Characters of a built constant string. */
export const MAX_CONSTANT_LENGTH = 20_000;
/** Elements of one list that are told apart. */
export const MAX_ELEMENTS = 64;
/** Elements of a list that are each looked at alone, where their members tell them apart. */
export const MAX_TOLD_APART = 4;
/** Parents of parents of a class. */
export const MAX_PARENTS = 8;
/** Heirs of one class that are put in its place where nobody is seen to do so. */
export const MAX_HEIRS = 2;
/** Modules that are run one from another before the first is done. */
export const MAX_IMPORT_DEPTH = 24;
/** Objects that are compared to see whether a call is like one before; a call with more is run. */
export const MAX_SIGNED_OBJECTS = 400;
/** Texts in texts that are compared by what they say. */
export const MAX_SIGNED_DEPTH = 2;
/** Runs of one function that are remembered, and of those the ones that only outer variables tell apart. */
export const MAX_SUMMARIES = 48;
export const MAX_ALIKE_SUMMARIES = 4;
/** Runs of one function with the same outside data, functions and cataloged objects, at the same places. */
export const MAX_RUNS_OF_SHAPE = 6;
/** The same in modules that are looked at from their own beginning, too. */
export const MAX_FOREIGN_RUNS_OF_SHAPE = 2;
/** Ways to one model call that are told apart. */
export const MAX_OBSERVATIONS = 32;
/** Values that leave one function by being thrown. */
export const MAX_THROWN = 8;
/** Pieces of one text, and of its alternatives. */
export const MAX_PIECES = 200;
