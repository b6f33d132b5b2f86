import type { ApiModel } from '../../analysis';

const sent = {
  url: ['arg0', 'options.url'],
  body: ['options.json', 'options.data', 'options.content'],
  headers: 'options.headers',
  json: ['result.json()', 'result.text'],
  timeout: ['options.timeout', 'client.timeout'],
} as const;

/** `requests` and `httpx`: requests to the hosts of providers are calls of models. */
export const httpRequests = {
  package: ['requests', 'httpx'],
  language: 'python',
  read: 'requests 2.32, https://requests.readthedocs.io/en/latest/api/; httpx 0.28, https://www.python-httpx.org/api/',
  types: [
    {
      type: 'Client',
      make: ['call Session', 'call session', 'call Client', 'call AsyncClient'],
    },
  ],
  requests: [
    { call: 'post', ...sent },
    { on: 'Client', call: 'post', ...sent },
    { call: 'request', ...sent, url: ['arg1', 'options.url'] },
    { on: 'Client', call: 'request', ...sent, url: ['arg1', 'options.url'] },
  ],
} as const satisfies ApiModel;

/** The client of aiohttp; its answers are read in a second step. */
export const aiohttpRequests = {
  package: 'aiohttp',
  language: 'python',
  read: 'aiohttp 3.13, https://docs.aiohttp.org/en/stable/client_reference.html',
  types: [{ type: 'ClientSession', make: 'call ClientSession' }],
  requests: [{ on: 'ClientSession', call: 'post', ...sent, json: ['result.json()', 'result.text()'] }],
} as const satisfies ApiModel;
