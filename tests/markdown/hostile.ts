/** Documents as nobody would write them by hand and everybody does by paste, made from a seed: the same number gives the same text. */
export class Hostile {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  document(): string {
    const blocks = this.#times(1, 4, () => this.#block(0));
    if (this.#chance(0.3)) blocks.push(...this.#footnotes());
    if (this.#chance(0.1)) blocks.push(`See [the manual][m] and ![a plate][m].\n\n[m]: https://example.com/m_(1) "The \\"manual\\""`);
    return `${blocks.join('\n\n')}\n`;
  }

  /** Mulberry32. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  #chance(share: number): boolean {
    return this.#next() < share;
  }

  #number(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }

  #one<T>(from: readonly T[]): T {
    return from[this.#number(0, from.length - 1)] as T;
  }

  #times<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.#number(least, most) }, (_, index) => make(index));
  }

  #block(depth: number): string {
    const makers = [
      () => this.#paragraph(), () => this.#paragraph(), () => this.#heading(), () => this.#list(depth), () => this.#list(depth), () => this.#table(),
      () => this.#code(), () => this.#quote(depth), () => '---', () => this.#picture(), () => this.#inset(),
    ];
    return depth > 2 ? this.#paragraph() : this.#one(makers)();
  }

  #paragraph(): string {
    const lines = this.#times(1, 3, () => this.#line());
    return lines.join(this.#one(['\n', '\\\n', '  \n', ' ']));
  }

  #line(): string {
    const text = this.#times(1, 4, () => this.#inline()).join(' ');
    return this.#chance(0.15) ? this.#one(lineStarts) + text : text;
  }

  #words(): string {
    return this.#times(1, 3, () => this.#chance(0.6) ? this.#one(plain) : this.#chance(0.5) ? escaped(this.#one(marks)) : this.#one(raw)).join(' ');
  }

  #inline(): string {
    const makers = [
      () => this.#words(), () => this.#words(), () => this.#words(),
      () => `**${this.#one(plain)}**`, () => `*${this.#one(plain)}*`, () => `***${this.#one(plain)}***`, () => `~~${this.#one(plain)}~~`,
      () => `**${this.#one(plain)} *${this.#one(plain)}* ${this.#one(plain)}**`, () => `*${this.#one(plain)}*${this.#one(plain)}`,
      () => this.#one(codes), () => this.#link(), () => this.#link(), () => this.#image(), () => `**[${this.#one(plain)}](${this.#one(addresses)})**`,
    ];
    return this.#one(makers)();
  }

  #link(): string {
    const text = this.#chance(0.7) ? this.#one(plain) : this.#one(['a \\[b\\] c', '*bold* `code`', 'a \\| b', '🎉']);
    return this.#one([`[${text}](${this.#one(addresses)})`, `[${text}](${this.#one(addresses)} ${this.#one(titles)})`, '<https://example.com/auto?a=1&b=2>', 'https://example.com/bare_(x)', '<anna@example.com>']);
  }

  #image(): string {
    return `![${this.#one(['', 'A pump', 'A \\"quoted\\" pump', 'with \\[brackets\\]', 'a &amp; b', 'مضخة', '🎉 5 | 6'])}](${this.#one(['/media/0197a000-0000-7000-8000-0000000b0001', 'https://example.com/p_(1).jpg'])}${this.#one(['', '', ` ${this.#one(titles)}`])})`;
  }

  #picture(): string {
    return this.#image();
  }

  #heading(): string {
    if (this.#chance(0.15)) return `${this.#words()}\n${this.#one(['===', '---'])}`;
    return `${'#'.repeat(this.#number(1, 6))} ${this.#times(1, 3, () => this.#inline()).join(' ')}${this.#one(['', '', ' ##', ' \\#'])}`;
  }

  #list(depth: number): string {
    const ordered = this.#chance(0.4);
    const [bullet, dot, start] = [this.#one(['-', '*', '+']), this.#one(['.', ')']), this.#one([1, 1, 0, 7, 1986])];
    const tasks = !ordered && this.#chance(0.3);
    const gap = this.#chance(0.25) ? '\n\n' : '\n';
    return this.#times(1, 4, index => {
      const mark = ordered ? `${start + index}${dot} ` : `${bullet} `;
      const task = tasks ? this.#one(['[ ] ', '[x] ']) : '';
      const pad = ' '.repeat(mark.length);
      const rest = depth < 3 && this.#chance(0.35) ? this.#below(this.#chance(0.6) ? this.#list(depth + 1) : this.#block(depth + 1), pad) : '';
      return `${mark}${task}${task === '' && this.#chance(0.05) ? '' : this.#line()}${rest}`;
    }).join(gap);
  }

  /** Where the two parsers disagree (may a list that starts at 7, or a table, end a paragraph?) a blank line stands. */
  #below(block: string, pad: string): string {
    const gap = /^(?!1[.)])\d|^\|/.test(block) ? '\n\n' : this.#one(['\n', '\n\n']);
    return gap + indent(block, pad);
  }

