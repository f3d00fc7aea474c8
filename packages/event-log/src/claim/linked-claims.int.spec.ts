import { randomUUID } from 'node:crypto';
import { streamId } from '@vinhdanh/contracts';
import { aLog, anAppend, aStream, register, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Append } from '../append/append.js';

let house: ALog;
beforeAll(async () => {
  house = await aLog();
});
afterAll(() => house.close());

const rewarded = (subject: string): string => `rewarded:${subject}:2022-01-01:2022-12-31`;
const subjects = (count: number): string[] => Array.from({ length: count }, () => randomUUID());
const take = (subject: string, stream = aStream(), version = 0) =>
  house.log.append(anAppend(stream, version, [{}], { take: [rewarded(subject)] }));
const holders = async (...keys: readonly string[]) => Object.fromEntries(await house.log.claimsHeld(register, keys));

function linking(subject: string, other: string, same: boolean, version: number): Append {
  const append = anAppend(streamId('subject', subject), version, [{ other, same, by: 'officer' }]);
  return { ...append, events: append.events.map((event) => ({ ...event, type: 'SubjectsLinked' })) };
}
async function link(subject: string, other: string, same = true, version = 0): Promise<void> {
  expect(await house.log.append(linking(subject, other, same, version))).toMatchObject({ kind: 'appended' });
}

describe('claims of subjects that were confirmed to be the same', () => {
  it('claims are held under every name of a subject, including names confirmed through a third subject', async () => {
    const [one, two, three] = subjects(3) as [string, string, string];
    await link(one, two);
    await link(three, two);
    const stream = aStream();
    expect(await take(three, stream)).toMatchObject({ kind: 'appended' });
    expect(await holders(rewarded(one), rewarded(two), rewarded(three))).toEqual({
      [rewarded(one)]: stream,
      [rewarded(two)]: stream,
      [rewarded(three)]: stream,
    });
    expect(await take(one)).toEqual({ kind: 'claimed', key: rewarded(one), holder: stream });
    expect(await house.log.links(two)).toMatchObject({ same: [one, three].toSorted() });
  });

  it('claims taken before the answer are held under all names after it', async () => {
    const [one, two] = subjects(2) as [string, string];
    const stream = aStream();
    await take(one, stream);
    await link(two, one);
    expect(await take(two)).toEqual({ kind: 'claimed', key: rewarded(two), holder: stream });
  });

  it('claims are released under all names, and then another case that held its own claim holds them', async () => {
    const [one, two] = subjects(2) as [string, string];
    const [first, second] = [aStream(), aStream()];
    await take(one, first);
    await take(two, second);
    await link(one, two);
    expect(await holders(rewarded(one), rewarded(two))).toEqual({ [rewarded(one)]: first, [rewarded(two)]: second });
    await house.log.append(anAppend(first, 1, [{}], { release: [rewarded(one)] }));
    expect(await holders(rewarded(one), rewarded(two))).toEqual({ [rewarded(one)]: second, [rewarded(two)]: second });
    await house.log.append(anAppend(second, 1, [{}], { release: [rewarded(two)] }));
    expect(await holders(rewarded(one), rewarded(two))).toEqual({});
  });

  it('after a later answer that the subjects differ, each has its own claims again', async () => {
    const [one, two] = subjects(2) as [string, string];
    const stream = aStream();
    await link(one, two);
    await take(one, stream);
    await link(one, two, false, 1);
    expect(await holders(rewarded(one), rewarded(two))).toEqual({ [rewarded(one)]: stream });
    expect(await take(two)).toMatchObject({ kind: 'appended' });
    expect(await house.log.links(one)).toEqual({ answered: [two], same: [] });
  });

  it('claims under several names have one winner, however many race for them', async () => {
    for (let round = 0; round < 10; round += 1) {
      const all = subjects(3);
      const [one, two, three] = all as [string, string, string];
      await link(one, two);
      await link(two, three);
      const outcomes = await Promise.all(Array.from({ length: 12 }, (_, index) => take(all[index % 3] ?? one)));
      expect(outcomes.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(11);
    }
  });

  it('claims that race an answer about linked subjects have one winner after it, and nothing hangs', async () => {
    for (let round = 0; round < 25; round += 1) {
      const [one, two] = subjects(2) as [string, string];
      const [first, second] = [aStream(), aStream()];
      const outcomes = await Promise.all([take(one, first), link(one, two), take(two, second)]);
      const won = [outcomes[0], outcomes[2]].filter(({ kind }) => kind === 'appended');
      const held = await holders(rewarded(one), rewarded(two));
      // never a free name beside a held one
      expect(Object.keys(held)).toHaveLength(2);
      expect(new Set(Object.values(held)).size).toBe(won.length);
    }
  });
});
