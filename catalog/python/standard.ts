import type { ApiModel } from '../../analysis';
import { credentialFile } from '../node';

/** What Python has without an import, and with one. */
export const python = {
  package: ['global', 'builtins', 'io', 'codecs'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/functions.html',
  types: [
    { type: 'KeyFile', extends: 'File', make: 'call open', when: { at: 'arg0', named: credentialFile } },
    { type: 'File', make: 'call open' },
  ],
  sources: [
    { call: ['input', 'raw_input'], kind: 'cli' },
    { on: 'KeyFile', call: ['read', 'readlines'], kind: 'secret' },
    { on: 'File', member: ['[]', 'read'], kind: 'file' },
    { on: 'File', call: ['read', 'readline', 'readlines'], kind: 'file', file: 'constructed' },
  ],
  sinks: [
    { call: ['eval', 'exec'], at: ['arg0', 'options.source'], kind: 'code-execution' },
    { call: 'compile', at: ['arg0', 'options.source'], kind: 'code-execution', makes: true },
    { call: '__import__', at: ['arg0', 'options.name'], kind: 'code-execution' },
    { call: 'open', at: ['arg0', 'options.file', 'options.filename'], kind: 'path' },
    { call: 'print', at: ['args'], kind: 'log' },
  ],
  writes: [{ on: 'File', call: ['write', 'writelines'], file: 'constructed', text: 'arg0' }],
  ends: [{ call: ['exit', 'quit'] }],
} as const satisfies ApiModel;

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';

/** Texts of the characters of a kind, which programs look for in others. */
export const characters = {
  package: 'string',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/string.html',
  constants: [
    { member: 'ascii_letters', is: `${lower}${upper}` },
    { member: 'ascii_lowercase', is: lower },
    { member: 'ascii_uppercase', is: upper },
    { member: 'digits', is: digits },
    { member: 'hexdigits', is: `${digits}abcdefABCDEF` },
  ],
} as const satisfies ApiModel;

/** pydantic 1 and 2: what a field's own words say of its length. Classes of models are read by their hints. */
export const pydantic = {
  package: 'pydantic',
  language: 'python',
  read: 'pydantic 2.12, https://docs.pydantic.dev/latest/api/fields/ and https://docs.pydantic.dev/latest/concepts/validators/',
  checkers: [
    { decorator: ['field_validator', 'validator'] },
    { decorator: 'model_validator', instance: { option: 'mode', is: 'after' } },
  ],
  keeping: [{ variable: 'model_config', option: 'extra', is: ['allow'] }],
  schemas: [
    {
      type: 'Field',
      field: { base: 'BaseModel', make: 'Field', option: 'max_length' },
      builders: [
        {
          call: ['Field', 'constr', 'StringConstraints'],
          given: 'options.max_length',
          marks: ['bounded', 'validated'],
        },
        {
          call: ['Field', 'constr', 'StringConstraints'],
          given: 'options.pattern',
          marks: ['validated'],
          matches: 'options.pattern',
        },
        { call: ['conint', 'confloat', 'conbool'], marks: ['known-values'] },
        { call: ['AfterValidator', 'BeforeValidator', 'PlainValidator'], converts: 'arg0' },
      ],
      parses: [],
    },
    {
      type: 'TypeAdapter',
      builders: [{ call: 'TypeAdapter', wraps: 'arg0' }],
      parses: [{ call: ['validate_python', 'validate_json'], subject: 'arg0', value: 'result' }],
    },
  ],
  passes: [
    {
      call: ['Field', 'PrivateAttr'],
      from: ['options.default', 'arg0'],
      orCalled: 'options.default_factory',
    },
  ],
} as const satisfies ApiModel;

/** attrs: a field's own default. */
export const attrs = {
  package: ['attrs', 'attr'],
  language: 'python',
  read: 'attrs 25.4, https://www.attrs.org/en/stable/api.html',
  passes: [
    { call: ['field', 'ib', 'attrib'], from: ['options.default', 'arg0'], orCalled: 'options.factory' },
  ],
} as const satisfies ApiModel;

/** A mail that is taken apart, by whatever way it came: somebody else wrote it. */
export const mails = {
  package: ['email', 'email.parser', 'mailbox'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/email.message.html and email.parser.html',
  types: [
    {
      type: 'Mail',
      make: [
        ...['call message_from_bytes', 'call message_from_string', 'call message_from_file'],
        ...['call message_from_binary_file', 'annotation message.Message', 'annotation message.EmailMessage'],
      ],
    },
    { type: 'Parser', make: ['call BytesParser', 'call Parser'] },
    { type: 'Mail', on: 'Parser', make: ['call parsebytes', 'call parsestr', 'call parse'] },
    { type: 'Mails', on: 'Mail', make: ['call walk', 'call iter_parts'] },
    { type: 'Mail', on: 'Mails', make: 'member []' },
    { type: 'Mail', on: 'Mail', make: 'call get_body' },
  ],
  sources: [
    { on: 'Mail', call: ['get_payload', 'get_content', 'as_string'], kind: 'message', others: true },
    { on: 'Mail', call: 'get', kind: 'message', named: '^(?:Subject|From|To|Cc|Reply-To)$' },
    { on: 'Mail', member: ['Subject', 'From', 'To', 'Cc', 'Reply-To'], kind: 'message' },
  ],
} as const satisfies ApiModel;
