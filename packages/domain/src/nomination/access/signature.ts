import type { HeldGrant, StandsFor } from '@vinhdanh/contracts';
import { unitOn } from '../../unit/index.js';
import { guard } from '../process/definition.js';
import { refuse } from '../process/rejection.js';
import type { Context } from '../process/context.js';
import { dayOf } from '../../calendar/index.js';

/** Abbreviations of the signature block (decree 30/2020, annex I): ký thay, thừa lệnh, thừa ủy quyền. */
const before: Readonly<Record<StandsFor['kind'], string>> = {
  deputy: 'KT.',
  'by-order': 'TL.',
  'by-authority': 'TUQ.',
};

/**
 * The post on whose behalf a decision is signed: the chairman's own award decisions carry no "TM. ỦY BAN NHÂN DÂN"
 * (domain.md §5).
 */
function postOf(grant: HeldGrant, context: Context): string {
  if (grant.role === 'chair') return 'CHỦ TỊCH';
  const kind = unitOn(context.units, grant.unit, dayOf(context.at))?.kind;
  if (kind === 'commune' || kind === 'ward' || kind === 'township' || kind === 'district' || kind === 'province')
    return 'CHỦ TỊCH';
  return kind === 'department' ? 'GIÁM ĐỐC' : 'THỦ TRƯỞNG ĐƠN VỊ';
}

/**
 * The lines of the signature block above the name, joined by " / ": `CHỦ TỊCH`, or for a deputy `KT. CHỦ TỊCH / PHÓ CHỦ
 * TỊCH`. The name itself is personal and not a fact.
 */
export function signatureOf(context: Context): {
  readonly line: string;
  readonly standsFor: string | null;
  readonly basis: string | null;
} {
  const { actor } = context;
  const grant = actor.kind === 'system' ? undefined : actor.by;
  if (grant === undefined) throw new Error('nobody signs without a grant');
  const { standsFor } = grant;
  const post = postOf(grant, context);
  if (standsFor === undefined) return { line: post, standsFor: null, basis: null };
  return {
    line: `${before[standsFor.kind]} ${post} / ${standsFor.post.toLocaleUpperCase('vi')}`,
    standsFor: standsFor.person,
    basis: standsFor.basis,
  };
}

/**
 * An award, or its revocation, is signed without a mark or with KT.; TL. and TUQ. do not carry that power (decree
 * 30/2020, annex I).
 */
export const signedAsDecider = guard('signature-form', (_state, { actor }) => {
  const standsFor = actor.kind === 'system' ? undefined : actor.by?.standsFor;
  if (standsFor === undefined || standsFor.kind === 'deputy') return null;
  return refuse('signature-form', { mark: before[standsFor.kind] });
});
