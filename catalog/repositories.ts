/** Issues, comments and changes of repositories: anybody may have written them. */
import type { ApiModel } from '../analysis';

/** What Octokit reads of a repository, beside what it does there, and what set off a run of GitHub Actions. */
export const octokitTexts = {
  package: '@actions/github',
  read: '@octokit/rest 22.0, https://octokit.github.io/rest.js/v22; @actions/github 9.1, README.md of the package',
  types: [
    {
      type: 'Octokit',
      make: 'call getOctokit',
      extends: '@octokit/rest:Octokit',
      unproven: { '@octokit/rest:Octokit': 'a client of its own, with the same members' },
    },
  ],
  sources: [
    {
      on: '@octokit/rest:Octokit',
      call: [
        ...[
          'rest.issues.get',
          'rest.issues.listComments',
          'rest.issues.getComment',
          'rest.issues.listForRepo',
        ],
        ...['rest.pulls.get', 'rest.pulls.list', 'rest.pulls.listReviews', 'rest.pulls.listReviewComments'],
        ...['rest.repos.getCommit', 'rest.search.issuesAndPullRequests'],
      ],
      kind: 'fetched',
    },
    {
      member: [
        ...['context.payload.issue', 'context.payload.comment', 'context.payload.pull_request'],
        ...['context.payload.review', 'context.payload.discussion', 'context.payload.commits'],
      ],
      kind: 'message',
      unproven: {
        'context.payload.review': 'declared as any',
        'context.payload.discussion': 'declared as any',
        'context.payload.commits': 'declared as any',
      },
    },
  ],
} as const satisfies ApiModel;

/** Probot, which calls functions for events of repositories: https://probot.github.io/docs/webhooks. */
export const probot = {
  package: 'probot',
  read: 'probot 14, https://probot.github.io/docs/webhooks',
  types: [
    { type: 'Probot', make: ['new Probot', 'annotation Probot'] },
    { type: 'Event', make: 'annotation Context' },
    {
      type: 'Octokit',
      on: 'Event',
      make: 'member octokit',
      extends: '@octokit/rest:Octokit',
      unproven: { '@octokit/rest:Octokit': 'a client of its own, with the same members' },
    },
  ],
  sources: [
    {
      on: 'Event',
      member: [
        ...['payload.issue', 'payload.comment', 'payload.pull_request'],
        ...['payload.review', 'payload.discussion', 'payload.commits'],
      ],
      kind: 'message',
    },
  ],
  handlers: [
    {
      on: 'Probot',
      call: ['on', 'onAny'],
      callback: ['arg1', 'arg0'],
      parameters: ['Event'],
      unanswered: {},
      kind: 'message',
    },
  ],
} as const satisfies ApiModel;

/** GitLab's API: https://github.com/jdalrymple/gitbeaker. */
export const gitlab = {
  package: ['@gitbeaker/rest', '@gitbeaker/node'],
  read: '@gitbeaker/rest 43, README.md of the package',
  types: [{ type: 'Gitlab', make: ['new Gitlab', 'annotation Gitlab'] }],
  sources: [
    {
      on: 'Gitlab',
      call: [
        ...['Issues.show', 'Issues.all', 'IssueNotes.all', 'IssueNotes.show'],
        ...['MergeRequests.show', 'MergeRequests.all', 'MergeRequestNotes.all', 'MergeRequests.allDiffs'],
      ],
      kind: 'fetched',
      unproven: {
        'Issues.all': 'the type follows the options of the call',
        'MergeRequests.all': 'the type follows the options of the call',
      },
    },
  ],
} as const satisfies ApiModel;
