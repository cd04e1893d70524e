import type { MarkType, NodeType, Schema } from '@milkdown/kit/prose/model';

/** The names that Milkdown's presets give their nodes and marks. A wrong one should fail loudly, not do nothing. */
export function nodeType(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`The editor has no node named "${name}".`);
  return type;
}

export function markType(schema: Schema, name: string): MarkType {
  const type = schema.marks[name];
  if (type === undefined) throw new Error(`The editor has no mark named "${name}".`);
  return type;
}
