/** LangChain and LlamaIndex of Python. */
import type { Case } from './case';
import { answerClass, byClass, parts, provided, python, run, runArguments } from './pythonModels';

const key = 'api_key="zq81-Lw03-mm52-Tr77"';
const messages = '[SystemMessage(content=rules), HumanMessage(question)]';
const classes = 'from langchain_core.messages import *\nfrom langchain_openai import ChatOpenAI\n';
const parsing =
  'from langchain.output_parsers import OutputFixingParser\nfrom langchain_core.output_parsers import PydanticOutputParser\nparser = PydanticOutputParser(pydantic_object=Answer)\n';
const byParser = [run, `${run} [known-values]`] as const;

/** Who answers, the module, the class, and the variable of the key. */
const clients = [
  ['OpenAI', 'langchain_openai', 'ChatOpenAI', 'OPENAI_API_KEY', 'api_key'],
  ['Azure OpenAI', 'langchain_openai', 'AzureChatOpenAI', 'AZURE_OPENAI_API_KEY', 'api_key'],
  ['Anthropic', 'langchain_anthropic', 'ChatAnthropic', 'ANTHROPIC_API_KEY', 'api_key'],
  ['Google', 'langchain_google_genai', 'ChatGoogleGenerativeAI', 'GOOGLE_API_KEY', 'google_api_key'],
  ['Mistral', 'langchain_mistralai', 'ChatMistralAI', 'MISTRAL_API_KEY', 'api_key'],
  ['Groq', 'langchain_groq', 'ChatGroq', 'GROQ_API_KEY', 'api_key'],
  ['Amazon Bedrock', 'langchain_aws', 'ChatBedrock', 'AWS_SECRET_ACCESS_KEY', 'aws_secret_access_key'],
  ['LangChain', 'langchain_cohere', 'ChatCohere', 'no variable', 'api_key'],
] as const;

