import type { Day, NominationCommand } from '@vinhdanh/contracts';
import { cast, given, guardOf, playUntil, type CastPart, type Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { nextMoment } from '../due/owed.js';
import { caseView } from '../model/view.js';

const why = { document: '7/TL', reason: 'Ghi sai' } as const;
const name: NominationCommand = { type: 'correct-name', name: 'Pi Năng Thị Ví Dụ', ...why };
const period = (from: Day = '2021-02-01', to: Day = '2023-02-28'): NominationCommand => ({
  type: 'correct-period',
  from,
  to,
  ...why,
});
const paper: NominationCommand = { type: 'correct-paper', paper: 'submission-letter', number: '43/TTr-UBND', ...why };
const decision = (change: object = {}): NominationCommand => ({
  type: 'correct-decision',
  decisionNumber: '1250/QĐ-UBND',
  name: 'Pi Năng Thị Ví Dụ',
  ...why,
  ...change,
});
const declined = () => playUntil('propose-up').does('appraiser', { type: 'decline', reason: 'Không đủ' });
const retired = () => playUntil('retire');

describe('a case at rest', () => {
  test.each([
    ['its name', 'officer', name],
    ['its period', 'officer', period()],
    ['its papers', 'secretary', paper],
  ] as const)(
    'is corrected in %s with reason and paper; it stays at rest, and no clock starts',
    (_what, by, command) => {
      const scenario = declined();
      const { deadlines, rest, passages, waitingFor } = scenario.view;
      const around = scenario.reference;
      expect(rest?.reason).toBe('declined');
      const act = scenario.on('2024-05-06').by(by, command);
      expect(act).toMatchObject({ kind: 'happened', types: [expect.stringMatching(/Corrected$/u)] });
      expect(scenario.view).toMatchObject({ deadlines, rest, passages, waitingFor });
      expect(nextMoment(scenario.state, around)).toBeNull();
    },
  );

  test('a case at rest claims nothing by a correction, and is woken under the right period', () => {
    const scenario = declined().does('officer', period());
    expect(scenario.owes).toEqual([]);
    expect(scenario.state.achievement).toMatchObject({ from: '2021-02-01', to: '2023-02-28' });
    expect(guardOf(scenario.by('officer', { type: 're-refer', evidence: 'Chứng cứ mới' }))).toBe('happened');
  });

  test('the decider corrects the decision of a case, in the follow-up and after it', () => {
    for (const scenario of [playUntil('archive'), retired()]) {
      const { stage, rest } = scenario.view;
      scenario.does('chair', decision());
      expect(scenario.view).toMatchObject({ stage, rest, decision: { corrections: [{ number: '1250/QĐ-UBND' }] } });
    }
  });
});

describe('a correcting decision', () => {
  const signed = () => playUntil('sign').on('2023-11-06');

  test('a correcting decision has its own number, day, signer and paper, and the decision stays', () => {
    const scenario = signed();
    const before = scenario.view.decision;
    scenario.does('chair', decision());
    expect(scenario.last('DecisionCorrected')).toMatchObject({
      facts: { corrects: before?.number, signer: cast.chair.person },
      personal: { identity: { name: 'Pi Năng Thị Ví Dụ' }, narrative: { reason: 'Ghi sai' } },
    });
    expect(scenario.view.decision).toEqual({
      ...before,
      corrections: [
        {
          number: '1250/QĐ-UBND',
          signedOn: '2023-11-06',
          document: '7/TL',
          signature: { line: 'CHỦ TỊCH', standsFor: null, basis: null },
          printedName: null,
        },
      ],
    });
  });

  test('a correcting decision has a number of the decider that no decision of the case has had', () => {
    const [number] = [signed().view.decision?.number ?? ''];
    expect(guardOf(signed().by('chair', decision({ decisionNumber: number })))).toBe('decision-number-taken');
    const scenario = signed().does('chair', decision());
    expect(guardOf(scenario.by('chair', decision()))).toBe('decision-number-taken');
  });

  test('the decider signs a correcting decision in the form of their post', () => {
    expect(guardOf(signed().by('head', decision()))).toBe('province-only');
    expect(guardOf(signed().by('officer', decision()))).toBe('wrong-role');
    expect(guardOf(signed().by('chair', decision({ signedAs: 'collective' })))).toBe('signature-form');
  });

  test('a correction of a missing, revoked or central decision is refused', () => {
    const refusedTo = (scenario: Scenario, by: CastPart = 'chair') => guardOf(scenario.by(by, decision()));
    expect(refusedTo(playUntil('submit-to-chair'))).toBe('no-decision');
    const gone = signed()
      .does('appraiser', { type: 'open-revocation', ground: 'false-papers', document: '5/KL' })
      .does('head', { type: 'report-revocation', document: '6/BC' })
      .does('chair', { type: 'revoke', decisionNumber: '1300/QĐ-UBND' });
    expect(refusedTo(gone)).toBe('decision-revoked');
    const central = playUntil('submit-to-chair', undefined, { award: 'prime-minister-certificate' })
      .on('2023-10-04')
      .does('appraiser', { type: 'escalate', number: '1/TTr-UBND' })
      .on('2023-11-20')
      .does('appraiser', {
        type: 'record-outcome',
        granted: true,
        decisionNumber: '30/QĐ-TTg',
        decidedOn: '2023-11-15',
        document: '5/CV-BNV',
        close: false,
      });
    expect(refusedTo(central)).toBe('central-decision');
  });
});

describe('the name that a decision prints', () => {
  const shown = (scenario: Scenario) => {
    const printed = new Map(
      scenario.events.flatMap(({ version, type, personal }): [number, string][] => {
        const printing = type === 'DecisionSigned' || type === 'CentralOutcomeRecorded' || type === 'DecisionCorrected';
        const own = personal?.identity?.['name'];
        return printing && typeof own === 'string' ? [[version, own]] : [];
      }),
    );
    const about = { id: 'c', register: 'r', name: 'Tên Đúng', policy: scenario.policy, printed };
    return caseView(scenario.state, about).decision;
  };

  test('a decision keeps the name that the subject had on the day of the signature', () => {
    const scenario = playUntil('sign', undefined)
      .on('2023-11-06')
      .does('officer', { ...name, name: 'Tên Đúng' });
    expect(shown(scenario)).toMatchObject({ printedName: 'Pi Năng Thị Ví Dụ', corrections: [] });
    scenario.does('chair', decision({ name: 'Tên Đúng' }));
    expect(shown(scenario)).toMatchObject({
      printedName: 'Pi Năng Thị Ví Dụ',
      corrections: [{ number: '1250/QĐ-UBND', printedName: 'Tên Đúng' }],
    });
  });

  test('a decision keeps no name that had been erased before', () => {
    const scenario = playUntil('submit-to-chair').on('2023-10-06');
    scenario.does('chair', { type: 'sign', decisionNumber: '1200/QĐ-UBND' }, { subjectName: null });
    expect(scenario.last('DecisionSigned')?.personal).toBeUndefined();
  });
});

describe('the period of an achievement', () => {
  test('the period of an achievement is corrected before the signature, and its claim follows', () => {
    const scenario = playUntil('propose-up').does('officer', period());
    expect(
      scenario.owes.map(({ command }) => (command.type === 'tell-achievement' ? command.telling.type : '')),
    ).toEqual(['AchievementReleased', 'AchievementCited']);
    expect(scenario.state.achievement?.id).toContain('2021-02-01:2023-02-28');
  });

  test('a correction of the period is refused after the signature, out of order, or if another case holds it', () => {
    expect(guardOf(playUntil('sign').by('officer', period()))).toBe('decision-stands');
    const open = playUntil('propose-up');
    expect(guardOf(open.by('officer', period('2023-02-01', '2022-01-01')))).toBe('achievement-period');
    const key = `open:${open.state.subject.id}:${open.state.award}:2021-02-01..2023-02-28`;
    given(open)
      .when('officer', period(), { claims: new Map([[key, 'nomination:another']]) })
      .thenRefused('duplicate-case');
  });
});

test('a paper that the dossier lacks is not corrected, nor dated in the future', () => {
  expect(guardOf(playUntil('propose-up').by('officer', { ...paper, paper: 'unknown' }))).toBe('paper-not-attached');
  expect(guardOf(playUntil('propose-up').by('officer', { ...paper, date: '2029-01-01' }))).toBe('occurs-in-future');
  const corrected = playUntil('propose-up').does('officer', { ...paper, date: '2023-09-08' });
  expect(corrected.view.papers).toContainEqual({
    paper: 'submission-letter',
    number: '43/TTr-UBND',
    date: '2023-09-08',
  });
});
