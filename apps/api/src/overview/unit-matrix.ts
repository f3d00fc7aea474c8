import type { Bilingual } from '@vinhdanh/contracts';
import type { UnitQuota } from '@vinhdanh/projections';
import type { Duty, UnitMatrix } from './views.js';

/** Duties of a unit in a year (KH1068 V.1), in the order of the plan. */
const duties: UnitMatrix['duties'] = [
  { duty: 'quota', name: { vi: 'Chỉ tiêu điển hình', en: 'Quotas of exemplars' } },
  { duty: 'criteria', name: { vi: 'Tiêu chuẩn của đơn vị', en: 'Criteria of the unit' } },
  { duty: 'plan', name: { vi: 'Kế hoạch năm', en: 'Plan of the year' } },
  { duty: 'event', name: { vi: 'Hội nghị tôn vinh', en: 'Honouring event' } },
  { duty: 'report', name: { vi: 'Báo cáo', en: 'Report' } },
];

const unknown = (what: Bilingual): Duty => ({
  status: 'unknown',
  says: {
    vi: `Sổ chưa ghi ${what.vi}: không biết đơn vị đã làm hay chưa.`,
    en: `The register does not record ${what.en}: whether the unit has done it is unknown.`,
  },
  quotas: [],
});

/**
 * Units by duties: what is required of each and how much of it is done. A duty without data in the register is shown as
 * unknown, never as not done.
 */
export function unitMatrix(year: number, standings: readonly UnitQuota[]): UnitMatrix {
  const items = [...Map.groupBy(standings, (row) => row.unit).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    return [
      {
        unit: first.unit,
        unitName: first.unitName,
        unitKind: first.unitKind,
        duties: {
          quota: asked(rows.filter((row) => row.counts !== 'honouring-event')),
          criteria: unknown({ vi: 'tiêu chuẩn riêng của đơn vị', en: 'the unit’s own criteria' }),
          plan: unknown({ vi: 'kế hoạch năm của đơn vị', en: 'the unit’s plan of the year' }),
          event: asked(rows.filter((row) => row.counts === 'honouring-event')),
          report: unknown({ vi: 'báo cáo của đơn vị', en: 'the unit’s reports' }),
        },
      },
    ];
  });
  return {
    year,
    duties,
    items: items.toSorted((a, b) => a.unitKind.localeCompare(b.unitKind) || a.unitName.localeCompare(b.unitName, 'vi')),
  };
}

function asked(rows: readonly UnitQuota[]): Duty {
  const quotas = rows.map(({ quota, name, reached, minimum, met, source, contradictions, amendments }) => ({
    quota,
    name,
    reached,
    minimum,
    met,
    source,
    contradicted: contradictions.length > 0,
    amended: amendments.length > 0,
  }));
  if (quotas.length === 0)
    return {
      status: 'not-asked',
      says: { vi: 'Năm này không giao cho đơn vị.', en: 'Not required of this unit this year.' },
      quotas,
    };
  const open = quotas.filter(({ met }) => !met);
  if (open.length === 0) return { status: 'met', says: { vi: 'Đã đạt.', en: 'Met.' }, quotas };
  const lacks = (lang: 'vi' | 'en'): string =>
    open.map(({ name, reached, minimum }) => `${name[lang]} ${String(reached)}/${String(minimum)}`).join('; ');
  return {
    status: quotas.some(({ reached }) => reached > 0) ? 'partly' : 'unmet',
    says: { vi: `Còn thiếu: ${lacks('vi')}.`, en: `Still lacking: ${lacks('en')}.` },
    quotas,
  };
}
