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

export const pythonFurtherModelCases: readonly Case[] = [...localCases];
