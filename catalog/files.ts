import type { ApiModel } from '../analysis';
import { credentialFile } from './node';

/** Functions of `node:fs` with one path; each stands under `promises` too, if it has no `Sync`. */
const onePath = [
  'readFile',
  'readFileSync',
  'createReadStream',
  'readdir',
  'readdirSync',
  'opendir',
  'opendirSync',
  'open',
  'openSync',
  'readlink',
  'readlinkSync',
  'createWriteStream',
  'truncate',
  'truncateSync',
  'unlink',
  'unlinkSync',
  'rm',
  'rmSync',
  'rmdir',
  'rmdirSync',
  'mkdir',
  'mkdirSync',
  'chmod',
  'chmodSync',
  'chown',
  'chownSync',
  'promises.readFile',
  'promises.readdir',
  'promises.opendir',
  'promises.open',
  'promises.readlink',
  'promises.truncate',
  'promises.unlink',
  'promises.rm',
  'promises.rmdir',
  'promises.mkdir',
  'promises.chmod',
  'promises.chown',
] as const;

/** And with what is written there. */
const writers = [
  ...['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync'],
  ...['promises.writeFile', 'promises.appendFile'],
] as const;

const twoPaths = [
  'rename',
  'renameSync',
  'copyFile',
  'copyFileSync',
  'cp',
  'cpSync',
  'link',
  'linkSync',
  'symlink',
  'symlinkSync',
  'promises.rename',
  'promises.copyFile',
  'promises.cp',
  'promises.link',
  'promises.symlink',
] as const;

/** `node:fs` with callbacks, with promises and without either. That a file is there, or how old it is, harms nobody. */
export const fileSystem = {
  package: ['node:fs', 'fs', 'node:fs/promises', 'fs/promises', 'graceful-fs'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/fs.html; @types/node 20.19',
  sources: [
    { call: ['readFile', 'readFileSync', 'promises.readFile'], kind: 'secret', named: credentialFile },
    { call: ['readFile', 'readFileSync', 'createReadStream', 'promises.readFile'], kind: 'file' },
  ],
  sinks: [
    { call: onePath, at: ['arg0'], kind: 'path' },
    { call: writers, at: ['arg0'], kind: 'path' },
    { call: twoPaths, at: ['arg0', 'arg1'], kind: 'path' },
  ],
  writes: [{ call: writers, file: 'arg0', text: 'arg1' }],
  passes: [
    {
      call: ['realpath', 'realpathSync', 'realpathSync.native', 'promises.realpath'],
      from: 'arg0',
      path: 'resolved',
    },
  ],
  handlers: [
    { call: 'readFile', callback: 'args', parameters: [null, { source: 'file' }], kind: 'callback' },
  ],
} as const satisfies ApiModel;

/** fs-extra 11 has what `node:fs` has and more: https://github.com/jprichardson/node-fs-extra. */
export const fsExtra = {
  package: ['fs-extra', 'rimraf', 'del', 'trash', 'move-file', 'write-file-atomic', 'jsonfile'],
  read: 'fs-extra 11.3, rimraf 6.0, del 8.0, trash 10.0, write-file-atomic 7.0, jsonfile 6.2: readme of each package',
  sources: [
    {
      call: ['readFile', 'readFileSync', 'readJson', 'readJsonSync', 'readJSON', 'readJSONSync'],
      kind: 'file',
      unproven: {
        readJsonSync: 'declared as `any`',
        readJSONSync: 'declared as `any`',
      },
    },
  ],
  sinks: [
    {
      call: [
        ...onePath,
        'default',
        'default.sync',
        'rimraf',
        'rimrafSync',
        'deleteAsync',
        'deleteSync',
        'readJson',
        'readJsonSync',
        'readJSON',
        'readJSONSync',
        'writeJson',
        'writeJsonSync',
        'writeJSON',
        'writeJSONSync',
        'outputJson',
        'outputJsonSync',
        'remove',
        'removeSync',
        'emptyDir',
        'emptyDirSync',
        'ensureDir',
        'ensureDirSync',
        'ensureFile',
        'ensureFileSync',
        'mkdirp',
        'mkdirpSync',
      ],
      at: ['arg0'],
      kind: 'path',
    },
    { call: [...writers, 'outputFile', 'outputFileSync'], at: ['arg0'], kind: 'path' },
    {
      call: [...twoPaths, 'copy', 'copySync', 'move', 'moveSync', 'moveFile'],
      at: ['arg0', 'arg1'],
      kind: 'path',
    },
  ],
  writes: [{ call: [...writers, 'outputFile', 'outputFileSync'], file: 'arg0', text: 'arg1' }],
} as const satisfies ApiModel;

/** `node:path`: a base name holds no folder. Joining and resolving keep what was climbed, but leave no `..`. */
export const paths = {
  package: ['node:path', 'path', 'node:path/posix', 'path/posix'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/path.html; @types/node 20.19',
  types: [{ type: 'ParsedPath', make: ['call parse', 'call posix.parse', 'call win32.parse'] }],
  guards: [
    {
      call: ['basename', 'posix.basename', 'win32.basename'],
      subject: 'arg0',
      effect: 'result',
      marks: ['path-safe'],
    },
    {
      call: ['isAbsolute', 'posix.isAbsolute', 'win32.isAbsolute'],
      subject: 'arg0',
      effect: 'false',
      marks: ['relative-path'],
    },
  ],
  safeMembers: [{ on: 'ParsedPath', member: ['base', 'name', 'ext'], marks: ['path-safe'] }],
  passes: [
    { call: ['parse', 'posix.parse', 'win32.parse'], from: 'arg0' },
    { call: ['join', 'posix.join'], from: 'args', path: 'joined' },
    { call: ['resolve', 'posix.resolve'], from: 'args', path: 'resolved' },
    { call: ['normalize', 'posix.normalize'], from: 'arg0', path: 'resolved' },
    { call: ['dirname', 'posix.dirname'], from: 'arg0' },
    { call: ['relative', 'posix.relative'], from: ['arg0', 'arg1'], path: 'relative' },
  ],
  constants: [{ member: ['sep', 'posix.sep'], is: '/' }],
} as const satisfies ApiModel;

/** Whether a path is below another one, which it asks of both as they are resolved. */
export const pathsInside = {
  package: 'is-path-inside',
  read: 'is-path-inside 4.0, readme of the package',
  guards: [
    {
      call: 'default',
      subject: 'arg0',
      effect: 'true',
      marks: ['path-safe'],
      unproven: 'not among the packages whose types are at hand',
    },
  ],
} as const satisfies ApiModel;

/** Names that are safe as one part of a path. */
export const fileNames = {
  package: ['sanitize-filename', 'filenamify', '@sindresorhus/slugify', 'slugify'],
  read: 'sanitize-filename 1.6, filenamify 7.0, @sindresorhus/slugify 3.0, slugify 1.6: readme of each package',
  guards: [{ call: 'default', subject: 'arg0', effect: 'result', marks: ['path-safe'] }],
} as const satisfies ApiModel;
