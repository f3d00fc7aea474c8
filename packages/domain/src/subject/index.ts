export { decideSubject, evolveSubject, noSubject, type HeldHonour, type OwedByCases, type Subject } from './subject.js';
export { blameless, evolveConduct, isConduct, type Conduct, type HeldBar } from './bar.js';
export { barsStanding, lastSanction, type ConcernedSubject } from './concerned.js';
