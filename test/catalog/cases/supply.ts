/** Models, data sets and the files that they are loaded from. */
import type { Case } from './case';
import { python } from './pythonModels';

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });

const loaded: readonly Case[] = [
  python('a checkpoint', 'import torch\ntorch.load("a", weights_only=False)', 'setting unsafe-load False'),
  python('a checkpoint by default', 'import torch\ntorch.load("a")', 'setting unsafe-load-before torch.load'),
  python(
    'a checkpoint at an address',
    'import torch\ntorch.hub.load_state_dict_from_url("a", weights_only=False)',
    'setting unsafe-load False',
  ),
  python(
    'a checkpoint at an address by default',
    'import torch\ntorch.hub.load_state_dict_from_url("a")',
    'setting unsafe-load torch.hub.load_state_dict_from_url',
  ),
  python(
    'arrays of objects',
    'import numpy, torch\nnumpy.load("a", allow_pickle=True)',
    'setting unsafe-load True',
  ),
  python('arrays, by place', 'import numpy, torch\nnumpy.load("a", None, True)', 'setting unsafe-load True'),
  ...['import keras', 'from tensorflow import keras', 'import tensorflow as tf\nkeras = tf.keras'].flatMap(
    (line) => [
      python(
        `layers, ${line}`,
        `${line}\nkeras.models.load_model("a", safe_mode=False)`,
        'setting unsafe-load False',
      ),
      python(
        `layers for good, ${line}`,
        `${line}\nkeras.config.enable_unsafe_deserialization()`,
        'setting unsafe-load keras.config.enable_unsafe_deserialization',
      ),
    ],
  ),
  python(
    'a pickled model',
    'import joblib, torch\njoblib.load("a").predict([])',
    'setting pickled-model joblib.load',
  ),
  python(
    'a pretrained model with more than weights',
    'from transformers import AutoModel\nAutoModel.from_pretrained("a", weights_only=False)',
    'setting unsafe-load False',
  ),
];

/** Calls with a name from a hub and with trusted code; what they have before and after it. */
const hubs: readonly (readonly [name: string, head: string, call: string, option: string])[] = [
  ['transformers, a pipeline', 'from transformers import pipeline', 'pipeline("t", ', 'model='],
  ['transformers, a pipeline by place', 'from transformers import pipeline', 'pipeline("t", ', ''],
  ['transformers, a class', 'from transformers import AutoModel', 'AutoModel.from_pretrained(', ''],
  [
    'transformers, a class by name',
    'from transformers import AutoModel',
    'AutoModel.from_pretrained(',
    'pretrained_model_name_or_path=',
  ],
  ['diffusers', 'from diffusers import FluxPipeline', 'FluxPipeline.from_pretrained(', ''],
  [
    'diffusers by name',
    'from diffusers import FluxPipeline',
    'FluxPipeline.from_pretrained(',
    'pretrained_model_name_or_path=',
  ],
  ['sentences', 'from sentence_transformers import SentenceTransformer', 'SentenceTransformer(', ''],
  [
    'sentences by name',
    'from sentence_transformers import SentenceTransformer',
    'SentenceTransformer(',
    'model_name_or_path=',
  ],
  ['a data set', 'from datasets import load_dataset', 'load_dataset(', ''],
  ['a data set by name', 'from datasets import load_dataset', 'load_dataset(', 'path='],
  ['vLLM', 'from vllm import LLM', 'LLM(', ''],
  ['vLLM by name', 'from vllm import LLM', 'LLM(', 'model='],
];

