import { nominationCommandNames } from '@vinhdanh/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './client.js';
import { install, type Installation } from './installation.js';

let installation: Installation;
let client: Client;
beforeAll(async () => {
  installation = await install();
  client = new Client(installation.api.url);
});
afterAll(() => installation.close());

describe('the OpenAPI document', () => {
  it('is version 3.1 and lists every command of a case as a member with a description and an example', async () => {
    const { body } = await client.get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const schema = body.paths['/api/nominations/{id}/commands'].post.requestBody.content['application/json'].schema;
    const text = JSON.stringify(body);
    const resolve = (part: { $ref?: string }): any => (part.$ref === undefined ? part : body.components.schemas[part.$ref.split('/').pop() ?? '']);
    const members = (resolve(schema).oneOf ?? resolve(schema).anyOf).map(resolve);
    expect(members.map((member: any) => member.properties.type.const ?? member.properties.type.enum[0]).sort()).toEqual(nominationCommandNames.filter((name) => name !== 'refer').sort());
    for (const member of members) {
      expect(member.description, member.title).toMatch(/\/ \p{Lu}/u);
      expect(body.paths['/api/nominations/{id}/commands'].post.requestBody.content['application/json'].examples[member.title].value.type).toBe(member.title);
    }
    expect(text).not.toContain('"$ref":"#/definitions');
  });

  it('names the parameters of every address and the schema of every answer', async () => {
    const { body } = await client.get('/api/openapi.json');
    for (const [path, operations] of Object.entries<any>(body.paths)) {
      for (const [method, operation] of Object.entries<any>(operations)) {
        const named = (operation.parameters ?? []).filter((parameter: any) => parameter.in === 'path').map((parameter: any) => parameter.name);
        expect(named.sort(), `${method} ${path}`).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort());
        expect(operation.summary, `${method} ${path}`).toBeTruthy();
        expect(operation.responses.default.content['application/problem+json'].schema.$ref).toBe('#/components/schemas/Problem');
      }
    }
    expect(body.paths['/api/stream'].get.parameters.map((parameter: any) => parameter.name)).toContain('register');
  });
});

describe('the API page', () => {
  it('is served with all it needs from here, and allows no other source', async () => {
    const page = await client.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const needed = [...String(page.body).matchAll(/(?:src|href)="(\/api\/docs\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(needed.length).toBe(4);
    for (const path of needed) expect((await client.get(path)).status, path).toBe(200);
    expect(String(page.body)).not.toMatch(/https?:\/\//);
    expect((await client.get('/api/docs/assets/..%2Fpage.html')).status).toBe(404);
  });
});
