import { addOwnerFilter, type Report, type Rule, type Setting } from '../../analysis';
import { nist, owasp } from '../taxonomies';

/**
 * A handler knows on whose behalf it runs, and searches the documents of everybody.
 *
 * What a search finds goes into the prompt, and the model tells it to whoever asked. Where one store holds the documents of
 * many people and the search is not limited to those of one, a question is enough to read what belongs to others.
 *
 * ## An attack
 *
 * 1. An assistant keeps the notes of all customers in one index, each with its `tenantId`.
 * 2. Its search is for the nearest ten, whoever wrote them.
 * 3. A customer asks `What do we pay for hosting?`, and the answer quotes the contract of another one.
 *
 * ## How to mend it by hand
 *
 * Filter by the owner in the query itself (`filter`, `where`, `query_filter`), or give each tenant a namespace or a
 * collection. Take the owner from the session, never from the request.
 *
 * ## Limits
 *
 * In the strict profile alone, for calls of known vector stores in handlers that read who asks: an id of a user, a tenant, an
 * organization or the like, by the names that the catalog has for those. A filter of any kind counts, and so does a
 * collection, a namespace or a comparison afterwards that has to do with such an id. Whether a store holds documents of
 * more than one owner is not known: one with the same manuals for everybody needs no filter.
 *
 * ## Fix safety
 *
 * The fix is for review: it filters by what the code around the search calls whoever asks, under the name that it has
 * there, and by which field documents tell their owner is decided where they are stored. There is none where nothing in
 * sight names the owner but the request itself, which anybody can write, and for stores whose filters are of another sort.
 */
export const unscopedRetrieval: Rule = {
  id: 'supply/unscoped-retrieval',
  summary: 'A search in the documents of everybody',
  why: 'A question is enough to read what belongs to others.',
  severity: 'information',
  profile: 'strict',
  taxonomies: {
    owasp: owasp('LLM08'),
    cwe: [863],
    nist: [nist.informationSecurity, nist.components],
  },
  concerns: ['data governance'],
  check: ({ settings }) =>
    settings
      .filter(({ row, owner }) => row.kind === 'unscoped-search' && owner === 'known')
      .map((setting) => toReport(setting)),
  silencers: () => ['the search is limited by a filter, a namespace or a collection of its own'],
};

function toReport(setting: Setting): Report {
  const { place, label } = setting;
  return {
    at: place,
    message: `This handler knows who asks, and ${label} searches the documents of everybody.`,
    identity: label,
    fixes: [addOwnerFilter(setting)],
  };
}
