import { beforeEach, expect, it } from 'vitest';
import { Outline } from './outline.ts';
import { headingsIn } from './source/headings.ts';
import type { Heading } from './surface.ts';

let headings: Heading[] = [];
let gone: number[] = [];

function page(): { form: HTMLElement; outline: Outline } {
  document.body.innerHTML = '<form><button data-editor-action="outline" aria-expanded="false" hidden>Outline</button><nav data-editor-outline hidden></nav></form>';
  const form = document.querySelector('form') as HTMLElement;
  const outline = new Outline(form, { headings: () => headings, goTo: index => gone.push(index) });
  outline.connect();
  return { form, outline };
}

const toggle = (form: HTMLElement): HTMLElement => form.querySelector('[data-editor-action]') as HTMLElement;
const place = (form: HTMLElement): HTMLElement => form.querySelector('nav') as HTMLElement;
const lines = (form: HTMLElement): string[] => [...form.querySelectorAll('li')].map(line => `${line.className.slice(-1)} ${line.textContent}`);

beforeEach(() => {
  localStorage.clear();
  [headings, gone] = [[], []];
});

it('is closed until somebody opens it, and says so to everybody', () => {
  const { form } = page();
  expect([place(form).hidden, toggle(form).hidden, toggle(form).getAttribute('aria-expanded')]).toEqual([true, false, 'false']);
  toggle(form).click();
  expect([place(form).hidden, toggle(form).getAttribute('aria-expanded')]).toEqual([false, 'true']);
});

it('remembers in this browser whether it was open', () => {
  toggle(page().form).click();
  expect(place(page().form).hidden).toBe(false);
  toggle(page().form).click();
  expect(place(page().form).hidden).toBe(true);
});

it('follows the text and leads to each heading', () => {
  const { form, outline } = page();
  headings = [{ level: 2, text: 'In short' }];
  toggle(form).click();
  headings = [...headings, { level: 3, text: 'The valve' }, { level: 2, text: '' }];
  outline.update();
  expect(lines(form)).toEqual(['2 In short', '3 The valve', '2 Heading without words']);
  form.querySelectorAll<HTMLElement>('li button')[1]?.click();
  expect(gone).toEqual([1]);
});

it('leaves its lines alone while the headings stay the same, so that none loses the focus', () => {
  const { form, outline } = page();
  headings = [{ level: 2, text: 'In short' }];
  toggle(form).click();
  const line = form.querySelector('li');
  outline.update();
  expect(form.querySelector('li')).toBe(line);
});

it('says how to get a heading when there is none', () => {
  const { form } = page();
  toggle(form).click();
  expect(place(form).textContent).toContain('Heading 2');
});

it('reads the headings of Markdown: not those in code, with both ways to write them, without their marks', () => {
  const text = '## In *short* ##\n\n```\n# no heading\n```\n\nUnderlined\n---\n\n> ### A [link](https://example.com)\n';
  expect(headingsIn(text).map(({ level, text: words }) => `${level} ${words}`)).toEqual(['2 In short', '2 Underlined', '3 A link']);
});
