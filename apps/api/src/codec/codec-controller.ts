import { Body, Controller, HttpCode, Inject, Options, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { ApiConfig } from '@vinhdanh/contracts';
import { codecOf } from '@vinhdanh/workflows/codec';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TakesBody } from '../app/body-limits.js';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { ChecksOrigin, Public } from '../session/public.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';

const Payload = z.object({ metadata: z.record(z.string(), z.base64()).default({}), data: z.base64().default('') });
const Payloads = z.object({ payloads: z.array(Payload).max(1000) });
const direction = z.enum(['decode', 'encode']);

/**
 * Lets Temporal UI show what workflows store (Temporal's remote codec protocol). The reader must be signed in here as
 * the administrator of the installation. A browser sends the session cookie to other ports of the same host only, and
 * the page's origin must be the one in TEMPORAL_UI_URL.
 */
@ApiTags('codec')
@AnswersNoPersonalData()
@Controller('api/codec')
export class CodecController {
  readonly #codec;

  constructor(@Inject(CONFIG) private readonly config: ApiConfig) {
    this.#codec = codecOf(config.CODEC_KEYS);
  }

  @Public()
  @Options(':direction')
  @HttpCode(204)
  @ApiExcludeEndpoint()
  preflight(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    this.#allow(request, reply);
    void reply
      .header('access-control-allow-methods', 'POST')
      .header('access-control-allow-headers', 'content-type,x-namespace,authorization')
      .header('access-control-max-age', '600');
  }

  @ChecksOrigin()
  @Post(':direction')
  @TakesBody({ bytes: 1_000_000, values: 10_000 })
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Decrypt (decode) or encrypt (encode) workflow payloads, for Temporal UI; ' +
      'only the administrator of the installation',
  })
  @ApiResponse({ status: 200, description: 'The payloads', standardSchema: Payloads })
  async run(
    @Param('direction', { schema: direction }) to: z.infer<typeof direction>,
    @Body({ schema: Payloads }) body: z.infer<typeof Payloads>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Payloads>> {
    this.#allow(request, reply);
    // a payload does not name its register
    if (!session.installationAdministrator) throw problem('installation-administrator-only');
    const payloads = body.payloads.map(({ metadata, data }) => ({
      metadata: mapValues(metadata, (text) => Buffer.from(text, 'base64')),
      data: Buffer.from(data, 'base64'),
    }));
    const made = await (to === 'decode' ? this.#codec.decode(payloads) : this.#codec.encode(payloads)).catch(
      (error: unknown) => {
        throw problem('payload-not-decodable', {
          fact: { error: error instanceof Error ? error.message : String(error) },
        });
      },
    );
    return {
      payloads: made.map(({ metadata, data }) => ({ metadata: mapValues(metadata ?? {}, base64), data: base64(data) })),
    };
  }

  #allow(request: FastifyRequest, reply: FastifyReply): void {
    const { origin } = request.headers;
    if (origin === undefined || origin === `${request.protocol}://${request.host}`) return;
    const allowed = this.config.TEMPORAL_UI_URL === undefined ? null : new URL(this.config.TEMPORAL_UI_URL).origin;
    if (origin !== allowed) throw problem('cross-site');
    void reply
      .header('access-control-allow-origin', origin)
      .header('access-control-allow-credentials', 'true')
      .header('vary', 'origin');
  }
}

const base64 = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('base64');
const mapValues = <A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
