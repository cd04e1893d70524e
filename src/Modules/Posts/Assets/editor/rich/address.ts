/** A typed address as a link may carry it, or null for one that must not: javascript:, data: and the like. */
export function safeAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return null;
  // Control characters and spaces inside a scheme are a known way round such checks.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^[a-z0-9.-]+:\d+(\/|$)/i.test(address)) return ['http', 'https', 'mailto', 'tel'].includes(scheme) ? address : null;
  if (/^[#/?.]/.test(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  return `https://${address}`;
}

/** The address of words that are a web address and nothing else, as one types or pastes them; null for other words. */
export function typedAddress(words: string): string | null {
  return /^(https?:\/\/|www\.)[^\s<>]*[^\s<>.]\.[^\s<>]+$/i.test(words) ? safeAddress(words) : null;
}
