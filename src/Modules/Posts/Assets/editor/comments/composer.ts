import { element, freshId } from '@lib/element.ts';
import type { Answer } from './desk.ts';
import type { MarkedText } from './places.ts';
import type { Quote, Thread, ThreadList } from './threads.ts';
import { WriteBox } from './writeBox.ts';

export interface ComposerHost {
  readonly kept: string;
  people(): Promise<readonly string[]>;
  send(body: object): Promise<Answer>;
  took(thread: Thread | null): void;
  closed(): void;
}

interface About { readonly label: string; readonly body: object }

/** A new comment: what it is about, and the words. */
export class Composer {
  readonly element: HTMLElement;
  readonly #box: WriteBox;

  constructor(text: MarkedText | null, fields: ThreadList['fields'], host: ComposerHost) {
    const options = aboutOptions(text, fields);
    const id = freshId('about');
    const select = element('select', { class: 'field__input', id }, ...options.map((option, index) => element('option', { value: index }, option.label)));
    this.#box = new WriteBox({
      label: 'Comment', verb: 'Comment', kept: host.kept, people: () => host.people(), cancel: () => host.closed(),
      send: async words => {
        const answer = await host.send({ ...options[select.selectedIndex]?.body, text: words });
        if ('problem' in answer) return answer.problem;
        host.took(answer.thread);
        return null;
      },
    });
    this.element = element('div', { class: 'comments__thread comments__write' },
      element('div', { class: 'field' }, element('label', { class: 'field__label', for: id }, 'About'), select), this.#box.element);
  }

  focus(): void {
    this.#box.focus();
  }
}

/** The selected words first, then the paragraph around the cursor, the whole text, and its parts. */
function aboutOptions(text: MarkedText | null, fields: ThreadList['fields']): About[] {
  const { words, block } = text?.selected() ?? { words: null, block: null };
  const short = (quote: Quote): string => (quote.exact.length > 60 ? `${quote.exact.slice(0, 59)}…` : quote.exact);
  return [
    ...(words === null ? [] : [{ label: `“${short(words)}”`, body: { field: 'body', ...words } }]),
    { label: 'The whole text', body: {} },
    ...(block === null ? [] : [{ label: `The paragraph “${short(block)}”`, body: { field: 'body', ...block, wholeBlock: true } }]),
    ...fields.filter(field => field.name !== 'body').map(field => ({ label: field.label, body: { field: field.name } })),
  ];
}
