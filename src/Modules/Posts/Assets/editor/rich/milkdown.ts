import { Editor, editorViewOptionsCtx, remarkStringifyOptionsCtx, rootCtx } from '@milkdown/kit/core';
import { clipboard } from '@milkdown/kit/plugin/clipboard';
import { history } from '@milkdown/kit/plugin/history';
import { trailing } from '@milkdown/kit/plugin/trailing';
import { commonmark, hardbreakFilterNodes, remarkPreserveEmptyLinePlugin } from '@milkdown/kit/preset/commonmark';
import { gfm } from '@milkdown/kit/preset/gfm';
import { dropCursor } from '@milkdown/kit/prose/dropcursor';
import { gapCursor } from '@milkdown/kit/prose/gapcursor';
import type { Plugin } from '@milkdown/kit/prose/state';
import { $prose } from '@milkdown/kit/utils';
import { cleanPastedHtml } from '../paste.ts';
import { commentMarksPlugin } from '../comments/marks.ts';
import { suggestionMarksPlugin } from '../suggestions/marks.ts';
import type { SurfaceHost } from '../surface.ts';
import { blankLineBefore } from './blankLines.ts';
import { cellBreaks, writeBreak } from './cellBreaks.ts';
import { codeBlock } from './codeBlock.ts';
import { findingsPlugin } from './findings.ts';
import { heldRangesPlugin } from './heldRange.ts';
import { keysPlugin } from './keys.ts';
import { linksPlugin } from './links.ts';
import { linkSchema } from './linkSchema.ts';
import { listItemSchema } from './listItem.ts';
import { pictureSchema } from './picture.ts';
import { picturesPlugin } from './pictures.ts';
import { placeholderPlugin } from './placeholder.ts';
import { highestFootnote } from './query.ts';
import { slashMenuPlugin } from './slashMenu.ts';
import { taskItem } from './taskItem.ts';

// This plugin turns every inline <br> into nothing, and <br> is how a table cell holds two lines.
const emptyLines = new Set<unknown>(remarkPreserveEmptyLinePlugin);
const commonmarkWithBreaks = commonmark.filter(plugin => !emptyLines.has(plugin));

/** The editor with every fix that keeps text whole. `watch` hears of each state. */
export function makeEditor(host: SurfaceHost, editable: () => boolean, watch: Plugin): Editor {
  const { comments, suggestions } = host;
  return Editor.make()
    .config(ctx => {
      ctx.set(rootCtx, host.mount);
      ctx.update(remarkStringifyOptionsCtx, options => ({
        ...options,
        bullet: '-' as const,
        rule: '-' as const,
        emphasis: '*' as const,
        join: [...(options.join ?? []), blankLineBefore],
        handlers: {
          ...options.handlers,
          break: writeBreak,
          // The preset's handler stops escaping when a text ends in a blank; "a \| b" in a cell would become two cells.
          text: (node: { value: string }, _parent: unknown, state: { safe(text: string, info: object): string }, info: object) => state.safe(node.value, { ...info, encode: [] }),
        },
      }));
      ctx.set(hardbreakFilterNodes.key, ['code_block']);
      ctx.update(editorViewOptionsCtx, options => ({
        ...options,
        editable,
        attributes: { class: 'prose', 'aria-label': host.label, 'aria-multiline': 'true', spellcheck: 'true' },
        transformPastedHTML: (html, view) => cleanPastedHtml(html, highestFootnote(view.state.doc) + 1),
      }));
    })
    .use($prose(() => slashMenuPlugin(host)))
    .use($prose(() => keysPlugin(host)))
    .use($prose(() => heldRangesPlugin()))
    .use($prose(() => linksPlugin()))
    .use($prose(() => picturesPlugin(host)))
    .use(commonmarkWithBreaks)
    .use(gfm)
    .use(pictureSchema)
    .use(linkSchema)
    .use(listItemSchema)
    .use(cellBreaks)
    .use(history)
    .use(clipboard)
    .use(trailing)
    .use(taskItem)
    .use(codeBlock)
    .use($prose(() => findingsPlugin()))
    .use(comments === undefined ? [] : [$prose(() => commentMarksPlugin(comments))])
    .use(suggestions === undefined ? [] : [$prose(() => suggestionMarksPlugin(suggestions))])
    .use((host.plugins ?? []).map(plugin => $prose(() => plugin)))
    .use($prose(() => placeholderPlugin(host.placeholder)))
    .use($prose(() => dropCursor({ color: false, class: 'drop-cursor' })))
    .use($prose(() => gapCursor()))
    .use($prose(() => watch));
}
