/** Which addresses leave the machine, and which of those nothing protects on the way. */

/** The host of an address, in lower case and without its port; nothing where it comes from elsewhere. */
export function hostOf(address: string): string | undefined {
  const authority = /^[a-z][a-z+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(address.trim())?.[1];
  return authority === undefined || authority === '' || /[${}<>]/.test(authority)
    ? undefined
    : authority.toLowerCase();
}

const local =
  /^(?:localhost|.*\.(?:localhost|local|internal|lan|home|svc|test|example|invalid|arpa)|host\.docker\.internal|127\..*|0\.0\.0\.0|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|169\.254\..*|\[(?:::1?|f[cd].*|fe80:.*)\])$/;

/** This machine, or one of the same network: a name without a dot is one of a container or of an office. */
export function isLocalHost(host: string): boolean {
  return local.test(host) || !host.replace(/^\[.*\]$/, '.').includes('.');
}

export function isPlainAddress(address: string): boolean {
  const host = /^(?:http|ws):/i.test(address.trim()) ? hostOf(address) : undefined;
  return host !== undefined && !isLocalHost(host);
}
