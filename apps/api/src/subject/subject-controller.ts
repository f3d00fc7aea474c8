import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { LinkSubjects, RegisterId, RegisterSubject, Uuid } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { idempotencyKey, requiredIdempotencyKey } from '../app/headers.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { administered } from '../register/administered.js';
import { Made } from '../register/views.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';

const Registered = Made.extend({
  lookAlikes: z.array(Uuid).describe('Look-alike subjects, to be answered before a case of this subject passes'),
});
const LookAlikesAnswer = z.object({
  open: z.array(Uuid).describe('Not answered yet'),
  same: z.array(Uuid).describe('Confirmed to be the same'),
});
const Link = LinkSubjects.omit({ subject: true }).strict();

@ApiTags('subjects')
@AnswersNoPersonalData()
@Controller('api/registers/:register/subjects')
export class SubjectController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Register the subject of a nomination: a person, a collective or a household' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'A repeated request does nothing twice' })
  @ApiResponse({ status: 201, description: 'Registered', standardSchema: Registered })
  async register(
    @Param('register', { schema: RegisterId }) register: string,
    @Body({ schema: RegisterSubject }) input: z.infer<typeof RegisterSubject>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Registered>> {
    await this.access.insider(register, session);
    const { account, installationAdministrator } = session;
    const idempotencyKey = requiredIdempotencyKey(request);
    const made = administered(
      await this.casework.administer({
        register,
        type: 'register-subject',
        input,
        principal: { account },
        installationAdministrator,
        idempotencyKey,
      }),
    );
    const { open } = await this.casework.lookAlikes(register, made.id);
    return { ...made, lookAlikes: await this.access.subjectsSeen(register, session, open) };
  }

  @Get(':id/look-alikes')
  @ApiOperation({
    summary:
      'Subjects of your units that look like this one: ' +
      'to be answered before a case of it passes, and those answered to be the same',
  })
  @ApiResponse({ status: 200, description: 'Ids of subjects', standardSchema: LookAlikesAnswer })
  async lookAlikes(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('id', { schema: Uuid }) subject: string,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof LookAlikesAnswer>> {
    await this.access.member(register, session);
    if ((await this.access.subjectsSeen(register, session, [subject])).length === 0) throw problem('not-found');
    const { open, same } = await this.casework.lookAlikes(register, subject);
    return {
      open: await this.access.subjectsSeen(register, session, open),
      same: await this.access.subjectsSeen(register, session, same),
    };
  }

  @Post(':id/links')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Answer whether a look-alike subject is the same, with the reason; a later answer replaces an earlier one',
  })
  @ApiResponse({ status: 200, description: 'Answered', standardSchema: Made })
  async link(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('id', { schema: Uuid }) subject: string,
    @Body({ schema: Link }) body: z.infer<typeof Link>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Made>> {
    await this.access.member(register, session);
    const { account, installationAdministrator } = session;
    // a subject that the caller may not see is answered as absent
    const named = [subject, body.other];
    if ((await this.access.subjectsSeen(register, session, named)).length < named.length) throw problem('not-found');
    const input = { subject, ...body };
    return administered(
      await this.casework.administer({
        register,
        type: 'link-subjects',
        input,
        principal: { account },
        installationAdministrator,
        idempotencyKey: idempotencyKey(request),
      }),
    );
  }
}
