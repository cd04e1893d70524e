import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { PostForm } from '../postForm.ts';
import { moved, SharedFields, spliceOf } from './fields.ts';

describe('the one place where two texts differ', () => {
  it.each([
    ['Pump', 'Pumps', { at: 4, remove: 0, insert: 's' }],
    ['aaa', 'aa', { at: 2, remove: 1, insert: '' }],
    ['', 'x', { at: 0, remove: 0, insert: 'x' }],
    ['one two', 'one more two', { at: 4, remove: 0, insert: 'more ' }],
    ['😀', '😁', { at: 0, remove: 2, insert: '😁' }],
  ])('of %j and %j', (before, after, expected) => {
    expect(spliceOf(before, after)).toEqual(expected);
    expect(spliceOf(after, after)).toBeNull();
  });

  it('never cuts a character in two', () => {
    const characters = ['a', '😀', '😁', '🌊', 'é', '\u200d'];
    for (let n = 0; n < 3000; n += 1) {
      const text = (seed: number): string => Array.from({ length: (n + seed) % 4 }, (_, at) => characters[(n * 7 + seed * 13 + at * 5) % characters.length] ?? '').join('');
      const [before, after] = [text(1), text(2)];
      const splice = spliceOf(before, after);
      if (splice === null) continue;
      expect(before.slice(0, splice.at) + splice.insert + before.slice(splice.at + splice.remove)).toBe(after);
      expect([splice.insert, before.slice(0, splice.at)].every(part => !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(part))).toBe(true);
    }
  });

  it('leaves a cursor at its word', () => {
    expect([2, 6].map(at => moved(at, { at: 4, remove: 0, insert: 'xyz' }))).toEqual([2, 9]);
    expect(moved(6, { at: 4, remove: 5, insert: 'z' })).toBe(5);
  });
});

describe('two people at the fields', () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text }); // jsdom has none
  function seat(): { doc: Y.Doc; fields: SharedFields; title: HTMLTextAreaElement; language: HTMLInputElement } {
    const form = document.createElement('form');
    form.innerHTML = '<textarea name="Form.Title"></textarea><input name="Form.Language"><textarea name="Form.Body"></textarea>';
    const doc = new Y.Doc();
    const fields = new SharedFields(new PostForm(form), doc);
    fields.connect(() => undefined);
    return { doc, fields, title: form.querySelector('textarea')!, language: form.querySelector('input')! };
  }
  const meet = (a: Y.Doc, b: Y.Doc): void => {
    const [one, two] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
    Y.applyUpdate(a, two, 'line');
    Y.applyUpdate(b, one, 'line');
  };

  it('merges what both type into a title, and takes one of two languages whole', () => {
    const [sara, mark] = [seat(), seat()];
    sara.title.value = 'Choosing a pump';
    sara.fields.take();
    meet(sara.doc, mark.doc);
    sara.title.value = 'Choosing a good pump';
    mark.title.value = 'Choosing a pump today';
    [sara.language.value, mark.language.value] = ['de', 'pt'];
    sara.fields.take();
    mark.fields.take();
    meet(sara.doc, mark.doc);
    expect([sara.title.value, mark.title.value]).toEqual(['Choosing a good pump today', 'Choosing a good pump today']);
    expect(sara.language.value).toBe(mark.language.value);
    expect(['de', 'pt']).toContain(sara.language.value);
  });
});
