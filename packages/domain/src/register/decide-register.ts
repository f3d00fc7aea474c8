import type { RegisterCommandName, ValidRegisterCommand } from '@vinhdanh/contracts';
import { linkAccount } from './accounts.js';
import { answerChange } from './answer-change.js';
import { barSubject, liftBar } from './bars.js';
import { publishCalendar } from './calendar.js';
import { withConsent } from './consent.js';
import { createRegister } from './create-register.js';
import type { RegisterContext, RegisterDecision } from './decision.js';
import { delegateRole } from './delegation.js';
import { grantRole, revokeRole } from './grants.js';
import { linkPerson } from './interests.js';
import { registerPerson } from './persons.js';
import { publishPolicy } from './policies.js';
import { linkSubjects, registerSubject } from './subjects.js';
import { registerUnits } from './units.js';

/**
 * The event of a command on a register, or the reason why it is refused. Pure: no clock, no I/O. The caller checks
 * before whether the person may issue the command (`deniedInRegister`).
 */
export function decideRegister(command: ValidRegisterCommand, context: RegisterContext): RegisterDecision {
  switch (command.type) {
    case 'create-register':
      return createRegister(command.input, context);
    case 'register-units':
      return registerUnits(command.input, context);
    case 'publish-calendar':
      return publishCalendar(command.input, context);
    case 'publish-policy':
      return publishPolicy(command.input, context);
    case 'register-person':
      return registerPerson(command.input, context);
    case 'grant-role':
      return withConsent(command, context, grantRole(command.input, context));
    case 'delegate-role':
      return withConsent(command, context, delegateRole(command.input, context));
    case 'revoke-role':
      return revokeRole(command.input, context);
    case 'register-subject':
      return registerSubject(command.input, context);
    case 'link-subjects':
      return linkSubjects(command.input, context);
    case 'bar-subject':
      return barSubject(command.input, context);
    case 'lift-bar':
      return liftBar(command.input, context);
    case 'link-person':
      return linkPerson(command.input, context);
    case 'link-account':
      return withConsent(command, context, linkAccount(command.input, context));
    case 'answer-change':
      return answerChange(command.input, context);
  }
}

/** What a command creates under a new id; null = nothing, or the id is in its input. */
export const createdBy: Readonly<Record<RegisterCommandName, 'person' | 'grant' | 'subject' | 'bar' | null>> = {
  'create-register': null,
  'register-units': null,
  'publish-calendar': null,
  'publish-policy': null,
  'register-person': 'person',
  'grant-role': 'grant',
  'delegate-role': 'grant',
  'revoke-role': null,
  'register-subject': 'subject',
  'link-subjects': null,
  'bar-subject': 'bar',
  'lift-bar': null,
  'link-person': null,
  'link-account': null,
  'answer-change': null,
};
