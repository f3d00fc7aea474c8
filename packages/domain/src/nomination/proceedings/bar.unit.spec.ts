import type { Moment, NewEvent, NominationCommand } from '@vinhdanh/contracts';
import {
  cast,
  guardOf,
  playUntil,
  referral,
  Scenario,
  straightPath,
  subjectId,
  type CastPart,
} from '@vinhdanh/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsStanding, blameless, evolveConduct, isConduct, type ConcernedSubject } from '../../subject/index.js';

const suspend: NominationCommand = { type: 'suspend', reason: 'denunciation', document: '77/TB' };
const resume: NominationCommand = { type: 'resume', document: '90/KL' };
const withdraw: NominationCommand = { type: 'withdraw', reason: 'x' };
const decline: NominationCommand = { type: 'decline', reason: 'x' };
const terminate: NominationCommand = { type: 'terminate', document: '91/KL', reason: 'x' };
const again: NominationCommand = { type: 're-refer', evidence: 'x' };
const sign: NominationCommand = { type: 'sign', decisionNumber: '1200/QĐ-UBND' };
const historical = { entry: 'historical' } as const;

const barId = (ordinal: number): string => `00000000-0000-4000-8000-${String(ordinal).padStart(12, '0')}`;
/** A bar that the province raised without a case, or in another one. */
const bar = (ordinal = 1, since: Moment = '2023-01-05T05:00:00.000Z'): NewEvent => ({
  type: 'SubjectBarred',
  facts: {
    bar: barId(ordinal),
    reason: 'inspection',
    document: `${ordinal}/TB`,
    level: 'province',
    unit: 'NT-SNV',
    case: null,
    since,
  },
});
const end = (at: Moment = '2023-10-06T05:00:00.000Z'): NewEvent => ({
  type: 'BarLifted',
  facts: { bar: barId(1), document: '9/KL', how: 'unfounded', case: null, at },
});
const running = ({ view }: Scenario) =>
  view.deadlines.filter(({ status }) => status === 'running').map(({ kind }) => kind);

describe('a suspended subject', () => {
  test('a suspension bars the subject, and its end frees it', () => {
    const scenario = playUntil('receive').does('appraiser', suspend);
    const facts = { reason: 'denunciation', document: '77/TB', level: 'province', unit: 'NT-SNV' };
    expect(scenario.beside).toMatchObject([
      {
        subject: subjectId,
        events: [{ type: 'SubjectBarred', facts }],
        owes: [{ target: `subject:${subjectId}`, command: { type: 'apply-bars' } }],
      },
    ]);
    expect(scenario.does('appraiser', resume).beside).toMatchObject([
      { events: [{ type: 'BarLifted', facts: { how: 'resumed', document: '90/KL' } }] },
    ]);
    expect(scenario.conduct.bars).toMatchObject([{ lifted: { document: '90/KL' } }]);
  });

  test.each([withdraw, decline])('$type does not free the subject: the case is not referred again', (ending) => {
    const scenario = playUntil('plan').does('appraiser', suspend).does('officer', ending);
    expect(scenario.by('officer', again)).toMatchObject({
      rejection: { guard: 'suspended', fact: { document: '77/TB', by: { level: 'province', unit: 'NT-SNV' } } },
    });
  });

  test('a barred subject is not referred anew, and is again once the bar has ended', () => {
    expect(new Scenario().subjectHears(bar()).by('officer', referral)).toMatchObject({
      rejection: { guard: 'suspended', fact: { reason: 'inspection', document: '1/TB' } },
    });
    // a referrer from outside is not told why
    expect(new Scenario().subjectHears(bar()).by('referrer', referral)).toMatchObject({
      rejection: { guard: 'suspended', fact: { reason: null, document: null, by: null } },
    });
    expect(guardOf(new Scenario().subjectHears(bar(), end()).by('referrer', referral))).toBe('happened');
  });

  test.each(['recognise', 'propose-up', 'pass', 'submit-to-chair', 'sign'] as const)(
    '%s is refused in another case of the subject, even before the outbox has suspended that case',
    (act) => {
      const index = straightPath.findIndex(([, , { type }]) => type === act);
      const [before, step] = straightPath.slice(index - 1, index + 1);
      if (before === undefined || step === undefined) throw new Error(`no ${act}`);
      const [day, part, command] = step;
      expect(guardOf(playUntil(before[2].type).subjectHears(bar()).on(day).by(part, command))).toBe('suspended');
    },
  );

  test('other cases of the subject are suspended, so that their clocks stop, and resumed when the bar ends', () => {
    const scenario = playUntil('receive');
    const before = running(scenario);
    scenario.on('2023-09-13').subjectHears(bar()).appliesBars();
    expect(scenario.view.suspended).toMatchObject({ document: '1/TB', bar: { level: 'province', unit: 'NT-SNV' } });
    expect(running(scenario)).toEqual(['suspension-review']);
    const { version } = scenario.state;
    expect(scenario.appliesBars().state.version).toBe(version);
    scenario.on('2023-09-20').subjectHears(end()).appliesBars();
    expect([scenario.view.suspended, running(scenario)]).toEqual([null, before]);
    expect(scenario.last('CaseResumed')?.facts).toEqual({ document: '9/KL' });
  });

  test('a case at rest is left as it is', () => {
    const rested = playUntil('plan').does('officer', withdraw).subjectHears(bar());
    const { version } = rested.state;
    expect(rested.appliesBars().state.version).toBe(version);
  });

  test('of two bars, the end of one leaves the case suspended under the other, with its clocks stopped', () => {
    const scenario = playUntil('receive').on('2023-09-13').does('appraiser', suspend).subjectHears(bar(2));
    scenario.on('2023-09-14').does('appraiser', resume);
    expect([scenario.view.suspended?.document, running(scenario)]).toEqual(['2/TB', ['suspension-review']]);
    scenario.does('appraiser', resume);
    expect(scenario.view.suspended).toBeNull();
  });
});

