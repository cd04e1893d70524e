// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Values = Map<string, string>;

function read(theme: string, file: string): string {
  return readFileSync(join(import.meta.dirname, theme, 'Assets/tokens', file), 'utf8');
}

function declarations(block: string): Values {
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(match => [match[1] ?? '', (match[2] ?? '').trim()]));
}

function blocks(css: string): Values[] {
  return [...css.matchAll(/:root[^{]*\{([^}]*)\}/g)].map(match => declarations(match[1] ?? ''));
}

function hex(name: string, meanings: Values, raw: Values): string {
  const reference = /var\(--([\w-]+)\)/.exec(meanings.get(name) ?? '')?.[1] ?? '';
  const value = raw.get(reference);
  if (value === undefined) throw new Error(`--${name} points to no raw colour`);
  return value;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const stages = ['draft', 'review', 'changes', 'approved', 'scheduled', 'live', 'trouble', 'archived'];
const common: [string, string, number][] = [
  ['text', 'surface', 4.5], ['text', 'surface-page', 4.5], ['text-strong', 'surface', 4.5], ['text-quiet', 'surface', 4.5], ['text-quiet', 'surface-page', 4.5],
  ['text-quiet', 'surface-sunken', 4.5], ['link', 'surface', 4.5], ['link', 'surface-page', 4.5], ['accent-text', 'accent', 4.5], ['line-control', 'surface', 3], ['focus', 'surface', 3],
  ['code-keyword', 'surface-sunken', 4.5], ['code-string', 'surface-sunken', 4.5], ['code-number', 'surface-sunken', 4.5], ['code-name', 'surface-sunken', 4.5],
  ['text', 'added', 4.5], ['text', 'removed', 4.5], ['text', 'mark', 4.5],
];
const workbench: [string, string, number][] = [
  ...common, ...stages.map((stage): [string, string, number] => [`stage-${stage}`, `stage-${stage}-soft`, 4.5]),
  ['text-quiet', 'surface-float', 4.5], ['text', 'accent-soft', 4.5], ['link', 'accent-soft', 4.5], ['accent-text', 'accent-hover', 4.5], ['danger-text', 'danger', 4.5], ['danger-text', 'danger-hover', 4.5],
  ['danger-ink', 'surface', 4.5], ['danger-ink', 'danger-soft', 4.5], ['warn', 'surface', 4.5], ['text', 'warn-soft', 4.5], ['text', 'ok-soft', 4.5], ['ok', 'ok-soft', 3], ['line-control', 'surface-page', 3],
];

describe.each([['Workbench', workbench], ['Journal', common]] as const)('%s', (theme, pairs) => {
  const raw = declarations(read(theme, 'color.css'));
  const light = blocks(read(theme, 'meaning.css'))[0] ?? new Map<string, string>();
  const [bySystem, byChoice] = blocks(read(theme, 'dark.css'));

  it('gives every meaning a dark value, and the same one both ways', () => {
    expect([...(bySystem ?? new Map()).keys()].sort()).toEqual([...light.keys()].sort());
    expect(bySystem).toEqual(byChoice);
  });

  it.each(pairs)('--%s on --%s has %d : 1', (ink, ground, least) => {
    for (const meanings of [light, bySystem ?? light]) expect(contrast(hex(ink, meanings, raw), hex(ground, meanings, raw))).toBeGreaterThanOrEqual(least);
  });
});
