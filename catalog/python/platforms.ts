import type { ApiModel } from '../../analysis';
import { byGateway } from './refusals';

/** What an event holds besides its body; no server takes these at any length. */
const addressed = [
  'queryStringParameters',
  'multiValueQueryStringParameters',
  'rawQueryString',
  'pathParameters',
  'headers',
  'cookies',
  'rawPath',
  'arguments',
] as const;

const eventKeys = ['body', ...addressed] as const;

/**
 * AWS Lambda: a function of two parameters in a file that the configuration names. Many triggers, one event. The
 * console and the documentation call the function `lambda_handler`.
 */
export const lambda = {
  package: ['aws_lambda_typing', 'aws_lambda_typing.events'],
  language: 'python',
  read: 'AWS Lambda, https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html; aws-lambda-typing 2.20',
  types: [
    {
      type: 'Event',
      make: [
        'annotation APIGatewayProxyEventV1',
        'annotation APIGatewayProxyEventV2',
        'annotation SQSEvent',
        'annotation SNSEvent',
        'annotation ALBEvent',
      ],
    },
  ],
  handlers: [
    {
      exported: 'lambda_handler',
      files: ['**/*.py'],
      parameters: ['Event', null],
      returns: 'response',
      refusal: byGateway,
      kind: 'http',
    },
    {
      exported: 'handler',
      files: ['**/{lambda,lambdas,functions,handlers}/**/*.py', '**/{handler,lambda_function}.py'],
      parameters: ['Event', null],
      returns: 'response',
      refusal: byGateway,
      kind: 'http',
    },
    {
      exported: '*',
      form: { reads: [...eventKeys], makes: ['statusCode'] },
      arity: 2,
      parameters: ['Event', null],
      returns: 'response',
      refusal: byGateway,
      kind: 'http',
    },
    { typed: ['Event'], parameters: ['Event', null], returns: 'response', refusal: byGateway, kind: 'http' },
  ],
  sources: [
    { on: 'Event', member: 'body', kind: 'http', unbounded: true },
    { on: 'Event', member: addressed, kind: 'http' },
    { on: 'Event', call: 'get', kind: 'http', unbounded: true, named: '^body$' },
    { on: 'Event', call: 'get', kind: 'http', named: `^(${addressed.join('|')})$` },
    { on: 'Event', member: 'Records', kind: 'message', unbounded: true },
  ],
} as const satisfies ApiModel;

/** Powertools for AWS Lambda: routes in a function, and the event as an object. */
export const powertools = {
  package: ['aws_lambda_powertools.event_handler', 'aws_lambda_powertools'],
  language: 'python',
  read: 'Powertools for AWS Lambda 3, https://docs.powertools.aws.dev/lambda/python/latest/core/event_handler/api_gateway/',
  types: [
    {
      type: 'Resolver',
      make: [
        'call APIGatewayRestResolver',
        'call APIGatewayHttpResolver',
        'call LambdaFunctionUrlResolver',
        'call ALBResolver',
      ],
    },
    { type: 'Logger', extends: 'logging:Logger', make: 'call Logger' },
  ],
  handlers: [
    {
      on: 'Resolver',
      decorator: ['get', 'post', 'put', 'patch', 'delete', 'route'],
      parameters: [],
      named: { source: 'http' },
      returns: 'response',
      kind: 'http',
    },
  ],
  sources: [
    {
      on: 'Resolver',
      member: [
        'body',
        'json_body',
        'decoded_body',
        'query_string_parameters',
        'headers',
        'path_parameters',
      ].map((name) => `current_event.${name}`),
      kind: 'http',
      unbounded: true,
    },
    {
      on: 'Resolver',
      call: ['current_event.get_query_string_value', 'current_event.get_header_value'],
      kind: 'http',
    },
  ],
} as const satisfies ApiModel;

/** Azure Functions. */
export const azureFunctions = {
  package: 'azure.functions',
  language: 'python',
  read: 'azure-functions 1.24, https://learn.microsoft.com/azure/azure-functions/functions-reference-python',
  types: [
    { type: 'Request', make: 'annotation HttpRequest' },
    {
      type: 'Message',
      make: ['annotation QueueMessage', 'annotation ServiceBusMessage', 'annotation EventHubEvent'],
    },
  ],
  sources: [
    { on: 'Request', call: ['get_json', 'get_body'], kind: 'http', unbounded: true },
    { on: 'Request', member: ['params', 'route_params', 'headers', 'form', 'files', 'url'], kind: 'http' },
    { on: 'Message', call: ['get_body', 'get_json'], kind: 'message', unbounded: true },
  ],
  sinks: [{ call: 'HttpResponse', at: ['arg0', 'options.body'], kind: 'response' }],
} as const satisfies ApiModel;

/** Functions of Google Cloud and Firebase, whose requests are those of Flask. */
export const googleFunctions = {
  package: ['functions_framework', 'firebase_functions', 'firebase_functions.https_fn'],
  language: 'python',
  read: 'functions-framework 3.9 and firebase-functions 0.4, https://github.com/GoogleCloudPlatform/functions-framework-python',
  types: [{ type: 'Call', make: 'annotation CallableRequest' }],
  handlers: [
    {
      decorator: ['http', 'on_request', 'https_fn.on_request'],
      parameters: ['flask:Request'],
      returns: 'response',
      kind: 'http',
    },
    {
      decorator: ['on_call', 'https_fn.on_call'],
      parameters: ['Call'],
      returns: 'response',
      kind: 'http',
    },
    { decorator: 'cloud_event', parameters: [{ source: 'message' }], kind: 'message' },
  ],
  sources: [{ on: 'Call', member: 'data', kind: 'http', unbounded: true }],
} as const satisfies ApiModel;

