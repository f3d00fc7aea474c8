import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { RegisterId, Uuid } from '@vinhdanh/contracts';
import { personOfAccount } from '@vinhdanh/domain';
import { PersonNames } from '@vinhdanh/event-log';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Access } from '../access/access.js';
import { idempotencyKey } from '../app/headers.js';
import { AnswersNoPersonalData, ReadsPersonalData } from '../personal-read/declaration.js';
import { aCase, type Asked } from '../personal-read/reading.js';
import { problem } from '../problem/problem-error.js';
import { administered } from '../register/administered.js';
import { Made } from '../register/views.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { InterestsView, LinkBody } from './views.js';

/** Most persons that are named for one step. */
const most = 20;

/** An answer that names nobody is no reading. */
const interests = ({ concerned, possible, acting }: InterestsView, { params: { id = '' } }: Asked) =>
  concerned.length + possible.length + acting.length === 0 ? [] : [aCase(id, 'interests', ['identity'])];

/** Who is concerned in a case, and who acts instead. */
@ApiTags('nominations')
@Controller('api')
export class InterestController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Access) private readonly access: Access,
    @Inject(PersonNames) private readonly names: PersonNames,
  ) {}

  @ReadsPersonalData(interests)
  @Get('nominations/:id/interests')
  @ApiOperation({
    summary:
      'Who is concerned in a case and judges nothing in it, who may be its nominee, and who does what it waits for',
    description: 'Shown to those who handle the case; others who read it learn of their own interest only.',
  })
  @ApiResponse({ status: 200, description: 'Persons', standardSchema: InterestsView })
  async interests(
    @Param('id', { schema: Uuid }) caseId: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<InterestsView> {
    request.caseId = caseId;
    const read = await this.casework.interests(caseId, session);
    if (read === null) throw problem('not-found');
    const { register, subject, handles, me, concerned, possible, acting } = read;
    const names = await this.names.of([
      ...[...concerned, ...possible].map(({ person }) => person),
      ...acting.flatMap(({ actors }) => [...actors.persons.slice(0, most), ...actors.recused]),
    ]);
    const named = (person: string) => ({ person, name: names.get(person) ?? null, me: person === me });
    return {
      register,
      subject,
      handles,
      concerned: concerned.map(({ person, as }) => ({ ...named(person), as })),
      possible: possible.map(({ person, agrees }) => ({ ...named(person), agrees })),
      acting: acting.map(({ actors: { by, role: under, persons, recused }, ...item }) => ({
        ...item,
        by,
        under,
        persons: persons.slice(0, most).map(named),
        recused: recused.map(named),
      })),
    };
  }

  @AnswersNoPersonalData()
  @Post('registers/:register/subjects/:id/persons')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say that a person of the register is concerned in the cases of a subject, or is not; with the reason',
    description:
      'Answered by whoever looks after the subject, or by the person themselves. ' +
      'An officer confirms the nominee only ' +
      'where the citizen numbers agree, or name and birth year. A later answer replaces an earlier one.',
  })
  @ApiResponse({ status: 200, description: 'Answered', standardSchema: Made })
  async link(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('id', { schema: Uuid }) subject: string,
    @Body({ schema: LinkBody }) body: z.infer<typeof LinkBody>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Made>> {
    await this.access.insider(register, session);
    const own = personOfAccount(await this.casework.reference(register), session.account);
    // a subject that the asker may not see is not there; whoever it concerns says so of themselves
    const seen =
      own?.person === body.person
        ? await this.casework.hasSubjects(register, [subject])
        : (await this.access.subjectsSeen(register, session, [subject])).length > 0;
    if (!seen) throw problem('not-found');
    const { account, installationAdministrator } = session;
    return administered(
      await this.casework.administer({
        register,
        type: 'link-person',
        input: { subject, ...body },
        principal: { account },
        installationAdministrator,
        idempotencyKey: idempotencyKey(request),
      }),
    );
  }
}
