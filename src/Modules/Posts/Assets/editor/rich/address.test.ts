import { expect, it } from 'vitest';
import { safeAddress, typedAddress } from './address.ts';

it.each([
  ['https://example.com/a', 'https://example.com/a'],
  ['example.com/x', 'https://example.com/x'],
  ['localhost:5080/x', 'https://localhost:5080/x'],
  ['anna@example.com', 'mailto:anna@example.com'],
  ['mailto:anna@example.com', 'mailto:anna@example.com'],
  ['/about', '/about'],
  ['#part', '#part'],
  ['javascript:alert(1)', null],
  ['java\tscript:alert(1)', null],
  ['data:text/html,x', null],
  ['vbscript:x', null],
  ['  ', null],
])('%s', (typed, expected) => {
  expect(safeAddress(typed)).toBe(expected);
});

it.each([
  ['https://example.com/a', 'https://example.com/a'],
  ['www.example.com', 'https://www.example.com'],
  ['example.com', null],
  ['https://example', null],
  ['see https://example.com', null],
])('typed: %s', (words, expected) => {
  expect(typedAddress(words)).toBe(expected);
});
