import { imageSchema } from '@milkdown/kit/preset/commonmark';

/** The kit's image, but a pasted one has no title unless it came with one: the kit copies the description there. */
export const pictureSchema = imageSchema.extendSchema(previous => ctx => ({
  ...previous(ctx),
  parseDOM: [{
    tag: 'img[src]',
    getAttrs: dom => ({ src: dom.getAttribute('src') ?? '', alt: dom.getAttribute('alt') ?? '', title: dom.getAttribute('title') ?? '' }),
  }],
}));
