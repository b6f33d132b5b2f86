/** Nodes of graphs, hooks of user interfaces, and what further libraries limit, guard, find and keep. */
import { askImport, type Case } from './case';
import { python } from './pythonModels';

const script = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });
const page = (name: string, code: string, ...facts: readonly string[]): Case => ({
  ...script(name, code, ...facts),
  path: 'src/Chat.tsx',
});

const run = 'model text -> code-execution';
const said = (label: string): string => `message ${label} -> code-execution`;
const key = 'zq81-Lw03-mm52-Tr77';

const graphs: readonly Case[] = [
  script(
    'LangGraph, a node',
    `import { StateGraph, MessagesAnnotation } from '@langchain/langgraph';\nnew StateGraph(MessagesAnnotation).addNode('ask', async (state) => { for (const turn of state.messages) eval(turn.content); eval(state.messages[0].text); return {}; });`,
    said('turn.content'),
    said('state.messages.0.text'),
  ),
  script(
    'LangGraph, nodes by name, and the way between them',
    `import { StateGraph, MessagesAnnotation } from '@langchain/langgraph';\nnew StateGraph(MessagesAnnotation).addNode({ ask: (state) => eval(state.messages.at(-1).content) }).addConditionalEdges('ask', (state) => eval(state.messages[1].content));`,
    said('state.messages.at().content'),
    said('state.messages.1.content'),
  ),
  script(
    'LangGraph, what a graph is asked with',
    `import { StateGraph } from '@langchain/langgraph';\nconst graph = new StateGraph({}).addNode('ask', (state) => eval(state.question)).compile();\nawait graph.invoke({ question: location.hash });`,
    'browser location.hash -> code-execution',
  ),
  script(
    'LangGraph, what a node leaves for another one, where nobody asks yet',
    `import { StateGraph } from '@langchain/langgraph';\nnew StateGraph({}).addNode('read', () => ({ task: location.hash })).addNode('run', (state) => eval(state.task)).compile();`,
    'browser location.hash -> code-execution',
  ),
  script(
    'LangGraph, what the chunks of a graph are asked with',
    `import { StateGraph } from '@langchain/langgraph';\nconst graph = new StateGraph({}).addNode('ask', (state) => eval(state.question)).compile();\nawait graph.stream({ question: location.hash });`,
    'browser location.hash -> code-execution',
  ),
  script(
    'LangGraph, what nodes leave behind',
    `import { StateGraph } from '@langchain/langgraph';\nconst graph = new StateGraph({}).addNode('read', () => ({ task: location.hash })).compile();\nconst state = await graph.invoke({});\neval(state.task);`,
    'browser location.hash -> code-execution',
  ),
  script(
    'LangGraph, a graph in pieces',
    `import { StateGraph } from '@langchain/langgraph';\nconst graph = new StateGraph({}).compile();\nfor await (const chunk of await graph.stream({ messages: [{ role: 'user', content: question }] }, { recursionLimit: 5 })) eval(chunk.ask.messages[0].content);`,
    'LangGraph chat',
    'user question',
    'limits steps',
    'streams',
    run,
  ),
  script(
    'LangGraph, the state of a graph',
    `import { StateGraph } from '@langchain/langgraph';\nconst graph = new StateGraph({}).compile();\neval((await graph.getState({})).values.messages[0].content);`,
    said('graph.getState().values.messages.0.content'),
  ),
  python(
    'LangGraph, a node',
    'from langgraph.graph import StateGraph\ndef ask(state):\n    exec(state["messages"][0].content)\n    for turn in state.get("messages"):\n        exec(turn.text)\ngraph = StateGraph(dict)\ngraph.add_node("ask", ask)',
    said('state.messages.0.content'),
    said('turn.text'),
  ),
  python(
    'LangGraph, the way between nodes',
    'from langgraph.graph import StateGraph, MessagesState\ngraph = StateGraph(MessagesState)\ngraph.add_conditional_edges("ask", lambda state: exec(state["messages"][0].content))',
    said('state.messages.0.content'),
  ),
  python(
    'LangGraph, a state by its type',
    'from langgraph.graph import MessagesState\ndef ask(state: MessagesState):\n    exec(state["messages"][0].content)',
    said('state.messages.0.content'),
  ),
];

