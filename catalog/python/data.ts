import type { ApiModel } from '../../analysis';

const readers = [
  'DataFrame',
  'read_csv',
  'read_excel',
  'read_json',
  'read_parquet',
  'read_sql',
  'read_sql_query',
] as const;

const files = ['read_csv', 'read_excel', 'read_json', 'read_parquet', 'read_table'] as const;

/** Methods of a frame that give another one. */
const framed = [
  'copy',
  'head',
  'tail',
  'dropna',
  'fillna',
  'merge',
  'sort_values',
  'reset_index',
  'rename',
  'assign',
  'astype',
  'query',
  'filter',
] as const;

/** pandas: expressions are evaluated, and may call functions of the program (`@name`). */
export const pandas = {
  package: 'pandas',
  language: 'python',
  read: 'pandas 2.3, https://pandas.pydata.org/docs/reference/api/pandas.DataFrame.query.html',
  types: [
    { type: 'Frame', make: [...readers.map((name) => `call ${name}`), 'annotation DataFrame'] },
    { type: 'Frame', on: 'Frame', make: [...framed.map((name) => `call ${name}`), 'member []'] },
  ],
  sources: [{ call: files, kind: 'file' }],
  passes: [
    // Who names a file, or sends it, says what is in it.
    { call: files, from: 'arg0' },
    { on: 'Frame', call: framed, from: 'receiver' },
  ],
  sinks: [
    { call: 'eval', at: ['arg0', 'options.expr'], kind: 'code-execution' },
    { on: 'Frame', call: ['query', 'eval'], at: ['arg0', 'options.expr'], kind: 'code-execution' },
    { call: ['read_sql', 'read_sql_query'], at: ['arg0', 'options.sql'], kind: 'sql' },
    { call: 'read_pickle', at: ['arg0', 'options.filepath_or_buffer'], kind: 'deserialization' },
    {
      call: files,
      at: ['arg0', 'options.filepath_or_buffer', 'options.io', 'options.path_or_buf', 'options.path'],
      kind: 'path',
    },
    {
      on: 'Frame',
      call: ['to_csv', 'to_excel', 'to_json', 'to_parquet', 'to_pickle'],
      at: ['arg0', 'options.path_or_buf', 'options.excel_writer', 'options.path'],
      kind: 'path',
    },
  ],
} as const satisfies ApiModel;

/** Formats in which data says which code is to run when it is read. */
export const pickles = {
  package: ['pickle', '_pickle', 'dill', 'cloudpickle', 'marshal', 'shelve', 'joblib', 'jsonpickle'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/pickle.html; dill 0.4, cloudpickle 3.1, joblib 1.5, jsonpickle 4.1',
  types: [{ type: 'Loaded', make: ['call load', 'call loads'] }],
  settings: [
    {
      on: 'Loaded',
      call: ['predict', 'predict_proba', 'decision_function', 'transform', 'encode', 'generate', 'eval'],
      at: 'client',
      kind: 'pickled-model',
    },
  ],
  sinks: [
    {
      call: ['load', 'loads', 'Unpickler', 'open', 'decode'],
      at: ['arg0', 'options.data', 'options.file', 'options.string', 'options.filename'],
      kind: 'deserialization',
    },
  ],
} as const satisfies ApiModel;

const unsafe = 'makes objects of any class';

/** PyYAML: loaders but the safe one make objects of any class. */
export const yaml = {
  package: ['yaml', 'ruamel.yaml'],
  language: 'python',
  read: 'PyYAML 6.0, https://pyyaml.org/wiki/PyYAMLDocumentation; ruamel.yaml 0.18',
  sinks: [
    {
      call: ['unsafe_load', 'full_load'],
      at: ['arg0', 'options.stream'],
      kind: 'deserialization',
      instead: 'safe_load',
    },
    {
      call: ['unsafe_load_all', 'full_load_all'],
      at: ['arg0', 'options.stream'],
      kind: 'deserialization',
      instead: 'safe_load_all',
    },
    {
      call: 'load',
      at: ['arg0', 'options.stream'],
      when: { at: 'arg1', is: unsafe },
      kind: 'deserialization',
      instead: 'safe_load',
    },
    {
      call: 'load',
      at: ['arg0', 'options.stream'],
      when: { at: 'options.Loader', is: unsafe },
      kind: 'deserialization',
      instead: 'safe_load',
    },
    {
      call: 'load_all',
      at: ['arg0', 'options.stream'],
      when: { at: 'options.Loader', is: unsafe },
      kind: 'deserialization',
      instead: 'safe_load_all',
    },
  ],
  constants: [{ member: ['Loader', 'UnsafeLoader', 'FullLoader', 'CLoader'], is: unsafe }],
  passes: [{ call: ['safe_load', 'safe_load_all', 'load', 'load_all'], from: 'arg0' }],
} as const satisfies ApiModel;
