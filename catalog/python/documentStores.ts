/** Databases of documents: what is looked up in them, changed and deleted. */
import type { ApiModel } from '../../analysis';

export const mongo = {
  package: [
    'pymongo',
    'pymongo.asynchronous',
    'pymongo.database',
    'pymongo.collection',
    'motor.motor_asyncio',
  ],
  language: 'python',
  read: 'PyMongo 4.15, https://pymongo.readthedocs.io/en/stable/api/pymongo/collection.html; motor 3.7, https://motor.readthedocs.io/en/stable/api-asyncio/asyncio_motor_collection.html',
  types: [
    {
      type: 'Client',
      make: [
        ...['MongoClient', 'AsyncMongoClient', 'AsyncIOMotorClient'].flatMap((name) => [
          `call ${name}`,
          `annotation ${name}`,
        ]),
      ],
    },
    {
      type: 'Database',
      on: 'Client',
      make: ['member *', 'call get_database', 'call get_default_database'],
    },
    {
      type: 'Database',
      make: ['annotation Database', 'annotation AsyncDatabase', 'annotation AsyncIOMotorDatabase'],
    },
    {
      type: 'Collection',
      on: 'Database',
      make: ['member *', 'call get_collection'],
    },
    {
      type: 'Collection',
      make: ['annotation Collection', 'annotation AsyncCollection', 'annotation AsyncIOMotorCollection'],
    },
  ],
  acts: [
    {
      on: 'Collection',
      call: ['find', 'find_one', 'aggregate', 'distinct', 'count_documents'],
      kind: 'reads-private',
    },
    {
      on: 'Collection',
      call: [
        ...['update_one', 'update_many', 'replace_one', 'bulk_write'],
        ...['find_one_and_update', 'find_one_and_replace'],
      ],
      kind: 'writes',
    },
    {
      on: 'Collection',
      call: ['delete_one', 'delete_many', 'find_one_and_delete', 'drop'],
      kind: 'deletes',
    },
  ],
} as const satisfies ApiModel;
