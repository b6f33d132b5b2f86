import type { ApiModel } from '../../analysis';

/** Tavily: pages that a search finds, and what they hold. */
export const tavily = {
  package: 'tavily',
  language: 'python',
  read: 'tavily-python 0.7, https://docs.tavily.com/sdk/python/reference',
  types: [{ type: 'Tavily', make: ['call TavilyClient', 'call AsyncTavilyClient'] }],
  sources: [
    {
      on: 'Tavily',
      call: ['search', 'extract', 'crawl', 'map', 'qna_search', 'get_search_context'],
      kind: 'fetched',
    },
  ],
} as const satisfies ApiModel;

/** Exa: pages like others, and what they hold. */
export const exa = {
  package: 'exa_py',
  language: 'python',
  read: 'exa-py 1.14, https://docs.exa.ai/sdks/python-sdk-specification',
  types: [{ type: 'Exa', make: ['call Exa', 'call AsyncExa'] }],
  sources: [
    {
      on: 'Exa',
      call: [
        'search',
        'search_and_contents',
        'find_similar',
        'find_similar_and_contents',
        'get_contents',
        'answer',
      ],
      kind: 'fetched',
    },
  ],
} as const satisfies ApiModel;

/** Firecrawl, of which version 2 has shorter names. */
export const firecrawl = {
  package: 'firecrawl',
  language: 'python',
  read: 'firecrawl-py 4 and 1, https://docs.firecrawl.dev/sdks/python',
  types: [
    {
      type: 'Firecrawl',
      make: ['call Firecrawl', 'call AsyncFirecrawl', 'call FirecrawlApp', 'call AsyncFirecrawlApp'],
    },
  ],
  sources: [
    {
      on: 'Firecrawl',
      call: ['scrape', 'crawl', 'search', 'map', 'extract', 'scrape_url', 'crawl_url', 'map_url'],
      kind: 'fetched',
    },
  ],
} as const satisfies ApiModel;
