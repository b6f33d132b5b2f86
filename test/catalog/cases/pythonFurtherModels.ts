/** Further clients of Python that ask a model, and models that run in its process. */
import type { Case } from './case';
import { parts, python, run, runArguments } from './pythonModels';

const system = '{"role": "system", "content": rules}';
const pairs = `[${system}, {"role": "user", "content": question}]`;

const localCases: readonly Case[] = [
  python(
    'vLLM',
    `from vllm import LLM, SamplingParams\nllm = LLM(model="g")\nanswers = llm.chat(${pairs}, SamplingParams(max_tokens=5), tools=tools)\neval(answers[0].outputs[0].text)`,
    'vLLM chat',
    ...parts,
    'limits tools',
    run,
  ),
  python(
    'vLLM, several conversations, and a template',
    `import vllm\ndef ask(llm: vllm.LLM):\n    for answer in llm.chat([${pairs}], chat_template=template):\n        eval(answer.outputs[0].text)`,
    'vLLM chat',
    ...parts,
    'system template',
    run,
  ),
  python(
    'vLLM, texts',
    'from vllm import LLM\nllm = LLM("g")\nfor answer in llm.generate([one, {"prompt": two}]):\n    eval(answer.outputs[0].text)',
    'vLLM completion',
    'user one',
    'user two',
    run,
  ),
  python(
    'vLLM, an engine',
    'from vllm import AsyncLLMEngine\nengine = AsyncLLMEngine.from_engine_args(given)\nasync def ask():\n    async for answer in engine.generate(question, limits, name):\n        eval(answer.outputs[0].text)',
    'vLLM completion',
    'streams',
    'user question',
    run,
  ),
  python(
    'llama.cpp',
    `from llama_cpp import Llama\nllm = Llama(model_path="g.gguf")\nanswer = llm.create_chat_completion(${pairs}, max_tokens=5, tools=tools)\neval(answer["choices"][0]["message"]["content"])\neval(answer["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"])`,
    'llama.cpp chat',
    ...parts,
    'limits tokens',
    'limits tools',
    run,
    runArguments,
  ),
  python(
    'llama.cpp, pieces',
    `from llama_cpp import Llama\nllm = Llama.from_pretrained(repo_id="a/b", filename="g.gguf")\nfor chunk in llm.create_chat_completion(messages=${pairs}, stream=True):\n    eval(chunk["choices"][0]["delta"]["content"])`,
    'llama.cpp chat',
    'streams',
    ...parts,
    run,
  ),
  python(
    'llama.cpp, a text',
    'import llama_cpp\nllm = llama_cpp.Llama("g.gguf")\neval(llm(question)["choices"][0]["text"])',
    'llama.cpp completion',
    'user question',
    run,
  ),
];

const key = 'api_key="zq81-Lw03-mm52-Tr77"';
const messages = `messages=${pairs}, max_tokens=5`;
const read =
  'eval(answer.choices[0].message.content)\neval(answer.choices[0].message.tool_calls[0].function.arguments)';

/** Clients that have the members of OpenAI's. */
const likeOpenai = (name: string, made: string, variable: string, provider = name): Case =>
  python(
    name,
    `${made}\nanswer = client.chat.completions.create(model="g", ${messages})\n${read}`,
    variable === '' ? `client ${provider}, no variable` : `client ${provider}, ${variable}, literal key`,
    `${provider} chat`,
    ...parts,
    'limits tokens',
    run,
    runArguments,
  );

const xai = `from xai_sdk import Client\nfrom xai_sdk.chat import assistant, system, tool_result, user\nchat = Client(${key}).chat.create(model="g", max_tokens=5, tools=tools, store_messages=True)\n`;

const xaiCases: readonly Case[] = [
  python(
    'xAI',
    `${xai}answer = chat.sample()\neval(answer.content)\neval(answer.tool_calls[0].function.arguments)`,
    'client xAI, XAI_API_KEY, literal key',
    'xAI chat',
    'limits tokens',
    'limits tools',
    'setting kept-by-provider True',
    run,
    runArguments,
  ),
  python(
    'xAI, messages that are appended',
    `${xai}chat.append(system(rules)).append(user(question))\nchat.append(assistant(before))\nchat.append(tool_result(found))\nchat.sample()`,
    ...parts,
    'assistant before',
    'tool found',
  ),
  python(
    'xAI, messages from the beginning',
    `${xai}Client().chat.create("g", messages=[system(rules), user(question), assistant(before), tool_result(found)]).sample()`,
    ...parts,
    'assistant before',
    'tool found',
  ),
  python(
    'xAI, pieces',
    `${xai}for response, chunk in chat.stream():\n    eval(chunk.content)`,
    'xAI chat',
    'streams',
    run,
  ),
  python(
    'xAI, parsed',
    `${xai}from pydantic import BaseModel\nclass Answer(BaseModel):\n    count: int\n    code: str\nresponse, parsed = chat.parse(Answer)\neval(parsed.code)\nexec(parsed.count)`,
    'xAI structured',
    'model structured -> code-execution',
    'model structured -> code-execution [known-values]',
  ),
];

