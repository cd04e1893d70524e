import { expect, it } from 'vitest';
import { applyHunk, findHunk } from './hunk.ts';
import { findReadable, readable } from './readable.ts';

const text = 'The old pump is loud.\n\nIt needs a **new** seal and some oil.\n\nThe old pump is sold.';

function hunk(before: string, from = 0, after = ''): { at: number; before: string; after: string; prefix: string; suffix: string } {
  const at = text.indexOf(before, from);
  return { at, before, after, prefix: text.slice(Math.max(0, at - 32), at), suffix: text.slice(at + before.length, at + before.length + 32) };
}

it('applies a hunk where it surely is', () => {
  expect(applyHunk(text, { ...hunk('old'), after: 'noisy' })).toBe(text.replace('old', 'noisy'));
  expect(applyHunk(`Before.\n\n${text}`, { ...hunk('**new** seal'), after: 'gasket' })).toBe(`Before.\n\n${text}`.replace('**new** seal', 'gasket'));
});

it('takes no other place instead', () => {
  expect(findHunk(text.replace('The old pump is loud.', 'The older pump is loud.'), hunk('old'))).toBeNull();
  expect(findHunk('It needs oil. The old pump is sold.', hunk('old'))).toBeNull();
  expect(findHunk(text, { at: 3, before: '', prefix: 'x', suffix: 'y' })).toBeNull();
});

it('does not move to the next row when its own was deleted', () => {
  const row = { at: 6, before: '5', prefix: '| A | ', suffix: ' days |\n| B | 5 days |\n' };
  expect(findHunk('| A | 5 days |\n| B | 5 days |\n', row)).toBe(6);
  expect(findHunk('| B | 5 days |\n', row)).toBeNull();
  expect(findHunk('| A | 5 days |\n| C | 7 days |\n', row)).toBe(6);
});

it('puts lines at the end of a line, whatever came below', () => {
  const at = text.indexOf('\n\nIt');
  const insertion = { at, before: '', after: '\n\nNew.', prefix: text.slice(0, at), suffix: text.slice(at, at + 32) };
  expect(applyHunk(text.replace('loud.', 'loud.\n\nOther.'), insertion)).toBe(text.replace('loud.', 'loud.\n\nNew.\n\nOther.'));
});

it('knows how Markdown is read', () => {
  expect(readable('\n- [ ] **a** [link](https://example.com) `x` snake_case \\*').trim()).toBe('[ ] a link x snake_case *');
  expect(readable('\n## Heading').trim()).toBe('Heading');
});

it('finds where to draw it in the text as it is read', () => {
  const read = 'The old pump is loud.\nIt needs a new seal and some oil.\nThe old pump is sold.';
  const found = findReadable(read, hunk('**new** seal'));
  expect(found === null ? null : read.slice(found.start, found.start + found.length)).toBe('new seal');
  const second = findReadable(read, hunk('sold'));
  expect(second?.start).toBe(read.indexOf('sold'));
  const gap = findReadable(read, { at: 0, before: '', prefix: 'It needs a **new** seal', suffix: ' and some' });
  expect(gap?.start).toBe(read.indexOf(' and some'));
  expect(findReadable(read, { at: 0, before: '', prefix: '', suffix: '' })).toBeNull();
});
