import { extendListItemSchemaForTask } from '@milkdown/kit/preset/gfm';

/**
 * "- - a" and "- # a" are items that begin with another block. The schema gives them an empty paragraph; written out, that makes
 * a line with a lone dash, which the next reading takes for a heading's underline, or for an item that ends there. So it is left out again.
 * A task without words is written as a plain item: "- [ ]" alone would come back as brackets.
 */
export const listItemSchema = extendListItemSchemaForTask.extendSchema(previous => ctx => {
  const schema = previous(ctx);
  return {
    ...schema,
    toMarkdown: {
      match: schema.toMarkdown.match,
      runner: (state, node) => {
        const first = node.firstChild;
        if (first === null || first.content.size > 0) return schema.toMarkdown.runner(state, node);
        const content = node.childCount > 1 ? node.content.cut(first.nodeSize) : node.content;
        schema.toMarkdown.runner(state, node.type.create({ ...node.attrs, checked: null }, content));
      },
    },
  };
});
