/** Services that search the web: what they find was written by anybody. */
import type { ApiModel } from '../../analysis';

export const tavily = {
  package: 'tavily',
  language: 'python',
  read: 'tavily-python 0.7, https://docs.tavily.com/sdk/python/reference',
  types: [{ type: 'Search', make: ['call TavilyClient', 'call AsyncTavilyClient'] }],
  sources: [
    {
      on: 'Search',
      call: ['search', 'get_search_context', 'qna_search', 'extract', 'crawl'],
      kind: 'fetched',
    },
  ],
} as const satisfies ApiModel;
