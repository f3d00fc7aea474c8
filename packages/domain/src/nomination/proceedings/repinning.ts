import type { Procedure, PublishedPolicy } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import type { Context } from '../process/context.js';
import { accept, refuse, type Refusal, type Accepted } from '../process/rejection.js';
import { everyStage, type CommandOf, type Definitions, guard, check } from '../process/definition.js';
import { inPlaceOf, personOf } from '../process/person.js';
import type { Happened, OpenNomination } from '../model/state.js';

export const procedureOf = ({ hash, pack }: PublishedPolicy): Procedure => ({ pack: pack.id, hash });

/**
 * The same context under another procedure: proceedings pin their own (design §3.5). Null, or a procedure that the
 * register lacks: the one of the case.
 */
export function under(context: Context, procedure: Procedure | null): Context {
  const policy =
    procedure === null ? undefined : context.policies.find((published) => published.hash === procedure.hash);
  return policy === undefined ? context : { ...context, policy };
}

function known(pack: string, context: Context): Refusal<'no-such-pack'> | null {
  if (packOf(pack, context) !== null) return null;
  return refuse('no-such-pack', { pack, published: context.policies.map((published) => published.pack.id) });
}

/** The latest publication of the pack, if it had taken effect. */
const packOf = (id: string, { policies, at }: Context): PublishedPolicy | null =>
  policies.findLast(({ pack }) => pack.id === id && pack.effectiveFrom <= dayOf(at) && pack.knownFrom <= dayOf(at)) ??
  null;

function another(state: OpenNomination, pack: string, context: Context): Refusal<'same-procedure'> | null {
  if (packOf(pack, context)?.hash !== state.procedure.hash) return null;
  return refuse('same-procedure', { procedure: state.procedure, only: false });
}

const onlyProcedure = (state: OpenNomination): Refusal<'same-procedure'> =>
  refuse('same-procedure', { procedure: state.procedure, only: true });

function propose(state: OpenNomination, command: CommandOf<'propose-repin'>, context: Context): Accepted {
  const target = packOf(command.pack, context);
  if (target === null) throw new Error('the check no-such-pack holds before a procedure is proposed');
  const facts = {
    from: state.procedure,
    to: procedureOf(target),
    basis: command.basis,
    proposer: personOf(context),
    ...inPlaceOf(context),
  };
  return accept([{ type: 'RepinProposed', facts, personal: { narrative: { reason: command.reason } } }]);
}

const unproposed = (): Refusal<'no-repin'> => refuse('no-repin', {});

/**
 * Two persons: whoever proposes another procedure does not confirm it, nor does the person they stand for (design
 * §3.5).
 */
const bySecondPerson = guard(['no-repin', 'proposer-confirms'], (state, context) => {
  if (state.repin === null) return unproposed();
  const persons = context.actor.kind === 'system' ? [] : [context.actor.person, ...Object.values(inPlaceOf(context))];
  if (!state.repin.proposers.some((person) => persons.includes(person))) return null;
  return refuse('proposer-confirms', { proposers: state.repin.proposers });
});

/** A case moves to another procedure for a reason, on a legal basis and by two persons. */
export const repinning: Definitions<'propose-repin' | 'confirm-repin'> = {
  'propose-repin': {
    during: everyStage,
    roles: ['appraiser', 'chair-office'],
    scope: 'province',
    whileSuspended: true,
    guards: [
      guard('same-procedure', (state, context) =>
        context.policies.some(({ pack }) => {
          const target = packOf(pack.id, context);
          return target !== null && target.hash !== state.procedure.hash;
        })
          ? null
          : onlyProcedure(state),
      ),
    ],
    checks: [
      check('no-such-pack', (_state, { pack }, context) => known(pack, context)),
      check('same-procedure', (state, { pack }, context) => another(state, pack, context)),
    ],
    outcome: propose,
  },
  'confirm-repin': {
    during: everyStage,
    roles: ['appraiser', 'chair'],
    scope: 'province',
    whileSuspended: true,

    guards: [bySecondPerson],
    outcome: (state, { note }, context) => {
      if (state.repin === null) throw new Error('the guard no-repin holds before a procedure is confirmed');
      const { to, basis } = state.repin;
      const facts = { from: state.procedure, to, basis, confirmedBy: personOf(context), certainty: 'quoted' as const };
      return accept([
        { type: 'ProcedureRepinned', facts, ...(note === undefined ? {} : { personal: { narrative: { note } } }) },
      ]);
    },
  },
};

/** What the case pins after a proposal, its confirmation, or the transition of a pack. */
export function repinned(
  state: OpenNomination,
  event: Extract<Happened, { type: 'RepinProposed' | 'ProcedureRepinned' | 'ProcedureKept' }>,
): OpenNomination {
  switch (event.type) {
    case 'RepinProposed': {
      const { from, to, basis, proposer, standsFor } = event.facts;
      return {
        ...state,
        repin: { from, to, basis, proposers: standsFor === undefined ? [proposer] : [proposer, standsFor] },
      };
    }
    case 'ProcedureRepinned':
      return {
        ...state,
        procedure: event.facts.to,
        repin: null,
        transitions: [...state.transitions, event.facts.to.hash],
      };
    case 'ProcedureKept':
      return { ...state, transitions: [...state.transitions, event.facts.against.hash] };
  }
}