const hooks: readonly Case[] = [
  page(
    'AI SDK in React, a chat',
    `import { useChat } from '@ai-sdk/react';\nexport function Chat() { const { messages } = useChat(); return <p dangerouslySetInnerHTML={{ __html: messages[0].parts[0].text }} />; }`,
    'model useChat().messages -> html',
  ),
  page(
    'AI SDK in React, a completion and an object',
    `import { experimental_useObject, useCompletion } from '@ai-sdk/react';\nexport function Draft() { const { completion } = useCompletion(); const { object } = experimental_useObject({}); return <p><b dangerouslySetInnerHTML={{ __html: completion }} /><i dangerouslySetInnerHTML={{ __html: object.text }} /></p>; }`,
    'model useCompletion().completion -> html',
    'model experimental_useObject().object -> html',
  ),
];

const limits: readonly Case[] = [
  script(
    'before handlers: NestJS',
    `${askImport}import { ThrottlerModule } from '@nestjs/throttler';\nThrottlerModule.forRoot([{ ttl: 60000, limit: 10 }]);`,
    'protection rate-limit',
  ),
  script(
    'before handlers: Fastify',
    `${askImport}import fastify from 'fastify';\nimport limit from '@fastify/rate-limit';\nfastify().register(limit, { max: 9, timeWindow: '1 minute' });`,
    'protection rate-limit',
  ),
  script(
    'before handlers: Fastify, a route',
    `${askImport}import fastify from 'fastify';\nfastify().post('/', { config: { rateLimit: { max: 9 } } }, async () => '');`,
    'protection rate-limit',
  ),
  python(
    'before handlers: slowapi as middleware',
    'import openai\nfrom slowapi.middleware import SlowAPIMiddleware\nSlowAPIMiddleware(None)',
    'protection rate-limit',
  ),
  python(
    'before handlers: Django REST framework',
    'import openai\nfrom rest_framework.decorators import throttle_classes\n@throttle_classes([object])\ndef ask(request):\n    return None',
    'protection rate-limit',
  ),
  ...[
    ['written', 'app.config["MAX_CONTENT_LENGTH"] = 8192'],
    ['with others', 'app.config.update(MAX_CONTENT_LENGTH=8192)'],
    ['of a request', '@app.post("/")\ndef ask():\n    request.max_content_length = 8192'],
  ].map(([how, code]) =>
    python(
      `Flask, a limit of bodies, ${how}`,
      `import openai\nfrom flask import Flask, request\napp = Flask(__name__)\n${code}`,
      'protection body-limit',
    ),
  ),
  python(
    'aiohttp, a limit of bodies',
    'import openai\nfrom aiohttp import web\napp = web.Application(client_max_size=8192)',
    'protection body-limit',
  ),
  {
    ...python(
      'aiohttp, no limit of bodies',
      'import openai\nfrom aiohttp import web\napp = web.Application()',
    ),
    none: ['protection body-limit'],
  },
  {
    ...python(
      'Flask, a limit of bodies that is taken away',
      'import openai\nfrom flask import Flask\napp = Flask(__name__)\napp.config["MAX_CONTENT_LENGTH"] = None',
    ),
    none: ['protection body-limit'],
  },
];

const guarded = 'http request.body -> code-execution [moderated screened]';
const served = (code: string): string =>
  `import express from 'express';\nexpress().post('/', async ({ body: { text } }, response) => {\n${code}\n});`;

const guards: readonly Case[] = [
  script(
    'Bedrock, a guardrail by itself',
    `import { ApplyGuardrailCommand, BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';\n${served(`const checked = await new BedrockRuntimeClient({}).send(new ApplyGuardrailCommand({ source: 'INPUT', content: [{ text: { text } }] }));\nif (checked.action === 'GUARDRAIL_INTERVENED') return;\neval(text);`)}`,
    guarded.replace('request.body', 'body'),
  ),
  script(
    'Bedrock, a guardrail by its method',
    `import { BedrockRuntime } from '@aws-sdk/client-bedrock-runtime';\n${served(`const checked = await new BedrockRuntime({}).applyGuardrail({ source: 'INPUT', content: [{ text: { text } }] });\nif (checked.action !== 'NONE') return;\neval(text);`)}`,
    guarded.replace('request.body', 'body'),
  ),
  {
    ...script(
      'Bedrock, a guardrail that stepped in',
      `import { BedrockRuntime } from '@aws-sdk/client-bedrock-runtime';\n${served(`const checked = await new BedrockRuntime({}).applyGuardrail({ source: 'INPUT', content: [{ text: { text } }] });\nif (checked.action === 'NONE') return;\neval(text);`)}`,
    ),
    none: [guarded.replace('request.body', 'body')],
  },
  python(
    'Bedrock, a guardrail by itself',
    'import boto3\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.post("/")\ndef ask():\n    text = request.form["text"]\n    checked = boto3.client("bedrock-runtime").apply_guardrail(source="INPUT", content=[{"text": {"text": text}}])\n    if checked["action"] == "NONE":\n        exec(text)',
    'http request.form -> code-execution [moderated screened]',
  ),
];

