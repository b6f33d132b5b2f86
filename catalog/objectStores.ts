/** Stores of objects: what stands in them is read as a file is, whoever put it there. */
import type { ApiModel } from '../analysis';

const notListed = 'not among the packages that prove rows';

/** S3, and stores that speak as it does. */
export const s3 = {
  package: '@aws-sdk/client-s3',
  read: '@aws-sdk/client-s3 3.1162, https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/s3',
  types: [
    {
      type: 'Client',
      make: ['new S3Client', 'new S3', 'annotation S3Client', 'annotation S3'],
      unproven: notListed,
    },
    { type: 'Question', make: 'new GetObjectCommand', unproven: notListed },
    {
      type: 'Removal',
      make: ['new DeleteObjectCommand', 'new DeleteObjectsCommand', 'new DeleteBucketCommand'],
      unproven: notListed,
    },
    {
      ...{ type: 'Stored', on: 'Client', make: 'call send', unproven: notListed },
      when: { at: 'arg0', type: 'Question' },
    },
    { type: 'Stored', on: 'Client', make: 'call getObject', unproven: notListed },
  ],
  sources: [
    {
      on: 'Stored',
      call: ['Body.transformToString', 'Body.transformToByteArray', 'Body.transformToWebStream'],
      kind: 'file',
      unproven: notListed,
    },
  ],
  acts: [
    {
      on: 'Client',
      call: 'send',
      kind: 'deletes',
      when: { at: 'arg0', type: 'Removal' },
      unproven: notListed,
    },
    {
      on: 'Client',
      call: ['deleteObject', 'deleteObjects', 'deleteBucket'],
      kind: 'deletes',
      unproven: notListed,
    },
  ],
} as const satisfies ApiModel;

/** Google Cloud Storage, also by Firebase. */
export const cloudStorage = {
  package: ['@google-cloud/storage', 'firebase-admin/storage'],
  read: '@google-cloud/storage 7, https://cloud.google.com/nodejs/docs/reference/storage/latest; firebase-admin 13',
  types: [
    { type: 'Store', make: ['new Storage', 'call getStorage', 'annotation Storage'], unproven: notListed },
    { type: 'Bucket', on: 'Store', make: 'call bucket', unproven: notListed },
    { type: 'File', on: 'Bucket', make: 'call file', unproven: notListed },
  ],
  sources: [
    {
      on: 'File',
      call: ['download', 'createReadStream'],
      kind: 'file',
      unproven: notListed,
    },
  ],
} as const satisfies ApiModel;

/** Blobs of Azure. */
export const azureBlobs = {
  package: '@azure/storage-blob',
  read: '@azure/storage-blob 12, https://learn.microsoft.com/javascript/api/@azure/storage-blob',
  types: [
    {
      type: 'Service',
      make: [
        'new BlobServiceClient',
        'call BlobServiceClient.fromConnectionString',
        'annotation BlobServiceClient',
      ],
      unproven: notListed,
    },
    {
      ...{ type: 'Container', make: ['new ContainerClient', 'annotation ContainerClient'] },
      unproven: notListed,
    },
    { type: 'Container', on: 'Service', make: 'call getContainerClient', unproven: notListed },
    {
      ...{ type: 'Blob', on: 'Container', make: ['call getBlobClient', 'call getBlockBlobClient'] },
      unproven: notListed,
    },
    { type: 'Answer', on: 'Blob', make: 'call download', unproven: notListed },
  ],
  sources: [
    { on: 'Blob', call: 'downloadToBuffer', kind: 'file', unproven: notListed },
    {
      on: 'Answer',
      member: ['readableStreamBody', 'blobBody'],
      kind: 'file',
      unproven: notListed,
    },
  ],
} as const satisfies ApiModel;

/** Supabase. */
export const supabaseFiles = {
  package: ['@supabase/supabase-js', '@supabase/ssr'],
  read: '@supabase/supabase-js 2, https://supabase.com/docs/reference/javascript/storage-from-download',
  sources: [
    {
      on: '@supabase/supabase-js:Supabase',
      call: 'storage.from().download',
      kind: 'file',
    },
  ],
} as const satisfies ApiModel;

/** R2, by a binding of a worker. */
export const r2 = {
  package: ['global', '@cloudflare/workers-types'],
  read: '@cloudflare/workers-types 4, https://developers.cloudflare.com/r2/api/workers/workers-api-reference',
  types: [
    { type: 'Bucket', make: 'annotation R2Bucket' },
    { type: 'Stored', on: 'Bucket', make: 'call get' },
  ],
  sources: [
    {
      on: 'Stored',
      call: ['text', 'json', 'arrayBuffer', 'blob'],
      kind: 'file',
    },
    { on: 'Stored', member: 'body', kind: 'file' },
  ],
} as const satisfies ApiModel;
