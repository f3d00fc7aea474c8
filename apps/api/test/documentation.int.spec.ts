import { glossary, nominationCommandNames, PolicyPack, registerCommands, wordsOf } from '@vinhdanh/contracts';
import { guardsOf, policyFaults } from '@vinhdanh/domain';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RegisterCommandBody } from '../src/register/command-body.js';
import { packExample } from '../src/register/pack-example.js';
import { Client } from './client.js';
import { install, type Installation } from './installation.js';

let installation: Installation;
let client: Client;
beforeAll(async () => {
  installation = await install();
  client = new Client(installation.api.url);
});
afterAll(() => installation.close());

const Member = z.looseObject({
  title: z.string(),
  description: z.string(),
  'x-guards': z.array(z.object({ guard: z.string(), vi: z.string(), en: z.string() })),
  properties: z.looseObject({ type: z.looseObject({ enum: z.tuple([z.string()]) }) }),
});
const Operation = z.looseObject({
  summary: z.string().min(1),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  responses: z.looseObject({
    default: z.looseObject({
      content: z.record(z.string(), z.looseObject({ schema: z.object({ $ref: z.string() }) })),
    }),
  }),
});
const Document = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), Operation)) });
const Commands = z.looseObject({
  post: z.looseObject({
    requestBody: z.looseObject({
      content: z.object({
        'application/json': z.looseObject({
          schema: z.looseObject({ oneOf: z.array(Member) }),
          examples: z.record(z.string(), z.object({ summary: z.string(), value: z.looseObject({ type: z.string() }) })),
        }),
      }),
    }),
  }),
});

describe('the OpenAPI document', () => {
  it('the OpenAPI document (3.1) describes every command of a case, each with an example', async () => {
    const document = Document.parse((await client.get('/api/openapi.json')).body);
    expect(document.openapi).toBe('3.1.0');
    const { schema, examples } = Commands.parse(document.paths['/api/nominations/{id}/commands']).post.requestBody
      .content['application/json'];
    const names = nominationCommandNames.filter((name) => name !== 'refer').toSorted();
    expect(schema.oneOf.map((member) => member.properties.type.enum[0]).toSorted()).toEqual(names);
    expect(
      Object.values(examples)
        .map((example) => example.value.type)
        .toSorted(),
    ).toEqual(names);
    for (const { title, description, 'x-guards': guards } of schema.oneOf) {
      const name = names.find((known) => known === title) ?? 'refer';
      expect(description, title).toContain(` / ${glossary.command[name].vi}\n`);
      expect(
        guards.map(({ guard }) => guard),
        title,
      ).toEqual(guardsOf(name));
      expect(guards.length, title).toBeGreaterThan(3);
      for (const { guard, vi, en } of guards) {
        expect({ vi, en }).toEqual(wordsOf('guard', guard));
        expect(description, title).toContain(`${vi} · ${en} (\`${guard}\`)`);
      }
    }
    expect(JSON.stringify(document)).not.toContain('"$ref":"#/definitions');
  });

  it('the OpenAPI document describes every command on a register, with refusals and a valid example', async () => {
    const document = Document.parse((await client.get('/api/openapi.json')).body);
    const { schema, examples } = Commands.parse(document.paths['/api/registers/{register}/commands']).post.requestBody
      .content['application/json'];
    const names = Object.keys(registerCommands).filter((name) => name !== 'create-register');
    expect(schema.oneOf.map(({ title }) => title).toSorted()).toEqual(names.toSorted());
    for (const { title, description, 'x-guards': guards } of schema.oneOf) {
      expect(guards.length, title).toBeGreaterThan(1);
      for (const { guard, vi, en } of guards) {
        expect({ vi, en }).toEqual(wordsOf('guard', guard));
        expect(description, title).toContain(`${vi} · ${en} (\`${guard}\`)`);
      }
    }
    expect(Object.keys(examples).toSorted()).toEqual(names.toSorted());
    for (const { value } of Object.values(examples))
      expect(RegisterCommandBody.safeParse(value).error, value.type).toBeUndefined();
    // the example of a pack could be published unchanged
    expect(policyFaults(PolicyPack.parse(packExample))).toEqual([]);
  });

  it('the OpenAPI document names the parameters of every address and the schema of every answer', async () => {
    const { paths } = Document.parse((await client.get('/api/openapi.json')).body);
    expect(Object.keys(paths).length).toBeGreaterThan(25);
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        const named = operation.parameters
          .filter((parameter) => parameter.in === 'path')
          .map((parameter) => parameter.name);
        expect(named.toSorted(), `${method} ${path}`).toEqual(
          [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted(),
        );
        // types of the console are generated from these
        for (const [status, response] of Object.entries(operation.responses)) {
          if (['default', '204', '304'].includes(status)) continue;
          const { content } = z
            .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.looseObject({}) })) })
            .parse(response, { error: () => `${method} ${path} ${status} has no schema` });
          expect(
            Object.values(content).every(({ schema }) => Object.keys(schema).length > 0),
            `${method} ${path} ${status}`,
          ).toBe(true);
        }
        expect(operation.responses.default.content['application/problem+json']?.schema.$ref).toBe(
          '#/components/schemas/Problem',
        );
      }
    }
    expect(paths['/api/stream']?.['get']?.parameters.map((parameter) => parameter.name)).toContain('register');
  });
});

describe('the API page', () => {
  it('the API page is served with all it needs, and allows no other source', async () => {
    const page = await client.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const needed = [...String(page.body).matchAll(/(?:src|href)="(\/api\/docs\/assets\/[^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(needed.length).toBe(4);
    for (const path of needed) expect((await client.get(path)).status, path).toBe(200);
    expect(String(page.body)).not.toMatch(/https?:\/\//);
    expect((await client.get('/api/docs/assets/..%2Fpage.html')).status).toBe(404);
  });
});
