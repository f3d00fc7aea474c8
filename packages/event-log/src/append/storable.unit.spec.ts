import { randomUUID } from 'node:crypto';
import { streamId } from '@vinhdanh/contracts';
import { expect, test } from 'vitest';
import type { Append } from './append.js';
import { appendStatement } from './append-statement.js';

const commandId = randomUUID();
const append = (facts: unknown, change: Partial<Append> = {}, personal = {}): Append => ({
  register: 'r',
  stream: streamId('nomination', 'x'),
  expectedVersion: 0,
  entry: 'live',
  commands: [{ id: commandId, actor: 'a', requestHash: 'h', fromVersion: 0, toVersion: 1 }],
  events: [
    {
      type: 'X',
      schemaVersion: 1,
      eventId: randomUUID(),
      commandId,
      actor: 'a',
      actorRole: null,
      actorUnit: null,
      grantRef: null,
      onBehalfOf: null,
      policyHash: null,
      occurredAt: '2023-04-12T05:00:00.000Z',
      facts,
      personal,
    },
  ],
  take: [],
  release: [],
  owed: [],
  nextMoment: null,
  live: true,
  touchesReference: false,
  ...change,
});

test.each(['\u0000', '\ud800', '\udc00a'])('An append with %j in any of its parts is refused', (bad) => {
  for (const wrong of [
    append({ a: [{ b: `x${bad}` }] }),
    append({ [`a${bad}`]: 1 }),
    append({}, {}, { narrative: { summary: bad } }),
    append({}, { take: [bad] }),
    append({}, { release: [`claim${bad}`] }),
  ]) {
    expect(() => appendStatement(wrong)).toThrow(RangeError);
    expect(() => appendStatement(wrong)).toThrow(/U\+0000 or half of a surrogate pair at append\./u);
  }
});

test('An append with any other text is accepted, even one that resembles an escape', () => {
  expect(() => appendStatement(append({ a: String.raw`\u0000 \ud800`, b: '\u{1f600}', c: null, d: 1 }))).not.toThrow();
});
