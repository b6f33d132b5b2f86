/** Names by which code tells whose documents it looks for. */
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
