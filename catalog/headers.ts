/** Headers of an answer that tell of it in words of the protocol, and leave no room for a sentence. */
export const plainHeaders = [
  'accept-ranges',
  'age',
  'allow',
  'cache-control',
  'content-encoding',
  'content-language',
  'content-length',
  'content-range',
  'content-type',
  'date',
  'etag',
  'expires',
  'last-modified',
  'retry-after',
  'transfer-encoding',
  'vary',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
] as const;

/** What tells of an answer besides: how it went, and its plain headers. */
export const aboutAnswer: readonly string[] = [
  'status',
  'status_code',
  'statuscode',
  'ok',
  'elapsed',
  ...plainHeaders.map((name) => `headers.${name}`),
];
