import type { Award, CaseView, Day, Track, WorkItem } from '@vinhdanh/contracts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import {
  asideActs,
  candidates,
  endingActs,
  instead,
  passingGuards,
  referral,
  straightPath,
  type OpenName,
} from '@vinhdanh/testkit';
import { z } from 'zod';
import type { Cast } from './installation.js';
import { holdersOf, type Act, type Actor, type OfferCast } from './offer-cast.js';

const Actions = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      allowed: z.boolean(),
      guard: z.string().optional(),
      schema: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});
type Action = z.infer<typeof Actions>['items'][number];
interface Offer {
  readonly actor: Actor;
  readonly name: OpenName;
  readonly schema: Readonly<Record<string, unknown>>;
}

const View = z.custom<CaseView>((value) => typeof value === 'object' && value !== null && 'waitingFor' in value);
const isName = (name: string): name is OpenName => Object.hasOwn(candidates, name);
/** The id by which candidates name another case. */
const elsewhere = '00000000-0000-4000-8000-000000000996';

/** Numbers from 0 up to a bound, the same for the same seed (mulberry32). */
export function choicesOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What the property forbids, each with the acts that lead there. */
export interface Faults {
  /** Offered, and no input is accepted. */
  readonly dead: string[];
  /** Work that no holder of its role is offered. */
  readonly stranded: string[];
  /** Cases that are not at rest and that nothing brings further. */
  readonly stuck: string[];
}

/** What the walks of one register share. */
export interface Ground {
  readonly cast: Cast;
  readonly people: OfferCast;
  readonly choose: (below: number) => number;
  /** How often each act was played. */
  readonly played: Map<string, number>;
  readonly faults: Faults;
  /** Applies what has fallen due, as the case's workflow does. */
  readonly passDue: (caseId: string) => Promise<unknown>;
}

/** A case that follows story 1 over HTTP up to some act, and from there goes wherever the offers lead. */
export class OfferWalk {
  readonly #ground: Ground;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: false, addUsedSchema: false });
  readonly #path: string[] = [];
  #next = 1;

