/** Services that search the web: what they find was written by anybody. */
import type { ApiModel } from '../analysis';

export const tavily = {
  package: '@tavily/core',
  read: '@tavily/core 0.5, https://docs.tavily.com/sdk/javascript/reference',
  types: [
    { type: 'Search', make: 'call tavily', unproven: 'not installed: the page of the package says it' },
  ],
  sources: [
    {
      on: 'Search',
      call: ['search', 'searchContext', 'searchQNA', 'extract', 'crawl'],
      kind: 'fetched',
      unproven: 'not installed: the page of the package says it',
    },
  ],
} as const satisfies ApiModel;
