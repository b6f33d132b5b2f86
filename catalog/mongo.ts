/** Documents of MongoDB: what is done to them, and what is read of them. */
import type { ApiModel } from '../analysis';

/** The driver: https://www.mongodb.com/docs/drivers/node/current. */
export const mongodbActs = {
  package: 'mongodb',
  records: true,
  read: 'mongodb 7, https://www.mongodb.com/docs/drivers/node/current/crud',
  types: [
    { type: 'Client', make: ['new MongoClient', 'call MongoClient.connect', 'annotation MongoClient'] },
    { type: 'Client', on: 'Client', make: 'call connect' },
    { type: 'Database', on: 'Client', make: ['call db', 'annotation Db'] },
    { type: 'Collection', on: 'Database', make: ['call collection', 'annotation Collection'] },
  ],
  acts: [
    {
      on: 'Collection',
      call: ['deleteOne', 'deleteMany', 'findOneAndDelete', 'drop'],
      kind: 'deletes',
    },
    { on: 'Database', call: ['dropDatabase', 'dropCollection'], kind: 'deletes' },
    {
      on: 'Collection',
      call: ['updateOne', 'updateMany', 'replaceOne', 'findOneAndUpdate', 'bulkWrite'],
      kind: 'writes',
    },
    {
      on: 'Collection',
      call: ['updateOne', 'updateMany', 'replaceOne', 'findOneAndUpdate'],
      standing: ['arg1', 'arg1.$set'],
      kind: 'settles',
    },
    { on: 'Collection', call: 'insertOne', standing: 'arg0', kind: 'settles' },
    { on: 'Collection', call: ['find', 'findOne', 'aggregate', 'distinct'], kind: 'reads-private' },
  ],
} as const satisfies ApiModel;

/** Models of Mongoose: https://mongoosejs.com/docs/queries.html. */
export const mongooseActs = {
  package: 'mongoose',
  records: true,
  legible: true,
  read: 'mongoose 9, https://mongoosejs.com/docs/queries.html',
  types: [
    { type: 'Model', make: ['call model', 'call default.model', 'annotation Model'] },
    { type: 'Document', on: 'Model', make: 'new ' },
    {
      type: 'Schema',
      make: ['new Schema', 'new default.Schema'],
      unproven: { 'new Schema': 'its type is too deep for the proof' },
    },
  ],
  acts: [
    {
      on: 'Model',
      call: ['deleteOne', 'deleteMany', 'findByIdAndDelete', 'findOneAndDelete'],
      kind: 'deletes',
    },
    {
      on: 'Model',
      call: ['updateOne', 'updateMany', 'findByIdAndUpdate', 'findOneAndUpdate', 'replaceOne'],
      kind: 'writes',
    },
    {
      on: 'Model',
      call: ['updateOne', 'updateMany', 'findByIdAndUpdate', 'findOneAndUpdate', 'replaceOne'],
      standing: ['arg1', 'arg1.$set'],
      kind: 'settles',
    },
    { on: 'Document', call: 'save', standing: 'made', kind: 'settles' },
    { on: 'Model', call: 'create', standing: ['arg0', 'arg0[]'], kind: 'settles' },
    {
      on: 'Model',
      call: ['findOne().save', 'findById().save', 'find()[].save'],
      standing: 'receiver',
      kind: 'settles',
      unproven: { 'findById().save': 'the declarations leave it open' },
    },
    {
      on: 'Model',
      call: ['find', 'findOne', 'findById', 'aggregate'],
      kind: 'reads-private',
    },
  ],
} as const satisfies ApiModel;
