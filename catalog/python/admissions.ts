/** What grants somebody something, or takes it away. */
import type { ApiModel } from '../../analysis';

/** Accounts and their claims: https://firebase.google.com/docs/auth/admin/custom-claims. */
export const firebaseAccounts = {
  package: ['firebase_admin', 'firebase_admin.auth'],
  language: 'python',
  read: 'firebase-admin 7, https://firebase.google.com/docs/auth/admin/manage-users',
  acts: [
    {
      call: ['auth.set_custom_user_claims', 'set_custom_user_claims', 'auth.update_user', 'update_user'],
      kind: 'admits',
    },
    { call: ['auth.delete_user', 'delete_user'], kind: 'deletes' },
  ],
} as const satisfies ApiModel;

/** Members of a server: https://discordpy.readthedocs.io/en/stable/api.html#discord.Member. */
export const discordMembers = {
  package: ['discord', 'discord.ext.commands', 'nextcord', 'disnake'],
  language: 'python',
  read: 'discord.py 2.6, https://discordpy.readthedocs.io/en/stable/api.html#discord.Member',
  acts: [
    {
      on: 'discord:Event',
      call: ['author.ban', 'author.kick', 'author.timeout', 'author.add_roles', 'guild.ban', 'guild.kick'],
      kind: 'admits',
    },
    { on: 'discord:Event', call: ['delete', 'message.delete'], kind: 'deletes' },
  ],
} as const satisfies ApiModel;
