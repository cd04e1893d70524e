import { asObject, asObjects, asText, postJson, readObject } from '@lib/http.ts';
import { listOf, threadOf } from './threads.ts';
import type { Thread, ThreadList } from './threads.ts';

export type Answer = { readonly thread: Thread | null } | { readonly code: string; readonly problem: string };

const unreachable = 'This did not reach the server. Your words stay here; try again in a moment.';

/** What the server knows about the comments of this document. */
export class Desk {
  readonly #url: string;
  readonly #token: () => string;
  #tag = '';
  #sends = 0;
  #people: Promise<readonly string[]> | null = null;

  constructor(url: string, token: () => string) {
    this.#url = url;
    this.#token = token;
  }

  /** All threads; null while nothing happened, and when nobody answers: the next round asks again. */
  async list(): Promise<ThreadList | null> {
    const sends = this.#sends;
    const response = await fetch(this.#url, { headers: { Accept: 'application/json', ...(this.#tag === '' ? {} : { 'If-None-Match': this.#tag }) }, cache: 'no-store', redirect: 'manual' }).catch(() => null);
    const body = response?.ok === true ? await readObject(response) : null;
    if (body === null || sends !== this.#sends) return null; // asked before something was said here
    this.#tag = response?.headers.get('etag') ?? '';
    return listOf(body);
  }

  /** The names that can follow an @. */
  people(): Promise<readonly string[]> {
    this.#people ??= fetch(`${this.#url}/people`, { headers: { Accept: 'application/json' }, redirect: 'manual' }).then(readObject).catch(() => null)
      .then(body => {
        if (body === null) this.#people = null; // asked again with the next @
        return asObjects(body?.['people']).map(person => asText(person['name']));
      });
    return this.#people;
  }

  async send(path: string, body: object): Promise<Answer> {
    this.#sends += 1;
    const response = await postJson(`${this.#url}${path}`, this.#token(), body).catch(() => null);
    this.#sends += 1;
    const answer = response === null ? null : await readObject(response);
    if (response?.ok === true && answer !== null) {
      const thread = asObject(answer['thread']);
      return { thread: thread === null ? null : threadOf(thread) };
    }
    return { code: asText(answer?.['code']), problem: asText(answer?.['detail'], unreachable) };
  }
}
