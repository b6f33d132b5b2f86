/** What looks at a text before a person or a model does, and tells how bad it is. */
import type { ApiModel } from '../analysis';

/** Azure AI Content Safety: https://learn.microsoft.com/azure/ai-services/content-safety/quickstart-text. */
export const azureContentSafety = {
  package: '@azure-rest/ai-content-safety',
  read: '@azure-rest/ai-content-safety 1.0, https://learn.microsoft.com/azure/ai-services/content-safety/quickstart-text',
  types: [
    { type: 'Client', make: 'call default' },
    { type: 'Analysis', on: 'Client', make: 'call path', when: { at: 'arg0', is: '/text:analyze' } },
  ],
  guards: [
    {
      on: 'Analysis',
      call: 'post',
      subject: 'arg0.body.text',
      effect: 'verdict',
      verdict: 'result.body.categoriesAnalysis[].severity',
      marks: ['moderated'],
    },
  ],
} as const satisfies ApiModel;
