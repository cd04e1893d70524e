import { all, unwrap } from './dom.ts';

function linkAddress(link: Element): string | null {
  const href = (link.getAttribute('href') ?? '').trim();
  if (!/^(https?:|mailto:|tel:)/i.test(href.replace(/[\u0000-\u0020]/g, ''))) return null;
  // Google Docs and Gmail send links by way of a redirect that tells Google who clicked.
  const target = /^https?:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/i.exec(href)?.[1];
  if (target === undefined) return href;
  try {
    const address = decodeURIComponent(target);
    return /^https?:/i.test(address) ? address : href;
  } catch {
    return href;
  }
}

/** Only what a post can hold: where a link leads, a picture from the web with its words, where a list starts, which note a mark names. */
export function keepKnownAttributes(body: HTMLElement): void {
  for (const element of all(body, '*')) {
    const kept: [string, string][] = [];
    if (element.localName === 'a') {
      const href = linkAddress(element);
      if (href === null || element.textContent.trim() === '' && element.querySelector('img') === null) {
        unwrap(element);
        continue;
      }
      kept.push(['href', href]);
    } else if (element.localName === 'img') {
      const src = element.getAttribute('src') ?? '';
      if (!/^https?:\/\//i.test(src)) {
        element.remove();
        continue;
      }
      kept.push(['src', src], ['alt', element.getAttribute('alt') ?? '']);
    } else if (element.matches('sup[data-type="footnote_reference"]')) {
      kept.push(['data-type', 'footnote_reference'], ['data-label', element.dataset['label'] ?? '']);
    } else if (element.localName === 'ol' && Number(element.getAttribute('start') ?? '1') > 1) {
      kept.push(['start', element.getAttribute('start') ?? '1']);
    }
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    for (const [name, value] of kept) element.setAttribute(name, value);
  }
}
