import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { buildWorld, places, type Actor, type Target, type World } from './access-matrix/world.js';
import { mayKnow, parameters, rules, type Outcome, type Rule } from './access-matrix/rules.js';
import { DeclaredAnswers } from './answers-declared.js';
import { Client } from './client.js';
import { install, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const denials = [401, 403, 404];
const full = process.env['VINHDANH_TEST_FULL'] === '1';

/** Differences between answers of the matrix and the document, with how often each was met. */
let undeclared: Map<string, number>;
let installation: Installation;
let projector: App;
let world: World;
let declared: DeclaredAnswers;
let operations: readonly (readonly [method: string, path: string])[];
beforeAll(async () => {
  installation = await install();
  projector = await startApp('projector', installation.env);
  const { url } = installation.api;
  world = await buildWorld(url);
  const document = Document.parse((await new Client(url).get('/api/openapi.json')).body);
  declared = new DeclaredAnswers(document);
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
  );
  // the read models hold all three cases
  for (const { register, caseId } of Object.values(world.targets)) {
    const officer = world.actors.find(({ seat }) => (register === 'r-two' ? seat === 'outsider' : seat === 'province'));
    await vi.waitFor(
      async () => {
        const path = `/api/nominations?register=${register}&after=nomination:${caseId}@1`;
        const status = (await officer?.client.get(path))?.status;
        if (status !== 200) throw new Error(`the lists lack ${caseId}: ${status}`);
      },
      { timeout: 20_000 },
    );
  }
}, 240_000);
afterAll(async () => {
  await projector.end();
  await installation.close();
});

interface Asked {
  readonly status: number;
  readonly text: string;
  readonly sent: string;
  /** In what the answer differs from the OpenAPI document. */
  readonly undeclared: readonly string[];
}

async function ask(
  actor: Actor,
  [method, path]: readonly [string, string],
  rule: Rule,
  target: Target,
): Promise<Asked> {
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(parameters[name]?.(target, path) ?? `no ${name}`),
  );
  const query = rule.query?.(target);
  const address = query === undefined ? filled : `${filled}?${query}`;
  const body = rule.body?.(target);
  const sent = `${address} ${typeof body === 'string' ? body : JSON.stringify(body ?? '')}`;
  if (rule.stream === true) {
    const ended = new AbortController();
    const response = await fetch(actor.client.url + address, {
      headers: { cookie: actor.client.cookie ?? '' },
      signal: ended.signal,
    });
    const text = response.ok ? '' : await response.text();
    ended.abort();
    return { status: response.status, text, sent, undeclared: [] };
  }
  const answered = await actor.client.send(address, {
    method,
    headers: rule.headers?.(target) ?? {},
    ...(body === undefined ? {} : { body }),
  });
  const { status, body: answer } = answered;
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return { status, text, sent, undeclared: declared.faults(method, path, answered) };
}

/** What an answer says of access. */
const fits = (status: number, expected: Outcome): boolean => {
  // no worker runs: a step of the clock is allowed, and not level in time
  if (status >= 500 && status !== 504) return false;
  if (expected === 'shut') return denials.includes(status);
  return expected === 'seen' ? status !== 401 && status !== 404 : !denials.includes(status);
};

/** Targets that the answer gives away, though the actor may not know of them and did not name them. */
const givenAway = (actor: Actor, rule: Rule, { text, sent }: Asked): readonly string[] =>
  Object.values(world.targets).flatMap((target) =>
    mayKnow(actor, target, rule)
      ? []
      : target.traces
          .filter((trace) => text.includes(trace) && !sent.includes(trace))
          .map((trace) => `${target.place}: ${trace}`),
  );

/**
 * The requests of one endpoint. In the full run every actor asks about every target; else one of each seat, role with
 * the right and role without it, another with each endpoint.
 */
function asking(rule: Rule, turn: number): readonly (readonly [Actor, Target])[] {
  const all = places.flatMap((place) => world.actors.map((actor) => [actor, world.targets[place]] as const));
  const allowed = all.filter(([actor]) => rule.endsSession !== true || actor.seat === 'nobody');
  if (full) return allowed;
  const alike = Map.groupBy(allowed, ([actor, target]) =>
    ['nobody', 'installation'].includes(actor.seat)
      ? actor.seat
      : `${actor.seat} ${target.place} ${rule.who(actor, target)}`,
  );
  return [...alike.values()].flatMap((group) => group.slice(turn % group.length).slice(0, 1));
}

describe('access', () => {
  it('has a rule for every endpoint of the API, and none for another', () => {
    expect(operations.map((operation) => operation.join(' ')).toSorted()).toEqual(Object.keys(rules).toSorted());
  });

  it('is given to each role for its own unit alone, and no answer tells what the asker may not see', async () => {
    const faults: string[] = [];
    undeclared = new Map();
    let requests = 0;
    const examine = async (
      operation: readonly [string, string],
      rule: Rule,
      [actor, target]: readonly [Actor, Target],
    ) => {
      const asked = await ask(actor, operation, rule, target);
      requests += 1;
      for (const fault of asked.undeclared) {
        const of = `${operation.join(' ')} ${asked.status}: ${fault}`;
        undeclared.set(of, (undeclared.get(of) ?? 0) + 1);
      }
      const expected = rule.who(actor, target);
      const at = `${operation.join(' ')} as ${actor.name}, ${target.place}`;
      if (!fits(asked.status, expected))
        faults.push(`${at}: ${asked.status}, expected ${expected}. ${asked.text.slice(0, 160)}`);
      for (const trace of givenAway(actor, rule, asked)) faults.push(`${at}: tells ${trace}`);
    };
    const ruled = operations.flatMap((operation, turn) => {
      const rule = rules[operation.join(' ')];
      return rule === undefined ? [] : [{ operation, rule, requested: asking(rule, turn) }];
    });
    const harmless = ({ operation: [method], rule }: (typeof ruled)[number]): boolean =>
      method === 'GET' || rule.changesNothing === true;
    for (const { operation, rule, requested } of ruled.filter((one) => !harmless(one)))
      for (const one of requested) await examine(operation, rule, one);
    // reads do not disturb each other; some wait for a worker that does not run
    const reads = ruled.filter(harmless);
    const inTurn = async (): Promise<void> => {
      for (let next = reads.shift(); next !== undefined; next = reads.shift()) {
        const { operation, rule, requested } = next;
        await Promise.all(requested.map((one) => examine(operation, rule, one)));
      }
    };
    await Promise.all(Array.from({ length: 4 }, inTurn));
    const size = `${operations.length} endpoints, ${world.actors.length} actors, ${places.length} places`;
    process.stdout.write(`access matrix: ${size}: ${requests} requests\n`);
    expect(faults).toEqual([]);
  }, 600_000);

  it('is declared: every answer of the matrix is as the OpenAPI document says, status, headers and content', () => {
    expect([...undeclared].map(([fault, times]) => `${times} x ${fault}`)).toEqual([]);
  });

  it('is given without a session to those endpoints alone that the document calls open', () => {
    const open = Object.entries(rules).filter(([, { who }]) =>
      world.actors.some((actor) => actor.seat === 'nobody' && who(actor, world.targets.own) === 'open'),
    );
    // their secret is no session
    const secret = [
      'POST /api/sessions',
      'POST /api/setup',
      'GET /api/demo-accounts',
      'POST /api/provider/visits',
      'POST /api/provider/sessions',
      'POST /api/provider/sign-out',
    ];
    expect(declared.open.toSorted()).toEqual([...open.map(([name]) => name), ...secret].toSorted());
  });
});
