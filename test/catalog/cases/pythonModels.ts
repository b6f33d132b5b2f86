/** Clients of Python that ask a model directly. */
import type { Case } from './case';

export const path = 'src/chat.py';
export const parts = ['system rules', 'user question'] as const;
export const run = 'model text -> code-execution';

/** A class that an answer is to be of, and what is told of its fields. */
export const answerClass =
  'from pydantic import BaseModel\nclass Answer(BaseModel):\n    count: int\n    code: str\n';
export const byClass = [
  'model structured -> code-execution',
  'model structured -> code-execution [known-values]',
] as const;
export const runArguments = 'model tool-arguments -> code-execution';
const key = 'api_key="zq81-Lw03-mm52-Tr77"';
const messages =
  'messages=[{"role": "system", "content": rules}, {"role": "user", "content": question}], max_tokens=5';

export const python = (name: string, code: string, ...facts: readonly string[]): Case => ({
  name: `Python: ${name}`,
  path,
  code,
  facts,
});

/** A tool's parameters: one that the model chooses, and one that the framework passes. */
export const provided = (name: string, code: string, context = 'context'): Case => ({
  ...python(name, code, 'tool-argument code -> code-execution'),
  none: [`tool-argument ${context} -> code-execution`],
});

const genai = `from google import genai\nfrom google.genai import types\nclient = genai.Client(${key})\n`;
const configured = 'config=types.GenerateContentConfig(system_instruction=rules, max_output_tokens=5)';

const googleCases: readonly Case[] = [
  python(
    'Google',
    `${genai}answer = client.models.generate_content(model="g", contents=question, ${configured})\neval(answer.text)\neval(answer.function_calls[0].args["code"])`,
    'client Google, GEMINI_API_KEY, literal key',
    'Google chat',
    ...parts,
    'limits tokens',
    run,
    runArguments,
  ),
  python(
    'Google, roles and parts',
    `${genai}client.models.generate_content(model="g", contents=[types.Content(role="model", parts=[types.Part.from_text(text=before)]), types.Content(role="user", parts=[types.Part(text=question)])])`,
    'assistant before',
    'user question',
  ),
  python(
    'Google, pieces',
    `${genai}async def ask():\n    async for chunk in await client.aio.models.generate_content_stream(model="g", contents=question):\n        eval(chunk.text)`,
    'Google chat',
    'streams',
    'user question',
    run,
  ),
  python(
    'Google, a chat',
    `${genai}chat = client.chats.create(model="g", config={"system_instruction": rules})\neval(chat.send_message(question).text)`,
    'Google chat',
    ...parts,
    run,
  ),
  python(
    'Google, a chat in pieces',
    `${genai}chat = client.chats.create(model="g", config={"system_instruction": rules})\nfor chunk in chat.send_message_stream(question):\n    eval(chunk.text)`,
    'Google chat',
    'streams',
    ...parts,
    run,
  ),
  ...['function_calls[0]', 'candidates[0].content.parts[0].function_call', 'parts[0].function_call'].map(
    (path) =>
      python(
        `Google, what is called in pieces: ${path}`,
        `${genai}for chunk in client.models.generate_content_stream(model="g", contents=question):\n    eval(chunk.${path}.args["code"])`,
        'streams',
        runArguments,
      ),
  ),
  ...[
    'chats.create(model="g", config={"response_schema": Answer}).send_message(question)',
    'chats.create(model="g").send_message(question, config={"response_schema": Answer})',
  ].map((call) =>
    python(
      `Google, a chat whose answers have a shape: ${call}`,
      `${genai}from pydantic import BaseModel\nclass Answer(BaseModel):\n    count: int\n    code: str\nanswer = client.${call}.parsed\neval(answer.code)\nexec(answer.count)`,
      'Google chat',
      'model structured -> code-execution',
      'model structured -> code-execution [known-values]',
    ),
  ),
  python(
    'Google, what is no chat',
    `${genai}client.models.generate_images(model="g", prompt=question)\nclient.models.embed_content(model="g", contents=question)\nclient.models.count_tokens(model="g", contents=question)`,
    'Google image',
    'user question',
    'Google embedding',
    'Google token-count',
  ),
  python(
    'Google, a function that is a tool',
    `${genai}def count(code: str):\n    eval(code)\nclient.models.generate_content(model="g", contents="x", config=types.GenerateContentConfig(tools=[count]))`,
    'limits tools',
    'tool-argument code -> code-execution',
  ),
  python(
    'Google, a model made with instructions',
    `import google.generativeai as genai\ngenai.configure(${key})\nmodel = genai.GenerativeModel("g", system_instruction=rules, generation_config=genai.GenerationConfig(max_output_tokens=5))\neval(model.generate_content(question).text)`,
    'client Google, GOOGLE_API_KEY, literal key',
    'Google chat',
    ...parts,
    'limits tokens',
    run,
  ),
  python(
    'Vertex, a chat',
    `from vertexai.generative_models import Content, GenerativeModel, Part\nchat = GenerativeModel("g", system_instruction=rules).start_chat(history=[Content(role="model", parts=[Part.from_text(before)])])\neval(chat.send_message(question).text)`,
    'Google chat',
    ...parts,
    'assistant Part.from_text(before)',
    run,
  ),
  python(
    'Vertex, a part that is text',
    `from vertexai.generative_models import GenerativeModel, Part\nmodel = GenerativeModel("g")\nanswer = model.generate_content("x").text\nmodel.generate_content([Part.from_text(answer), question])`,
    'user question',
    'model text -> user-prompt',
  ),
  python(
    'Vertex, a function that is a tool',
    `from vertexai.generative_models import GenerativeModel\ndef count(code): eval(code)\nGenerativeModel("g", tools=[count])`,
    'tool-argument code -> code-execution',
  ),
];

