import type { ApiModel } from '../analysis';
import { aboutAnswer, plainHeaders } from './headers';

const verbs = [
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'del',
  'head',
  'options',
  'request',
  'stream',
] as const;
const verbsOfDefault = [
  'default',
  ...verbs,
  'default.get',
  'default.post',
  'default.put',
  'default.patch',
  'default.delete',
  'default.head',
  'default.request',
] as const;

/** What has a URL first and a body second, or options with both: https://axios-http.com/docs/api_intro. */
const axiosRequest = {
  url: 'arg0',
  body: 'arg1',
  headers: 'arg2.headers',
  json: 'result.data',
  timeout: ['arg2.timeout', 'arg2.signal'],
} as const;

const ofDefault = {
  get: 'a CommonJS module is the client itself',
  post: 'a CommonJS module is the client itself',
  put: 'a CommonJS module is the client itself',
  patch: 'a CommonJS module is the client itself',
  delete: 'a CommonJS module is the client itself',
  del: 'a method of other clients, with which it shares a list',
  head: 'a CommonJS module is the client itself',
  options: 'a CommonJS module is the client itself',
  request: 'a CommonJS module is the client itself',
  stream: 'a method of other clients, with which it shares a list',
} as const;

const notOfAxios = {
  del: 'a method of other clients, with which it shares a list',
  stream: 'a method of other clients, with which it shares a list',
} as const;

/** Axios 1. */
export const axios = {
  package: 'axios',
  read: 'axios 1.21, https://axios-http.com/docs/api_intro',
  types: [
    {
      type: 'Axios',
      make: ['call create', 'call default.create', 'new Axios', 'annotation AxiosInstance'],
    },
  ],
  sources: [
    {
      call: verbsOfDefault,
      kind: 'fetched',
      apart: aboutAnswer,
      unproven: ofDefault,
    },
    {
      on: 'Axios',
      call: ['', ...verbs],
      kind: 'fetched',
      apart: aboutAnswer,
      unproven: notOfAxios,
    },
  ],
  sinks: [
    {
      call: verbsOfDefault,
      at: ['arg0', 'arg0.url', 'arg0.baseURL'],
      kind: 'url',
      unproven: ofDefault,
    },
    {
      on: 'Axios',
      call: ['', ...verbs],
      at: ['arg0', 'arg0.url'],
      kind: 'url',
      unproven: notOfAxios,
    },
  ],
  requests: [
    {
      call: ['post', 'default.post'],
      ...axiosRequest,
      unproven: {
        post: 'a CommonJS module is the client itself',
        'result.data': 'declared as `any` unless the call says otherwise',
      },
    },
    {
      on: 'Axios',
      call: 'post',
      base: 'client.baseURL',
      ...axiosRequest,
      unproven: { 'result.data': 'declared as `any` unless the call says otherwise' },
    },
    {
      call: ['default', 'request', 'default.request'],
      url: 'arg0.url',
      body: 'arg0.data',
      headers: 'arg0.headers',
      json: 'result.data',
      timeout: ['arg0.timeout', 'arg0.signal'],
      unproven: {
        'result.data': 'declared as `any` unless the call says otherwise',
        request: 'a CommonJS module is the client itself',
      },
    },
  ],
} as const satisfies ApiModel;

/** Functions that are `fetch`, or take what it takes. */
export const fetches = {
  package: [
    'node-fetch',
    'undici',
    'cross-fetch',
    'isomorphic-fetch',
    'isomorphic-unfetch',
    'ofetch',
    'wretch',
    'electron-fetch',
  ],
  read: 'node-fetch 3.3, undici 7, cross-fetch 4.1, ofetch 1.4: readme of each package',
  sources: [
    { call: ['default', 'fetch', 'request', 'stream'], kind: 'fetched', apart: aboutAnswer },
    // What they give is what stands in the body.
    { call: ['ofetch', '$fetch'], kind: 'fetched' },
  ],
  sinks: [
    {
      call: ['default', 'fetch', 'ofetch', '$fetch', 'request', 'stream'],
      at: ['arg0', 'arg0.url'],
      kind: 'url',
    },
  ],
  requests: [
    {
      call: ['default', 'fetch', 'request'],
      url: 'arg0',
      body: 'arg1.body',
      headers: 'arg1.headers',
      json: ['result.json()', 'result.text()', 'result.body.json()', 'result.body.text()'],
      timeout: ['arg1.signal', 'arg1.timeout', 'arg1.bodyTimeout'],
      unproven: { 'result.json()': 'declared as `any`', 'arg1.timeout': 'only in version 2 of node-fetch' },
    },
  ],
} as const satisfies ApiModel;

