import { imageSchema } from '@milkdown/kit/preset/commonmark';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The kit's image with two differences: Markdown without a title gives an empty title (the kit passes null, which its own
 * schema then refuses), and a pasted image has no title unless it came with one (the kit copies the description there).
 */
export const pictureSchema = imageSchema.extendSchema(previous => ctx => {
  const kit = previous(ctx);
  return {
    ...kit,
    parseDOM: [{
      tag: 'img[src]',
      getAttrs: dom => ({ src: dom.getAttribute('src') ?? '', alt: dom.getAttribute('alt') ?? '', title: dom.getAttribute('title') ?? '' }),
    }],
    parseMarkdown: {
      ...kit.parseMarkdown,
      runner: (state, node, type) => {
        state.addNode(type, { src: words(node['url']), alt: words(node['alt']), title: words(node['title']) });
      },
    },
  };
});
