import type { PolicyPack } from '@vinhdanh/contracts';
import { contentHash, packIds, PackError } from '@vinhdanh/policy';
import { packDifference } from '../policy/pack-difference.js';
import { sectionsOf } from '../policy/pack-rows.js';
import { readPack } from '../policy/read-pack.js';
import { differenceText } from '../policy/difference-text.js';
import { readArguments, UsageError } from './usage.js';

const help = (): string => `vinhdanh policy diff A B
vinhdanh policy check FILE…

  diff    how pack B differs from pack A: values, sources and certainties
  check   whether a pack may be published; if not, line and column of every mistake, and exit code 1

A, B and FILE are files (YAML or JSON), or ids of packs that come with the product: ${packIds().join(', ')}.
`;

const options = { help: { type: 'boolean', short: 'h', default: false } } as const;

/**
 * `vinhdanh policy`.
 * @returns exit code: 0 done, 1 a pack is refused.
 * @throws UsageError, and PackError if a pack to be compared is refused
 */
export function policy(argv: readonly string[]): number {
  const { values, positionals } = readArguments(
    { args: [...argv], options, allowPositionals: true, strict: true },
    help(),
  );
  const [what, ...packs] = positionals;
  if (values.help) return print(help());
  if (what === 'diff') return diff(packs);
  if (what === 'check') return check(packs);
  throw new UsageError(`Không có lệnh con này. / Unknown subcommand: policy ${what ?? ''}\n\n${help()}`);
}

function diff(packs: readonly string[]): number {
  const [one, other, ...more] = packs;
  if (one === undefined || other === undefined || more.length > 0)
    throw new UsageError(`Nêu đúng hai bộ quy tắc. / Name two packs.\n\n${help()}`);
  const [before, after] = [readPack(one), readPack(other)];
  return print(`${named(one, before)}\n→ ${named(other, after)}\n\n${differenceText(packDifference(before, after))}`);
}

const named = (which: string, pack: PolicyPack): string =>
  `${which === pack.id ? which : `${which} (${pack.id})`}  ${contentHash(pack)}`;

function check(files: readonly string[]): number {
  if (files.length === 0) throw new UsageError(`Nêu ít nhất một tệp. / Name at least one file.\n\n${help()}`);
  return files.map(checkOne).every((sound) => sound) ? 0 : 1;
}

function checkOne(file: string): boolean {
  try {
    const pack = readPack(file);
    print(`${named(file, pack)}: hợp lệ / valid. ${certainties(pack)}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return false;
  }
}

/** Counts of the pack's values by certainty. An assumed value is marked as such wherever it decides something. */
function certainties(pack: PolicyPack): string {
  const sure = sectionsOf(pack).flatMap(({ rows }) => rows.flatMap(({ certainty }) => certainty ?? []));
  return ['quoted', 'reported', 'remembered', 'assumed']
    .map((certainty) => `${certainty} ${sure.filter((each) => each === certainty).length}`)
    .join(', ');
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
