import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'zod';

const Media = z.record(z.string(), z.looseObject({ schema: z.record(z.string(), z.unknown()).optional() }));
const Response = z.looseObject({
  headers: z.record(z.string(), z.unknown()).default({}),
  content: Media.default({}),
});
const Operation = z.looseObject({
  security: z.array(z.unknown()).optional(),
  responses: z.record(z.string(), Response),
});
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()).default({}) }),
});

/** Headers of the transport, of caching and of browsers' security, which no operation declares. */
const everywhere = new Set([
  'cache-control',
  'connection',
  'content-length',
  'content-security-policy',
  'content-type',
  'cross-origin-resource-policy',
  'date',
  'keep-alive',
  'referrer-policy',
  'set-cookie',
  'strict-transport-security',
  'transfer-encoding',
  'vary',
  'x-content-type-options',
  'x-frame-options',
]);

/** Compares answers with what the OpenAPI document says of them. */
export class DeclaredAnswers {
  readonly #document: z.infer<typeof Document>;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: false });
  readonly #known = new Map<string, ValidateFunction>();

  /** @param document as the API serves it */
  constructor(document: unknown) {
    this.#document = Document.parse(document);
    formats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'document', components: this.#document.components });
  }

  /** Operations that the document calls usable without a session. */
  get open(): readonly string[] {
    return Object.entries(this.#document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { security }]) =>
        security?.length === 0 ? [`${method.toUpperCase()} ${path}`] : [],
      ),
    );
  }

  /** In what an answer differs from its declaration; empty = in nothing. */
  faults(
    method: string,
    path: string,
    { status, headers, body }: { readonly status: number; readonly headers: Headers; readonly body: unknown },
  ): readonly string[] {
    const responses = this.#document.paths[path]?.[method.toLowerCase()]?.responses ?? {};
    const declared = responses[String(status)] ?? (status >= 400 ? responses['default'] : undefined);
    if (declared === undefined) return [`status ${status} is not declared`];
    const named = new Set(Object.keys(declared.headers).map((name) => name.toLowerCase()));
    const faults = [...headers.keys()]
      .filter((name) => !everywhere.has(name) && !named.has(name))
      .map((name) => `header ${name} is not declared`);
    const type = headers.get('content-type')?.split(';')[0] ?? null;
    const types = Object.keys(declared.content);
    if (type === null)
      return types.length === 0 || status === 304 ? faults : [...faults, `no content, declared ${types.join()}`];
    const media = declared.content[type] ?? declared.content['*/*'];
    if (media === undefined) return [...faults, `content type ${type} is not declared`];
    if (!type.endsWith('json') || media.schema === undefined) return faults;
    const key = `${method} ${path} ${responses[String(status)] === undefined ? 'default' : status} ${type}`;
    const validate = this.#known.get(key) ?? this.#compile(key, media.schema);
    if (validate(body)) return faults;
    const [first] = validate.errors ?? [];
    return [...faults, `${first?.instancePath ?? ''} ${first?.message ?? ''} ${JSON.stringify(first?.params)}`];
  }

  #compile(key: string, schema: Readonly<Record<string, unknown>>): ValidateFunction {
    const text = JSON.stringify(schema).replaceAll('"#/components', '"document#/components');
    const validate = this.#ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(text)));
    this.#known.set(key, validate);
    return validate;
  }
}
