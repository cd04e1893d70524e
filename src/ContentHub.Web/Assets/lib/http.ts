/** The antiforgery token of a form, or of the page when the form has none. */
export function antiforgeryToken(root: ParentNode): string {
  const selector = 'input[name="__RequestVerificationToken"]';
  const input = root.querySelector<HTMLInputElement>(selector) ?? document.querySelector<HTMLInputElement>(selector);
  return input?.value ?? '';
}

/** POSTs JSON with the antiforgery header. Redirects are not followed: a redirect to the sign-in page is an answer. */
export function postJson(url: string, token: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: token },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    redirect: 'manual',
    ...(signal === undefined ? {} : { signal }),
  });
}

/** A JSON object, or null for anything else: an error page of a proxy must not look like an answer. */
export async function readObject(response: Response): Promise<Record<string, unknown> | null> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return null;
  try {
    return asObject(await response.json());
  } catch {
    return null;
  }
}

export function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}

export function asObjects(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(asObject).filter(item => item !== null) : [];
}

export function asText(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

export function asNumber(value: unknown, otherwise = 0): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

export function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
