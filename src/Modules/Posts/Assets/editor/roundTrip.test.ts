import { describe, expect, it } from 'vitest';
import { countWords, losesText, plainText } from './roundTrip.ts';

describe('round trip guard', () => {
  it('sees no loss where only the marks differ', () => {
    expect(losesText('* one\n* two\n\n__bold__ &amp; more', '- one\n- two\n\n**bold** & more\n')).toBe(false);
    expect(losesText('| a \\| b |\n|---|\n| c |', '| a \\| b |\n| ------ |\n| c |')).toBe(false);
    expect(losesText('1) one\n2) two', '1. one\n2. two')).toBe(false);
    expect(losesText('Line\\\nnext', 'Line\\\nnext')).toBe(false);
  });

  it('sees a lost word, a lost number and a lost address', () => {
    expect(losesText('one two three', 'one three')).toBe(true);
    expect(losesText('paid 31 litres', 'paid 3 litres')).toBe(true);
    expect(losesText('[x]: https://example.com/secret', '')).toBe(true);
  });

  it('allows what moves: a reference link becomes an inline one', () => {
    expect(losesText('A [word][a].\n\n[a]: https://example.com', 'A [word](https://example.com).')).toBe(true);
    expect(plainText('**a**')).toBe('a');
  });

  it('counts words and not marks', () => {
    expect(countWords('## Three *habits*\n\n- [a link](https://example.com/with/words)\n')).toBe(4);
    expect(countWords('')).toBe(0);
  });
});
