import { DeadlineKind, type Bilingual, type PolicyPack } from '@vinhdanh/contracts';
import { allAwards } from './eligibility.js';
import { overlap, type Period } from './period.js';
import { meets } from './scope.js';
import { specificity } from './vote-rule.js';

/** A place where a pack contradicts itself or has a gap. */
export interface PolicyFault {
  readonly path: readonly (string | number)[];
  readonly message: Bilingual;
}

/** Faults of a pack whose shape is valid; empty = it may be published. */
export function policyFaults(pack: PolicyPack): readonly PolicyFault[] {
  return [
    ...periods(pack),
    ...doubles(pack),
    ...deadlines(pack),
    ...votes(pack),
    ...papers(pack),
    ...eligibility(pack),
    ...overlaps(pack),
    ...quotas(pack),
    ...transitions(pack),
  ];
}

const fault = (path: PolicyFault['path'], vi: string, en: string): PolicyFault => ({ path, message: { vi, en } });

function periods(pack: PolicyPack): PolicyFault[] {
  const backwards = (period: Period, path: PolicyFault['path']) =>
    period.to !== null && period.to < period.from
      ? [
          fault(
            path,
            `ngày cuối ${period.to} trước ngày đầu ${period.from}`,
            `ends on ${period.to}, before it begins on ${period.from}`,
          ),
        ]
      : [];
  return [
    ...backwards({ from: pack.effectiveFrom, to: pack.effectiveTo }, ['effectiveTo']),
    ...(['authority', 'baseSalary', 'bonuses', 'quotas', 'simplified'] as const).flatMap((list) =>
      pack[list].flatMap((row, index) => backwards(row, [list, index, 'to'])),
    ),
  ];
}

function doubles(pack: PolicyPack): PolicyFault[] {
  const twice = (list: string, key: string, values: readonly (string | number)[]) =>
    values.flatMap((value, index) =>
      values.indexOf(value) < index
        ? [fault([list, index, key], `"${value}" có hai lần`, `"${value}" stands twice`)]
        : [],
    );
  return [
    ...twice(
      'fields',
      'id',
      pack.fields.map((row) => row.id),
    ),
    ...twice(
      'criteria',
      'id',
      pack.criteria.map((row) => row.id),
    ),
    ...twice(
      'deadlines',
      'kind',
      pack.deadlines.map((row) => row.kind),
    ),
    ...twice(
      'extensions',
      'kind',
      pack.extensions.map((row) => row.kind),
    ),
  ];
}

/** Clocks at whose end the engine acts otherwise than by notifying the head. */
const ends: Partial<Record<DeadlineKind, PolicyPack['deadlines'][number]['atEnd']>> = {
  'unit-posting': 'close-posting',
  supplement: 'return',
  consultation: 'lapse',
  'public-comment': 'close-publication',
};

function deadlines(pack: PolicyPack): PolicyFault[] {
  const missing = DeadlineKind.options.filter((kind) => !pack.deadlines.some((rule) => rule.kind === kind));
  return [
    ...missing.map((kind) => fault(['deadlines'], `thiếu thời hạn "${kind}"`, `there is no deadline "${kind}"`)),
    ...pack.deadlines.flatMap((rule, index) => {
      const only = ends[rule.kind] ?? 'escalate';
      return rule.atEnd === only
        ? []
        : [
            fault(
              ['deadlines', index, 'atEnd'],
              `hết hạn "${rule.kind}" thì phải là "${only}"`,
              `at the end of "${rule.kind}" stands "${only}", nothing else`,
            ),
          ];
    }),
  ];
}

function votes(pack: PolicyPack): PolicyFault[] {
  return pack.votes.flatMap((rule, index) => {
    const found: PolicyFault[] = [];
    const { numerator, denominator } = rule.threshold;
    if (numerator === denominator && !rule.inclusive)
      found.push(
        fault(['votes', index, 'inclusive'], 'không thể đạt trên 100 %', 'more than all can never be reached'),
      );
    if (rule.required && numerator === 0 && rule.inclusive)
      found.push(
        fault(
          ['votes', index, 'threshold'],
          'ngưỡng 0 thì biểu quyết vô nghĩa',
          'a vote that needs no vote decides nothing',
        ),
      );
    const rival = pack.votes.findIndex(
      (other, at) =>
        at < index &&
        other.council === rule.council &&
        specificity(other) === specificity(rule) &&
        meets(other.awards, rule.awards) &&
        meets(other.tracks, rule.tracks),
    );
    if (rival >= 0)
      found.push(
        fault(
          ['votes', index],
          `trùng phạm vi với quy tắc biểu quyết thứ ${rival + 1}`,
          `covers the same votes as rule ${rival + 1}`,
        ),
      );
    return found;
  });
}

