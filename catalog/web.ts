import type { ApiModel } from '../analysis';
import { plainHeaders } from './headers';
import { byWebResponse } from './refusals';

/** What hooks keep between two turns of a component is what their functions give. */
export const react = {
  package: ['react', 'preact/hooks'],
  read: 'React 19, https://react.dev/reference/react/hooks; Preact 10, https://preactjs.com/guide/v10/hooks',
  passes: [
    {
      call: ['useMemo', 'default.useMemo'],
      from: 'arg0',
      called: true,
    },
  ],
  states: [
    { call: ['useState', 'default.useState'], initial: 'arg0' },
    { call: ['useReducer', 'default.useReducer'], initial: 'arg1', reducer: 'arg0' },
  ],
} as const satisfies ApiModel;

/** What the action of a form gave is what the form shows next: https://react.dev/reference/react/useActionState. */
export const formStates = {
  package: ['react', 'react-dom'],
  read: 'React 19, https://react.dev/reference/react/useActionState',
  states: [
    {
      call: ['useActionState', 'default.useActionState', 'useFormState', 'default.useFormState'],
      initial: 'arg1',
      reducer: 'arg0',
      asked: true,
      unproven: 'react has the one, react-dom the other',
    },
  ],
} as const satisfies ApiModel;

/** What somebody types into a field of a form: https://react.dev/reference/react-dom/components/common#handler-functions. */
export const reactFields = {
  package: 'react',
  read: 'React 19, https://react.dev/reference/react-dom/components/input',
  types: [
    {
      type: 'FieldEvent',
      make: ['annotation ChangeEvent', 'annotation FormEvent', 'annotation KeyboardEvent'],
    },
  ],
  sources: [
    {
      on: 'FieldEvent',
      member: ['target.value', 'currentTarget.value'],
      kind: 'browser',
      unproven: 'elements of other kinds have none',
    },
  ],
  handlers: [
    {
      attribute: ['onChange', 'onInput', 'onBlur', 'onKeyDown', 'onKeyUp', 'onKeyPress'],
      parameters: ['FieldEvent'],
      kind: 'callback',
      unproven: 'an attribute of an element is no member of an export',
    },
  ],
} as const satisfies ApiModel;

/**
 * What browsers, workers and servers have without an import: requests, responses, and code that is made of text.
 * Read in the declarations of TypeScript 6.0 (`lib.dom.d.ts`, `lib.es2022.d.ts`) and, for what is registered under a
 * worker's global scope, in the documentation of Cloudflare Workers, Deno and Bun.
 */