const watsonx = `from ibm_watsonx_ai import Credentials\nfrom ibm_watsonx_ai.foundation_models import ModelInference\nfrom ibm_watsonx_ai.foundation_models.schema import TextChatParameters\nmodel = ModelInference(model_id="g", credentials=Credentials(url=u, ${key}), params=TextChatParameters(time_limit=5))\n`;

const watsonxCases: readonly Case[] = [
  python(
    'watsonx.ai',
    `${watsonx}answer = model.chat(messages=${pairs}, tools=tools)\neval(answer["choices"][0]["message"]["content"])`,
    'client IBM watsonx.ai, WATSONX_APIKEY, literal key',
    'IBM watsonx.ai chat',
    ...parts,
    'limits timeout',
    'limits tools',
    run,
  ),
  python(
    'watsonx.ai, a key of its own',
    'from ibm_watsonx_ai.foundation_models import ModelInference\nModelInference(model_id="g", credentials={"url": u, "apikey": "zq81-Lw03-mm52-Tr77"})',
    'client IBM watsonx.ai, WATSONX_APIKEY, literal key',
  ),
  python(
    'watsonx.ai, pieces',
    `${watsonx}for chunk in model.chat_stream(${pairs}):\n    eval(chunk["choices"][0]["delta"]["content"])`,
    'IBM watsonx.ai chat',
    'streams',
    ...parts,
    run,
  ),
  python(
    'watsonx.ai, texts',
    `${watsonx}eval(model.generate_text(prompt=one, guardrails=True))\neval(model.generate(two)["results"][0]["generated_text"])`,
    'IBM watsonx.ai completion',
    'user one',
    'user two',
    'moderated',
    run,
  ),
  python(
    'watsonx.ai, a text in pieces',
    `${watsonx}for piece in model.generate_text_stream(question):\n    eval(piece)`,
    'IBM watsonx.ai completion',
    'streams',
    'user question',
    run,
  ),
];

const providerCases: readonly Case[] = [
  python(
    'DashScope',
    `from dashscope import Generation\nanswer = Generation.call(model="g", ${messages}, tools=tools)\neval(answer.output.choices[0].message.content)\neval(answer["output"]["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"])`,
    'DashScope chat',
    ...parts,
    'limits tokens',
    'limits tools',
    run,
    runArguments,
  ),
  python(
    'DashScope, pieces',
    'import dashscope\nfor piece in dashscope.Generation.call("g", prompt=question, stream=True):\n    eval(piece.output.text)',
    'DashScope chat',
    'streams',
    'user question',
    run,
  ),
  likeOpenai('Zhipu', `from zhipuai import ZhipuAI\nclient = ZhipuAI(${key})`, 'ZHIPUAI_API_KEY', 'Z.ai'),
  likeOpenai('Z.ai', `from zai import ZaiClient\nclient = ZaiClient(${key})`, 'ZAI_API_KEY'),
  likeOpenai('Fireworks', `from fireworks import Fireworks\nclient = Fireworks(${key})`, 'FIREWORKS_API_KEY'),
  python(
    'Fireworks, a text',
    'import fireworks\neval(fireworks.Fireworks().completions.create(model="g", prompt=question).choices[0].text)',
    'Fireworks completion',
    'user question',
    run,
  ),
  likeOpenai(
    'Perplexity',
    `from perplexity import Perplexity\nclient = Perplexity(${key})`,
    'PERPLEXITY_API_KEY',
  ),
  python(
    'Perplexity, a search',
    'import perplexity\nclient = perplexity.Perplexity()\neval(client.search.create(query="x").results[0].snippet)',
    'fetched client.search.create() -> code-execution',
  ),
  likeOpenai('aisuite', 'import aisuite as ai\nclient = ai.Client()', ''),
  python(
    'aisuite, functions among the tools',
    'import aisuite as ai\ndef look(code): eval(code)\nai.Client().chat.completions.create(model="a:b", messages=messages, tools=[look], max_turns=3)',
    'limits steps',
    'limits tools',
    'tool-argument code -> code-execution',
  ),
];

