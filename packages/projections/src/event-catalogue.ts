import {
  accountEvents,
  achievementEvents,
  effectEvents,
  nominationEvents,
  registerEvents,
  remarkEvents,
  subjectEvents,
  type StreamKind,
} from '@vinhdanh/contracts';

/** The log itself writes it into any stream whose personal rows are deleted. */
const everywhere = ['PersonalDataErased'];

const register = [...Object.keys(registerEvents), ...everywhere];

/** Every event type that this code knows, by kind of stream. */
const known: Readonly<Record<StreamKind, ReadonlySet<string>>> = {
  register: new Set(register),
  units: new Set(register),
  calendar: new Set(register),
  policy: new Set(register),
  person: new Set(register),
  account: new Set([...Object.keys(accountEvents), ...everywhere]),
  subject: new Set([...Object.keys(subjectEvents), ...everywhere]),
  achievement: new Set([...Object.keys(achievementEvents), ...everywhere]),
  nomination: new Set([...Object.keys(nominationEvents), ...everywhere]),
  remarks: new Set([...Object.keys(remarkEvents), ...everywhere]),
  effects: new Set([...Object.keys(effectEvents), ...everywhere]),
};

/** Whether the code knows this event type in a stream of this kind. */
export const isKnown = (kind: StreamKind, type: string): boolean => known[kind].has(type);

/** All types of a kind of stream. */
export const typesOf = (kind: StreamKind): readonly string[] => [...known[kind]];
