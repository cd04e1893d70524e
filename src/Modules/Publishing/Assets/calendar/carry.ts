import type { Board, Piece } from './board.ts';
import { addDays, dayInWords, stepOf } from './days.ts';

export interface CarryEnds {
  readonly say: (sentence: string) => void;
  readonly dropped: (piece: Piece, day: string) => void;
}

/** The keyboard's twin of dragging: pick up with the grip's button, move with arrows, drop with Enter or Space, give up with Escape. */
export class Carry {
  readonly #root: HTMLElement;
  readonly #board: Board;
  readonly #ends: CarryEnds;
  #held: Piece | null = null;
  #day = '';

  constructor(root: HTMLElement, board: Board, ends: CarryEnds) {
    this.#root = root;
    this.#board = board;
    this.#ends = ends;
  }

  connect(): void {
    this.#root.addEventListener('click', event => this.#click(event));
    this.#root.addEventListener('keydown', event => this.#key(event));
    this.#root.addEventListener('focusout', event => {
      const grip = event.target instanceof Element && event.target.closest('[data-calendar-grip]') !== null;
      if (this.#held !== null && grip && event.relatedTarget !== null) this.#giveUp('Put back.');
    });
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target.closest('[data-calendar-grip]') === null) return;
    if (this.#held !== null) {
      this.#drop();
      return;
    }
    const piece = this.#board.pieceAt(event.target);
    if (piece === null) return;
    if (piece.stays !== '') {
      this.#ends.say(piece.stays);
      return;
    }
    this.#held = piece;
    this.#day = piece.day === '' ? this.#firstDay() : piece.day;
    this.#board.holding(piece);
    this.#board.mark(this.#day);
    this.#ends.say(`You hold “${piece.title}”, on ${this.#words()}. Arrow keys move it, Enter drops it, Escape puts it back.`);
  }

  #key(event: KeyboardEvent): void {
    if (this.#held === null) return;
    const step = stepOf(event.key, this.#root.querySelector('.calendar__days--month, .calendar__days--week') !== null);
    if (step !== null) {
      event.preventDefault();
      this.#day = addDays(this.#day, step);
      this.#board.mark(this.#day);
      const there = this.#board.dayBox(this.#day)?.querySelectorAll('[data-calendar-item]').length;
      this.#ends.say(`${this.#words()}${there === undefined ? ', outside this page' : there === 0 ? ', nothing there' : `, ${there} there`}.`);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#giveUp('Put back. Nothing moved.');
    }
  }

  #drop(): void {
    const [piece, day] = [this.#held, this.#day];
    if (piece === null) return;
    if (day === piece.day) this.#giveUp('It stays on its day.');
    else {
      this.#end();
      this.#ends.dropped(piece, day);
    }
  }

  #giveUp(sentence: string): void {
    this.#end();
    this.#ends.say(sentence);
  }

  #end(): void {
    this.#held = null;
    this.#board.holding(null);
    this.#board.mark(null);
  }

  /** From the tray it starts at today where the page shows it, else at the page's first day. */
  #firstDay(): string {
    const boxes = [...this.#root.querySelectorAll<HTMLElement>('[data-calendar-day]')];
    const today = boxes.find(box => box.classList.contains('calendar__day--today')) ?? boxes[0];
    return today?.dataset['calendarDay'] ?? '';
  }

  #words(): string {
    return dayInWords(this.#day, document.documentElement.lang || undefined);
  }
}
