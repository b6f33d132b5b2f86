/** Ready-made tools: what they do where a model calls them, and of what connection they run queries by. */
import type { Case } from './case';
import { python } from './pythonModels';

const langchain = `import { createAgent } from 'langchain';\n`;

/** A tool of JavaScript that an agent is given. */
const hands = (from: string, name: string, does: string): Case => ({
  name: `a ready-made tool that is handed on: ${name}`,
  code: `${langchain}import { ${name} } from '${from}';\ncreateAgent({ tools: [new ${name}()] });`,
  facts: [`createAgent has ${name}: ${does}`],
});

/** The same in Python. */
const handsInPython = (from: string, make: string, does: string): Case => {
  const [name = ''] = make.split(/[.(]/);
  const written = make.slice(0, make.indexOf('('));
  return python(
    `a ready-made tool that is handed on: ${make}`,
    `from langchain.agents import create_agent\nfrom ${from} import ${name}\ncreate_agent(model, tools=[${make}])`,
    `create_agent has ${written}: ${does}`,
  );
};

const database = (source: string): string =>
  [
    `import { SqlDatabase } from '@langchain/classic/sql_db';`,
    `import { QuerySqlTool } from '@langchain/classic/tools/sql';`,
    `import { DataSource } from 'typeorm';`,
    `const source = new DataSource(${source});`,
    'new QuerySqlTool(await SqlDatabase.fromDataSourceParams({ appDataSource: source }));',
  ].join('\n');

const runsQueries = 'setting runs-queries QuerySqlTool';

const readingSource = (source: string): Case => ({
  name: `LangChain, queries by a connection that reads: ${source}`,
  code: database(source),
  facts: [],
  none: [runsQueries],
});

const kit = 'SQLDatabaseToolkit(db=db, llm=model)';
const kitImport =
  'from langchain_community.agent_toolkits import SQLDatabaseToolkit\nfrom langchain_community.utilities import SQLDatabase\n';
const runsKit = 'setting runs-queries SQLDatabaseToolkit';

const databaseInPython = (name: string, db: string, ...facts: readonly string[]): Case =>
  python(`LangChain, queries by ${name}`, `${kitImport}db = ${db}\n${kit}`, ...facts);

const readingInPython = (name: string, db: string): Case => ({
  ...databaseInPython(
    `a connection that reads: ${name}`,
    `None\nfrom sqlalchemy import create_engine\ndb = ${db}`,
  ),
  none: [runsKit],
});

export const readyToolCases: readonly Case[] = [
  hands('@langchain/classic/tools/sql', 'QuerySqlTool', 'reads-private'),
  hands('@langchain/classic/tools', 'RequestsGetTool', 'fetches reaches-out'),
  hands('@langchain/tavily', 'TavilySearch', 'fetches'),
  {
    name: 'LangChain, what a search finds',
    code: `import { TavilySearch } from '@langchain/tavily';\neval((await new TavilySearch({}).invoke({ query })).results[0].content);`,
    facts: ['fetched new TavilySearch.invoke() -> code-execution'],
  },
  python(
    'LangChain, what a search finds',
    'from langchain_tavily import TavilySearch\nexec(TavilySearch().invoke({"query": query})["results"][0]["content"])',
    'fetched TavilySearch().invoke() -> code-execution',
  ),
  hands('@langchain/community/tools/gmail', 'GmailSearch', 'reads-private fetches'),
  hands('@langchain/community/tools/gmail', 'GmailSendMessage', 'sends'),
  {
    name: 'LangChain, requests to any address',
    code: `import { RequestsGetTool } from '@langchain/classic/tools';\nnew RequestsGetTool();`,
    facts: ['setting requests-anything RequestsGetTool'],
  },
  {
    name: 'LangChain, queries by a connection',
    code: database(`{ type: 'postgres', url }`),
    facts: [runsQueries],
  },
  readingSource(`{ type: 'better-sqlite3', database: 'shop.db', readonly: true }`),
  readingSource(`{ type: 'postgres', extra: { options: '-c default_transaction_read_only=on' } }`),

  handsInPython('langchain_community.agent_toolkits', kit, 'reads-private'),
  handsInPython(
    'langchain_community.agent_toolkits',
    'RequestsToolkit(requests_wrapper=wrapper)',
    'fetches reaches-out',
  ),
  handsInPython(
    'langchain_community.agent_toolkits.load_tools',
    'load_tools(["requests_all"])',
    'fetches reaches-out',
  ),
  handsInPython('langchain_tavily', 'TavilySearch()', 'fetches'),
  handsInPython('langchain_google_community', 'GmailToolkit()', 'reads-private fetches sends'),
  handsInPython('langchain_community.tools.gmail', 'GmailSearch()', 'reads-private fetches'),
  handsInPython('langchain_community.tools.gmail', 'GmailSendMessage()', 'sends'),
  handsInPython('langchain_community.agent_toolkits', 'SlackToolkit()', 'fetches sends'),
  handsInPython('langchain_community.tools', 'ShellTool()', 'executes'),
  handsInPython(
    'langchain_community.agent_toolkits',
    'FileManagementToolkit(root_dir="notes")',
    'reads-private',
  ),
  python(
    'LangChain, requests by their name',
    'from langchain_community.agent_toolkits.load_tools import load_tools\nload_tools(["requests_get"])',
    'setting requests-anything "requests_get"',
  ),
  python(
    'LangChain, a chain that runs queries',
    'from langchain_community.utilities import SQLDatabase\nfrom langchain_experimental.sql import SQLDatabaseChain\nSQLDatabaseChain.from_llm(model, SQLDatabase.from_uri(uri))',
    'setting runs-queries SQLDatabaseChain.from_llm',
  ),
  python(
    'LangChain, an agent around a database',
    'from langchain_community.utilities import SQLDatabase\nfrom langchain_community.agent_toolkits import create_sql_agent\ncreate_sql_agent(model, db=SQLDatabase.from_uri("sqlite:///a?mode=ro"))',
    'create_sql_agent has SQLDatabase.from_uri: reads-private',
  ),
  databaseInPython('an address', 'SQLDatabase.from_uri(uri)', runsKit),
  databaseInPython(
    'an engine',
    'None\nfrom sqlalchemy import create_engine\ndb = SQLDatabase(create_engine(uri))',
    runsKit,
  ),
  readingInPython('an address', 'SQLDatabase.from_uri("sqlite:///file:shop.db?mode=ro&uri=true")'),
  readingInPython(
    'an option of the driver',
    'SQLDatabase.from_uri(uri, engine_args={"connect_args": {"options": "-c default_transaction_read_only=on"}})',
  ),
  readingInPython(
    'an option of each statement',
    'SQLDatabase.from_uri(uri, engine_args={"execution_options": {"postgresql_readonly": True}})',
  ),
  readingInPython('an engine', 'SQLDatabase(create_engine("postgresql://readonly@db/shop"))'),
  readingInPython(
    'an engine by an option of the driver',
    'SQLDatabase(create_engine(uri, connect_args={"options": "-c default_transaction_read_only=on"}))',
  ),
  readingInPython(
    'an engine by an option of each statement',
    'SQLDatabase(create_engine(uri, execution_options={"postgresql_readonly": True}))',
  ),
  readingInPython('an engine of a function', 'SQLDatabase(create_engine("sqlite://", creator=connect))'),
  readingInPython(
    'an engine with an option',
    'SQLDatabase(create_engine(uri).execution_options(postgresql_readonly=True))',
  ),
];
