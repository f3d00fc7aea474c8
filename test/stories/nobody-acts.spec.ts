import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { administrator, type Installation } from '../installation/installation.js';
import { read } from './end-state.js';
import { readHistories } from './histories.js';
import { newCodecKeys, playStory, startHouse, storyFile, storyWith } from './installation.js';

const Timeline = z.object({
  items: z.array(z.object({ type: z.string(), actor: z.string(), occurredAt: z.string(), recordedAt: z.string() })),
});
const hour = 3_600_000;
const patience = 60_000;

describe('a live case in which nobody acts, on a clock of a day per second', () => {
  const codecKeys = newCodecKeys();
  let house: Installation;

  beforeAll(async () => {
    house = await startHouse(codecKeys);
  });
  afterAll(() => house.stop());

  it("Temporal's timers alone warn about an untouched case, mark it overdue and escalate it", async () => {
    const referral = await storyWith(storyFile('03-nobody-acts'), (_step, index) => index === 0);
    const play = await playStory(house, referral, ['--mode', 'stepped']);
    const id = play.cases['ho-vi-du'] ?? '';
    const timeline = async () => Timeline.parse(await read(house, play, `/api/nominations/${id}/timeline`)).items;

    await runClock(house, play.register, '1d/s');
    const giveUp = performance.now() + patience;
    let events = await timeline();
    while (!events.some((event) => event.type === 'Escalated') && performance.now() < giveUp) {
      await pause(200);
      events = await timeline();
    }

    const byEngine = events.filter((event) => event.actor === 'system');
    expect(byEngine.map(({ type, occurredAt }) => `${occurredAt} ${type}`)).toEqual([
      '2023-04-17T01:00:00.000Z DeadlineWarned',
      '2023-04-18T01:00:00.000Z DeadlineWarned',
      '2023-04-18T17:00:00.000Z DeadlineFellDue',
      '2023-04-19T17:00:00.000Z DeadlineWentOverdue',
      '2023-04-19T17:00:00.000Z Escalated',
    ]);
    // Each event was written soon after its moment, long before anybody else looked at the case.
    const late = byEngine.filter(
      ({ occurredAt, recordedAt }) => Date.parse(recordedAt) - Date.parse(occurredAt) > 24 * hour,
    );
    expect(late).toEqual([]);

    if (house.temporal === null) throw new Error('Temporal is not running');
    const workflowId = `nomination:${id}`;
    const runs = await readHistories(house.temporal, codecKeys, workflowId);
    expect(runs.map((run) => run.stage)).toEqual(['discovery']);
    // On a busy machine, a moment may fall while the previous one is being written; it is then applied at once, without
    // a timer of its own.
    expect(runs[0]?.timersFired).toBeGreaterThanOrEqual(2);
    expect(runs[0]?.activities).toEqual(expect.arrayContaining(['remind', 'noteDueDay', 'escalateToHead']));
  });
});

async function runClock(house: Installation, register: string, speed: string): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${house.url}/api/sessions`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username: administrator.username, password: administrator.password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { csrf } = z.object({ csrf: z.string() }).parse(await signedIn.json());
  const answer = await fetch(`${house.url}/api/registers/${register}/clock/run`, {
    method: 'POST',
    headers: { ...json, cookie, 'x-csrf-token': csrf },
    body: JSON.stringify({ speed }),
  });
  if (!answer.ok) throw new Error(`clock: ${answer.status} ${await answer.text()}`);
}
