import type { ApiModel } from '../../analysis';

/** Falcon: resources are plain objects, whose methods are named after those of HTTP. */
export const falcon = {
  package: ['falcon', 'falcon.asgi', 'falcon.request'],
  language: 'python',
  read: 'falcon 4, https://falcon.readthedocs.io/en/stable/api/request_and_response_wsgi.html',
  types: [
    { type: 'Request', make: ['annotation Request', 'annotation asgi.Request'] },
    { type: 'Response', make: ['annotation Response', 'annotation asgi.Response'] },
  ],
  sources: [
    { on: 'Request', member: ['media', 'stream', 'bounded_stream'], kind: 'http', unbounded: true },
    { on: 'Request', call: ['get_media', 'media'], kind: 'http', unbounded: true },
    { on: 'Request', member: ['params', 'headers', 'cookies', 'query_string', 'url', 'path'], kind: 'http' },
    { on: 'Request', call: ['get_param', 'get_param_as_list', 'get_header'], kind: 'http' },
  ],
  sinks: [{ on: 'Response', assign: ['media', 'text', 'data'], at: ['arg0'], kind: 'response' }],
} as const satisfies ApiModel;

/** Teams, by the Bot Framework. */
export const botFramework = {
  package: ['botbuilder.core', 'botbuilder.schema', 'microsoft_agents.hosting.core'],
  language: 'python',
  read: 'botbuilder-core 4.17, https://learn.microsoft.com/python/api/botbuilder-core/botbuilder.core.activityhandler',
  types: [
    { type: 'Turn', make: 'annotation TurnContext' },
    { type: 'Handler', make: 'call ActivityHandler' },
  ],
  handlers: [
    {
      on: 'Handler',
      method: ['on_message_activity', 'on_turn', 'on_event_activity'],
      parameters: ['Turn'],
      unanswered: {},
      kind: 'message',
    },
  ],
  sources: [
    { on: 'Turn', member: ['activity.text', 'activity.value', 'activity.attachments'], kind: 'message' },
  ],
  sinks: [{ on: 'Turn', call: 'send_activity', at: ['arg0', 'arg0.text'], kind: 'response' }],
  passes: [{ call: 'MessageFactory.text', from: 'arg0' }],
} as const satisfies ApiModel;
