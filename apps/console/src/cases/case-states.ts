import { valuesIn } from '../words/terms.js';
import type { paths } from '../api/schema.gen.js';

type Query = NonNullable<paths['/api/nominations']['get']['parameters']['query']>;
export type Stage = NonNullable<Query['stage']>;
export type State = NonNullable<Query['state']>;

const isStage = (_value: string): _value is Stage => true;
const isState = (_value: string): _value is State => true;

/** Stages in their order. */
export const stageValues: readonly Stage[] = valuesIn('stage').filter(isStage);

/** States of a case: open, suspended, or its reason of rest. */
export const stateValues: readonly State[] = ['open', 'suspended', ...valuesIn('rest').filter(isState)];
