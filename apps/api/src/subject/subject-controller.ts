import { Body, Controller, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Casework } from '@vinhdanh/casework';
import { RegisterId, RegisterSubject } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Access } from '../access/access.js';
import { requiredIdempotencyKey } from '../app/headers.js';
import { ACCESS, CASEWORK } from '../app/tokens.js';
import { administered } from '../register/administered.js';
import { Made } from '../register/views.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';

@ApiTags('subjects')
@Controller('api/registers/:register/subjects')
export class SubjectController {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(ACCESS) private readonly access: Access,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Register whom a nomination honours: a person, a collective or a household' })
  @ApiResponse({ status: 201, description: 'Registered', standardSchema: Made })
  async register(
    @Param('register', { schema: RegisterId }) register: string,
    @Body({ schema: RegisterSubject }) input: z.infer<typeof RegisterSubject>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Made>> {
    await this.access.insider(register, session);
    const { account, installationAdministrator } = session;
    const idempotencyKey = requiredIdempotencyKey(request);
    return administered(
      await this.casework.administer({ register, type: 'register-subject', input, principal: { account }, installationAdministrator, idempotencyKey }),
    );
  }
}
