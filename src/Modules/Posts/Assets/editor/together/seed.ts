import type { Node } from '@milkdown/kit/prose/model';
import { prosemirrorToYXmlFragment } from 'y-prosemirror';
import * as Y from 'yjs';
import { carry } from './carry.ts';

/**
 * The make of the editor: its nodes, marks and attributes, and how a seed is made of them. Change it when one of them changes
 * (a test says so): the same saved text would make other bytes, and two makes must never meet in one epoch.
 */
export const editorSchema = 'm1';

export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body');
export const fieldOf = (doc: Y.Doc, name: string): Y.Text => doc.getText(`field.${name}`);

/** Fields in which two who write at once don't mix letters: an address or a language code is one value. */
export const wholeFields: ReadonlySet<string> = new Set(['slug', 'language', 'canonicalUrl', 'coverAssetId', 'coverUrl']);
export const valuesOf = (doc: Y.Doc): Y.Map<string> => doc.getMap('values');

/** What the body said in Markdown when the epoch began, and what the editor made of it: unchanged text is saved as it came. */
export const originOf = (doc: Y.Doc): Y.Map<string> => doc.getMap('origin');

/** Short and stable; only compared with itself. */
export function fingerprint(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}${text.length}`;
}

/** The same bytes from every editor: one author, one order. Two that arrive at once are one. */
export function seedUpdate(fields: Readonly<Record<string, string>>, body: Node, written: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.transact(() => {
    prosemirrorToYXmlFragment(carry(body), bodyOf(doc));
    originOf(doc).set('body', fields['body'] ?? '');
    originOf(doc).set('written', fingerprint(written.trimEnd()));
    for (const name of Object.keys(fields).sort()) {
      const value = fields[name] ?? '';
      if (name === 'body' || value === '') continue;
      if (wholeFields.has(name)) valuesOf(doc).set(name, value);
      else fieldOf(doc, name).insert(0, value);
    }
  });
  return Y.encodeStateAsUpdate(doc);
}
