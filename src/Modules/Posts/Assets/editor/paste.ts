import { keepKnownAttributes } from './paste/attributes.ts';
import { dropNoise, paragraphsFromBlocks, unwrapUnknown } from './paste/blocks.ts';
import { appendFootnote, takeFootnotes } from './paste/footnotes.ts';
import { listsFromItems, listsFromWord, nestLooseLists } from './paste/lists.ts';
import { marksFromStyles, tidyMarks, trimEdges } from './paste/marks.ts';
import { plainTables } from './paste/tables.ts';

/**
 * What Word, Google Docs, Outlook and LibreOffice put on the clipboard, reduced to what a post can hold:
 * headings, lists, links, tables, footnotes, pictures from the web, bold and italic. Fonts, colours, classes and scripts go.
 * New footnotes get numbers from `firstNote` on.
 */
export function cleanPastedHtml(html: string, firstNote = 1): string {
  // Copied in this editor: already clean, and its data attributes carry tasks and footnotes.
  if (html.includes('data-pm-slice')) return html;
  const body = parse(html);
  const notes = takeFootnotes(body, firstNote);
  clean(body);
  for (const note of notes) {
    clean(note.content);
    appendFootnote(body, note);
  }
  return write(body);
}

/** The order matters: lists and marks are read from styles, so styles go last. */
function clean(body: HTMLElement): void {
  dropNoise(body);
  listsFromWord(body);
  listsFromItems(body);
  marksFromStyles(body);
  paragraphsFromBlocks(body);
  nestLooseLists(body);
  plainTables(body);
  keepKnownAttributes(body);
  unwrapUnknown(body);
  tidyMarks(body);
  trimEdges(body);
}

function parse(html: string): HTMLElement {
  // Word hides whole blocks for old browsers in conditional comments; "revealed" ones only lose their markers.
  const source = html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!\[(?:if|endif)[^>]*>/gi, '')
    // Styles are read from a neutral attribute, and what could run goes before parsing: nothing of it would run
    // in an inert document, but the browser would still report each piece against the content security policy.
    .replace(/<(style|script)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, ' data-style=').replace(/\son[a-z]+\s*=/gi, ' data-on='));
  return new DOMParser().parseFromString(source, 'text/html').body;
}

function write(body: HTMLElement): string {
  return body.innerHTML
    .replace(/(<\/(?:p|h[1-6]|li|ul|ol|table|tr|blockquote|pre|tbody)>|<hr>)\s+(?=<)/g, '$1')
    .replace(/(<(?:ul|ol|table|tbody|tr|li|blockquote)>)\s+/g, '$1')
    .trim();
}