const chat = (name: string, code: string, ...facts: readonly string[]): Case =>
  python(
    name,
    `${code}\neval(answer.choices[0].message.content)\neval(answer.choices[0].message.tool_calls[0].function.arguments)`,
    ...facts,
    ...parts,
    'limits tokens',
    run,
    runArguments,
  );

const chatCases: readonly Case[] = [
  chat(
    'LiteLLM',
    `from litellm import completion\nanswer = completion(model="g", ${messages})`,
    'LiteLLM chat',
  ),
  chat(
    'LiteLLM, a router',
    `import litellm\nanswer = litellm.Router(model_list=models).completion("g", [{"role": "system", "content": rules}, {"role": "user", "content": question}], max_tokens=5)`,
    'client LiteLLM, no variable',
    'through LiteLLM',
  ),
  python(
    'LiteLLM, what is no chat of messages',
    'import litellm\neval(litellm.text_completion(prompt=one).choices[0].text)\neval(litellm.responses(instructions=rules, input=two).output_text)\nlitellm.embedding(model="g", input=three)',
    'LiteLLM completion',
    'user one',
    run,
    'LiteLLM chat',
    'system rules',
    'user two',
    'LiteLLM embedding',
    'user three',
  ),
  chat(
    'Groq',
    `from groq import Groq\nanswer = Groq(${key}).chat.completions.create(model="g", ${messages})`,
    'client Groq, GROQ_API_KEY, literal key',
    'Groq chat',
  ),
  chat(
    'Together',
    `from together import Together\nanswer = Together(${key}).chat.completions.create(model="g", ${messages})`,
    'client Together, TOGETHER_API_KEY, literal key',
    'Together chat',
  ),
  chat(
    'Cerebras',
    `from cerebras.cloud.sdk import Cerebras\nanswer = Cerebras(${key}).chat.completions.create(model="g", ${messages})`,
    'client Cerebras, CEREBRAS_API_KEY, literal key',
    'Cerebras chat',
  ),
  chat(
    'Portkey',
    `from portkey_ai import Portkey\nanswer = Portkey(${key}).chat.completions.create(model="g", ${messages})`,
    'client Portkey, PORTKEY_API_KEY, literal key',
    'Portkey chat',
  ),
  chat(
    'Azure AI',
    `from azure.ai.inference import ChatCompletionsClient\nfrom azure.ai.inference.models import AssistantMessage, DeveloperMessage, SystemMessage, ToolMessage, UserMessage\nanswer = ChatCompletionsClient(endpoint).complete(messages=[SystemMessage(rules), DeveloperMessage(more), UserMessage(content=question), AssistantMessage(before), ToolMessage(found)], max_tokens=5)`,
    'client Azure AI, no variable',
    'Azure AI chat',
    'system more',
    'assistant before',
    'tool found',
  ),
  python(
    'Together, a text',
    'from together import Together\neval(Together().completions.create(prompt=question).choices[0].text)',
    'Together completion',
    'user question',
    run,
  ),
  chat(
    'Mistral',
    `from mistralai import Mistral\nanswer = Mistral(${key}).chat.complete(model="g", ${messages})`,
    'client Mistral, MISTRAL_API_KEY, literal key',
    'Mistral chat',
  ),
  python(
    'Mistral, pieces',
    `from mistralai import Mistral\nfor event in Mistral().chat.stream(model="g", ${messages}):\n    eval(event.data.choices[0].delta.content)`,
    'Mistral chat',
    'streams',
    ...parts,
    run,
  ),
  python(
    'Mistral, parsed',
    `from mistralai import Mistral\nfrom pydantic import BaseModel\nclass Answer(BaseModel):\n    count: int\n    code: str\nanswer = Mistral().chat.parse(Answer, model="g", ${messages}).choices[0].message.parsed\neval(answer.code)\nexec(answer.count)`,
    'Mistral structured',
    'model structured -> code-execution',
    'model structured -> code-execution [known-values]',
  ),
  python(
    'Cohere',
    `import cohere\nanswer = cohere.ClientV2(${key}).chat(model="g", ${messages})\neval(answer.message.content[0].text)\neval(answer.message.tool_calls[0].function.arguments)`,
    'client Cohere, CO_API_KEY, literal key',
    'Cohere chat',
    ...parts,
    run,
    runArguments,
  ),
  python(
    'Cohere, pieces',
    `import cohere\nfor event in cohere.ClientV2().chat_stream(model="g", ${messages}):\n    eval(event.delta.message.content.text)`,
    'Cohere chat',
    'streams',
    run,
  ),
  python(
    'Cohere, version 1',
    `import cohere\nclient = cohere.Client(${key})\neval(client.chat(preamble=rules, message=question).text)`,
    'client Cohere, CO_API_KEY, literal key',
    'Cohere chat',
    ...parts,
    run,
  ),
  python(
    'Cohere, version 1, a text',
    'import cohere\neval(cohere.Client().generate(prompt=question).generations[0].text)',
    'Cohere completion',
    'user question',
    run,
  ),
  python(
    'Replicate',
    `import replicate\neval("".join(replicate.run("m", input={"system_prompt": rules, "prompt": question, "max_tokens": 5})))`,
    'Replicate completion',
    ...parts,
    'limits tokens',
    run,
  ),
  python(
    'Replicate, a client',
    `import replicate\neval(replicate.Client(api_token="zq81-Lw03-mm52-Tr77").run("m", input={"prompt": question}))`,
    'client Replicate, REPLICATE_API_TOKEN, literal key',
    'Replicate completion',
    run,
  ),
  chat(
    'Hugging Face',
    `from huggingface_hub import InferenceClient\nanswer = InferenceClient(${key}).chat_completion([{"role": "system", "content": rules}, {"role": "user", "content": question}], max_tokens=5)`,
    'client Hugging Face, HF_TOKEN, literal key',
    'Hugging Face chat',
  ),
  python(
    'Hugging Face, a text',
    'from huggingface_hub import InferenceClient\neval(InferenceClient().text_generation(question, max_new_tokens=5))',
    'Hugging Face completion',
    'user question',
    'limits tokens',
    run,
  ),
  python(
    'Transformers',
    'from transformers import pipeline\npipe = pipeline("text-generation", model="g")\neval(pipe([{"role": "system", "content": rules}, {"role": "user", "content": question}], max_new_tokens=5)[0]["generated_text"][-1]["content"])',
    'Transformers chat',
    ...parts,
    'limits tokens',
    run,
  ),
  python(
    'Transformers, by keyword',
    'import transformers\npipe = transformers.pipeline(task="text-generation", model="g")\neval(pipe(question)[0]["generated_text"])',
    'Transformers chat',
    'user question',
    run,
  ),
  python(
    'Transformers, a class',
    'from transformers import TextGenerationPipeline\neval(TextGenerationPipeline(model=m, tokenizer=t)(question)[0]["generated_text"])',
    'Transformers chat',
    'user question',
    run,
  ),
];

