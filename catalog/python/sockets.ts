/** Events of Socket.IO: each handler gets what the other side sends with its event. */
import type { ApiModel } from '../../analysis';

const sent = { source: 'message', unbounded: true } as const;

export const socketio = {
  package: 'socketio',
  language: 'python',
  read: 'python-socketio 5.14, https://python-socketio.readthedocs.io/en/stable/server.html#defining-event-handlers',
  types: [{ type: 'Server', make: ['call AsyncServer', 'call Server', 'annotation AsyncServer'] }],
  handlers: [
    {
      on: 'Server',
      decorator: ['event', 'on'],
      parameters: [null, sent],
      unanswered: {},
      kind: 'message',
    },
  ],
  sinks: [{ on: 'Server', call: 'emit', at: ['arg1', 'options.data'], kind: 'response' }],
} as const satisfies ApiModel;

export const flaskSocketio = {
  package: 'flask_socketio',
  language: 'python',
  read: 'Flask-SocketIO 5.5, https://flask-socketio.readthedocs.io/en/latest/getting_started.html#receiving-messages',
  types: [{ type: 'Server', make: 'call SocketIO' }],
  handlers: [
    { on: 'Server', decorator: ['on', 'event'], parameters: [sent], unanswered: {}, kind: 'message' },
  ],
  protections: [{ on: 'Server', call: ['on_error', 'on_error_default'], protects: 'error-handler' }],
  sinks: [{ call: 'emit', at: ['arg1'], kind: 'response' }],
} as const satisfies ApiModel;
