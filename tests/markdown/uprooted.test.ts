import { editorViewCtx, parserCtx, serializerCtx } from '@milkdown/kit/core';
import { setBlockType } from '@milkdown/kit/prose/commands';
import type { Node } from '@milkdown/kit/prose/model';
import { Plugin, TextSelection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { canJoin } from '@milkdown/kit/prose/transform';
import { Awareness } from 'y-protocols/awareness';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makeEditor } from '../../src/Modules/Posts/Assets/editor/rich/milkdown.ts';
import type { SurfaceHost } from '../../src/Modules/Posts/Assets/editor/surface.ts';
import { OwnWords } from '../../src/Modules/Posts/Assets/editor/together/ownWords.ts';
import { replant } from '../../src/Modules/Posts/Assets/editor/together/replant.ts';
import { bodyOf, seedUpdate } from '../../src/Modules/Posts/Assets/editor/together/seed.ts';
import { tiedState } from '../../src/Modules/Posts/Assets/editor/together/tie.ts';

interface Message { readonly seq: number; readonly base: number; readonly from: Desk; readonly bytes: Uint8Array }

/** One real editor on one shared text; messages wait until the test moves them. */
class Desk {
  readonly doc = new Y.Doc();
  readonly own = new OwnWords(this.doc);
  readonly lost: string[] = [];
  view!: EditorView;
  write!: (document: Node) => string;
  #typed: { bytes: Uint8Array; base: number }[] = [];
  #seq = 0;
  #count = 0;
  #heard = 0;
  #acknowledged = 0;

  readonly #log: Message[];

  constructor(log: Message[], client: number) {
    this.#log = log;
    this.doc.clientID = client;
  }