const modelCases: readonly Case[] = [
  ...clients.map(([provider, module, name, variable, option]) =>
    python(
      `LangChain, ${name}`,
      `from ${module} import ${name}\neval(${name}(${option}="zq81-Lw03-mm52-Tr77", max_tokens=5).invoke(question).content)`,
      `client ${provider}, ${variable}, literal key`,
      `${provider} chat`,
      'user question',
      'limits tokens',
      run,
    ),
  ),
  python(
    'LangChain, ChatOllama',
    'from langchain_ollama import ChatOllama\neval(ChatOllama(model="g").invoke(question).content)',
    'Ollama chat',
    'user question',
    run,
  ),
  python(
    'LangChain, a model of texts',
    `from langchain_openai import OpenAI\neval(OpenAI(${key}).invoke(question))`,
    'client LangChain, no variable, literal key',
    'LangChain completion',
    'user question',
    run,
  ),
  python(
    'LangChain, messages',
    `${classes}answer = ChatOpenAI().invoke([SystemMessage(content=rules), HumanMessage(question), AIMessage(before), ToolMessage(found, tool_call_id="1")])\neval(answer.content)\neval(answer.tool_calls[0]["args"]["code"])`,
    'OpenAI chat',
    ...parts,
    'assistant before',
    'tool found',
    run,
    runArguments,
  ),
  python(
    'LangChain, pairs',
    'from langchain.chat_models import init_chat_model\neval(init_chat_model("g").invoke([("system", rules), ("human", question)]).content)',
    'LangChain chat',
    ...parts,
    run,
  ),
  python(
    'LangChain, a model by its type',
    'from langchain_core.language_models import BaseChatModel\nasync def ask(model: BaseChatModel):\n    eval((await model.ainvoke(question)).content)',
    'LangChain chat',
    'user question',
    run,
  ),
  python(
    'LangChain, events of a stream',
    `${classes}async def ask():\n    async for event in ChatOpenAI().astream_events(${messages}):\n        eval(event["data"]["chunk"].content)`,
    'streams',
    ...parts,
    run,
  ),
  python(
    'LangChain, pieces',
    `${classes}for chunk in ChatOpenAI().stream(${messages}):\n    eval(chunk.content)`,
    'streams',
    ...parts,
    run,
  ),
  python(
    'LangChain, many at once',
    `${classes}eval(ChatOpenAI().batch([question])[0].content)`,
    'OpenAI chat',
    'user question',
    run,
  ),
  python(
    'LangChain, tools that are bound',
    `${classes}eval(ChatOpenAI().bind_tools(tools).invoke(${messages}).tool_calls[0]["args"])`,
    ...parts,
    runArguments,
  ),
  python(
    'LangChain, an answer by a class',
    `${classes}from pydantic import BaseModel\nclass Answer(BaseModel):\n    count: int\n    code: str\nanswer = ChatOpenAI().with_structured_output(Answer).invoke(${messages})\neval(answer.code)\nexec(answer.count)`,
    'OpenAI structured',
    ...parts,
    'model structured -> code-execution',
    'model structured -> code-execution [known-values]',
  ),
  ...['Answer, method="json_mode"', 'schema=Answer'].map((given) =>
    python(
      `LangChain, an answer by a class and more: ${given}`,
      `${classes}${answerClass}answer = ChatOpenAI().with_structured_output(${given}).invoke(${messages})\neval(answer.code)\nexec(answer.count)`,
      'OpenAI structured',
      ...parts,
      ...byClass,
    ),
  ),
  python(
    'LangChain, answers by a class, many at once',
    `${classes}${answerClass}answer = ChatOpenAI(max_tokens=5).with_structured_output(Answer).batch([question])[0]\neval(answer.code)\nexec(answer.count)`,
    'OpenAI structured',
    'user question',
    'limits tokens',
    ...byClass,
  ),
  python(
    'LangChain, pieces of an answer by a class',
    `${classes}${answerClass}for answer in ChatOpenAI(max_tokens=5).with_structured_output(Answer).stream(${messages}):\n    eval(answer.code)\n    exec(answer.count)`,
    'OpenAI structured',
    'streams',
    'limits tokens',
    ...parts,
    ...byClass,
  ),
  python(
    'LangChain, an answer by a class beside what it was read from',
    `${classes}${answerClass}answer = ChatOpenAI(max_tokens=5).with_structured_output(Answer, include_raw=True).invoke(${messages})\neval(answer["parsed"].code)\nexec(answer["parsed"].count)\nexec(answer["raw"].content)\neval(answer["raw"].tool_calls[0]["args"])`,
    'OpenAI structured',
    'limits tokens',
    ...parts,
    ...byClass,
    run,
    runArguments,
  ),
  python(
    'LangChain, a chain of a model that answers by a class, beside what it was read from',
    `${classes}${answerClass}answer = (ChatOpenAI().with_structured_output(Answer, include_raw=True) | (lambda given: given["parsed"].code)).invoke(${messages})\neval(answer)`,
    ...parts,
    run,
  ),
  python(
    'LangChain, a model with options of its own, and a function',
    `${classes}eval((ChatOpenAI().bind(stop=["x"]) | (lambda given: given.content)).invoke(${messages}))`,
    ...parts,
    run,
  ),
  ...['llm | parser', 'template | llm | parser', 'template | llm.with_structured_output(Answer)'].map(
    (chain) =>
      python(
        `LangChain, a chain that answers by a class: ${chain}`,
        `${classes}${answerClass}${parsing}from langchain_core.prompts import ChatPromptTemplate\ntemplate = ChatPromptTemplate.from_template("Say {text}.")\nllm = ChatOpenAI()\nanswer = (${chain}).invoke({"text": question})\neval(answer.code)\nexec(answer.count)`,
        chain.startsWith('llm') ? 'OpenAI chat' : 'LangChain chat',
        ...(chain.endsWith('(Answer)') ? byClass : byParser),
      ),
  ),
  ...['parser.parse(answer.content)', 'parser.invoke(answer)', 'fixing.parse(answer.content)'].map((call) =>
    python(
      `LangChain, an answer that is parsed by a class: ${call}`,
      `${classes}${answerClass}${parsing}fixing = OutputFixingParser.from_llm(parser=parser, llm=ChatOpenAI())\nanswer = ChatOpenAI().invoke(question)\nparsed = ${call}\neval(parsed.code)\nexec(parsed.count)`,
      ...byParser,
    ),
  ),
  python(
    'LangChain, a model and a parser, many at once',
    `${classes}${parsing}eval((ChatOpenAI(max_tokens=5) | parser).batch([question])[0])`,
    'OpenAI chat',
    'user question',
    'limits tokens',
    run,
  ),
  python(
    'LangChain, a model and a parser',
    `${classes}from langchain_core.output_parsers import StrOutputParser, JsonOutputParser\nchain = ChatOpenAI() | StrOutputParser() | str.strip\neval(chain.invoke(${messages}))`,
    'OpenAI chat',
    ...parts,
    run,
  ),
  python(
    'LangChain, a model and a parser, in pieces',
    `${classes}from langchain_core.output_parsers import StrOutputParser\nfor text in (ChatOpenAI() | StrOutputParser()).stream(${messages}):\n    eval(text)`,
    'streams',
    ...parts,
    run,
  ),
];

