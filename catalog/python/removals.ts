/** What clients of services take away, send out or look up. */
import type { ApiModel } from '../../analysis';

const services = ['s3', 'dynamodb', 'ses', 'sesv2', 'sns'] as const;

/** The AWS SDK: a client is told by the name of its service. */
export const awsActs = {
  package: ['boto3', 'boto3.session', 'aioboto3'],
  language: 'python',
  read: 'boto3 1.43, https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/s3.html',
  types: [
    { type: 'Service', make: 'call client', when: { at: 'arg0', is: services } },
    { type: 'Service', on: 'boto3:Session', make: 'call client', when: { at: 'arg0', is: services } },
    { type: 'Resource', make: 'call resource', when: { at: 'arg0', is: services } },
    { type: 'Resource', on: 'boto3:Session', make: 'call resource', when: { at: 'arg0', is: services } },
    { type: 'Table', on: 'Resource', make: 'call Table' },
    { type: 'Bucket', on: 'Resource', make: 'call Bucket' },
    { type: 'Object', on: ['Resource', 'Bucket'], make: 'call Object' },
  ],
  sources: [
    { on: 'Service', call: 'get_object', kind: 'file' },
    { on: 'Object', call: 'get', kind: 'file' },
  ],
  acts: [
    {
      on: 'Service',
      call: ['delete_object', 'delete_objects', 'delete_bucket', 'delete_item', 'delete_table'],
      kind: 'deletes',
    },
    { on: 'Service', call: ['send_email', 'send_raw_email', 'publish'], kind: 'sends' },
    { on: 'Object', call: 'delete', kind: 'deletes' },
    { on: 'Bucket', call: 'delete_objects', kind: 'deletes' },
    { on: 'Table', call: 'delete_item', kind: 'deletes' },
    { on: 'Service', call: ['get_item', 'batch_get_item', 'query', 'scan'], kind: 'reads-private' },
    { on: 'Table', call: ['get_item', 'query', 'scan'], kind: 'reads-private' },
  ],
} as const satisfies ApiModel;

/** Google Cloud Storage. */
export const cloudStorage = {
  package: 'google.cloud.storage',
  language: 'python',
  read: 'google-cloud-storage 3, https://cloud.google.com/python/docs/reference/storage/latest',
  types: [
    { type: 'Store', make: 'call Client' },
    { type: 'Bucket', on: 'Store', make: ['call bucket', 'call get_bucket'] },
    { type: 'Blob', on: 'Bucket', make: ['call blob', 'call get_blob'] },
  ],
  sources: [
    { on: 'Blob', call: ['download_as_text', 'download_as_bytes', 'download_as_string'], kind: 'file' },
  ],
} as const satisfies ApiModel;

/** Azure: documents of Cosmos DB, and blobs. */
export const azureStores = {
  package: ['azure.cosmos', 'azure.storage.blob'],
  language: 'python',
  read: 'azure-cosmos 4, https://learn.microsoft.com/python/api/azure-cosmos; azure-storage-blob 12, …/azure-storage-blob',
  types: [
    {
      type: 'Service',
      make: ['call CosmosClient', 'call BlobServiceClient', 'call BlobServiceClient.from_connection_string'],
    },
    { type: 'Database', on: 'Service', make: 'call get_database_client' },
    { type: 'Container', on: ['Service', 'Database'], make: 'call get_container_client' },
    { type: 'Blob', on: ['Service', 'Container'], make: 'call get_blob_client' },
  ],
  sources: [{ on: 'Blob', call: 'download_blob', kind: 'file' }],
  acts: [{ on: 'Container', call: ['read_item', 'query_items'], kind: 'reads-private' }],
} as const satisfies ApiModel;

/** Requests that ask a server to delete. */
export const requestActs = {
  package: ['requests', 'httpx'],
  language: 'python',
  read: 'requests 2.32, https://requests.readthedocs.io/en/latest/api; httpx 0.28, https://www.python-httpx.org/api',
  acts: [{ call: 'delete', kind: 'deletes' }],
} as const satisfies ApiModel;
