/** What makes a finding the same one when the text around it moves. */

/** The version is part of it: a change of what goes in makes a new one, never a silent mismatch. */
const VERSION = 'v1';

/** `occurrence` tells apart what is otherwise alike in one file. */
export function fingerprintOf(rule: string, path: string, identity: string, occurrence: number): string {
  return `${VERSION}:${hash(`${rule}\n${path}\n${identity.replace(/\s+/g, ' ')}\n${occurrence}`)}`;
}

/** cyrb53: 53 bits, no dependency on a platform; collisions would only merge two findings of one file. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
