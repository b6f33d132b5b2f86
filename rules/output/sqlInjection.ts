import { bindValues } from '../../analysis';
import { flowRule } from '../flowRule';
import { sinkGuards } from '../sinkGuards';
import { nist, owasp } from '../taxonomies';

/**
 * Text that a model wrote becomes part of a database query.
 *
 * A quotation mark in a value ends the value, and what follows is read as a part of the query. A query that is the
 * model's altogether does what the model was led to ask: it reads other people's rows, or deletes them.
 *
 * ## An attack
 *
 * 1. A shop looks orders up with `` pool.query(`select * from orders where email = '${email}'`) ``, and the model reads
 *    the address out of a letter.
 * 2. The letter says that the address is `x' or '1' = '1`.
 * 3. The answer lists the orders of all customers.
 *
 * ## How to mend it by hand
 *
 * Pass values apart from the text, with the placeholders of the client. Let the model choose columns and tables from a
 * list of the program's own. Where the whole query is the model's, parse it, allow single reading statements of known
 * tables, and run it as a database user that may do no more.
 *
 * ## Limits
 *
 * `startsWith('select')` guards nothing: a reading statement can call functions, and a second statement may follow.
 * A database user that may only read is not seen; hide the finding with that reason.
 *
 * ## Fix safety
 *
 * The fix replaces the values in the text by placeholders and passes them apart. It is there where the text stands in
 * the call, everything in it stands where a value does, and the client's placeholders are known. A query that is the
 * model's altogether has no fix.
 *
 * It is safe where every value stands in quotation marks: the database reads one text there before and after, and only
 * a value that ended its own quotation marks meant something else. It is for review where a value stands without them
 * (the text may have been an expression, or have brought its own), where it is a list that is joined, where it comes
 * from parsed JSON (some clients take objects apart), where statements stand between a named query and its call,
 * where a comment would be lost, and where a client that refuses values of another type is passed more than one.
 */
export const sqlInjection = flowRule({
  id: 'output/sql-injection',
  summary: "A model's answer is part of a query's text",
  why: 'Whatever the model was led to write is run by the database: it reads, changes and deletes.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM05'), cwe: [89], nist: [nist.informationSecurity] },
  concerns: ['threat protection'],
  from: ['model'],
  to: ['sql'],
  guards: ['known-values'],
  guardsFor: { sql: sinkGuards.sql },
  message: ({ flow, sources }) => `The query of ${flow.sink.label} depends on the answer of ${sources}.`,
  fixes: (flows) => [bindValues(flows)],
});