export const web = {
  package: 'global',
  read: 'TypeScript 6.0.3, lib.dom.d.ts and lib.es2022.d.ts',
  types: [
    { type: 'Request', make: 'annotation Request' },
    { type: 'Headers', make: 'new Headers' },
    {
      type: 'Answer',
      make: 'call Response.json',
      keeps: 'data',
      unproven: 'an answer hides what it was made of',
    },
    { type: 'Made', make: 'new Response' },
    { type: 'Decoder', make: 'new TextDecoder' },
    { type: 'Encoder', make: 'new TextEncoder' },
    { type: 'Fetched', make: ['call fetch', 'call window.fetch', 'call globalThis.fetch'] },
    {
      type: 'Element',
      make: [
        'call document.getElementById',
        'call document.querySelector',
        'call document.createElement',
        'member document.body',
        'annotation HTMLElement',
      ],
    },
    { type: 'Field', make: ['annotation HTMLInputElement', 'annotation HTMLTextAreaElement'] },
    { type: 'MessageEvent', make: 'annotation MessageEvent' },
    {
      type: 'FetchEvent',
      make: 'annotation FetchEvent',
      unproven: 'declared in lib.webworker.d.ts, which excludes lib.dom.d.ts',
    },
    {
      type: 'RequestOfEvent',
      extends: 'Request',
      on: 'FetchEvent',
      make: 'member request',
      unproven: 'declared in lib.webworker.d.ts, which excludes lib.dom.d.ts',
    },
  ],
  sources: [
    {
      on: 'Request',
      call: ['json', 'text', 'formData', 'arrayBuffer', 'blob', 'bytes'],
      kind: 'http',
      unbounded: true,
      unproven: { json: 'the web declares the parsed body as `any`' },
    },
    { on: 'Request', member: 'body', kind: 'http', unbounded: true },
    { on: 'Request', member: ['url', 'headers', 'referrer'], kind: 'http' },
    {
      member: [
        'location.href',
        'location.search',
        'location.hash',
        'location.pathname',
        'window.location.href',
        'window.location.search',
        'window.location.hash',
        'window.location.pathname',
        'document.location.href',
        'document.location.search',
        'document.location.hash',
        'document.referrer',
        'window.name',
      ],
      kind: 'browser',
    },
    { call: ['prompt', 'window.prompt'], kind: 'browser' },
    { on: 'Field', member: 'value', kind: 'browser' },
    { on: 'Element', member: 'value', kind: 'browser', unproven: 'elements of other kinds have none' },
    {
      on: 'MessageEvent',
      member: 'data',
      kind: 'browser',
      unproven: 'the web declares what another window sends as `any`',
    },
    {
      on: 'Fetched',
      call: ['json', 'text', 'formData', 'arrayBuffer', 'blob', 'bytes'],
      kind: 'fetched',
      outcome: { ok: 'ok', status: 'status' },
      unproven: { json: 'the web declares the parsed body as `any`' },
    },
    { on: 'Fetched', member: 'body', kind: 'fetched' },
    { on: 'Fetched', member: 'headers', kind: 'fetched', apart: plainHeaders },
  ],
  handlers: [
    {
      exported: 'default.fetch',
      parameters: ['Request', '@cloudflare/workers-types:Bindings', null],
      refusal: byWebResponse,
      kind: 'http',
      unproven: 'a default export is found by its shape',
    },
    {
      call: ['addEventListener', 'self.addEventListener', 'globalThis.addEventListener'],
      when: { at: 'arg0', is: 'fetch' },
      callback: 'arg1',
      parameters: ['FetchEvent'],
      kind: 'http',
    },
    {
      call: 'window.addEventListener',
      callback: 'arg1',
      when: { at: 'arg0', is: 'message' },
      parameters: ['MessageEvent'],
      kind: 'callback',
    },
    {
      call: 'Deno.serve',
      callback: ['args', 'arg0.handler'],
      parameters: ['Request', null],
      refusal: byWebResponse,
      kind: 'http',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
    {
      call: 'Bun.serve',
      callback: ['arg0.fetch', 'arg0.routes.*', 'arg0.routes.*.*'],
      parameters: ['Request', null],
      refusal: byWebResponse,
      kind: 'http',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
  ],
  sinks: [
    { call: ['fetch', 'window.fetch', 'globalThis.fetch'], at: ['arg0', 'arg0.url'], kind: 'url' },
    { call: ['window.open', 'navigator.sendBeacon', 'Response.redirect'], at: ['arg0'], kind: 'url' },
    { construct: ['WebSocket', 'EventSource'], at: ['arg0'], kind: 'url' },
    { call: ['document.write', 'document.writeln'], at: ['arg0'], kind: 'html' },
    {
      on: 'Element',
      call: 'insertAdjacentHTML',
      at: ['arg1'],
      kind: 'html',
      instead: 'insertAdjacentText',
    },
    {
      assign: 'innerHTML',
      at: ['arg0'],
      kind: 'html',
      instead: 'textContent',
      unproven: 'of any object, whatever it is called',
    },
    {
      assign: ['outerHTML', 'srcdoc'],
      at: ['arg0'],
      kind: 'html',
      unproven: 'of any object, whatever it is called',
    },
    { attribute: 'dangerouslySetInnerHTML', at: ['arg0.__html'], kind: 'html' },
    { attribute: 'srcDoc', at: ['arg0'], kind: 'html' },
    { construct: 'Response', at: ['arg0'], kind: 'response' },
    { call: 'Response.json', at: ['arg0'], kind: 'response' },
    { call: ['eval', 'window.eval', 'globalThis.eval'], at: ['arg0'], kind: 'code-execution' },
    { call: 'Function', at: ['args'], kind: 'code-execution' },
    { construct: 'Function', at: ['args'], kind: 'code-execution', makes: true },
  ],
  answerTypes: [
    { construct: 'Response', headers: 'arg1.headers' },
    { on: 'Headers', call: ['set', 'append'], header: 'arg0', contentType: 'arg1' },
  ],
  passes: [
    { construct: 'URL', from: 'arg0', below: 'arg1', leads: ['host', 'hostname', 'href'] },
    // A stream is read whole by what is made of it: `new Response(request.body).text()`.
    { on: 'Made', call: ['text', 'json', 'arrayBuffer', 'blob', 'bytes'], from: 'client' },
    {
      construct: ['URLSearchParams', 'Headers', 'FormData', 'Blob'],
      from: 'arg0',
    },
    { construct: 'Uint8Array', from: 'arg0' },
    { call: 'Buffer.from', from: 'arg0', unproven: 'Node.js declares it' },
    { call: 'Buffer.concat', from: 'arg0[]', unproven: 'Node.js declares it' },
    { on: 'Decoder', call: 'decode', from: 'arg0' },
    { on: 'Encoder', call: 'encode', from: 'arg0' },
  ],
  loggers: [
    {
      call: [
        'console.log',
        'console.info',
        'console.warn',
        'console.error',
        'console.debug',
        'console.trace',
        'console.dir',
        'console.table',
      ],
      entry: 'console.info',
    },
  ],
  requests: [
    {
      call: ['fetch', 'window.fetch', 'globalThis.fetch'],
      url: 'arg0',
      body: 'arg1.body',
      headers: 'arg1.headers',
      json: ['result.json()', 'result.text()'],
      timeout: ['arg1.signal'],
      unproven: { 'result.json()': 'the web declares the parsed body as `any`' },
    },
  ],
} as const satisfies ApiModel;
