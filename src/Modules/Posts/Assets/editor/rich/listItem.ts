import { extendListItemSchemaForTask } from '@milkdown/kit/preset/gfm';

/**
 * "- - a" and "- # a" are items that begin with another block. The schema gives them an empty paragraph; written out, that makes
 * a line with a lone dash, which the next reading takes for a heading's underline, or for an item that ends there. So it is left out again.
 */
export const listItemSchema = extendListItemSchemaForTask.extendSchema(previous => ctx => {
  const schema = previous(ctx);
  return {
    ...schema,
    toMarkdown: {
      match: schema.toMarkdown.match,
      runner: (state, node) => {
        const first = node.firstChild;
        const bare = first !== null && first.content.size === 0 && node.childCount > 1 && typeof node.attrs['checked'] !== 'boolean';
        schema.toMarkdown.runner(state, bare ? node.copy(node.content.cut(first.nodeSize)) : node);
      },
    },
  };
});
