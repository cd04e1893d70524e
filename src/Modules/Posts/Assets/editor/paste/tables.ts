import { all, isBlank, isElement, rename, unwrap } from './dom.ts';

const lines = 'p,h1,h2,h3,h4,h5,h6,li,pre';

/** A Markdown table: one head row, then rows of single-line cells. */
export function plainTables(body: HTMLElement): void {
  // Innermost first: what was a table in a cell is text by the time the outer one is looked at.
  for (const table of all(body, 'table').reverse()) {
    const rows = all(table, 'tr').filter(row => row.closest('table') === table && row.children.length > 0);
    const cells = rows.reduce((most, row) => Math.max(most, row.children.length), 0);
    if (table.parentElement?.closest('td,th') !== null || (rows.length <= 1 && cells <= 1)) {
      flatten(table); // a box drawn with a table, as mails do
      continue;
    }
    rebuild(table, rows);
  }
}

function flatten(table: HTMLElement): void {
  for (const part of all(table, 'thead,tbody,tfoot,tr,caption')) unwrap(part);
  for (const cell of all(table, 'td,th')) {
    if (cell.querySelector('p,ul,ol,h1,h2,h3,h4,h5,h6,blockquote') === null && !isBlank(cell)) rename(cell, 'p');
    else unwrap(cell);
  }
  unwrap(table);
}

function rebuild(table: HTMLElement, rows: readonly HTMLElement[]): void {
  const body = table.ownerDocument.createElement('tbody');
  const grid = spread(rows);
  const width = Math.max(...grid.map(row => row.length));
  grid.forEach((cells, index) => {
    const row = table.ownerDocument.createElement('tr');
    for (let column = 0; column < width; column += 1) {
      const made = table.ownerDocument.createElement(index === 0 ? 'th' : 'td');
      const cell = cells[column];
      if (cell !== undefined && cell !== null) made.append(...oneLine(cell));
      row.append(made);
    }
    body.append(row);
  });
  const caption = table.querySelector('caption');
  if (caption !== null && !isBlank(caption)) table.before(rename(caption, 'p'));
  table.replaceChildren(body);
}

/** Joined cells leave empty ones where they reached: a row must never shift its columns. */
function spread(rows: readonly HTMLElement[]): (HTMLElement | null | undefined)[][] {
  const grid: (HTMLElement | null | undefined)[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row.children) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const across = Math.min(span(cell, 'colspan'), 50);
      const down = Math.min(span(cell, 'rowspan'), rows.length - top);
      for (let y = 0; y < down; y += 1) {
        for (let x = 0; x < across; x += 1) {
          const line = grid[top + y];
          if (line !== undefined) line[left + x] = x === 0 && y === 0 ? (cell as HTMLElement) : null;
        }
      }
      left += across;
    }
  });
  return grid;
}

function span(cell: Element, name: string): number {
  return Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1);
}

/** Two paragraphs in a cell are two lines of it. */
function oneLine(cell: HTMLElement): Node[] {
  for (const line of all(cell, lines)) {
    if (line.localName === 'li' && line.querySelector('p') !== null) {
      unwrap(line);
      continue;
    }
    if (isBlank(line)) {
      line.remove();
      continue;
    }
    if (line.nextSibling !== null || hasLater(cell, line)) line.after(cell.ownerDocument.createElement('br'));
    unwrap(line);
  }
  for (const rest of all(cell, 'ul,ol,blockquote')) unwrap(rest);
  while (cell.lastChild !== null && ((isElement(cell.lastChild) && cell.lastChild.localName === 'br') || isBlank(cell.lastChild))) cell.lastChild.remove();
  while (cell.firstChild !== null && ((isElement(cell.firstChild) && cell.firstChild.localName === 'br') || isBlank(cell.firstChild))) cell.firstChild.remove();
  return [...cell.childNodes];
}

function hasLater(cell: HTMLElement, line: HTMLElement): boolean {
  return all(cell, lines).some(other => (line.compareDocumentPosition(other) & 4) !== 0);
}