const stores: readonly Case[] = [
  script(
    'Weaviate',
    `import weaviate from 'weaviate-client';\nconst client = await weaviate.connectToLocal();\nconst all = client.collections.get('a');\nawait all.data.insert({ properties: { text: process.argv[2] } });\nconst found = await all.withTenant('b').query.nearText('q', { limit: 2 });\neval(found.objects[0].properties.text);`,
    'cli process.argv -> knowledge',
    'retrieved all.withTenant().query.nearText() -> code-execution',
    `setting unscoped-search all.withTenant('b').query.nearText`,
  ),
  script(
    'an open search: LangChain',
    `import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';\nawait new MemoryVectorStore().similaritySearch('a', 3);`,
    'setting unscoped-search new MemoryVectorStore().similaritySearch',
  ),
  script(
    'an open search: LangChain, a retriever',
    `import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';\nnew MemoryVectorStore().asRetriever({ k: 3 });`,
    'setting unscoped-search new MemoryVectorStore().asRetriever',
  ),
  script(
    'an open search: LlamaIndex',
    `import { VectorStoreIndex } from 'llamaindex';\n(await VectorStoreIndex.fromDocuments([])).asRetriever({ similarityTopK: 3 });`,
    'setting unscoped-search (await VectorStoreIndex.fromDocuments([])).asRetriever',
  ),
  python(
    'a queue of AWS',
    'import boto3, openai\nqueue = boto3.client("sqs")\nfor one in queue.receive_message(QueueUrl="a")["Messages"]:\n    exec(one["Body"])',
    'message queue.receive_message().Messages -> code-execution',
  ),
  python(
    'a queue of AWS, of a session, where there may be nothing',
    'import boto3, openai\nqueue = boto3.Session().client("sqs")\nfor one in queue.receive_message(QueueUrl="a").get("Messages", []):\n    exec(one["Body"])',
    'message queue.receive_message().get() -> code-execution',
  ),
  python(
    'files of AWS',
    'import boto3, openai\nexec(boto3.client("s3").get_object(Bucket="a", Key="b")["Body"].read())',
    'file boto3.client().get_object().Body.read() -> code-execution',
  ),
  python(
    'files of AWS, of a session',
    'import boto3, openai\nexec(boto3.Session().client("s3").get_object(Bucket="a", Key="b")["Body"].read())',
    'file boto3.Session().client().get_object().Body.read() -> code-execution',
  ),
  python(
    'files of AWS, as objects',
    'import boto3, openai\nexec(boto3.resource("s3").Object("a", "b").get()["Body"].read())\nexec(boto3.Session().resource("s3").Bucket("a").Object("b").get()["Body"].read())',
    'file boto3.resource().Object().get().Body.read() -> code-execution',
    'file boto3.Session().resource().Bucket().Object().get().Body.read() -> code-execution',
  ),
  python(
    'files of Google',
    'import openai\nfrom google.cloud import storage\nclient = storage.Client()\nexec(client.bucket("a").blob("b").download_as_text())\nfor one in client.list_blobs("a"):\n    exec(one.download_as_bytes())',
    'file client.bucket().blob().download_as_text() -> code-execution',
    'file one.download_as_bytes() -> code-execution',
  ),
  python(
    'files of Azure',
    'import openai\nfrom azure.storage.blob import BlobClient, BlobServiceClient, ContainerClient\nservice = BlobServiceClient("a")\nexec(service.get_blob_client("a", "b").download_blob().readall())\nexec(service.get_container_client("a").download_blob("b").content_as_text())\none = BlobClient.from_connection_string("a")\nexec(one.download_blob().readall())\nall = ContainerClient("a")\nexec(all.download_blob("b").readall())',
    'file service.get_blob_client().download_blob().readall() -> code-execution',
    'file service.get_container_client().download_blob().content_as_t…() -> code-execution',
    'file one.download_blob().readall() -> code-execution',
    'file all.download_blob().readall() -> code-execution',
  ),
];

