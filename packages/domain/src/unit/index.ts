export { rowsOf } from './by-code.js';
export { unitOn } from './unit-on.js';
export { unitName } from './name-on.js';
export { isWithin } from './within.js';
export { reaches, standingFor, successorsOf } from './successors.js';
export { ancestorsOn } from './ancestors.js';
export { lineagesOf } from './lineage.js';
