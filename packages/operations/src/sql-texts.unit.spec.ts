import { readdir } from 'node:fs/promises';
import { kyselyDry } from '@vinhdanh/event-log';
import { sqlText, type Statement } from '@vinhdanh/testkit';
import type { RawBuilder } from 'kysely';
import { expect, it } from 'vitest';
import * as accountEvent from './account/account-events.js';
import * as accountRequest from './account/account-requests.js';
import * as credential from './account/credential-rows.js';
import * as act from './administration/administration-acts.js';
import * as hold from './administration/effects-hold.js';
import * as assignment from './assignment/assignments.js';
import * as factor from './account/factor-rows.js';
import * as passkey from './account/passkey-rows.js';
import * as provider from './account/provider-links.js';
import * as draft from './draft/drafts.js';
import * as fanOut from './fan-out/fan-outs.js';
import * as faulty from './follow/faulty-workflows.js';
import * as follow from './follow/follow-views.js';
import * as level from './follow/level.js';
import { markCommitted } from './follow/mark.js';
import { recordSeen } from './follow/seen.js';
import * as sweep from './follow/sweep.js';
import { takeDueCases } from './follow/take.js';
import { lockClock, unlockClock } from './lease/clock-lock.js';
import * as lease from './lease/effect-leases.js';
import * as projector from './lease/projector-lease.js';
import type { JoinedDatabase } from './read-views.js';
import * as audit from './reading/audit-reads.js';
import * as personal from './reading/personal-reads.js';
import * as register from './register/register-rows.js';
import * as view from './saved-view/saved-views.js';
import * as session from './session/session-rows.js';
import * as setting from './setting/settings.js';
import * as life from './setting/signs-of-life.js';

const db = kyselyDry<JoinedDatabase>();
const raw = (statement: RawBuilder<unknown>): Statement => statement.compile(db);

const id = '6f1a3c70-0000-4000-8000-000000000001';
const account = '6f1a3c70-0000-4000-8000-000000000002';
const now = '2023-04-12T05:00:00.000Z' as const;
const hash = Buffer.alloc(4, 7);
const of = 'ninh-thuan';
const step = { register: of, caseId: id, key: 'receive', since: now } as const;
const deed = { by: 'person-1', account, reason: null };
const filter = {
  register: of,
  accounts: [account],
  from: now,
  before: now,
  cursor: '9',
  limit: 50,
  within: { accounts: [account], but: false, units: ['22786'] },
};
const savedView = {
  id,
  register: of,
  owner: account,
  page: 'work',
  name: 'Mine',
  query: 'stage=appraisal',
  sharedRole: null,
  sharedUnit: null,
};
const newCredential = { account, username: 'an', name: 'An', passwordHash: 'scrypt$…', handedOverHours: 72 };

