import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Role, type ApiConfig } from '@vinhdanh/contracts';
import { z } from 'zod';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { Registers } from '../register/registers.js';
import { Public } from '../session/public.js';
import { Credentials } from '../session/credentials.js';

const DemoAccounts = z.object({
  password: z.string(),
  registers: z.array(z.object({ id: z.string(), name: z.string(), training: z.boolean() })),
  items: z.array(
    z.object({
      username: z.string(),
      name: z.string(),
      register: z.string(),
      roles: z.array(Role),
      units: z.array(z.string()),
    }),
  ),
});
type DemoAccounts = z.infer<typeof DemoAccounts>;

/** The demo accounts for the sign-in page. The route exists only where DEMO_PASSWORD is set, which needs DEMO_ACCOUNTS and so
 * loopback. */
@ApiTags('session')
@AnswersNoPersonalData()
@Controller('api/demo-accounts')
export class DemoController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(Registers) private readonly registers: Registers,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Demo accounts with their password, on an embedded demo installation only' })
  @ApiResponse({
    status: 200,
    description: 'Accounts, each with its registers and roles',
    standardSchema: DemoAccounts,
  })
  async read(): Promise<DemoAccounts> {
    const { DEMO_ACCOUNTS, DEMO_PASSWORD: password } = this.config;
    if (!DEMO_ACCOUNTS || password === undefined) throw problem('unknown-route');
    const items: DemoAccounts['items'] = [];
    const registers = new Map<string, DemoAccounts['registers'][number]>();
    for (const { id, username, name } of await this.credentials.all()) {
      for (const { id: register, name: called, training, grants } of await this.registers.of(id)) {
        if (grants.length === 0) continue;
        registers.set(register, { id: register, name: called, training });
        items.push({
          username,
          name,
          register,
          roles: [...new Set(grants.map(({ role }) => role))],
          units: [...new Set(grants.map(({ unit }) => unit))],
        });
      }
    }
    return {
      password,
      registers: [...registers.values()].toSorted((a, b) => Number(a.training) - Number(b.training)),
      items: items.toSorted((a, b) => inWork(a.roles) - inWork(b.roles)),
    };
  }
}

/** Place of an account's first role in the order in which a case meets them: who refers stands first, who audits last. */
const inWork = ([first]: readonly Role[]): number =>
  first === undefined ? Role.options.length : Role.options.indexOf(first);
