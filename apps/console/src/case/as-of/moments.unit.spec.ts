import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../types.js';
import { lastMomentOf, tickAt, ticksOf } from './moments.js';

const event = (version: number, occurredAt: string, recordedAt: string): CaseEvent => ({
  version,
  eventId: `e${version}`,
  type: 'PaperAttached',
  occurredAt,
  recordedAt,
  entry: 'historical',
  actor: 'a',
  actorRole: null,
  actorUnit: null,
  onBehalfOf: null,
  facts: {},
  personal: {},
});
const events = [
  event(1, '2024-01-01T05:00:00.000Z', '2026-01-01T00:00:00.000Z'),
  event(2, '2024-01-01T05:00:00.000Z', '2026-01-01T00:00:01.000Z'),
  event(3, '2024-03-01T05:00:00.000Z', '2026-01-01T00:00:01.000Z'),
];

describe('the slider', () => {
  it('the slider has a tick for each moment of the chosen clock', () => {
    expect(ticksOf(events, 'occurred').map(({ events: of }) => of.map(({ version }) => version))).toEqual([
      [1, 2],
      [3],
    ]);
    expect(ticksOf(events, 'recorded').map(({ events: of }) => of.map(({ version }) => version))).toEqual([
      [1],
      [2, 3],
    ]);
  });

  it('the slider is at the last moment that a past has reached; a day lasts until its end in Vietnam', () => {
    const ticks = ticksOf(events, 'occurred');
    expect(lastMomentOf('2024-01-01')).toBe('2024-01-01T16:59:59.999Z');
    expect(tickAt(ticks, '2024-01-01')).toBe(0);
    expect(tickAt(ticks, '2023-12-31')).toBe(-1);
    expect(tickAt(ticks, '2024-03-01T05:00:00.000Z')).toBe(1);
    expect(tickAt(ticks, undefined)).toBe(1);
  });
});
