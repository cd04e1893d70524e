// This file lands in dist/chunks/, one folder below the sprite. The path is a variable so that the bundler leaves it alone.
const sprite = '../icons.svg';

const spriteUrl = new URL(sprite, import.meta.url).href;

const svgSpace = 'http://www.w3.org/2000/svg';

/** An icon of the sprite, hidden from assistive technology: the button beside it carries the words. */
export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svgSpace, 'use');
  use.setAttribute('href', `${spriteUrl}#${name}`);
  svg.append(use);
  return svg;
}
