import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Autosave } from './autosave.ts';
import type { Draft } from './draft.ts';
import { LocalCopy } from './localCopy.ts';

let body = '';
let states: string[] = [];
let sent: string[] = [];
let answer: () => Promise<Response>;
let version = 7;
let overwrites = false;

function saved(): Promise<Response> {
  return Promise.resolve(new Response(JSON.stringify({ version: version + 1, savedAt: new Date().toISOString() }), { headers: { 'Content-Type': 'application/json' } }));
}

function autosave(copy = new LocalCopy('p1')): Autosave {
  return new Autosave({
    saveUrl: 'save', token: () => 't', draft: (): Draft => ({ title: 'a', body }),
    get version() { return version; }, set version(value) { version = value; },
    epoch: 0, settled: () => Promise.resolve(), basis: () => ({ version }),
    get overwrites() { return overwrites; }, set overwrites(on) { overwrites = on; },
    show: state => states.push(state), answered: () => undefined,
  }, copy);
}

beforeEach(() => {
  vi.useFakeTimers();
  [body, states, sent, version, overwrites, answer] = ['', [], [], 7, false, saved];
  vi.stubGlobal('fetch', (_url: string, request: RequestInit) => {
    sent.push(String(request.body));
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

it('saves within a second of the last key, once', async () => {
  const saver = autosave();
  for (const text of ['a', 'ab', 'abc']) {
    body = text;
    saver.changed();
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(900);
  expect(sent).toEqual([JSON.stringify({ version: 7, title: 'a', body: 'abc' })]);
  expect(states.at(-1)).toBe('saved');
  expect(version).toBe(8);
});

it('never says saved of a key that is not even read yet', async () => {
  const saver = autosave();
  saver.touched();
  expect(states).toEqual(['unsaved']);
  body = 'a';
  saver.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(states).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
});

it('keeps one request in flight and sends the rest after it', async () => {
  const saver = autosave();
  let release: (response: Response) => void = () => undefined;
  answer = () => new Promise(resolve => { release = resolve; });
  body = 'one';
  saver.changed();
  await vi.advanceTimersByTimeAsync(700);
  body = 'one two';
  saver.changed();
  await vi.advanceTimersByTimeAsync(700);
  expect(sent).toHaveLength(1);
  const response = await saved();
  answer = saved;
  release(response);
  await vi.advanceTimersByTimeAsync(1500);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toContain('"version":8');
});

it('tries again after a failure, with the copy kept in the browser', async () => {
  const saver = autosave();
  answer = () => Promise.reject(new TypeError('offline'));
  body = 'kept';
  saver.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe('offline');
  expect(localStorage.getItem('post:p1')).toContain('kept');
  answer = saved;
  await vi.advanceTimersByTimeAsync(2500);
  expect(states.at(-1)).toBe('saved');
  expect(localStorage.getItem('post:p1')).toBeNull();
});

it('never saves over a conflict', async () => {
  const saver = autosave();
  answer = () => Promise.resolve(new Response('{"by":"Mark","version":9}', { status: 409, headers: { 'Content-Type': 'application/problem+json' } }));
  body = 'mine';
  saver.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe('conflict');
  body = 'mine too';
  saver.changed();
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  expect(localStorage.getItem('post:p1')).toContain('mine');
});

it('saves over the newer words once that is chosen, says so once, and goes on', async () => {
  const saver = autosave();
  answer = () => Promise.resolve(new Response('{"by":"You","version":9}', { status: 409, headers: { 'Content-Type': 'application/problem+json' } }));
  body = 'mine';
  saver.changed();
  await vi.advanceTimersByTimeAsync(1000);
  answer = saved;
  await saver.overwrite(9);
  expect(sent[1]).toBe(JSON.stringify({ version: 9, overwrites: true, title: 'a', body: 'mine' }));
  expect(states.at(-1)).toBe('saved');
  body = 'mine, later';
  saver.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent[2]).toBe(JSON.stringify({ version: 10, title: 'a', body: 'mine, later' }));
});

it('lets a text go that is over: no late answer about it counts, no retry of it is sent', async () => {
  const saver = autosave();
  let release: (response: Response) => void = () => undefined;
  answer = () => new Promise(resolve => { release = resolve; });
  body = 'typed here';
  saver.changed();
  await vi.advanceTimersByTimeAsync(700);
  expect(saver.leave({ title: 'a', body })).toBe(false);
  body = 'written elsewhere';
  await saver.begin();
  expect(states.at(-1)).toBe('saved');
  release(await saved());
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  expect(version).toBe(7);
  expect(states.at(-1)).toBe('saved');
  expect(saver.leave({ title: 'a', body })).toBe(true);
});

it('saves what it puts back although the text before it was over', async () => {
  const saver = autosave();
  answer = () => Promise.reject(new TypeError('offline'));
  body = 'typed here';
  saver.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.leave({ title: 'a', body })).toBe(false);
  body = 'written elsewhere';
  await saver.begin();
  answer = saved;
  body = 'typed here';
  saver.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.at(-1)).toContain('typed here');
  expect(states.at(-1)).toBe('saved');
});