const frameworkCases: readonly Case[] = [
  python(
    'LLM',
    'import llm\nmodel = llm.get_model("g")\nanswer = model.prompt(question, system=rules, tools=tools)\neval(answer.text())\neval(answer.tool_calls()[0].arguments["code"])',
    'LLM chat',
    ...parts,
    'limits tools',
    run,
    runArguments,
  ),
  python(
    'LLM, a conversation',
    'import llm\ndef look(code): eval(code)\nchat = llm.get_async_model("g").conversation(tools=[look])\nasync def ask():\n    async for piece in chat.chain(question, chain_limit=3):\n        eval(piece)',
    'LLM chat',
    'user question',
    'limits steps',
    'limits tools',
    run,
    'tool-argument code -> code-execution',
  ),
  python(
    'Marvin, a list',
    'import marvin\nfor code in marvin.extract(question, str, instructions=rules):\n    eval(code)',
    'Marvin structured',
    ...parts,
    'model structured -> code-execution',
  ),
  python(
    'Marvin, a value',
    'import marvin\nfrom pydantic import BaseModel\nclass Answer(BaseModel):\n    count: int\n    code: str\nanswer = marvin.cast(question, Answer)\neval(answer.code)\nexec(answer.count)',
    'Marvin structured',
    'user question',
    'model structured -> code-execution',
    'model structured -> code-execution [known-values]',
  ),
  python(
    'Marvin, a summary',
    'import marvin\neval(marvin.summarize(question))',
    'Marvin structured',
    'user question',
    run,
  ),
  {
    ...python(
      'Marvin, a label',
      'import marvin\neval(marvin.classify(question, labels))',
      'Marvin structured',
      'user question',
    ),
    none: ['-> code-execution'],
  },
  python(
    'Marvin, a task',
    'import marvin\ndef look(code): eval(code)\nanswer = marvin.run(question, context={"page": page}, tools=[look])\neval(answer)',
    'Marvin structured',
    'user question',
    'user page',
    'limits tools',
    run,
    'tool-argument code -> code-execution',
  ),
  python(
    'Marvin, an agent',
    'import marvin\nagent = marvin.Agent(name="a", instructions=rules)\neval(agent.run(question))',
    'Marvin structured',
    ...parts,
    run,
  ),
  python(
    'Mirascope',
    'from mirascope import llm\nmodel = llm.Model("a/b", max_tokens=5)\nanswer = model.call([llm.messages.system(rules), llm.messages.user(question), llm.messages.assistant(before)], tools=tools)\neval(answer.pretty())\neval(answer.tool_calls[0].args)',
    'Mirascope chat',
    ...parts,
    'assistant before',
    'limits tokens',
    'limits tools',
    run,
    runArguments,
  ),
  python(
    'Mirascope, pieces',
    'from mirascope import llm\nfor piece in llm.Model("a/b").stream(question).text_stream():\n    eval(piece)',
    'Mirascope chat',
    'streams',
    'user question',
    run,
  ),
  python(
    'Mirascope, a function whose result is a prompt',
    'from flask import Flask, request\nfrom mirascope import llm\napp = Flask(__name__)\n@llm.call("a/b", max_tokens=5, tools=tools)\ndef ask(topic):\n    return f"Write about {topic}."\n@app.post("/")\ndef answer():\n    eval(ask(request.json["topic"]).pretty())',
    'Mirascope chat',
    'limits tokens',
    'limits tools',
    'http request.json -> user-prompt',
    run,
  ),
  python(
    'Mirascope, a function whose result is messages, in pieces',
    'from mirascope import llm\n@llm.call("a/b")\ndef ask(rules, question):\n    return [llm.messages.system(rules), llm.messages.user(question)]\nfor piece in ask.stream(rules, question).text_stream():\n    eval(piece)',
    'Mirascope chat',
    'streams',
    ...parts,
    run,
  ),
  python(
    'Mirascope, a tool',
    'from mirascope import llm\n@llm.tool\ndef look(code): eval(code)',
    'tool-argument code -> code-execution',
  ),
  python(
    'MLflow, an endpoint',
    `from mlflow.deployments import get_deploy_client\nclient = get_deploy_client("databricks")\nanswer = client.predict(endpoint="g", inputs={"messages": ${pairs}, "max_tokens": 5})\neval(answer["choices"][0]["message"]["content"])`,
    'MLflow chat',
    ...parts,
    'limits tokens',
    run,
  ),
  python(
    'MLflow, an endpoint, in pieces',
    `import mlflow\nclient = mlflow.deployments.get_deploy_client("databricks")\nfor piece in client.predict_stream(endpoint="g", inputs={"messages": ${pairs}}):\n    eval(piece["choices"][0]["delta"]["content"])`,
    'MLflow chat',
    'streams',
    ...parts,
    run,
  ),
  python(
    'MLflow, a text',
    'from mlflow.deployments import get_deploy_client\nclient = get_deploy_client("databricks")\neval(client.predict(endpoint="g", inputs={"prompt": question})["choices"][0]["text"])',
    'MLflow completion',
    'user question',
    run,
  ),
  {
    ...python(
      'MLflow, what is no model that writes',
      'import openai\nfrom mlflow.deployments import get_deploy_client\nclient = get_deploy_client("databricks")\nclient.predict(endpoint="g", inputs={"dataframe_split": rows})',
    ),
    none: ['MLflow'],
  },
];

export const pythonFurtherModelCases: readonly Case[] = [
  ...localCases,
  ...xaiCases,
  ...watsonxCases,
  ...providerCases,
  ...frameworkCases,
];
