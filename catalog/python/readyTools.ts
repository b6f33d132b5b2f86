/** Ready-made tools of LangChain, and kits of them: what they do where a model calls them. */
import type { ApiModel } from '../../analysis';

/** What says of a connection that it only reads: an option of the driver, or the name of who connects. */
const reads = 'mode=ro\\b|read[-_]?only';

const reading = [
  { at: 'arg0', named: reads },
  { at: 'options.engine_args.connect_args.options', named: reads },
  { at: 'options.engine_args.execution_options.postgresql_readonly', is: true },
] as const;

const readingEngine = [
  { at: 'arg0', named: reads },
  { at: 'options.connect_args.options', named: reads },
  { at: 'options.execution_options.postgresql_readonly', is: true },
  // How it connects, a function of the program says.
  { at: 'options.creator', named: '' },
] as const;

/** Queries, by an agent or a chain: https://docs.langchain.com/oss/python/langchain/sql-agent. */
export const langchainDatabaseTools = {
  package: [
    'langchain_community.utilities',
    'langchain_community.utilities.sql_database',
    'langchain_community.agent_toolkits',
    'langchain_community.agent_toolkits.sql.toolkit',
    'langchain_community.agent_toolkits.sql.base',
    'langchain_community.tools',
    'langchain_community.tools.sql_database.tool',
    'langchain_experimental.sql',
    'langchain.agents',
    'langchain.agents.agent_toolkits',
    'langchain.sql_database',
    'langchain.utilities',
    'sqlalchemy',
    'sqlalchemy.engine',
  ],
  language: 'python',
  read: 'langchain-community 0.4.2, utilities/sql_database.py, agent_toolkits/sql and tools/sql_database; sqlalchemy 2.0, engine/create.py',
  types: [
    ...readingEngine.map((when) => ({ type: 'ReadingEngine', make: 'call create_engine', when }) as const),
    { type: 'Engine', make: 'call create_engine' },
    {
      type: 'ReadingEngine',
      on: 'Engine',
      make: 'call execution_options',
      when: { at: 'options.postgresql_readonly', is: true },
    },
    ...reading.map(
      (when) =>
        ({
          type: 'ReadingDatabase',
          make: 'call SQLDatabase.from_uri',
          when,
          acts: ['reads-private'],
        }) as const,
    ),
    { type: 'Database', make: 'call SQLDatabase.from_uri', acts: ['reads-private'] },
    { type: 'Database', make: 'call SQLDatabase', when: { at: 'arg0', type: 'Engine' } },
    {
      type: 'QueryTool',
      make: [...['call SQLDatabaseToolkit', 'call QuerySQLDatabaseTool', 'call QuerySQLDataBaseTool']],
      acts: ['reads-private'],
    },
  ],
  settings: [
    {
      call: ['SQLDatabaseToolkit', 'QuerySQLDatabaseTool', 'QuerySQLDataBaseTool', 'create_sql_agent'],
      when: { at: 'options.db', type: 'Database' },
      kind: 'runs-queries',
    },
    {
      call: ['SQLDatabaseChain.from_llm', 'SQLDatabaseSequentialChain.from_llm'],
      when: { at: 'arg1', type: 'Database' },
      kind: 'runs-queries',
    },
  ],
  toolsets: [{ call: 'create_sql_agent', at: ['options.toolkit', 'options.db', 'options.extra_tools'] }],
} as const satisfies ApiModel;

/** Requests to any address, of which LangChain wants to be told that they are meant. */
export const langchainRequestTools = {
  package: [
    'langchain_community.agent_toolkits',
    'langchain_community.agent_toolkits.openapi.toolkit',
    'langchain_community.agent_toolkits.load_tools',
    'langchain_community.agent_toolkits.playwright',
    'langchain_community.agent_toolkits.playwright.toolkit',
    'langchain_community.tools',
    'langchain_community.tools.requests.tool',
    'langchain.agents',
  ],
  language: 'python',
  read: 'langchain-community 0.4.2, agent_toolkits/load_tools.py, openapi/toolkit.py and playwright/toolkit.py, tools/requests/tool.py',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'RequestTool',
      make: [
        ...['call RequestsToolkit', 'call RequestsGetTool', 'call RequestsPostTool', 'call RequestsPutTool'],
        ...['call RequestsPatchTool', 'call RequestsDeleteTool', 'call PlayWrightBrowserToolkit'],
        'call PlayWrightBrowserToolkit.from_browser',
      ],
      acts: ['fetches', 'reaches-out'],
    },
    {
      type: 'RequestTool',
      make: 'call load_tools',
      when: { at: 'arg0[]', named: '^requests(?:_|$)' },
    },
  ],
  settings: [{ call: 'load_tools', at: 'arg0[]', named: '^requests(?:_|$)', kind: 'requests-anything' }],
} as const satisfies ApiModel;