  async open(markdown: string): Promise<this> {
    const nothing = (): never => { throw new Error('Nothing of the page is needed here.'); };
    const host: SurfaceHost = { mount: document.createElement('div'), label: 'Text', placeholder: '', changed: nothing, upload: nothing, refused: nothing, switchSurface: nothing };
    const editor = await makeEditor(host, () => true, new Plugin({})).create();
    this.view = editor.ctx.get(editorViewCtx);
    this.write = editor.ctx.get(serializerCtx);
    const made = editor.ctx.get(parserCtx)(markdown) as Node;
    Y.applyUpdate(this.doc, seedUpdate({ body: markdown }, made, this.write(made)), this);
    this.doc.on('update', (bytes, origin) => { if (origin !== this) this.#typed.push({ bytes, base: this.#seq }); });
    this.view.updateState(tiedState(this.view, bodyOf(this.doc), new Awareness(this.doc), { cursor: () => document.createElement('span'), selection: () => ({ class: '' }) }));
    return this;
  }

  /** Sends what was typed, and hears of it. */
  send(): void {
    const [first] = this.#typed;
    if (first === undefined) return;
    this.#count += 1;
    this.own.sent(this.#count);
    this.#log.push({ seq: this.#log.length + 1, base: first.base, from: this, bytes: Y.mergeUpdates(this.#typed.map(typed => typed.bytes)) });
    this.#typed = [];
  }

  /** Hears the next message, in the order of the log. */
  hear(): boolean {
    const message = this.#log[this.#heard];
    if (message === undefined) return false;
    this.#heard += 1;
    if (message.from === this) this.own.stored(this.#acknowledged += 1, message.seq);
    else {
      const uprooted = this.own.apply(message.bytes, message.base, this);
      for (const words of uprooted) if (!replant(this.view, words)) this.lost.push(words.text);
    }
    this.#seq = message.seq;
    return true;
  }

  get text(): string { return this.write(this.view.state.doc); }

  /** The place of some words. */
  at(words: string): number {
    let found = -1;
    this.view.state.doc.descendants((node, from) => {
      const at = node.isTextblock ? node.textContent.indexOf(words) : -1;
      if (at !== -1) found = from + 1 + at;
    });
    if (found === -1) throw new Error(`“${words}” is not there.`);
    return found;
  }

  type(words: string, at: number): void {
    this.view.dispatch(this.view.state.tr.insertText(words, at));
  }

  heading(at: number): void {
    this.view.dispatch(this.view.state.tr.setSelection(TextSelection.create(this.view.state.doc, at)));
    setBlockType(this.view.state.schema.nodes['heading'] ?? this.view.state.doc.type, { level: 2 })(this.view.state, this.view.dispatch.bind(this.view));
  }

  join(at: number): void {
    this.view.dispatch(this.view.state.tr.join(this.view.state.doc.resolve(at).before()));
  }
}

let desks: Desk[] = [];

async function two(markdown: string): Promise<[Desk, Desk]> {
  const log: Message[] = [];
  desks = [await new Desk(log, 7).open(markdown), await new Desk(log, 8).open(markdown)];
  return desks as [Desk, Desk];
}

function settle(): void {
  for (let quiet = false; !quiet;) {
    for (const desk of desks) desk.send();
    quiet = desks.map(desk => desk.hear()).every(heard => !heard);
  }
}

afterEach(() => { for (const desk of desks) desk.view.destroy(); });

it('puts words back into a paragraph that somebody else made a heading meanwhile', async () => {
  const [sara, mark] = await two('First.\n\nAfter the meeting.\n\nLast.\n');
  sara.type(' in Graz', sara.at('After the meeting') + 17);
  mark.heading(mark.at('After the meeting'));
  mark.send();
  settle();
  expect([sara.text, mark.text]).toEqual(Array(2).fill('First.\n\n## After the meeting in Graz.\n\nLast.\n'));
  expect(sara.lost).toEqual([]);
});

it('puts words back into paragraphs that somebody else joined, also when half a word had been seen', async () => {
  const [sara, mark] = await two('The first sentence stands here. \n\nThe second follows.\n');
  sara.type(' clo', sara.at('follows') + 7);
  settle();
  sara.type('sely', sara.at('follows clo') + 11);
  mark.join(mark.at('The second'));
  settle();
  expect(sara.text).toContain('The second follows closely.');
  expect(mark.text).toBe(sara.text);
});

it('says which words have no place any more', async () => {
  const [sara, mark] = await two('First.\n\nA whole paragraph.\n\nLast.\n');
  sara.type(' I add to', sara.at('A whole') + 7);
  const from = mark.at('A whole paragraph.') - 1;
  mark.view.dispatch(mark.view.state.tr.delete(from, from + 20));
  settle();
  expect(sara.lost.map(words => words.trim())).toEqual(['I add to']); // which of two equal blanks is new, nobody can tell
  expect([sara.text, mark.text]).toEqual(Array(2).fill('First.\n\nLast.\n'));
});

it('leaves alone what somebody deletes who has seen it', async () => {
  const [sara, mark] = await two('First.\n\nSecond.\n');
  sara.type(' More words.', sara.at('Second.') + 7);
  settle();
  const from = mark.at('Second.') - 1;
  mark.view.dispatch(mark.view.state.tr.delete(from, mark.view.state.doc.content.size));
  settle();
  expect(sara.lost).toEqual([]);
  expect(mark.text).toBe('First.\n');
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])('every word typed while others join, split and retype is in the text or told as lost (%i)', async start => {
  const [sara, mark] = await two(Array.from({ length: 6 }, (_, at) => `Paragraph number ${at} has some words of its own.`).join('\n\n'));
  let state = start;
  const roll = (sides: number): number => { state = (state * 1664525 + 1013904223) % 2 ** 32; return Math.floor((state / 2 ** 32) * sides); };
  const typed: string[] = [];
  for (let step = 0; step < 150; step += 1) {
    const desk = roll(2) === 0 ? sara : mark;
    const { doc } = desk.view.state;
    const blocks: number[] = [];
    doc.descendants((node, from) => { if (node.isTextblock) blocks.push(from); });
    const from = blocks[roll(blocks.length)] ?? 0;
    const inside = from + 1 + roll((doc.nodeAt(from)?.content.size ?? 0) + 1);
    switch (roll(8)) {
      case 0: case 1: case 2: {
        const letter = String.fromCodePoint(0x4e00 + step); // one letter: nobody can type into the middle of it
        typed.push(letter);
        desk.type(letter, inside);
        break;
      }
      case 3: if (from > 0 && canJoin(doc, from) && doc.resolve(from).nodeBefore?.type === doc.nodeAt(from)?.type) desk.join(from + 1); break;
      case 4: desk.view.dispatch(desk.view.state.tr.split(inside)); break;
      case 5: desk.heading(inside); break;
      case 6: desk.send(); break;
      default: desk.hear();
    }
  }
  settle();
  expect(mark.text).toBe(sara.text);
  const all = [sara.text, ...sara.lost, ...mark.lost].join();
  expect(typed.filter(letter => !all.includes(letter))).toEqual([]);
});
