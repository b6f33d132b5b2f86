/** What libraries for pages write into them without escaping it. */
import type { ApiModel } from '../analysis';

/** jQuery: what looks like HTML becomes elements: https://api.jquery.com/html. */
export const jquery = {
  package: ['jquery', 'global'],
  read: 'jquery 3.7 and 4.0, https://api.jquery.com/html and https://api.jquery.com/append',
  types: [
    { type: 'Elements', make: ['call default', 'call $', 'call jQuery', 'annotation JQuery'] },
    {
      type: 'Elements',
      on: 'Elements',
      make: ['call find', 'call first', 'call last', 'call eq', 'call closest'],
    },
  ],
  sinks: [
    {
      on: 'Elements',
      call: ['html', 'append', 'prepend', 'after', 'before', 'replaceWith'],
      at: ['arg0'],
      kind: 'html',
    },
  ],
} as const satisfies ApiModel;

/** Angular: what its sanitizer is told to let through: https://angular.dev/best-practices/security. */
export const angularSanitizer = {
  package: '@angular/platform-browser',
  read: '@angular/platform-browser 21, https://angular.dev/api/platform-browser/DomSanitizer',
  types: [{ type: 'DomSanitizer', make: 'annotation DomSanitizer' }],
  sinks: [
    {
      on: 'DomSanitizer',
      call: ['bypassSecurityTrustHtml', 'bypassSecurityTrustScript'],
      at: ['arg0'],
      kind: 'html',
    },
  ],
  guards: [{ on: 'DomSanitizer', call: 'sanitize', subject: 'arg1', effect: 'result', marks: ['html-safe'] }],
} as const satisfies ApiModel;

/** Lit: directives that take their text for markup: https://lit.dev/docs/templates/directives. */
export const lit = {
  package: [
    'lit/directives/unsafe-html.js',
    'lit/directives/unsafe-svg.js',
    'lit-html/directives/unsafe-html.js',
  ],
  read: 'lit 3.3, https://lit.dev/docs/templates/directives/#unsafehtml',
  sinks: [{ call: ['unsafeHTML', 'unsafeSVG'], at: ['arg0'], kind: 'html' }],
} as const satisfies ApiModel;
