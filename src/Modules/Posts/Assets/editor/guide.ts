import { find, findAll } from '@lib/element.ts';
import { countWords } from './words.ts';

/** Words under each heading, from it to the next of any level; under "" those before the first. Neither code nor what nobody has written yet counts. */
export function wordsByHeading(markdown: string): Map<string, number> {
  const parts = new Map<string, string>([['', '']]);
  let heading = '';
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? '';
    if (mark !== '' && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
    const title = fence === '' && mark === '' ? headingOf(line) : undefined;
    if (title === undefined) {
      if (fence === '' && mark === '' && !line.startsWith('TODO: ')) parts.set(heading, `${parts.get(heading) ?? ''}${line}\n`);
    } else {
      heading = title.replace(/\\(?=[^\w\s])/g, '').replace(/[*_`~]+/g, '').trim().toLowerCase();
      if (!parts.has(heading)) parts.set(heading, '');
    }
  }
  return new Map([...parts].map(([name, text]) => [name, countWords(text)]));
}

/** Its words, without the marks that some put at the end. */
function headingOf(line: string): string | undefined {
  const title = /^ {0,3}#{1,6}(?=\s)/.exec(line);
  if (title === null) return undefined;
  let words = line.slice(title[0].length).trim();
  while (words.endsWith('#')) words = words.slice(0, -1);
  return words.trim();
}

/** `[data-editor-guide]`: what the template asks for, beside what stands there now. */
export class Guide {
  readonly #parts: HTMLElement[];

  constructor(form: HTMLElement) {
    this.#parts = findAll(form, '[data-guide-heading]');
  }

  update(markdown: string): void {
    if (this.#parts.length === 0) return;
    const words = wordsByHeading(markdown);
    for (const part of this.#parts) {
      const written = words.get((part.dataset['guideHeading'] ?? '').toLowerCase());
      const [place, goal] = [find(part, '[data-guide-written]'), Number(part.dataset['guideWords'] ?? '0')];
      if (place !== null) place.textContent = written === undefined ? 'Not in the text' : `${written} ${written === 1 ? 'word' : 'words'}`;
      part.classList.toggle('guide__part--done', written !== undefined && goal > 0 && written >= goal * 0.8);
    }
  }
}
