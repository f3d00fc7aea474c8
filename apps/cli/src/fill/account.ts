import { loadStory } from '../story/load.js';
import type { StoryPerson } from '../story/schema.js';
import { demo, training } from './registers.js';

/** A demo account: anyone at this machine may sign in with it. */
export interface Account {
  readonly register: string;
  readonly username: string;
  readonly name: string;
  /** `role@unit`, or only the role if it reaches every unit. */
  readonly roles: readonly string[];
}

/** The accounts that filling opens, one for each role of each register. */
export function demoAccounts(): Account[] {
  const desk = Object.entries(demo.desk).map(([username, { name, role }]) => ({
    register: demo.id,
    username,
    name,
    roles: [role],
  }));
  return [
    ...accountsOf(demo.id, demo.waiting, ''),
    ...desk,
    ...accountsOf(training.id, training.story, training.prefix),
  ];
}

const accountsOf = (register: string, file: string, prefix: string): Account[] =>
  Object.entries(loadStory(file).people).map(([key, person]) => ({
    register,
    username: `${prefix}${key}`,
    name: person.name,
    roles: held(person),
  }));

const held = (person: StoryPerson): string[] => [
  ...(person.role === undefined ? [] : [`${person.role}@${person.unit ?? ''}`]),
  ...(person.roles ?? []).map(({ role, unit }) => `${role}@${unit}`),
];

/** A demo story did not go as it is written. */
export class FillError extends Error {
  override readonly name = 'FillError';
  constructor(story: string) {
    super(
      `Không nạp được dữ liệu mẫu: truyện "${story}" không diễn ra như đã viết.\n` +
        `The demo could not be filled: story "${story}" went otherwise than it is written.`,
    );
  }
}