describe('who ends a suspension', () => {
  test('a head does not resume in discovery what the Department has suspended', () => {
    const scenario = playUntil('start-verify').does('appraiser', suspend);
    expect(scenario.by('head', resume)).toMatchObject({
      rejection: { guard: 'raised-above', fact: { level: 'province', unit: 'NT-SNV', document: '77/TB' } },
    });
    expect(guardOf(scenario.by('appraiser', resume))).toBe('happened');
  });

  test('what a head has suspended, the head and the province end', () => {
    for (const part of ['head', 'deputy', 'appraiser', 'secondAppraiser'] as const)
      expect(guardOf(playUntil('start-verify').does('head', suspend).by(part, resume))).toBe('happened');
  });
});

describe('a confirmed violation', () => {
  const told = () =>
    playUntil('receive')
      .on('2023-09-13')
      .does('appraiser', suspend)
      .does('chair', terminate)
      .beside.flatMap(({ events }) => events);

  test('a termination ends the bar and is recorded of the subject', () => {
    expect(told()).toMatchObject([
      { type: 'BarLifted', facts: { how: 'terminated' } },
      { type: 'SanctionRecorded', facts: { document: '91/KL', on: '2023-09-13' } },
    ]);
  });

  test('a new referral asks what a referral again asks: an achievement from after the violation', () => {
    const refer = (command: NominationCommand) =>
      guardOf(
        new Scenario()
          .subjectHears(...told())
          .on('2023-12-04')
          .by('referrer', command),
      );
    const { achievement: _, ...without } = referral;
    const later = { ...referral, achievement: { title: 'x', from: '2023-09-14', to: '2023-12-01' } } as const;
    expect([refer(referral), refer(without), refer(later)]).toEqual([
      'achieved-before-sanction',
      'achieved-before-sanction',
      'happened',
    ]);
  });

  test('no other case of the subject is signed for what was achieved before', () => {
    const scenario = playUntil('submit-to-chair').subjectHears(...told());
    expect(guardOf(scenario.on('2023-10-06').by('chair', sign))).toBe('achieved-before-sanction');
    expect(guardOf(scenario.by('officer', withdraw))).toBe('happened');
  });
});