const models: readonly Case[] = [
  script(
    'Mistral before major 1',
    `import MistralClient from '@mistralai/mistralai';\nconst client = new MistralClient('${key}');\nconst answer = await client.chat({ model, messages: [{ role: 'system', content: rules }], maxTokens: 5 }, { signal });\neval(answer.choices[0].message.content);\neval(answer.choices[0].message.tool_calls[0].function.arguments);`,
    'client Mistral, MISTRAL_API_KEY, literal key',
    'Mistral chat',
    'system rules',
    'limits tokens',
    'limits timeout',
    run,
    'model tool-arguments -> code-execution',
  ),
  script(
    'Mistral before major 1, in pieces',
    `import MistralClient from '@mistralai/mistralai';\nfor await (const chunk of new MistralClient('').chatStream({ model, messages: [{ role: 'user', content: question }] })) eval(chunk.choices[0].delta.content);`,
    'Mistral chat',
    'user question',
    'streams',
    run,
  ),
  script(
    'OpenAI, conversations',
    `${askImport}await new OpenAI().conversations.create({ items: [{ role: 'user', content: process.argv[2] }] });`,
    'cli process.argv -> user-prompt',
  ),
  script(
    'OpenAI, items of a conversation',
    `${askImport}await new OpenAI().conversations.items.create('a', { items: [{ role: 'user', content: process.argv[2] }] });`,
    'cli process.argv -> user-prompt',
  ),
  script(
    'OpenAI, an answer that is asked for later',
    `${askImport}const client = new OpenAI();\neval((await client.responses.retrieve('a')).output_text);`,
    'model client.responses.retrieve() -> code-execution',
  ),
  script(
    'OpenAI, at the address of somebody else',
    `${askImport}await new OpenAI({ baseURL: 'https://api.deepseek.com/v1' }).chat.completions.create({ model, messages: [] });`,
    'DeepSeek chat',
    'client DeepSeek, OPENAI_API_KEY',
  ),
  script(
    'Workers AI, a binding of another name',
    `interface Env { LLM: Ai }\nexport async function ask({ LLM }: Env) { eval((await LLM.run('@cf/meta/llama', { prompt: question })).response); }`,
    'Workers AI chat',
    'user question',
    run,
  ),
  ...(
    [
      ['https://a.services.ai.azure.com/models', 'Azure AI'],
      ['https://a.eastus.inference.ai.azure.com', 'Azure AI'],
      ['https://a.cognitiveservices.azure.com/openai/v1', 'Azure OpenAI'],
      ['https://models.github.ai/inference', 'GitHub Models'],
      ['https://models.inference.ai.azure.com', 'GitHub Models'],
      ['https://api.githubcopilot.com', 'GitHub Copilot'],
      ['https://codestral.mistral.ai/v1', 'Mistral'],
      ['https://a.endpoints.huggingface.cloud/v1', 'Hugging Face'],
      ['https://api.cerebras.ai/v1', 'Cerebras'],
      ['https://api.sambanova.ai/v1', 'SambaNova'],
      ['https://integrate.api.nvidia.com/v1', 'NVIDIA'],
      ['https://api.ai21.com/studio/v1', 'AI21'],
      ['https://api.deepinfra.com/v1/openai', 'DeepInfra'],
      ['https://api.moonshot.ai/v1', 'Moonshot'],
      ['https://dashscope.aliyuncs.com/compatible-mode/v1', 'Alibaba Cloud'],
      ['https://open.bigmodel.cn/api/paas/v4', 'Zhipu'],
      ['https://api.minimax.io/v1', 'MiniMax'],
      ['https://gateway.ai.cloudflare.com/v1/a/b/openai', 'Cloudflare AI Gateway'],
      ['http://localhost:1234/v1', 'LM Studio'],
    ] as const
  ).map(([address, provider]) =>
    script(
      `raw requests: ${address}`,
      `const response = await fetch('${address}/chat/completions', { method: 'POST', body: JSON.stringify({ messages: [{ role: 'user', content: question }] }) });\neval((await response.json()).choices[0].message.content);`,
      `${provider} chat`,
      'user question',
      run,
    ),
  ),
  script(
    'raw requests: Cohere at its older address',
    `const response = await fetch('https://api.cohere.ai/v1/chat', { method: 'POST', body: JSON.stringify({ message: question }) });\neval((await response.json()).text);`,
    'Cohere chat',
    'user question',
    run,
  ),
  script(
    'Google, a model of an older family',
    `import { GoogleGenAI } from '@google/genai';\nawait new GoogleGenAI({}).models.generateContent({ model: 'gemini-1.5-flash', contents: '' });`,
    'Google retires gemini-1.5-flash on 2025-09-29',
  ),
];

