import { Fragment, Mark } from '@milkdown/kit/prose/model';
import type { Node, Schema } from '@milkdown/kit/prose/model';

/**
 * The library ties text and its marks, elements and their attributes. Two things fall through: marks of what is no text (a picture in
 * a link, a line break in bold), and an attribute that is null where the schema means something else by default. Both travel as an
 * attribute of their own.
 */
const marks = '$marks';
const nulls = '$nulls';

const carried = new WeakMap<Node, Node>();

function extras(node: Node): Record<string, string> {
  const empty = Object.entries(node.type.spec.attrs ?? {}).filter(([name, spec]) => node.attrs[name] === null && spec.default !== null).map(([name]) => name);
  return {
    ...(node.marks.length === 0 ? {} : { [marks]: JSON.stringify(node.marks.map(mark => mark.toJSON() as unknown)) }),
    ...(empty.length === 0 ? {} : { [nulls]: empty.sort().join() }),
  };
}

/** The same document with those attributes. A block that needs none comes back as it is, and one that was seen is not looked at again. */
export function carry(node: Node): Node {
  if (node.isText) return node;
  const known = carried.get(node);
  if (known !== undefined) return known;
  let changed = false;
  const children: Node[] = [];
  node.forEach(child => {
    const made = carry(child);
    changed ||= made !== child;
    children.push(made);
  });
  const more = extras(node);
  let made = changed ? node.copy(Fragment.fromArray(children)) : node;
  if (Object.keys(more).length > 0) {
    made = node.type.create(node.attrs, made.content);
    (made as { attrs: Record<string, unknown> }).attrs = { ...node.attrs, ...more };
  }
  carried.set(node, made);
  return made;
}

/** Lets a schema read them back. Once per schema, which belongs to one editor. */
export function readCarried(schema: Schema): void {
  const make = schema.node.bind(schema);
  schema.node = (type, attrs, content, own) => {
    const { [marks]: marked, [nulls]: empty, ...rest } = (attrs ?? {}) as Record<string, unknown>;
    if (typeof empty === 'string') for (const name of empty.split(',')) rest[name] = null;
    const all = typeof marked === 'string' ? Mark.setFrom((JSON.parse(marked) as unknown[]).map(json => Mark.fromJSON(schema, json))) : own;
    return make(type, rest, content, all);
  };
}
