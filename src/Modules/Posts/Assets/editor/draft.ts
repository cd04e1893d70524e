/** What the editor sends and keeps: the JSON of a save request without its version. A field that the page lacks is left out. */
export interface Draft {
  readonly title: string;
  readonly body: string;
  readonly slug?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly language?: string;
  readonly canonicalUrl?: string;
  readonly coverAssetId?: string | null;
  readonly coverAlt?: string;
  readonly variants?: Readonly<Record<string, string>>;
}

/** Line ends differ between a form post, a browser and an editor; a person never means that as a change. */
function normal(draft: Draft): string {
  const { body, variants, ...rest } = draft;
  const order = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b));
  const texts = Object.entries(variants ?? {}).sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([order, texts, body.replace(/\r\n?/g, '\n').trimEnd()]);
}

export function sameDraft(a: Draft, b: Draft): boolean {
  return normal(a) === normal(b);
}
