/** Issues, comments and documents that others wrote, and what is done to them. */
import type { ApiModel } from '../../analysis';

const issues = ['get_issue', 'get_issues', 'get_pull', 'get_pulls', 'search_issues'] as const;

/** PyGithub: what anybody may have written into a repository. */
export const github = {
  package: ['github', 'github.Repository', 'github.Issue'],
  language: 'python',
  read: 'PyGithub 2.8, https://pygithub.readthedocs.io/en/stable/github_objects/Repository.html',
  types: [
    { type: 'Github', make: 'call Github' },
    { type: 'Repository', on: 'Github', make: 'call get_repo' },
    {
      type: 'Issues',
      on: ['Repository', 'Github'],
      make: ['call get_issues', 'call get_pulls', 'call search_issues'],
    },
    { type: 'Issue', on: 'Issues', make: 'member []' },
    { type: 'Issue', on: 'Repository', make: ['call get_issue', 'call get_pull'] },
  ],
  sources: [
    { on: 'Issue', member: ['body', 'title'], kind: 'fetched' },
    { on: 'Issue', call: ['get_comments', 'get_review_comments', 'get_files'], kind: 'fetched' },
  ],
  acts: [
    { on: 'Repository', call: issues, kind: 'fetches' },
    { on: 'Repository', call: ['get_contents', 'get_readme'], kind: 'reads-private' },
    { on: 'Repository', call: ['create_file', 'update_file', 'create_git_ref'], kind: 'writes' },
    { on: 'Repository', call: ['create_issue', 'create_pull'], kind: 'publishes' },
    { on: 'Issue', call: ['create_comment', 'edit'], kind: 'publishes' },
    { on: 'Repository', call: ['delete_file', 'delete'], kind: 'deletes' },
  ],
} as const satisfies ApiModel;

/** Documents of MongoDB. */
export const pymongo = {
  package: ['pymongo', 'pymongo.collection', 'pymongo.mongo_client', 'motor.motor_asyncio'],
  records: true,
  legible: true,
  language: 'python',
  read: 'pymongo 4.15, https://pymongo.readthedocs.io/en/stable/api/pymongo/collection.html; motor 3.7',
  types: [
    { type: 'Client', make: ['call MongoClient', 'call AsyncMongoClient', 'call AsyncIOMotorClient'] },
    { type: 'Database', on: 'Client', make: ['member *', 'member []', 'call get_database'] },
    { type: 'Collection', on: 'Database', make: ['member *', 'member []', 'call get_collection'] },
    { type: 'Collection', make: 'annotation Collection' },
  ],
  acts: [
    {
      on: 'Collection',
      call: ['delete_one', 'delete_many', 'find_one_and_delete', 'drop'],
      kind: 'deletes',
    },
    {
      on: 'Collection',
      call: ['update_one', 'update_many', 'replace_one', 'find_one_and_update', 'bulk_write'],
      kind: 'writes',
    },
    {
      on: 'Collection',
      call: ['update_one', 'update_many', 'replace_one', 'find_one_and_update'],
      standing: ['arg1', 'arg1.$set'],
      kind: 'settles',
    },
    { on: 'Collection', call: 'insert_one', standing: 'arg0', kind: 'settles' },
    { on: 'Collection', call: ['find', 'find_one', 'aggregate', 'distinct'], kind: 'reads-private' },
  ],
} as const satisfies ApiModel;
