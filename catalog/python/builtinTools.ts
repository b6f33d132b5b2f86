/** Ready-made tools that run commands or code, or are bound to no folder. */
import type { ApiModel } from '../../analysis';

/** Tools of LangChain: https://python.langchain.com/docs/integrations/tools. */
export const langchainBuiltinTools = {
  package: [
    'langchain_experimental.tools',
    'langchain_experimental.tools.python.tool',
    'langchain_experimental.utilities',
    'langchain_community.tools',
    'langchain_community.tools.shell',
    'langchain_community.tools.shell.tool',
    'langchain_community.tools.file_management',
    'langchain_community.agent_toolkits',
    'langchain_community.agent_toolkits.load_tools',
    'langchain.agents',
    'langchain.tools',
  ],
  language: 'python',
  read: 'langchain-experimental 0.3.4, tools/python/tool.py; langchain-community 0.3.31, tools/shell/tool.py and, at 0.4.2, agent_toolkits/load_tools.py and agent_toolkits/file_management/toolkit.py',
  ai: true,
  title: 'LangChain',
  settings: [
    { call: ['PythonREPLTool', 'PythonAstREPLTool', 'PythonREPL'], kind: 'runs-commands' },
    // By name; newer versions have no interpreter of Python among them.
    { call: 'load_tools', at: 'arg0[]', is: ['terminal', 'python_repl'], kind: 'runs-commands' },
    { call: 'ShellTool', at: 'options.ask_human_input', absent: true, kind: 'runs-commands' },
    {
      call: [
        ...['FileManagementToolkit', 'WriteFileTool', 'ReadFileTool', 'DeleteFileTool', 'MoveFileTool'],
        ...['CopyFileTool', 'ListDirectoryTool', 'FileSearchTool'],
      ],
      at: 'options.root_dir',
      absent: true,
      kind: 'reaches-files',
    },
  ],
} as const satisfies ApiModel;

/** Executors of AutoGen and of Google's kit that run code where the program runs. */
export const localExecutors = {
  package: [
    'autogen_ext.code_executors.local',
    'autogen.coding',
    'google.adk.code_executors',
    'google.adk.code_executors.unsafe_local_code_executor',
    'llama_index.tools.code_interpreter',
    'agno.tools.shell',
    'agno.tools.python',
  ],
  language: 'python',
  read: 'autogen-ext at 2026-04-06, google-adk 1.4, llama-index-tools-code-interpreter 0.4 and agno 2.1: the module of each class',
  ai: true,
  settings: [
    {
      call: [
        ...['LocalCommandLineCodeExecutor', 'UnsafeLocalCodeExecutor', 'CodeInterpreterToolSpec'],
        ...['ShellTools', 'PythonTools'],
      ],
      kind: 'runs-commands',
    },
  ],
} as const satisfies ApiModel;

/** Tools of CrewAI. */
export const crewaiTools = {
  package: 'crewai_tools',
  language: 'python',
  read: 'crewai-tools 0.76, tools/code_interpreter_tool/code_interpreter_tool.py',
  ai: true,
  title: 'CrewAI',
  settings: [{ call: 'CodeInterpreterTool', at: 'options.unsafe_mode', is: true, kind: 'runs-commands' }],
} as const satisfies ApiModel;
