/** Ready-made tools of LangChain: what they do where a model calls them. */
import type { ApiModel } from '../analysis';

/** Queries, on a database of TypeORM: https://docs.langchain.com/oss/javascript/langchain/sql-agent. */
export const langchainDatabaseTools = {
  package: [
    '@langchain/classic/sql_db',
    '@langchain/classic/tools/sql',
    '@langchain/classic/agents/toolkits/sql',
    'langchain/sql_db',
    'langchain/tools/sql',
    'langchain/agents/toolkits/sql',
    'typeorm',
  ],
  read: '@langchain/classic 1.0.50, sql_db, tools/sql and agents/toolkits/sql; typeorm 0.3.31, DataSource',
  mentions: ['@langchain/classic/*', 'langchain/*'],
  types: [
    { type: 'ReadingSource', make: 'new DataSource', when: { at: 'arg0.readonly', is: true } },
    {
      type: 'ReadingSource',
      make: 'new DataSource',
      when: { at: 'arg0.extra.options', named: 'default_transaction_read_only=(?:on|true)' },
    },
    {
      type: 'ReadingDatabase',
      make: 'call SqlDatabase.fromDataSourceParams',
      when: { at: 'arg0.appDataSource', type: 'ReadingSource' },
      acts: ['reads-private'],
    },
    { type: 'Database', make: 'call SqlDatabase.fromDataSourceParams' },
    {
      type: 'QueryTool',
      make: ['new QuerySqlTool', 'new SqlToolkit', 'call createSqlAgent'],
      acts: ['reads-private'],
    },
  ],
  sinks: [{ on: 'Database', call: 'run', at: ['arg0'], kind: 'sql' }],
  settings: [
    {
      construct: ['QuerySqlTool', 'SqlToolkit'],
      when: { at: 'arg0', type: 'Database' },
      kind: 'runs-queries',
    },
  ],
} as const satisfies ApiModel;

/** Requests to any address. */
export const langchainRequestTools = {
  package: [
    '@langchain/classic/tools',
    '@langchain/classic/tools/webbrowser',
    '@langchain/classic/agents/toolkits',
    'langchain/tools',
    'langchain/tools/webbrowser',
    'langchain/agents/toolkits',
  ],
  read: '@langchain/classic 1.0.50, tools/requests, tools/webbrowser and agents/toolkits/openapi',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'RequestTool',
      make: ['new RequestsGetTool', 'new RequestsPostTool', 'new RequestsToolkit', 'new WebBrowser'],
      acts: ['fetches', 'reaches-out'],
    },
  ],
  settings: [
    {
      construct: ['RequestsGetTool', 'RequestsPostTool', 'RequestsToolkit'],
      kind: 'requests-anything',
    },
  ],
} as const satisfies ApiModel;

/** Searches in the web, whose pages anybody writes. */
export const langchainSearchTools = {
  package: [
    '@langchain/tavily',
    '@langchain/community/tools/duckduckgo_search',
    '@langchain/community/tools/brave_search',
    '@langchain/community/tools/serpapi',
    '@langchain/community/tools/serper',
    '@langchain/community/tools/searxng_search',
    '@langchain/community/tools/wikipedia_query_run',
  ],
  read: '@langchain/tavily 1.2.0 and @langchain/community 1.1.29, the module of each class',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'SearchTool',
      make: [
        ...['new TavilySearch', 'new TavilyExtract', 'new TavilyCrawl', 'new DuckDuckGoSearch'],
        ...['new BraveSearch', 'new SerpAPI', 'new Serper', 'new SearxngSearch', 'new WikipediaQueryRun'],
      ],
      acts: ['fetches'],
    },
  ],
  sources: [
    {
      on: 'SearchTool',
      call: 'invoke',
      kind: 'fetched',
      unproven: { invoke: 'the result of tools is any' },
    },
  ],
} as const satisfies ApiModel;

/** Mails: private, and written by others. */
export const langchainMailTools = {
  package: '@langchain/community/tools/gmail',
  read: '@langchain/community 1.1.29, tools/gmail',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'MailReader',
      make: ['new GmailSearch', 'new GmailGetMessage', 'new GmailGetThread'],
      acts: ['reads-private', 'fetches'],
    },
    { type: 'MailSender', make: 'new GmailSendMessage', acts: ['sends'] },
  ],
} as const satisfies ApiModel;
