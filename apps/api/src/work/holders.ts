import { JudgingAct, type Interest } from '@vinhdanh/contracts';
import { excludedFrom, exclusionOf, holdersOf, standInsOf, whoActs, type Actors, type Holding } from '@vinhdanh/domain';
import type { ExcludedWork, LapsedWork, StandInReach } from '@vinhdanh/projections';
import type { Sight } from '../access/sight.js';

/** What an act waits for: its role at a unit. */
interface Asked {
  readonly action: string;
  readonly role: string;
  readonly unit: string;
}

/** Who holds which role in a register today, and who is concerned in the cases of which subject. */
export class Holders {
  readonly #holding: Holding;
  readonly #interests: ReadonlyMap<string, readonly Interest[]>;

  constructor(holding: Holding, interests: ReadonlyMap<string, readonly Interest[]>) {
    this.#holding = holding;
    this.#interests = interests;
  }

  /** Subjects in whose cases somebody is concerned. */
  get subjects(): readonly string[] {
    return [...this.#interests.keys()];
  }

  /** Who does an act in a case of the subject. */
  actors(asked: Asked, subject: string | null): Actors {
    return whoActs(asked, this.#interestsIn(subject), this.#holding);
  }

  /** Acts from which a person is excluded, in cases of which subjects. */
  excludedWork(person: string): readonly ExcludedWork[] {
    return [...this.#interests].flatMap(([subject, interests]) => {
      const actions = this.#excluded(person, interests);
      return actions.length === 0 ? [] : [{ subjects: [subject], actions }];
    });
  }

  /** Work of other roles that falls to a person, because nobody who holds the role may do it. */
  standsIn({ person, reach }: Sight): readonly StandInReach[] {
    const { pack, day } = this.#holding;
    if (pack === null) return [];
    return reach.flatMap(({ role: above, units }) =>
      standInsOf(pack, above, day).flatMap(({ role, acts }): StandInReach[] => {
        const holders = new Map(units.map((unit) => [unit, holdersOf(role, unit, this.#holding)]));
        const vacant = units.filter((unit) => holders.get(unit)?.length === 0);
        const concerned = [...this.#interests].flatMap(([subject, interests]): StandInReach[] => {
          const excluded = new Set(acts.flatMap((act) => excludedFrom(act, interests, pack, day)));
          if (excluded.has(person)) return [];
          const without = units.filter((unit) => {
            const held = holders.get(unit) ?? [];
            return held.length > 0 && held.every((each) => excluded.has(each));
          });
          return without.length === 0 ? [] : [{ role, actions: acts, units: without, subjects: [subject] }];
        });
        return [...(vacant.length === 0 ? [] : [{ role, actions: acts, units: vacant }]), ...concerned];
      }),
    );
  }

  /** Of taken steps, those whose holder may not do them any more. */
  lapsed(taken: readonly { readonly person: string; readonly role: string; readonly unit: string }[]): LapsedWork {
    return {
      ended: taken.filter(({ person, role, unit }) => !this.#mayHold(person, role, unit)),
      concerned: [...this.#interests].flatMap(([subject, interests]) =>
        [...new Set(interests.map(({ person }) => person))].flatMap((person) => {
          const actions = this.#excluded(person, interests);
          return actions.length === 0 ? [] : [{ person, subject, actions }];
        }),
      ),
    };
  }

  /** Why a person who has taken a step may not do it any more; null = they may. */
  lapse(person: string, asked: Asked, subject: string): 'role-ended' | 'recused' | null {
    const { pack, day } = this.#holding;
    if (pack !== null && exclusionOf(person, asked.action, this.#interestsIn(subject), pack, day) !== null)
      return 'recused';
    return this.actors(asked, subject).persons.includes(person) ? null : 'role-ended';
  }

  /** Whether a person holds the role, or one above it that may stand in for it. */
  #mayHold(person: string, role: string, unit: string): boolean {
    const { pack } = this.#holding;
    const above = pack === null ? [] : pack.standIns.filter((rule) => rule.role === role).map((rule) => rule.above);
    return [role, ...above].some((each) => holdersOf(each, unit, this.#holding).includes(person));
  }

  #interestsIn(subject: string | null): readonly Interest[] {
    return subject === null ? [] : (this.#interests.get(subject) ?? []);
  }

  #excluded(person: string, interests: readonly Interest[]): readonly string[] {
    const { pack, day } = this.#holding;
    return pack === null
      ? []
      : JudgingAct.options.filter((act) => exclusionOf(person, act, interests, pack, day) !== null);
  }
}
