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

export const supplyCases: readonly Case[] = [...loaded, ...named];
