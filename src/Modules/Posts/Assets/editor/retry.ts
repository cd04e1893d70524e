const first = 2000;
const last = 60_000;

/** One more try later, each time a little later than the last, and at once when the browser is online or in front again. */
export class Retry {
  readonly #run: () => void;
  #timer: number | null = null;
  #wait = first;

  constructor(run: () => void) {
    this.#run = run;
    const again = (): void => { if (this.waiting) run(); };
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
  }

  get waiting(): boolean {
    return this.#timer !== null;
  }

  later(wait = this.#wait): void {
    this.#wait = Math.min(this.#wait * 2, last);
    this.#timer = window.setTimeout(this.#run, wait);
  }

  clear(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** It worked: the next trouble starts from the shortest wait. */
  worked(): void {
    this.#wait = first;
  }
}
