/** Searches in stores of documents, and what would limit them to those of one person or tenant. */
import type { ApiModel } from '../analysis';

export const owners = {
  package: 'global',
  read: 'names in schemas of applications with many users or tenants',
  owners: [
    ...['userId', 'user_id', 'ownerId', 'owner_id', 'customerId', 'customer_id', 'memberId', 'member_id'],
    ...['tenantId', 'tenant_id', 'orgId', 'org_id', 'organizationId', 'organization_id', 'teamId', 'team_id'],
    ...['accountId', 'account_id', 'workspaceId', 'workspace_id', 'companyId', 'company_id'],
  ],
} as const satisfies ApiModel;

export const vectorSearches = {
  package: ['@pinecone-database/pinecone', 'chromadb', '@qdrant/js-client-rest', '@upstash/vector'],
  read: '@pinecone-database/pinecone 6.1, https://docs.pinecone.io/guides/search/filter-by-metadata; chromadb 3, https://docs.trychroma.com/docs/querying-collections/metadata-filtering; @qdrant/js-client-rest 1.15, https://qdrant.tech/documentation/concepts/filtering/; @upstash/vector 1.2',
  settings: [
    {
      on: '@pinecone-database/pinecone:Collection',
      call: 'query',
      at: 'arg0.filter',
      nor: ['arg0.where', 'arg0.namespace', 'arg1.namespace'],
      absent: true,
      kind: 'unscoped-search',
    },
    {
      on: '@pinecone-database/pinecone:Store',
      call: ['query', 'search'],
      at: 'arg0.filter',
      nor: ['arg1.filter', 'arg1.namespace'],
      absent: true,
      kind: 'unscoped-search',
    },
  ],
} as const satisfies ApiModel;
