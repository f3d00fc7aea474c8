import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RegisterId } from '@vinhdanh/contracts';
import {
  decisionActs,
  listDecisions,
  listNumbers,
  listSequences,
  type DecisionItem,
  type DecisionSequence,
  type NumberInSequence,
  type Page,
  ProjectionWaiter,
} from '@vinhdanh/projections';
import { Pool } from 'pg';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { pageView, paging, readPage } from '../list/reading.js';
import { ReadsPersonalData, AnswersNoPersonalData } from '../personal-read/declaration.js';
import { ofPage } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { DecisionView, NumberView, SequenceView } from './views.js';

const year = z.coerce.number().int().min(1945).max(2200);
const authority = z.string().min(1).max(40).describe('Unit that gave the number, or `central`');
const symbol = z.string().min(1).max(100).describe('The symbol after the number: `QĐ-UBND`');
const DecisionQuery = z.strictObject({
  register: RegisterId,
  authority: authority.optional(),
  year: year.optional(),
  symbol: symbol.optional(),
  act: z.enum(decisionActs).optional(),
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words of the subject’s name, case number or decision number, with or without diacritics'),
  ...paging,
});
const SequencesQuery = z.strictObject({ register: RegisterId, year: year.optional(), ...paging });
const NumbersQuery = z.strictObject({ register: RegisterId, authority, year, symbol, ...paging });

/** The register of decisions (sổ quyết định): a number is given once per authority, year and symbol. */
@ApiTags('lists')
@Controller('api/decisions')
export class DecisionController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(ProjectionWaiter) private readonly waiter: ProjectionWaiter,
    @Inject(Access) private readonly access: Access,
  ) {}

  @ReadsPersonalData(ofPage('decisions', ({ caseId }: DecisionItem) => [caseId]))
  @Get()
  @ApiOperation({ summary: 'Decisions, the last recorded first' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(DecisionView) })
  async list(
    @Query({ schema: DecisionQuery }) query: z.infer<typeof DecisionQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<DecisionItem>> {
    const { units, audiences } = await this.access.member(query.register, session);
    const { after, ...filter } = query;
    return readPage(this.waiter, after, ['nomination', 'decision'], () =>
      listDecisions(this.pool, { ...filter, units, audiences }),
    );
  }

  @AnswersNoPersonalData()
  @Get('sequences')
  @ApiOperation({ summary: 'Sequences of numbers by authority, year and symbol, the latest year first' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(SequenceView) })
  async sequences(
    @Query({ schema: SequencesQuery }) query: z.infer<typeof SequencesQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<DecisionSequence>> {
    await this.access.member(query.register, session);
    const { after, ...filter } = query;
    return readPage(this.waiter, after, ['decision'], () => listSequences(this.pool, filter));
  }

  @AnswersNoPersonalData()
  @Get('numbers')
  @ApiOperation({ summary: 'Numbers of one sequence in order, with their gaps and possible reasons' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(NumberView) })
  async numbers(
    @Query({ schema: NumbersQuery }) query: z.infer<typeof NumbersQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<NumberInSequence>> {
    const { units } = await this.access.member(query.register, session);
    const { after, ...filter } = query;
    return readPage(this.waiter, after, ['nomination', 'decision'], () => listNumbers(this.pool, { ...filter, units }));
  }
}
