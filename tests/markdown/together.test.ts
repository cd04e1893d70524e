import { parserCtx, schemaCtx, serializerCtx } from '@milkdown/kit/core';
import type { Node, Schema } from '@milkdown/kit/prose/model';
import { EditorState, Plugin } from '@milkdown/kit/prose/state';
import { initProseMirrorDoc } from 'y-prosemirror';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makeEditor } from '../../src/Modules/Posts/Assets/editor/rich/milkdown.ts';
import type { SurfaceHost } from '../../src/Modules/Posts/Assets/editor/surface.ts';
import { readCarried } from '../../src/Modules/Posts/Assets/editor/together/carry.ts';
import { bodyOf, editorSchema, fingerprint, originOf, seedUpdate } from '../../src/Modules/Posts/Assets/editor/together/seed.ts';
import { smallest } from '../../src/Modules/Posts/Assets/editor/together/tie.ts';
import { Hostile } from './hostile.ts';

const documents = 400;
const seeds = Array.from({ length: documents / 50 }, (_, batch) => batch * 50);

let parse: (markdown: string) => Node;
let write: (document: Node) => string;
let schema: Schema;

beforeAll(async () => {
  const nothing = (): never => { throw new Error('Nothing of the page is needed here.'); };
  const host: SurfaceHost = { mount: document.createElement('div'), label: 'Text', placeholder: '', changed: nothing, upload: nothing, refused: nothing, switchSurface: nothing };
  const { ctx } = await makeEditor(host, () => true, new Plugin({})).create();
  parse = markdown => ctx.get(parserCtx)(markdown) as Node;
  write = made => ctx.get(serializerCtx)(made);
  schema = ctx.get(schemaCtx);
  readCarried(schema);
});

function shared(update: Uint8Array): Node {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return (initProseMirrorDoc(bodyOf(doc), schema) as { doc: Node }).doc;
}

describe('a text that people write together', () => {
  it.each(seeds)('begins with the same words for everybody (%i and 49 more)', from => {
    for (let seed = from; seed < from + 50; seed += 1) {
      const typed = new Hostile(seed).document();
      const made = parse(typed);
      const written = write(made);
      const update = seedUpdate({ body: typed, title: 'T' }, made, written);
      expect(seedUpdate({ title: 'T', body: typed }, parse(typed), written), `seed ${seed} makes the same bytes`).toEqual(update);
      const there = shared(update);
      there.check();
      expect(write(there), `seed ${seed}`).toBe(written);
      expect(originOf((() => { const doc = new Y.Doc(); Y.applyUpdate(doc, update); return doc; })()).get('written')).toBe(fingerprint(written.trimEnd()));
    }
  });

  it('keeps the link of a picture and the bold of a line break', () => {
    const typed = '[![A tin](/media/1 "Red")](https://example.com/tin) and **two\\\nlines**\n';
    const made = parse(typed);
    expect(write(shared(seedUpdate({ body: typed }, made, write(made))))).toBe(write(made));
  });

  it('puts a change of others into the smallest place', () => {
    const before = parse('First words.\n\nSecond words.\n\nThird words.\n');
    const state = EditorState.create({ schema, doc: before });
    for (const [there, from, to] of [['First words.\n\nSecond **new** words.\n\nThird words.\n', 15, 33], ['First words.\n\nThird words.\n', 13, 30], ['aa\n\naaa\n', 0, 45]] as const) {
      const wide = state.tr.replaceWith(0, before.content.size, parse(there).content);
      const narrow = smallest(state, wide);
      expect(narrow.doc.eq(wide.doc)).toBe(true);
      narrow.mapping.maps.forEach(map => map.forEach((start, end) => expect([start >= from, end <= to]).toEqual([true, true])));
    }
  });

  it('is made by the editor whose make it names', () => {
    const nodes = Object.values(schema.nodes).map(type => `${type.name}(${Object.keys(type.spec.attrs ?? {}).sort().join()})${type.spec.content ?? ''}`);
    const marks = Object.values(schema.marks).map(type => `${type.name}(${Object.keys(type.spec.attrs ?? {}).sort().join()})`);
    const make = fingerprint([...nodes.sort(), ...marks.sort()].join('\n'));
    expect(`${editorSchema} ${make}`, 'nodes, marks or attributes changed: give editorSchema a new name, and this line the new make').toMatchInlineSnapshot(`"m1 yw2d3t126n4r9633"`);
  });
});