const pairs = '[{"role": "system", "content": rules}, {"role": "user", "content": question}]';

const ollamaCases: readonly Case[] = [
  python(
    'Ollama',
    `import ollama\nanswer = ollama.chat(model="g", messages=${pairs}, options={"num_predict": 5})\neval(answer["message"]["content"])\nfor call in answer.message.tool_calls:\n    eval(call.function.arguments["code"])`,
    'Ollama chat',
    ...parts,
    'limits tokens',
    run,
    runArguments,
  ),
  python(
    'Ollama, a client',
    `from ollama import AsyncClient\nasync def ask():\n    async for chunk in await AsyncClient(host="a").chat("g", ${pairs}, stream=True):\n        eval(chunk["message"]["content"])`,
    'client Ollama, no variable',
    'Ollama chat',
    'streams',
    ...parts,
    'through Ollama',
    run,
  ),
  python(
    'Ollama, a text',
    `import ollama\neval(ollama.generate("g", question, system=rules).response)`,
    'Ollama completion',
    ...parts,
    run,
  ),
  python(
    'Ollama, a text of a client',
    `from ollama import Client\neval(Client().generate("g", question, system=rules)["response"])`,
    'Ollama completion',
    'through Ollama',
    ...parts,
    run,
  ),
  python(
    'Ollama, the web',
    'import ollama\neval(ollama.web_search("x").results[0].content)',
    'fetched ollama.web_search() -> code-execution',
  ),
  python(
    'Ollama, the web by a client',
    'import ollama\nclient = ollama.Client()\neval(client.web_fetch("x").content)',
    'fetched client.web_fetch() -> code-execution',
  ),
];

