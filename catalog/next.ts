import type { ApiModel } from '../analysis';

const notInstalled = 'the package is larger than all others together and is not installed for the proof';

/**
 * Next.js 13 to 16: https://nextjs.org/docs/app/api-reference/file-conventions/route,
 * https://nextjs.org/docs/pages/building-your-application/routing/api-routes and
 * https://nextjs.org/docs/app/api-reference/directives/use-server.
 *
 * Every server action is a public endpoint. What it returns goes to the browser.
 */
export const next = {
  package: ['next', 'next/server', 'next/headers', 'next/navigation'],
  read: 'Next.js 16, https://nextjs.org/docs/app/api-reference',
  types: [
    {
      type: 'NextRequest',
      extends: 'global:Request',
      make: 'annotation NextRequest',
      unproven: notInstalled,
    },
    { type: 'ApiRequest', make: 'annotation NextApiRequest', unproven: notInstalled },
    { type: 'ApiResponse', make: 'annotation NextApiResponse', unproven: notInstalled },
  ],
  sources: [
    { on: 'NextRequest', member: ['nextUrl', 'cookies'], kind: 'http', unproven: notInstalled },
    { on: 'ApiRequest', member: 'body', kind: 'http', unbounded: true, unproven: notInstalled },
    {
      on: 'ApiRequest',
      member: ['query', 'cookies', 'headers', 'url'],
      kind: 'http',
      unproven: notInstalled,
    },
    { call: ['cookies', 'headers', 'useSearchParams', 'useParams'], kind: 'http', unproven: notInstalled },
  ],
  handlers: [
    {
      exported: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
      files: ['**/app/**/route.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
      parameters: ['NextRequest', { source: 'http' }],
      kind: 'http',
      unproven: 'a file convention has no type',
    },
    {
      exported: 'default',
      files: ['**/pages/api/**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
      parameters: ['ApiRequest', 'ApiResponse'],
      kind: 'http',
      unproven: 'a file convention has no type',
    },
    {
      annotation: 'NextApiHandler',
      parameters: ['ApiRequest', 'ApiResponse'],
      kind: 'http',
      unproven: notInstalled,
    },
    {
      exported: ['middleware', 'proxy'],
      files: ['**/{middleware,proxy}.{js,mjs,ts,mts}'],
      parameters: ['NextRequest', null],
      kind: 'http',
      unproven: 'a file convention has no type',
    },
    {
      exported: ['default', 'generateMetadata'],
      files: ['**/app/**/page.{js,jsx,ts,tsx}'],
      parameters: [{ source: 'http' }],
      kind: 'http',
      unproven: 'a file convention has no type',
    },
    {
      exported: 'getServerSideProps',
      files: ['**/pages/**/*.{js,jsx,ts,tsx}'],
      parameters: [{ source: 'http' }],
      kind: 'http',
      unproven: 'a file convention has no type',
    },
    {
      directive: 'use server',
      exported: '*',
      parameters: [{ source: 'http', unbounded: true }],
      rest: true,
      returns: 'response',
      kind: 'action',
      unproven: 'a directive has no type',
    },
  ],
  sinks: [
    { construct: 'NextResponse', at: ['arg0'], kind: 'response', unproven: notInstalled },
    {
      call: ['NextResponse.redirect', 'redirect', 'permanentRedirect'],
      at: ['arg0'],
      kind: 'url',
      unproven: notInstalled,
    },
    { call: 'NextResponse.json', at: ['arg0'], kind: 'response', unproven: notInstalled },
    {
      on: 'ApiResponse',
      call: ['json', 'send', 'write', 'end'],
      at: ['arg0'],
      kind: 'response',
      unproven: notInstalled,
    },
  ],
  passes: [
    {
      on: 'ApiResponse',
      call: ['status', 'setHeader', 'appendHeader', 'writeHead'],
      from: 'receiver',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;
