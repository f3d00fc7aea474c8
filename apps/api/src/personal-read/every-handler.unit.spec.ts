import { answerFields } from '@vinhdanh/contracts';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { controllersOf } from '../openapi/document.js';
import { offlineApp } from '../openapi/offline-app.js';
import { declarationKey, type Declaration } from './declaration.js';

const Responses = z.record(
  z.string(),
  z.looseObject({ standardSchema: z.instanceof(z.ZodType).optional(), description: z.string().optional() }),
);

interface Handler {
  readonly name: string;
  readonly declared: Declaration['kind'] | null;
  /** Fields of all its answers, with the class of the personal ones. */
  readonly fields: ReadonlyMap<string, string | null>;
  /** It returns a file. */
  readonly file: boolean;
}

/** Fields that end in `name` and name no person. */
const namesNobody = [
  /unitName$/, // a unit
  /^(?:items\[\]\.)?name$/, // a register, a saved list, a quota
  /^units\[\]\.name$/,
];

let handlers: readonly Handler[];
beforeAll(async () => {
  const app = await offlineApp();
  handlers = controllersOf(app).flatMap((controller) =>
    Object.entries(Object.getOwnPropertyDescriptors<object>(controller.prototype)).flatMap(([name, { value }]) =>
      typeof value === 'function' && Reflect.hasMetadata(METHOD_METADATA, value)
        ? [handler(`${controller.name}.${name}`, value, controller)]
        : [],
    ),
  );
});

function handler(name: string, method: object, controller: object): Handler {
  const declared = [method, controller].map((of) => Reflect.getMetadata(declarationKey, of) as Declaration | undefined);
  const responses = Object.values(Responses.parse(Reflect.getMetadata('swagger/apiResponse', method) ?? {}));
  const produces = z.array(z.string()).parse(Reflect.getMetadata('swagger/apiProduces', method) ?? []);
  return {
    name,
    declared: declared.find((each) => each !== undefined)?.kind ?? null,
    fields: new Map(
      responses.flatMap(({ standardSchema }) =>
        standardSchema === undefined ? [] : [...answerFields(standardSchema)],
      ),
    ),
    file: produces.some((type) => type !== 'text/event-stream'),
  };
}

const named = (found: readonly Handler[]): readonly string[] => found.map(({ name }) => name);

describe('a handler', () => {
  it('every handler declares whether it answers personal data', () => {
    expect(handlers.length).toBeGreaterThan(80);
    expect(named(handlers.filter(({ declared }) => declared === null))).toEqual([]);
  });

  it('every handler records its answers if their schema has a field that is marked as personal', () => {
    const personal = handlers.filter(({ fields }) => [...fields.values()].some((shown) => shown !== null));
    expect(personal.length).toBeGreaterThan(20);
    expect(named(personal.filter(({ declared }) => declared !== 'answers'))).toEqual([]);
  });

  it('no handler records an answer without personal data', () => {
    const recorded = handlers.filter(({ declared }) => declared === 'answers');
    expect(named(recorded.filter(({ fields }) => [...fields.values()].every((shown) => shown === null)))).toEqual([]);
  });

  it('every handler reports each part of a file before it sends it', () => {
    const files = handlers.filter(({ file }) => file);
    expect(files.length).toBeGreaterThan(4);
    expect(named(files.filter(({ declared }) => declared !== 'sends'))).toEqual([]);
  });
});

describe('the name of a person in an answer', () => {
  it('the name of a person in an answer is marked as personal', () => {
    const unmarked = handlers.flatMap(({ name, declared, fields }) =>
      declared === 'none' ? [] : [...fields].filter(([, shown]) => shown === null).map(([path]) => `${name}: ${path}`),
    );
    const names = unmarked.filter((path) => /name$/i.test(path));
    expect(names.filter((path) => !namesNobody.some((allowed) => allowed.test(path.split(': ')[1] ?? '')))).toEqual([]);
  });
});

describe('the name of a subject', () => {
  it('no handler that records nothing answers the name of a subject', () => {
    const none = handlers.filter(({ declared }) => declared === 'none');
    const paths = none.flatMap(({ name, fields }) => [...fields.keys()].map((path) => `${name}: ${path}`));
    expect(paths.filter((path) => /subject\.?name$|personName$|authorName$/i.test(path))).toEqual([]);
  });
});
