/** Files of models and data that are fetched from an address. */
import type { ApiModel } from '../../analysis';
import { plainAddress, plainFile } from '../downloads';

const plain = { named: plainAddress, kind: 'plain-download' } as const;

/** PyTorch, which names a file after its hash if it is told to check it. */
export const torchDownloads = {
  package: 'torch',
  language: 'python',
  read: 'torch 2.9, torch/hub.py',
  settings: [
    ...['arg0', 'options.url'].map((at) => ({
      call: ['hub.load_state_dict_from_url', 'hub.download_url_to_file'],
      at,
      ...plain,
    })),
    {
      call: 'hub.load_state_dict_from_url',
      at: 'options.check_hash',
      absent: true,
      kind: 'unchecked-download',
    },
  ],
} as const satisfies ApiModel;

/** Keras and TensorFlow: https://keras.io/api/utils/python_utils/ */
export const kerasDownloads = [
  { package: ['keras', 'tensorflow.keras', 'tf_keras'], call: 'utils.get_file' },
  { package: 'tensorflow', call: 'keras.utils.get_file' },
].map(
  ({ package: name, call }) =>
    ({
      package: name,
      language: 'python',
      read: 'keras 3.12, keras/src/utils/file_utils.py',
      settings: [
        ...['arg1', 'options.origin'].map((at) => ({ call, at, ...plain })),
        { call, at: 'options.file_hash', absent: true, kind: 'unchecked-download' },
      ],
    }) as const satisfies ApiModel,
);

/** Datasets, whose builders read files of an address. */
export const datasetDownloads = {
  package: 'datasets',
  language: 'python',
  read: 'datasets 4.4, datasets/load.py',
  settings: ['options.data_files', 'options.data_files.*'].map((at) => ({
    call: 'load_dataset',
    at,
    ...plain,
  })),
} as const satisfies ApiModel;

/** pandas reads from an address what it reads from a file. */
export const pandasDownloads = {
  package: 'pandas',
  language: 'python',
  read: 'pandas 2.3, https://pandas.pydata.org/docs/user_guide/io.html',
  settings: [{ call: ['read_csv', 'read_json', 'read_parquet', 'read_pickle'], at: 'arg0', ...plain }],
} as const satisfies ApiModel;

/** What every program has to fetch with. */
export const fetchedFiles = {
  package: ['requests', 'httpx', 'urllib.request', 'wget'],
  language: 'python',
  read: 'requests 2.32, httpx 0.28, Python 3.14, wget 3.2',
  settings: [
    {
      call: ['get', 'stream', 'urlretrieve', 'urlopen', 'download'],
      at: 'arg0',
      named: plainFile,
      kind: 'plain-download',
    },
  ],
} as const satisfies ApiModel;

/** The same by a session, which keeps a connection. */
export const fetchedBySessions = {
  package: ['requests', 'httpx', 'aiohttp'],
  language: 'python',
  read: 'requests 2.32, httpx 0.28, aiohttp 3.13',
  settings: [
    { on: 'requests:Session', call: 'get', at: 'arg0', named: plainFile, kind: 'plain-download' },
    { on: 'requests:Session', call: 'stream', at: 'arg1', named: plainFile, kind: 'plain-download' },
  ],
} as const satisfies ApiModel;
