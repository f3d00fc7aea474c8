import { glossary, registerCommands, type Guard } from '@vinhdanh/contracts';
import { z } from 'zod';
import { strictly } from '../nomination/strictly.js';
import { registerExamples } from './command-examples.js';

type Name = Exclude<keyof typeof registerCommands, 'create-register'>;

/** What a command does, in both languages, and what may refuse it: Markdown, for OpenAPI. */
const described = (name: Name, { says, guards }: { readonly says: string; readonly guards: readonly Guard[] }) => ({
  title: name,
  description: [
    `${says} / ${glossary.registerCommand[name].vi}`,
    '',
    'Có thể bị từ chối · May be refused:',
    ...guards.map((guard) => `- ${glossary.guard[guard].vi} · ${glossary.guard[guard].en} (\`${guard}\`)`),
  ].join('\n'),
  'x-guards': guards.map((guard) => ({ guard, ...glossary.guard[guard] })),
});

const body = <N extends keyof typeof registerExamples>(type: N) =>
  z
    .strictObject({ type: z.literal(type), input: strictly(registerCommands[type]) })
    .meta({ ...described(type, registerExamples[type]), examples: [{ type, input: registerExamples[type].input }] });

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
