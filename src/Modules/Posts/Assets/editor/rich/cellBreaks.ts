import { $remark } from '@milkdown/kit/utils';

interface Tree {
  type: string;
  value?: string;
  children?: Tree[];
}

function breaksIn(node: Tree, inCell: boolean): void {
  for (const child of node.children ?? []) {
    if (inCell && child.type === 'html' && /^<br\s*\/?>$/i.test(child.value ?? '')) {
      child.type = 'break';
      delete child.value;
    } else {
      breaksIn(child, inCell || child.type === 'tableCell');
    }
  }
}

/** Reads `<br>` in a table cell as a line break: Markdown has no other way to write two lines there. */
export const cellBreaks = $remark('cellBreaks', () => () => tree => breaksIn(tree as Tree, false));

/** Writes a line break as the place allows: `<br>` in a cell, a blank in a heading, a backslash elsewhere. */
export function writeBreak(_node: unknown, _parent: unknown, state: { stack: readonly string[] }): string {
  if (state.stack.includes('tableCell')) return '<br>';
  return state.stack.includes('headingAtx') ? ' ' : '\\\n';
}
