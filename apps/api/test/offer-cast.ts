import type { NominationCommand, Role } from '@vinhdanh/contracts';
import { cast as scripted, council, type CastPart } from '@vinhdanh/testkit';
import { z } from 'zod';
import { Client } from './client.js';
import { password, type Cast } from './installation.js';

/** Persons of the walk who sign in; they bear the names of the test kit's cast. */
const actors = [
  'referrer',
  'officer',
  'head',
  'deputy',
  'assessor',
  'secretary',
  'member',
  'teller',
  'appraiser',
  'secondAppraiser',
  'provincialSecretary',
  'environment',
  'finance',
  'front',
  'chair',
] as const satisfies readonly CastPart[];
export type Actor = (typeof actors)[number];

/** Those that `installCast()` has signed in already. */
const present = {
  referrer: 'referrer',
  officer: 'officer',
  head: 'head',
  appraiser: 'appraiser',
  secondAppraiser: 'releaser',
} as const satisfies Partial<Record<Actor, keyof Cast['clients']>>;
const isPresent = (actor: Actor): actor is keyof typeof present => Object.hasOwn(present, actor);

const Command = z.looseObject({ type: z.string() });
/** A command in the form that the API takes. */
export interface Act {
  readonly type: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The whole cast in a register, and its ids there instead of those of the test kit. */
export class OfferCast {
  readonly #clients: ReadonlyMap<Actor, Client>;
  readonly #ids: readonly (readonly [scripted: string, here: string])[];

  private constructor(clients: ReadonlyMap<Actor, Client>, ids: OfferCast['ids']) {
    this.#clients = clients;
    this.#ids = ids;
  }

  get ids(): readonly (readonly [scripted: string, here: string])[] {
    return this.#ids;
  }

  get clients(): ReadonlyMap<Actor, Client> {
    return this.#clients;
  }

  /** Registers and signs in those whom `installCast()` lacks. The same persons are the council of unit and province. */
  static async complete(url: string, admin: Client, { register, clients, persons }: Cast): Promise<OfferCast> {
    const tell = async (type: string, input: unknown): Promise<string> => {
      const answer = await admin.post(`/api/registers/${register}/commands`, { type, input });
      if (answer.status >= 300) throw new Error(`${type}: ${JSON.stringify(answer.body)}`);
      return answer.shown.id;
    };
    const grant = (person: string, { role, unit }: { readonly role: Role; readonly unit: string }) =>
      tell('grant-role', { person, role, unit, from: '2020-01-01' });
    const join = async (actor: Actor): Promise<{ person: string; client: Client }> => {
      if (isPresent(actor)) return { person: persons[present[actor]], client: clients[present[actor]] };
      const person = await tell('register-person', { name: `Người ${actor}` });
      for (const held of scripted[actor].grants) await grant(person, held);
      const username = `${actor.toLowerCase()}-${register}`;
      const opened = await admin.post(`/api/registers/${register}/accounts`, {
        username,
        password,
        name: `Người ${actor}`,
        person,
      });
      if (opened.status >= 300) throw new Error(`${actor}: ${JSON.stringify(opened.body)}`);
      return { person, client: await Client.signedIn(url, username, password) };
    };
    const joined = await Promise.all(actors.map(async (actor) => ({ actor, ...(await join(actor)) })));
    const known = new Map<string, string>(joined.map(({ actor, person }) => [scripted[actor].person, person]));
    const sits = 'council-member';
    for (const member of council) {
      const met = known.get(member);
      const person = met ?? (await tell('register-person', { name: `Ủy viên ${known.size}` }));
      known.set(member, person);
      if (met === undefined) await grant(person, { role: sits, unit: '22792' });
      for (const { unit } of scripted.provincialSecretary.grants) await grant(person, { role: sits, unit });
    }
    return new OfferCast(new Map(joined.map(({ actor, client }) => [actor, client])), [...known]);
  }

  /** A scripted command with the ids of the register. @param other ids of the test kit that are replaced too */
  asHere(command: NominationCommand, other: readonly (readonly [string, string])[] = []): Act {
    const text = [...this.#ids, ...other].reduce(
      (replaced, [from, to]) => replaced.replaceAll(from, to),
      JSON.stringify(command),
    );
    const { type, ...input } = Command.parse(JSON.parse(text));
    return { type, input };
  }
}

/** The actors who hold a role; of an agency, at the unit. */
export const holdersOf = (role: string, unit: string): readonly Actor[] =>
  actors.filter((actor) =>
    scripted[actor].grants.some((grant) => grant.role === role && (role !== 'agency' || grant.unit === unit)),
  );
