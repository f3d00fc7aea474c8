import { randomUUID } from 'node:crypto';
import type { Role } from '@vinhdanh/contracts';
import { pdf, type Actor, type Target } from './world.js';

/** `open`: it is answered, whatever it says; `seen`: the object is known, the act may be refused; `shut`: neither. */
export type Outcome = 'open' | 'seen' | 'shut';

export interface Rule {
  readonly who: (actor: Actor, target: Target) => Outcome;
  /** Query string and body for a target; parameters of the path are filled from it too. */
  readonly query?: (target: Target) => string;
  readonly body?: (target: Target) => unknown;
  readonly headers?: (target: Target) => Readonly<Record<string, string>>;
  /** It would end the session of the actor: asked without one alone. */
  readonly endsSession?: true;
  /** Though it is no GET. */
  readonly changesNothing?: true;
  /** The answer has no end. */
  readonly stream?: true;
  /** The answer names the people of the register to those who name them on papers of the past. */
  readonly names?: true;
}

const outcome = (open: boolean): Outcome => (open ? 'open' : 'shut');
/** Roles that open single cases only. */
const narrow: readonly Role[] = ['council-member', 'media-partner'];

const isMember = ({ seat }: Actor, { place }: Target): boolean =>
  place === 'foreign' ? seat === 'outsider' : seat === 'commune' || seat === 'province';
/** Reads the case: the commune its own, the province both. The outsider sits in a commune of the other register. */
const reads = ({ seat, role }: Actor, { place }: Target): boolean =>
  place !== 'foreign' &&
  (seat === 'province' || (seat === 'commune' && place === 'own' && (role === null || !narrow.includes(role))));
const administersUnit = ({ seat, role }: Actor, { place }: Target): boolean =>
  seat === 'installation' ||
  (role === 'administrator' && (seat === 'province' ? place !== 'foreign' : seat === 'commune' && place === 'own'));
const isAdministrator = (actor: Actor, target: Target): boolean =>
  actor.seat === 'installation' || (actor.role === 'administrator' && isMember(actor, target));

const anybody = (): Outcome => 'open';
const signedIn = ({ seat }: Actor): Outcome => outcome(seat !== 'nobody');
const member = (actor: Actor, target: Target): Outcome => outcome(isMember(actor, target));
const insider = (actor: Actor, target: Target): Outcome =>
  outcome(actor.seat === 'installation' || isMember(actor, target));
const installation = ({ seat }: Actor): Outcome => outcome(seat === 'installation');
const reader = (actor: Actor, target: Target): Outcome => outcome(reads(actor, target));
/** Whoever reads the case is told why they may not do this. */
const knower = (actor: Actor, target: Target): Outcome => (reads(actor, target) ? 'seen' : 'shut');
const auditor = (actor: Actor, target: Target): Outcome => outcome(actor.role === 'auditor' && isMember(actor, target));
const administrator = (actor: Actor, target: Target): Outcome => outcome(isAdministrator(actor, target));
const ofProvince = (actor: Actor, target: Target): Outcome =>
  outcome(isAdministrator(actor, target) && actor.seat !== 'commune');
const ofUnit = (actor: Actor, target: Target): Outcome => outcome(administersUnit(actor, target));
const knowerOrInstallation = (actor: Actor, target: Target): Outcome =>
  actor.seat === 'installation' ? 'seen' : knower(actor, target);
const owner = (): Outcome => 'shut';
/** Persons outside the offices that handle cases: they do not learn that somebody was denounced. */
const outsiders: readonly Role[] = ['referrer', 'media-partner', 'front-observer'];
const isOfficer = (actor: Actor, target: Target): boolean =>
  reads(actor, target) && actor.role !== null && !outsiders.includes(actor.role);
const officer = (actor: Actor, target: Target): Outcome => outcome(isOfficer(actor, target));
const officerKnows = (actor: Actor, target: Target): Outcome => (isOfficer(actor, target) ? 'seen' : 'shut');

const inRegister = ({ register }: Target): string => `register=${register}`;
const list = (who: Rule['who'], more = ''): Rule => ({ who, query: (target) => `${inRegister(target)}${more}` });
const keyed = () => ({ 'idempotency-key': randomUUID() });
const post = (who: Rule['who'], body: Rule['body']): Rule => ({ who, body, headers: keyed });
const step = (who: Rule['who'], more: Readonly<Record<string, unknown>> = {}): Rule =>
  post(who, ({ caseId }) => ({ caseId, key: stepKey, ...more }));

/** Conflicts name people: they are for those who settle or audit them. */
const settlers: readonly Role[] = [
  'unit-officer',
  'unit-head',
  'assessor',
  'appraiser',
  'council-secretary',
  'chair',
  'entry-clerk',
  'auditor',
];
const settler = (actor: Actor, target: Target): Outcome =>
  outcome(isMember(actor, target) && actor.role !== null && settlers.includes(actor.role));

