import type { ApiModel } from '../../analysis';

/** Text that is declared to be HTML: templates put it into a page as it is. */
export const markup = {
  package: [
    'markupsafe',
    'django.utils.safestring',
    'django.utils.html',
    'IPython.display',
    'IPython.core.display',
    'dominate.util',
  ],
  language: 'python',
  read: 'MarkupSafe 3.0, Django 5.2, IPython 9: the page of each package',
  sinks: [
    {
      call: ['Markup', 'mark_safe', 'SafeString', 'format_html', 'HTML', 'Javascript', 'raw'],
      at: ['arg0', 'options.data', 'options.format_string'],
      kind: 'html',
    },
  ],
} as const satisfies ApiModel;

/** What is put into a text of this class is escaped, unless it is one itself. */
export const markupText = {
  package: 'markupsafe',
  language: 'python',
  read: 'MarkupSafe 3.0, https://markupsafe.palletsprojects.com/en/stable/formatting/',
  types: [
    { type: 'Markup', make: ['call Markup', 'call escape', 'call Markup.escape'] },
    {
      type: 'Markup',
      on: 'Markup',
      make: ['format', 'join', '__add__', '__radd__', '__mod__'].map((name) => `call ${name}`),
    },
  ],
  guards: [
    {
      on: 'Markup',
      call: ['format', 'join', '__add__', '__radd__', '__mod__'],
      subject: ['receiver', 'args', 'options'],
      effect: 'result',
      marks: ['html-safe'],
    },
  ],
} as const satisfies ApiModel;

/** What gives a template of an environment. */
const templateCalls = [
  'call from_string',
  'call get_template',
  'call select_template',
  'call get_or_select_template',
];

const sandboxes = [
  'call SandboxedEnvironment',
  'call ImmutableSandboxedEnvironment',
  'call sandbox.SandboxedEnvironment',
  'call sandbox.ImmutableSandboxedEnvironment',
] as const;

/** How an environment is told to escape what templates are given. */
const escapes = [
  { at: 'options.autoescape', is: true },
  { at: 'options.autoescape', type: 'Choice' },
] as const;

/** Where the text of a template says that something in it stays as it is. */
const unescaped = '\\|\\s*safe\\b|\\bautoescape\\s+false\\b';

const fills = { variable: '{{ <name> }}', by: { render: 'options' } } as const;

/** Jinja2, Mako and templates of Django: a template is code. Its sandbox runs it apart. */
export const templates = {
  package: ['jinja2', 'jinja2.sandbox', 'jinja2.nativetypes', 'mako.template', 'django.template'],
  language: 'python',
  read: 'Jinja2 3.1, https://jinja.palletsprojects.com/en/stable/api/; Mako 1.3, Django 5.2',
  types: [
    { type: 'Choice', make: 'call select_autoescape' },
    ...escapes.flatMap(
      (when) =>
        [
          { type: 'Escaping', extends: 'Environment', make: 'call Environment', when },
          { type: 'EscapingSandbox', extends: 'Sandboxed', make: sandboxes, when },
        ] as const,
    ),
    { type: 'EscapingTemplate', on: ['Escaping', 'EscapingSandbox'], make: templateCalls },
    { type: 'EscapingTemplate', make: 'call Template', when: { at: 'options.autoescape', is: true } },
    {
      type: 'Environment',
      make: ['call Environment', 'call NativeEnvironment', 'annotation Environment'],
    },
    {
      type: 'Sandboxed',
      make: sandboxes,
    },
  ],
  sinks: [
    { call: 'Template', at: ['arg0', 'options.source', 'options.text'], kind: 'code-execution' },
    { call: 'Template', at: ['arg0', 'options.source', 'options.text'], kind: 'template', fills },
    { on: 'Environment', call: 'from_string', at: ['arg0', 'options.source'], kind: 'template', fills },
    { on: 'Environment', call: 'from_string', at: ['arg0', 'options.source'], kind: 'code-execution' },
    {
      on: 'Sandboxed',
      call: 'from_string',
      at: ['arg0', 'options.source'],
      kind: 'code-execution',
      marks: ['sandboxed'],
    },
  ],
  guards: [
    {
      on: 'EscapingTemplate',
      call: ['render', 'render_async', 'generate', 'generate_async'],
      subject: ['arg0', 'options'],
      effect: 'result',
      marks: ['html-safe'],
      unless: { at: ['made', 'constructed', 'client.source'], named: unescaped },
    },
  ],
} as const satisfies ApiModel;