const agents: readonly Case[] = [
  python(
    'Agno',
    'from agno.agent import Agent\ndef look(code):\n    exec(code)\nagent = Agent(instructions=rules, tools=[look], tool_call_limit=3)\nexec(agent.run(question).content)\nfor chunk in agent.run(question, stream=True):\n    exec(chunk.content)',
    'Agno chat',
    'system rules',
    'user question',
    'limits steps',
    'tool-argument code -> code-execution',
    run,
  ),
  python(
    'Agno, what is handed to an agent',
    'from agno.agent import Agent\ndef look(code):\n    return code\nAgent(tools=[look])',
    'hands look to Agent',
  ),
  python(
    'AutoGen, a client by itself',
    'from autogen_core.models import AssistantMessage, SystemMessage, UserMessage\nfrom autogen_ext.models.openai import OpenAIChatCompletionClient\nasync def ask():\n    client = OpenAIChatCompletionClient(model="m", api_key="zq81-Lw03-mm52-Tr77", max_tokens=5)\n    answer = await client.create([SystemMessage(content=rules), UserMessage(content=question, source="a"), AssistantMessage(content=before, source="b")])\n    exec(answer.content)',
    'client AutoGen, no variable, literal key',
    'AutoGen chat',
    'system rules',
    'user question',
    'assistant before',
    'limits tokens',
    run,
  ),
  python(
    'AutoGen, a client in pieces',
    'from autogen_core.models import UserMessage\nfrom autogen_ext.models.openai import OpenAIChatCompletionClient\nasync def ask():\n    async for chunk in OpenAIChatCompletionClient(model="m").create_stream(messages=[UserMessage(content=question, source="a")]):\n        exec(chunk)',
    'AutoGen chat',
    'user question',
    'streams',
    run,
  ),
  python(
    'PandasAI',
    'import pandasai\nagent = pandasai.Agent(table)\nexec(agent.chat(question))',
    'PandasAI chat',
    'user question',
    'setting unsandboxed pandasai.Agent',
    run,
  ),
  python(
    'Vanna',
    'from vanna.remote import VannaDefault\nclient = VannaDefault(model="a", api_key="zq81-Lw03-mm52-Tr77")\nclient.run_sql(client.generate_sql(question))',
    'client Vanna, no variable, literal key',
    'Vanna chat',
    'user question',
    'model text -> sql',
  ),
  python(
    'Haystack, generators of others',
    'from haystack_integrations.components.generators.anthropic import AnthropicChatGenerator\nfrom haystack.dataclasses import ChatMessage\nanswer = AnthropicChatGenerator().run([ChatMessage.from_user(question)])\nexec(answer["replies"][0].text)',
    'Haystack chat',
    'user question',
    run,
  ),
  python(
    'Haystack, a text by the generator of another',
    'from haystack_integrations.components.generators.ollama import OllamaGenerator\nexec(OllamaGenerator().run(question)["replies"][0])',
    'Haystack completion',
    'user question',
    run,
  ),
  python(
    'Haystack, an agent',
    'from haystack.components.agents import Agent\nfrom haystack.dataclasses import ChatMessage\nagent = Agent(chat_generator=None, system_prompt=rules, max_agent_steps=3)\nexec(agent.run(messages=[ChatMessage.from_user(question)])["last_message"].text)',
    'Haystack chat',
    'system rules',
    'user question',
    'limits steps',
    run,
  ),
  python(
    'Haystack, templates',
    'import sys\nfrom haystack.components.builders import ChatPromptBuilder, PromptBuilder\nfrom haystack.dataclasses import ChatMessage\nPromptBuilder(template=sys.argv[1])',
    'cli sys.argv -> template',
  ),
  python(
    'Pydantic, the default of a field',
    'import sys\nimport openai\nfrom pydantic import BaseModel, Field\nclass Note(BaseModel):\n    text: str = Field(default=sys.argv[1])\n    made: str = Field(default_factory=lambda: input())\nexec(Note().text)\nexec(Note().made)',
    'cli sys.argv -> code-execution',
    'cli input() -> code-execution',
  ),
  python(
    'attrs, the default of a field',
    'import attrs\nimport openai\nimport sys\n@attrs.define\nclass Note:\n    text: str = attrs.field(default=sys.argv[1])\nexec(Note().text)',
    'cli sys.argv -> code-execution',
  ),
  python(
    'LlamaIndex, what an index is made of',
    'import sys\nfrom llama_index.core import Document, VectorStoreIndex\nVectorStoreIndex.from_documents([Document(text=sys.argv[1])])',
    'cli sys.argv -> knowledge',
  ),
  python(
    'LlamaIndex, a document that is put into an index',
    'import sys\nfrom llama_index.core import Document, load_index_from_storage\nload_index_from_storage(context).insert(Document(text=sys.argv[1]))',
    'cli sys.argv -> knowledge',
  ),
  python(
    'LlamaIndex, nodes that are put into an index',
    'import sys\nfrom llama_index.core import VectorStoreIndex\nfrom llama_index.core.schema import TextNode\nVectorStoreIndex.from_vector_store(store).insert_nodes([TextNode(text=sys.argv[1])])',
    'cli sys.argv -> knowledge',
  ),
  python(
    'Haystack, a document that is kept',
    'import sys\nfrom haystack import Document\nfrom haystack.components.writers import DocumentWriter\nDocumentWriter().run(documents=[Document(content=sys.argv[1], id="notes")])',
    'cli sys.argv -> knowledge',
  ),
  ...(
    [
      ['sqlite3', '?'],
      ['psycopg', '%s'],
      ['pymysql', '%s'],
    ] as const
  ).flatMap(([library, sign]) =>
    ['fetchall()[0]', 'fetchone()'].map((fetch) =>
      python(
        `${library}, what was stored by SQL, ${fetch}`,
        `import ${library}\nimport openai\ncursor = ${library}.connect("a").cursor()\ncursor.execute("INSERT INTO notes (text) VALUES (${sign})", (openai.OpenAI().responses.create(input=question).output_text,))\ncursor.execute("SELECT text FROM notes")\nexec(cursor.${fetch}[0])`,
        run,
      ),
    ),
  ),
  python(
    'pathlib, the last part of a path',
    'import sys\nimport openai\nfrom pathlib import Path\nopen(Path(sys.argv[1]).name)',
    'cli sys.argv -> path [path-safe]',
  ),
  python(
    'Haystack, a pipeline',
    'import sys\nfrom haystack import Pipeline\nfrom haystack.components.builders import PromptBuilder\nfrom haystack.components.generators import OpenAIGenerator\npipe = Pipeline()\npipe.add_component("prompt", PromptBuilder(template="You are kind. Answer this question: {{ question }}"))\npipe.add_component("llm", OpenAIGenerator())\npipe.connect("prompt", "llm")\nexec(pipe.run({"prompt": {"question": sys.argv[1]}})["llm"]["replies"][0])',
    'client Haystack, no variable',
    'Haystack completion',
    'cli sys.argv -> user-prompt',
    run,
  ),
  python(
    'Haystack, a template that is given by position',
    'import sys\nfrom haystack.components.builders import PromptBuilder\nfrom haystack.components.generators import OpenAIGenerator\nOpenAIGenerator().run(PromptBuilder("Answer this question: {{ question }}").run(question=sys.argv[1])["prompt"])',
    'client Haystack, no variable',
    'Haystack completion',
    'cli sys.argv -> user-prompt',
  ),
  python(
    'Haystack, a template for one run',
    'import sys\nfrom haystack.components.builders import PromptBuilder\nPromptBuilder(template="Hello.").run(template=sys.argv[1])',
    'cli sys.argv -> template',
  ),
  python(
    'Haystack, messages that are filled in',
    'import sys\nfrom haystack.components.builders import ChatPromptBuilder\nfrom haystack.components.generators.chat import OpenAIChatGenerator\nfrom haystack.dataclasses import ChatMessage\nprompt = ChatPromptBuilder(template=[ChatMessage.from_system("You are {{ role }}.")]).run(role=sys.argv[1])\nOpenAIChatGenerator().run(messages=prompt["prompt"])',
    'client Haystack, no variable',
    'Haystack chat',
    'cli sys.argv -> system-prompt',
  ),
  python(
    'Haystack, answers',
    'from haystack.components.builders.answer_builder import AnswerBuilder\nfrom haystack.components.generators import OpenAIGenerator\nanswers = AnswerBuilder().run(query=question, replies=OpenAIGenerator().run(question)["replies"])\nexec(answers["answers"][0].data)',
    'client Haystack, no variable',
    'Haystack completion',
    'user question',
    run,
  ),
  python(
    'Haystack, documents that were found',
    'from haystack.components.preprocessors import DocumentCleaner\nfrom haystack.components.retrievers.in_memory import InMemoryBM25Retriever\nexec(DocumentCleaner().run(documents=InMemoryBM25Retriever().run(query=question)["documents"])["documents"][0].content)',
    'retrieved InMemoryBM25Retriever().run() -> code-execution',
  ),
  python(
    'Haystack, pages',
    'import sys\nfrom haystack.components.converters import HTMLToDocument\nfrom haystack.components.fetchers import LinkContentFetcher\nfrom haystack.components.writers import DocumentWriter\nstreams = LinkContentFetcher().run(urls=[sys.argv[1]])["streams"]\nDocumentWriter().run(documents=HTMLToDocument().run(sources=streams)["documents"])',
    'cli sys.argv -> url',
    'fetched LinkContentFetcher().run() -> knowledge',
  ),
  python(
    'Haystack, a search',
    'from haystack.components.websearch import SerperDevWebSearch\nexec(SerperDevWebSearch().run(query=question)["documents"][0].content)',
    'fetched SerperDevWebSearch().run() -> code-execution',
  ),
  python(
    'Haystack, templates of messages',
    'import sys\nfrom haystack.components.builders import ChatPromptBuilder\nfrom haystack.dataclasses import ChatMessage\nChatPromptBuilder(template=[ChatMessage.from_user(sys.argv[1])])',
    'cli sys.argv -> template',
  ),
  python(
    'Semantic Kernel, a connector and its history',
    'import sys\nfrom semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion\nfrom semantic_kernel.contents import ChatHistory\nasync def ask():\n    history = ChatHistory(system_message=sys.argv[1])\n    chat = OpenAIChatCompletion(api_key="zq81-Lw03-mm52-Tr77")\n    answer = await chat.get_chat_message_content(history, settings)\n    exec(answer.content)\n    async for chunk in chat.get_streaming_chat_message_content(history, settings):\n        eval(chunk.content)',
    'client Semantic Kernel, no variable, literal key',
    'cli sys.argv -> system-prompt',
    'Semantic Kernel chat',
    'streams',
    run,
  ),
  python(
    'Semantic Kernel, an answer as a whole',
    'from semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion\nasync def ask():\n    exec((await OpenAIChatCompletion().get_chat_message_content(history, settings)).content)',
    run,
  ),
  python(
    'Semantic Kernel, what is added to a history',
    'import sys\nfrom semantic_kernel.contents import ChatHistory\nhistory = ChatHistory()\nhistory.add_system_message(sys.argv[1])',
    'cli sys.argv -> system-prompt',
  ),
  python(
    'Semantic Kernel, what a user says',
    'import sys\nfrom semantic_kernel.contents import ChatHistory\ndef ask(history: ChatHistory):\n    history.add_user_message(sys.argv[1])',
    'cli sys.argv -> user-prompt',
  ),
];