const runtime = (made: string): string => `import boto3, json\nclient = ${made}\n`;
const converse =
  'answer = client.converse(modelId="g", system=[{"text": rules}], messages=[{"role": "user", "content": [{"text": question}]}], inferenceConfig={"maxTokens": 5})\n';
const told = 'answer["output"]["message"]["content"][0]';

const bedrockCases: readonly Case[] = [
  python(
    'Bedrock',
    `${runtime('boto3.client("bedrock-runtime")')}${converse}eval(${told}["text"])\neval(${told}["toolUse"]["input"])`,
    'Amazon Bedrock chat',
    ...parts,
    'limits tokens',
    run,
    runArguments,
  ),
  ...[
    'boto3.client(service_name="bedrock-runtime")',
    'boto3.Session().client("bedrock-runtime")',
    'boto3.session.Session().client(service_name="bedrock-runtime")',
  ].map((made) => python(made, `${runtime(made)}${converse}`, 'Amazon Bedrock chat', ...parts)),
  python(
    'Bedrock, pieces',
    `${runtime('boto3.client("bedrock-runtime")')}answer = client.converse_stream(system=[{"text": rules}])\nfor event in answer["stream"]:\n    eval(event["contentBlockDelta"]["delta"]["text"])`,
    'Amazon Bedrock chat',
    'streams',
    'system rules',
    run,
  ),
  python(
    'Bedrock, a body',
    `${runtime('boto3.client("bedrock-runtime")')}body = json.dumps({"system": rules, "messages": [{"role": "user", "content": question}], "max_tokens": 5})\nanswer = client.invoke_model(modelId="g", body=body)\neval(json.loads(answer["body"].read())["content"][0]["text"])`,
    'Amazon Bedrock chat',
    ...parts,
    'limits tokens',
    run,
  ),
  python(
    'Bedrock, a body in pieces',
    `${runtime('boto3.client("bedrock-runtime")')}answer = client.invoke_model_with_response_stream(body=json.dumps({"prompt": question}))\nfor event in answer["body"]:\n    eval(json.loads(event["chunk"]["bytes"])["completion"])`,
    'Amazon Bedrock chat',
    'streams',
    'user question',
    run,
  ),
  python(
    'Bedrock, an agent',
    `${runtime('boto3.client("bedrock-agent-runtime")')}answer = client.invoke_agent(inputText=question)\nfor event in answer["completion"]:\n    eval(event["chunk"]["bytes"].decode())\neval(client.retrieve(retrievalQuery={"text": "x"})["retrievalResults"][0]["content"]["text"])`,
    'Amazon Bedrock chat',
    'user question',
    run,
    'retrieved client.retrieve() -> code-execution',
  ),
];

const body = `{"model": "g", ${messages.replace(/messages=(.*), max_tokens=5/, '"messages": $1')}}`;
const url = '"https://api.openai.com/v1/chat/completions"';
const read = 'eval(answer.json()["choices"][0]["message"]["content"])';

