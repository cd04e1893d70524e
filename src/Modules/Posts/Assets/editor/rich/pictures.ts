import { Plugin, PluginKey } from '@milkdown/kit/prose/state';
import type { EditorState } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet } from '@milkdown/kit/prose/view';
import type { EditorView } from '@milkdown/kit/prose/view';
import { askInDialog } from '@lib/dialog.ts';
import { button, element } from '@lib/element.ts';
import type { SurfaceHost } from '../surface.ts';
import type { UploadedPicture } from '../upload.ts';
import { UploadRefused } from '../upload.ts';
import { selectedImage } from './query.ts';
import { nodeType } from './schema.ts';

type Change = { readonly add: { readonly id: object; readonly pos: number; readonly dom: HTMLElement } } | { readonly remove: object };

const key = new PluginKey<DecorationSet>('pictures');

function placeOf(state: EditorState, id: object): number | null {
  return key.getState(state)?.find(undefined, undefined, (spec: { id?: object }) => spec.id === id)[0]?.from ?? null;
}

async function askForWords(picture: UploadedPicture | { url: string }, alt: string): Promise<string | null> {
  const answer = await askInDialog({
    title: 'What does this picture show?',
    picture: picture.url,
    fields: [{ name: 'alt', label: 'Description', value: alt, help: 'One sentence for people who can’t see it. Leave it empty only if the picture is mere decoration.' }],
    verb: 'Done',
  });
  return answer === null ? null : (answer.values['alt'] ?? '').trim();
}

/** Uploads at a place that moves along with the text; the picture appears there when it has arrived. */
export async function insertPicture(view: EditorView, host: SurfaceHost, file: File, at: number): Promise<void> {
  const id = {};
  const bar = element('progress', { max: 1, value: 0, 'aria-label': `Uploading ${file.name}` });
  const upload = host.upload(file, share => { bar.value = share; });
  const dom = element('span', { class: 'is-uploading', contenteditable: 'false' }, `${file.name} `, bar, button('Cancel', 'button button--small', () => upload.cancel()));
  view.dispatch(view.state.tr.setMeta(key, { add: { id, pos: at, dom } } satisfies Change));
  try {
    const picture = await upload.picture;
    const alt = await askForWords(picture, '') ?? '';
    const place = placeOf(view.state, id);
    if (place === null || view.isDestroyed) return; // the paragraph was deleted meanwhile
    const image = nodeType(view.state.schema, 'image').create({ src: picture.url, alt, title: '' });
    view.dispatch(view.state.tr.insert(place, image).setMeta(key, { remove: id } satisfies Change));
    view.focus();
  } catch (error) {
    if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, { remove: id } satisfies Change));
    const words = error instanceof UploadRefused ? error.message : 'The picture could not be uploaded. Try again.';
    if (words !== '') host.refused(words);
  }
}

/** The button: describes the selected picture again, or asks for a file. */
export async function pictureButton(view: EditorView, host: SurfaceHost): Promise<void> {
  const image = selectedImage(view.state);
  if (image === null) {
    const input = element('input', { type: 'file', accept: 'image/*', multiple: true });
    input.addEventListener('change', () => {
      for (const file of input.files ?? []) void insertPicture(view, host, file, view.state.selection.to);
    });
    input.click();
    return;
  }
  const alt = await askForWords({ url: String(image.node.attrs['src']) }, String(image.node.attrs['alt'] ?? ''));
  view.focus();
  if (alt !== null) view.dispatch(view.state.tr.setNodeMarkup(image.pos, null, { ...image.node.attrs, alt }));
}

function imagesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(file => file.type.startsWith('image/'));
}

/** Pictures by drag and by paste. Word puts a picture of the text beside the text: where there is text, text wins. */
export function picturesPlugin(host: SurfaceHost): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const moved = set.map(tr.mapping, tr.doc);
        const change = tr.getMeta(key) as Change | undefined;
        if (change === undefined) return moved;
        if ('add' in change) return moved.add(tr.doc, [Decoration.widget(change.add.pos, change.add.dom, { id: change.add.id, stopEvent: () => true })]);
        return moved.remove(moved.find(undefined, undefined, (spec: { id?: object }) => spec.id === change.remove));
      },
    },
    props: {
      decorations: state => key.getState(state),
      handlePaste(view, event) {
        const files = imagesOf(event.clipboardData);
        const hasText = (event.clipboardData?.getData('text/plain') ?? '').trim() !== '';
        if (files.length === 0 || hasText) return false;
        for (const file of files) void insertPicture(view, host, file, view.state.selection.to);
        return true;
      },
      handleDrop(view, event) {
        const files = imagesOf(event.dataTransfer);
        if (files.length === 0) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to;
        for (const file of files) void insertPicture(view, host, file, at);
        event.preventDefault();
        return true;
      },
      handleDoubleClickOn(view, _pos, node) {
        if (node.type.name !== 'image') return false;
        void pictureButton(view, host);
        return true;
      },
    },
  });
}