const cleaned: readonly Case[] = [
  python(
    'Guardrails AI',
    'from flask import Flask, request\nfrom guardrails import Guard\napp = Flask(__name__)\n@app.post("/")\ndef ask():\n    exec(Guard().use(None).validate(request.form["text"]).validated_output)',
    'http request.form -> code-execution [moderated]',
  ),
  python(
    'Presidio',
    'import openai\nfrom flask import Flask, request\nfrom presidio_anonymizer import AnonymizerEngine\napp = Flask(__name__)\n@app.post("/")\ndef ask():\n    exec(AnonymizerEngine().anonymize(text=request.form["text"], analyzer_results=[]).text)',
    'http request.form -> code-execution [redacted]',
  ),
  python(
    'Mistral, a moderation',
    'from flask import Flask, request\nfrom mistralai import Mistral\napp = Flask(__name__)\n@app.post("/")\ndef ask():\n    text = request.form["text"]\n    checked = Mistral().classifiers.moderate(model="m", inputs=[text])\n    if checked.results[0].categories["hate"]:\n        return ""\n    exec(text)',
    'http request.form -> code-execution [moderated]',
  ),
];

const read: readonly Case[] = [
  python(
    'LlamaIndex, pages',
    'import sys\nfrom llama_index.readers.web import SimpleWebPageReader\nexec(SimpleWebPageReader().load_data(urls=[sys.argv[1]])[0].text)',
    'fetched SimpleWebPageReader().load_data() -> code-execution',
    'cli sys.argv -> url',
  ),
  python(
    'LlamaIndex, files',
    'import sys\nfrom llama_index.core import SimpleDirectoryReader\nexec(SimpleDirectoryReader(sys.argv[1]).load_data()[0].text)',
    'file SimpleDirectoryReader().load_data() -> code-execution',
    'cli sys.argv -> path',
  ),
  python(
    'an open search: LlamaIndex',
    'from llama_index.core import VectorStoreIndex\nVectorStoreIndex.from_documents([]).as_query_engine(similarity_top_k=3)',
    'setting unscoped-search VectorStoreIndex.from_documents([]).as_query_engine',
  ),
];

