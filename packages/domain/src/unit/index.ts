export { unitOn } from './unit-on.js';
export { isWithin } from './within.js';
export { reaches, successorsOf } from './successors.js';
