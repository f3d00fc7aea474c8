import type { Role } from '@vinhdanh/contracts';
import { emptyReference, evolveReference, type Acting, type Reference } from '@vinhdanh/domain';
import { loadUnits } from '@vinhdanh/policy';
import { expect, it } from 'vitest';
import { lookAlikesFor } from './look-alikes.js';

const reference = evolveReference(emptyReference, {
  register: 'r',
  streamId: 'units:r',
  version: 1,
  schemaVersion: 1,
  eventId: 'e',
  commandId: 'c',
  type: 'UnitsRegistered',
  facts: { units: loadUnits() },
  actor: 'a',
  actorRole: null,
  actorUnit: null,
  grantRef: null,
  onBehalfOf: null,
  entry: 'live',
  policyHash: null,
  occurredAt: '2023-01-01T00:00:00.000Z',
  recordedAt: '2023-01-01T00:00:00.000Z',
}) satisfies Reference;
const holding = (role: Role, unit: string): Acting => ({
  kind: 'person',
  account: 'a',
  person: 'p',
  grants: [{ ref: 'g', role, unit, from: '2020-01-01', to: null }],
  enteredBy: null,
});
const found = {
  open: [
    { subject: 'of-the-commune', unit: '22792' },
    { subject: 'of-another', unit: '22789' },
    { subject: 'of-none', unit: null },
  ],
  same: ['same'],
};
const openFor = (actor: Acting) => lookAlikesFor(actor, found, reference, '2023-04-12').open;

it('look-alikes that an actor may not see do not block their act: the province answers them', () => {
  expect(openFor(holding('unit-head', '22792'))).toEqual(['of-the-commune']);
  expect(openFor(holding('unit-officer', '22789'))).toEqual(['of-another']);
});

it('the province answers look-alikes of every unit and of none', () => {
  expect(openFor(holding('appraiser', 'NT-SNV'))).toEqual(['of-the-commune', 'of-another', 'of-none']);
});

it('subjects confirmed to be the same count for everybody', () => {
  expect(lookAlikesFor(holding('unit-head', '22792'), found, reference, '2023-04-12').same).toEqual(['same']);
});
