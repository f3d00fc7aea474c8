import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';
import { PARAMTYPES_METADATA } from '@nestjs/common/constants.js';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { glossary, nominationCommandNames } from '@vinhdanh/contracts';
import { z } from 'zod';
import { declareHeaders } from './answer-headers.js';
import { commandExamples } from '../nomination/command-examples.js';
import { registerExamples } from '../register/command-examples.js';
import { jsonSchema } from './json-schema.js';
import { boundHeaders } from './request-headers.js';
import { publicRoute } from '../session/public.js';
import { describeCommand } from '../nomination/command-words.js';

const words = {
  type: 'object',
  properties: { vi: { type: 'string' }, en: { type: 'string' } },
  required: ['vi', 'en'],
};
const problemSchema = {
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'detail', 'remedy'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; act on this' },
    title: { type: 'string' },
    detail: words,
    remedy: { ...words, description: 'What to do' },
    fact: { type: 'object', description: 'The failing fact of a guard' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' }, label: words, says: words },
        required: ['path', 'message'],
      },
    },
  },
};

const description = `Vinh Danh carries nominations from discovery to commendation.

Sign in with \`POST /api/sessions\`; the answer holds \`csrf\`, which every POST, PUT and DELETE carries as
\`X-CSRF-Token\`. A case moves by \`POST /api/nominations/{id}/commands\`; \`GET /api/nominations/{id}/actions\` says
which commands are allowed now, with their input, and why others are not.
Every error is \`application/problem+json\` with a stable \`code\`, in Vietnamese and English.`;

/** The OpenAPI 3.1 document of the running application, made from the schemas that validate. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  controllersOf(app).forEach(nameParameterTypes);
  const config = new DocumentBuilder()
    .setTitle('Vinh Danh')
    .setDescription(description)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('vd_session', { type: 'apiKey', in: 'cookie', name: 'vd_session' }, 'session')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token' }, 'csrf')
    .addSecurityRequirements({ session: [], csrf: [] })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: operationId,
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? { schema: jsonSchema(schema, schemaType) } : undefined,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema },
  };
  showExamples(document);
  const open = new Set(controllersOf(app).flatMap(openOperations));
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation === undefined) continue;
      describeTexts(operation);
      if (open.has(operation.operationId ?? '')) operation.security = [];
      // safe methods need no CSRF token
      else if (operation === path.get) operation.security = [{ session: [] }];
      operation.responses['default'] = {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
      declareHeaders(operation);
      boundHeaders(operation);
    }
  }
  return document;
}

const operationId = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}.${method}`;

/** Operations that need no session: `@Public` marks them, or their controller. */
function openOperations(controller: Controller): readonly string[] {
  const prototype: unknown = controller.prototype;
  if (typeof prototype !== 'object' || prototype === null) return [];
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    if (typeof method !== 'function') return [];
    const marked = [controller, method].some((on) => Reflect.getMetadata(publicRoute, on) === true);
    return marked ? [operationId(controller.name, name)] : [];
  });
}

/** All controllers, over all modules. */
export const controllersOf = (app: INestApplication): readonly Controller[] =>
  [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => metatype ?? []),
  );
type Controller = NonNullable<InstanceWrapper['metatype']>;

/** An answer that is not JSON begins with its media type: `text/csv, streamed`. */
function describeTexts(operation: OperationObject): void {
  for (const response of Object.values(operation.responses)) {
    if (response === undefined || !('description' in response) || response.content !== undefined) continue;
    const type = /^[a-z]+\/[a-z.+-]+/.exec(response.description)?.[0];
    if (type !== undefined) response.content = { [type]: { schema: { type: 'string' } } };
  }
}

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** One complete example per command, to choose from when the page tries a request. */
function showExamples(document: OpenAPIObject): void {
  const examples = (names: typeof nominationCommandNames) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          summary: `${commandExamples[name].says} / ${glossary.command[name].vi}`,
          description: describeCommand(name),
          value: { type: name, input: commandExamples[name].input },
        },
      ]),
    );
  for (const [path, names] of [
    ['/api/nominations/{id}/commands', nominationCommandNames.filter((name) => name !== 'refer')],
    ['/api/registers/{register}/nominations', nominationCommandNames.filter((name) => name === 'refer')],
  ] as const) {
    const content = jsonBody(document, path);
    if (content !== undefined) content.examples = examples(names);
  }
  const register = jsonBody(document, '/api/registers/{register}/commands');
  if (register !== undefined)
    register.examples = Object.fromEntries(
      Object.entries(registerExamples).map(([type, { says, input }]) => [
        type,
        { summary: says, value: { type, input } },
      ]),
    );
}

function jsonBody(document: OpenAPIObject, path: string) {
  const body = document.paths[path]?.post?.requestBody;
  return body !== undefined && 'content' in body ? body.content['application/json'] : undefined;
}

/**
 * @nestjs/swagger reads only parameters of methods with the compiler's parameter types. This code compiles without
 * them, so each is named `Object`; the schema describes the rest.
 */
function nameParameterTypes(controller: Controller): void {
  const prototype: unknown = controller.prototype;
  if (typeof prototype !== 'object' || prototype === null) return;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    if (
      name === 'constructor' ||
      typeof method !== 'function' ||
      Reflect.hasMetadata(PARAMTYPES_METADATA, prototype, name)
    )
      continue;
    Reflect.defineMetadata(
      PARAMTYPES_METADATA,
      Array.from({ length: method.length }, () => Object),
      prototype,
      name,
    );
  }
}
