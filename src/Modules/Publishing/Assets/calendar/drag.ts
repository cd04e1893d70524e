import type { Board, Piece } from './board.ts';

/** So near to the upper or lower edge the page scrolls while something is held: on a phone most days are out of sight. */
const edge = 90;
const scrollStep = 12;

/** So far a pointer goes before a press is a drag and not a click. */
const threshold = 6;

export interface DragEnds {
  /** Something that stays was dragged: say why. */
  readonly refused: (piece: Piece) => void;
  readonly dropped: (piece: Piece, day: string) => void;
}

/**
 * Drag with mouse, pen and finger. A mouse may take an item anywhere; a finger takes it by its grip, so that the page still scrolls
 * (the grip has `touch-action: none`).
 */
export class Drag {
  readonly #root: HTMLElement;
  readonly #board: Board;
  readonly #ends: DragEnds;
  #piece: Piece | null = null;
  #from = { x: 0, y: 0 };
  #ghost: HTMLElement | null = null;
  #pointer = -1;
  #last = { x: 0, y: 0 };

  constructor(root: HTMLElement, board: Board, ends: DragEnds) {
    this.#root = root;
    this.#board = board;
    this.#ends = ends;
  }

  connect(): void {
    this.#root.addEventListener('pointerdown', event => this.#press(event));
    document.addEventListener('pointermove', event => this.#move(event));
    document.addEventListener('pointerup', event => this.#release(event));
    document.addEventListener('pointercancel', () => this.#end());
    document.addEventListener('keydown', event => { if (event.key === 'Escape') this.#end(); });
    this.#root.addEventListener('dragstart', event => event.preventDefault()); // links would be dragged by the browser
  }

  get active(): boolean {
    return this.#ghost !== null;
  }

  #press(event: PointerEvent): void {
    const grip = event.target instanceof Element && event.target.closest('[data-calendar-grip]') !== null;
    if (event.button !== 0 || (event.pointerType !== 'mouse' && !grip)) return;
    this.#piece = this.#board.pieceAt(event.target);
    this.#from = { x: event.clientX, y: event.clientY };
    this.#pointer = event.pointerId;
  }

  #move(event: PointerEvent): void {
    if (this.#piece === null || event.pointerId !== this.#pointer) return;
    if (this.#ghost === null && Math.hypot(event.clientX - this.#from.x, event.clientY - this.#from.y) < threshold) return;
    if (this.#piece.stays !== '') {
      this.#ends.refused(this.#piece);
      this.#end();
      return;
    }
    event.preventDefault();
    this.#last = { x: event.clientX, y: event.clientY };
    if (this.#ghost === null) {
      this.#ghost = this.#lift(this.#piece);
      requestAnimationFrame(() => this.#scroll());
    }
    this.#place(this.#ghost, event);
    this.#board.target(this.#board.dayAt(event.clientX, event.clientY));
  }

  #release(event: PointerEvent): void {
    if (this.#piece === null || event.pointerId !== this.#pointer) return;
    const [piece, lifted] = [this.#piece, this.#ghost !== null];
    const day = lifted ? this.#board.dayAt(event.clientX, event.clientY) : null;
    this.#end();
    if (!lifted) return;
    // The click that follows a drag must not open the item.
    this.#root.addEventListener('click', stop, { capture: true, once: true });
    setTimeout(() => this.#root.removeEventListener('click', stop, { capture: true }), 0);
    if (day !== null && day !== piece.day) this.#ends.dropped(piece, day);
  }

  #scroll(): void {
    if (this.#ghost === null) return;
    const by = this.#last.y < edge ? -scrollStep : this.#last.y > window.innerHeight - edge ? scrollStep : 0;
    if (by !== 0) {
      window.scrollBy({ top: by, behavior: 'instant' });
      this.#board.target(this.#board.dayAt(this.#last.x, this.#last.y));
    }
    requestAnimationFrame(() => this.#scroll());
  }

  #lift(piece: Piece): HTMLElement {
    const ghost = piece.box.cloneNode(true) as HTMLElement;
    ghost.classList.add('calendar-item--ghost');
    ghost.removeAttribute('data-calendar-item');
    ghost.setAttribute('aria-hidden', 'true');
    ghost.setAttribute('inert', '');
    document.body.append(ghost);
    this.#board.holding(piece);
    return ghost;
  }

  // The CSS object model is not an inline style: the content security policy allows it.
  #place(ghost: HTMLElement, event: PointerEvent): void {
    ghost.style.setProperty('inset-inline-start', `${event.clientX + 8}px`);
    ghost.style.setProperty('inset-block-start', `${event.clientY + 8}px`);
  }

  #end(): void {
    this.#ghost?.remove();
    const held = this.#ghost !== null;
    [this.#piece, this.#ghost] = [null, null];
    if (!held) return;
    this.#board.holding(null);
    this.#board.mark(null);
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
