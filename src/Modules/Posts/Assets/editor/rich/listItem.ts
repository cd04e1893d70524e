import { extendListItemSchemaForTask } from '@milkdown/kit/preset/gfm';

/**
 * "- - a" is an item that holds only a list. The schema gives it an empty paragraph; written out, that makes
 * a line with a lone dash, which the next reading takes for a heading's underline. So it is left out again.
 */
export const listItemSchema = extendListItemSchemaForTask.extendSchema(previous => ctx => {
  const schema = previous(ctx);
  return {
    ...schema,
    toMarkdown: {
      match: schema.toMarkdown.match,
      runner: (state, node) => {
        const first = node.firstChild;
        const second = node.maybeChild(1)?.type.name ?? '';
        const bare = first !== null && first.content.size === 0 && second.endsWith('_list') && typeof node.attrs['checked'] !== 'boolean';
        schema.toMarkdown.runner(state, bare ? node.copy(node.content.cut(first.nodeSize)) : node);
      },
    },
  };
});
