/** Width of a line, as in the source. */
const width = 110;

/** A word, a quoted text or name, a sign; or parentheses with their content. */
type Node = { readonly space: boolean } & ({ readonly text: string } | { readonly inside: readonly Node[] });

/** Words that begin a line at the level of the statement; the longest first. */
const clauses = [
  'insert into', 'delete from', 'group by', 'order by', 'on conflict', 'for update', 'for share', 'union all',
  'do update set', 'do nothing',
  'inner join', 'left join', 'right join', 'full join', 'cross join', 'join', 'with recursive', 'with',
  'select', 'from', 'where', 'having', 'limit', 'offset', 'returning', 'values', 'set', 'union', 'update', 'window',
  'using',
].map((clause) => clause.split(' ')); // prettier-ignore

/** Breaks SQL into lines of at most some 110 columns, clause by clause, without changing a token. */
export function layOut(sql: string): string {
  return statement(parse(sql), '').join('\n');
}

function parse(sql: string): Node[] {
  const open: Node[][] = [[]];
  const spaces: boolean[] = [];
  let space = false;
  for (const [token] of sql.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\s+|[\w$.]+|[()]|[^\s\w'"()]/g)) {
    const current = open.at(-1) ?? [];
    if (/^\s/.test(token)) {
      space = true;
      continue;
    }
    if (token === '(') {
      open.push([]);
      spaces.push(space);
    } else if (token === ')') {
      open.pop();
      open.at(-1)?.push({ space: spaces.pop() ?? false, inside: current });
    } else current.push({ space, text: token });
    space = false;
  }
  return open[0] ?? [];
}

const word = (node: Node | undefined): string => (node !== undefined && 'text' in node ? node.text.toLowerCase() : '');

/** Length of the clause that begins at a place, in words; 0: none does. */
function clauseAt(nodes: readonly Node[], at: number): number {
  const before = word(nodes[at - 1]);
  if (before === 'distinct' && word(nodes[at]) === 'from') return 0;
  if (before === 'for' && word(nodes[at]) === 'update') return 0;
  return clauses.find((clause) => clause.every((part, index) => word(nodes[at + index]) === part))?.length ?? 0;
}

function statement(nodes: readonly Node[], indent: string): string[] {
  const starts: number[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const length = clauseAt(nodes, at);
    if (length > 0 || at === 0) starts.push(at);
    at += Math.max(length - 1, 0);
  }
  return starts.flatMap((start, index) => clause(nodes.slice(start, starts[index + 1] ?? nodes.length), indent));
}

function clause(nodes: readonly Node[], indent: string): string[] {
  const line = indent + flat(nodes);
  if (line.length <= width) return [line];
  const head = headOf(nodes);
  const parts = split(nodes.slice(head));
  if (parts.length < 2) return broken(nodes, indent);
  return [indent + flat(nodes.slice(0, head)), ...parts.flatMap((part) => broken(part, `${indent}  `))];
}

/** What stays on the first line of a broken clause: its words, and for a join its table. */
function headOf(nodes: readonly Node[]): number {
  const words = Math.max(clauseAt(nodes, 0), 1);
  if (!/^(inner|left|right|full|join)$/.test(word(nodes[0]))) return words;
  return Math.max(nodes.findIndex((node) => word(node) === 'on') + 1, words);
}

/** Items of a list, or conditions; those within a `case` stay together. */
function split(nodes: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]];
  let between = false;
  let cases = 0;
  for (const node of nodes) {
    const text = word(node);
    if (text === 'case') cases += 1;
    else if (text === 'end') cases -= 1;
    const joint = cases === 0 && (text === 'or' || (text === 'and' && !between));
    if (text === 'between') between = true;
    else if (text === 'and') between = false;
    if (joint) parts.push([]);
    parts.at(-1)?.push(node);
    if (text === ',') parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

/** The arms of a `case`, each from its `when` or `else` on, or the two parts of an arm; what follows `end` stays. */
function armsOf(nodes: readonly Node[]): Node[][] {
  const next = word(nodes[0]) === 'when' ? /^then$/ : /^(when|else)$/;
  const starts = nodes.flatMap((node, at) => (at > 0 && next.test(word(node)) ? [at] : []));
  return [0, ...starts].map((start, index) => nodes.slice(start, starts[index] ?? nodes.length));
}

/** One item; a `case` is broken into its arms, and parentheses that do not fit are broken into lines. */
function broken(nodes: readonly Node[], indent: string): string[] {
  const whole = indent + flat(nodes);
  const lengths = nodes.map((node) => ('inside' in node ? flat(node.inside).length : 0));
  const last = lengths.findLastIndex((length) => length > 30);
  const fits = (indent + flat(nodes.slice(0, last))).length <= width;
  const opened = fits ? last : lengths.indexOf(Math.max(...lengths));
  const node = nodes[opened];
  if (whole.length <= width) return [whole];
  const arms = armsOf(nodes);
  if (arms.length > 1)
    return [...broken(arms[0] ?? [], indent), ...arms.slice(1).flatMap((arm) => broken(arm, `${indent}  `))];
  if (node === undefined || !('inside' in node)) return [whole];
  const before = flat(nodes.slice(0, opened));
  const inner = /^(select|with|insert|update|delete|values)$/.test(word(node.inside[0]))
    ? statement(node.inside, `${indent}  `)
    : filled(split(node.inside), `${indent}  `);
  const after = flat(nodes.slice(opened + 1));
  return [
    `${indent}${before}${node.space && before !== '' ? ' ' : ''}(`,
    ...inner,
    `${indent})${nodes[opened + 1]?.space === true ? ' ' : ''}${after}`,
  ];
}

/** Items of parentheses, as many on a line as fit; conditions each on their own line. */
function filled(parts: readonly (readonly Node[])[], indent: string): string[] {
  if (parts.some((part) => /^(and|or)$/.test(word(part[0])))) return parts.flatMap((part) => broken(part, indent));
  const lines: string[] = [];
  for (const part of parts) {
    const joined = `${lines.at(-1) ?? ''} ${flat(part)}`;
    if (lines.length > 0 && joined.length <= width) lines.splice(-1, 1, joined);
    else lines.push(...broken(part, indent));
  }
  return lines;
}

function flat(nodes: readonly Node[]): string {
  return nodes
    .map(
      (node, index) => `${node.space && index > 0 ? ' ' : ''}${'text' in node ? node.text : `(${flat(node.inside)})`}`,
    )
    .join('');
}
