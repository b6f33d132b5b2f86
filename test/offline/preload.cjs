// Loaded before anything else, in the process and in its workers: whatever could reach out of the process throws.
'use strict';
const { syncBuiltinESMExports } = require('node:module');

const reaching = {
  'node:net': ['connect', 'createConnection', 'createServer', 'Server'],
  'node:tls': ['connect', 'createServer', 'Server', 'TLSSocket'],
  'node:dgram': ['createSocket', 'Socket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'Resolver'],
  'node:http': ['request', 'get', 'createServer', 'Server', 'ClientRequest'],
  'node:https': ['request', 'get', 'createServer', 'Server'],
  'node:http2': ['connect', 'createServer', 'createSecureServer'],
  'node:child_process': ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  'node:cluster': ['fork'],
};

for (const [module, names] of Object.entries(reaching)) {
  const exports = require(module);
  for (const name of names) forbid(exports, name, module);
}
// Standard input and output may be sockets that are open already; only opening one is forbidden.
forbid(require('node:net').Socket.prototype, 'connect', 'node:net Socket');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  forbid(globalThis, name, 'global');
syncBuiltinESMExports();

function forbid(owner, name, where) {
  Object.defineProperty(owner, name, {
    configurable: false,
    get() {
      return function () {
        throw new Error(`forbidden: ${where} ${name}`);
      };
    },
  });
}
