import type { RuleChange, SectionChange } from './pack-difference.js';
import type { PackRow, Value } from './pack-rows.js';

/** The differences as text: a line for each rule, with its changes and their sources below. */
export function differenceText(sections: readonly SectionChange[]): string {
  if (sections.length === 0) return 'Không khác nhau. / No difference.\n';
  const all = sections.flatMap((section) => section.changes);
  const count = (kind: RuleChange['kind']): number => all.filter((change) => change.kind === kind).length;
  const blocks = sections.map(({ vi, en, changes }) => [`${vi} / ${en}`, ...changes.flatMap(linesOf)].join('\n'));
  return (
    `${blocks.join('\n\n')}\n\n${count('changed')} thay đổi / changed, ${count('added')} thêm / ` +
    `added, ${count('removed')} bỏ / removed\n`
  );
}

function linesOf(change: RuleChange): readonly string[] {
  if (change.kind !== 'changed') {
    const sign = change.kind === 'added' ? '+' : '-';
    return [
      `  ${sign} ${change.rule.about}`,
      ...Object.entries(change.rule.values).map(([name, value]) => `      ${name}: ${said(value)}`),
      ...restsOn(change.rule),
    ];
  }
  const { before, after, values } = change;
  const changed = values.map(({ name, before: was, after: is }) => `      ${name}: ${said(was)} → ${said(is)}`);
  if (before.source === after.source && before.certainty === after.certainty)
    return [`  ~ ${after.about}`, ...changed, ...restsOn(after)];
  return [
    `  ~ ${after.about}`,
    ...changed,
    `      nguồn / source: ${changeOf(before.source, after.source)}`,
    `      độ chắc chắn / certainty: ${changeOf(before.certainty, after.certainty)}`,
  ];
}

const restsOn = ({ source, certainty }: PackRow): readonly string[] =>
  source === null ? [] : [`      nguồn / source: ${source}`, `      độ chắc chắn / certainty: ${certainty ?? '—'}`];

const said = (value: Value): string => (value === null ? '—' : String(value));
const changeOf = (before: Value, after: Value): string =>
  before === after ? said(after) : `${said(before)} → ${said(after)}`;
