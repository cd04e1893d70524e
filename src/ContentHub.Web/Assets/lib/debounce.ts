/** Runs an action once things are quiet, but never later than `longest` after the first call. */
export class Debounce {
  readonly #action: () => void;
  readonly #quiet: number;
  readonly #longest: number;
  #timer: number | null = null;
  #first = 0;

  constructor(action: () => void, quiet: number, longest: number) {
    this.#action = action;
    this.#quiet = quiet;
    this.#longest = longest;
  }

  get waiting(): boolean {
    return this.#timer !== null;
  }

  call(): void {
    const now = Date.now();
    if (this.#timer === null) this.#first = now;
    else window.clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(this.#quiet, this.#first + this.#longest - now));
    this.#timer = window.setTimeout(() => this.#run(), wait);
  }

  /** Runs now if a run is due. */
  flush(): void {
    if (this.#timer !== null) this.#run();
  }

  cancel(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#timer = null;
  }

  #run(): void {
    this.cancel();
    this.#action();
  }
}
