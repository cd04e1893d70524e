import type { Hunk } from './hunk.ts';

/** Markdown of one line as it is read: enough to find where a suggestion is drawn. Where it is applied is found in the Markdown itself. */
export function readable(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(^|\n)\s*(?:(?:#{1,6}|>|[-*+]|\d+[.)])\s+)+/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '\u0001$1')
    .replace(/(?<!\u0001)(?:\*+|~~|`+|(?<!\w)_+|_+(?!\w))/g, '')
    .replace(/\u0001/g, '')
    .replace(/\s+/g, ' ');
}

export interface Found {
  /** Offset into the text as it is read. */
  readonly start: number;
  readonly length: number;
}

/** Where the words stand in a text of blocks, one a line; null when that is not sure. */
export function findReadable(text: string, hunk: Hunk): Found | null {
  const lineBefore = hunk.prefix.slice(hunk.prefix.lastIndexOf('\n') + 1);
  const before = hunk.prefix.includes('\n') ? readable(`\n${lineBefore}`).replace(/^\s/, '') : readable(lineBefore);
  const after = readable(hunk.suffix.split('\n', 1)[0] ?? '');
  const words = readable(hunk.before).trim();
  if (/\n/.test(hunk.before.trim()) || (words === '' && before === '' && after === '')) return null;
  const inner = hunk.before.trim() === '' ? '' : words;
  const open = inner === '' ? before : before + (/^\s/.test(hunk.before) && !before.endsWith(' ') ? ' ' : '');
  const close = inner === '' ? after : (/\s$/.test(hunk.before) && !after.startsWith(' ') ? ' ' : '') + after;
  for (const around of [32, 16, 8]) {
    const [left, right] = [open.slice(Math.max(0, open.length - around)), close.slice(0, around)];
    const needle = (left + inner + right).replace(/\s+/g, ' ').trim();
    if (needle === '') continue;
    const at = text.indexOf(needle);
    if (at < 0) continue;
    if (text.indexOf(needle, at + 1) >= 0) return null;
    return { start: at + left.replace(/^\s+/, '').length, length: inner.length };
  }
  return null;
}