const hostCases: readonly Case[] = [
  python(
    'requests',
    `import requests\nanswer = requests.post(${url}, json=${body}, timeout=5)\n${read}`,
    'OpenAI chat',
    ...parts,
    'limits timeout',
    run,
  ),
  python(
    'requests, a body that is text',
    `import json, requests\nanswer = requests.request("POST", url=f"https://{region}.openai.azure.com/openai/deployments/{name}/chat/completions", data=json.dumps(${body}))\n${read}`,
    'Azure OpenAI chat',
    ...parts,
    run,
  ),
  python(
    'httpx, a client',
    `import httpx\nasync def ask():\n    async with httpx.AsyncClient(timeout=5) as client:\n        answer = await client.post(${url}, json=${body})\n        ${read}`,
    'OpenAI chat',
    ...parts,
    run,
  ),
  python(
    'httpx, a request of a client',
    `import httpx\nanswer = httpx.Client().request("POST", "http://localhost:11434/api/generate", json={"system": rules, "prompt": question})\neval(answer.json()["response"])`,
    'Ollama completion',
    ...parts,
    run,
  ),
  python(
    'aiohttp',
    `import aiohttp\nasync def ask():\n    async with aiohttp.ClientSession() as session:\n        async with session.post("https://api.anthropic.com/v1/messages", json={"system": rules, "messages": [{"role": "user", "content": question}]}) as answer:\n            eval((await answer.json())["content"][0]["text"])`,
    'Anthropic chat',
    ...parts,
    run,
  ),
];

const firstCases: readonly Case[] = [
  chat(
    'OpenAI, the module as a client',
    `import openai\nanswer = openai.chat.completions.create(model="g", ${messages})`,
    'OpenAI chat',
  ),
  python(
    'OpenAI, answers of the module as a client',
    'import openai\neval(openai.responses.create(instructions=rules, input=question).output_text)',
    'OpenAI chat',
    ...parts,
    run,
  ),
  python(
    'OpenAI, answers as they came',
    'from openai import OpenAI\nraw = OpenAI().responses.with_raw_response.create(instructions=rules, input=question)\neval(raw.parse().output_text)',
    'OpenAI chat',
    ...parts,
    run,
  ),
  python(
    'OpenAI, completions as they came',
    `from openai import OpenAI\nraw = OpenAI().chat.completions.with_raw_response.create(model="g", ${messages})\neval(raw.parse().choices[0].message.content)`,
    'OpenAI chat',
    ...parts,
    run,
  ),
  python(
    'OpenAI, before version 1',
    `import openai\nanswer = openai.ChatCompletion.create(model="g", ${messages})\neval(answer["choices"][0]["message"]["content"])`,
    'OpenAI chat',
    ...parts,
    run,
  ),
  python(
    'OpenAI, a text before version 1',
    'import openai\neval(openai.Completion.create(prompt=question).choices[0].text)',
    'OpenAI completion',
    'user question',
    run,
  ),
  python(
    'OpenAI, a stream of events',
    `from openai import OpenAI\nwith OpenAI().chat.completions.stream(model="g", ${messages}) as stream:\n    for event in stream:\n        if event.type == "content.delta":\n            eval(event.delta)\n    exec(stream.get_final_completion().choices[0].message.tool_calls[0].function.arguments)`,
    'OpenAI chat',
    'streams',
    ...parts,
    run,
    runArguments,
  ),
  python(
    'OpenAI, a client with options',
    'from openai import OpenAI\neval(OpenAI().with_options(timeout=5).responses.create(input=question).output_text)',
    'OpenAI chat',
    'user question',
    run,
  ),
  python(
    'OpenAI, an answer by a class',
    `from openai import OpenAI\nfrom pydantic import BaseModel\nclass Answer(BaseModel):\n    count: int\n    code: str\nanswer = OpenAI().beta.chat.completions.parse(response_format=Answer, ${messages}).choices[0].message.parsed\neval(answer.code)\nexec(answer.count)`,
    'model structured -> code-execution',
    'model structured -> code-execution [known-values]',
  ),
  python(
    'Anthropic, parsed',
    `import anthropic\nanswer = anthropic.Anthropic().messages.parse(system=rules, messages=[{"role": "user", "content": question}], output_format=Answer)\neval(answer.parsed_output)`,
    'Anthropic structured',
    ...parts,
    'model structured -> code-execution',
  ),
  python(
    'Anthropic, a runner of tools',
    'import anthropic\nrunner = anthropic.Anthropic().beta.messages.tool_runner(system=rules, messages=[{"role": "user", "content": question}], tools=tools, max_iterations=5)\nfor message in runner:\n    eval(message.content[0].text)',
    'Anthropic chat',
    ...parts,
    'limits tools',
    'limits steps',
    run,
  ),
  python(
    'Anthropic, a tool',
    'from anthropic import beta_tool\n@beta_tool\ndef look(code: str) -> str:\n    eval(code)',
    'tool-argument code -> code-execution',
  ),
  python(
    'Anthropic, a function that is wrapped',
    'import anthropic\ndef look(code): eval(code)\nanthropic.beta_tool(look)',
    'tool-argument code -> code-execution',
  ),
  python(
    'Anthropic, a client with options, and a count',
    'import anthropic\nclient = anthropic.Anthropic().with_options(timeout=5)\nclient.messages.count_tokens(messages=history)\nclient.messages.create(system=rules)',
    'Anthropic token-count',
    'Anthropic chat',
    'system rules',
  ),
];