  private constructor(
    ground: Ground,
    readonly caseId: string,
    readonly subject: string,
    /** Keeps the numbers of its decisions apart from those of other cases. */
    readonly ordinal: number,
    readonly until: number,
    readonly award: Award,
  ) {
    this.#ground = ground;
    formats.default(this.#ajv);
  }

  /** @param until index in the story of the first act that is not played */
  static async begin(
    ground: Ground,
    of: { readonly ordinal: number; readonly until: number; readonly award: Award; readonly track: Track },
  ): Promise<OfferWalk> {
    const subject = await ground.cast.subject(nameOf(of.ordinal));
    const { id } = await ground.cast.refer({
      subject: { id: subject, kind: 'individual' },
      award: of.award,
      track: of.track,
      achievement: referral.achievement,
    });
    return new OfferWalk(ground, id, subject, of.ordinal, of.until, of.award);
  }

  /** Plays the acts of the story up to a day. @returns whether the story is over for this case */
  async follow(day: Day): Promise<boolean> {
    while (this.#next < this.until) {
      const act = straightPath[this.#next];
      if (act === undefined || act[0] > day) return act === undefined;
      const [, part, command] = act;
      const actor = part === 'stranger' ? 'officer' : part;
      const answer = await this.#send(actor, this.#asHere(command));
      // another award goes another way from here
      if (answer.status !== 200) {
        this.#next = this.until;
        return true;
      }
      this.#path.push(command.type);
      this.#next += 1;
    }
    return true;
  }

  /** Asks everybody what they may do, compares it with the work, and plays one offer. @returns whether any was left */
  async step(day: Day): Promise<boolean> {
    const { faults, choose, people } = this.#ground;
    await this.#ground.passDue(this.caseId);
    const view = await this.#view('appraiser', 'officer');
    const asked = new Map(
      await Promise.all(
        [...people.clients].map(async ([actor, client]): Promise<[Actor, readonly Action[]]> => {
          const answer = await client.get(`/api/nominations/${this.caseId}/actions`);
          return [actor, answer.status === 200 ? Actions.parse(answer.body).items : []];
        }),
      ),
    );
    const offers = [...asked].flatMap(([actor, actions]) =>
      actions.flatMap(({ name, allowed, schema = {} }): readonly Offer[] =>
        allowed && isName(name) && name !== 'transfer-custody' ? [{ actor, name, schema }] : [],
      ),
    );
    const stopped = view.waitingFor.map((item) => stoppedBy(item, asked));
    view.waitingFor.forEach((item, index) => {
      const by = stopped[index] ?? null;
      if (by !== null && !passingGuards.has(by))
        faults.stranded.push(`${this.#at(view)}: ${item.key} waits for ${item.role}, stopped by ${by}`);
    });
    const usual = offers.filter(({ name }) => !endingActs.has(name) && !asideActs.has(name));
    if (view.stage !== null && usual.length === 0 && !stopped.some((by) => by !== null && passingGuards.has(by)))
      faults.stuck.push(`${this.#at(view)}: nobody is offered an act that leads on`);
    const waiting = new Set<string>(view.waitingFor.map(({ action }) => action));
    const onward = offers.filter(({ name }) => waiting.has(name));
    const kinds = [onward, onward, onward, usual, usual, offers];
    const among =
      [kinds[choose(kinds.length)], usual, offers].find((some) => some !== undefined && some.length > 0) ?? [];
    const chosen = this.#leastPlayed(among);
    if (chosen === null) return false;
    await this.#play(chosen, view, day);
    return true;
  }

  #leastPlayed(among: readonly Offer[]): Offer | null {
    const { played, choose } = this.#ground;
    const count = ({ name }: Offer): number => played.get(name) ?? 0;
    const least = Math.min(...among.map(count));
    const rarest = among.filter((offer) => count(offer) === least);
    return rarest[choose(Math.max(rarest.length, 1))] ?? null;
  }

  /** Sends the inputs that satisfy the offered schema, until one is accepted. */
  async #play({ actor, name, schema }: Offer, seen: CaseView, day: Day): Promise<void> {
    const { played, faults } = this.#ground;
    const other = name === 'merge-duplicate' ? await this.#twin() : [];
    if (other === null) return;
    const view = { ...seen, ...(await this.#view(actor)) };
    const inputs = candidates[name](view, day).map((command) => this.#asHere(command, other));
    const fits = this.#ajv.compile(schema);
    let last = 'the schema';
    for (const act of inputs) {
      if (!fits(act.input)) continue;
      const answer = await this.#send(actor, act);
      if (answer.status === 200) {
        played.set(name, (played.get(name) ?? 0) + 1);
        this.#path.push(name);
        return;
      }
      last = answer.shown.code === '' ? String(answer.status) : answer.shown.code;
    }
    faults.dead.push(`${this.#at(view)}: ${name} is offered to ${actor}, refused by ${last}`);
  }

  /** Another case of the same subject, which a duplicate may be merged into; null where none may be opened now. */
  async #twin(): Promise<readonly (readonly [string, string])[] | null> {
    const { cast } = this.#ground;
    const award = this.award === 'unit-merit-paper' ? 'provincial-certificate' : 'unit-merit-paper';
    const opened = await cast.clients.referrer.post(`/api/registers/${cast.register}/nominations`, {
      type: 'refer',
      input: {
        subject: { id: this.subject, kind: 'individual' },
        track: 'thematic',
        award,
        fields: [4],
        unit: '22792',
        source: 'mttq',
        summary: 'Hồ sơ trùng',
      },
    });
    return opened.status === 201 ? [[elsewhere, opened.shown.id]] : null;
  }

  #asHere(command: (typeof straightPath)[number][2], other: readonly (readonly [string, string])[] = []): Act {
    const { type, input } = this.#ground.people.asHere(command, other);
    const own = (key: 'decisionNumber' | 'number', number: unknown) => ({
      ...input,
      [key]: `${this.ordinal}-${String(number)}`,
    });
    if (input['decisionNumber'] !== undefined) return { type, input: own('decisionNumber', input['decisionNumber']) };
    const story = this.#next < this.until;
    // the provincial council of the story is larger
    if (type === 'record-vote' && story) return { type, input: { ...input, members: 5, present: 5, yes: 5 } };
    // the story registers the number that it signed
    if (type === 'register-decision' && story) return { type, input: own('number', input['number']) };
    return { type, input };
  }

  #send(actor: Actor, act: Act) {
    const client = this.#ground.people.clients.get(actor);
    if (client === undefined) throw new Error(`nobody is ${actor}`);
    return client.post(`/api/nominations/${this.caseId}/commands`, act);
  }

  /** The case as the first of them who may read it does. */
  async #view(...actors: readonly Actor[]): Promise<CaseView> {
    for (const actor of actors) {
      const answer = await this.#ground.people.clients.get(actor)?.get(`/api/nominations/${this.caseId}`);
      if (answer?.status === 200) return View.parse(answer.body);
    }
    throw new Error(`${this.caseId} is not read by ${actors.join(' or ')}: ${this.#path.join(' ')}`);
  }

  #at(view: CaseView): string {
    return `${this.#path.join(' ')} > ${view.stage ?? 'rest'}/${view.substate ?? view.rest?.reason}`;
  }
}

/** The guard that keeps every holder of the role from an act of work; null = a holder is offered it. */
function stoppedBy(item: WorkItem, asked: ReadonlyMap<Actor, readonly Action[]>): string | null {
  const { action } = item;
  if (!isName(action)) return null;
  const acts = new Set<string>([action, ...(instead[action] ?? [])]);
  const found = holdersOf(item.role, item.unit).flatMap((actor) =>
    (asked.get(actor) ?? []).filter(({ name }) => acts.has(name)),
  );
  if (found.some(({ allowed }) => allowed)) return null;
  const guards = found.map(({ guard = 'nothing' }) => guard);
  return guards.find((guard) => guard !== 'wrong-unit') ?? guards[0] ?? 'nobody who holds the role';
}

const family = ['Chamaléa', 'Pi Năng', 'Katơr', 'Pupor', 'Đàng', 'Thuận', 'Quảng', 'Trượng'];
const given = ['Anh', 'Bền', 'Cúc', 'Dung', 'Hạnh', 'Khuê', 'Lựu', 'Mơ', 'Nụ', 'Oanh', 'Phượng', 'Sen', 'Thơm'];
/** Names that do not look alike. */
const nameOf = (ordinal: number): string =>
  `${family[ordinal % family.length]} Thị ${given[Math.floor(ordinal / family.length) % given.length]} ${
    given[(ordinal * 5) % given.length]
  }`;
