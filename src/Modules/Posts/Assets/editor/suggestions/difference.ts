import { ChangeSet, simplifyChanges } from '@milkdown/kit/prose/changeset';
import type { Node } from '@milkdown/kit/prose/model';
import { Plugin, PluginKey } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet } from '@milkdown/kit/prose/view';
import { element } from '@lib/element.ts';

interface Compared { readonly start: Node; readonly set: ChangeSet; readonly marks: DecorationSet; readonly count: number }

const key = new PluginKey<Compared>('difference');

/** What differs from the text that it began with, drawn while one types: added words underlined, those that went struck. */
export function differencePlugin(counted: (changes: number) => void): Plugin {
  return new Plugin<Compared>({
    key,
    state: {
      init: (_config, state) => ({ start: state.doc, set: ChangeSet.create(state.doc), marks: DecorationSet.empty, count: 0 }),
      apply(tr, was) {
        if (!tr.docChanged) return was;
        const set = was.set.addSteps(tr.doc, tr.mapping.maps, null);
        return { start: was.start, set, ...draw(was.start, tr.doc, set) };
      },
    },
    props: { decorations: state => key.getState(state)?.marks },
    view: () => {
      let told = 0;
      counted(0);
      return {
        update(view) {
          const count = key.getState(view.state)?.count ?? 0;
          if (count === told) return;
          told = count;
          counted(count);
        },
      };
    },
  });
}

function draw(start: Node, doc: Node, set: ChangeSet): { marks: DecorationSet; count: number } {
  const marks: Decoration[] = [];
  let count = 0;
  for (const change of simplifyChanges(set.changes, doc)) {
    const gone = start.textBetween(change.fromA, change.toA, ' ', ' ');
    const came = doc.textBetween(change.fromB, change.toB, ' ', ' ');
    if (gone === '' && came === '' && change.toB - change.fromB === change.toA - change.fromA) continue;
    if (gone.trim() === '' && came.trim() === '' && change.toB >= doc.content.size - 2) continue; // the empty line that the editor keeps at the end
    count += 1;
    if (change.toB > change.fromB) marks.push(Decoration.inline(change.fromB, change.toB, { nodeName: 'ins', class: 'suggestion--in' }));
    if (gone !== '') marks.push(Decoration.widget(change.fromB, () => element('del', { class: 'suggestion--out', contenteditable: 'false' }, gone), { side: -1, key: `${change.fromA}-${gone}`, ignoreSelection: true }));
  }
  return { marks: DecorationSet.create(doc, marks), count };
}
