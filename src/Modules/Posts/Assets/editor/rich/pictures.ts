import { Plugin, PluginKey } from '@milkdown/kit/prose/state';
import type { EditorState, Transaction } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet } from '@milkdown/kit/prose/view';
import type { EditorView } from '@milkdown/kit/prose/view';
import { askInDialog } from '@lib/dialog.ts';
import { button, element } from '@lib/element.ts';
import type { SurfaceHost } from '../surface.ts';
import type { Upload, UploadedPicture } from '../upload.ts';
import { UploadRefused } from '../upload.ts';
import { hold } from './heldRange.ts';
import { giveRoomBack, makeRoom } from './pictureRoom.ts';
import { selectedImage } from './query.ts';
import { nodeType } from './schema.ts';

type Change = { readonly add: { readonly id: object; readonly pos: number; readonly dom: HTMLElement } } | { readonly remove: object };

const key = new PluginKey<DecorationSet>('pictures');

function placeOf(state: EditorState, id: object): number | null {
  return key.getState(state)?.find(undefined, undefined, (spec: { id?: object }) => spec.id === id)[0]?.from ?? null;
}

async function askForWords(picture: string, alt: string, over?: AbortSignal, lost?: (alt: string) => void): Promise<string | null> {
  const answer = await askInDialog({
    title: 'What does this picture show?',
    picture,
    ...(over === undefined ? {} : { over }),
    lost: values => lost?.((values['alt'] ?? '').trim()),
    fields: [{ name: 'alt', label: 'Description', value: alt, help: 'One sentence for people who can’t see it. Leave it empty only if the picture is mere decoration.' }],
    verb: 'Done',
  });
  return answer === null ? null : (answer.values['alt'] ?? '').trim();
}

function whyNot(error: unknown): string {
  return error instanceof UploadRefused ? error.message : 'The picture could not be uploaded. Try again.';
}

/** Asks for the words while the picture is still on its way: the field has the focus at once, and Enter is all it needs. Then one types on. */
async function describe(view: EditorView, file: File, upload: Upload): Promise<{ picture: UploadedPicture; alt: string }> {
  const failed = new AbortController();
  const shown = URL.createObjectURL(file);
  let said = '';
  try {
    upload.picture.catch(() => failed.abort());
    const asked = askForWords(shown, '', failed.signal, words => { said = words; }).finally(() => { if (!view.isDestroyed) view.focus(); });
    const alt = await Promise.race([asked, upload.picture.then(() => asked)]);
    if (alt === null) upload.cancel();
    said = alt ?? '';
    const picture = await upload.picture;
    if (alt === null) throw new UploadRefused(''); // it had arrived already and is left out
    return { picture, alt };
  } catch (error) {
    if (said === '') throw error;
    throw new UploadRefused(`${whyNot(error)} You had described it: “${said}”`);
  } finally {
    URL.revokeObjectURL(shown);
  }
}

/** Uploads at a place that moves along with the text; the picture appears there when it has arrived. */
export async function insertPicture(view: EditorView, host: SurfaceHost, file: File, at: number): Promise<void> {
  const id = {};
  const bar = element('progress', { max: 1, value: 0, 'aria-label': `Uploading ${file.name}` });
  const upload = host.upload(file, share => { bar.value = share; });
  const dom = element('span', { class: 'is-uploading', contenteditable: 'false' }, `${file.name} `, bar, button('Cancel', 'button button--small', () => upload.cancel()));
  const room = makeRoom(view.state, at);
  view.dispatch(room.tr.setMeta(key, { add: { id, pos: room.pos, dom } } satisfies Change));
  const settle = (change: (state: EditorState, pos: number) => Transaction): boolean => {
    const place = view.isDestroyed ? null : placeOf(view.state, id);
    if (place !== null) view.dispatch(change(view.state, place).setMeta(key, { remove: id } satisfies Change));
    return place !== null;
  };
  try {
    const { picture, alt } = await describe(view, file, upload);
    const there = settle((state, pos) => state.tr.insert(pos, nodeType(state.schema, 'image').create({ src: picture.url, alt, title: '' })));
    if (!there) host.refused(`The text around it was removed or begun anew meanwhile. You had described it: “${alt}”`);
  } catch (error) {
    settle((state, pos) => giveRoomBack(state, room, pos));
    const words = whyNot(error);
    if (words !== '') host.refused(words);
  }
}

/** One after the other: each picture is described before the next one asks. */
async function insertPictures(view: EditorView, host: SurfaceHost, files: readonly File[], at?: number): Promise<void> {
  for (const file of files) await insertPicture(view, host, file, Math.min(at ?? view.state.selection.to, view.state.doc.content.size));
}

/** The button: describes the selected picture again, or asks for a file. */
export async function pictureButton(view: EditorView, host: SurfaceHost): Promise<void> {
  const image = selectedImage(view.state);
  if (image === null) {
    const input = element('input', { type: 'file', accept: 'image/*', multiple: true });
    input.addEventListener('change', () => void insertPictures(view, host, [...(input.files ?? [])]));
    input.click();
    return;
  }
  const place = hold(view, { from: image.pos, to: image.pos + 1 });
  const alt = await askForWords(String(image.node.attrs['src']), String(image.node.attrs['alt'] ?? ''));
  if (view.isDestroyed) return;
  const { from } = place();
  view.focus();
  const now = view.state.doc.nodeAt(from);
  if (alt === null) return;
  if (now?.type === image.node.type && now.attrs['src'] === image.node.attrs['src']) view.dispatch(view.state.tr.setNodeMarkup(from, null, { ...now.attrs, alt }));
  else host.refused(`It was removed while you described it: “${alt}”`);
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
        if ('add' in change) return moved.add(tr.doc, [Decoration.widget(change.add.pos, change.add.dom, { id: change.add.id, side: -1, stopEvent: () => true })]);
        return moved.remove(moved.find(undefined, undefined, (spec: { id?: object }) => spec.id === change.remove));
      },
    },
    props: {
      decorations: state => key.getState(state),
      handlePaste(view, event) {
        const files = imagesOf(event.clipboardData);
        const hasText = (event.clipboardData?.getData('text/plain') ?? '').trim() !== '';
        if (files.length === 0 || hasText) return false;
        void insertPictures(view, host, files);
        return true;
      },
      handleDrop(view, event) {
        const files = imagesOf(event.dataTransfer);
        if (files.length === 0) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to;
        void insertPictures(view, host, files, at);
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
