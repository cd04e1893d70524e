import { find, findAll } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';
import { localTimeIn, momentOf, quickPick } from './schedule/zonedTime.ts';

/**
 * `<fieldset data-island="schedule" data-schedule-my-zone="Europe/Berlin">` with `<input type="datetime-local" data-schedule-time>`,
 * `<select data-schedule-zone>`, `<button data-schedule-pick="now|tomorrow-09:00|monday-09:00">` and `<p data-schedule-echo role="status">`.
 * The server decides what the time means; the echo only says it in words.
 */
export class ScheduleIsland implements Island {
  readonly #root: HTMLElement;
  readonly #time: HTMLInputElement | null;
  readonly #zone: HTMLSelectElement | null;
  readonly #echo: HTMLElement | null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#time = find<HTMLInputElement>(root, '[data-schedule-time]');
    this.#zone = find<HTMLSelectElement>(root, '[data-schedule-zone]');
    this.#echo = find(root, '[data-schedule-echo]');
  }

  connect(): void {
    for (const button of findAll<HTMLButtonElement>(this.#root, '[data-schedule-pick]')) {
      button.addEventListener('click', () => this.pick(button.dataset['schedulePick'] ?? ''));
    }
    this.#time?.addEventListener('input', () => this.#say());
    this.#zone?.addEventListener('change', () => this.#say());
    this.#say();
  }

  /** Fills the time. A submit button then carries it along with the form. */
  pick(name: string): void {
    const local = quickPick(name, this.#chosenZone(), new Date());
    if (local === null || this.#time === null) return;
    this.#time.value = local;
    this.#time.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #chosenZone(): string {
    return this.#zone?.value || this.#myZone();
  }

  #myZone(): string {
    return this.#root.dataset['scheduleMyZone'] || Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  #say(): void {
    if (this.#echo === null) return;
    const local = this.#time?.value.slice(0, 16) ?? '';
    if (this.#time !== null && this.#time.value.length > 16) this.#time.value = local; // seconds are always zero
    const sentence = local === '' ? { text: '', warn: false } : sentenceFor(local, this.#chosenZone(), this.#myZone());
    this.#echo.textContent = sentence.text;
    this.#echo.classList.toggle('schedule__echo--warn', sentence.warn);
  }
}

function inWords(moment: Date, zone: string): string {
  const language = document.documentElement.lang || undefined;
  return moment.toLocaleString(language, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function sentenceFor(local: string, zone: string, mine: string): { text: string; warn: boolean } {
  const moment = momentOf(local, zone);
  if (moment === null) return { text: 'The clocks change then and skip this time. Choose another one.', warn: true };
  if (moment.getTime() < Date.now() - 60_000) return { text: 'This time has passed.', warn: true };
  const there = `${inWords(moment, zone)} (${zone.replaceAll('_', ' ')})`;
  const same = localTimeIn(mine, moment) === local;
  return { text: same ? there : `${there}, which is ${inWords(moment, mine)} for you (${mine.replaceAll('_', ' ')})`, warn: false };
}

export { ScheduleIsland as island };
