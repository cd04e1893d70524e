import type { ReadText } from './readText.ts';
import type { Quote } from './threads.ts';
import { sameEnd, sameStart } from '../common.ts';

const mostPlaces = 400;
const sameBlock = 3;
const longEnough = 16;
const knownBy = 6;

/** The same words where their neighbours are most the same, as the server decides it; null when they are not there. Edits are followed live. */
export function findQuote(text: ReadText, quote: Quote): { readonly start: number; readonly length: number } | null {
  const [all, { exact, prefix, suffix }] = [text.text, quote];
  const near = text.startOf(quote.block);
  let best: { at: number; weight: number; known: number } | null = null;
  for (const at of placesOf(all, exact, near)) {
    const before = sameEnd(all.slice(Math.max(0, at - prefix.length), at), prefix);
    const after = sameStart(all.slice(at + exact.length, at + exact.length + suffix.length), suffix);
    const line = suffix.indexOf('\n');
    const inside = Math.min(before, prefix.length - 1 - prefix.lastIndexOf('\n')) + Math.min(after, line === -1 ? after : line);
    const weight = before + after + inside * sameBlock;
    if (best === null || weight > best.weight || (weight === best.weight && Math.abs(at - near) < Math.abs(best.at - near))) best = { at, weight, known: before + after };
  }
  if (best === null) return null;
  const wholeBlock = (prefix === '' || prefix.endsWith('\n')) && (suffix === '' || suffix.startsWith('\n'))
    && (best.at === 0 || all[best.at - 1] === '\n') && (best.at + exact.length === all.length || all[best.at + exact.length] === '\n');
  const sure = exact.length >= longEnough || best.known >= Math.min(knownBy, prefix.length + suffix.length) || wholeBlock;
  return sure ? { start: best.at, length: exact.length } : null;
}

/** All places in order; the nearest ones to the old place when there are too many. */
function placesOf(text: string, words: string, near: number): number[] {
  const take = (most: number, from: number, next: (at: number) => number): number[] => {
    const places: number[] = [];
    for (let at = from; at >= 0 && places.length < most; at = next(at)) places.push(at);
    return places;
  };
  if (words === '') return [];
  const after = (at: number): number => text.indexOf(words, at + 1);
  const every = take(mostPlaces + 1, text.indexOf(words), after);
  if (every.length <= mostPlaces) return every;
  const before = (at: number): number => (at === 0 ? -1 : text.lastIndexOf(words, at - 1));
  return [...take(mostPlaces / 2, text.indexOf(words, near), after), ...take(mostPlaces / 2, before(near), before)];
}
