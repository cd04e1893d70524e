import { Plugin, PluginKey, TextSelection } from '@milkdown/kit/prose/state';
import type { EditorState } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet } from '@milkdown/kit/prose/view';
import type { EditorView } from '@milkdown/kit/prose/view';
import type { Check } from '../saveAnswer.ts';
import { findPlaces } from './places.ts';
import type { Range } from './places.ts';

const key = new PluginKey<DecorationSet>('findings');

interface Spec {
  readonly check: Check;
}

/** What the checks found, underlined where it stands. The marks move with the text until the next look at it. */
export function findingsPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, marks) {
        const checks = tr.getMeta(key) as readonly Check[] | undefined;
        if (checks === undefined) return marks.map(tr.mapping, tr.doc);
        return DecorationSet.create(tr.doc, checks.flatMap(check => findPlaces(tr.doc, check.places).flatMap(range => (range === null ? [] : [mark(range, check)]))));
      },
    },
    props: {
      decorations: state => key.getState(state),
      handleKeyDown: (view, event) => event.key === 'F8' && goToNextFinding(view),
    },
  });
}

function mark(range: Range, check: Check): Decoration {
  return Decoration.inline(range.from, range.to, { class: `finding finding--${check.severity}`, title: check.message }, { check } satisfies Spec);
}

export function drawFindings(view: EditorView, checks: readonly Check[]): void {
  view.dispatch(view.state.tr.setMeta(key, checks).setMeta('addToHistory', false));
}

/** Selects the words; false when they are gone. No two findings say the same of one field. */
export function goToFinding(view: EditorView, message: string): boolean {
  const place = placesIn(view.state).find(found => found.check.message === message);
  if (place !== undefined) select(view, place);
  return place !== undefined;
}

/** F8, as in code editors: to the next finding behind the cursor, round and round. */
function goToNextFinding(view: EditorView): boolean {
  const places = placesIn(view.state);
  const place = places.find(found => found.from > view.state.selection.from) ?? places[0];
  if (place !== undefined) select(view, place);
  return true;
}

/** What the selection stands in. */
export function findingAround(state: EditorState): (Range & Spec) | null {
  const { from, to } = state.selection;
  return placesIn(state).find(place => place.from <= from && to <= place.to) ?? null;
}

function placesIn(state: EditorState): (Range & Spec)[] {
  const marks = key.getState(state)?.find() ?? [];
  return marks.map(({ from, to, spec }) => ({ from, to, check: (spec as Spec).check })).sort((a, b) => a.from - b.from);
}

function select(view: EditorView, { from, to }: Range): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView());
  view.focus();
}
