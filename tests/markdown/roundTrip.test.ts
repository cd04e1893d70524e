import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parserCtx, remarkCtx, serializerCtx } from '@milkdown/kit/core';
import type { Node } from '@milkdown/kit/prose/model';
import { Plugin } from '@milkdown/kit/prose/state';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeEditor } from '../../src/Modules/Posts/Assets/editor/rich/milkdown.ts';
import { losesText } from '../../src/Modules/Posts/Assets/editor/roundTrip.ts';
import type { MarkdownTree } from '../../src/Modules/Posts/Assets/editor/roundTrip.ts';
import type { SurfaceHost } from '../../src/Modules/Posts/Assets/editor/surface.ts';
import { Hostile } from './hostile.ts';

const documents = 400;
const seeds = Array.from({ length: documents / 20 }, (_, batch) => batch * 20);

/** Read by a test of the server's renderer: what was typed, and what the editor makes of it. */
const corpus = join(import.meta.dirname, 'corpus.jsonl');
const corpusSize = 120;

let parse: (markdown: string) => Node;
let write: (document: Node) => string;
let tree: (markdown: string) => MarkdownTree;

beforeAll(async () => {
  const nothing = (): never => { throw new Error('Nothing of the page is needed here.'); };
  const host: SurfaceHost = { mount: document.createElement('div'), label: 'Text', placeholder: '', changed: nothing, upload: nothing, refused: nothing, switchSurface: nothing };
  const { ctx } = await makeEditor(host, () => true, new Plugin({})).create();
  parse = markdown => {
    const made = ctx.get(parserCtx)(markdown) as Node;
    made.check();
    return made;
  };
  write = made => ctx.get(serializerCtx)(made);
  tree = markdown => ctx.get(remarkCtx).parse(markdown) as MarkdownTree;
});

/** What a reader sees, in order. Blanks don't count: every paragraph is free to end with some. */
function words(node: MarkdownTree): string {
  const isBreak = node.type === 'html' && /^<br\s*\/?>$/.test(String(node.value));
  const own = isBreak ? '' : [node.value, node.alt].filter(part => typeof part === 'string').join('');
  return `${own}${(node.children ?? []).map(words).join('')}`.replace(/[\s\u200b]+/g, '');
}

/** Without what Markdown can't say: how airy an item with one block is, and a line end inside of code. */
function shape(made: Node): string {
  return JSON.stringify(made.toJSON()).replace(/"spread":(true|false)/g, '').replaceAll('\\n', ' ');
}

type Json = Record<string, unknown>;
const paragraph = (text: string): Json => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (content: Json[]): Json => ({ type: 'list_item', attrs: { spread: false }, content });
const row = (type: string, cell: string): Json => ({ type, content: [{ type: cell, content: [paragraph('c')] }] });

describe('hostile Markdown through the rich editor and back', () => {
  it.each(seeds)('seeds %i and 19 more lose nothing and rest after the first pass', from => {
    for (let seed = from; seed < from + 20; seed += 1) {
      const typed = new Hostile(seed).document();
      const first = parse(typed);
      const written = write(first);
      const [before, after] = [tree(typed), tree(written)];
      expect(losesText(before, after), `seed ${seed} opens in the rich editor`).toBe(false);
      expect(words(after), `seed ${seed}`).toBe(words(before));
      const second = parse(written);
      expect(write(second), `seed ${seed} rests`).toBe(written);
      expect(shape(second), `seed ${seed} keeps its shape`).toBe(shape(first));
    }
  });

  // Nobody types these, but buttons make them: blocks in an item of a list without blank lines, and a task without words.
  it.each([
    ['a rule', [{ type: 'hr' }], '- a\n\n  ---\n'],
    ['a numbered list from 7', [{ type: 'ordered_list', attrs: { order: 7, spread: false }, content: [item([paragraph('b')])] }], '- a\n\n  7. b\n'],
    ['a table', [{ type: 'table', content: [row('table_header_row', 'table_header'), row('table_row', 'table_cell')] }], '- a\n\n  | c  |\n  | :- |\n  | c  |\n'],
    ['a list', [{ type: 'bullet_list', attrs: { spread: false }, content: [item([paragraph('b')])] }], '- a\n  - b\n'],
  ])('writes %s below the words of an item so that it stays one', (_, below, expected) => {
    const written = write(parse('x').type.schema.nodeFromJSON({ type: 'doc', content: [{ type: 'bullet_list', attrs: { spread: false }, content: [item([paragraph('a'), ...below])] }] }));
    expect(written).toBe(expected);
    expect(write(parse(written))).toBe(written);
  });

  it('writes a task without words as an item, not as brackets', () => {
    const empty = { ...item([{ type: 'paragraph' }]), attrs: { spread: false, checked: false } };
    expect(write(parse('x').type.schema.nodeFromJSON({ type: 'doc', content: [{ type: 'bullet_list', attrs: { spread: false }, content: [item([paragraph('a')]), empty] }] }))).toBe('- a\n-\n');
  });

  it('is the corpus that the server reads', () => {
    const lines = Array.from({ length: corpusSize }, (_, seed) => new Hostile(seed).document()).map(typed => JSON.stringify({ typed, written: write(parse(typed)) }));
    const text = `${lines.join('\n')}\n`;
    if (process.env['WRITE_CORPUS'] === '1') writeFileSync(corpus, text);
    expect(readFileSync(corpus, 'utf8'), 'WRITE_CORPUS=1 npm test writes it anew').toBe(text);
  });
});
