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

const fills = { variable: '{{ <name> }}', by: { render: 'options' } } as const;

/** Jinja2, Mako and templates of Django: a template is code. Its sandbox runs it apart. */
export const templates = {
  package: ['jinja2', 'jinja2.sandbox', 'jinja2.nativetypes', 'mako.template', 'django.template'],
  language: 'python',
  read: 'Jinja2 3.1, https://jinja.palletsprojects.com/en/stable/api/; Mako 1.3, Django 5.2',
  types: [
    {
      type: 'Environment',
      make: ['call Environment', 'call NativeEnvironment', 'annotation Environment'],
    },
    {
      type: 'Sandboxed',
      make: [
        'call SandboxedEnvironment',
        'call ImmutableSandboxedEnvironment',
        'call sandbox.SandboxedEnvironment',
        'call sandbox.ImmutableSandboxedEnvironment',
      ],
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
} as const satisfies ApiModel;
