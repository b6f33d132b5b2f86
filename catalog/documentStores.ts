/** Databases of documents: what is looked up in them, changed and deleted. */
import type { ApiModel } from '../analysis';

export const mongodb = {
  package: 'mongodb',
  read: 'mongodb 6.20, https://mongodb.github.io/node-mongodb-native/6.20/classes/Collection.html',
  types: [
    { type: 'Client', make: ['new MongoClient', 'call MongoClient.connect', 'annotation MongoClient'] },
    { type: 'Database', on: 'Client', make: 'call db' },
    { type: 'Database', make: 'annotation Db' },
    { type: 'Collection', on: 'Database', make: 'call collection' },
    { type: 'Collection', make: 'annotation Collection' },
  ],
  acts: [
    {
      on: 'Collection',
      call: ['find', 'findOne', 'aggregate', 'distinct', 'countDocuments'],
      kind: 'reads-private',
    },
    {
      on: 'Collection',
      call: ['updateOne', 'updateMany', 'replaceOne', 'findOneAndUpdate', 'findOneAndReplace', 'bulkWrite'],
      kind: 'writes',
    },
    {
      on: 'Collection',
      call: ['deleteOne', 'deleteMany', 'findOneAndDelete', 'drop'],
      kind: 'deletes',
    },
  ],
} as const satisfies ApiModel;

export const mongoose = {
  package: 'mongoose',
  read: 'mongoose 8.19, https://mongoosejs.com/docs/api/model.html',
  types: [{ type: 'Model', make: ['call model', 'call default.model', 'annotation Model'] }],
  acts: [
    {
      on: 'Model',
      call: ['find', 'findOne', 'findById', 'aggregate', 'distinct', 'countDocuments'],
      kind: 'reads-private',
    },
    {
      on: 'Model',
      call: ['updateOne', 'updateMany', 'replaceOne', 'findOneAndUpdate', 'findByIdAndUpdate', 'bulkWrite'],
      kind: 'writes',
    },
    {
      on: 'Model',
      call: ['deleteOne', 'deleteMany', 'findOneAndDelete', 'findByIdAndDelete'],
      kind: 'deletes',
    },
  ],
} as const satisfies ApiModel;