/** The work that waits in each target. */
const stepKey = 'accept-new-factor';

/** Who may use each endpoint, by method and path as the OpenAPI document has them. */
export const rules: Readonly<Record<string, Rule>> = {
  'POST /api/sessions': { ...post(owner, () => ({ username: 'x', password: 'y' })), endsSession: true },
  'DELETE /api/sessions': { who: signedIn, endsSession: true },
  'GET /api/session': { who: signedIn },
  'DELETE /api/session': { who: signedIn, endsSession: true },
  'POST /api/setup': {
    ...post(owner, () => ({ username: 'first', password: 'mật khẩu dài' })),
    headers: () => ({ 'x-setup-token': 'x' }),
  },
  'GET /api/demo-accounts': { who: owner },
  'POST /api/registers/{register}/accounts': post(ofUnit, ({ person }) => ({
    username: `m-${randomUUID()}`,
    name: 'Ai đó',
    person,
  })),
  'GET /api/registers/{register}/accounts': { who: administrator },
  'POST /api/registers/{register}/accounts/{account}/disable': { who: ofUnit },
  'POST /api/registers/{register}/accounts/{account}/enable': { who: ofUnit },
  'POST /api/registers/{register}/accounts/{account}/end-sessions': { who: ofUnit },
  'POST /api/registers/{register}/accounts/{account}/reset-password': { who: ofUnit },
  'POST /api/registers/{register}/accounts/{account}/reset-second-factor': { who: ofUnit },
  // the installation has no identity provider, so that all but its state is not found
  'GET /api/provider': { who: anybody },
  'POST /api/provider/visits': { who: owner },
  'POST /api/provider/sessions': post(owner, () => ({ answer: 'code=x&state=y' })),
  'POST /api/provider/sign-out': { who: owner },
  'GET /api/account/provider': { who: signedIn },
  'POST /api/account/provider/visits': { who: owner },
  'PUT /api/account/provider': post(owner, () => ({ answer: 'code=x&state=y' })),
  'DELETE /api/account/provider': { who: owner },
  'PUT /api/registers/{register}/accounts/{account}/provider': post(owner, () => ({ subject: 'x' })),
  'DELETE /api/registers/{register}/accounts/{account}/provider': { who: owner },
  'GET /api/account/passkeys': { who: signedIn },
  // only an authenticator can answer these: asked without a session
  'POST /api/account/passkeys': { ...post(owner, () => ({})), endsSession: true },
  'POST /api/account/passkeys/challenge': { who: owner, endsSession: true },
  'DELETE /api/account/passkeys/{id}': { who: owner, endsSession: true },
  'POST /api/session/passkey/challenge': { who: owner, endsSession: true },
  'POST /api/session/passkey': { ...post(owner, () => ({})), endsSession: true },
  'GET /api/account/second-factor': { who: signedIn },
  'POST /api/account/second-factor': { who: signedIn },
  // wrong codes would shut out the actor
  'POST /api/account/second-factor/confirm': { ...post(owner, () => ({ code: '000000' })), endsSession: true },
  'POST /api/session/second-factor': { ...post(owner, () => ({ code: '000000' })), endsSession: true },
  'GET /api/account/sessions': { who: signedIn },
  'PUT /api/account/password': {
    ...post(signedIn, () => ({ current: 'x', next: 'mật khẩu khác hẳn' })),
    endsSession: true,
  },
  'GET /api/account/links': { who: signedIn },
  // the account concerned alone
  'POST /api/account/links/{change}': post(owner, ({ register }) => ({ register, confirmed: true })),
  'POST /api/registers/{register}/grants/{grant}/end': post(ofUnit, () => ({ on: '2099-01-01' })),
  'POST /api/registers': post(installation, () => ({
    id: `r-${randomUUID().slice(0, 8)}`,
    name: 'Sổ',
    clock: { kind: 'simulated', from: '2023-04-12T01:00:00.000Z' },
  })),
  'GET /api/registers': { who: signedIn },
  'GET /api/registers/{register}': { who: insider },
  'GET /api/registers/{register}/units': { who: insider },
  'GET /api/registers/{register}/people': { who: insider, names: true },
  'GET /api/registers/{register}/changes': { who: insider },
  'POST /api/registers/{register}/commands': post(ofUnit, ({ person, grant }) => ({
    type: 'revoke-role',
    input: { person, grant, on: '2099-01-01' },
  })),
  'GET /api/registers/{register}/pending-changes': { who: insider },
  'POST /api/registers/{register}/pending-changes/{change}': {
    // whoever administers the unit knows of it; the link waits for its holder alone
    who: (actor, target) => (administersUnit(actor, target) ? 'seen' : 'shut'),
    body: () => ({ confirmed: true }),
  },
  'GET /api/registers/{register}/policies': { who: insider },
  'GET /api/registers/{register}/policies/diff': { who: insider, query: ({ policy }) => `from=${policy}&to=${policy}` },
  'GET /api/registers/{register}/policies/{hash}': { who: insider },
  'GET /api/registers/{register}/calendars': { who: insider },
  'GET /api/registers/{register}/clock': { who: insider },
  'POST /api/registers/{register}/clock/hold': { who: ofProvince },
  'POST /api/registers/{register}/clock/run': post(ofProvince, () => ({ speed: 0.001 })),
  'POST /api/registers/{register}/clock/advance': post(ofProvince, () => ({ to: '2023-04-11T01:00:00.000Z' })),
  'POST /api/registers/{register}/subjects': post(
    (actor, target) => outcome(actor.seat === 'installation' || isMember(actor, target)),
    () => ({ kind: 'collective', name: `Tổ ${randomUUID()}` }),
  ),
  'GET /api/registers/{register}/subjects/{id}/look-alikes': { who: reader },
  'POST /api/registers/{register}/subjects/{id}/links': post(knower, ({ subject }) => ({
    other: subject,
    same: true,
    reason: 'x',
  })),
  // the administrator of the installation sees the subjects of each register
  'POST /api/registers/{register}/subjects/{id}/persons': post(knowerOrInstallation, ({ person }) => ({
    person,
    as: 'nominee',
    linked: false,
    reason: 'x',
  })),
  'GET /api/registers/{register}/subjects/{id}/bars': { who: officer },
  // without the key that it requires, nobody is barred
  'POST /api/registers/{register}/subjects/{id}/bars': {
    who: officerKnows,
    body: () => ({ reason: 'denunciation', document: '1/TB-TTr' }),
  },
  'POST /api/registers/{register}/subjects/{id}/bars/{bar}/end': post(officerKnows, () => ({
    document: '1/KL-TTr',
    confirmed: true,
  })),
  'POST /api/registers/{register}/nominations': post(
    (actor, target) => (isMember(actor, target) ? 'seen' : 'shut'),
    ({ subject, unit }) => ({
      type: 'refer',
      input: {
        subject: { id: subject, kind: 'individual' },
        track: 'thematic',
        award: 'provincial-certificate',
        fields: [4],
        unit,
        source: 'mttq',
        summary: 'Hồ sơ thứ hai',
      },
    }),
  ),
  'POST /api/nominations/{id}/commands': {
    who: knower,
    // an older version: nothing happens
    body: () => ({ type: 'accept-new-factor', input: { reason: 'x' } }),
    headers: () => ({ ...keyed(), 'if-match': '"0"' }),
  },
  'GET /api/nominations/{id}': { who: reader },
  'GET /api/nominations/{id}/actions': { who: reader },
  'GET /api/nominations/{id}/timeline': { who: reader },
  'GET /api/nominations/{id}/sealed': {
    who: ({ role, seat }, { place }) =>
      outcome(
        (role === 'auditor' && (seat === 'province' ? place !== 'foreign' : place === 'own')) ||
          (role === 'appraiser' && seat === 'province' && place !== 'foreign'),
      ),
  },
  'GET /api/nominations/{id}/deadlines/{deadline}/days': { who: reader },
  // none is cited
  'GET /api/nominations/{id}/achievement': { who: owner },
  'GET /api/nominations/{id}/linked': { who: reader },
  'GET /api/nominations/{id}/interests': { who: reader },
  'POST /api/nominations/{id}/documents': {
    who: knower,
    body: () => pdf('matrix', 'a.pdf'),
    headers: () => ({ ...keyed(), 'content-type': 'multipart/form-data; boundary=matrix' }),
  },
  'GET /api/nominations/{id}/documents': { who: reader },
  'GET /api/nominations/{id}/documents/{document}': { who: reader },
  'GET /api/drafts': { who: signedIn },
  // each account's own, and nobody has one
  'GET /api/drafts/{key}': { who: owner },
  'PUT /api/drafts/{key}': { ...post(signedIn, () => ({})), headers: () => ({}) },
  'DELETE /api/drafts/{key}': { who: signedIn },
  'GET /api/nominations/{id}/comments': { who: reader },
  'POST /api/nominations/{id}/comments': post(knower, () => ({ text: 'Nhắn', audience: 'readers' })),
  'POST /api/nominations/{id}/comments/{remark}/withdraw': { who: knower, headers: keyed },
  'GET /api/nominations': list(member),
  'GET /api/nominations.csv': list(member),
  'GET /api/notices': list(member),
  'GET /api/work': list(member),
  'GET /api/work.csv': list(member),
  'GET /api/work/next': list(member),
  'POST /api/work/claim': step(knower),
  'POST /api/work/release': step(knower),
  'POST /api/work/assign': { ...step(knower), body: ({ caseId, person }) => ({ caseId, key: stepKey, person }) },
  'GET /api/work/candidates': { who: knower, query: ({ caseId }) => `caseId=${caseId}&key=${stepKey}` },
  'GET /api/work/history': { who: reader, query: ({ caseId }) => `caseId=${caseId}` },
  'GET /api/views': list(member),
  'POST /api/views': post(member, ({ register }) => ({
    register,
    page: 'work',
    name: randomUUID(),
    query: 'stage=appraisal',
  })),
  // of the officer of the target
  'PUT /api/views/{id}': post(owner, () => ({ name: 'x', query: 'stage=appraisal' })),
  'DELETE /api/views/{id}': { who: owner },
  'GET /api/overviews/pipeline': list(member),
  'GET /api/overviews/units': list(member),
  'GET /api/overviews/load': list(member),
  'GET /api/referrals': list(member),
  'GET /api/audit/accounts': list(auditor, '&limit=200'),
  'GET /api/audit/events': list(auditor, '&personal=true&limit=200'),
  'GET /api/audit/events.csv': list(auditor, '&personal=true'),
  'GET /api/audit/events.jsonl': list(auditor, '&personal=true'),
  'GET /api/audit/personal-reads': list(auditor, '&limit=200'),
  'GET /api/audit/reads': list(auditor, '&limit=200'),
  'GET /api/search': { ...list(member, '&q=Q'), names: true },
  'GET /api/deadlines': list(member),
  'GET /api/deadlines/calendar': list(member),
  'GET /api/decisions': list(member),
  'GET /api/decisions/sequences': list(member),
  'GET /api/decisions/numbers': list(member, '&authority=58&year=2023&symbol=Q%C4%90-UBND'),
  'GET /api/unit-years': list(member, '&year=2023'),
  'GET /api/unit-years/cases': {
    who: member,
    query: ({ register, unit }) => `register=${register}&year=2023&quota=Q1&unit=${unit}`,
  },
  'GET /api/conflicts': list(settler, '&kind=look-alike'),
  'GET /api/nominations/{id}/workflow': { who: reader },
  'GET /api/workflows': list(ofProvince),
  'POST /api/administration/sweep': { who: installation },
  'GET /api/administration/effects-held': { who: installation },
  'POST /api/administration/effects-held/confirm': { who: installation },
  'GET /api/administration/workflows': list(ofProvince),
  'GET /api/administration/cases': {
    who: ofProvince,
    query: ({ register, caseNumber }) => `register=${register}&number=${encodeURIComponent(caseNumber)}`,
  },
  'GET /api/administration/cases/{id}': { who: ofProvince },
  'POST /api/administration/cases/{id}/poke': {
    ...post(ofProvince, () => ({ reason: 'thử' })),
    query: () => 'dryRun=true',
    changesNothing: true,
  },
  'POST /api/administration/cases/{id}/restart': {
    ...post(ofProvince, () => ({ reason: 'thử' })),
    query: () => 'dryRun=true',
    changesNothing: true,
  },
  'GET /api/administration/unattended': list(administrator),
  'GET /api/administration/health': list(ofProvince),
  'GET /api/stream': { ...list(member), stream: true },
  'POST /api/codec/{direction}': post(installation, () => ({ payloads: [] })),
  'GET /health/live': { who: anybody },
  'GET /health/ready': { who: anybody },
  'GET /metrics': { who: anybody },
};

/** What the parameters of a path stand for. */
export const parameters: Readonly<Record<string, (target: Target, path: string) => string>> = {
  register: ({ register }) => register,
  id: ({ caseId, subject, view }, path) =>
    path.includes('/subjects/') ? subject : path.startsWith('/api/views/') ? view : caseId,
  grant: ({ grant }) => grant,
  bar: () => '00000000-0000-4000-8000-00000000000b',
  account: ({ account }) => account,
  change: ({ change }) => change,
  hash: ({ policy }) => policy,
  deadline: ({ deadline }) => deadline,
  document: ({ document }) => document,
  key: () => 'nomination:new',
  remark: ({ remark }) => remark,
  direction: () => 'decode',
};

/** Whether an answer to the actor may name the target. Who may read nothing of its case may still know its people. */
export const mayKnow = (actor: Actor, target: Target, rule: Rule): boolean =>
  reads(actor, target) ||
  administersUnit(actor, target) ||
  // past papers name persons of every unit of the province: a clerk's grant reaches it
  (rule.names === true && actor.role === 'entry-clerk' && isMember(actor, target));