function papers(pack: PolicyPack): PolicyFault[] {
  return pack.papers.flatMap((rule, index) => {
    const rival = pack.papers.findIndex(
      (other, at) =>
        at < index &&
        other.id === rule.id &&
        other.stage === rule.stage &&
        meets(other.awards, rule.awards) &&
        meets(other.tracks, rule.tracks) &&
        meets(other.subjects, rule.subjects),
    );
    return rival < 0
      ? []
      : [
          fault(
            ['papers', index],
            `giấy tờ "${rule.id}" được yêu cầu hai lần`,
            `paper "${rule.id}" is asked for twice`,
          ),
        ];
  });
}

/** A pack with a table of eligibility names every award exactly once. */
function eligibility(pack: PolicyPack): PolicyFault[] {
  const rows = pack.eligibility;
  if (rows.length === 0) return [];
  const missing = allAwards.filter((award) => !rows.some((row) => row.award === award));
  return [
    ...missing.map((award) =>
      fault(['eligibility'], `thiếu đối tượng của "${award}"`, `it does not say for whom "${award}" is`),
    ),
    ...rows.flatMap((row, index) => {
      const rival = rows.findIndex(
        (other, at) =>
          at < index &&
          other.award === row.award &&
          meets(other.subjects, row.subjects) &&
          meets(other.tracks, row.tracks),
      );
      return rival < 0
        ? []
        : [
            fault(
              ['eligibility', index],
              `trùng phạm vi với dòng thứ ${rival + 1}`,
              `covers the same nominees as row ${rival + 1}`,
            ),
          ];
    }),
  ];
}

function overlaps(pack: PolicyPack): PolicyFault[] {
  const rivals = <Row extends Period>(
    list: 'authority' | 'baseSalary' | 'bonuses' | 'quotas',
    rows: readonly Row[],
    key: (row: Row) => string,
  ) =>
    rows.flatMap((row, index) =>
      rows.slice(0, index).some((other) => key(other) === key(row) && overlap(other, row))
        ? [
            fault(
              [list, index],
              `trùng thời gian với một dòng khác (${key(row)})`,
              `holds on days on which another row holds (${key(row)})`,
            ),
          ]
        : [],
    );
  return [
    ...rivals('authority', pack.authority, (row) => `${row.award} ${row.role} ${row.unitKind}`),
    ...rivals('baseSalary', pack.baseSalary, () => 'base salary'),
    ...rivals('bonuses', pack.bonuses, (row) => `${row.award} ${row.subject}`),
    ...rivals('quotas', pack.quotas, (row) => row.id),
  ];
}

function quotas(pack: PolicyPack): PolicyFault[] {
  return pack.quotas.flatMap((rule, index) =>
    rule.contradicts.flatMap((other, at) =>
      pack.quotas.some((quota) => quota.id === other && quota.id !== rule.id)
        ? []
        : [
            fault(
              ['quotas', index, 'contradicts', at],
              `không có chỉ tiêu "${other}" khác`,
              `there is no other quota "${other}"`,
            ),
          ],
    ),
  );
}

/** A transition rule does not lead to its own pack, and a pack has one rule for each stage. */
function transitions(pack: PolicyPack): PolicyFault[] {
  return pack.transitions.flatMap((rule, index) => {
    const rival = pack.transitions.findIndex(
      (other, at) => at < index && meets(other.from, rule.from) && meets(other.stages, rule.stages),
    );
    return [
      ...(rule.from.includes(pack.id)
        ? [
            fault(
              ['transitions', index, 'from'],
              `"${pack.id}" không chuyển tiếp từ chính nó`,
              `"${pack.id}" does not lead from itself`,
            ),
          ]
        : []),
      ...(rival < 0
        ? []
        : [
            fault(
              ['transitions', index],
              `trùng phạm vi với quy định chuyển tiếp thứ ${rival + 1}`,
              `covers the same cases as transition ${rival + 1}`,
            ),
          ]),
    ];
  });
}
