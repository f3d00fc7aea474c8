import type { INestApplication, Type } from '@nestjs/common';
import { PARAMTYPES_METADATA } from '@nestjs/common/constants.js';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

const Problem = z
  .object({
    type: z.string(),
    status: z.int(),
    code: z.string().describe('Stable; act on this'),
    title: z.string(),
    detail: z.object({ vi: z.string(), en: z.string() }),
    remedy: z.object({ vi: z.string(), en: z.string() }).describe('What to do'),
    fact: z.record(z.string(), z.unknown()).optional().describe('The fact that a guard failed on'),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ title: 'Problem' });

const description = `Vinh Danh carries nominations from discovery to commendation.

Sign in with \`POST /api/sessions\`; the answer holds \`csrf\`, which every POST and DELETE carries as \`X-CSRF-Token\`.
A case moves by \`POST /api/nominations/{id}/commands\`; \`GET /api/nominations/{id}/actions\` says which commands are allowed now, with their input, and why others are not.
Every error is \`application/problem+json\` with a stable \`code\`, in Vietnamese and English.`;

/** The OpenAPI 3.1 document of the running application, made from the schemas that validate. */
export function openApiDocument(app: INestApplication, controllers: readonly Type[]): OpenAPIObject {
  controllers.forEach(nameParameterTypes);
  const config = new DocumentBuilder()
    .setTitle('Vinh Danh')
    .setDescription(description)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('vd_session', { type: 'apiKey', in: 'cookie', name: 'vd_session' }, 'session')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token' }, 'csrf')
    .addSecurityRequirements({ session: [], csrf: [] })
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}` });
  const problem = z.toJSONSchema(Problem, { io: 'output' });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: JSON.parse(JSON.stringify({ ...problem, $schema: undefined })) } };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.delete]) {
      if (operation === undefined) continue;
      operation.responses['default'] = { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
    }
  }
  return document;
}

/** @nestjs/swagger reads parameters only of methods that carry the compiler's parameter types; the house compiles without them, so each says `Object`, and the schema says the rest. */
function nameParameterTypes(controller: Type): void {
  const prototype: unknown = controller.prototype;
  if (typeof prototype !== 'object' || prototype === null) return;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    if (name === 'constructor' || typeof method !== 'function' || Reflect.hasMetadata(PARAMTYPES_METADATA, prototype, name)) continue;
    Reflect.defineMetadata(PARAMTYPES_METADATA, Array.from({ length: method.length }, () => Object), prototype, name);
  }
}
