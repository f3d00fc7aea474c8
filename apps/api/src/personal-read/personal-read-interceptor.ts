import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { z } from 'zod';
import { declarationKey, type Declaration, type Show } from './declaration.js';
import { PersonalReads } from './personal-reads.js';
import type { Asked, Reading } from './reading.js';

/**
 * Records what each answer shows of persons, as its handler declares. A handler without a declaration does not run, so
 * that a missing declaration is noticed.
 */
@Injectable()
export class PersonalReadInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const [handler, controller] = [context.getHandler(), context.getClass()];
    const declared = this.reflector.getAllAndOverride<Declaration | undefined>(declarationKey, [handler, controller]);
    if (declared === undefined)
      throw new Error(`${controller.name}.${handler.name} does not declare whether it answers personal data`);
    if (declared.kind === 'none') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    let shown = false;
    const show: Show = (answer) => {
      shown = true;
      const { session } = request;
      if (session === null) throw new Error(`${controller.name}.${handler.name} shows personal data without a session`);
      for (const reading of readingsOf(declared, answer, asked(request, controller, handler.name)))
        this.reads.add(session.account, reading);
    };
    if (declared.kind === 'answers') return next.handle().pipe(tap(show));
    request.showPersonalData = show;
    return next.handle().pipe(
      tap(() => {
        if (!shown) throw new Error(`${controller.name}.${handler.name} sent personal data and did not report it`);
      }),
    );
  }
}

/** The decorator has checked that the readings accept the answer of the handler. */
function readingsOf(declared: Exclude<Declaration, { kind: 'none' }>, answer: unknown, of: Asked): readonly Reading[] {
  const readings: (answer: never, asked: Asked) => readonly Reading[] = declared.readings;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return readings(answer as never, of);
}

const Arguments = z.record(z.string(), z.looseObject({ schema: z.instanceof(z.ZodType).optional() }));

/** Interceptors see the query string before it is parsed, so it is parsed here with the handler's own schema. */
function asked(request: FastifyRequest, controller: object, method: string): Asked {
  const parameters = Arguments.parse(Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {});
  const schema = Object.entries(parameters).find(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`))?.[1].schema;
  return {
    params: z.record(z.string(), z.string()).parse(request.params),
    query: z.record(z.string(), z.unknown()).parse(schema?.parse(request.query) ?? {}),
  };
}
