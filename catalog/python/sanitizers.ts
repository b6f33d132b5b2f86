import type { ApiModel } from '../../analysis';

export const shellEscapes = {
  package: ['shlex', 'pipes'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/shlex.html',
  guards: [
    { call: 'quote', subject: 'arg0', effect: 'result', marks: ['command-safe'] },
    { call: 'join', subject: 'arg0', effect: 'result', marks: ['command-safe'] },
  ],
} as const satisfies ApiModel;

export const htmlEscapes = {
  package: ['html', 'markupsafe', 'bleach', 'nh3', 'django.utils.html'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/html.html; the page of each package',
  guards: [{ call: ['escape', 'clean'], subject: 'arg0', effect: 'result', marks: ['html-safe'] }],
} as const satisfies ApiModel;