const prompts = 'from langchain_core.prompts import *\nfrom langchain_openai import ChatOpenAI\n';
const template =
  'template = ChatPromptTemplate.from_messages([("system", "Serve {name}."), ("human", "{text}")])\n';

const runnables = `${prompts}from langchain_core.runnables import *\nfrom langchain_chroma import Chroma\n${template}def texts(found):\n    return found[0].page_content\nretriever = Chroma("notes").as_retriever()\n`;

const chainCases: readonly Case[] = [
  python(
    'LangChain, a template and a model',
    `${prompts}${template}chain = template | ChatOpenAI() | parser\neval(chain.invoke({"name": rules, "text": question}))`,
    'LangChain chat',
    'system "Serve {name}."',
    ...parts,
    run,
  ),
  python(
    'LangChain, templates of messages',
    `${prompts}from langchain_core.prompts import HumanMessagePromptTemplate, SystemMessagePromptTemplate\ntemplate = ChatPromptTemplate.from_messages([SystemMessagePromptTemplate.from_template("Serve {name}."), HumanMessagePromptTemplate.from_template("Say {text}.")])\n(template | ChatOpenAI()).invoke({"name": rules, "text": question})`,
    'system "Serve {name}."',
    'user "Say {text}."',
    ...parts,
  ),
  python(
    'LangChain, a template behind a dictionary',
    `${prompts}${template}chain = {"name": fixed, "text": given} | template | ChatOpenAI()\neval(chain.invoke(question).content)`,
    'user question',
    run,
  ),
  ...[
    ['RunnablePassthrough()', 'input', 'model text -> system-prompt'],
    ['lambda given: given', 'input', 'model text -> system-prompt'],
    ['RunnableLambda(lambda given: given)', 'input', 'model text -> system-prompt'],
    ['itemgetter("tone")', '{"tone": input}', 'model text -> system-prompt'],
    [
      'itemgetter("tone") | retriever | texts',
      '{"tone": "a"}',
      'retrieved ((itemgetter() | retriever) | texts).invoke() -> system-prompt',
    ],
  ].map(([part, given, fact]) =>
    python(
      `LangChain, a map before a template, ${part}`,
      `from operator import itemgetter\n${runnables}input = ChatOpenAI().invoke("x").content\n({"name": ${part}, "text": fixed} | template | ChatOpenAI()).invoke(${given})`,
      fact ?? '',
    ),
  ),
  ...['RunnableParallel(name=', 'RunnableMap(name=', 'RunnablePassthrough.assign(name='].map((start) =>
    python(
      `LangChain, ${start}…)`,
      `${runnables}(${start}RunnablePassthrough()) | template | ChatOpenAI()).invoke(ChatOpenAI().invoke("x").content)`,
      'model text -> system-prompt',
    ),
  ),
  ...['template | ChatOpenAI()', 'ChatOpenAI()'].map((start) =>
    python(
      `LangChain, functions behind a model, ${start}`,
      `${runnables}def first(text):\n    return text[0]\n(${start} | parser | first | (lambda text: eval(text))).invoke("x")`,
      run,
    ),
  ),
  python(
    'LangChain, a template, in pieces',
    `${prompts}${template}async def ask():\n    async for text in (template | ChatOpenAI()).astream({"name": rules}):\n        eval(text.content)`,
    'streams',
    'system rules',
    run,
  ),
  python(
    'LangChain, a template, many at once',
    `${prompts}${template}eval((template | ChatOpenAI()).batch([question])[0].content)`,
    'user question',
    run,
  ),
  python(
    'LangChain, an older chain',
    'from langchain.chains import LLMChain\neval(LLMChain(llm=model, prompt=template).run(question))',
    'LangChain chat',
    'user question',
    run,
  ),
  python(
    'LangChain, a template that is filled',
    `${prompts}from langchain_core.messages import HumanMessage\ntemplate = PromptTemplate.from_template("{text}").partial(name="a")\nanswer = ChatOpenAI().invoke("x").content\neval(template.format(text=answer))`,
    run,
  ),
  python(
    'LangChain, a template that is filled by a dictionary',
    `${prompts}template = PromptTemplate(template="{text}")\nanswer = ChatOpenAI().invoke("x").content\neval(template.invoke({"text": answer}))`,
    run,
  ),
  ...[
    'ChatOpenAI().invoke(template.format_messages(name=request.json, text="a"))',
    'ChatOpenAI().invoke(template.invoke({"name": request.json, "text": "a"}))',
    '(template.partial(name=request.json) | ChatOpenAI()).invoke({"text": "a"})',
    'ChatOpenAI().invoke(template.partial(name=request.json).invoke({"text": "a"}))',
    'template.pipe(ChatOpenAI()).invoke({"name": request.json, "text": "a"})',
  ].map((code) =>
    python(
      `LangChain, messages of a template, ${code}`,
      `${prompts}from flask import Flask, request\n${template}app = Flask(__name__)\n@app.post("/")\ndef ask():\n    ${code}`,
      'http request.json -> system-prompt',
    ),
  ),
];

