/** Templates: texts whose braces are filled in with values, and those that are made into code first. */
import type { ApiModel } from '../analysis';

/** Handlebars 4: https://handlebarsjs.com/api-reference/compilation.html. A template reads values and calls helpers. */
export const handlebars = {
  package: 'handlebars',
  read: 'handlebars 4.7, https://handlebarsjs.com/api-reference/compilation.html',
  sinks: [
    {
      call: ['default.compile', 'compile', 'default.precompile', 'precompile'],
      at: ['arg0'],
      kind: 'template',
    },
  ],
  guards: [
    {
      call: ['default.escapeExpression', 'escapeExpression', 'default.Utils.escapeExpression'],
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
    },
  ],
} as const satisfies ApiModel;

/** Templates without code of their own: https://github.com/janl/mustache.js and https://liquidjs.com. */
export const plainTemplates = {
  package: ['mustache', 'liquidjs'],
  read: 'mustache 4.2, README.md of the package; liquidjs 10, https://liquidjs.com/tutorials/setup.html',
  types: [{ type: 'Liquid', make: 'new Liquid' }],
  sinks: [
    {
      call: ['default.render', 'render'],
      at: ['arg0'],
      kind: 'template',
      unproven: { render: 'declared on the default export alone' },
    },
    {
      on: 'Liquid',
      call: ['parse', 'parseAndRender', 'parseAndRenderSync'],
      at: ['arg0'],
      kind: 'template',
    },
  ],
  guards: [
    {
      call: ['default.render', 'render'],
      subject: ['arg0', 'arg1'],
      effect: 'result',
      marks: ['html-safe'],
      unproven: { render: 'declared on the default export alone' },
    },
  ],
  passes: [
    {
      on: 'Liquid',
      call: ['parseAndRender', 'parseAndRenderSync'],
      from: ['arg0', 'arg1'],
      joined: true,
    },
  ],
} as const satisfies ApiModel;

/** Templates that are compiled to JavaScript: whoever writes one writes code. Their values are data. */
export const codeTemplates = {
  package: ['ejs', 'pug', 'nunjucks', 'eta', 'lodash', 'lodash-es'],
  read:
    'ejs 3.1, pug 3.0 and eta 4.6: README.md of each package; nunjucks 3.2, ' +
    'https://mozilla.github.io/nunjucks/api.html; lodash 4.17, https://lodash.com/docs/4.17.15#template',
  types: [
    {
      type: 'Environment',
      make: ['new default.Environment', 'new Environment', 'call default.configure', 'call configure'],
    },
    { type: 'Environment', make: 'new Eta' },
  ],
  sinks: [
    {
      call: ['default.render', 'render', 'default.compile', 'compile'],
      at: ['arg0'],
      kind: 'code-execution',
    },
    {
      call: ['default.renderString', 'renderString', 'default.template', 'template'],
      at: ['arg0'],
      kind: 'code-execution',
    },
    { on: 'Environment', call: 'renderString', at: ['arg0'], kind: 'code-execution' },
  ],
  guards: [
    {
      call: ['default.escape', 'escape'],
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
    },
    {
      call: ['default.render', 'render', 'default.renderString', 'renderString'],
      subject: ['arg0', 'arg1'],
      effect: 'result',
      marks: ['html-safe'],
    },
    {
      on: 'Environment',
      call: ['render', 'renderString'],
      subject: ['arg0', 'arg1'],
      effect: 'result',
      marks: ['html-safe'],
    },
  ],
} as const satisfies ApiModel;
