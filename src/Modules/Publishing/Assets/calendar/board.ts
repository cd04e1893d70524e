import { findAll } from '@lib/element.ts';

/** What is moved: read from the attributes that the server wrote. */
export interface Piece {
  readonly box: HTMLElement;
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  /** Empty in the tray. */
  readonly day: string;
  /** Why it can't be moved; empty when it can. */
  readonly stays: string;
}

/** The days and items as they stand in the page now. Asked anew each time: the body is replaced after every move. */
export class Board {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  pieceAt(target: EventTarget | null): Piece | null {
    const box = target instanceof Element ? target.closest<HTMLElement>('[data-calendar-item]') : null;
    return box === null ? null : pieceOf(box);
  }

  find(key: string): Piece | null {
    const box = this.#root.querySelector<HTMLElement>(`[data-calendar-item="${CSS.escape(key)}"]`);
    return box === null ? null : pieceOf(box);
  }

  dayAt(x: number, y: number): string | null {
    return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-calendar-day]')?.dataset['calendarDay'] ?? null;
  }

  dayBox(day: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-calendar-day="${CSS.escape(day)}"]`);
  }

  /** Marks where it would land and brings it into sight; null takes the mark away. */
  mark(day: string | null): void {
    this.target(day);
    if (day !== null) this.dayBox(day)?.scrollIntoView({ block: 'nearest' });
  }

  /** Marks where it would land and scrolls nothing: the pointer says where the page should be. */
  target(day: string | null): void {
    for (const box of findAll(this.#root, '.calendar__day--target')) box.classList.remove('calendar__day--target');
    if (day !== null) this.dayBox(day)?.classList.add('calendar__day--target');
  }

  /** While something is held, empty days show too: on a phone they are hidden otherwise. */
  holding(piece: Piece | null): void {
    this.#root.classList.toggle('calendar--holding', piece !== null);
    for (const box of findAll(this.#root, '.calendar-item--held')) box.classList.remove('calendar-item--held');
    piece?.box.classList.add('calendar-item--held');
  }

  showGrips(): void {
    for (const grip of findAll(this.#root, '[data-calendar-grip]')) grip.hidden = false;
  }

  gripOf(key: string): HTMLElement | null {
    return this.find(key)?.box.querySelector<HTMLElement>('[data-calendar-grip]') ?? null;
  }
}

function pieceOf(box: HTMLElement): Piece {
  const { calendarItem, kind, id, version, day, stays } = box.dataset;
  return {
    box, key: calendarItem ?? '', kind: kind ?? '', id: id ?? '', version: version ?? '0', day: day ?? '', stays: stays ?? '',
    title: box.querySelector('.calendar-item__title')?.textContent.trim() ?? '',
  };
}
