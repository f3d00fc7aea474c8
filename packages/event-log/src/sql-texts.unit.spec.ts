import { readdir } from 'node:fs/promises';
import { streamId } from '@vinhdanh/contracts';
import { sqlText, type Statement } from '@vinhdanh/testkit';
import { expect, it } from 'vitest';
import { appendSql, holdStillSql } from './append/append-statement.js';
import { lastKnownCommand } from './append/known-command.js';
import { moveNextMoment } from './append/next-moment.js';
import { claimHolders, claimHoldersBeside } from './claim/claim-holders.js';
import { openCases } from './claim/open-cases.js';
import {
  createClock,
  grantClocks,
  holdClock,
  raiseHeldClock,
  readClock,
  readClocks,
  runClock,
  stepClock,
} from './clock/clock-statements.js';
import {
  addDocument,
  citeDocuments,
  contentInUse,
  countUncited,
  deleteUncited,
  documentOf,
  documentsOf,
  forgetUnwanted,
  lockContent,
  uncitedDocuments,
  unwantedContents,
} from './document/document-statements.js';
import { kyselyDry } from './kysely/kysely.js';
import { personNames } from './person/person-names.js';
import { policyPublications } from './policy/policy-publications.js';
import { caseHead, caseRegister, commandsOwedBy, effectOutcomes } from './read/case-in-log.js';
import { countAttempt, recordAnswer, unansweredCommands } from './outbox/owed-commands.js';
import { eventsOfKinds } from './read/events-of-kinds.js';
import { loadSql } from './read/load-stream.js';
import { lastLogIndex, loggedEvents, loggedEventsWithPersonal } from './read/logged-events.js';
import { streamEvents, streamEventsWithPersonal } from './read/stream-events.js';
import { takeCaseNumber } from './register/case-number.js';
import { liveCase } from './register/live-case.js';
import { referenceVersion } from './register/reference-version.js';
import { keepSealedKey, sealedKey } from './sealing/sealed-key.js';
import { numberPending } from './sequence/sequencer.js';
import { likePersons } from './subject/like-persons.js';
import { lookAlikes } from './subject/look-alikes.js';
import { sameSubjects } from './subject/same-subjects.js';
import { concernedEvents } from './subject/concerned-events.js';
import { subjectLinks } from './subject/subject-links.js';

const db = kyselyDry();
const register = 'ninh-thuan';
const id = '6f1a3c70-0000-4000-8000-000000000001';
const stream = streamId('nomination', id);
const command = '6f1a3c70-0000-4000-8000-000000000002';
const moment = '2023-04-12T05:00:00.000Z';
const document = {
  id: command,
  register,
  caseId: id,
  sha256: 'a'.repeat(64),
  name: 'to-trinh.pdf',
  type: 'application/pdf',
  size: 1024,
  kind: null,
  title: null,
  number: null,
  dated: '2023-04-12',
  uploadedBy: command,
} as const;
const keys = ['open:subject:award:2023'];

/** Every statement of the event log with sample arguments; the file of each in `sql/` has its name. */
const statements: Readonly<Record<string, Statement>> = {
  append: { sql: appendSql, parameters: [] },
  'concerned-events': concernedEvents(db, register, id),
  'case-head': caseHead(db, id),
  'case-number': takeCaseNumber(db, register, 2023),
  'case-register': caseRegister(db, id),
  'claim-holders': claimHolders(db, register, keys),
  'claim-holders-beside': claimHoldersBeside(db, stream, keys),
  'commands-owed-by': commandsOwedBy(db, id),
  'effect-outcomes': effectOutcomes(db, id),
  'clock-create-simulated': createClock(db, register, 'simulated', moment),
  'clock-create-system': createClock(db, register, 'system', null),
  'clock-grant': grantClocks(db),
  'clock-hold': holdClock(db, register),
  'clock-hold-raise': raiseHeldClock(db, register, moment),
  'clock-run': runClock(db, register, 86_400),
  'clock-step': stepClock(db, register, moment),
  clock: readClock(db, register),
  clocks: readClocks(db),
  document: documentOf(db, id, command),
  'document-add': addDocument(db, document),
  'document-cite': citeDocuments(db, id, [command]),
  'document-content-in-use': contentInUse(db, document.sha256),
  'document-content-lock': { compile: () => lockContent(document.sha256).compile(db) },
  'document-content-unwanted': unwantedContents(db),
  'document-content-unwanted-forget': forgetUnwanted(db, document.sha256),
  'document-delete-uncited': deleteUncited(db, command),
  'document-uncited': uncitedDocuments(db, 48),
  'document-uncited-count': countUncited(db, id, command),
  documents: documentsOf(db, id),
  'events-of-kinds': eventsOfKinds(db, register, ['units', 'person']),
  'hold-still': { sql: holdStillSql, parameters: [] },
  'known-command': lastKnownCommand(db, [command]),
  'last-log-index': lastLogIndex(db),
  load: { sql: loadSql, parameters: [stream, 0, command, null] },
  'logged-events': loggedEvents(db, 0, 5000),
  'logged-events-with-personal': loggedEventsWithPersonal(db, 0, 5000, ['identity']),
  'like-persons': likePersons(db, register, id, []),
  'look-alikes': lookAlikes(db, register, id),
  'open-cases': openCases(db, register, [id]),
  'next-moment': moveNextMoment(db, stream, 4, moment),
  'outbox-answer': recordAnswer(db, command, { kind: 'done' }),
  'outbox-attempt': countAttempt(db, command),
  'outbox-unanswered': unansweredCommands(db, 100, null),
  'outbox-unanswered-of-register': unansweredCommands(db, 100, register),
  'person-names': personNames(db, [streamId('person', id)]),
  'policy-publications': policyPublications(db, register),
  'live-case': liveCase(db, register),
  'reference-version': referenceVersion(db, register),
  'sealed-key': sealedKey(db, stream),
  'sealed-key-new': keepSealedKey(db, stream, 'ring-1', Buffer.alloc(4)),
  sequence: { sql: numberPending(5000), parameters: [] },
  'stream-events': streamEvents(db, stream, 0),
  'stream-events-with-personal': streamEventsWithPersonal(db, stream, 0, ['identity', 'contact']),
  'same-subjects': sameSubjects(db, [id]),
  'subject-links': subjectLinks(db, id),
};

it.each(Object.entries(statements))('%s compiles to its checked-in SQL', async (name, statement) => {
  await expect(sqlText(statement)).toMatchFileSnapshot(`../sql/${name}.sql`);
});

it('The folder of checked-in SQL has no file without a statement', async () => {
  expect((await readdir(new URL('../sql/', import.meta.url))).toSorted()).toEqual(
    Object.keys(statements)
      .map((name) => `${name}.sql`)
      .toSorted(),
  );
});
