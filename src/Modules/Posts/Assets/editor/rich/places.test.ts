import { Schema } from '@milkdown/kit/prose/model';
import type { Node } from '@milkdown/kit/prose/model';
import { expect, it } from 'vitest';
import { findPlaces } from './places.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block' },
    code_block: { content: 'text*', group: 'block', code: true },
    text: { group: 'inline' },
    image: { inline: true, group: 'inline' },
    hardbreak: { inline: true, group: 'inline' },
  },
});

function paragraph(...parts: (string | Node)[]): Node {
  return schema.node('paragraph', null, parts.map(part => (typeof part === 'string' ? schema.text(part) : part)));
}

const image = schema.node('image');
const doc = schema.node('doc', null, [
  paragraph('TODO and ', image, 'TODO'),
  schema.node('code_block', null, [schema.text('TODO')]),
  paragraph('in', schema.node('hardbreak'), 'in the ', image, 'pump TO', image, 'DO 😀 TODO'),
]);

function wordsAt(words: string | null, nth: number): string | null {
  const [range] = findPlaces(doc, [{ words, nth }]);
  return range === null || range === undefined ? null : doc.textBetween(range.from, range.to, '|', node => (node.type.name === 'image' ? '*' : ' '));
}

it('counts the same words through the text, and not in code', () => {
  expect([0, 1, 2, 3].map(nth => wordsAt('TODO', nth))).toEqual(['TODO', 'TODO', 'TO*DO', 'TODO']);
  expect(wordsAt('TODO', 4)).toBeNull();
});

it('reads a line break as a blank and a picture as nothing', () => {
  expect(wordsAt('in in', 0)).toBe('in in');
  expect(wordsAt('the pump', 0)).toBe('the *pump');
});

it('finds pictures by their number, and nothing where nothing is', () => {
  expect([0, 1, 2, 3].map(nth => wordsAt(null, nth))).toEqual(['*', '*', '*', null]);
  expect(wordsAt('gone', 0)).toBeNull();
  expect(wordsAt('', 0)).toBeNull();
});
