import { askInDialog } from '@lib/dialog.ts';
import type { PostForm } from './postForm.ts';

/** `<button data-editor-finish="yes">`: readers find a post by its summary and its tags, so a first submit without them asks. */
export function wantsFinishing(form: PostForm, submitter: HTMLElement | null): submitter is HTMLElement {
  return submitter?.dataset['editorFinish'] === 'yes' && ['summary', 'tags'].some(name => form.field(name)?.value.trim() === '');
}

/** Asks right where one submits, instead of sending people to the panel. Nothing is required. False: back to writing. */
export async function finish(form: PostForm, submitter: HTMLElement): Promise<boolean> {
  const answer = await askInDialog({
    title: (submitter.textContent ?? '').trim(),
    text: submitter.title,
    fields: [
      { name: 'summary', label: 'Summary', type: 'textarea', value: form.field('summary')?.value ?? '', help: 'One or two sentences for lists, feeds and link cards.', longest: 500 },
      { name: 'tags', label: 'Tags', value: form.field('tags')?.value ?? '', help: 'With commas between them.', longest: 1100 },
    ],
    verb: 'Submit',
  });
  if (answer === null) return false;
  for (const [name, value] of Object.entries(answer.values)) {
    const field = form.field(name);
    if (field !== null) field.value = value;
  }
  return true;
}