/** A loop that runs the tools which the model asks for. */
const loopCases: readonly Case[] = [
  python(
    'OpenAI, calls of tools',
    'import json\nfrom openai import OpenAI\ndef look(code): eval(code)\nanswer = OpenAI().chat.completions.create(messages=history, tools=tools)\nfor call in answer.choices[0].message.tool_calls or []:\n    if call.function.name == "look":\n        look(**json.loads(call.function.arguments))',
    'limits tools',
    runArguments,
  ),
  python(
    'OpenAI, what a tool gives goes back',
    'import subprocess\nfrom openai import OpenAI\nclient = OpenAI()\nfound = client.responses.create(input="x").output_text\nhistory = [{"role": "user", "content": question}]\nmessage = client.chat.completions.create(messages=history).choices[0].message\nhistory.append(message)\nhistory.append({"role": "tool", "tool_call_id": message.tool_calls[0].id, "content": found})\nclient.chat.completions.create(messages=history)',
    'tool found',
    'model text -> tool-prompt',
  ),
  python(
    'Anthropic, blocks that ask for tools',
    'import anthropic\nanswer = anthropic.Anthropic().messages.create(messages=history, tools=tools)\nfor block in answer.content:\n    if block.type == "tool_use" and block.name == "look":\n        eval(block.input["code"])',
    'limits tools',
    runArguments,
  ),
];

const silent = (name: string, code: string, ...none: readonly string[]): Case => ({
  ...python(name, code),
  none,
});

/** What only looks like it: the program's own, other things of the same packages, other hosts. */
const lookAlikes: readonly Case[] = [
  silent(
    'a class of the program',
    `import anthropic\nclass OpenAI:\n    pass\nanswer = OpenAI().chat.completions.create(${messages})\neval(answer.choices[0].message.content)`,
    'OpenAI chat',
    run,
  ),
  silent(
    'a decorator of the program',
    'import openai\ndef tool(fn):\n    return fn\n@tool\ndef look(code: str):\n    eval(code)',
    'tool-argument code -> code-execution',
  ),
  silent(
    'an agent of another package',
    `import openai\nfrom estate import Agent, Runner\nagent = Agent(instructions=rules)\neval(Runner.run_sync(agent, question).final_output)`,
    'OpenAI Agents chat',
    run,
  ),
  silent(
    'another service',
    `import openai\n${runtime('boto3.client("s3")')}${converse}eval(${told}["text"])`,
    'Amazon Bedrock chat',
    run,
  ),
  silent(
    'a pipeline that writes nothing',
    'from transformers import pipeline\neval(pipeline("text-classification")(question)[0]["label"])',
    'Transformers chat',
    run,
  ),
  silent(
    'another host',
    `import openai, requests\nanswer = requests.post("https://api.example.com/v1/chat/completions", json=${body})\n${read}`,
    'OpenAI chat',
    run,
  ),
  silent(
    'a method of a server that registers nothing',
    'from mcp.server.fastmcp import FastMCP\nmcp = FastMCP("a")\n@mcp.custom_route("/health", methods=["GET"])\ndef look(code: str):\n    eval(code)',
    'tool-argument code -> code-execution',
  ),
  python(
    'dictionaries that are joined',
    `import openai\noptions = {"instructions": rules} | {"input": question}\nopenai.OpenAI().responses.create(**options)`,
    ...parts,
  ),
];

export const pythonModelCases: readonly Case[] = [
  ...firstCases,
  ...googleCases,
  ...chatCases,
  ...ollamaCases,
  ...bedrockCases,
  ...hostCases,
  ...loopCases,
  ...lookAlikes,
];
