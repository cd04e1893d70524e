/*
 * The guard "never lose text": what a person can read in the source must be readable
 * in what the rich editor writes back. Marks may differ, words may not.
 */

/** The words of a Markdown text: no marks, no white space, no escapes, entities decoded. */
export function plainText(markdown: string): string {
  const decoded = markdown.replace(/&(#x[0-9a-f]+|#\d+|[a-z][a-z0-9]*);/gi, entity => decode(entity));
  return decoded
    .normalize('NFC')
    .replace(/\\[ \t]*$/gm, '')
    .replace(/<br\s*\/?>/gi, '')
    .replace(/^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+/gm, '') // list marks, renumbered freely
    .replace(/[\s\u00a0\u200b\ufeff]+/g, '')
    .replace(/[*_`~#>|[\](){}\\:!=+<"'-]/g, '')
    .toLowerCase();
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(entity: string): string {
  const name = entity.slice(1, -1);
  const code = name.startsWith('#x') || name.startsWith('#X') ? parseInt(name.slice(2), 16) : name.startsWith('#') ? parseInt(name.slice(1), 10) : NaN;
  if (!Number.isNaN(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return named[name] ?? entity;
}

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/**
 * True when the second text lacks something of the first. Order may change (a reference link becomes an
 * inline one, a footnote moves to the end), so characters are counted; a text that shrinks has lost.
 */
export function losesText(source: string, written: string): boolean {
  const before = plainText(source);
  const after = plainText(written);
  if (before === after) return false;
  const kept = tally(after);
  for (const [character, count] of tally(before)) if ((kept.get(character) ?? 0) < count) return true;
  return false;
}

export function countWords(markdown: string): number {
  const text = markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<[^>]+>/g, ' ').replace(/[|#>*_`~-]+/g, ' ');
  const words = new Intl.Segmenter(document.documentElement.lang || undefined, { granularity: 'word' });
  let count = 0;
  for (const part of words.segment(text)) if (part.isWordLike === true) count += 1;
  return count;
}
