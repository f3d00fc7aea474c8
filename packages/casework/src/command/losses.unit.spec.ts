import { streamId } from '@vinhdanh/contracts';
import { expect, test } from 'vitest';
import { BlockedCaseError } from './blocked-case-error.js';
import { ContentionError } from './contention-error.js';
import { lossOf, Losses } from './losses.js';

const known = { id: 'c1', stream: 'nomination:1', actor: 'a', requestHash: 'h', fromVersion: 1, toVersion: 2 } as const;
const stream = streamId('nomination', '00000000-0000-4000-8000-000000000001');

test('three equal losses at one version are no race, and say what the log answered', async () => {
  const losses = new Losses(stream);
  const loss = lossOf({ kind: 'duplicate', command: known });
  await losses.lost(7, loss);
  await losses.lost(7, loss);
  const third = losses.lost(7, loss);
  await expect(third).rejects.toThrow(BlockedCaseError);
  await expect(third).rejects.toThrow('duplicate c1 at version 7');
});

test('losses to others who write are a race, and end after 25', async () => {
  const losses = new Losses(stream);
  for (let version = 1; version <= 24; version += 1) await losses.lost(version, 'conflict');
  await expect(losses.lost(25, 'conflict')).rejects.toThrow(ContentionError);
});
