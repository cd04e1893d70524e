import type { Suggestion } from './suggestion.ts';

/** The text on which suggestions are drawn, while it is shown formatted. */
export interface MarkedSuggestions {
  /** Draws these, one of them as the present one. @returns Where each stands; one that is missing has no sure place to be drawn at. */
  show(suggestions: readonly Suggestion[], current: string | null): ReadonlyMap<string, number>;
  reveal(place: number): { readonly left: number; readonly bottom: number };
  readonly frame: HTMLElement;
  focus(): void;
}

/** What the text tells the suggestions beside it. */
export interface SuggestionPlaces {
  attached(text: MarkedSuggestions): void;
  detached(text: MarkedSuggestions): void;
  clicked(id: string): void;
  next(step: 1 | -1): void;
}