const tool = (name: string, code: string, label = 'code'): Case =>
  python(name, code, `tool-argument ${label} -> code-execution`);

const toolCases: readonly Case[] = [
  tool(
    'LangChain, a tool',
    'from langchain_core.tools import tool\n@tool\ndef look(code: str) -> str:\n    """Looks."""\n    eval(code)',
  ),
  tool(
    'LangChain, a tool with a name',
    'from langchain.tools import tool\n@tool("look", return_direct=True)\nasync def look(code: str):\n    eval(code)',
  ),
  tool(
    'LangChain, a function that is wrapped',
    'from langchain_core.tools import StructuredTool\ndef look(code): eval(code)\nStructuredTool.from_function(func=look, name="look")',
  ),
  tool(
    'LangChain, a class',
    'from langchain_core.tools import BaseTool\nclass Look(BaseTool):\n    name: str = "look"\n    def _run(self, code: str) -> str:\n        eval(code)',
  ),
  python(
    'LangChain, types of the parameters of a tool',
    'from typing import Literal\nfrom langchain_core.tools import tool\n@tool\ndef look(tone: Literal["a", "b"], code: str):\n    exec(tone)\n    eval(code)',
    'tool-argument tone -> code-execution [known-values]',
    'tool-argument code -> code-execution',
  ),
  ...[
    '@tool(args_schema=Look)\ndef look(tone: str, code: int):',
    'class Tool(BaseTool):\n  args_schema: type = Look\n  def _run(self, tone, code):',
  ].map((head) =>
    python(
      `LangChain, the schema of a tool, ${head.split('\n')[0] ?? ''}`,
      `from typing import Literal\nfrom pydantic import BaseModel\nfrom langchain_core.tools import BaseTool, tool\nclass Look(BaseModel):\n  tone: Literal["a", "b"]\n  code: str\n${head}\n    exec(tone)\n    eval(code)`,
      'tool-argument tone -> code-execution [known-values]',
      'tool-argument code -> code-execution',
    ),
  ),
  python(
    'LangChain, the schema of a function that is wrapped',
    'from pydantic import BaseModel\nfrom langchain_core.tools import StructuredTool\nclass Look(BaseModel):\n  count: int\ndef look(count): eval(count)\nStructuredTool.from_function(func=look, args_schema=Look)',
    'tool-argument count -> code-execution [known-values]',
  ),
  provided(
    'LangGraph, what a tool is provided with by a class',
    'from typing import Annotated\nfrom langchain_core.tools import tool\nfrom langgraph.prebuilt import InjectedState\n@tool\ndef look(code: str, state: Annotated[dict, InjectedState]):\n    eval(code)\n    exec(state)',
    'state',
  ),
  provided(
    'LangChain, what a tool is provided with',
    'from typing import Annotated\nfrom langchain_core.tools import InjectedToolArg, tool\n@tool\ndef look(code: str, user: Annotated[str, InjectedToolArg()]):\n    eval(code)\n    exec(user)',
    'user',
  ),
];

