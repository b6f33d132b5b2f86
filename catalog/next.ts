import type { ApiModel } from '../analysis';
import { byResponse, byWebResponse } from './refusals';

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
    },
    { type: 'ApiRequest', make: 'annotation NextApiRequest' },
    { type: 'ApiResponse', make: 'annotation NextApiResponse' },
  ],
  sources: [
    { on: 'NextRequest', member: ['nextUrl', 'cookies'], kind: 'http' },
    {
      on: 'ApiRequest',
      member: 'body',
      kind: 'http',
      unbounded: true,
      unproven: { body: 'the web declares it as `any`' },
    },
    {
      on: 'ApiRequest',
      member: ['query', 'cookies', 'headers', 'url'],
      kind: 'http',
    },
    { call: ['cookies', 'headers', 'useSearchParams', 'useParams'], kind: 'http' },
  ],
  handlers: [
    {
      exported: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
      files: ['**/app/**/route.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
      parameters: ['NextRequest', { source: 'http' }],
      refusal: byWebResponse,
      kind: 'http',
      unproven: 'a file convention has no type',
    },
    {
      exported: 'default',
      files: ['**/pages/api/**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
      parameters: ['ApiRequest', 'ApiResponse'],
      refusal: byResponse,
      kind: 'http',
      unproven: 'a file convention has no type',
    },
    {
      annotation: 'NextApiHandler',
      parameters: ['ApiRequest', 'ApiResponse'],
      refusal: byResponse,
      kind: 'http',
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
      feeds: { export: 'default', member: 'props' },
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
    { construct: 'NextResponse', at: ['arg0'], kind: 'response' },
    {
      call: ['NextResponse.redirect', 'redirect', 'permanentRedirect'],
      at: ['arg0'],
      kind: 'url',
    },
    { call: 'NextResponse.json', at: ['arg0'], kind: 'response' },
    {
      on: 'ApiResponse',
      call: ['json', 'send', 'write', 'end'],
      at: ['arg0'],
      kind: 'response',
    },
  ],
  answerTypes: [
    { construct: 'NextResponse', headers: 'arg1.headers' },
    { on: 'ApiResponse', call: 'setHeader', header: 'arg0', contentType: 'arg1' },
    { on: 'ApiResponse', call: 'writeHead', headers: ['arg1', 'arg2'] },
  ],
  passes: [
    {
      on: 'ApiResponse',
      call: ['status', 'setHeader', 'appendHeader', 'writeHead'],
      from: 'receiver',
    },
  ],
} as const satisfies ApiModel;
