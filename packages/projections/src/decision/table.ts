import type { Moment, Day, Award, Certainty } from '@vinhdanh/contracts';
import type { TableName } from '../definition.js';

/**
 * The register of decisions: a row per decision of a case. A number belongs to the authority that gave it, to a year
 * and a symbol. One decision may honour several subjects: then several cases have a row with its number. A revoking
 * decision takes a number too.
 */
export const createDecision = (table: TableName): string => `
create table ${table('decision')} (
  case_id text not null,
  number text not null,
  log_index bigint not null,
  register text not null,
  authority text not null,
  level text not null,
  act text not null,
  year integer not null,
  symbol text not null,
  ordinal integer,
  signed_at timestamptz(3) not null,
  signer text not null,
  award text,
  money bigint,
  source text,
  certainty text,
  registered_on date,
  revoked_at timestamptz(3),
  printed_name text,
  corrects text,
  primary key (case_id, number, act)
) with (fillfactor = 70);
create unique index on ${table('decision')} (register, log_index desc);
create index on ${table('decision')} (register, authority, year, symbol, ordinal);

create table ${table('decision_case')} (
  case_id text primary key,
  subject_id text not null,
  unit text not null,
  award text not null
);
create index on ${table('decision_case')} (subject_id);
`;

/** The decider: a unit's own head, the province's chairman, or the central level. */
export const decisionLevels = ['unit', 'provincial', 'central'] as const;
export type DecisionLevel = (typeof decisionLevels)[number];
/** Its effect: gives an award, corrects what a decision says, or revokes one. */
export const decisionActs = ['award', 'correction', 'revocation'] as const;
export type DecisionAct = (typeof decisionActs)[number];

export interface DecisionRow {
  readonly case_id: string;
  readonly number: string;
  readonly log_index: number;
  readonly register: string;
  readonly authority: string;
  readonly level: DecisionLevel;
  readonly act: DecisionAct;
  readonly year: number;
  readonly symbol: string;
  readonly ordinal: number | null;
  readonly signed_at: Moment;
  readonly signer: string;
  readonly award: Award | null;
  readonly money: number | null;
  readonly source: string | null;
  readonly certainty: Certainty | null;
  readonly registered_on: Day | null;
  readonly revoked_at: Moment | null;
  /** Name as the decision printed it; null = not kept, or erased. */
  readonly printed_name: string | null;
  /** Number of the decision that this one corrects. */
  readonly corrects: string | null;
}

/** A case as the register of decisions needs it: subject, unit, proposed award, and decisions. */
export interface DecidedCase {
  readonly case_id: string;
  readonly subject_id: string;
  readonly unit: string;
  readonly award: Award;
  readonly decisions: readonly DecisionRow[];
}