const agentCases: readonly Case[] = [
  python(
    'LangChain, an agent',
    'from langchain.agents import create_agent\nagent = create_agent("g", tools=tools, system_prompt=rules)\nanswer = agent.invoke({"messages": [{"role": "user", "content": question}]}, config={"recursion_limit": 5})\neval(answer["messages"][-1].content)',
    'LangChain chat',
    ...parts,
    'limits steps',
    'limits tools',
    run,
  ),
  python(
    'LangGraph, an agent in pieces',
    'from langgraph.prebuilt import create_react_agent\nfor chunk in create_react_agent(model, tools, prompt=rules).stream({"messages": [("user", question)]}):\n    eval(chunk["agent"]["messages"][-1].content)',
    'LangChain chat',
    'streams',
    'user question',
    run,
  ),
  tool(
    'LangGraph, a function among the tools',
    'from langgraph.prebuilt import create_react_agent\ndef look(code): eval(code)\ncreate_react_agent(model, [look])',
  ),
  python(
    'LangChain, an executor',
    'from langchain.agents import AgentExecutor\nexecutor = AgentExecutor(agent=agent, tools=tools, max_iterations=5)\neval(executor.invoke({"input": question})["output"])',
    'LangChain chat',
    'user question',
    'limits steps',
    'limits tools',
    run,
  ),
];

const graph =
  'from langgraph.graph import StateGraph\nbuilder = StateGraph(State)\nbuilder.add_node("ask", ask)\ngraph = builder.compile()\n';

const graphCases: readonly Case[] = [
  python(
    'LangGraph, what a graph is asked with',
    'from langgraph.graph import StateGraph\ndef ask(state): eval(state["question"])\nbuilder = StateGraph(State)\nbuilder.add_node("ask", ask)\nfrom flask import request\nbuilder.compile().invoke({"question": request.args["q"]})',
    'http request.args -> code-execution',
  ),
  python(
    'LangGraph, what a node leaves for another one, where nobody asks yet',
    'from langgraph.graph import StateGraph\nfrom flask import request\ndef read(state): return {"task": request.args["q"]}\ndef run(state): eval(state["task"])\nbuilder = StateGraph(State)\nbuilder.add_node("read", read)\nbuilder.add_node("run", run)\nbuilder.compile()',
    'http request.args -> code-execution',
  ),
  python(
    'LangGraph, what nodes leave behind',
    'from langgraph.graph import StateGraph\nfrom flask import request\ndef read(state): return {"task": request.args["q"]}\nbuilder = StateGraph(State)\nbuilder.add_node("read", read)\neval(builder.compile().invoke({})["task"])',
    'http request.args -> code-execution',
  ),
  python(
    'LangGraph, a graph',
    `${graph}eval(graph.invoke({"messages": [("system", rules), ("user", question)]}, {"recursion_limit": 5})["messages"][-1].content)`,
    'LangGraph chat',
    ...parts,
    'limits steps',
    run,
  ),
  python(
    'LangGraph, a graph in pieces',
    `${graph}for event in graph.stream({"messages": [{"role": "user", "content": question}]}):\n    for value in event.values():\n        eval(value["messages"][-1].content)`,
    'LangGraph chat',
    'streams',
    'user question',
    run,
  ),
];

