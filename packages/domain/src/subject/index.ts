export { decideSubject, evolveSubject, noSubject, type Subject } from './subject.js';