/** Google Pub/Sub: what subscribers get. */
export const pubSub = {
  package: ['google.cloud.pubsub_v1', 'google.cloud.pubsub'],
  language: 'python',
  read: 'google-cloud-pubsub 2.32, https://cloud.google.com/python/docs/reference/pubsub/latest',
  types: [
    { type: 'Subscriber', make: ['call SubscriberClient', 'annotation SubscriberClient'] },
    { type: 'Message', make: ['annotation subscriber.message.Message'] },
  ],
  handlers: [
    {
      on: 'Subscriber',
      call: 'subscribe',
      callback: ['arg1', 'options.callback'],
      parameters: ['Message'],
      kind: 'message',
    },
  ],
  sources: [
    { on: 'Message', member: ['data', 'attributes'], kind: 'message', unbounded: true },
    { on: 'Subscriber', call: 'pull', kind: 'message', unbounded: true },
  ],
} as const satisfies ApiModel;

/** Kafka and RabbitMQ: what consumers get. */
export const brokers = {
  package: ['kafka', 'aiokafka', 'confluent_kafka', 'pika'],
  language: 'python',
  read: 'kafka-python 2.2, aiokafka 0.12, confluent-kafka 2.11, pika 1.3: the page of each package',
  types: [
    {
      type: 'Consumer',
      make: ['KafkaConsumer', 'AIOKafkaConsumer', 'Consumer'].map((name) => `call ${name}`),
    },
    { type: 'Connection', make: ['call BlockingConnection', 'call SelectConnection'] },
    { type: 'Channel', on: 'Connection', make: 'call channel' },
  ],
  handlers: [
    {
      on: 'Channel',
      call: 'basic_consume',
      callback: ['arg1', 'options.on_message_callback'],
      parameters: [null, null, null, { source: 'message' }],
      unanswered: {},
      kind: 'message',
    },
  ],
  sources: [
    { on: 'Consumer', member: '[]', kind: 'message', unbounded: true },
    { on: 'Consumer', call: ['poll', 'getone', 'consume'], kind: 'message', unbounded: true },
  ],
} as const satisfies ApiModel;

/** Queues and files of Amazon Web Services: each client is told by the name of its service. */
export const awsStores = {
  package: ['boto3', 'boto3.session', 'aioboto3'],
  language: 'python',
  read: 'boto3 1.43.107, https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/sqs/client/receive_message.html and …/s3/client/get_object.html',
  types: [
    { type: 'Queue', make: 'call client', when: { at: 'arg0', is: 'sqs' } },
    { type: 'Queue', on: 'boto3:Session', make: 'call client', when: { at: 'arg0', is: 'sqs' } },
    { type: 'Bucket', make: 'call client', when: { at: 'arg0', is: 's3' } },
    { type: 'Bucket', on: 'boto3:Session', make: 'call client', when: { at: 'arg0', is: 's3' } },
    { type: 'Received', on: 'Queue', make: 'call receive_message' },
    { type: 'Stored', on: 'Bucket', make: 'call get_object' },
    { type: 'Objects', make: 'call resource', when: { at: 'arg0', is: 's3' } },
    { type: 'Objects', on: 'boto3:Session', make: 'call resource', when: { at: 'arg0', is: 's3' } },
    { type: 'Stored', on: 'Objects', make: ['call Object().get', 'call Bucket().Object().get'] },
    { type: 'Received', on: 'Received', make: 'call get', when: { at: 'arg0', is: 'Messages' } },
  ],
  sources: [
    { on: 'Received', member: ['Messages', '[]'], kind: 'message', unbounded: true },
    { on: 'Stored', call: ['Body.read', 'Body.iter_lines'], kind: 'file', unbounded: true },
  ],
} as const satisfies ApiModel;

/** Objects of Google Cloud Storage. */
export const googleStorage = {
  package: ['google.cloud.storage', 'google.cloud.storage.client'],
  language: 'python',
  read: 'google-cloud-storage 3.4, https://docs.cloud.google.com/python/docs/reference/storage/latest/google.cloud.storage.blob.Blob',
  types: [
    { type: 'Client', make: 'call Client' },
    { type: 'Bucket', on: 'Client', make: ['call bucket', 'call get_bucket'] },
    { type: 'Blob', on: 'Bucket', make: ['call blob', 'call get_blob'] },
    { type: 'Blobs', on: ['Client', 'Bucket'], make: 'call list_blobs' },
    { type: 'Blob', on: 'Blobs', make: 'member []' },
  ],
  sources: [
    {
      on: 'Blob',
      call: ['download_as_text', 'download_as_bytes', 'download_as_string'],
      kind: 'file',
      unbounded: true,
    },
  ],
} as const satisfies ApiModel;

/** Blobs of Azure. */
export const azureStorage = {
  package: ['azure.storage.blob', 'azure.storage.blob.aio'],
  language: 'python',
  read: 'azure-storage-blob 12.26, https://learn.microsoft.com/python/api/azure-storage-blob/azure.storage.blob.storagestreamdownloader',
  types: [
    { type: 'Service', make: ['call BlobServiceClient', 'call BlobServiceClient.from_connection_string'] },
    { type: 'Container', make: ['call ContainerClient', 'call ContainerClient.from_connection_string'] },
    { type: 'Container', on: 'Service', make: 'call get_container_client' },
    { type: 'Blob', make: ['call BlobClient', 'call BlobClient.from_connection_string'] },
    { type: 'Blob', on: ['Service', 'Container'], make: 'call get_blob_client' },
    { type: 'Download', on: ['Blob', 'Container'], make: 'call download_blob' },
  ],
  sources: [
    {
      on: 'Download',
      call: ['readall', 'read', 'content_as_text', 'content_as_bytes'],
      kind: 'file',
      unbounded: true,
    },
  ],
} as const satisfies ApiModel;
