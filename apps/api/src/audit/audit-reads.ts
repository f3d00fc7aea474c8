import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

/** Somebody's reading of personal data, or of the audit. */
export interface ReadBy {
  readonly id: string;
  readonly at: string;
  readonly account: string;
}
export interface PersonalRead extends ReadBy {
  /** Null: a list was read. */
  readonly streamId: string | null;
  /** Of the case that was read by itself. */
  readonly caseNumber: string | null;
  readonly classes: readonly string[];
  readonly what: string;
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly cases: readonly string[];
}
/** Which readings of personal data: those that showed a case or a subject, a part, a class. */
export interface PersonalReadFilter {
  readonly case: string | null;
  readonly subject: string | null;
  readonly what: string | null;
  readonly class: string | null;
}
export interface AuditRead extends ReadBy {
  readonly what: string;
  readonly query: unknown;
}
export interface ReadFilter {
  readonly register: string;
  readonly accounts: readonly string[] | null;
  readonly from: string | null;
  readonly before: string | null;
  /** Only what was read before this row. */
  readonly cursor: string | null;
  readonly limit: number;
}

const common = `r.register = $1 and ($2::uuid[] is null or r.account = any ($2)) and ($3::timestamptz is null or r.at >= $3) and ($4::timestamptz is null or r.at < $4)
  and ($5::bigint is null or r.id < $5)`;

/** Who read what: written before an audit is answered, searched by auditors. */
@Injectable()
export class AuditReads {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  /** Records that the audit is being read; where that fails, nothing may be shown. */
  async note(account: string, register: string, what: string, query: unknown): Promise<void> {
    await this.#pool.query({
      name: 'audit-read-note',
      text: 'insert into ops.audit_read (account, register, what, query) values ($1, $2, $3, $4)',
      values: [account, register, what, JSON.stringify(query)],
    });
  }

  /** Readings of the audit, the latest first. */
  async ofAudit({ register, accounts, from, before, cursor, limit }: ReadFilter): Promise<readonly AuditRead[]> {
    const { rows } = await this.#pool.query<AuditRead>({
      name: 'audit-reads',
      text: `select r.id::text as id, r.at, r.account, r.what, r.query from ops.audit_read r where ${common} order by r.id desc limit $6`,
      values: [register, accounts, from, before, cursor, limit],
    });
    return rows;
  }

  /** Readings of personal data, the latest first. */
  async ofPersonal(
    { register, accounts, from, before, cursor, limit }: ReadFilter,
    of: PersonalReadFilter,
  ): Promise<readonly PersonalRead[]> {
    const { rows } = await this.#pool.query<PersonalRead>({
      name: 'personal-reads-search',
      text: `select r.id::text as id, r.at, r.account, r.stream_id as "streamId", n.case_number as "caseNumber", r.classes, r.what, r.filter,
               case when r.stream_id like 'nomination:%' and r.cases = '{}' then array[substr(r.stream_id, 12)] else r.cases end as cases
             from ops.personal_read r
             left join read.nomination n on n.case_id = substring(r.stream_id from '^nomination:(.*)$')
             where ${common}
               and (($7::text is null and $8::text is null) or r.cases @> array[$7::text] or r.stream_id = any (array['nomination:' || $7, 'effects:' || $7, 'subject:' || $8]))
               and ($9::text is null or r.what = $9) and ($10::text is null or $10 = any (r.classes)) order by r.id desc limit $6`,
      values: [register, accounts, from, before, cursor, limit, of.case, of.subject, of.what, of.class],
    });
    return rows;
  }
}
