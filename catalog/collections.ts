/** Functions that do to a list what a method of it does. */
import type { ApiModel } from '../analysis';

/** By the name of the method of lists that does the same. */
const alike = {
  map: ['map'],
  flatMap: ['flatMap'],
  filter: ['filter'],
  find: ['find'],
  forEach: ['forEach', 'each'],
  reduce: ['reduce'],
  some: ['some'],
  every: ['every'],
} as const;

/** Of these the type checker takes an overload that has no such place. */
const overloaded: readonly string[] = ['filter', 'reduce'];

const passes = Object.entries(alike).flatMap(([method, names]) =>
  names.map((name) => ({
    call: [`default.${name}`, name],
    from: 'arg0',
    method,
    ...(overloaded.includes(name) && { unproven: 'declared by overloads that are not told apart' }),
  })),
);

/** Lodash: https://lodash.com/docs/4.17.15. */
export const lodash = {
  package: ['lodash', 'lodash-es'],
  read: 'lodash 4.17, https://lodash.com/docs/4.17.15',
  passes,
} satisfies ApiModel;

/** Lists whose elements are waited for together: https://github.com/sindresorhus/p-map. */
export const promisedLists = {
  package: ['p-map', 'bluebird'],
  read: 'p-map 7.0, README.md of the package; bluebird 3.7, http://bluebirdjs.com/docs/api/promise.map.html',
  passes: [
    {
      call: ['default', 'default.map', 'map'],
      from: 'arg0',
      method: 'map',
      unproven: 'no package of those that are installed to prove rows',
    },
  ],
} as const satisfies ApiModel;