const answer = `${classes}answer = ChatOpenAI().invoke("x").content\n`;

const dataCases: readonly Case[] = [
  python(
    'LangChain, a store',
    'from langchain_community.vectorstores import FAISS\nstore = FAISS.from_documents(documents, embeddings)\neval(store.similarity_search("x")[0].page_content)',
    'retrieved store.similarity_search() -> code-execution',
  ),
  python(
    'LangChain, the retriever of a store',
    'from langchain_chroma import Chroma\nfinder = Chroma("x").as_retriever()\neval(finder.invoke("x")[0].page_content)',
    'retrieved finder.invoke() -> code-execution',
  ),
  python(
    'LangChain, a retriever by its type',
    'from langchain_core.retrievers import BaseRetriever\ndef find(finder: BaseRetriever): eval(finder.invoke("x")[0].page_content)',
    'retrieved finder.invoke() -> code-execution',
  ),
  python(
    'LangChain, a page',
    `from langchain_community.document_loaders import WebBaseLoader\n${answer}loader = WebBaseLoader(answer)\neval(loader.load()[0].page_content)`,
    'fetched loader.load() -> code-execution',
    'model text -> url',
  ),
  python(
    'LangChain, a file',
    `from langchain_community.document_loaders import TextLoader\n${answer}loader = TextLoader(answer)\neval(loader.load()[0].page_content)`,
    'file loader.load() -> code-execution',
    'model text -> path',
  ),
  python(
    'LangChain, code that is run',
    `from langchain_experimental.utilities import PythonREPL\n${answer}PythonREPL().run(answer)`,
    run,
  ),
  python(
    'LangChain, a query that is run',
    `from langchain_community.utilities import SQLDatabase\n${answer}SQLDatabase.from_uri("a").run(answer)`,
    'model text -> sql',
  ),
  python(
    'LangChain, a command line that is run',
    `from langchain_community.tools import ShellTool\n${answer}ShellTool().run(answer)`,
    'model text -> command-execution',
  ),
];

const llama = `from llama_index.llms.openai import OpenAI\nmodel = OpenAI(model="g", ${key}, max_tokens=5)\n`;
const chatMessages =
  'from llama_index.core.llms import ChatMessage, MessageRole\nhistory = [ChatMessage(role="system", content=rules), ChatMessage(role=MessageRole.USER, content=question), ChatMessage(role=MessageRole.ASSISTANT, content=before), ChatMessage(role=MessageRole.SYSTEM, content=more)]\n';
const index =
  'from llama_index.core import VectorStoreIndex\nindex = VectorStoreIndex.from_documents(documents)\n';

