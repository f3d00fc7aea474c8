import type { DeadlineKind, PolicyPack } from '@vinhdanh/contracts';
import type { z } from 'zod';

type Pack = z.input<typeof PolicyPack>;

const made = { source: 'Ví dụ để thử, không phải quy định', certainty: 'assumed' } as const;
const all = { awards: 'all', tracks: 'all', subjects: 'all' } as const;

const ends: Partial<Record<DeadlineKind, Pack['deadlines'][number]['atEnd']>> = {
  'unit-posting': 'close-posting',
  supplement: 'return',
  consultation: 'lapse',
  'public-comment': 'close-publication',
};

/** A clock of this many working days. */
const clock = (kind: DeadlineKind, count: number): Pack['deadlines'][number] => ({
  kind,
  count,
  unit: 'working-day',
  whileSuspended: kind.startsWith('revocation') || kind === 'suspension-review' ? 'runs' : 'stops',
  warns: true,
  atEnd: ends[kind] ?? 'escalate',
  ...made,
});

/**
 * The smallest pack that carries a case to its end: every clock, one paper, one vote, one award. Its contents are
 * invented; real packs are in packages/policy/packs.
 */
export const packExample: Pack = {
  id: 'example-2026',
  title: { vi: 'Bộ quy tắc ví dụ', en: 'Example pack' },
  knownFrom: '2025-12-01',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  fields: [{ id: 4, name: { vi: 'Nông nghiệp', en: 'Agriculture' } }],
  criteria: [{ id: 1, text: { vi: 'Gương mẫu', en: 'Exemplary' }, tracks: 'all', ...made }],
  deadlines: [
    clock('verification', 5),
    clock('cultivation-review', 60),
    clock('unit-posting', 5),
    clock('completeness', 3),
    clock('supplement', 10),
    clock('appraisal', 20),
    clock('notification', 10),
    clock('annual-review', 240),
    clock('suspension-review', 60),
    clock('consultation', 10),
    clock('public-comment', 10),
    clock('sudden-path', 3),
    clock('revocation-report', 7),
    clock('revocation-decision', 5),
  ],
  papers: [
    {
      id: 'achievement-report',
      name: { vi: 'Báo cáo thành tích', en: 'Achievement report' },
      stage: 'recognition',
      ...all,
      copies: 1,
      ...made,
    },
  ],
  votes: [
    {
      council: 'provincial',
      awards: 'all',
      tracks: 'all',
      required: true,
      threshold: { numerator: 1, denominator: 2 },
      inclusive: false,
      denominator: 'all',
      quorum: { numerator: 2, denominator: 3 },
      ballot: 'secret',
      ...made,
    },
  ],
  authority: [
    {
      award: 'provincial-certificate',
      role: 'chair',
      unitKind: 'province',
      provincial: true,
      from: '2026-01-01',
      to: null,
      ...made,
    },
  ],
  baseSalary: [{ amount: 1_000_000, from: '2026-01-01', to: null, ...made }],
  bonuses: [
    {
      award: 'provincial-certificate',
      subject: 'individual',
      thousandths: 1500,
      from: '2026-01-01',
      to: null,
      ...made,
    },
  ],
  roundUpTo: 10_000,
  sources: ['Ví dụ để thử, không phải quy định'],
};