/** Some answers have headers by a name of their own, give one by its name, or what it says: `type` and `charset`. */
const aboutHttp = [
  ...aboutAnswer,
  ...plainHeaders.flatMap((name) => [`header.${name}`, name]),
  'charset',
  'type',
] as const;

/** got, ky and others: a URL and options. */
export const httpClients = {
  package: [
    'got',
    'ky',
    'superagent',
    'needle',
    'request',
    'request-promise',
    'request-promise-native',
    'phin',
    'bent',
  ],
  read: 'got 14.6, ky 1.14, superagent 10.2, needle 3.3, request 2.88: readme of each package',
  types: [
    { type: 'Client', make: ['call create', 'call default.extend', 'call default.create'] },
    { type: 'Client', on: 'Client', make: ['call extend', 'call create'] },
    {
      type: 'Answer',
      make: [
        ...['call default', 'call get', 'call post', 'call default.get', 'call default.post'],
        ...['call got', 'call got.get', 'call got.post'],
      ],
    },
    { type: 'Answer', on: 'Client', make: ['call', 'call get', 'call post', 'call put', 'call patch'] },
  ],
  sources: [
    // Before the answer is there, it can be asked for what stands in it.
    { on: 'Answer', call: ['json', 'text', 'buffer', 'arrayBuffer', 'blob'], kind: 'fetched' },
    {
      on: 'Answer',
      call: ['get', 'headers.get'],
      named: `^(?!(?:${plainHeaders.join('|')})$)`,
      kind: 'fetched',
    },
    { on: 'Client', call: ['', 'get', 'post', 'put', 'patch', 'head'], kind: 'fetched', apart: aboutHttp },
    {
      call: [...verbsOfDefault, 'got', 'ky'],
      kind: 'fetched',
      apart: aboutHttp,
      unproven: {
        stream: 'not a named export in the declarations',
        ky: 'not a named export in the declarations',
      },
    },
  ],
  sinks: [
    {
      on: 'Client',
      call: ['', 'get', 'post', 'put', 'patch', 'head'],
      at: ['arg0', 'arg0.url'],
      kind: 'url',
    },
    {
      call: [...verbsOfDefault, 'got', 'ky'],
      at: ['arg0', 'arg0.url', 'arg0.uri'],
      kind: 'url',
      unproven: {
        stream: 'not a named export in the declarations',
        ky: 'not a named export in the declarations',
      },
    },
  ],
  requests: [
    {
      call: ['default', 'post', 'default.post', 'got', 'ky'],
      url: 'arg0',
      body: 'arg1.json',
      headers: 'arg1.headers',
      json: ['result.json()', 'result.body'],
      timeout: ['arg1.timeout', 'arg1.signal'],
      unproven: { ky: 'not a named export in the declarations' },
    },
  ],
} as const satisfies ApiModel;

