import { asNumber, asObjects, asText } from '@lib/http.ts';

/** Other words for a place, as the server keeps them: Markdown in the body. */
export interface Suggestion {
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly at: number;
  readonly gone: boolean;
  readonly author: string;
  readonly guest: boolean;
  readonly by: string;
  readonly own: boolean;
  readonly note: string;
  readonly madeAt: Date;
}

export interface SuggestionList {
  readonly mayDecide: boolean;
  readonly suggestions: readonly Suggestion[];
}

export function suggestionsOf(body: Record<string, unknown>): SuggestionList {
  return {
    mayDecide: body['mayDecide'] === true,
    suggestions: asObjects(body['suggestions']).map(s => ({
      id: asText(s['id']), field: asText(s['field']), label: asText(s['label']), kind: asText(s['kind']), before: asText(s['before']), after: asText(s['after']),
      prefix: asText(s['prefix']), suffix: asText(s['suffix']), at: asNumber(s['at']), gone: s['gone'] === true, author: asText(s['author']), guest: s['guest'] === true,
      by: asText(s['by']), own: s['own'] === true, note: asText(s['note']), madeAt: new Date(asText(s['madeAt'])),
    })),
  };
}