describe('a case entered from papers', () => {
  test('a suspension that is entered from papers binds the subject from the release of its case', () => {
    const scenario = new Scenario().does('referrer', referral, historical);
    scenario.on('2023-04-13').does('appraiser', suspend, historical);
    expect(scenario.beside).toEqual([]);
    scenario.on('2023-04-20').does('administrator', { type: 'release' });
    expect(scenario.beside).toMatchObject([
      { events: [{ type: 'SubjectBarred', facts: { document: '77/TB', since: '2023-04-13T05:00:00.000Z' } }] },
    ]);
  });

  test('an act entered from a paper is judged by the bars of its time', () => {
    const facts = [bar(1, '2023-04-11T05:00:00.000Z'), end('2023-04-20T05:00:00.000Z')];
    const on = (day: '2023-04-10' | '2023-04-12' | '2023-04-21') =>
      guardOf(
        new Scenario()
          .subjectHears(...facts)
          .on(day)
          .by('referrer', referral, historical),
      );
    expect([on('2023-04-10'), on('2023-04-12'), on('2023-04-21')]).toEqual(['happened', 'suspended', 'happened']);
  });
});

/** Two cases of one subject, and one of a subject that is one with it. The outbox runs when it is asked to. */
class Cases {
  readonly #conduct = new Map([subjectId, cast.stranger.person].map((id) => [id, blameless]));
  readonly #cases = [subjectId, subjectId, cast.stranger.person].map((subject) => ({
    subject,
    scenario: new Scenario(),
    step: 0,
  }));
  #acts = 1000;
  signed = 0;
  signedWhileBarred = 0;

  #concerned(): readonly ConcernedSubject[] {
    return [...this.#conduct].map(([id, conduct]) => ({
      id,
      version: 1,
      lastOccurredAt: '2023-01-01T00:00:00.000Z',
      subject: { kind: 'subject', is: 'individual', honours: [], ...conduct },
    }));
  }

  act(index: number, part: CastPart, command: NominationCommand): boolean {
    const one = this.#cases[index];
    if (one === undefined || (one.scenario.events.length === 0 && command.type !== 'refer')) return false;
    const concerned = this.#concerned();
    this.#acts += 1;
    const outcome = one.scenario.by(part, command, { concerned, linkedCase: barId(this.#acts) });
    if (outcome.kind === 'refused') return false;
    for (const { subject, events } of one.scenario.beside)
      for (const event of events) {
        const before = this.#conduct.get(subject);
        if (before !== undefined && isConduct(event)) this.#conduct.set(subject, evolveConduct(before, event));
      }
    if (outcome.types.includes('DecisionSigned')) this.signed += 1;
    if (outcome.types.includes('DecisionSigned') && barsStanding(concerned).length > 0) this.signedWhileBarred += 1;
    if (command.type === 're-refer') one.step = 1;
    return true;
  }

  /** The next acts of the straight path, as far as they are accepted. */
  onward(index: number, count: number): void {
    const one = this.#cases[index];
    for (let each = 0; one !== undefined && each < count; each += 1) {
      const [day, part, command] = straightPath[one.step] ?? [];
      if (day === undefined || part === undefined || command === undefined) return;
      one.scenario.on(day);
      const { subject } = one;
      const own = command.type === 'refer' ? { ...command, subject: { ...command.subject, id: subject } } : command;
      if (!this.act(index, part, own)) return;
      one.step += 1;
    }
  }

  outbox(): void {
    for (const { scenario } of this.#cases)
      if (scenario.events.length > 0) scenario.appliesBars({ concerned: this.#concerned() });
  }
}

test('whatever is suspended, withdrawn, declined and referred again, no award is signed while a bar stands', () => {
  let signed = 0;
  const asides: readonly (readonly [CastPart, NominationCommand])[] = [
    ['appraiser', suspend],
    ['head', suspend],
    ['appraiser', resume],
    ['head', resume],
    ['officer', withdraw],
    ['officer', decline],
    ['officer', again],
  ];
  const act = fc.tuple(fc.nat(2), fc.nat(11), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const cases = new Cases();
      for (const [index, which, count] of acts) {
        const aside = asides[which];
        if (aside !== undefined) cases.act(index, ...aside);
        else if (which === asides.length) cases.outbox();
        else cases.onward(index, count);
      }
      signed += cases.signed;
      expect(cases.signedWhileBarred).toBe(0);
    }),
    { numRuns: 60, seed: 11 },
  );
  // the walks do reach signatures
  expect(signed).toBeGreaterThan(3);
}, 60_000);
