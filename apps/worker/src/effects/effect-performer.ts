import type { Casework } from '@vinhdanh/casework';
import type { NominationActivities, OwedEffect } from '@vinhdanh/contracts';
import type { EffectLeases, Looked } from '@vinhdanh/operations';
import type { EffectOutcomes } from './effect-outcome.js';
import { inShort } from './mail-failed.js';
import type { Mailer } from './mailer.js';

type Performed = Awaited<ReturnType<NominationActivities['performEffect']>>;

/** Who tries, and the number of the try. */
export interface Attempt {
  /** Temporal run and activity: distinguishes a retry of the same try from another worker's. */
  readonly holder: string;
  /** 1, 2, 3 … */
  readonly number: number;
}

/** Performs one effect at least once, under a lease, and writes its outcome to stream `effects:{case}`. */
export class EffectPerformer {
  readonly #casework: Casework;
  readonly #leases: EffectLeases;
  readonly #outcomes: EffectOutcomes;
  readonly #mailer: Mailer;
  readonly #attempt: () => Attempt;

  constructor(
    casework: Casework,
    leases: EffectLeases,
    outcomes: EffectOutcomes,
    mailer: Mailer,
    attempt: () => Attempt,
  ) {
    this.#casework = casework;
    this.#leases = leases;
    this.#outcomes = outcomes;
    this.#mailer = mailer;
    this.#attempt = attempt;
  }

  /** @throws LeasedElsewhere while another try holds the lease; MailFailed. Both are worth another try. */
  async perform(caseId: string, effect: OwedEffect): Promise<Performed> {
    const attempt = this.#attempt();
    const leased = await this.#leases.take(caseId, effect.key, attempt.holder, () => this.#look(caseId, effect));
    if (!leased.go) return { outcome: leased.answer };
    let sent = false;
    try {
      const { outcome, detail } = await this.#deliver(caseId, effect);
      sent = effect.kind === 'mail' && outcome === 'delivered';
      const written = await this.#outcomes.performed(leased.register, caseId, effect, outcome, detail);
      return { outcome: written ? outcome : 'already' };
    } catch (error) {
      // The mail was sent and the log does not say so: the lease stays until it expires, so that the next try does not
      // send a second copy at once.
      if (sent) throw error;
      await this.#outcomes.failed(leased.register, caseId, effect, attempt.number, inShort(error));
      await this.#leases.giveBack(effect.key, attempt.holder);
      throw error;
    }
  }

  async #look(caseId: string, effect: OwedEffect): Promise<Looked> {
    const now = await this.#casework.follow(caseId, null);
    if (now === null || !now.effects.some((owed) => owed.key === effect.key)) return { go: false, answer: 'already' };
    // in production a training register sends nothing
    if (await this.#casework.refuses(now.register)) return { go: false, answer: 'withheld' };
    return now.suspended ? { go: false, answer: 'withheld' } : { go: true, register: now.register };
  }

  #deliver(caseId: string, effect: OwedEffect): Promise<{ outcome: 'delivered' | 'skipped'; detail: string }> {
    switch (effect.kind) {
      case 'notice':
        // The outcome itself is the notice: people with the role in the unit read it in the product.
        return Promise.resolve({ outcome: 'delivered', detail: 'in the product' });
      case 'mail':
        return this.#mailer.send(caseId, effect);
      default:
        return effect.kind satisfies never;
    }
  }
}
