import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installCast, referral, type Cast, type Installation } from './installation.js';
import { watchLog, type WatchedLog } from './watched-log.spec.js';

let installation: Installation;
let cast: Cast;
let log: WatchedLog;
beforeAll(async () => {
  ({ installation, cast } = await installCast());
  log = watchLog(installation.database.ownerUrl);
});
afterAll(async () => {
  await log.close();
  await installation.close();
});

const command = (who: keyof Cast['clients'], id: string, body: unknown, headers: Record<string, string> = {}) =>
  cast.clients[who].post(`/api/nominations/${id}/commands`, body, headers);

describe('an Idempotency-Key', () => {
  it('an Idempotency-Key gets the first answer again, also after the case has moved on', async () => {
    const { id } = await cast.refer();
    const first = await command('officer', id, { type: 'start-verify' }, { 'idempotency-key': 'one' });
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    await command('officer', id, { type: 'accept-new-factor', input: { reason: 'Tốt' } });
    const before = await log.events();
    const again = await command('officer', id, { type: 'start-verify', input: {} }, { 'idempotency-key': 'one' });
    expect(again.status).toBe(200);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect({ version: again.shown.version, events: again.shown.events }).toEqual({
      version: first.shown.version,
      events: first.shown.events,
    });
    expect(await log.events()).toBe(before);
  });

  it('an Idempotency-Key with another body is refused', async () => {
    const { id } = await cast.refer();
    await command('officer', id, { type: 'start-verify', input: { note: 'a' } }, { 'idempotency-key': 'two' });
    await log.refusedWith(422, 'idempotency-key-reused', () =>
      command('officer', id, { type: 'start-verify', input: { note: 'b' } }, { 'idempotency-key': 'two' }),
    );
    await log.refusedWith(422, 'idempotency-key-reused', () =>
      command('officer', id, { type: 'accept-new-factor', input: { reason: 'b' } }, { 'idempotency-key': 'two' }),
    );
  });

  const accountOf = async (who: keyof Cast['clients']): Promise<string | undefined> =>
    (
      await log.pool.query<{ account: string }>('select c.account from ops.credential c where c.username = $1', [
        `${who}-${cast.register}`,
      ])
    )?.rows[0]?.account;

  it('a key of another account is a new command, decided by the rights of that account', async () => {
    const { id } = await cast.refer();
    const key = { 'idempotency-key': 'three' };
    const first = await command('officer', id, { type: 'start-verify' }, key);
    expect(first.status).toBe(200);
    expect(first.shown.events.map(({ type, actor }) => [type, actor])).toEqual([
      ['VerificationStarted', await accountOf('officer')],
    ]);

    // the same key and body: not the officer's answer again, but a new request, decided by the present case
    const late = await log.refusedWith(409, 'wrong-step', () => command('head', id, { type: 'start-verify' }, key));
    expect(late.headers.get('idempotent-replayed')).toBeNull();
    expect(late.shown.events).toEqual([]);
    // decided by the sender's rights: an auditor may not, and an account that does not see the case learns nothing by a
    // key that was used on it
    await log.refusedWith(403, 'wrong-role', () =>
      command('auditor', id, { type: 'accept-new-factor', input: { reason: 'Tốt' } }, key),
    );
    await log.refusedWith(404, 'not-found', () => command('stranger', id, { type: 'start-verify' }, key));

    // the same key, another body, an account with the right: a second command, not a reused key
    const decline = { type: 'decline', input: { reason: 'Chưa rõ' } };
    const second = await command('head', id, decline, key);
    const head = await accountOf('head');
    expect(second.shown.events.map(({ type, actor }) => [type, actor])).toEqual([
      ['NominationDeclined', head],
      ['DeadlineCancelled', head],
      ['StagePassed', head],
    ]);
    expect(second.status).toBe(200);
    expect(second.headers.get('idempotent-replayed')).toBeNull();

    // each account gets its own first answer again
    for (const [who, body, answer] of [
      ['officer', { type: 'start-verify' }, first],
      ['head', decline, second],
    ] as const) {
      const before = await log.events();
      const again = await command(who, id, body, key);
      expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
      expect({ version: again.shown.version, events: again.shown.events }).toEqual({
        version: answer.shown.version,
        events: answer.shown.events,
      });
      expect(await log.events()).toBe(before);
    }
    const written = await log.pool.query<{ n: number }>(
      'select count(*)::int as n from log.command c where c.stream_id = $1',
      [`nomination:${id}`],
    );
    expect(written?.rows).toEqual([{ n: 3 }]);
  });

  it('an Idempotency-Key of a creation opens one case, however many requests are concurrent', async () => {
    const input = await referral(cast.subject);
    const path = `/api/registers/${cast.register}/nominations`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        cast.clients.referrer.post(path, { type: 'refer', input }, { 'idempotency-key': 'four' }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(answers.map((answer) => answer.shown.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') === null)).toHaveLength(1);
    await log.refusedWith(422, 'idempotency-key-reused', () =>
      cast.clients.referrer.post(
        path,
        { type: 'refer', input: { ...input, fields: [5] } },
        { 'idempotency-key': 'four' },
      ),
    );
  });
});
