import type { Quote, Thread } from './threads.ts';

/** The text on which comments are marked, while it is shown formatted. */
export interface MarkedText {
  /** Marks the words of these threads, and one of them as the present one. */
  show(threads: readonly Thread[], current: string | null): void;
  /** Where each thread's words stand in the document; a thread that is missing lost them. */
  places(): ReadonlyMap<string, number>;
  selected(): { readonly words: Quote | null; readonly block: Quote | null };
  /** Selects the words of a thread and brings them into sight. */
  goTo(id: string): void;
}

/** What the text tells the comments beside it. */
export interface CommentPlaces {
  attached(text: MarkedText): void;
  detached(text: MarkedText): void;
  /** Marks moved, were lost or were found again. */
  moved(): void;
  clicked(id: string): void;
  begin(): void;
}