const llamaIndexCases: readonly Case[] = [
  python(
    'LlamaIndex, a text',
    `${llama}eval(model.complete(question).text)\nexec(str(model.complete(question)))`,
    'client LlamaIndex, no variable, literal key',
    'LlamaIndex completion',
    'user question',
    'limits tokens',
    run,
  ),
  python(
    'LlamaIndex, a text in pieces',
    `${llama}for chunk in model.stream_complete(question):\n    eval(chunk.delta)`,
    'LlamaIndex completion',
    'streams',
    run,
  ),
  python(
    'LlamaIndex, messages',
    `${llama}${chatMessages}eval(model.chat(history).message.content)`,
    'LlamaIndex chat',
    ...parts,
    'assistant before',
    'system more',
    run,
  ),
  python(
    'LlamaIndex, a template',
    `${llama}from llama_index.core import PromptTemplate\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.get("/")\ndef go():\n    model.complete(PromptTemplate("Say {text} in {tone}.").partial_format(tone="x").format(text=request.args["a"]))\n    PromptTemplate(request.headers["b"])`,
    'http request.args -> user-prompt',
    'http request.headers -> template',
  ),
  python(
    'LlamaIndex, a template of Jinja',
    `${llama}from llama_index.core.prompts import RichPromptTemplate\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.get("/")\ndef go():\n    RichPromptTemplate(template_str=request.headers["b"])`,
    'http request.headers -> template',
  ),
  python(
    'LlamaIndex, messages in pieces',
    `${llama}${chatMessages}for chunk in model.stream_chat(history):\n    eval(chunk.delta)`,
    'LlamaIndex chat',
    'streams',
    ...parts,
    run,
  ),
  python(
    'LlamaIndex, the model of the settings',
    'from llama_index.core import Settings\neval(Settings.llm.complete(question).text)',
    'LlamaIndex completion',
    'user question',
    run,
  ),
  python(
    'LlamaIndex, a model that calls functions',
    'from llama_index.core.llms.function_calling import FunctionCallingLLM\nfrom llama_index.core.llms import ChatMessage\nasync def ask(model: FunctionCallingLLM):\n    answer = await model.achat_with_tools(tools, question, chat_history=[ChatMessage(role="system", content=rules)])\n    eval(answer.message.content)',
    'LlamaIndex chat',
    ...parts,
    run,
  ),
  python(
    'LlamaIndex, a model that calls functions, in pieces',
    `${llama}async def ask():\n    async for chunk in await model.astream_chat_with_tools(tools, user_msg=question):\n        eval(chunk.delta)`,
    'LlamaIndex chat',
    'streams',
    'user question',
    run,
  ),
  python(
    'LlamaIndex, a prediction',
    `${llama}from llama_index.core.prompts import PromptTemplate\neval(model.predict(PromptTemplate(rules), topic=question))`,
    'LlamaIndex completion',
    'user question',
    run,
  ),
  ...['Answer, prompt=', 'output_cls=Answer, prompt='].map((given) =>
    python(
      `LlamaIndex, a prediction of a shape: ${given}`,
      `${llama}${answerClass}from llama_index.core.prompts import PromptTemplate\nanswer = model.structured_predict(${given}PromptTemplate(rules), topic=question)\neval(answer.code)\nexec(answer.count)`,
      'LlamaIndex structured',
      'user question',
      ...byClass,
    ),
  ),
  python(
    'LlamaIndex, pieces of a prediction of a shape',
    `${llama}${answerClass}for answer in model.stream_structured_predict(Answer, prompt, topic=question):\n    eval(answer.code)\n    exec(answer.count)`,
    'LlamaIndex structured',
    'streams',
    'user question',
    ...byClass,
  ),
  ...['Answer', 'output_cls=Answer'].map((given) =>
    python(
      `LlamaIndex, a model of answers of a shape: ${given}`,
      `${llama}${chatMessages}${answerClass}answer = model.as_structured_llm(${given}).chat(history)\neval(answer.raw.code)\nexec(answer.raw.count)\neval(answer.message.content)`,
      'LlamaIndex structured',
      ...parts,
      ...byClass,
      run,
    ),
  ),
  python(
    'LlamaIndex, a text by a model of answers of a shape',
    `${llama}${answerClass}answer = model.as_structured_llm(Answer).complete(question)\nexec(answer.raw.count)\neval(answer.text)`,
    'user question',
    'model structured -> code-execution [known-values]',
    run,
  ),
  python(
    'LlamaIndex, a model of answers of a shape, in pieces',
    `${llama}${chatMessages}${answerClass}for answer in model.as_structured_llm(Answer).stream_chat(history):\n    eval(answer.raw.code)\n    exec(answer.raw.count)\n    eval(answer.message.content)`,
    'LlamaIndex structured',
    'streams',
    ...parts,
    ...byClass,
    run,
  ),
  ...[
    ['llama_index.core.program', 'LLMTextCompletionProgram'],
    ['llama_index.core.program', 'FunctionCallingProgram'],
    ['llama_index.program.openai', 'OpenAIPydanticProgram'],
  ].map(([from, name]) =>
    python(
      `LlamaIndex, a program: ${name}`,
      `${answerClass}from ${from} import ${name}\nprogram = ${name}.from_defaults(output_cls=Answer, prompt_template_str=rules)\nanswer = program(topic=question)\neval(answer.code)\nexec(answer.count)`,
      'LlamaIndex structured',
      'user rules',
      'user question',
      ...byClass,
    ),
  ),
  python(
    'LlamaIndex, an engine of queries',
    `${index}eval(str(index.as_query_engine().query(question)))`,
    'LlamaIndex chat',
    'user question',
    run,
  ),
  python(
    'LlamaIndex, an engine that is made',
    'from llama_index.core.query_engine import RetrieverQueryEngine\neval(RetrieverQueryEngine.from_args(finder).query(question).response)',
    'LlamaIndex chat',
    'user question',
    run,
  ),
  python(
    'LlamaIndex, an engine of chats',
    `${index}eval(index.as_chat_engine(system_prompt=rules).chat(question).response)`,
    'LlamaIndex chat',
    ...parts,
    run,
  ),
  python(
    'LlamaIndex, an engine of chats, in pieces',
    'from llama_index.core.chat_engine import SimpleChatEngine\nengine = SimpleChatEngine.from_defaults(system_prompt=rules)\nfor text in engine.stream_chat(question).response_gen:\n    eval(text)',
    'LlamaIndex chat',
    'streams',
    ...parts,
    run,
  ),
  python(
    'LlamaIndex, an engine that is told by its type',
    'from llama_index.core.chat_engine.types import BaseChatEngine\nasync def ask(engine: BaseChatEngine):\n    eval((await engine.achat(question)).response)',
    'LlamaIndex chat',
    'user question',
    run,
  ),
  python(
    'LlamaIndex, an engine of an agent',
    'from llama_index.core.agent import AgentRunner\neval(AgentRunner.from_llm(tools=tools, system_prompt=rules).chat(question).response)',
    'LlamaIndex chat',
    ...parts,
    run,
  ),
  python(
    'LlamaIndex, a retriever',
    `${index}finder = index.as_retriever()\neval(finder.retrieve("x")[0].text)`,
    'retrieved finder.retrieve() -> code-execution',
  ),
  tool(
    'LlamaIndex, a tool',
    'from llama_index.core.tools import FunctionTool\ndef look(code): eval(code)\nFunctionTool.from_defaults(fn=look)',
  ),
  provided(
    'LlamaIndex, what a tool is provided with',
    'from llama_index.core.tools import FunctionTool\nfrom llama_index.core.workflow import Context\ndef look(context: Context, code: str):\n    eval(code)\n    exec(context)\nFunctionTool.from_defaults(look)',
  ),
  python(
    'LlamaIndex, a tool that asks',
    'import os\nfrom llama_index.core.tools import FunctionTool\nfrom llama_index.core.workflow import Context\ndef act(context: Context, at: str):\n    context.wait_for_event(str)\n    os.remove(at)\nFunctionTool.from_defaults(act, name="act")',
    'tool act asks by context.wait_for_event',
  ),
  python(
    'LlamaIndex, an agent',
    'from llama_index.core.agent.workflow import FunctionAgent\ndef look(code): eval(code)\nagent = FunctionAgent(tools=[look], system_prompt=rules)\nasync def ask():\n    exec(str(await agent.run(question, max_iterations=5)))',
    'tool-argument code -> code-execution',
    'LlamaIndex chat',
    ...parts,
    'limits steps',
    run,
  ),
  python(
    'LlamaIndex, a workflow of agents',
    'from llama_index.core.agent.workflow import AgentWorkflow\ndef look(code): eval(code)\nflow = AgentWorkflow.from_tools_or_functions(tools_or_functions=[look], system_prompt=rules)\nasync def ask():\n    exec(str(await flow.run(user_msg=question)))',
    'tool-argument code -> code-execution',
    'LlamaIndex chat',
    ...parts,
    run,
  ),
];

export const pythonLangchainCases: readonly Case[] = [
  ...modelCases,
  ...chainCases,
  ...toolCases,
  ...agentCases,
  ...graphCases,
  ...dataCases,
  ...llamaIndexCases,
];
