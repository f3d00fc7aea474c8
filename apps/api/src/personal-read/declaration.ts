import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readings } from './reading.js';

export const declarationKey = 'vinh-danh:personal-data';

/** A handler's declaration about its answer. */
export type Declaration =
  | { readonly kind: 'none' }
  /** The answer is recorded when the handler returns it. */
  | { readonly kind: 'answers'; readonly readings: Readings<never> }
  /** The handler sends its answer itself, and reports each part before it does. */
  | { readonly kind: 'sends'; readonly readings: Readings<never> };

const declare = (declaration: Declaration) => SetMetadata(declarationKey, declaration);

type Handler<Answer> = (...parameters: never[]) => Promise<Answer>;

/**
 * The handler answers personal data; each answer is recorded.
 *
 * @example
 * \@ReadsPersonalData(ofPage('nominations', (item: NominationItem) => [item.id]))
 */
export const ReadsPersonalData =
  <Answer>(readings: Readings<Answer>) =>
  <Method extends Handler<Answer>>(target: object, name: string, method: TypedPropertyDescriptor<Method>): void =>
    void declare({ kind: 'answers', readings })(target, name, method);

/** The handler sends a file with personal data. It takes `@Shown()` and reports what it is about to send. */
export const SendsPersonalData = <Answer>(readings: Readings<Answer>): MethodDecorator =>
  declare({ kind: 'sends', readings });

/** No answer of the handler, or of the controller, contains personal data. */
export const AnswersNoPersonalData = (): ClassDecorator & MethodDecorator => declare({ kind: 'none' });

/** Reports a part of an answer that the handler is about to send. */
export type Show = (part: unknown) => void;

/** Parameter: reports what a handler under `SendsPersonalData` is about to send. */
export const Shown = createParamDecorator((_: unknown, context: ExecutionContext): Show => {
  const { showPersonalData } = context.switchToHttp().getRequest<FastifyRequest>();
  if (showPersonalData === undefined) throw new Error(`${context.getHandler().name} does not declare what it sends`);
  return showPersonalData;
});