const named: readonly Case[] = [
  ...hubs.flatMap(([name, head, call, option]) => [
    python(name, `${head}\n${call}${option}"acme/desk")`, 'setting hub-name "acme/desk"'),
    python(
      `${name}, its code`,
      `${head}\n${call}${option}"acme/desk", trust_remote_code=True)`,
      'setting remote-code True',
    ),
  ]),
  ...['', 'repo_id='].map((option) =>
    python(
      `a file of the hub ${option}`,
      `from huggingface_hub import hf_hub_download\nhf_hub_download(${option}"acme/desk")`,
      'setting hub-name "acme/desk"',
    ),
  ),
  ...['model_name', 'model'].map((option) =>
    python(
      `LangChain, embeddings by ${option}`,
      `from langchain_huggingface import HuggingFaceEmbeddings\nHuggingFaceEmbeddings(${option}="acme/desk")`,
      'setting hub-name "acme/desk"',
    ),
  ),
  python(
    'LangChain, a pipeline',
    'from langchain_huggingface import HuggingFacePipeline\nHuggingFacePipeline.from_model_id(model_id="acme/desk", model_kwargs={"trust_remote_code": True})',
    'setting hub-name "acme/desk"',
    'setting remote-code True',
  ),
  python(
    'LlamaIndex, embeddings',
    'from llama_index.embeddings.huggingface import HuggingFaceEmbedding\nHuggingFaceEmbedding("a", trust_remote_code=True)',
    'setting remote-code True',
  ),
  python(
    'LlamaIndex, a model',
    'from llama_index.llms.huggingface import HuggingFaceLLM\nHuggingFaceLLM(model_kwargs={"trust_remote_code": True})',
    'setting remote-code True',
  ),
  python(
    'smolagents, a tool',
    'from smolagents import load_tool\nload_tool("acme/tool", trust_remote_code=True)',
    'setting remote-code True',
  ),
  ...['', 'repo_or_dir='].map((option) =>
    python(
      `PyTorch, a repository ${option}`,
      `import torch\ntorch.hub.load(${option}"acme/desk", model="a")`,
      'setting remote-code "acme/desk"',
    ),
  ),
  given(
    'Transformers.js, a pipeline',
    `import { pipeline } from '@huggingface/transformers';\nawait pipeline('t', 'acme/desk');`,
    `setting hub-name 'acme/desk'`,
  ),
  given(
    'Transformers.js, a class',
    `import { AutoModel } from '@huggingface/transformers';\nawait AutoModel.from_pretrained('acme/desk');`,
    `setting hub-name 'acme/desk'`,
  ),
  ...[`'acme/desk'`, `{ type: 'model', name: 'acme/desk' }`].map((repo) =>
    given(
      `a file of the hub, ${repo}`,
      `import { downloadFile } from '@huggingface/hub';\nawait downloadFile({ repo: ${repo} });`,
      `setting hub-name 'acme/desk'`,
    ),
  ),
];

