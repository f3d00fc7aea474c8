/** A word of the code's own vocabulary: its meaning, its place, and what must not be called so. */
interface CodeWord {
  readonly word: string;
  readonly meaning: string;
  readonly where: string;
  readonly not: string;
}

/** One word per concept, and one concept per word. For engineers, so in English only. */
export const codeWords: readonly CodeWord[] = [
  {
    word: 'nomination',
    meaning: 'the stream of one case (`nomination:<id>`), the aggregate folded from it, its commands and events',
    where: '`packages/domain/src/nomination`; routes `/api/nominations`',
    not: 'the nominee, who is the subject',
  },
  {
    word: 'case',
    meaning:
      'the same as people handle it: in texts on screen and of the API, in ids (`caseId`, `case_id`), ' +
      'and in code that serves people or the engine',
    where: '`packages/casework`, `apps/console/src/case`, `ops`, `read`',
    not: 'dossier, which is the set of papers of a case',
  },
  {
    word: 'command',
    meaning: 'what a person asks of a case; its definition holds places, access, guards, checks and outcome',
    where: '`process/definition.ts`',
    not: 'act of the engine',
  },
  {
    word: 'guard, check',
    meaning: 'a condition known before anything is typed; a condition on what was typed',
    where: '`process/definition.ts`',
    not: 'validation of shapes, which zod does in the contracts',
  },
  {
    word: 'refusal, rejection',
    meaning: 'guard and fact; the same in sentences of both languages',
    where: '`packages/contracts/src/refusals`',
    not: 'error, which is a bug',
  },
  {
    word: 'due act, occurrence',
    meaning: 'what the engine does by itself at a moment; which falling of the day it is',
    where: '`due/owed.ts`',
    not: 'effect',
  },
  {
    word: 'effect',
    meaning: 'mail, notice or publication that an event owes outside the log',
    where: '`apps/worker/src/effects`',
    not: 'due act',
  },
  {
    word: 'outbox command',
    meaning: 'a command that one stream owes another, written in the append (`owed_command`)',
    where: '`packages/casework/src/outbox`',
    not: 'effect',
  },
  {
    word: 'progress, concluded',
    meaning:
      'the stage in which a case stands with all that belongs to it; what earlier stages of the round have found',
    where: '`model/state.ts`',
    not: 'history, which is the timeline',
  },
  {
    word: 'transition',
    meaning: 'the change from one stage to the next, event `StagePassed`',
    where: '`process/transitions.ts`',
    not: 'transition rule of a pack, `transition-procedure`',
  },
  {
    word: 'claim',
    meaning: 'a unique key that a stream reserves in its append',
    where: '`packages/domain/src/nomination/claims`',
    not: 'assignment of a step to an officer',
  },
  {
    word: 'clock, deadline',
    meaning: 'a running deadline of a case; the recorded deadline. The clock of a register is its business time',
    where: '`due/evolve-clock.ts`',
    not: 'timer, which is Temporal’s',
  },
  {
    word: 'pending append',
    meaning: 'events and commands that are decided and not yet written',
    where: '`packages/casework/src/command`',
    not: 'draft',
  },
  {
    word: 'snapshot',
    meaning: 'a case with its register as of a standpoint',
    where: '`packages/casework/src/read`',
    not: 'a stored state: there is none',
  },
  {
    word: 'draft',
    meaning:
      'what a person has typed and not sent: `FormDraft` of an act, `ReferralDraft`; ' +
      'the API stores either as a row of `ops.draft`',
    where: '`apps/console/src/case/forms`, `apps/console/src/refer`, `packages/operations/src/draft`',
    not: 'pending append; the substate `drafting`, in which officers write the submission',
  },
  {
    word: 'paper',
    meaning: 'what a dossier demands or an act rests on: it has a kind, a number and a date',
    where: '`stages/recognition`, rule packs (`papers`)',
    not: 'document',
  },
  {
    word: 'document',
    meaning: 'the record of an uploaded file of a case (`ops.document`): name, type, digest; papers cite it',
    where: '`packages/event-log/src/document`, `apps/api/src/document`, routes `…/documents`',
    not: 'paper. In the facts of some events `document` is the number of a paper; recorded events keep their names',
  },
  {
    word: 'file',
    meaning: 'bytes: those of a document in the store, or a list for download (CSV)',
    where: '`apps/api/src/document`, `apps/api/src/list`',
    not: 'document; case file, except for the print view of a case',
  },
  {
    word: 'remark, comment',
    meaning: 'a note of a colleague, beside the case; what citizens, the Front and members say in the procedure',
    where: '`packages/casework/src/remarks`, `stages/appraisal`',
    not: 'objection, which an agency raises',
  },
  {
    word: 'poke, follow, follow row, follower, level',
    meaning:
      'the signal that a case has moved; the activity by which its workflow reads the log; ' +
      'how far that is (`ops.follow`); the part of the projector that pokes; a workflow that has seen it all',
    where: '`apps/projector/src/follower`, `workflows`, `packages/operations/src/follow`',
    not: 'follow-up, the seventh stage (`followUp`)',
  },
  {
    word: 'scenario, outcome',
    meaning: 'a case that a specification plays by days and acts; the result of one of its commands',
    where: '`packages/testkit`',
    not: 'story',
  },
  {
    word: 'story, step, observed',
    meaning:
      'a file that the player plays over the API; one of its acts or looks; ' +
      'what a step’s expectations are compared with (`Observed`)',
    where: '`apps/cli/src/story`, `apps/cli/src/play`',
    not: 'scenario',
  },
];
