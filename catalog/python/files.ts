import type { ApiModel } from '../../analysis';
import { credentialFile } from '../node';

const paths = ['Path', 'PurePath', 'PosixPath', 'WindowsPath', 'PurePosixPath'] as const;

/** `pathlib`: a path is an object that reads, writes and removes; a resolved one holds no `..`. */
export const pathlib = {
  package: ['pathlib', 'anyio', 'aiofiles.os'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/pathlib.html',
  types: [
    {
      type: 'KeyPath',
      extends: 'Path',
      make: 'call Path',
      when: { at: 'arg0', named: credentialFile },
    },
    {
      type: 'Path',
      make: [
        ...paths.map((name) => `call ${name}`),
        ...['call Path.cwd', 'call Path.home', 'annotation Path', 'annotation PurePath'],
      ],
    },
    {
      type: 'Path',
      on: 'Path',
      make: ['call joinpath', 'call with_name', 'call with_suffix', 'call expanduser', 'call absolute'],
    },
    { type: 'Resolved', extends: 'Path', on: 'Path', make: 'call resolve' },
    { type: 'File', extends: 'global:File', on: 'Path', make: 'call open' },
  ],
  sources: [
    { on: 'KeyPath', call: ['read_text', 'read_bytes'], kind: 'secret' },
    { on: 'Path', call: ['read_text', 'read_bytes'], kind: 'file', file: 'receiver' },
  ],
  sinks: [
    {
      on: 'Path',
      call: [
        'open',
        'read_text',
        'read_bytes',
        'write_text',
        'write_bytes',
        'unlink',
        'rmdir',
        'mkdir',
        'touch',
        'rename',
        'replace',
        'iterdir',
        'glob',
      ],
      at: ['receiver'],
      kind: 'path',
    },
    { on: 'Path', call: ['rename', 'replace', 'symlink_to'], at: ['arg0'], kind: 'path' },
    // A pattern that begins at the root is refused.
    { on: 'Path', call: ['glob', 'rglob'], at: ['arg0'], kind: 'path', within: 'receiver' },
  ],
  writes: [{ on: 'Path', call: ['write_text', 'write_bytes'], file: 'receiver', text: 'arg0' }],
  passes: [
    { call: paths, from: 'args', path: 'appended' },
    { on: 'Path', call: 'joinpath', from: ['receiver', 'args'], path: 'appended' },
    { on: 'Path', call: ['with_suffix', 'expanduser', 'absolute'], from: 'receiver' },
    { on: 'Path', call: 'resolve', from: 'receiver', path: 'resolved' },
  ],
  safeMembers: [{ on: 'Path', member: ['name', 'stem', 'suffix'], marks: ['path-safe'] }],
  guards: [
    { on: 'Path', call: 'is_absolute', subject: 'receiver', effect: 'false', marks: ['relative-path'] },
    { on: 'Resolved', call: 'is_relative_to', subject: 'receiver', effect: 'true', marks: ['path-safe'] },
    { on: 'Resolved', call: 'relative_to', subject: 'receiver', effect: 'throws', marks: ['path-safe'] },
  ],
} as const satisfies ApiModel;

/** `tempfile`: a file that is open, and known by its name to programs that are given it. */
export const temporaryFiles = {
  package: 'tempfile',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/tempfile.html',
  types: [
    { type: 'TemporaryFile', extends: 'global:File', make: 'call NamedTemporaryFile' },
    { type: 'TemporaryName', on: 'TemporaryFile', make: 'member name' },
  ],
  sources: [{ on: 'TemporaryFile', call: 'read', kind: 'file', file: 'receiver.name' }],
  writes: [{ on: 'TemporaryFile', call: ['write', 'writelines'], file: 'receiver.name', text: 'arg0' }],
} as const satisfies ApiModel;

const trees = [
  'rmtree',
  'copy',
  'copy2',
  'copyfile',
  'copytree',
  'move',
  'unpack_archive',
  'make_archive',
] as const;

/** What copies, moves, unpacks and finds files. */
export const fileTrees = {
  package: ['shutil', 'glob', 'aiofiles', 'tarfile', 'zipfile', 'fileinput', 'linecache'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/shutil.html; aiofiles 25.1',
  types: [{ type: 'File', extends: 'global:File', make: 'call open' }],
  sinks: [
    {
      call: [...trees, 'open', 'glob', 'iglob', 'ZipFile', 'getline', 'getlines'],
      at: ['arg0', 'options.path', 'options.file', 'options.src', 'options.filename', 'options.pathname'],
      kind: 'path',
    },
    { call: trees, at: ['arg1', 'options.dst', 'options.extract_dir'], kind: 'path' },
  ],
  writes: [{ call: 'copyfileobj', file: 'arg1', text: 'arg0' }],
} as const satisfies ApiModel;

/** Names that are safe as one part of a path, and joins that do not leave their folder. */
export const fileNames = {
  package: [
    'werkzeug.utils',
    'werkzeug.security',
    'pathvalidate',
    'slugify',
    'django.utils.text',
    'django.utils._os',
  ],
  language: 'python',
  read: 'Werkzeug 3.1, https://werkzeug.palletsprojects.com/en/stable/utils/; pathvalidate 3.3, python-slugify 8.0, Django 5.2',
  guards: [
    {
      call: ['secure_filename', 'sanitize_filename', 'slugify', 'get_valid_filename'],
      subject: ['arg0', 'options.filename', 'options.text'],
      effect: 'result',
      marks: ['path-safe'],
    },
    { call: 'safe_join', subject: ['arg1', 'arg2'], effect: 'result', marks: ['path-safe'] },
  ],
} as const satisfies ApiModel;
