/** What finds and reads pages for models: whoever wrote a page writes into the prompt. */
import type { ApiModel } from '../analysis';

const notInstalled = 'no package of those that are installed to prove rows';

/** Tavily: https://docs.tavily.com/sdk/javascript/reference. */
export const tavily = {
  package: '@tavily/core',
  read: '@tavily/core 0.7, https://docs.tavily.com/sdk/javascript/reference',
  types: [{ type: 'Tavily', make: ['call tavily', 'annotation TavilyClient'] }],
  sources: [
    {
      on: 'Tavily',
      call: ['search', 'extract', 'crawl', 'map', 'searchQNA', 'searchContext'],
      kind: 'fetched',
    },
  ],
} as const satisfies ApiModel;

/** Exa: https://docs.exa.ai/sdks/typescript-sdk-specification. */
export const exa = {
  package: 'exa-js',
  read: 'exa-js 2.23, https://docs.exa.ai/sdks/typescript-sdk-specification',
  types: [{ type: 'Exa', make: ['new default', 'new Exa'] }],
  sources: [
    {
      on: 'Exa',
      call: ['search', 'searchAndContents', 'findSimilar', 'findSimilarAndContents', 'getContents', 'answer'],
      kind: 'fetched',
    },
  ],
} as const satisfies ApiModel;

/** Firecrawl, of which version 2 has shorter names: https://docs.firecrawl.dev/sdks/node. */
export const firecrawl = {
  package: '@mendable/firecrawl-js',
  read: '@mendable/firecrawl-js 4.42, https://docs.firecrawl.dev/sdks/node',
  types: [{ type: 'Firecrawl', make: ['new default', 'new Firecrawl'] }],
  sources: [
    {
      on: 'Firecrawl',
      call: [
        ...['scrape', 'crawl', 'search', 'map', 'extract', 'getCrawlStatus'],
        ...['scrapeUrl', 'crawlUrl', 'mapUrl'],
      ],
      kind: 'fetched',
    },
  ],
} as const satisfies ApiModel;

/** Feeds of news: https://github.com/rbren/rss-parser. */
export const feeds = {
  package: 'rss-parser',
  read: 'rss-parser 3.13, README.md of the package',
  types: [{ type: 'Feeds', make: 'new default', unproven: notInstalled }],
  sources: [{ on: 'Feeds', call: 'parseURL', kind: 'fetched', unproven: notInstalled }],
} as const satisfies ApiModel;
