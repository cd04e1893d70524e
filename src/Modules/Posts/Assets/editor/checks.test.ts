import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Checks } from './checks.ts';

let sent: string[] = [];
let answer: Response;
let gone: string[] = [];
let drawn: string[] = [];

function json(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status === 200 ? 'application/json' : 'application/problem+json' } });
}

function page(): { checks: Checks; place: HTMLElement } {
  document.body.innerHTML = `<form><div data-editor-checks data-editor-waive-url="waive"><ul class="checks">
    <li class="checks__item" data-check='{"code":"check.summary-missing","message":"No summary.","field":"summary","fingerprint":"abc"}'><span>No summary.</span></li>
    <li class="checks__item" data-check='{"code":"check.title-missing","severity":"error","message":"No title.","field":"title"}'><span>No title.</span></li></ul></div></form>`;
  const checks = new Checks(document.querySelector('form') as HTMLElement, { token: () => 't', goTo: check => gone.push(check.field), draw: checks => { drawn = checks.map(check => check.message); } });
  checks.connect();
  return { checks, place: document.querySelector('[data-editor-checks]') as HTMLElement };
}

async function waive(place: HTMLElement, reason: string): Promise<void> {
  const input = place.querySelector('details input') as HTMLInputElement;
  input.value = reason;
  place.querySelector<HTMLElement>('details button')?.click();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await new Promise(resolve => { setTimeout(resolve); });
}

beforeEach(() => {
  [sent, gone] = [[], []];
  vi.stubGlobal('fetch', (_url: string, request: RequestInit) => { sent.push(String(request.body)); return Promise.resolve(answer); });
});
afterEach(() => vi.unstubAllGlobals());

it('leads from a finding to its field, and lets stay only what may stay', () => {
  const { place } = page();
  place.querySelectorAll<HTMLElement>('.checks__jump')[1]?.click();
  expect(gone).toEqual(['title']);
  expect(drawn).toEqual(['No summary.', 'No title.']);
  expect([...place.querySelectorAll('li')].map(item => item.querySelector('details') !== null)).toEqual([true, false]);
});

it('takes a reason and shows what is left', async () => {
  const { place } = page();
  answer = json({ checks: [{ code: 'check.title-missing', severity: 'error', message: 'No title.', field: 'title' }] });
  await waive(place, 'It is a note.');
  expect(sent).toEqual([JSON.stringify({ fingerprint: 'abc', reason: 'It is a note.' })]);
  expect(place.querySelector('[role="status"]')?.textContent).toContain('Noted');
  expect(place.querySelectorAll('li')).toHaveLength(1);
  expect(drawn).toEqual(['No title.']);
});

it('says beside the field why a reason was refused, and keeps it through the next save', async () => {
  const { checks, place } = page();
  answer = json({ code: 'waiver.reason-missing', detail: 'Say in a few words why this may stay.' }, 422);
  (place.querySelector('details') as HTMLDetailsElement).open = true;
  await waive(place, '  ');
  expect(place.querySelector('[role="alert"]')?.textContent).toBe('Say in a few words why this may stay.');
  checks.show([]);
  expect(place.querySelector('details')).not.toBeNull();
});