/** Searches in the web and in collections to which anybody adds. */
export const langchainSearchTools = {
  package: [
    'langchain_tavily',
    'langchain_community.tools',
    'langchain_community.tools.tavily_search',
    'langchain_community.tools.tavily_search.tool',
    'langchain_community.tools.ddg_search',
    'langchain_community.tools.ddg_search.tool',
    'langchain_community.tools.wikipedia.tool',
    'langchain_brave_search',
    'langchain_google_community',
  ],
  language: 'python',
  read: 'langchain-community 0.4.2, the module of each class; https://docs.langchain.com/oss/python/integrations/tools',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'SearchTool',
      make: [
        ...['call TavilySearch', 'call TavilyExtract', 'call TavilyCrawl', 'call TavilySearchResults'],
        ...['call DuckDuckGoSearchRun', 'call DuckDuckGoSearchResults', 'call WikipediaQueryRun'],
        ...['call BraveSearch', 'call GoogleSerperRun', 'call GoogleSerperResults', 'call BingSearchRun'],
        ...['call BingSearchResults', 'call GoogleSearchRun', 'call GoogleSearchResults'],
        ...['call SearxSearchRun', 'call SearxSearchResults', 'call RedditSearchRun', 'call YouSearchTool'],
        ...['call ArxivQueryRun', 'call PubmedQueryRun', 'call StackExchangeTool'],
      ],
      acts: ['fetches'],
    },
  ],
  sources: [{ on: 'SearchTool', call: ['invoke', 'ainvoke', 'run', 'arun'], kind: 'fetched' }],
} as const satisfies ApiModel;

/** Commands and code, for whoever asks a person before they run. */
export const langchainShells = {
  package: [
    'langchain_community.tools',
    'langchain_community.tools.shell',
    'langchain_community.tools.shell.tool',
    'langchain_experimental.tools',
    'langchain_experimental.tools.python.tool',
  ],
  language: 'python',
  read: 'langchain-community 0.4.2, tools/shell/tool.py; langchain-experimental 0.4.1, tools/python/tool.py',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'Shell',
      make: ['call ShellTool', 'call PythonREPLTool', 'call PythonAstREPLTool'],
      acts: ['executes'],
    },
  ],
} as const satisfies ApiModel;

/** Mails, messages and files: private, and the first two written by others. */
export const langchainOfficeTools = {
  package: [
    'langchain_community.agent_toolkits',
    'langchain_community.agent_toolkits.gmail.toolkit',
    'langchain_community.agent_toolkits.office365.toolkit',
    'langchain_community.agent_toolkits.slack.toolkit',
    'langchain_community.tools.gmail',
    'langchain_community.tools.file_management',
    'langchain_community.tools',
    'langchain_google_community',
    'langchain_google_community.gmail.toolkit',
  ],
  language: 'python',
  read: 'langchain-community 0.4.2, agent_toolkits/gmail, office365, slack and file_management, tools/gmail; https://docs.langchain.com/oss/python/integrations/tools/google_gmail',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'Mailbox',
      make: ['call GmailToolkit', 'call O365Toolkit'],
      acts: ['reads-private', 'fetches', 'sends'],
    },
    {
      type: 'MailReader',
      make: ['call GmailSearch', 'call GmailGetMessage', 'call GmailGetThread'],
      acts: ['reads-private', 'fetches'],
    },
    { type: 'MailSender', make: 'call GmailSendMessage', acts: ['sends'] },
    { type: 'Messenger', make: 'call SlackToolkit', acts: ['fetches', 'sends'] },
    {
      type: 'FileTool',
      make: ['call FileManagementToolkit', 'call ReadFileTool'],
      acts: ['reads-private'],
    },
  ],
} as const satisfies ApiModel;
