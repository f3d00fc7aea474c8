import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import {
  Award,
  findable,
  isFoundBy,
  isStorable,
  Moment,
  RegisterId,
  sortable,
  SubjectKind,
  Uuid,
  type Unit,
  personal,
  wordsToFind,
} from '@vinhdanh/contracts';
import { decisionActs, mostFound, Search } from '@vinhdanh/projections';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { ReadsPersonalData } from '../personal-read/declaration.js';
import { aList, type Asked } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { typedText } from './typed.js';

const SearchQuery = z.strictObject({
  register: RegisterId,
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine(isStorable, 'control characters')
    .describe('Words or their beginnings, with or without diacritics; a part of a case number'),
});
const Found = z.object({
  cases: z.array(
    z.object({
      caseId: Uuid,
      caseNumber: z.string(),
      subjectName: personal('identity', z.string().nullable()),
      subjectKind: SubjectKind.or(z.string()),
      award: Award.or(z.string()),
      unit: z.string(),
      stage: z.string().nullable(),
      state: z.string(),
    }),
  ),
  subjects: z.array(
    z.object({
      subjectId: Uuid,
      name: personal('identity', z.string()),
      kind: SubjectKind.or(z.string()),
      cases: z.array(z.object({ caseId: Uuid, caseNumber: z.string() })),
    }),
  ),
  people: z
    .array(z.object({ person: Uuid, name: personal('identity', z.string()) }))
    .describe('Persons of the register: officers, council members'),
  units: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string(), validTo: z.string().nullable() })),
  decisions: z.array(
    z.object({
      number: z.string(),
      caseId: Uuid,
      caseNumber: z.string(),
      subjectName: personal('identity', z.string().nullable()),
      act: z.enum(decisionActs).or(z.string()),
      signedAt: Moment,
    }),
  ),
});
type Found = z.infer<typeof Found>;

/** Results that name somebody: cases and persons. Units alone are no reading. */
const hits = ({ cases, subjects, people, decisions }: Found, asked: Asked) => {
  const shown = [...cases, ...decisions, ...subjects.flatMap((subject) => subject.cases)].map(({ caseId }) => caseId);
  return shown.length + people.length === 0 ? [] : [aList('search', asked, shown)];
};

/** Search over everything that the reader may see, and nothing else. */
@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(
    @Inject(Search) private readonly search: Search,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
  ) {}

  @ReadsPersonalData(hits)
  @Get()
  @ApiOperation({ summary: 'Cases, subjects, people, units and decisions by a few letters, each at most eight' })
  @ApiResponse({ status: 200, description: 'Results by kind', standardSchema: Found })
  async find(
    @Query({ schema: SearchQuery }) { register, q }: z.infer<typeof SearchQuery>,
    @SignedIn() session: Session,
  ): Promise<Found> {
    const { units, audiences } = await this.access.member(register, session);
    const sight = { units, audiences };
    const known = await this.access.people(register, session);
    const typed = typedText(q);
    if (typed === null) return { cases: [], subjects: [], people: [], units: [], decisions: [] };
    const [cases, subjects, people, decisions, reference] = await Promise.all([
      this.search.cases(register, sight, typed),
      this.search.subjects(register, sight, typed),
      this.search.people(register, [...known.keys()], typed),
      this.search.decisions(register, sight, typed),
      this.casework.reference(register),
    ]);
    return {
      cases: [...cases],
      subjects: subjects.map((subject) => ({ ...subject, cases: [...subject.cases] })),
      people: [...people],
      units: unitsNamed(reference.units, q),
      decisions: [...decisions],
    };
  }
}

/**
 * Units by code or by a present or former name, with the latest row of each code; names that begin with the input come
 * first.
 */
function unitsNamed(units: readonly Unit[], q: string): Found['units'] {
  const begins = (unit: Unit): boolean => findable(unit.name).startsWith(wordsToFind(q).join(' '));
  return [...Map.groupBy(units, ({ code }) => code).values()]
    .filter((named) => isFoundBy(named.map(({ name, code }) => `${name} ${code}`).join(' '), q))
    .flatMap((named) => named.slice(-1))
    .map((unit) => ({ unit, first: begins(unit), order: sortable(unit.name) }))
    .toSorted((a, b) => Number(b.first) - Number(a.first) || (a.order < b.order ? -1 : 1))
    .slice(0, mostFound)
    .map(({ unit: { code, name, kind, validTo } }) => ({ code, name, kind, validTo }));
}
