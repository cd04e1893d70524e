import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnsavedGuardIsland } from './unsaved-guard.ts';

let sent = 0;
let form: HTMLFormElement;

function press(answer: () => Promise<unknown>): Promise<void> {
  vi.stubGlobal('fetch', answer);
  form.requestSubmit();
  return new Promise(resolve => { setTimeout(resolve); });
}

beforeEach(() => {
  sent = 0;
  document.body.innerHTML = '<nav data-live-counter-url="/hub/counts"></nav><form><textarea name="text">typed</textarea><button>Send</button></form>';
  form = document.querySelector('form') as HTMLFormElement;
  new UnsavedGuardIsland(form).connect();
  form.addEventListener('submit', event => {
    if (!event.defaultPrevented) sent += 1;
    event.preventDefault();
  });
  HTMLDialogElement.prototype.showModal = () => undefined;
});
afterEach(() => vi.unstubAllGlobals());

it('sends the form of somebody who is signed in, and of somebody whose server does not answer', async () => {
  await press(() => Promise.resolve(new Response('{}')));
  expect(sent).toBe(1);
  window.dispatchEvent(new Event('pageshow'));
  await press(() => Promise.reject(new TypeError('offline')));
  expect(sent).toBe(2);
});

it('keeps a form whose session has ended on the screen and says so', async () => {
  await press(() => Promise.resolve({ type: 'opaqueredirect', status: 0 }));
  expect(sent).toBe(0);
  expect(document.querySelector('dialog')?.textContent).toContain('Your session has ended');
  expect(document.querySelector('textarea')?.value).toBe('typed');
});

it('asks before a page with typed text is left, and not when it is sent', async () => {
  const leave = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leave()).toBe(false);
  (document.querySelector('textarea') as HTMLTextAreaElement).value = 'more';
  expect(leave()).toBe(true);
  await press(() => Promise.resolve(new Response('{}')));
  expect(leave()).toBe(false);
});

it('asks before words are left that the server has given back unsaved', () => {
  document.body.dataset['answersForm'] = 'yes';
  const again = document.querySelector('form')?.cloneNode(true) as HTMLFormElement;
  document.body.append(again);
  new UnsavedGuardIsland(again).connect();
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  delete document.body.dataset['answersForm'];
});

it('sends a form once, however often the button is pressed', async () => {
  let release: (answer: Response) => void = () => undefined;
  const first = press(() => new Promise(resolve => { release = resolve; }));
  form.requestSubmit();
  await first;
  release(new Response('{}'));
  await new Promise(resolve => { setTimeout(resolve); });
  expect(sent).toBe(1);
});

it('sends the form of somebody without a session, after the event that it answered', async () => {
  document.querySelector('nav')?.remove();
  form.requestSubmit();
  await Promise.resolve();
  expect(sent).toBe(0);
  await new Promise(resolve => { setTimeout(resolve, 5); });
  expect(sent).toBe(1);
});
