import type { HeldGrant, NominationCommand, SignatureMark, StandsFor } from '@vinhdanh/contracts';
import { cast, given, guardOf, playUntil } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import type { Context } from '../process/context.js';

type Held = Pick<HeldGrant, 'acting' | 'standsFor'>;

const signing = (held: Held, role: 'chair' | 'unit-head' = 'chair', unit = '58'): Partial<Context> => ({
  actor: {
    kind: 'person',
    account: cast.teller.person,
    person: cast.teller.person,
    grants: [{ ref: 'd', role, unit, from: '2020-01-01', to: null, ...held }],
    enteredBy: null,
  },
});
const inPlace = (kind: StandsFor['kind']): Held => ({
  standsFor: { person: cast.chair.person, grant: 'g', kind, post: 'Phó Chủ tịch', basis: '318/UBND' },
});
const acting: Held = { acting: '12/QĐ-TTg' };
const ready = () => playUntil('submit-to-chair').on('2023-10-06');
const sign = (signedAs?: SignatureMark): NominationCommand => ({
  type: 'sign',
  decisionNumber: '1200/QĐ-UBND',
  ...(signedAs === undefined ? {} : { signedAs }),
});
const lineBy = (held: Held): string | undefined =>
  ready().does('chair', sign(), signing(held)).view.decision?.signature?.line;

describe('the form in which an award is signed', () => {
  test('an award is signed by the decider, a deputy in their place (KT.), or an acting head (Q.)', () => {
    expect(lineBy({})).toBe('CHỦ TỊCH');
    expect(lineBy(inPlace('deputy'))).toBe('KT. CHỦ TỊCH / PHÓ CHỦ TỊCH');
    expect(lineBy(acting)).toBe('Q. CHỦ TỊCH');
  });

  test('an award is signed neither by order (TL.) nor by authority (TUQ.)', () => {
    expect(guardOf(ready().by('chair', sign(), signing(inPlace('by-order'))))).toBe('signature-form');
    expect(guardOf(ready().by('chair', sign(), signing(inPlace('by-authority'))))).toBe('signature-form');
  });

  test('the signature of an acting head names the decision that appoints them', () => {
    expect(ready().does('chair', sign(), signing(acting)).view.decision?.signature).toEqual({
      line: 'Q. CHỦ TỊCH',
      standsFor: null,
      basis: '12/QĐ-TTg',
    });
  });

  const marks: readonly SignatureMark[] = ['own', 'deputy', 'acting', 'collective', 'by-order', 'by-authority'];
  test.each(marks)('typed as "%s" is accepted from whoever signs so on that day, and from nobody else', (mark) => {
    const held = { own: {}, deputy: inPlace('deputy'), acting };
    const accepted = Object.entries(held)
      .filter(([, grant]) => guardOf(ready().by('chair', sign(mark), signing(grant))) === 'happened')
      .map(([name]) => name);
    expect(accepted).toEqual(['own', 'deputy', 'acting'].filter((name) => name === mark));
  });

  test('a unit’s own award and a revocation are signed in the same form', () => {
    const own = playUntil('recognise', undefined, { award: 'unit-merit-paper' });
    const commend: NominationCommand = { type: 'commend-own', decisionNumber: '9/QĐ-UBND', signedAs: 'collective' };
    given(own)
      .when('head', commend, signing(acting, 'unit-head', '22792'))
      .thenRefused('signature-form', { mark: 'TM.', due: 'Q.' });
    const reported = ready()
      .does('chair', sign())
      .does('appraiser', { type: 'open-revocation', ground: 'false-papers', document: '5/KL' })
      .does('head', { type: 'report-revocation', document: '6/BC' });
    given(reported)
      .when('chair', { type: 'revoke', decisionNumber: '1300/QĐ-UBND', signedAs: 'by-authority' })
      .thenRefused('signature-form', { mark: 'TUQ.', due: '' });
  });
});
