/** What grants somebody something, or takes it away: accounts, roles, members, and rows that say so. */
import type { ApiModel } from '../analysis';

const generated = 'the client is generated from the schema of a project';

/** Fields of rows, and what stands in them. */
export const standings = {
  package: 'global',
  read: 'names of columns in schemas of applications that lend, hire, moderate and manage members',
  standings: [
    ...['role', 'roles', 'isAdmin', 'is_admin', 'permissions', 'admin'],
    ...[
      'banned',
      'isBanned',
      'is_banned',
      'suspended',
      'isSuspended',
      'is_suspended',
      'blocked',
      'is_blocked',
    ],
    ...[
      'approved',
      'isApproved',
      'is_approved',
      'rejected',
      'isRejected',
      'is_rejected',
      'denied',
      'declined',
    ],
    ...['hired', 'shortlisted', 'eligible', 'isEligible', 'is_eligible', 'creditLimit', 'credit_limit'],
    ...['refunded', 'granted', 'accepted', 'verified', 'isVerified', 'is_verified', 'terminated'],
    ...['APPROVED', 'REJECTED', 'DENIED', 'DECLINED', 'HIRED', 'BANNED', 'SUSPENDED', 'GRANTED', 'REFUNDED'],
  ],
} as const satisfies ApiModel;

/** Rows of the program's own database: https://www.prisma.io/docs/orm/reference/prisma-client-reference. */
export const prismaStandings = {
  package: ['@prisma/client', '@prisma/client/edge', '.prisma/client'],
  read: 'Prisma 6, https://www.prisma.io/docs/orm/reference/prisma-client-reference',
  acts: [
    {
      on: '@prisma/client:Prisma',
      call: ['*.update', '*.updateMany', '*.create', '*.upsert'],
      standing: ['arg0.data', 'arg0.update'],
      kind: 'settles',
      unproven: generated,
    },
  ],
} as const satisfies ApiModel;

/** Accounts and their claims: https://firebase.google.com/docs/auth/admin/custom-claims. */
export const firebaseAccounts = {
  package: ['firebase-admin', 'firebase-admin/auth'],
  read: 'firebase-admin 13, https://firebase.google.com/docs/auth/admin/manage-users',
  types: [
    {
      type: 'Accounts',
      make: ['call getAuth', 'call auth', 'call default.auth'],
    },
  ],
  acts: [
    {
      on: 'Accounts',
      call: ['setCustomUserClaims', 'updateUser', 'revokeRefreshTokens'],
      kind: 'admits',
    },
    { on: 'Accounts', call: ['deleteUser', 'deleteUsers'], kind: 'deletes' },
  ],
} as const satisfies ApiModel;

/** https://clerk.com/docs/reference/backend/user/ban-user. */
export const clerkAccounts = {
  package: ['@clerk/nextjs/server', '@clerk/backend', '@clerk/express', '@clerk/fastify'],
  read: 'Clerk, https://clerk.com/docs/reference/backend/user/ban-user',
  types: [
    {
      type: 'Clerk',
      make: ['call clerkClient', 'member clerkClient', 'call createClerkClient'],
    },
  ],
  acts: [
    {
      on: 'Clerk',
      call: ['users.banUser', 'users.unbanUser', 'users.lockUser', 'users.updateUserMetadata'],
      kind: 'admits',
    },
    { on: 'Clerk', call: 'users.deleteUser', kind: 'deletes' },
  ],
} as const satisfies ApiModel;

/** Members of a server: https://discord.js.org/docs/packages/discord.js/stable/GuildMember:Class. */
export const discordMembers = {
  package: 'discord.js',
  read: 'discord.js 14.26, https://discord.js.org/docs/packages/discord.js/stable/GuildMember:Class',
  acts: [
    {
      on: 'discord.js:Event',
      call: ['member.ban', 'member.kick', 'member.timeout', 'member.roles.add', 'guild.members.ban'],
      kind: 'admits',
    },
    { on: 'discord.js:Event', call: 'delete', kind: 'deletes' },
  ],
} as const satisfies ApiModel;

/** Members of a chat: https://core.telegram.org/bots/api#banchatmember. */
export const telegramMembers = {
  package: ['telegraf', 'grammy'],
  read: 'telegraf 4.16 and grammy 1.46, readme of each package; https://core.telegram.org/bots/api#banchatmember',
  acts: [
    {
      on: 'telegraf:Context',
      call: ['banChatMember', 'kickChatMember', 'restrictChatMember', 'banAuthor', 'approveChatJoinRequest'],
      kind: 'admits',
    },
    { on: 'telegraf:Context', call: 'deleteMessage', kind: 'deletes' },
  ],
} as const satisfies ApiModel;
