interface Block {
  readonly type: string;
  readonly ordered?: unknown;
  readonly start?: unknown;
}

/**
 * In a list without blank lines a block follows its paragraph at once. Some would melt into it: a rule makes it a heading, a table
 * is only text to the server, and a numbered list must start at 1 to end a paragraph. Those get a blank line all the same.
 */
export function blankLineBefore(left: Block, right: Block): 1 | undefined {
  if (left.type !== 'paragraph') return undefined;
  const melts = right.type === 'thematicBreak' || right.type === 'table' || right.type === 'html' || (right.type === 'list' && right.ordered === true && right.start !== 1);
  return melts ? 1 : undefined;
}
