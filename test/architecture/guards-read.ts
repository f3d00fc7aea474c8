import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.js';

/** What one file of the domain declares at its left margin, and from where it takes the rest. The formatter keeps every declaration in that shape. */
interface Source {
  readonly declared: ReadonlyMap<string, string>;
  /** Local name -> file and name there. */
  readonly taken: ReadonlyMap<string, readonly [file: string, name: string]>;
}

const folder = join(root, 'packages/domain/src');
const areRules = /^export const \w+: Rules</;
const bare = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

function read(file: string): Source {
  const text = bare(readFileSync(file, 'utf8'));
  const starts = [...text.matchAll(/^(?:export )?(?:const|function) (\w+)/gm)];
  const declared = new Map(
    starts.map((start, at) => [start[1] ?? '', text.slice(start.index, starts[at + 1]?.index ?? text.length)]),
  );
  const taken = new Map(
    [...text.matchAll(/(?:import|export) \{([^}]*)\} from '(\.[^']*)\.js'/g)].flatMap(([, names = '', from = '']) =>
      names.split(',').flatMap((part) => {
        const [, there, here] = /^\s*(\w+)(?: as (\w+))?\s*$/.exec(part) ?? [];
        return there === undefined
          ? []
          : [[here ?? there, [join(dirname(file), `${from}.ts`), there] as const] as const];
      }),
    ),
  );
  return { declared, taken };
}

/** The text of the first argument that starts at `from`, up to its comma. */
function firstArgument(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if ((sign === ',' && depth === 0) || depth < 0) return text.slice(from, at);
  }
  return text.slice(from);
}

const spelled = (text: string): readonly string[] =>
  [...text.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, word = '']) => word);

/** Reads which guards each command can meet, by following from its rule every function that the rule names. */
export class GuardsRead {
  readonly #sources = new Map<string, Source>();

  /** Command -> guards that its rule can refuse with, by name. */
  ofRules(known: ReadonlySet<string>): Readonly<Record<string, readonly string[]>> {
    const found = new Map<string, ReadonlySet<string>>();
    const nomination = join(folder, 'nomination');
    for (const name of readdirSync(nomination, { recursive: true, encoding: 'utf8' }).filter(
      (entry) => entry.endsWith('.ts') && !entry.endsWith('.spec.ts'),
    )) {
      const file = join(nomination, name);
      for (const text of this.#source(file).declared.values()) {
        if (!areRules.test(text)) continue;
        const rules = text.includes('\n  ') ? text : text.replace(/= \{ (.*) \};/, '= {\n  $1,\n};');
        for (const [, command = '', rule = ''] of rules.matchAll(/^ {2}'?([a-z-]+)'?: (\{[\s\S]*?)(?=^ {2}\S|^\};)/gm))
          found.set(command, this.#reached(file, rule, known));
      }
    }
    const discovery = join(nomination, 'stages/discovery/discovery.ts');
    found.set('refer', this.#reached(discovery, this.#source(discovery).declared.get('refer') ?? '', known));
    return Object.fromEntries([...found].map(([command, guards]) => [command, [...guards].toSorted()]));
  }

  #source(file: string): Source {
    const known = this.#sources.get(file) ?? read(file);
    this.#sources.set(file, known);
    return known;
  }

  #reached(file: string, text: string, known: ReadonlySet<string>, seen = new Set<string>()): ReadonlySet<string> {
    const guards = new Set<string>();
    for (const { index } of text.matchAll(/\brefuse\(/g))
      for (const word of spelled(firstArgument(text, index + 7))) if (known.has(word)) guards.add(word);
    // what is quoted, or is a property, names nothing that is declared
    for (const [name] of text.replaceAll(/'[^'\n]*'/g, '').matchAll(/(?<!(?<!\.\.)\.)\b[a-zA-Z_]\w*\b/g)) {
      const there = this.#find(file, name);
      if (there === null || seen.has(`${there.file} ${there.name}`)) continue;
      seen.add(`${there.file} ${there.name}`);
      for (const guard of this.#reached(there.file, there.text, known, seen)) guards.add(guard);
    }
    return guards;
  }

  #find(file: string, name: string): { readonly file: string; readonly name: string; readonly text: string } | null {
    const { declared, taken } = this.#source(file);
    const text = declared.get(name);
    // all the rules of a file are none that a rule calls
    if (text !== undefined) return areRules.test(text) ? null : { file, name, text };
    const from = taken.get(name);
    return from === undefined ? null : this.#find(...from);
  }
}
