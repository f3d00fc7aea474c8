import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { Public } from '../session/public.js';

const own = fileURLToPath(new URL('../../assets/docs', import.meta.url));
const swaggerUi = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));

/** Every file that the page needs; all are served from here, none from another site. */
const assets: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  'page.js': { file: join(own, 'page.js'), type: 'text/javascript; charset=utf-8' },
  'page.css': { file: join(own, 'page.css'), type: 'text/css; charset=utf-8' },
  'swagger-ui-bundle.js': { file: join(swaggerUi, 'swagger-ui-bundle.js'), type: 'text/javascript; charset=utf-8' },
  'swagger-ui.css': { file: join(swaggerUi, 'swagger-ui.css'), type: 'text/css; charset=utf-8' },
};
const contentSecurity =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; " +
  "base-uri 'none'; form-action 'self'";

/** The API page: sign in, carry a case one step, look up every operation. */
@ApiExcludeController()
@Public()
@AnswersNoPersonalData()
@Controller('api/docs')
export class DocsController {
  @Get()
  async page(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', contentSecurity)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-cache')
      .send(await readFile(join(own, 'page.html')));
  }

  @Get('assets/:name')
  async asset(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const asset = Object.hasOwn(assets, name) ? assets[name] : undefined;
    if (asset === undefined) throw problem('unknown-route');
    await reply
      .header('content-type', asset.type)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', name.startsWith('page') ? 'no-cache' : 'public, max-age=86400')
      .send(await readFile(asset.file));
  }
}
