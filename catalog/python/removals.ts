/** What clients of services take away or send out. */
import type { ApiModel } from '../../analysis';

const services = ['s3', 'dynamodb', 'ses', 'sesv2', 'sns'] as const;

/** The AWS SDK: a client is told by the name of its service. */
export const awsActs = {
  package: ['boto3', 'boto3.session', 'aioboto3'],
  language: 'python',
  read: 'boto3 1.43, https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/s3.html',
  types: [
    { type: 'Service', make: 'call client', when: { at: 'arg0', is: services } },
    { type: 'Resource', make: 'call resource', when: { at: 'arg0', is: services } },
  ],
  acts: [
    {
      on: 'Service',
      call: ['delete_object', 'delete_objects', 'delete_bucket', 'delete_item', 'delete_table'],
      kind: 'deletes',
    },
    { on: 'Service', call: ['send_email', 'send_raw_email', 'publish'], kind: 'sends' },
    {
      on: 'Resource',
      call: ['Object().delete', 'Bucket().delete_objects', 'Table().delete_item'],
      kind: 'deletes',
    },
  ],
} as const satisfies ApiModel;

/** Requests that ask a server to delete. */
export const requestActs = {
  package: ['requests', 'httpx'],
  language: 'python',
  read: 'requests 2.32, https://requests.readthedocs.io/en/latest/api; httpx 0.28, https://www.python-httpx.org/api',
  acts: [{ call: 'delete', kind: 'deletes' }],
} as const satisfies ApiModel;
