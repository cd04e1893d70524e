import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from '../../src/Modules/Posts/Assets/editor/paste.ts';

const folder = import.meta.dirname;
const samples = readdirSync(folder).filter(name => name.endsWith('.html') && !name.endsWith('.expected.html'));
const tight = (html: string): string => html.replace(/>\s+</g, '><').replace(/<(\/?[a-z0-9]+)/g, '\n<$1').trim();

describe('paste corpus', () => {
  it('holds the promised samples', () => {
    const count = (prefix: string): number => samples.filter(name => name.startsWith(prefix)).length;
    expect([count('word'), count('google-docs'), count('outlook'), count('libreoffice')]).toEqual([4, 4, 2, 3]);
  });

  it.each(samples)('%s', name => {
    const expected = readFileSync(join(folder, name.replace('.html', '.expected.html')), 'utf8');
    expect(tight(cleanPastedHtml(readFileSync(join(folder, name), 'utf8')))).toBe(tight(expected));
  });

  it.each(samples)('%s is clean after one pass', name => {
    const once = cleanPastedHtml(readFileSync(join(folder, name), 'utf8'));
    expect(tight(cleanPastedHtml(once))).toBe(tight(once));
  });
});
