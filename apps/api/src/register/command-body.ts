import { glossary, registerCommands } from '@vinhdanh/contracts';
import { z } from 'zod';
import { strictly } from '../nomination/strictly.js';

const says = {
  'register-units': 'Register units, with parents, dates and successors',
  'publish-calendar': 'Publish the official calendar of a year',
  'publish-policy': 'Publish a policy pack',
  'register-person': 'Register a person',
  'grant-role': 'Grant a role for a unit and all below it',
  'delegate-role': 'Delegate a role in absence, by a paper and for a time',
  'revoke-role': 'Revoke a role, or end a delegation',
} as const;

const body = <N extends keyof typeof says>(type: N) =>
  z
    .strictObject({ type: z.literal(type), input: strictly(registerCommands[type]) })
    .meta({ title: type, description: `${says[type]} / ${glossary.registerCommand[type].vi}` });

/** Body of `POST /api/registers/{register}/commands`. */
export const RegisterCommandBody = z.discriminatedUnion('type', [
  body('register-units'),
  body('publish-calendar'),
  body('publish-policy'),
  body('register-person'),
  body('grant-role'),
  body('delegate-role'),
  body('revoke-role'),
]);