/** One of each day, as its provider is asked for it. */
const ends: readonly (readonly [provider: string, end: string, models: readonly string[]])[] = [
  ['OpenAI', '2024-01-04', ['text-davinci-003']],
  ['OpenAI', '2024-09-13', ['gpt-3.5-turbo-16k']],
  ['OpenAI', '2024-12-06', ['gpt-4-vision-preview']],
  ['OpenAI', '2025-06-06', ['gpt-4-32k']],
  ['OpenAI', '2025-07-28', ['o1-preview']],
  ['OpenAI', '2025-10-10', ['gpt-4o-audio-preview-2024-10-01']],
  ['OpenAI', '2025-10-27', ['o1-mini']],
  ['OpenAI', '2026-02-12', ['codex-mini-latest']],
  ['OpenAI', '2026-02-17', ['chatgpt-4o-latest']],
  ['OpenAI', '2026-03-26', ['gpt-4-turbo-preview']],
  ['OpenAI', '2026-05-07', ['gpt-4o-audio-preview']],
  ['OpenAI', '2026-07-23', ['gpt-5.1-codex']],
  ['OpenAI', '2026-08-10', ['gpt-5.2-chat-latest']],
  ['OpenAI', '2026-09-28', ['gpt-3.5-turbo-1106']],
  ['OpenAI', '2026-10-23', ['gpt-3.5-turbo', 'gpt-4', 'gpt-4.1-nano']],
  ['OpenAI', '2026-12-01', ['gpt-image-1.5']],
  ['OpenAI', '2026-12-11', ['gpt-5', 'gpt-5-mini-2025-08-07', 'o3']],
  ['OpenAI', '2027-01-14', ['gpt-4o']],
  ['OpenAI', '2027-01-20', ['gpt-audio-mini']],
  ['OpenAI', '2027-02-26', ['whisper-1']],
  ['OpenAI', '2027-04-01', ['gpt-5.1']],
  ['Anthropic', '2024-11-06', ['claude-1.3']],
  ['Anthropic', '2025-07-21', ['claude-2.1']],
  ['Anthropic', '2025-10-28', ['claude-3-5-sonnet-20241022']],
  ['Anthropic', '2026-01-05', ['claude-3-opus-20240229']],
  ['Anthropic', '2026-02-19', ['claude-3-7-sonnet-latest']],
  ['Anthropic', '2026-06-15', ['claude-opus-4-0', 'claude-sonnet-4-0']],
  ['Anthropic', '2026-06-30', ['claude-mythos-preview']],
  ['Anthropic', '2026-08-05', ['claude-opus-4-1']],
  ['Anthropic', '2026-11-30', ['claude-sonnet-4-5']],
  ['Google', '2025-04-09', ['gemini-1.0-pro-001']],
  ['Google', '2025-11-10', ['imagen-3.0-generate-002']],
  ['Google', '2025-12-02', ['gemini-2.5-pro-preview-03-25']],
  ['Google', '2025-12-09', ['gemini-2.0-flash-live-001']],
  ['Google', '2026-03-09', ['gemini-3-pro-preview']],
  ['Google', '2026-06-01', ['gemini-2.0-flash']],
  ['Google', '2026-06-25', ['gemini-3.1-flash-image-preview', 'gemini-3-pro-image-preview']],
  ['Google', '2026-12-01', ['gemini-2.5-pro', 'gemini-2.5-flash']],
];

const asked: Readonly<Record<string, (model: string) => string>> = {
  OpenAI: (model) =>
    `import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: '${model}', input: '' });`,
  Anthropic: (model) =>
    `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: '${model}', messages: [] });`,
  Google: (model) =>
    `import { GoogleGenAI } from '@google/genai';\nnew GoogleGenAI({}).models.generateContent({ model: '${model}', contents: '' });`,
};

const retired: readonly Case[] = ends.flatMap(([provider, end, models]) =>
  models.map((model) => ({
    name: `the end of ${model}`,
    code: asked[provider]!(model),
    facts: [`${provider} retires ${model} on ${end}`],
  })),
);

const moving: readonly Case[] = [
  given(
    'a name that moves',
    `import { generateText } from 'ai';\nimport { mistral } from '@ai-sdk/mistral';\ngenerateText({ model: mistral('mistral-large-latest'), prompt: 'a' });`,
    'moving mistral-large-latest',
  ),
];

const address = 'http://models.example.com/desk.onnx';
const fetches: readonly (readonly [name: string, head: string, call: string])[] = [
  ['PyTorch', 'import torch', `torch.hub.download_url_to_file("${address}")`],
  ['PyTorch by name', 'import torch', `torch.hub.download_url_to_file(url="${address}")`],
  ['Keras', 'import keras', `keras.utils.get_file("a", "${address}")`],
  ['Keras by name', 'import keras', `keras.utils.get_file(origin="${address}")`],
  ['TensorFlow', 'import tensorflow as tf', `tf.keras.utils.get_file("a", "${address}")`],
  ['TensorFlow by name', 'import tensorflow as tf', `tf.keras.utils.get_file(origin="${address}")`],
  ['data', 'from datasets import load_dataset', `load_dataset("json", data_files="${address}")`],
  ['lists of data', 'from datasets import load_dataset', `load_dataset("json", data_files=["${address}"])`],
  [
    'parts of data',
    'from datasets import load_dataset',
    `load_dataset("json", data_files={"a": "${address}"})`,
  ],
  ['tables', 'import pandas, torch', `pandas.read_csv("${address}")`],
  ['requests', 'import requests, torch', `requests.get("${address}")`],
  ['a session', 'import requests, torch', `requests.Session().get("${address}")`],
  ['a client', 'import httpx, torch', `httpx.Client().stream("GET", "${address}")`],
];
const unchecked: readonly (readonly [call: string, head: string])[] = [
  ['torch.hub.load_state_dict_from_url', 'import torch'],
  ['keras.utils.get_file', 'import keras'],
  ['tf.keras.utils.get_file', 'import tensorflow as tf'],
];