const openai = 'from openai import OpenAI\nclient = OpenAI()\n';

const ofOpenai: readonly Case[] = [
  python(
    'OpenAI, responses in pieces',
    `${openai}with client.responses.stream(model="m", instructions=rules, input=question) as stream:\n    for event in stream:\n        exec(event.delta)\n    eval(stream.get_final_response().output_text)`,
    'OpenAI chat',
    'system rules',
    'user question',
    'streams',
    run,
  ),
  python(
    'OpenAI, speech and sound',
    `${openai}client.audio.speech.create(model="m", input=question, instructions=rules)\nexec(client.audio.transcriptions.create(model="m", file=sound, prompt=before).text)`,
    'OpenAI audio',
    'user question',
    'system rules',
    'user before',
    run,
  ),
  python(
    'OpenAI, runs of an assistant',
    `import sys\n${openai}client.beta.assistants.create(model="m", instructions=sys.argv[1])\nclient.beta.threads.messages.create("a", role="user", content=sys.argv[1])\nclient.beta.threads.runs.create_and_poll(thread_id="a", assistant_id="b", additional_instructions=rules)`,
    'OpenAI chat',
    'system rules',
    'cli sys.argv -> system-prompt',
    'cli sys.argv -> user-prompt',
  ),
  python(
    'OpenAI, a conversation',
    `import sys\n${openai}client.conversations.create(items=[{"role": "user", "content": sys.argv[1]}])`,
    'cli sys.argv -> user-prompt',
  ),
  python(
    'OpenAI, what a store finds, and an answer that is asked for later',
    `${openai}exec(client.vector_stores.search("a", query="b").data[0].content[0].text)\nexec(client.responses.retrieve("a").output_text)`,
    'retrieved client.vector_stores.search() -> code-execution',
    'model client.responses.retrieve() -> code-execution',
  ),
  python(
    'Mistral before major 1',
    'from mistralai.client import MistralClient\nfrom mistralai.models.chat_completion import ChatMessage\nclient = MistralClient(api_key="zq81-Lw03-mm52-Tr77")\nexec(client.chat(model="m", messages=[ChatMessage(role="system", content=rules)], max_tokens=5).choices[0].message.content)',
    'client Mistral, MISTRAL_API_KEY, literal key',
    'Mistral chat',
    'system rules',
    'limits tokens',
    run,
  ),
  python(
    'Mistral before major 1, in pieces',
    'from mistralai.client import MistralClient\nfor chunk in MistralClient().chat_stream(model="m", messages=messages):\n    exec(chunk.choices[0].delta.content)',
    'Mistral chat',
    'streams',
    run,
  ),
];

export const rowCases: readonly Case[] = [
  ...graphs,
  ...hooks,
  ...limits,
  ...guards,
  ...stores,
  ...models,
  ...agents,
  ...cleaned,
  ...read,
  ...ofOpenai,
];
