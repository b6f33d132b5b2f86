import { ask, askImport, type Case } from './case';

const letters = 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU';

/** `length` characters that look random and are not. */
const some = (length: number, alphabet = letters): string =>
  alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);

/** Keys in their formats, put together from parts. */
const keys = [
  ['tg' + 'p_v1_', some(43), 'Together, TOGETHER_API_KEY'],
  ['tv' + 'ly-dev-', some(32), 'Tavily, TAVILY_API_KEY'],
  ['s' + 'k_', some(48, '0a1b2c3d4e5f6789'), 'ElevenLabs, ELEVENLABS_API_KEY'],
  ['gh' + 'p_', some(36), 'GitHub, GITHUB_TOKEN'],
  ['github' + '_pat_', some(82), 'GitHub, GITHUB_TOKEN'],
] as const;

export const furtherKeyCases: readonly Case[] = keys.map(([start, rest, fact]) => ({
  name: `a key in the format ${start}`,
  code: `${askImport}const key = '${start}${rest}';\n${ask(`'Be kind.'`)};`,
  facts: [`secret ${fact}`],
}));
