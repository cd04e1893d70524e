import { Schema } from '@milkdown/kit/prose/model';
import type { Node } from '@milkdown/kit/prose/model';
import { EditorState, TextSelection } from '@milkdown/kit/prose/state';
import { EditorView } from '@milkdown/kit/prose/view';
import { expect, it, vi } from 'vitest';
import { findQuote } from './findQuote.ts';
import { commentMarksPlugin } from './marks.ts';
import { mentionAt, namesFor } from './mentions.ts';
import type { MarkedText } from './places.ts';
import { ReadText } from './readText.ts';
import type { Thread } from './threads.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', toDOM: () => ['p', 0] },
    text: { group: 'inline' },
    hardbreak: { inline: true, group: 'inline', toDOM: () => ['br'] },
    image: { inline: true, group: 'inline', attrs: { alt: {} }, toDOM: () => ['img'] },
  },
});

function doc(...blocks: string[]): Node {
  return schema.node('doc', null, blocks.map(text => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])));
}

function thread(id: string, text: Node, words: string, read = new ReadText(text)): Thread {
  const anchor = read.quote(read.text.indexOf(words), words.length);
  return { id, version: 1, scope: 'words', field: 'body', about: '', quoted: words, anchor, gone: false, resolved: false, resolvedBy: '', said: [] };
}

async function marked(text: Node): Promise<{ view: EditorView; marks: MarkedText; clicked: string[]; moved: () => number }> {
  const found: MarkedText[] = [];
  const clicked: string[] = [];
  let moved = 0;
  const plugin = commentMarksPlugin({ attached: marks => found.push(marks), detached: () => undefined, moved: () => { moved += 1; }, clicked: id => clicked.push(id), begin: () => undefined });
  const view = new EditorView(document.createElement('div'), { state: EditorState.create({ doc: text, plugins: [plugin] }) });
  await Promise.resolve();
  const marks = found[0];
  if (marks === undefined) throw new Error('The marks were not attached.');
  return { view, marks, clicked, moved: () => moved };
}

function wordsAt(view: EditorView): string[] {
  return [...view.dom.querySelectorAll('[data-comment]')].map(mark => mark.textContent ?? '');
}

it('reads a document as the server reads its Markdown', () => {
  const text = schema.node('doc', null, [
    schema.node('paragraph', null, [schema.text('  Two  words,'), schema.node('hardbreak'), schema.text('a line ')]),
    schema.node('paragraph'),
    schema.node('paragraph', null, [schema.node('image', { alt: 'A pump' })]),
    schema.node('paragraph', null, [schema.text('👩‍🚒 مرحبا')]),
  ]);
  const read = new ReadText(text);
  expect(read.text).toBe('Two words, a line\nA pump\n👩‍🚒 مرحبا');
  const words = read.text.indexOf('line');
  const range = read.range(words, 4);
  expect(range === null ? '' : text.textBetween(range.from, range.to)).toBe('line');
  expect(read.stretch(range?.from ?? 0, range?.to ?? 0)).toEqual({ start: words, length: 4 });
  expect(read.quote(words, 4)).toEqual({ exact: 'line', prefix: 'Two words, a ', suffix: '\nA pump\n👩‍🚒 مرحبا', block: 0 });
});

it('finds words by their neighbours and never others that look like them', () => {
  const before = new ReadText(doc('The pump stops. Check the fuse.', 'The pump stops. Check the valve.'));
  const second = before.quote(before.text.lastIndexOf('pump stops'), 10);
  const moved = new ReadText(doc('The pump stops. Check the valve.', 'New.', 'The pump stops. Check the fuse.'));
  expect(findQuote(moved, second)?.start).toBe(4);
  const one = before.quote(before.text.indexOf('fuse'), 4);
  expect(findQuote(new ReadText(doc('Our fuse is blue.')), one)).toBeNull();
});

it('keeps a mark on its words while the text around them changes', async () => {
  const text = doc('Start with the duty point.', 'Then the curve.');
  const { view, marks } = await marked(text);
  marks.show([thread('a', text, 'duty point')], null);
  view.dispatch(view.state.tr.insertText('Always begin: ', 1));
  view.dispatch(view.state.tr.insertText('calculated ', view.state.doc.textContent.indexOf('point') + 1));
  expect(wordsAt(view)).toEqual(['duty calculated point']);
});

it('says that words are gone, and marks them again when they come back or the whole document was replaced', async () => {
  vi.useFakeTimers();
  const text = doc('Start with the duty point.', 'Then the curve.');
  const { view, marks, moved } = await marked(text);
  marks.show([thread('a', text, 'duty point')], 'a');
  const drawn = moved();
  view.dispatch(view.state.tr.delete(0, view.state.doc.child(0).nodeSize));
  vi.advanceTimersByTime(2000);
  expect([marks.places().size, moved() > drawn]).toEqual([0, true]);

  view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, text.content));
  vi.advanceTimersByTime(2000);
  expect(wordsAt(view)).toEqual(['duty point']);
  vi.useRealTimers();
});

it('gives the selected words and the paragraph around them', async () => {
  const text = doc('Start with the duty point.', 'Then the curve.');
  const { view, marks } = await marked(text);
  view.coordsAtPos = () => ({ top: 0, bottom: 0, left: 0, right: 0 }); // jsdom lays nothing out
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 16, 27)));
  expect(marks.selected().words?.exact).toBe('duty point.');
  expect(marks.selected().block?.exact).toBe('Start with the duty point.');
});

it('three hundred marks in twenty thousand words are drawn within their share of a second', async () => {
  const text = doc(...Array.from({ length: 400 }, (_, block) => Array.from({ length: 50 }, (__, word) => `w${(block * 7919 + word * 104_729) % 5003}`).join(' ')));
  const read = new ReadText(text);
  const threads = Array.from({ length: 300 }, (_, index) => thread(`t${index}`, text, read.text.slice(index * 300 + 10, index * 300 + 40), read));
  const { view, marks } = await marked(text);
  const start = performance.now();
  marks.show(threads, null);
  const shown = performance.now();
  for (let key = 0; key < 20; key += 1) view.dispatch(view.state.tr.insertText('x', 1));
  const typed = performance.now();
  marks.show(threads, null);
  console.log(`300 marks in 20,000 words: found and drawn in ${(shown - start).toFixed(0)} ms, a key ${((typed - shown) / 20).toFixed(1)} ms, drawn again ${(performance.now() - typed).toFixed(0)} ms`);
  expect(marks.places().size).toBe(300);
});

it('offers names behind an @ and not within an address', () => {
  expect(mentionAt('Ask @Sa', 7)).toEqual({ from: 5, query: 'Sa' });
  expect(mentionAt('Ask @Sara Se', 12)).toEqual({ from: 5, query: 'Sara Se' });
  expect(mentionAt('mark@demo', 9)).toBeNull();
  expect(namesFor('wi', ['Mark Winter', 'Sara Sellers'])).toEqual(['Mark Winter']);
});
