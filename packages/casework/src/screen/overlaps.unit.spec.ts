import type { RecordedEvent } from '@vinhdanh/contracts';
import { playUntil, subjectId } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { admittedOverlaps } from './overlaps.js';

const earlier = {
  case: '00000000-0000-4000-8000-000000000777',
  award: 'provincial-certificate',
  decisionNumber: '900/QĐ-UBND',
  on: '2023-05-01',
  achievement: `${subjectId}:2021-01-02:2023-03-31`,
};
const overlapping = () => playUntil('submit-to-chair').subjectHears({ type: 'HonourRecorded', facts: earlier });
/** The events as the log answers them. */
const recorded = ({ events }: ReturnType<typeof overlapping>): readonly RecordedEvent[] =>
  events.map((event) => ({
    ...event,
    register: 'register',
    streamId: 'nomination:case',
    schemaVersion: 1,
    commandId: event.eventId,
    actorRole: null,
    actorUnit: null,
    grantRef: null,
    onBehalfOf: null,
    policyHash: null,
    recordedAt: event.occurredAt,
  }));

describe('overlapping awards that were admitted', () => {
  test('a case shows which awards the appraiser found to be for another deed, and why', () => {
    const scenario = overlapping().does('appraiser', { type: 'admit-overlap', reason: 'Việc khác: chữa cháy' });
    expect(admittedOverlaps(recorded(scenario))).toEqual([
      {
        admittedAt: scenario.last('OverlapAdmitted')?.occurredAt,
        reason: 'Việc khác: chữa cháy',
        honours: [{ award: 'provincial-certificate', decisionNumber: '900/QĐ-UBND' }],
      },
    ]);
  });

  test('a case shows nothing while an overlap stands in its way', () => {
    expect(admittedOverlaps(recorded(overlapping()))).toEqual([]);
  });

  test('an erased reason is shown as missing', () => {
    const scenario = overlapping().does('appraiser', { type: 'admit-overlap', reason: 'x' });
    const erased = recorded(scenario).map(({ personal: _personal, ...event }) => event);
    expect(admittedOverlaps(erased)).toMatchObject([{ reason: null, honours: [{ decisionNumber: '900/QĐ-UBND' }] }]);
  });
});
