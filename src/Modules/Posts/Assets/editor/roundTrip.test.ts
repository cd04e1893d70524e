import { describe, expect, it } from 'vitest';
import { losesText } from './roundTrip.ts';
import type { MarkdownTree } from './roundTrip.ts';
import { countWords } from './words.ts';

const text = (value: string): MarkdownTree => ({ type: 'text', value });
const root = (...children: MarkdownTree[]): MarkdownTree => ({ type: 'root', children });

describe('round trip guard', () => {
  it('sees no loss where only structure and blanks differ', () => {
    expect(losesText(root(text('one two'), { type: 'strong', children: [text('three')] }), root(text('one  two\nthree')))).toBe(false);
    expect(losesText(root({ type: 'html', value: '<br>' }, text('a')), root({ type: 'break' }, text('a')))).toBe(false);
  });

  it('sees a lost word, digit, address, title, description or language', () => {
    expect(losesText(root(text('one two three')), root(text('one three')))).toBe(true);
    expect(losesText(root(text('31 litres')), root(text('3 litres')))).toBe(true);
    expect(losesText(root({ type: 'definition', url: 'https://example.com' }), root())).toBe(true);
    expect(losesText(root({ type: 'image', url: 'u', alt: 'a tin', title: null }), root({ type: 'image', url: 'u', alt: '', title: null }))).toBe(true);
    expect(losesText(root({ type: 'code', lang: 'js', value: 'x' }), root({ type: 'code', lang: null, value: 'x' }))).toBe(true);
  });

  it('allows a reference link to become an inline one', () => {
    const source = root({ type: 'linkReference', children: [text('word')] }, { type: 'definition', url: 'https://example.com' });
    expect(losesText(source, root({ type: 'link', url: 'https://example.com', children: [text('word')] }))).toBe(false);
  });
});

it('counts words and not marks', () => {
  expect(countWords('## Three *habits*\n\n- [a link](https://example.com/with/words)\n')).toBe(4);
  expect(countWords('')).toBe(0);
});
