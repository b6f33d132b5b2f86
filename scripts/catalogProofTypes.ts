/**
 * The steps of a catalog path as operations on types, for the file that proves the catalog.
 *
 * `any` says nothing, so it becomes a mark of its own wherever it is met. A union has a place when one of its members
 * has it. Members behind an index signature are none: any name would do.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- `any` is what these types look for. */

/** Whether a place is there and says something: `true`, or what is wrong with it. */
export type Proven<T> = [T] extends [never]
  ? 'has no such place'
  : [Awaits<T>] extends [AnyMark]
    ? 'is any'
    : true;

/** What a type makes: what some of them are awaited to may be `any`, as rows of a table are, while they have members. */
export type Made<T> = T extends unknown ? (Promise<any> extends T ? T : Known<T>) : never;
type Known<T> = IsAny<T> extends true ? AnyMark : true;

interface AnyMark {
  readonly any: unique symbol;
}

type IsAny<T> = 0 extends 1 & T ? true : false;
type Settle<T> = IsAny<T> extends true ? AnyMark : unknown extends T ? UnknownMark : T;

/** `unknown` is a place that has no further ones. In a union it would swallow the others, as `any` would. */
interface UnknownMark {
  readonly unknown: unique symbol;
}

/** A promise on the way is awaited; what it has besides stays, for some results are both. */
type Solid<T> = NonNullable<T> | NonNullable<Awaits<T>>;

/** Of each member of a union, so that one that is `any` leaves the others what they are. */
type Awaits<T> = T extends unknown ? Settle<Awaited<T>> : never;

export type Member<T, K extends string> = MemberOf<Solid<T>, K>;
type MemberOf<T, K> = T extends AnyMark
  ? AnyMark
  : T extends UnknownMark
    ? never
    : T extends unknown
      ? K extends DeclaredNames<T>
        ? Settle<T[K & keyof T]>
        : never
      : never;
type DeclaredNames<T> = keyof {
  [K in keyof T as string extends K ? never : number extends K ? never : K]: 1;
};

export type Element<T> = ElementOf<Solid<T>>;
type ElementOf<T> = T extends AnyMark
  ? AnyMark
  : T extends string
    ? never
    : T extends readonly (infer E)[]
      ? Settle<E>
      : T extends AsyncIterable<infer E>
        ? Settle<E>
        : T extends Iterable<infer E>
          ? Settle<E>
          : never;

export type Values<T> = ValuesOf<Solid<T>>;
type ValuesOf<T> = T extends AnyMark
  ? AnyMark
  : T extends UnknownMark | readonly unknown[]
    ? never
    : T extends object
      ? Settle<T[keyof T]>
      : never;

export type Result<F> = ResultOf<Signatures<F>>;
type ResultOf<S> = S extends AnyMark ? AnyMark : S extends [unknown, infer R] ? Settle<R> : never;

export type Args<F> = ArgsOf<Signatures<F>>;
type ArgsOf<S> = S extends AnyMark ? AnyMark : S extends [infer A, unknown] ? A : never;

/** One argument; `N` is its number as text, as the keys of a tuple are. */
export type Arg<A, N extends string> = A extends AnyMark
  ? AnyMark
  : A extends readonly unknown[]
    ? N extends keyof A
      ? Settle<A[N]>
      : number extends A['length']
        ? Settle<A[number]>
        : never
    : never;

/** That there is such an argument; its type may well be `any`. */
export type Takes<T> = [T] extends [never] ? never : true;

export type Callable<F> = [Signatures<F>] extends [never]
  ? never
  : Signatures<F> extends AnyMark
    ? AnyMark
    : true;

/** Arguments and result of every overload, eight at most. Those that are missing infer as unknown and are left out. */
type Signatures<F> = SignaturesOf<Solid<F>>;
type SignaturesOf<F> = F extends AnyMark
  ? AnyMark
  : F extends {
        (...a: infer A1): infer R1;
        (...a: infer A2): infer R2;
        (...a: infer A3): infer R3;
        (...a: infer A4): infer R4;
        (...a: infer A5): infer R5;
        (...a: infer A6): infer R6;
        (...a: infer A7): infer R7;
        (...a: infer A8): infer R8;
      }
    ? | Signature<A1, R1>
      | Signature<A2, R2>
      | Signature<A3, R3>
      | Signature<A4, R4>
      | Signature<A5, R5>
      | Signature<A6, R6>
      | Signature<A7, R7>
      | Signature<A8, R8>
    : F extends {
          (...a: infer A1): infer R1;
          (...a: infer A2): infer R2;
          (...a: infer A3): infer R3;
          (...a: infer A4): infer R4;
          (...a: infer A5): infer R5;
          (...a: infer A6): infer R6;
        }
      ? | Signature<A1, R1>
        | Signature<A2, R2>
        | Signature<A3, R3>
        | Signature<A4, R4>
        | Signature<A5, R5>
        | Signature<A6, R6>
      : F extends {
            (...a: infer A1): infer R1;
            (...a: infer A2): infer R2;
            (...a: infer A3): infer R3;
            (...a: infer A4): infer R4;
          }
        ? Signature<A1, R1> | Signature<A2, R2> | Signature<A3, R3> | Signature<A4, R4>
        : F extends {
              (...a: infer A1): infer R1;
              (...a: infer A2): infer R2;
              (...a: infer A3): infer R3;
            }
          ? Signature<A1, R1> | Signature<A2, R2> | Signature<A3, R3>
          : F extends {
                (...a: infer A1): infer R1;
                (...a: infer A2): infer R2;
              }
            ? Signature<A1, R1> | Signature<A2, R2>
            : F extends (...a: infer A) => infer R
              ? [A, R]
              : never;
type Signature<A, R> = [unknown[]] extends [A]
  ? IsAny<R> extends true
    ? [A, R]
    : unknown extends R
      ? never
      : [A, R]
  : [A, R];

export type New<C> = NewOf<Solid<C>>;
type NewOf<C> = C extends AnyMark
  ? AnyMark
  : C extends abstract new (...a: any) => infer I
    ? Settle<I>
    : never;

/** Arguments of every constructor, four at most. */
export type NewArgs<C> = NewArgsOf<Solid<C>>;
type NewArgsOf<C> = C extends AnyMark
  ? AnyMark
  : C extends {
        new (...a: infer A1): any;
        new (...a: infer A2): any;
        new (...a: infer A3): any;
        new (...a: infer A4): any;
      }
    ? Given<A1> | Given<A2> | Given<A3> | A4
    : C extends { new (...a: infer A): any; new (...a: infer B): any }
      ? A | B
      : C extends abstract new (...a: infer A) => any
        ? A
        : never;

/** Likewise: the last overload is never missing. */
type Given<A> = [unknown[]] extends [A] ? never : A;

/** Writing a member, as a function of what is written. */
export type Assign<T> = [T] extends [never] ? never : (value: T) => void;

export type Extends<T, B> = [T] extends [never] ? never : [T] extends [B] ? true : never;
