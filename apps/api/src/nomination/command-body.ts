import {
  Day,
  Line,
  Moment,
  nominationCommandNames,
  nominationCommands,
  Uuid,
  type NominationCommandName,
} from '@vinhdanh/contracts';
import { z } from 'zod';
import { commandExamples } from './command-examples.js';
import { describeCommand, namedGuards } from './command-words.js';
import { strictly } from './strictly.js';

/**
 * What a request contains besides the command: files, and under historical entry the paper that proves it and the
 * person who acted.
 */
const provenance = {
  documents: z
    .array(Uuid)
    .max(20)
    .optional()
    .describe(
      'Supporting files, by ids of `POST /api/nominations/{id}/documents`; the first is an attached paper itself',
    ),
  occurredAt: Day.or(Moment)
    .optional()
    .describe('Historical entry only: the date on the paper (12:00 Asia/Ho_Chi_Minh) or a moment (UTC)'),
  paper: Line.optional().describe('Historical entry only: the paper that proves the act'),
  onBehalfOf: Uuid.optional().describe('Historical entry only: the person of the register who acted'),
};

/** One command as a request names it; unknown fields are refused. */
function commandBody(name: NominationCommandName) {
  const input = strictly(nominationCommands[name]);
  const { input: example } = commandExamples[name];
  return z
    .strictObject({
      type: z.literal(name),
      input: input.safeParse({}).success ? input.default({}) : input,
      ...provenance,
    })

    .meta({
      title: name,
      description: describeCommand(name),
      'x-guards': namedGuards(name),
      examples: [{ type: name, input: example }],
    });
}

type Body = ReturnType<typeof commandBody>;
const onCases = nominationCommandNames.filter((name) => name !== 'refer').map(commandBody);
const [first, ...rest] = onCases;
if (first === undefined) throw new Error('there are no commands');

/** Body of `POST /api/nominations/{id}/commands`. */
export const CaseCommand = z.discriminatedUnion('type', [first, ...rest] satisfies [Body, ...Body[]]);

/** Body of `POST /api/registers/{register}/nominations`. */
export const Referral = commandBody('refer')
  .safeExtend({
    entry: z
      .enum(['live', 'historical'])
      .default('live')
      .describe('live: as it happens; historical: entered from papers, until released. Never changes'),
  })
  .meta({
    title: 'refer',
    description: describeCommand('refer'),
    'x-guards': namedGuards('refer'),
    examples: [{ type: 'refer', input: commandExamples.refer.input }],
  });
