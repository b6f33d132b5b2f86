/** What LangChain refuses until it is told that its dangers are wanted, and agents around code and queries. */
import type { ApiModel } from '../../analysis';

/** A switch by keyword without which the call throws. */
const accepted = (option: string, call: string | readonly string[]) =>
  ({ call, at: `options.${option}`, is: true, kind: 'danger-accepted' }) as const;

/** Agents and chains that run what a model writes: code, queries, requests. */
export const langchainDangers = {
  package: [
    'langchain_experimental.agents',
    'langchain_experimental.agents.agent_toolkits',
    'langchain_community.agent_toolkits',
    'langchain_community.agent_toolkits.load_tools',
    'langchain_community.agent_toolkits.openapi.toolkit',
    'langchain_community.agent_toolkits.openapi',
    'langchain_community.tools',
    'langchain_community.tools.requests.tool',
    'langchain_community.chains.graph_qa.cypher',
    'langchain_community.chains',
    'langchain.agents',
    'langchain.chains',
    'langchain_neo4j',
    'langchain_aws',
  ],
  language: 'python',
  read: 'langchain-community 0.3.31, agent_toolkits/load_tools.py and chains/graph_qa; langchain-experimental 0.3.4, agents/agent_toolkits/pandas/base.py; langchain-neo4j 0.5, chains/graph_qa/cypher.py',
  ai: true,
  title: 'LangChain',
  settings: [
    accepted('allow_dangerous_code', [
      'create_pandas_dataframe_agent',
      'create_csv_agent',
      'create_spark_dataframe_agent',
      'create_xorbits_agent',
    ]),
    accepted('allow_dangerous_tools', 'load_tools'),
    accepted('allow_dangerous_requests', [
      'RequestsToolkit',
      'RequestsGetTool',
      'RequestsPostTool',
      'RequestsPatchTool',
      'RequestsPutTool',
      'RequestsDeleteTool',
      'OpenAPIToolkit.from_llm',
      'create_openapi_agent',
      'GraphCypherQAChain.from_llm',
      'MemgraphQAChain.from_llm',
      'FalkorDBQAChain.from_llm',
      'KuzuQAChain.from_llm',
      'NebulaGraphQAChain.from_llm',
      'ArangoGraphQAChain.from_llm',
      'GraphSparqlQAChain.from_llm',
      'NeptuneOpenCypherQAChain.from_llm',
      'create_neptune_opencypher_qa_chain',
    ]),
  ],
} as const satisfies ApiModel;

/** Indexes in files of `pickle`, which run code when they are loaded. */
export const langchainPickles = {
  package: [
    'langchain_community.vectorstores',
    'langchain_community.vectorstores.faiss',
    'langchain_community.retrievers',
    'langchain.vectorstores',
  ],
  language: 'python',
  read: 'langchain-community 0.3.31, vectorstores/faiss.py, annoy.py, scann.py, tiledb.py and retrievers/tfidf.py',
  ai: true,
  title: 'LangChain',
  settings: [
    {
      call: [
        'FAISS.load_local',
        'FAISS.deserialize_from_bytes',
        'Annoy.load_local',
        'ScaNN.load_local',
        'TileDB.load',
        'TFIDFRetriever.load_local',
      ],
      at: 'options.allow_dangerous_deserialization',
      is: true,
      kind: 'danger-loaded',
    },
  ],
} as const satisfies ApiModel;
