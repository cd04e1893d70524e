import { asNumber, asObject, asObjects, asText, asTexts, readObject } from '@lib/http.ts';

/** Words as they are read, or a picture; counted from 0 among their likes. */
export interface Place {
  readonly words: string | null;
  readonly nth: number;
}

export interface Check {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly field: string;
  /** To let it stay with; empty when it has to be mended. */
  readonly fingerprint: string;
  readonly places: readonly Place[];
}

export interface VariantCount {
  readonly channel: string;
  readonly text: string;
  /** In words: "212 of 300 characters · written for you". */
  readonly count: string;
  readonly over: boolean;
  readonly generated: boolean;
  readonly problems: readonly string[];
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: Date; readonly slug: string; readonly readability: string; readonly checks: Check[]; readonly variants: VariantCount[] }
  | { readonly kind: 'conflict'; readonly by: string; readonly detail: string; readonly version: number }
  | { readonly kind: 'locked'; readonly by: string; readonly together: boolean }
  | { readonly kind: 'behind' }
  | { readonly kind: 'over' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly detail: string; readonly errors: Readonly<Record<string, string[]>> }
  | { readonly kind: 'unreachable' };

export function placesOf(value: unknown): Place[] {
  return asObjects(value).map(place => ({ words: typeof place['words'] === 'string' ? place['words'] : null, nth: asNumber(place['nth']) }));
}

export function checkOf(item: Record<string, unknown>): Check {
  return { places: placesOf(item['places']), code: asText(item['code']), severity: asText(item['severity'], 'info').toLowerCase(), message: asText(item['message']), field: asText(item['field']), fingerprint: asText(item['fingerprint']) };
}

function variant(item: Record<string, unknown>): VariantCount {
  return {
    channel: asText(item['channel']), text: asText(item['text']), count: asText(item['count']), over: item['over'] === true,
    generated: item['generated'] === true, problems: asTexts(item['problems']),
  };
}

function errorsOf(body: Record<string, unknown>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(asObject(body['errors']) ?? {}).map(([field, messages]) => [field, asTexts(messages)]));
}

/** What an answer to a save means. Anything that is not clearly an answer of ours counts as unreachable and is tried again. */
export async function saveAnswer(response: Response): Promise<SaveAnswer> {
  if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 403) return { kind: 'signed-out' };
  const body = await readObject(response);
  if (response.status === 400 && body === null) return { kind: 'signed-out' }; // the antiforgery token of an ended session
  if (body === null) return response.status === 413 ? { kind: 'refused', detail: 'The text is too large to save.', errors: {} } : { kind: 'unreachable' };
  switch (response.status) {
    case 200:
      return {
        kind: 'saved', version: asNumber(body['version']), savedAt: new Date(asText(body['savedAt']) || Date.now()), slug: asText(body['slug']), readability: asText(body['readability']),
        checks: asObjects(body['checks']).map(checkOf), variants: asObjects(body['variants']).map(variant),
      };
    case 409:
      if (body['code'] === 'room.moved-on') return { kind: 'behind' };
      if (body['code'] === 'room.over') return { kind: 'over' };
      return { kind: 'conflict', by: asText(body['by'], 'Someone'), detail: asText(body['detail']), version: asNumber(body['version']) };
    case 423:
      return { kind: 'locked', by: asText(body['by'], 'Someone else'), together: body['code'] === 'hold.written-together' };
    case 400:
    case 413:
    case 422:
      return { kind: 'refused', detail: asText(body['detail']), errors: errorsOf(body) };
    default:
      return { kind: 'unreachable' };
  }
}
