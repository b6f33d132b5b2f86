/** Files of models, in formats that may hold code. */
import type { ApiModel } from '../../analysis';

/** PyTorch: https://docs.pytorch.org/docs/stable/generated/torch.load.html. From 2.6 on it reads weights alone. */
export const torch = {
  package: 'torch',
  language: 'python',
  read: 'torch 2.9, torch/serialization.py and torch/hub.py',
  ai: true,
  title: 'PyTorch',
  settings: [
    { call: 'load', at: 'options.weights_only', is: false, kind: 'unsafe-load', instead: true },
    { call: 'load', at: 'options.weights_only', absent: true, kind: 'unsafe-load-before', instead: true },
    {
      call: 'hub.load_state_dict_from_url',
      at: 'options.weights_only',
      is: false,
      kind: 'unsafe-load',
      instead: true,
    },
    {
      call: 'hub.load_state_dict_from_url',
      at: 'options.weights_only',
      absent: true,
      kind: 'unsafe-load',
      instead: true,
    },
    {
      call: 'hub.load',
      at: 'arg0',
      named: '^[\\w.-]+/[\\w.-]+$',
      unless: { at: 'options.source', is: 'local' },
      kind: 'remote-code',
    },
    {
      call: 'hub.load',
      at: 'options.repo_or_dir',
      named: '^[\\w.-]+/[\\w.-]+$',
      unless: { at: 'options.source', is: 'local' },
      kind: 'remote-code',
    },
  ],
} as const satisfies ApiModel;

/** NumPy: https://numpy.org/doc/stable/reference/generated/numpy.load.html */
export const numpy = {
  package: 'numpy',
  language: 'python',
  read: 'numpy 2.3, numpy/lib/_npyio_impl.py',
  settings: [
    { call: 'load', at: 'options.allow_pickle', is: true, kind: 'unsafe-load', instead: false },
    { call: 'load', at: 'arg2', is: true, kind: 'unsafe-load', instead: false },
  ],
} as const satisfies ApiModel;

const loaders = [
  'models.load_model',
  'saving.load_model',
  'models.model_from_json',
  'saving.deserialize_keras_object',
  'layers.deserialize',
] as const;

const unchecked = { at: 'options.safe_mode', is: false, kind: 'unsafe-load', instead: true } as const;

/** Keras 3: https://keras.io/api/models/model_saving_apis/model_saving_and_loading/ */
export const keras = {
  package: ['keras', 'tensorflow.keras', 'tf_keras'],
  language: 'python',
  read: 'keras 3.12, keras/src/saving/saving_api.py and serialization_lib.py',
  ai: true,
  title: 'Keras',
  settings: [
    { call: loaders, ...unchecked },
    { call: 'config.enable_unsafe_deserialization', kind: 'unsafe-load' },
  ],
} as const satisfies ApiModel;

/** TensorFlow, which has Keras as a member. */
export const tensorflow = {
  package: 'tensorflow',
  language: 'python',
  read: 'tensorflow 2.20, https://www.tensorflow.org/api_docs/python/tf/keras/models/load_model',
  ai: true,
  title: 'TensorFlow',
  settings: [
    { call: loaders.map((name) => `keras.${name}`), ...unchecked },
    { call: 'keras.config.enable_unsafe_deserialization', kind: 'unsafe-load' },
  ],
} as const satisfies ApiModel;
