import type { Day, HeldGrant, NominationCommand, Role } from '@vinhdanh/contracts';
import { cast, council, guardOf, playBefore, playUntil, type Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { audiencesOf, publicView, readingOf } from './reading.js';
import { caseView } from '../model/view.js';

const grant = (role: Role, unit: string, to: Day | null = null): HeldGrant => ({
  ref: `${role}@${unit}`,
  role,
  unit,
  from: '2020-01-01',
  to,
});
const nobody = '00000000-0000-4000-8000-000000000900';
const reads = (scenario: Scenario, held: HeldGrant, person = nobody, day: Day = '2023-11-01') =>
  readingOf([held], person, scenario.state, { units: scenario.reference.units }, day);
const press = grant('media-partner', '58');
const story: NominationCommand = {
  type: 'publish-story',
  channel: 'Báo Ninh Thuận',
  title: 'Rau sạch Bác Ái',
  url: 'https://bao.example/1',
};
const asPress = {
  actor: { kind: 'person' as const, account: nobody, person: nobody, grants: [press], enteredBy: null },
};

describe('a media partner', () => {
  test('a media partner reads nothing of a case before it is public', () => {
    for (const last of ['refer', 'recognise', 'pass', 'sign', 'register-decision', 'issue-objects'] as const) {
      expect([last, reads(playUntil(last), press)]).toEqual([last, null]);
    }
  });

  test('a media partner reads what is public after the presentation, and publishes it', () => {
    const scenario = playUntil('award');
    expect(reads(scenario, press)).toBe('public');
    expect(guardOf(scenario.by('stranger', story, asPress))).toBe('happened');
    expect(scenario.events.at(-1)).toMatchObject({ type: 'StoryPublished', facts: { channel: 'Báo Ninh Thuận' } });
  });

  test('a media partner reads a case that was introduced before any award', () => {
    const scenario = playUntil('recognise').does('head', { type: 'introduce', to: 'Đài PT-TH' });
    expect(reads(scenario, press)).toBe('public');
  });

  test('a media partner reads no case against the nominee’s will, nor while a complaint is examined', () => {
    expect(
      reads(playUntil('award').does('officer', { type: 'record-consent', granted: false, document: '1' }), press),
    ).toBeNull();
    const scenario = playUntil('award').does('appraiser', {
      type: 'suspend',
      reason: 'denunciation',
      document: '15/TB-TTr',
    });
    expect(reads(scenario, press)).toBeNull();
    expect(guardOf(scenario.by('stranger', story, asPress))).toBe('suspended');
  });

  test('a media partner reads no case of another province, and none after their grant ends', () => {
    expect(reads(playUntil('award'), grant('media-partner', '56'))).toBeNull();
    expect(reads(playUntil('award'), grant('media-partner', '58', '2023-10-31'))).toBeNull();
  });

  test('a media partner sees who was honoured and by which decision, and nothing of the procedure behind it', () => {
    const scenario = playUntil('award');
    const view = caseView(scenario.state, {
      id: nobody,
      register: 'r',
      name: 'Pi Năng Thị Ví Dụ',
      policy: scenario.policy,
    });
    const shown = publicView(view);
    expect(shown).toMatchObject({
      decision: { number: '1200/QĐ-UBND' },
      subject: { name: 'Pi Năng Thị Ví Dụ' },
      votes: [],
      criteria: [],
      waitingFor: [],
      council: null,
    });
    expect(view.votes).toHaveLength(2);
    expect(JSON.stringify(shown)).not.toContain(cast.assessor.person);
  });
});

describe('a member of a council', () => {
  const seat = grant('council-member', '22792');
  const [member = '', other = ''] = council;

  test('a council member reads the cases on which their council votes, and no other case of its unit', () => {
    expect(reads(playBefore('convene'), seat, member)).toBeNull();
    const scenario = playUntil('convene');
    expect(reads(scenario, seat, member)).toBe('all');
    expect(reads(scenario, seat)).toBeNull();
    expect(reads(scenario, grant('council-member', '22789'), member)).toBeNull();
  });

  test('a council member does not read a case from which they are recused', () => {
    const scenario = playBefore('convene')
      .on('2023-09-08')
      .does('secretary', {
        type: 'convene',
        members: council,
        on: '2023-09-08',
        recused: [{ member, reason: 'Vợ của người được đề nghị' }],
      });
    expect(reads(scenario, seat, member)).toBeNull();
    expect(reads(scenario, seat, other)).toBe('all');
    expect(audiencesOf(scenario.state)).not.toContain(`member:${member}`);
  });
});

describe('readers whose access is by unit, authorship or consultation', () => {
  test('officers read cases of their unit, authors their own, and agencies those on which they were asked', () => {
    const scenario = playUntil('assess-content');
    expect(reads(scenario, grant('unit-officer', '22792'))).toBe('all');
    expect(reads(scenario, grant('unit-officer', '22789'))).toBeNull();
    expect(reads(scenario, grant('unit-officer', '22789'), cast.referrer.person)).toBe('all');
    expect(reads(scenario, grant('agency', 'NT-STC'))).toBeNull();
    expect(
      reads(
        scenario.does('appraiser', { type: 'request-consultation', agencies: ['NT-STC'], question: '?' }),
        grant('agency', 'NT-STC'),
      ),
    ).toBe('all');
  });

  test('the chairman’s office registers and announces what the chairman signed, and signs nothing', () => {
    const office = { actor: { ...asPress.actor, grants: [grant('chair-office', '58')] } };
    expect(guardOf(playBefore('sign').by('stranger', { type: 'sign', decisionNumber: '1' }, office))).toBe(
      'wrong-role',
    );
    const scenario = playUntil('sign');
    expect(
      guardOf(
        scenario.by('stranger', { type: 'register-decision', number: '1200/QĐ-UBND', date: '2023-10-06' }, office),
      ),
    ).toBe('happened');
    expect(guardOf(scenario.by('stranger', { type: 'notify', text: 'Kính báo' }, office))).toBe('happened');
  });
});
