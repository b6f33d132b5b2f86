/** Models and data sets that are loaded by their names in a hub, with the code that some of them bring along. */
import type { ApiModel, PinRow } from '../../analysis';
import { branches, modelName, ownedName } from '../hubs';

const pin: PinRow = { at: 'options.revision', moves: branches };

/** Options of a call, each under both of its names. */
const trusted = { at: 'options.trust_remote_code', is: true, pin, kind: 'remote-code' } as const;

const named = {
  named: modelName,
  pin,
  unless: { at: 'options.local_files_only', is: true },
  kind: 'hub-name',
} as const;

/** Every class of these packages that reads a model reads it by this method. */
export const pretrained = { type: 'Pretrained', make: 'member *' } as const;

/** Transformers: https://huggingface.co/docs/transformers/main_classes/model */
export const transformersLoading = [
  { call: 'pipeline', ...trusted },
  { on: 'Pretrained', call: ['from_pretrained', 'from_config'], ...trusted },
  ...['arg1', 'options.model'].map((at) => ({ call: 'pipeline', at, ...named })),
  ...['arg0', 'options.pretrained_model_name_or_path'].map((at) => ({
    on: 'Pretrained',
    call: 'from_pretrained',
    at,
    ...named,
  })),
  {
    on: 'Pretrained',
    call: 'from_pretrained',
    at: 'options.weights_only',
    is: false,
    kind: 'unsafe-load',
    instead: true,
  },
] as const satisfies ApiModel['settings'];

/** Diffusers: https://huggingface.co/docs/diffusers/api/pipelines/overview */
export const diffusers = {
  package: 'diffusers',
  language: 'python',
  read: 'diffusers 0.35, diffusers/pipelines/pipeline_utils.py',
  ai: true,
  title: 'Diffusers',
  types: [pretrained],
  settings: [
    { on: 'Pretrained', call: 'from_pretrained', ...trusted },
    ...['arg0', 'options.pretrained_model_name_or_path'].map((at) => ({
      on: 'Pretrained',
      call: 'from_pretrained',
      at,
      ...named,
    })),
  ],
} as const satisfies ApiModel;

/** Sentence Transformers: https://sbert.net/docs/package_reference/sentence_transformer/SentenceTransformer.html */
export const sentenceTransformers = {
  package: 'sentence_transformers',
  language: 'python',
  read: 'sentence-transformers 5.1, sentence_transformers/SentenceTransformer.py',
  ai: true,
  title: 'Sentence Transformers',
  settings: [
    { call: ['SentenceTransformer', 'CrossEncoder', 'SparseEncoder'], ...trusted },
    ...['arg0', 'options.model_name_or_path'].map((at) => ({
      call: ['SentenceTransformer', 'CrossEncoder', 'SparseEncoder'],
      at,
      ...named,
      named: `${modelName}|^(?:all|paraphrase|multi-qa|msmarco)-[\\w-]+-(?:v\\d|base)`,
    })),
  ],
} as const satisfies ApiModel;

/** Datasets: https://huggingface.co/docs/datasets/package_reference/loading_methods. Before 4.0 they could bring code. */
export const datasets = {
  package: 'datasets',
  language: 'python',
  read: 'datasets 4.4 and 3.6, datasets/load.py',
  ai: true,
  title: 'Datasets',
  settings: [
    { call: ['load_dataset', 'load_dataset_builder'], ...trusted },
    ...['arg0', 'options.path'].map((at) => ({
      call: ['load_dataset', 'load_dataset_builder'],
      at,
      ...named,
      named: ownedName,
    })),
  ],
} as const satisfies ApiModel;

/** Files of the hub: https://huggingface.co/docs/huggingface_hub/guides/download */
export const huggingFaceHubFiles = {
  package: 'huggingface_hub',
  language: 'python',
  read: 'huggingface-hub 2.0.0, huggingface_hub/file_download.py and _snapshot_download.py',
  settings: ['arg0', 'options.repo_id'].map((at) => ({
    call: ['hf_hub_download', 'snapshot_download'],
    at,
    ...named,
    named: ownedName,
  })),
} as const satisfies ApiModel;

const engines = ['LLM', 'EngineArgs', 'AsyncEngineArgs'] as const;

/** How vLLM loads a model: https://docs.vllm.ai/en/latest/api/vllm/entrypoints/llm.html */
export const vllmLoading = [
  { call: engines, ...trusted },
  ...['arg0', 'options.model'].map((at) => ({ call: engines, at, ...named })),
] as const;

const wrapped = [
  'HuggingFaceEmbeddings',
  'HuggingFaceBgeEmbeddings',
  'SentenceTransformerEmbeddings',
] as const;
const wrappedPin: PinRow = { at: 'options.model_kwargs.revision', moves: branches };

/** LangChain around models that run in this process: https://docs.langchain.com/oss/python/integrations/providers/huggingface */
export const langchainHub = {
  package: ['langchain_huggingface', 'langchain_community.embeddings', 'langchain_community.llms'],
  language: 'python',
  read: 'langchain-huggingface 1.2, langchain_huggingface/embeddings/huggingface.py and llms/huggingface_pipeline.py',
  ai: true,
  settings: [
    {
      call: [...wrapped, 'HuggingFacePipeline.from_model_id'],
      at: 'options.model_kwargs.trust_remote_code',
      is: true,
      pin: wrappedPin,
      kind: 'remote-code',
    },
    ...['options.model_name', 'options.model'].map((at) => ({
      call: wrapped,
      at,
      named: modelName,
      pin: wrappedPin,
      kind: 'hub-name' as const,
    })),
    {
      call: 'HuggingFacePipeline.from_model_id',
      at: 'options.model_id',
      named: modelName,
      pin: wrappedPin,
      kind: 'hub-name',
    },
  ],
} as const satisfies ApiModel;

/** LlamaIndex around models that run in this process. */
export const llamaIndexHub = {
  package: ['llama_index.embeddings.huggingface', 'llama_index.llms.huggingface'],
  language: 'python',
  read: 'llama-index-embeddings-huggingface 0.6 and llama-index-llms-huggingface 0.6, base.py of each',
  ai: true,
  settings: [
    { call: 'HuggingFaceEmbedding', ...trusted },
    {
      call: 'HuggingFaceLLM',
      at: 'options.model_kwargs.trust_remote_code',
      is: true,
      pin: wrappedPin,
      kind: 'remote-code',
    },
  ],
} as const satisfies ApiModel;

/** Tools of smolagents that somebody else wrote: https://huggingface.co/docs/smolagents/reference/tools */
export const smolagentsHub = {
  package: 'smolagents',
  language: 'python',
  read: 'smolagents 1.23, src/smolagents/tools.py',
  settings: [{ call: ['load_tool', 'Tool.from_hub', 'ToolCollection.from_hub'], ...trusted }],
} as const satisfies ApiModel;
