import type { HeldGrant, SignatureMark } from '@vinhdanh/contracts';
import { unitOn } from '../../unit/index.js';
import { check, guard, type InputCheck } from '../process/definition.js';
import { refuse } from '../process/rejection.js';
import type { Acting, Context } from '../process/context.js';
import { dayOf } from '../../calendar/index.js';

/** Abbreviations of the signature block before the post (decree 30/2020, art. 13 and annex I). */
const printed: Readonly<Record<SignatureMark, string>> = {
  own: '',
  deputy: 'KT.',
  acting: 'Q.',
  collective: 'TM.',
  'by-order': 'TL.',
  'by-authority': 'TUQ.',
};

/** Marks that an award decision may bear: the decider's own power, their deputy's, or an acting head's. */
const marksOfAwards: readonly SignatureMark[] = ['own', 'deputy', 'acting'];

/** The mark that follows from the grant under which a person signs on the day. */
const markOf = ({ standsFor, acting }: HeldGrant): SignatureMark =>
  standsFor?.kind ?? (acting === undefined ? 'own' : 'acting');

/** The mark of the actor; null = the engine, which signs nothing. */
const markBy = (actor: Acting): SignatureMark | null =>
  actor.kind === 'system' || actor.by === undefined ? null : markOf(actor.by);

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
 * The lines of the signature block above the name, joined by " / ": `CHỦ TỊCH`, for an acting head `Q. CHỦ TỊCH`, for a
 * deputy `KT. CHỦ TỊCH / PHÓ CHỦ TỊCH`. `basis` is the paper that delegates or appoints. The name itself is personal
 * data, not a fact.
 */
export function signatureOf(context: Context): {
  readonly line: string;
  readonly standsFor: string | null;
  readonly basis: string | null;
} {
  const { actor } = context;
  const grant = actor.kind === 'system' ? undefined : actor.by;
  if (grant === undefined) throw new Error('nobody signs without a grant');
  const { standsFor, acting = null } = grant;
  const post = `${printed[markOf(grant)]} ${postOf(grant, context)}`.trimStart();
  if (standsFor === undefined) return { line: post, standsFor: null, basis: acting };
  return {
    line: `${post} / ${standsFor.post.toLocaleUpperCase('vi')}`,
    standsFor: standsFor.person,
    basis: standsFor.basis,
  };
}

/**
 * An award, or its revocation, is signed without a mark, with KT. or with Q.; TM., TL. and TUQ. do not carry that power
 * (decree 30/2020, annex I).
 */
export const signedAsDecider = guard('signature-form', (_state, { actor }) => {
  const mark = markBy(actor);
  if (mark === null || marksOfAwards.includes(mark)) return null;
  return refuse('signature-form', { mark: printed[mark], due: null });
});

/** A mark typed from the paper must be the one that follows from the signer's post or delegation on that day. */
export const signedAsTyped = <N extends 'sign' | 'commend-own' | 'revoke' | 'correct-decision'>(): InputCheck<
  N,
  'signature-form'
> =>
  check('signature-form', (_state, { signedAs }: { readonly signedAs?: SignatureMark | undefined }, { actor }) => {
    const due = markBy(actor);
    if (signedAs === undefined || due === null || signedAs === due) return null;
    return refuse('signature-form', { mark: printed[signedAs], due: printed[due] });
  });
