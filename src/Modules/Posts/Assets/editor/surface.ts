import type { Plugin } from '@milkdown/kit/prose/state';
import type { CommentPlaces } from './comments/places.ts';
import type { Check } from './saveAnswer.ts';
import type { SuggestionPlaces } from './suggestions/places.ts';
import type { UploadedPicture } from './upload.ts';

export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** The place where the body is written: the rich editor or the Markdown source. Each is a lazy chunk of its own. */
export interface WritingSurface {
  /** The text as Markdown. Unchanged text comes back exactly as it was given. */
  markdown(): string;
  /** Puts another text in this one's place, as if it had been typed. */
  replace(markdown: string): void;
  /** The same as an edit of what differs only. @returns False when `edit` gives null, or what can't be shown here. */
  change(edit: (markdown: string) => string | null): boolean;
  /** How the text that it was opened with is written out from here. */
  readonly begun: string;
  headings(): readonly Heading[];
  /** Puts cursor and focus to one of the headings. */
  goTo(index: number): void;
  /** Draws what the checks found. */
  findings(checks: readonly Check[]): void;
  /** Selects the first place of the finding that says this; false where it is not drawn. */
  goToFinding(message: string): boolean;
  focus(): void;
  readOnly(on: boolean): void;
  destroy(): void;
}

/** What a surface needs from the page around it. */
export interface SurfaceHost {
  readonly mount: HTMLElement;
  readonly label: string;
  readonly placeholder: string;
  /** Called for every change; reading the text is left for a quiet moment. @param byOthers Nobody typed here. */
  changed(byOthers: boolean): void;
  upload(file: File, progress: (share: number) => void): { readonly picture: Promise<UploadedPicture>; cancel(): void };
  refused(message: string): void;
  /** What wants to know of the words that are commented on. */
  readonly comments?: CommentPlaces;
  /** What wants to draw suggestions on the words. */
  readonly suggestions?: SuggestionPlaces;
  /** More that belongs to the formatted text. */
  readonly plugins?: readonly Plugin[];
  /** Leave the rich editor for the Markdown source, or the other way round. */
  switchSurface(): void;
}

/** Thrown when the rich editor can't show a text without losing some of it. */
export class WouldLoseText extends Error {}
