export { decideSubject, evolveSubject, noSubject, type HeldHonour, type OwedByCases, type Subject } from './subject.js';
