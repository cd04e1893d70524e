import { GFM, parser } from '@lezer/markdown';
import type { Heading } from '../surface.ts';

interface PlacedHeading extends Heading {
  /** Behind its last character. */
  readonly end: number;
}

const markdown = parser.configure(GFM);

/** The headings of a Markdown text as a reader sees them: marks and addresses are none of their words. */
export function headingsIn(text: string): PlacedHeading[] {
  const found: PlacedHeading[] = [];
  markdown.parse(text).iterate({
    enter: node => {
      const level = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
      if (level === undefined) return true;
      const words = text.slice(node.from, node.to).replace(/^#+\s*|\s+#+\s*$|\n[=-]+\s*$/g, '');
      found.push({ level: Number(level), text: words.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`~]+/g, '').trim(), end: node.to });
      return false;
    },
  });
  return found;
}
