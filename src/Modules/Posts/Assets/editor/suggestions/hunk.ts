import { sameEnd, sameStart } from '../common.ts';

/** What is looked for: words with a little of what stands around them. */
export interface Hunk {
  readonly at: number;
  readonly before: string;
  readonly prefix: string;
  readonly suffix: string;
}

const enough = 12;
const enoughAnywhere = 24;

/** The place of a hunk in a text, as the server decides it: letter by letter, at its offset only where its line is as it was. Rather lost than in the wrong place. */
export function findHunk(text: string, hunk: Hunk): number | null {
  const line = { ...hunk, prefix: hunk.prefix.slice(hunk.prefix.lastIndexOf('\n') + 1), suffix: hunk.suffix.split('\n', 1)[0] ?? '' };
  return isThere(text, hunk, hunk.at) && keepsLine(text, hunk, line) ? hunk.at : only(text, hunk) ?? only(text, line);
}

/** Everything that is known of its line is as it was: rows and list items look alike but for a word. */
function keepsLine(text: string, hunk: Hunk, line: Hunk): boolean {
  const [start, end] = [hunk.at - line.prefix.length, hunk.at + hunk.before.length];
  const whole = (known: string, ofLine: string): boolean => known !== '' && known.length === ofLine.length;
  if (start < 0 || text.slice(start, hunk.at) !== line.prefix || !text.startsWith(line.suffix, end)) return false;
  return (whole(hunk.prefix, line.prefix) || beginsLine(text, start)) && (whole(hunk.suffix, line.suffix) || endsLine(text, end + line.suffix.length));
}

/** The text with the words of a hunk replaced; null where they are not there. */
export function applyHunk(text: string, hunk: Hunk & { readonly after: string }): string | null {
  const at = findHunk(text, hunk);
  return at === null ? null : text.slice(0, at) + hunk.after + text.slice(at + hunk.before.length);
}

function only(text: string, hunk: Hunk): number | null {
  const words = hunk.prefix + hunk.before + hunk.suffix;
  const first = words.length >= enoughAnywhere ? text.indexOf(words) : -1;
  const at = first + hunk.prefix.length;
  return first >= 0 && text.indexOf(words, first + 1) < 0 && isThere(text, hunk, at) ? at : null;
}

function isThere(text: string, { before, prefix, suffix }: Hunk, at: number): boolean {
  const end = at + before.length;
  if (at < 0 || end > text.length || text.slice(at, end) !== before) return false;
  const [left, right] = [sameEnd(text.slice(Math.max(0, at - prefix.length), at), prefix), sameStart(text.slice(end, end + suffix.length), suffix)];
  const begins = beginsLine(text, at);
  const knowsLeft = left > 0 || (prefix === '' && begins);
  const knowsRight = right > 0 || (suffix === '' && endsLine(text, end));
  if (knowsLeft && knowsRight) return left + before.length + right >= Math.min(enough, prefix.length + before.length + suffix.length);
  return before === '' && ((knowsLeft && endsLine(text, at) && left >= Math.min(enough, prefix.length)) || (knowsRight && begins && right >= Math.min(enough, suffix.length)));
}

function beginsLine(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

function endsLine(text: string, at: number): boolean {
  return at === text.length || text[at] === '\n';
}