/** Every statement of the package with sample arguments; the file of each in `sql/` has its name. */
const statements: Readonly<Record<string, Statement>> = {
  'account-event-note': accountEvent.noteAccountEvent(db, {
    kind: 'signed-in',
    account: { id: account },
    address: '::1',
  }),
  'account-event-note-name': accountEvent.noteAccountEvent(db, {
    kind: 'sign-in-failed',
    account: { username: 'an' },
    address: '::1',
  }),
  'account-events': accountEvent.accountEvents(db, { ...filter, accounts: [account] }),
  'account-request-leave': accountRequest.leaveRequest(db, account, 'reset-password', id, ''),
  'account-request-take': accountRequest.takeRequest(db, account, 'reset-password', id, ''),
  'account-requests': accountRequest.requestsOf(db, [account]),
  'administration-act': act.administrationAct(db, id),
  'administration-act-add': act.addAdministrationAct(db, {
    id,
    account,
    name: 'An',
    register: of,
    caseId: id,
    act: 'poke',
    reason: 'stuck',
  }),
  'administration-act-end': act.endAdministrationAct(db, id, { done: true }),
  'administration-acts-of': act.administrationActsOf(db, id),
  'assignment-changes-after': assignment.assignmentChangesAfter(db, 0, [of]),
  'assignment-history': assignment.assignmentHistory(db, id),
  'assignment-holder': assignment.holderOf(db, step),
  'assignment-last-change': assignment.lastAssignmentChange(db),
  'assignment-open': assignment.openAssignments(db, of),
  'assignment-release': assignment.releaseStep(db, step, 'person-1', deed),
  'assignment-roles': assignment.assignedRoles(db, of),
  'assignment-take': assignment.takeStep(db, step, 'person-1', null, deed),
  'audit-read-note': audit.noteAuditRead(db, account, of, 'events', {}),
  'audit-reads': audit.auditReads(db, filter),
  'case-numbered': faulty.caseNumbered(db, of, 'nt-2023-0001'),
  'clock-lock': raw(lockClock(of)),
  'clock-unlock': raw(unlockClock(of)),
  credential: credential.credentialNamed(db, 'an'),
  'credential-add': credential.addCredential(db, newCredential),
  'credential-add-first': credential.addFirstCredential(db, newCredential),
  'credential-any': credential.anyCredential(db),
  'credential-administers': credential.installationAdministrator(db, account),
  'credential-change': credential.changePassword(db, account, 'scrypt$…'),
  'credential-disable': credential.disableAccount(db, account, true),
  'credential-hand-over': credential.handOverPassword(db, account, 'scrypt$…', 72),
  credentials: credential.credentials(db),
  'credentials-known': credential.knownCredentials(db, [account]),
  'credentials-named': credential.namedCredentials(db, [account]),
  draft: draft.findDraft(db, account, 'nomination:new'),
  'draft-remove': draft.removeDraft(db, account, 'nomination:new'),
  'draft-save': draft.saveDraft(db, account, 'nomination:new', {}, null),
  'draft-save-over': draft.saveDraft(db, account, 'nomination:new', {}, 3),
  drafts: draft.draftsOf(db, account),
  'effect-lease': lease.effectLease(db, 'email:1'),
  'effect-lease-give-back': lease.giveBackEffectLease(db, 'email:1', 'worker-1'),
  'effect-lease-lock-case': lease.lockCase(db, id),
  'effect-lease-take': lease.takeEffectLease(db, 'email:1', id, 'worker-1'),
  'effect-leases-of': lease.effectLeasesOf(db, id),
  'effect-withhold': lease.withhold(db, id),
  'effects-hold': hold.heldRestarts(db),
  'effects-hold-in-force': lease.holdInForce(db),
  'effects-hold-lift': raw(hold.liftEffectsHold(account)),
  factor: factor.factorOf(db, account),
  'factor-confirm': factor.confirmFactor(db, account),
  'factor-propose': factor.proposeFactor(db, account, { ringKey: 'k1', secret: hash }),
  'factor-remove': factor.removeFactor(db, account),
  'factor-take-step': factor.takeStep(db, account, 57_000_000),
  'fan-out-note': raw(fanOut.noteChanges),
  'fan-out-page': raw(fanOut.fanOutPage(id, 200)),
  'fan-out-page-done': fanOut.fanOutPageDone(db, id, { cursor: '', cases: [] }, { passed: 0, last: true }),
  'fan-out-progress': fanOut.fanOutProgress(db, id),
  'fan-outs-of': fanOut.fanOutsOf(db, of),
  'fan-outs-unfinished': fanOut.unfinishedFanOuts(db),
  'faulty-workflows': raw(faulty.faultyWorkflows(of, 'stuck', null, 51)),
  'faulty-workflows-count': raw(faulty.countFaults(of)),
  'follow-adopt': sweep.adoptCases(db),
  'follow-all-anew': sweep.followAllAnew(db),
  'follow-clock-epochs': sweep.clockEpochs(db),
  'follow-forget-seen': sweep.forgetSeen(db, id),
  'follow-incarnation': sweep.addIncarnation(db, { namespaceId: 'n', reason: 'first', holdEffects: false }),
  'follow-lag': follow.followLag(db),
  'follow-look-again': sweep.lookAgain(db, [id]),
  'follow-mark': raw(markCommitted(0, 2000)),
  'follow-open-cases': sweep.openCases(db, '', 1000),
  'follow-page': follow.followPage(db, of, 'stuck', id, 51),
  'follow-poke-by-hand': sweep.pokeByHand(db, id),
  'follow-poke-failed': sweep.pokeFailed(db, id, 'no'),
  'follow-pokes-unsent': sweep.pokesUnsent(db, [id]),
  'follow-seen': raw(
    recordSeen({
      caseId: id,
      register: of,
      version: 3,
      eventId: account,
      epoch: 1,
      stage: 'appraisal',
      substate: null,
      nextMoment: now,
      restored: false,
    }),
  ),
  'follow-start-again': sweep.startAgain(db, [id]),
  'follow-take': raw(takeDueCases(200, 500)),
  'follow-view': follow.followView(db, id),
  'follow-want-epoch': sweep.wantEpoch(db, of, 2),
  'level-laggards': level.laggards(db, of, now, 1),
  'level-next-moment': level.nextMomentOwed(db, of, now, now),
  'personal-reads': personal.personalReads(db, filter, { case: id, subject: id, what: 'case', class: 'identity' }),
  'personal-reads-add': raw(personal.addPersonalReads([])),
  'projector-lease-release': projector.releaseProjectorLease(db, 'projector-1'),
  'projector-lease-take': raw(projector.takeProjectorLease('projector-1')),
  'recovery-code-use': factor.useRecoveryCode(db, account, hash),
  'recovery-codes-add': factor.addRecoveryCodes(db, account, [hash]),
  'recovery-codes-left': factor.countRecoveryCodes(db, account),
  'recovery-codes-remove': factor.removeRecoveryCodes(db, account),
  'registers-created': register.registersCreated(db),
  'registers-of-account': register.registersOfAccount(db, account),
  'registers-proposed-for': register.registersProposedFor(db, account),
  'saved-view': view.savedView(db, id),
  'saved-view-create': view.createSavedView(db, savedView),
  'saved-view-remove': view.removeSavedView(db, id),
  'saved-view-replace': view.replaceSavedView(db, savedView),
  'saved-views': view.savedViews(db, of, account, 'work'),
  'saved-views-count': view.countSavedViews(db, of, account),
  'passkey-add': passkey.addPasskey(db, {
    id: hash,
    account,
    host: 'localhost',
    name: 'Desk',
    publicKey: hash,
    counter: 0,
    transports: 'usb',
  }),
  'passkey-ask': passkey.askPasskey(db, hash, 'give', 'c'),
  'passkey-challenge-take': passkey.takeChallenge(db, hash, 'give'),
  'passkey-remove': passkey.removePasskey(db, account, hash),
  'passkey-use': passkey.usePasskey(db, account, hash, 7),
  passkeys: passkey.passkeysOf(db, account),
  'passkeys-remove': passkey.removePasskeys(db, account),
  'provider-link': provider.providerLinkOf(db, account, 'https://id.example'),
  'provider-link-account': provider.linkedAccount(db, { issuer: 'https://id.example', subject: 's' }),
  'provider-link-add': provider.addProviderLink(db, account, { issuer: 'https://id.example', subject: 's' }, id),
  'provider-link-remove': provider.removeProviderLink(db, account, 'https://id.example'),
  session: session.findSession(db, hash, 60),
  'session-close': session.closeSession(db, hash),
  'session-close-all': session.closeSessions(db, account, hash),
  'session-open': session.openSession(db, {
    tokenHash: hash,
    account,
    csrf: 'csrf',
    hours: 12,
    byProvider: false,
    factorGiven: false,
  }),
  'session-seen': session.seeSession(db, hash),
  'sessions-of': session.sessionsOf(db, account, hash),
  setting: setting.setting(db, 'follower.sweep'),
  'setting-write': setting.writeSetting(db, 'follower.sweep', {}),
  'worker-alive': raw(life.showAlive),
  'worker-silence': life.silenceOfWorkers(db),
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
