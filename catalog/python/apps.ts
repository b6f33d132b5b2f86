import type { ApiModel } from '../../analysis';

const inputs = [
  'text_input',
  'text_area',
  'chat_input',
  'file_uploader',
  'data_editor',
  'camera_input',
  'audio_input',
] as const;

/** What a visitor enters is kept for the session, too. */
const keeps = { in: 'session_state', under: 'options.key' } as const;

/** Streamlit: a script that runs once for each thing a visitor does; what they typed is what a call gives. */
export const streamlit = {
  package: ['streamlit', 'streamlit.components.v1', 'streamlit.components'],
  language: 'python',
  read: 'Streamlit 1.51, https://docs.streamlit.io/develop/api-reference',
  types: [
    { type: 'Session', make: 'member session_state', single: true },
    {
      type: 'Container',
      make: [
        'member sidebar',
        'call container',
        'call form',
        'call expander',
        'call empty',
        'call chat_message',
        'call popover',
        'call columns',
        'call tabs',
      ],
    },
    {
      type: 'Container',
      on: 'Container',
      make: ['member []', 'call container', 'call chat_message', 'call empty'],
    },
  ],
  sources: [
    { call: inputs, kind: 'http', unbounded: true, keeps },
    { on: 'Container', call: inputs, kind: 'http', unbounded: true, keeps },
    { member: 'query_params', kind: 'http' },
  ],
  sinks: [
    {
      call: ['write', 'write_stream', 'markdown', 'text', 'success', 'info', 'caption', 'code'],
      at: ['arg0', 'options.body', 'options.stream'],
      kind: 'response',
    },
    {
      on: 'Container',
      call: ['write', 'write_stream', 'markdown', 'text', 'success', 'info', 'caption', 'code'],
      at: ['arg0', 'options.body', 'options.stream'],
      kind: 'response',
    },
    {
      call: ['markdown', 'write'],
      at: ['arg0', 'options.body'],
      when: { at: 'options.unsafe_allow_html', is: true },
      kind: 'html',
    },
    {
      on: 'Container',
      call: ['markdown', 'write', 'html'],
      at: ['arg0', 'options.body'],
      when: { at: 'options.unsafe_allow_html', is: true },
      kind: 'html',
    },
    {
      call: ['html', 'components.v1.html', 'v1.html'],
      at: ['arg0', 'options.html', 'options.body'],
      kind: 'html',
    },
  ],
  passes: [
    { call: 'write_stream', from: ['arg0', 'options.stream'], joined: true },
    { on: 'Container', call: 'write_stream', from: ['arg0', 'options.stream'], joined: true },
  ],
  ends: [{ call: ['stop', 'rerun', 'switch_page'] }],
} as const satisfies ApiModel;

const components = [
  'Button',
  'Textbox',
  'Chatbot',
  'MultimodalTextbox',
  'Dropdown',
  'Slider',
  'Radio',
  'Checkbox',
  'File',
  'UploadButton',
  'Image',
  'Audio',
  'Video',
  'State',
  'Markdown',
  'HTML',
  'Number',
  'Blocks',
  'ClearButton',
] as const;

const events = [
  'click',
  'submit',
  'change',
  'input',
  'upload',
  'select',
  'blur',
  'release',
  'load',
  'like',
  'then',
  'success',
] as const;

/** A value that is none of the choices never arrives. */
const choices = { at: ['arg1', 'options.inputs'], type: 'Choice' } as const;

/** Gradio: functions that a page calls, and what they give is shown there. */
export const gradio = {
  package: 'gradio',
  language: 'python',
  read: 'Gradio 5.49, https://www.gradio.app/docs/gradio/interface and …/chatinterface',
  types: [
    { type: 'Component', make: 'call Dropdown', when: { at: 'options.allow_custom_value', is: true } },
    { type: 'Choice', extends: 'Component', make: ['call Dropdown', 'call Radio'] },
    { type: 'Component', make: components.map((name) => `call ${name}`) },
    {
      type: 'Provided',
      make: ['annotation Request', 'annotation Progress', 'call Progress', 'annotation OAuthProfile'],
    },
  ],
  handlers: [
    {
      call: ['ChatInterface', 'Interface', 'on'],
      callback: ['arg0', 'arg1', 'options.fn'],
      parameters: [],
      named: { source: 'http', provided: ['Provided'] },
      choices,
      returns: 'response',
      kind: 'http',
    },
    {
      on: 'Component',
      call: events,
      callback: ['arg0', 'options.fn'],
      parameters: [],
      named: { source: 'http', provided: ['Provided'] },
      choices,
      returns: 'response',
      kind: 'http',
    },
  ],
  sinks: [{ call: 'HTML', at: ['arg0', 'options.value'], kind: 'html' }],
  passes: [{ on: 'Component', call: events, from: 'receiver' }],
} as const satisfies ApiModel;

/** Chainlit: functions that are called with each message of a chat. */
export const chainlit = {
  package: 'chainlit',
  language: 'python',
  read: 'Chainlit 2.8, https://docs.chainlit.io/api-reference/lifecycle-hooks/on-message',
  types: [
    { type: 'Message', make: ['annotation Message', 'call Message'] },
    { type: 'Question', make: ['call AskUserMessage', 'call AskFileMessage', 'call AskActionMessage'] },
    // What is kept when a chat starts is met by each of its messages.
    { type: 'UserSession', make: 'member user_session', single: true },
  ],
  shared: [{ on: 'UserSession', call: 'set', does: 'put', in: 'UserSession' }],
  handlers: [
    { decorator: 'on_message', parameters: ['Message'], kind: 'message' },
    {
      decorator: ['action_callback', 'on_audio_chunk'],
      parameters: [{ source: 'message' }],
      kind: 'message',
    },
  ],
  sources: [
    { on: 'Message', member: ['content', 'elements'], kind: 'message' },
    { on: 'Question', call: 'send', kind: 'message' },
  ],
  sinks: [
    { call: 'Message', at: ['arg0', 'options.content'], kind: 'response' },
    { on: 'Message', call: 'stream_token', at: ['arg0', 'options.token'], kind: 'response' },
    { on: 'Message', assign: 'content', at: ['arg0'], kind: 'response' },
  ],
} as const satisfies ApiModel;
