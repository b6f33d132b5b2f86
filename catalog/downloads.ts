/** Files of models and data that are fetched from an address. */
import type { ApiModel } from '../analysis';

/** Names without a dot are machines nearby; so are these. */
const nearby = [
  'localhost\\b',
  '127\\.',
  '0\\.0\\.0\\.0\\b',
  '\\[::1\\]',
  '10\\.',
  '192\\.168\\.',
  '172\\.(?:1[6-9]|2\\d|3[01])\\.',
  '[\\w-]+(?::\\d+)?(?:/|$)',
  '[\\w.-]+\\.(?:local|internal|lan|test|localhost)\\b',
].join('|');

/** An address that anybody on the way may answer for. */
export const plainAddress = `^http://(?!${nearby})`;

const ends = [
  'safetensors|onnx|gguf|ggml|ckpt|pth?|h5|keras|tflite|mlmodel|pkl|pickle|joblib|npy|npz',
  'jsonl|parquet|prompt|prompty',
].join('|');

/** An ending that says nothing by itself: `ggml-base.bin`, `pytorch_model.bin`. */
const weights = '[/._-](?:ggml|(?:\\w+_)?model)[\\w.-]*\\.bin';

/** Texts that are prompts by their name or their folder: `support.prompt.md`, `prompts/support.txt`. */
const prompts = '(?:[/._-]prompts?|/prompts?/[^/?#]+)\\.(?:md|txt|ya?ml|json)';

/** The same, of a file that holds a model, data or a prompt. */
export const plainFile = `${plainAddress}[^?#]*(?:\\.(?:${ends})|${prompts}|${weights})(?:[?#]|$)`;

/** What every program has to fetch with. */
export const fetchedFiles = {
  package: 'global',
  read: 'https://developer.mozilla.org/docs/Web/API/fetch',
  settings: [{ call: 'fetch', at: 'arg0', named: plainFile, kind: 'plain-download' }],
} as const satisfies ApiModel;

const plain = { named: plainFile, kind: 'plain-download' } as const;

/** The same by clients of HTTP. */
export const downloadClients = [
  {
    package: 'axios',
    read: 'axios 1.21, https://axios-http.com/docs/api_intro',
    settings: [
      {
        call: ['get', 'default.get', 'default'],
        at: 'arg0',
        ...plain,
        unproven: { get: 'a CommonJS module is the client itself' },
      },
      { call: ['default', 'default.request'], at: 'arg0.url', ...plain },
    ],
  },
  {
    package: ['got', 'ky', 'node-fetch', 'undici', 'cross-fetch'],
    read: 'got 14, ky 1.9, node-fetch 3.3, undici 7, cross-fetch 4.1: README.md of each package',
    settings: [
      {
        call: ['default', 'default.get', 'default.stream', 'fetch', 'request', 'stream'],
        at: 'arg0',
        ...plain,
        unproven: 'functions of several packages',
      },
    ],
  },
  {
    package: ['node:http', 'http'],
    read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/http.html#httpgeturl-options-callback',
    settings: [{ call: ['get', 'request', 'default.get', 'default.request'], at: 'arg0', ...plain }],
  },
] as const satisfies readonly ApiModel[];

/** TensorFlow.js: https://js.tensorflow.org/api/latest/ */
export const tensorflowJs = {
  package: [
    '@tensorflow/tfjs',
    '@tensorflow/tfjs-node',
    '@tensorflow/tfjs-converter',
    '@tensorflow/tfjs-layers',
  ],
  read: '@tensorflow/tfjs 4.22, https://js.tensorflow.org/api/latest/',
  ai: true,
  settings: [
    {
      call: ['loadLayersModel', 'loadGraphModel'],
      at: 'arg0',
      named: plainAddress,
      kind: 'plain-download',
    },
  ],
} as const satisfies ApiModel;

/** ONNX Runtime: https://onnxruntime.ai/docs/api/js/ */
export const onnxRuntime = {
  package: ['onnxruntime-web', 'onnxruntime-node', 'onnxruntime-common'],
  read: 'onnxruntime-web 1.23, https://onnxruntime.ai/docs/api/js/interfaces/InferenceSessionFactory.html',
  ai: true,
  settings: [
    {
      call: 'InferenceSession.create',
      at: 'arg0',
      named: plainAddress,
      kind: 'plain-download',
    },
  ],
} as const satisfies ApiModel;
