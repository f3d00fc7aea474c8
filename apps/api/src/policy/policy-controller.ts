import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import {
  Bilingual,
  CalendarYear,
  Day,
  Moment,
  PolicyPack,
  RegisterId,
  type PublishedPolicy,
} from '@vinhdanh/contracts';
import { dayOf, packInForce, policyByHash } from '@vinhdanh/domain';
import { Clocks, PolicyPublications } from '@vinhdanh/event-log';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { People } from '../people/people.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { packDiff } from './pack-diff.js';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Summary = z.object({
  id: z.string(),
  hash: Hash,
  title: Bilingual,
  knownFrom: Day,
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  status: z
    .enum(['in-force', 'expired', 'later', 'past'])
    .describe('Today: in force; in force past its end without a successor; not yet; superseded'),
  publishedAt: Moment.nullable(),
  publishedBy: z.string().nullable(),
  rules: z.int().describe('Number of rules'),
});
const Policies = z.object({ items: z.array(Summary) });
const Published = Summary.extend({ pack: PolicyPack });
const DiffQuery = z.strictObject({
  from: Hash.describe('Hash of the former pack'),
  to: Hash.describe('Hash of the later pack'),
});
const Diff = z.object({
  from: Summary,
  to: Summary,
  changes: z.array(
    z.object({
      path: z.string().describe('`deadlines[appraisal].count`'),
      kind: z.enum(['added', 'removed', 'changed']),
      before: z.unknown(),
      after: z.unknown(),
      rule: z
        .unknown()
        .optional()
        .describe('The rule of a list that differs, as it is after, or as it was if it was removed'),
      facet: z.string().optional().describe('The place within that rule; empty: the whole rule'),
    }),
  ),
});
const Calendars = z.object({ items: z.array(CalendarYear) });

/**
 * The rules of a register: packs, their differences, official calendars. For everybody in the register: law is public.
 */
@ApiTags('registers')
@AnswersNoPersonalData()
@Controller('api/registers/:register')
export class PolicyController {
  constructor(
    @Inject(PolicyPublications) private readonly publications: PolicyPublications,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Clocks) private readonly clocks: Clocks,
    @Inject(Access) private readonly access: Access,
    @Inject(People) private readonly people: People,
  ) {}

  @Get('policies')
  @ApiOperation({ summary: 'Published policy packs, the latest to take effect first' })
  @ApiResponse({ status: 200, description: 'Packs', standardSchema: Policies })
  async list(
    @Param('register', { schema: RegisterId }) register: string,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Policies>> {
    const items = await this.#summaries(register, session);
    return { items: items.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1)) };
  }

  @Get('policies/diff')
  @ApiOperation({ summary: 'Differences between two published packs, rule by rule' })
  @ApiResponse({ status: 200, description: 'Changes', standardSchema: Diff })
  async diff(
    @Param('register', { schema: RegisterId }) register: string,
    @Query({ schema: DiffQuery }) query: z.infer<typeof DiffQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Diff>> {
    const items = await this.#summaries(register, session);
    const [from, to] = [query.from, query.to].map((hash) => items.find((item) => item.hash === hash));
    if (from === undefined || to === undefined) throw problem('not-found');
    const reference = await this.casework.reference(register);
    return {
      from,
      to,
      changes: packDiff(policyByHash(reference, from.hash)?.pack, policyByHash(reference, to.hash)?.pack),
    };
  }

  @Get('policies/:hash')
  @ApiOperation({ summary: 'One published pack' })
  @ApiResponse({ status: 200, description: 'The pack', standardSchema: Published })
  async one(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('hash', { schema: Hash }) hash: string,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Published>> {
    const summary = (await this.#summaries(register, session)).find((item) => item.hash === hash);
    const published = policyByHash(await this.casework.reference(register), hash);
    if (summary === undefined || published === null) throw problem('not-found');
    return { ...summary, pack: published.pack };
  }

  @Get('calendars')
  @ApiOperation({ summary: 'Official calendars by year: what departs from Monday to Friday' })
  @ApiResponse({ status: 200, description: 'Years', standardSchema: Calendars })
  async calendars(
    @Param('register', { schema: RegisterId }) register: string,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Calendars>> {
    await this.access.insider(register, session);
    const { calendars } = await this.casework.reference(register);
    // for each year the latest edition
    const years = new Map(calendars.map(({ calendar }) => [calendar.year, calendar]));
    return { items: [...years.values()].toSorted((a, b) => a.year - b.year) };
  }

  async #summaries(register: string, session: Session): Promise<z.infer<typeof Summary>[]> {
    await this.access.insider(register, session);
    const [reference, clock, rows] = await Promise.all([
      this.casework.reference(register),
      this.clocks.now(register),
      this.publications.of(register),
    ]);
    const people = await this.people.of(
      register,
      rows.map(({ actor }) => actor),
    );
    const published = new Map(rows.map((row) => [row.hash, row]));
    const today = dayOf(clock.now);
    return reference.policies.map((policy) => {
      const event = published.get(policy.hash);
      const { id, title, knownFrom, effectiveFrom, effectiveTo } = policy.pack;
      return {
        id,
        hash: policy.hash,
        title,
        knownFrom,
        effectiveFrom,
        effectiveTo,
        status: statusOf(policy, reference.policies, today),
        publishedAt: event?.at ?? null,
        publishedBy: event === undefined ? null : (people.get(event.actor)?.name ?? event.actor),
        rules: Object.values(policy.pack).reduce<number>(
          (sum, rules) => sum + (Array.isArray(rules) ? rules.length : 0),
          0,
        ),
      };
    });
  }
}

function statusOf(
  policy: PublishedPolicy,
  all: readonly PublishedPolicy[],
  today: Day,
): z.infer<typeof Summary>['status'] {
  const now = packInForce(all, today);
  if (now !== null && now.policy.hash === policy.hash) return now.expired ? 'expired' : 'in-force';
  return policy.pack.effectiveFrom > today || policy.pack.knownFrom > today ? 'later' : 'past';
}
