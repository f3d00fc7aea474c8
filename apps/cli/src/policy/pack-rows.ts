import type { PolicyPack } from '@vinhdanh/contracts';

export type Value = string | number | boolean | null;

/** A rule of a pack for a line of text: what it is about, its named values, its source. */
export interface PackRow {
  /** Identifies what the rule is about; rules of two packs about the same thing have the same key. */
  readonly about: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly source: string | null;
  readonly certainty: string | null;
}

export interface PackSection {
  readonly vi: string;
  readonly en: string;
  readonly rows: readonly PackRow[];
}

/** A whole pack, section by section, in the order of the file. */
export function sectionsOf(pack: PolicyPack): readonly PackSection[] {
  const { id, title, knownFrom, effectiveFrom, effectiveTo, roundUpTo, sources } = pack;
  return [
    {
      vi: 'Bộ quy tắc',
      en: 'the pack',
      rows: [plain('pack', { id, title, knownFrom, effectiveFrom, effectiveTo, roundUpTo })],
    },
    { vi: 'Căn cứ', en: 'sources', rows: sources.map((source) => plain(source, {})) },
    { vi: 'Lĩnh vực', en: 'fields', rows: pack.fields.map(({ id: field, ...values }) => plain(String(field), values)) },
    {
      vi: 'Tiêu chí',
      en: 'criteria',
      rows: pack.criteria.map(({ id: criterion, ...rule }) => row(String(criterion), rule)),
    },
    { vi: 'Thời hạn', en: 'deadlines', rows: pack.deadlines.map(({ kind, ...rule }) => row(kind, rule)) },
    {
      vi: 'Giấy tờ',
      en: 'papers',
      rows: pack.papers.map(({ id: paper, stage, ...rule }) => row(`${paper} (${stage})`, rule)),
    },
    {
      vi: 'Biểu quyết',
      en: 'votes',
      rows: pack.votes.map(({ council, awards, tracks, ...rule }) =>
        row(`${council}: ${text(awards)}; ${text(tracks)}`, rule),
      ),
    },
    {
      vi: 'Lấy ý kiến nhân dân',
      en: 'public comment',
      rows: pack.publications.map(({ awards, ...rule }) => row(text(awards), rule)),
    },
    {
      vi: 'Hiệp y',
      en: 'consultations',
      rows: pack.consultations.map(({ awards, subjects, ...rule }) => row(`${text(awards)}; ${text(subjects)}`, rule)),
    },
    { vi: 'Chỉ tiêu', en: 'quotas', rows: pack.quotas.map(({ id: quota, ...rule }) => row(quota, rule)) },
    {
      vi: 'Chuyển tiếp',
      en: 'transitions',
      rows: pack.transitions.map(({ from, stages, ...rule }) => row(`${text(from)}: ${text(stages)}`, rule)),
    },
    {
      vi: 'Thủ tục đơn giản',
      en: 'simplified procedure',
      rows: pack.simplified.map(({ trigger, ...rule }) => row(trigger, rule)),
    },
    { vi: 'Hộ gia đình', en: 'households', rows: [row('households', pack.households)] },
    {
      vi: 'Thẩm quyền',
      en: 'authority',
      rows: pack.authority.map(({ award, role, unitKind, ...rule }) => row(`${award}: ${role}, ${unitKind}`, rule)),
    },
    { vi: 'Lương cơ sở', en: 'base salary', rows: pack.baseSalary.map((rule) => row('base salary', rule)) },
    {
      vi: 'Tiền thưởng',
      en: 'bonuses',
      rows: pack.bonuses.map(({ award, subject, ...rule }) => row(`${award}: ${subject}`, rule)),
    },
  ];
}

function row(
  about: string,
  {
    source,
    certainty,
    ...values
  }: { readonly source: string; readonly certainty: string } & Readonly<Record<string, unknown>>,
): PackRow {
  return { about, values: flat(values), source, certainty };
}

const plain = (about: string, values: Readonly<Record<string, unknown>>): PackRow => ({
  about,
  values: flat(values),
  source: null,
  certainty: null,
});

const flat = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, leaf(value)]));

const leaf = (value: unknown): Value =>
  value === null || typeof value === 'number' || typeof value === 'boolean' ? value : text(value);

/** Fractions as 4/5, lists with commas, bilingual texts in Vietnamese. */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(text).join(', ');
  if (typeof value === 'object' && value !== null) {
    if ('numerator' in value && 'denominator' in value) return `${text(value.numerator)}/${text(value.denominator)}`;
    if ('vi' in value) return text(value.vi);
  }
  return String(value);
}