const downloads: readonly Case[] = [
  ...fetches.map(([name, head, call]) =>
    python(`${name} from an address`, `${head}\n${call}`, `setting plain-download "${address}"`),
  ),
  ...unchecked.map(([call, head]) =>
    python(`${call} unchecked`, `${head}\n${call}("a", "b")`, `setting unchecked-download ${call}`),
  ),
  given(
    'fetch from an address',
    `import '@huggingface/hub';\nfetch('${address}');`,
    `setting plain-download '${address}'`,
  ),
  ...[
    [`import axios from 'axios';`, `axios.get('${address}', { responseType: 'stream' })`],
    [`import axios from 'axios';`, `axios({ url: '${address}' })`],
    [`import got from 'got';`, `got.stream('${address}')`],
    [`import http from 'node:http';`, `http.get('${address}', write)`],
  ].map(([head, call]) =>
    given(
      `${call} from an address`,
      `import '@huggingface/hub';\n${head}\n${call};`,
      `setting plain-download '${address}'`,
    ),
  ),
  given(
    'TensorFlow.js from an address',
    `import * as tf from '@tensorflow/tfjs';\ntf.loadGraphModel('${address}');`,
    `setting plain-download '${address}'`,
  ),
  given(
    'ONNX from an address',
    `import { InferenceSession } from 'onnxruntime-web';\nInferenceSession.create('${address}');`,
    `setting plain-download '${address}'`,
  ),
];

const request = `import express from 'express';\n`;
const handled = `express().post('/', (req) =>`;
const learned: readonly Case[] = [
  given(
    'Chroma',
    `${request}import { ChromaClient } from 'chromadb';\nconst store = await new ChromaClient().getCollection({});\n${handled} store.upsert({ documents: [req.body.text] }));`,
    'http req.body -> knowledge',
  ),
  ...[`[{ metadata: { text: req.body.text } }]`, `{ records: [{ metadata: { text: req.body.text } }] }`].map(
    (value) =>
      given(
        `Pinecone, ${value}`,
        `${request}import { Pinecone } from '@pinecone-database/pinecone';\nconst store = new Pinecone().index('a');\n${handled} store.upsert(${value}));`,
        'http req.body -> knowledge',
      ),
  ),
  given(
    'Upstash',
    `${request}import { Index } from '@upstash/vector';\n${handled} new Index().upsert({ id: 'a', data: req.body.text }));`,
    'http req.body -> knowledge',
  ),
  given(
    'LangChain, documents',
    `${request}import { Chroma } from '@langchain/community/vectorstores/chroma';\n${handled} new Chroma().addDocuments([{ pageContent: req.body.text }]));`,
    'http req.body -> knowledge',
  ),
  ...[
    'from langchain_chroma import Chroma\nChroma().add_texts([input()])',
    'import chromadb\nchromadb.Client().get_collection("a").add(documents=[input()])',
  ].map((code) => python(`knowledge, ${code.slice(-40)}`, code, 'cli input() -> knowledge')),
  // What makes a document is not among the rows: the way through it is a guess.
  python(
    'knowledge, a document',
    'from langchain_chroma import Chroma\nfrom langchain_core.documents import Document\nChroma().add_documents([Document(page_content=input())])',
    'cli input() -> knowledge, medium confidence',
  ),
];

export const supplyCases: readonly Case[] = [
  ...learned,
  ...downloads,
  ...loaded,
  ...named,
  ...retired,
  ...moving,
];