/** Requests by `node:http`, `node:https` and sockets: what is asked, and where. */
export const nodeRequests = {
  package: ['node:http', 'http', 'node:https', 'https', 'follow-redirects'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/http.html; @types/node 20.19',
  handlers: [
    {
      call: ['get', 'request'],
      callback: 'args',
      parameters: ['node:http:IncomingMessage'],
      kind: 'callback',
    },
  ],
  sinks: [
    {
      call: ['get', 'request'],
      at: ['arg0', 'arg0.hostname', 'arg0.host', 'arg0.path'],
      kind: 'url',
    },
  ],
} as const satisfies ApiModel;

const notListed = 'not among the packages that prove rows';

/** Pages in a browser that a program drives: https://playwright.dev/docs/api/class-page and https://pptr.dev. */
export const browsers = {
  package: ['playwright-core', 'playwright', '@playwright/test', 'puppeteer', 'puppeteer-core'],
  read: 'playwright 1.65, https://playwright.dev/docs/api/class-page; puppeteer 24, https://pptr.dev/api',
  types: [
    {
      type: 'Browser',
      make: [
        'call chromium.launch',
        'call firefox.launch',
        'call webkit.launch',
        'call chromium.connect',
        'call launch',
        'call default.launch',
        'call connect',
        'annotation Browser',
        'annotation BrowserContext',
      ],
      unproven: {},
    },
    {
      type: 'Context',
      extends: 'Browser',
      on: 'Browser',
      make: 'call newContext',
      unproven: { Browser: 'a context has less than a browser' },
    },
    { type: 'Page', on: 'Browser', make: ['call newPage', 'annotation Page'] },
    { type: 'Pages', on: 'Browser', make: 'call pages' },
    { type: 'Page', on: 'Pages', make: ['member []', 'member *'] },
    {
      type: 'Locator',
      on: 'Page',
      make: ['call locator', 'call getByRole', 'call getByText', 'call $', 'annotation Locator'],
    },
  ],
  sources: [
    {
      on: ['Page', 'Locator'],
      call: ['innerText', 'textContent', 'innerHTML'],
      kind: 'fetched',
    },
    {
      on: 'Page',
      call: ['content', 'title', 'evaluate', '$eval', '$$eval'],
      kind: 'fetched',
    },
  ],
  sinks: [
    { on: 'Page', call: 'goto', at: ['arg0'], kind: 'url' },
    // A text that is given in the place of a function is run in the page, with whatever that is signed in to.
    {
      on: 'Page',
      call: ['evaluate', 'evaluateHandle', 'waitForFunction', 'evaluateOnNewDocument'],
      at: ['arg0'],
      kind: 'code-execution',
      inPage: true,
    },
    { on: 'Locator', call: ['evaluate', 'evaluateAll'], at: ['arg0'], kind: 'code-execution', inPage: true },
    { on: 'Page', call: ['$eval', '$$eval'], at: ['arg1'], kind: 'code-execution', inPage: true },
    { on: 'Page', call: 'addScriptTag', at: ['arg0.content'], kind: 'code-execution', inPage: true },
    {
      on: ['Page', 'Browser'],
      call: 'addInitScript',
      at: ['arg0', 'arg0.content'],
      kind: 'code-execution',
      inPage: true,
      unproven: 'a browser has less than a context',
    },
  ],
} as const satisfies ApiModel;

/** Browsers that Selenium drives: https://www.selenium.dev/selenium/docs/api/javascript/WebDriver.html. */
export const seleniumDrivers = {
  package: 'selenium-webdriver',
  read: 'selenium-webdriver 4.38, https://www.selenium.dev/selenium/docs/api/javascript/WebDriver.html',
  types: [
    { type: 'Builder', make: 'new Builder', unproven: notListed },
    {
      type: 'Driver',
      make: ['annotation WebDriver', 'annotation ThenableWebDriver'],
      unproven: notListed,
    },
    { type: 'Driver', on: 'Builder', make: 'call build', unproven: notListed },
  ],
  passes: [
    {
      on: 'Builder',
      call: ['forBrowser', 'setChromeOptions', 'setFirefoxOptions', 'usingServer', 'withCapabilities'],
      from: 'receiver',
      unproven: notListed,
    },
  ],
  sources: [{ on: 'Driver', call: ['getPageSource', 'getTitle'], kind: 'fetched', unproven: notListed }],
  sinks: [
    { on: 'Driver', call: 'get', at: ['arg0'], kind: 'url', unproven: notListed },
    {
      on: 'Driver',
      call: ['executeScript', 'executeAsyncScript'],
      at: ['arg0'],
      kind: 'code-execution',
      inPage: true,
      unproven: notListed,
    },
  ],
} as const satisfies ApiModel;

/** Pages and documents taken apart: what comes out is what went in. */
export const documents = {
  package: [
    'cheerio',
    'jsdom',
    'turndown',
    '@mozilla/readability',
    'html-to-text',
    'pdf-parse',
    'mammoth',
    'node-html-parser',
    'linkedom',
  ],
  read: 'cheerio 1.1, jsdom 27, turndown 7.2, @mozilla/readability 0.6, html-to-text 9, pdf-parse 1.1, mammoth 1.11: readme of each package',
  sources: [{ call: ['fromURL', 'JSDOM.fromURL'], kind: 'fetched' }],
  passes: [
    {
      call: [
        'load',
        'default.load',
        'default',
        'convert',
        'htmlToText',
        'extractRawText',
        'convertToHtml',
        'parse',
        'parseHTML',
      ],
      from: 'arg0',
      unproven: { 'default.load': 'only before cheerio 1' },
    },
    { construct: ['JSDOM', 'Readability'], from: 'arg0' },
  ],
} as const satisfies ApiModel;

/** Documents of offices and what is written in pictures, taken apart likewise. */
export const officeDocuments = {
  package: ['officeparser', 'tesseract.js', 'xlsx', 'unpdf'],
  read: 'officeparser 5, tesseract.js 6, xlsx 0.18, unpdf 1: README.md of each package',
  passes: [
    {
      call: ['parseOffice', 'parseOfficeAsync', 'recognize', 'default.recognize', 'read', 'extractText'],
      from: 'arg0',
      unproven: 'not among the packages whose types are at hand',
    },
  ],
} as const satisfies ApiModel;
