import type { ApiModel } from '../../analysis';

export const shellEscapes = {
  package: ['shlex', 'pipes'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/shlex.html',
  guards: [
    { call: 'quote', subject: 'arg0', effect: 'result', marks: ['command-safe'] },
    { call: 'join', subject: 'arg0', effect: 'result', marks: ['command-safe'] },
  ],
} as const satisfies ApiModel;

export const htmlCleaners = {
  package: ['nh3', 'bleach', 'bleach.sanitizer'],
  language: 'python',
  read: 'nh3 0.3, https://nh3.readthedocs.io/en/latest/; bleach 6.2, https://bleach.readthedocs.io/en/latest/clean.html',
  types: [{ type: 'Cleaner', make: ['call Cleaner', 'call sanitizer.Cleaner'] }],
  guards: [
    {
      on: 'Cleaner',
      call: 'clean',
      subject: ['arg0', 'options.text', 'options.html'],
      effect: 'result',
      marks: ['html-safe'],
    },
    {
      call: ['clean', 'clean_text'],
      subject: ['arg0', 'options.html', 'options.text'],
      effect: 'result',
      marks: ['html-safe'],
      cleans: 'clean',
    },
  ],
} as const satisfies ApiModel;

export const htmlEscapes = {
  package: ['html', 'markupsafe', 'django.utils.html', 'xml.sax.saxutils'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/html.html; the page of each package',
  guards: [
    {
      call: ['escape', 'conditional_escape', 'Markup.escape'],
      subject: ['arg0', 'options.s', 'options.text', 'options.html'],
      effect: 'result',
      marks: ['html-safe'],
    },
    {
      call: 'format_html',
      subject: ['arg1', 'arg2', 'arg3', 'options.*'],
      effect: 'result',
      marks: ['html-safe'],
    },
  ],
} as const satisfies ApiModel;

/** What a text is made of that can only be one of few things; anything else throws. */
export const wordlessValues = {
  package: ['uuid', 'ipaddress', 'decimal', 'datetime', 'fractions', 'dateutil.parser'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/uuid.html and …/ipaddress.html; python-dateutil 2.9',
  guards: [
    {
      call: [
        'UUID',
        'ip_address',
        'ip_network',
        'IPv4Address',
        'IPv6Address',
        'Decimal',
        'Fraction',
        'datetime.fromisoformat',
        'datetime.strptime',
        'date.fromisoformat',
        'isoparse',
      ],
      subject: ['arg0', 'options.hex'],
      effect: 'result',
      marks: ['known-values'],
    },
  ],
} as const satisfies ApiModel;

const made = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_256'];

/** What a hash is made of cannot be read in it, and nobody chooses what it says. */
export const hashes = {
  package: ['hashlib', 'hmac'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/hashlib.html and …/hmac.html',
  types: [{ type: 'Hash', make: [...made, 'new'].map((name) => `call ${name}`) }],
  passes: [
    { call: made, from: ['arg0', 'options.data', 'options.string'] },
    { call: 'new', from: ['arg1', 'options.data', 'options.msg'] },
  ],
  guards: [
    {
      on: 'Hash',
      call: ['digest', 'hexdigest'],
      subject: 'receiver',
      effect: 'result',
      marks: ['known-values', 'redacted'],
    },
    {
      call: 'digest',
      subject: ['arg1', 'options.msg'],
      effect: 'result',
      marks: ['known-values', 'redacted'],
    },
  ],
} as const satisfies ApiModel;
