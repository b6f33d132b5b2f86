import type { ApiModel } from '../../analysis';
import { aboutAnswer } from '../headers';

/** Requests to the hosts of providers are calls of models. */
const sent = {
  body: ['options.json', 'options.data', 'options.content'],
  headers: 'options.headers',
  json: ['result.json()', 'result.text', 'result.text()'],
  timeout: ['options.timeout', 'client.timeout'],
} as const;
const first = ['arg0', 'options.url'] as const;
const base = ['client.base_url', 'constructed'] as const;
const second = ['arg1', 'options.url'] as const;

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request', 'stream'] as const;
const asked = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;
const withMethod = ['request', 'stream'] as const;

/** requests, httpx, aiohttp and urllib3: what is asked, and what comes back. */
export const httpClients = {
  package: ['requests', 'requests.sessions', 'httpx', 'aiohttp', 'urllib3', 'niquests', 'curl_cffi.requests'],
  language: 'python',
  read: 'requests 2.32, https://requests.readthedocs.io/en/latest/api/; httpx 0.28, aiohttp 3.13, urllib3 2.5',
  types: [
    {
      type: 'Session',
      make: [
        'call Session',
        'call session',
        'call Client',
        'call AsyncClient',
        'call ClientSession',
        'call PoolManager',
        'annotation Session',
        'annotation Client',
        'annotation AsyncClient',
        'annotation ClientSession',
        'annotation PoolManager',
      ],
    },
  ],
  requests: [
    { call: 'post', url: first, ...sent },
    { on: 'Session', call: 'post', url: first, base, ...sent },
    { call: 'request', url: second, ...sent },
    { on: 'Session', call: 'request', url: second, base, ...sent },
  ],
  settings: [
    {
      call: ['Client', 'AsyncClient'],
      at: 'options.verify',
      is: false,
      kind: 'unchecked-connection',
    },
    { call: ['post', 'request'], at: 'options.verify', is: false, kind: 'unchecked-request' },
    { on: 'Session', call: ['post', 'request'], at: 'options.verify', is: false, kind: 'unchecked-request' },
  ],
  sources: [
    { call: verbs, kind: 'fetched', apart: aboutAnswer },
    { on: 'Session', call: verbs, kind: 'fetched', apart: aboutAnswer },
  ],
  sinks: [
    { call: asked, at: ['arg0', 'options.url'], kind: 'url' },
    { call: withMethod, at: ['arg1', 'options.url'], kind: 'url' },
    { on: 'Session', call: asked, at: ['arg0', 'options.url'], kind: 'url' },
    { on: 'Session', call: withMethod, at: ['arg1', 'options.url'], kind: 'url' },
  ],
} as const satisfies ApiModel;

export const urllib = {
  package: 'urllib.request',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/urllib.request.html',
  sources: [{ call: ['urlopen', 'urlretrieve'], kind: 'fetched', apart: aboutAnswer }],
  sinks: [{ call: ['urlopen', 'urlretrieve', 'Request'], at: ['arg0', 'options.url'], kind: 'url' }],
  passes: [{ call: 'Request', from: 'arg0' }],
} as const satisfies ApiModel;

/** Pages in a browser that a program drives. */
export const browsers = {
  package: [
    'playwright.sync_api',
    'playwright.async_api',
    'selenium.webdriver',
    'selenium.webdriver.remote.webdriver',
    'selenium',
  ],
  language: 'python',
  read: 'playwright 1.56, https://playwright.dev/python/docs/api/class-page; selenium 4.38',
  types: [
    {
      type: 'Playwright',
      make: ['call sync_playwright', 'call sync_playwright().start', 'call async_playwright'],
    },
    {
      type: 'Browser',
      on: 'Playwright',
      make: [
        'call chromium.launch',
        'call firefox.launch',
        'call webkit.launch',
        'call start().chromium.launch',
      ],
    },
    { type: 'Browser', make: ['annotation Browser', 'annotation BrowserContext'] },
    { type: 'Browser', on: 'Browser', make: 'call new_context' },
    { type: 'Page', on: 'Browser', make: 'call new_page' },
    { type: 'Pages', on: 'Browser', make: 'member pages' },
    { type: 'Page', on: 'Pages', make: ['member []', 'member *'] },
    { type: 'Locator', on: 'Page', make: ['call locator', 'call get_by_role', 'call get_by_text'] },
    {
      type: 'Page',
      make: [
        'annotation Page',
        'annotation WebDriver',
        'call Chrome',
        'call Firefox',
        'call Edge',
        'call Remote',
        'call webdriver.Chrome',
        'call webdriver.Firefox',
      ],
    },
  ],
  sources: [
    { on: 'Page', call: ['content', 'inner_text', 'inner_html', 'text_content', 'title'], kind: 'fetched' },
    { on: 'Page', member: ['page_source', 'title'], kind: 'fetched' },
  ],
  sinks: [
    { on: 'Page', call: ['goto', 'get'], at: ['arg0', 'options.url'], kind: 'url' },
    // What is run in the page has whatever that is signed in to.
    {
      on: 'Page',
      call: ['evaluate', 'evaluate_handle', 'wait_for_function'],
      at: ['arg0', 'options.expression'],
      kind: 'code-execution',
    },
    {
      on: 'Locator',
      call: ['evaluate', 'evaluate_all'],
      at: ['arg0', 'options.expression'],
      kind: 'code-execution',
    },
    {
      on: 'Page',
      call: ['eval_on_selector', 'eval_on_selector_all'],
      at: ['arg1', 'options.expression'],
      kind: 'code-execution',
    },
    { on: 'Page', call: 'add_script_tag', at: ['options.content'], kind: 'code-execution' },
    {
      on: ['Page', 'Browser'],
      call: 'add_init_script',
      at: ['arg0', 'options.script'],
      kind: 'code-execution',
    },
    {
      on: 'Page',
      call: ['execute_script', 'execute_async_script'],
      at: ['arg0', 'options.script'],
      kind: 'code-execution',
    },
  ],
} as const satisfies ApiModel;

/** Pages and documents taken apart: what comes out is what went in. */
export const documents = {
  package: ['bs4', 'trafilatura', 'markdownify', 'html2text', 'readability', 'newspaper', 'feedparser'],
  language: 'python',
  read: 'beautifulsoup4 4.14, trafilatura 2.0, markdownify 1.2, html2text 2025, newspaper3k 0.2, feedparser 6.0: the page of each package',
  sources: [{ call: ['fetch_url', 'Article'], kind: 'fetched' }],
  sinks: [{ call: ['fetch_url', 'Article'], at: ['arg0', 'options.url'], kind: 'url' }],
  passes: [
    { call: ['BeautifulSoup', 'extract', 'markdownify', 'html2text', 'Document', 'parse'], from: 'arg0' },
  ],
} as const satisfies ApiModel;

/** An address that is taken apart, to ask for its host. */
export const addresses = {
  package: ['httpx', 'yarl'],
  language: 'python',
  read: 'httpx 0.28, https://www.python-httpx.org/api/#url; yarl 1.22',
  passes: [{ call: 'URL', from: 'arg0' }],
} as const satisfies ApiModel;