  #table(): string {
    const columns = this.#number(1, 4);
    const cell = (): string => this.#one([
      () => this.#one(plain), () => this.#one(plain), () => '', () => `${this.#one(plain)}<br>${this.#one(plain)}`, () => `\`a \\| b\``, () => `a \\| b`, () => `**${this.#one(plain)}**`,
      () => escaped(this.#one(marks)), () => `[${this.#one(plain)}](https://example.com/p_(1))`, () => '😀 مرحبا', () => `![x](/media/a "t")`, () => 'a<br/>b', () => `a<br><br>b`, () => '\\\\', () => '`x`\\\\',
    ])();
    const row = (): string => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
    const rule = `| ${Array.from({ length: columns }, () => this.#one(['---', ':--', '--:', ':-:'])).join(' | ')} |`;
    return [row(), rule, ...this.#times(1, 3, row)].join('\n');
  }

  #code(): string {
    const fence = this.#one(['```', '~~~', '`````']);
    const inside = this.#times(0, 4, () => this.#one(['if (a < b && c) {', '', '    indented', '\ttab', '# no heading', '- no list', '| a | b |', '<b>&amp;</b>', 'a \\* b', '``', '[^1]: no note', '🎉 مرحبا', 'ends in blanks  ']));
    if (fence === '`````') inside.push('```js', 'x', '```');
    return `${fence}${this.#one(['', 'csharp', 'js', 'c++', 'text title="a b"'])}\n${inside.join('\n')}\n${fence}`;
  }

  #quote(depth: number): string {
    return indent(this.#times(1, 2, () => this.#block(depth + 1)).join('\n\n'), '> ', true);
  }

  /** What four blanks mean depends on what stands before. */
  #inset(): string {
    return `    ${this.#one(['code by blanks', '- no list', '**no mark**'])}\n\n    ${this.#one(plain)}\n\n${this.#one(plain)}`;
  }

  #footnotes(): string[] {
    const names = this.#times(1, 3, index => this.#one([String(index + 1), `note-${index}`, `ü${index}`]));
    return [
      names.map(name => `${this.#words()}[^${name}]`).join(', '),
      ...names.map(name => `[^${name}]: ${this.#line()}${this.#chance(0.3) ? `\n\n${indent(this.#block(2), '    ')}` : ''}`),
    ];
  }
}

function indent(text: string, pad: string, always = false): string {
  return text.split('\n').map(line => (line === '' && !always ? '' : pad + line)).join('\n').replace(always ? /^/ : new RegExp(`^${pad}`), always ? '' : pad);
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&"'$%,/:;=?@^]/g, '\\$&');
}

const plain = ['pump', 'seal', 'impeller', 'Öl', 'naïve', 'Größe', 'x²', '5 bar', 'مضخة', 'משאבה', '泵', '🎉', '👩‍👩‍👧‍👦', 'e\u0301tat', '\u202bمضخة\u202c', 'snake_case_word', 'a-b', '3.5', '½', '»so«', 'don’t'];

/** Characters that mean something in Markdown; they are written escaped. */
const marks = ['*', '**bold**', '_under_', '# no heading', '1. no list', '- no list', '> no quote', '[no](link)', '![no](image)', '`no code`', '<b>no tag</b>', '&amp;', '~~no~~', '|', '\\', '[^1]', '[ ]', '***', '---', '===', '+', '```', 'a_b_c', '2*3*4', '"quote"', '\'single\'', '$5', '{x}', '^', '<!-- no comment -->', '::: no', '\\|'];

/** Text that looks like something and is written as people type it. */
const raw = ['2 * 3 * 4', 'a < b > c', 'R&D', 'AT&T;', '&copy;', '&nbsp;', '&#42;', 'C#', 'x_y', '_', '*', '5 > 4', 'f(x)[0]', '[sic]', '[x]', '~5', '100%', '!', '<3', 'a|b', '\\', 'C:\\temp', '^^', '--', '...', '"q"', '<u>under</u>', '<kbd>Ctrl</kbd>', '<notatag', '</p>', '<!-- comment -->', ':)', '**', '`', '$x$', '=', '@anna', '#tag', '😀 :smile:', '\u00a0', '\u200bzero', '.', '1.', '+'];

const lineStarts = ['1986\\. ', '\\- ', '\\+ ', '\\# ', '\\> ', '=== ', '#hash ', '+1 ', '-5 ', '~ ', '\\| ', ': ', '[^x] ', '&gt; ', '(1) ', '1.5 '];

const codes = ['`code`', '`` a`b ``', '` `` `', '`a | b`', '`<b>`', '`\\`', '`a  b`', '`*x*`', '`&amp;`'];

const addresses = ['https://example.com/a', 'https://example.com/a_(b)', 'https://example.com/?q=1&b=[2]', '<https://example.com/a b>', '/about', '#part', 'mailto:anna@example.com', 'https://example.com/ü/مضخة', 'https://example.com/a\\)b', 'https://example.com/*x*_y_', '<>'];

const titles = ['"A title"', '"with \\"quotes\\""', '\'single "double"\'', '(in brackets)', '"a & b < c"', '"🎉"'];
