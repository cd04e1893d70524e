import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorViewCtx, serializerCtx } from '@milkdown/kit/core';
import { DOMParser as SchemaParser } from '@milkdown/kit/prose/model';
import { Plugin } from '@milkdown/kit/prose/state';
import { expect, it } from 'vitest';
import { cleanPastedHtml } from '../../src/Modules/Posts/Assets/editor/paste.ts';
import { makeEditor } from '../../src/Modules/Posts/Assets/editor/rich/milkdown.ts';
import type { SurfaceHost } from '../../src/Modules/Posts/Assets/editor/surface.ts';

async function markdownOf(html: string): Promise<string> {
  const nothing = (): never => { throw new Error('Nothing of the page is needed here.'); };
  const host: SurfaceHost = { mount: document.createElement('div'), label: 'Text', placeholder: '', changed: nothing, upload: nothing, refused: nothing, switchSurface: nothing };
  const { ctx } = await makeEditor(host, () => true, new Plugin({})).create();
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return ctx.get(serializerCtx)(SchemaParser.fromSchema(ctx.get(editorViewCtx).state.schema).parse(body));
}

const sample = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

it.each([
  ['word-footnotes.html', 'A pump that is too big wastes power[^1] and wears out[^2].\n\n[^1]: Measured in **Hamburg**, see [the report](https://example.com/report).\n\n[^2]: After two years.\n\n    Sooner with sand.\n'],
  ['google-docs-footnotes.html', 'Sound follows the pipe[^1].\n\n[^1]: *Northwind,* 2026.\n'],
  ['libreoffice-footnotes.html', 'A seal lasts ten years[^1], a bearing five[^2].\n\nThe end.\n\n[^1]: In clean water.\n\n[^2]: With grease.\n\n    Without it: one.\n'],
])('%s becomes footnotes of the post', async (name, markdown) => {
  expect(await markdownOf(cleanPastedHtml(sample(name)))).toBe(markdown);
});

it('numbers pasted notes after those that are there', () => {
  expect(cleanPastedHtml(sample('libreoffice-footnotes.html'), 8)).toContain('data-label="9">9</sup>');
});

it('leaves links within a page alone that are no footnotes', () => {
  expect(cleanPastedHtml('<p>See <a href="#a" name="b">below</a>.</p><p><a name="a">Here</a> it is.</p>')).toBe('<p>See below.</p><p>Here it is.</p>');
});
