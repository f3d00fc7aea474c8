import { weightyRoles, type Consent, type HeldGrant, type NewEvent, type ProposedCommand } from '@vinhdanh/contracts';
import { inForceOn } from '../nomination/access/right-guards.js';
import { administersUnits } from './administers.js';
import { acceptReference, type RegisterContext, type RegisterDecision } from './decision.js';
import type { PendingChange } from './reference.js';
import { unitsConcerned } from './units-concerned.js';

/**
 * What becomes of a change of people and roles that could happen: it happens, or it is proposed to those whose consent
 * it needs. Where one administrator is enough, the event says why.
 */
export function withConsent(
  command: ProposedCommand,
  context: RegisterContext,
  decided: RegisterDecision,
): RegisterDecision {
  if (decided.kind === 'refused') return decided;
  const needs = needsOf(command, context);
  if (needs.length === 0) return decided;
  // whoever holds a code replaces it themselves, also where one administrator is enough
  const handedOver = command.type === 'link-account' && command.input.withCode;
  if (context.alone !== null && !handedOver) {
    return { ...decided, events: decided.events.map((event) => noted(event, { alone: context.alone })) };
  }
  const asked = context.alone === null ? needs : [accountHolder];
  return acceptReference(context.newId, decided.stream, {
    type: 'ChangeProposed',
    facts: { change: context.newId, command, needs: asked, by: context.by },
  });
}

const noted = ({ facts, ...event }: NewEvent, more: Readonly<Record<string, unknown>>): NewEvent => ({
  ...event,
  facts: { ...(typeof facts === 'object' ? facts : {}), ...more },
});

const accountHolder: readonly Consent[] = ['account-holder'];

/** The groups of consents that a change needs where nothing excuses it; each takes that of one. */
function needsOf(command: ProposedCommand, context: RegisterContext): readonly (readonly Consent[])[] {
  switch (command.type) {
    case 'link-account': {
      const known = context.reference.persons[command.input.person];
      const weighty =
        known !== undefined &&
        (known.accounts.length > 0 || lasting(known.grants, context).some(({ role }) => weighs(role)));
      return weighty ? [accountHolder, ['another-administrator', 'person-concerned']] : [accountHolder];
    }
    case 'grant-role':
      if (!weighs(command.input.role)) return [];
      // the person who receives a role agrees in the place of an administrator whom nobody has appointed yet
      return [hasAnother(command, context) ? ['another-administrator'] : ['another-administrator', 'person-concerned']];
    case 'delegate-role': {
      const { from, grant } = command.input;
      const held = context.reference.persons[from]?.grants.find(({ ref }) => ref === grant);
      // the holder delegates what is theirs
      if (from === context.by || held === undefined || !weighs(held.role)) return [];
      return [['another-administrator', 'person-concerned']];
    }
  }
}

const weighs = (role: HeldGrant['role']): boolean => weightyRoles.includes(role);

/** Grants in force on the day of the register, or later. */
const lasting = (grants: readonly HeldGrant[], { day }: RegisterContext): readonly HeldGrant[] =>
  grants.filter(({ to }) => day === null || to === null || day <= to);

/** Whether the change could be confirmed by an administrator other than the one who proposes it. */
function hasAnother(
  command: ProposedCommand,
  { reference, by, installationAdministrator, day }: RegisterContext,
): boolean {
  // whoever set up the installation administers every register
  if (!installationAdministrator) return true;
  if (day === null) return false;
  const units = unitsConcerned(command, reference, day);
  return Object.entries(reference.persons).some(
    ([person, { accounts, grants }]) =>
      person !== by &&
      accounts.length > 0 &&
      grants.some((grant) => inForceOn(grant, day) && administersUnits([grant], units, reference, day)),
  );
}

/** Who besides administrators is asked about a change: the one whose account or absence it is, or who receives a role. */
export const personConcerned = ({ command, person }: Pick<PendingChange, 'command' | 'person'>): string =>
  command.type === 'delegate-role' ? command.input.from : person;

/** The consents that somebody can give to a change. Nobody agrees to what they proposed themselves, but by the account that they hold. */
export function consentsOf(
  change: PendingChange,
  { by, account, administers }: { readonly by: string; readonly account: string; readonly administers: boolean },
): readonly Consent[] {
  const other = by !== change.by;
  const { command } = change;
  return [
    ...(administers && other ? (['another-administrator'] as const) : []),
    ...(personConcerned(change) === by ? (['person-concerned'] as const) : []),
    ...(command.type === 'link-account' && command.input.account === account ? accountHolder : []),
  ];
}
