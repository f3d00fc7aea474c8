import { createHash } from 'node:crypto';
import { Anything, Identified } from '../client/answers.js';
import { Session } from '../client/session.js';
import { plusDays, resolveDay } from '../story/day.js';
import type { Story, StoryPerson } from '../story/schema.js';

/** A person of the register who may sign in. */
export interface Member {
  readonly key: string;
  readonly name: string;
  readonly person: string;
  readonly username: string | null;
  readonly password: string | null;
}

export interface Role {
  readonly role: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
}

/**
 * The persons of a story and their accounts, in one register. Every request has a stable key, so repeating it changes
 * nothing.
 */
export class Cast {
  readonly #admin: Session;
  readonly #register: string;
  /** Distinguishes the persons of one story in a register from those of another. */
  readonly #scope: string;
  readonly #members = new Map<string, Member>();
  readonly #sessions = new Map<string, Promise<Session>>();

  constructor(admin: Session, register: string, scope: string) {
    this.#admin = admin;
    this.#register = register;
    this.#scope = scope;
  }

  get members(): readonly Member[] {
    return [...this.#members.values()];
  }

  /** Registers a person with their roles; with `account`, opens the account too. @throws Refused */
  async add(
    key: string,
    name: string,
    roles: readonly Role[],
    account: { readonly username: string; readonly password: string } | null,
  ): Promise<Member> {
    const command = (type: string, input: unknown, part: string) =>
      this.#admin.post(`/api/registers/${this.#register}/commands`, { type, input }, Anything, {
        idempotencyKey: stableKey(this.#register, this.#scope, 'cast', key, part),
      });
    const { id } = Identified.parse(await command('register-person', { name }, 'person'));
    for (const [index, role] of roles.entries()) await command('grant-role', { person: id, ...role }, `grant-${index}`);
    if (account !== null) {
      await this.#admin.post(`/api/registers/${this.#register}/accounts`, { ...account, name, person: id }, Anything, {
        idempotencyKey: stableKey(this.#register, this.#scope, 'cast', key, 'account'),
      });
    }
    const member: Member = {
      key,
      name,
      person: id,
      username: account?.username ?? null,
      password: account?.password ?? null,
    };
    this.#members.set(key, member);
    return member;
  }

  /** @throws Error if nobody of that name was added */
  member(key: string): Member {
    const member = this.#members.get(key);
    if (member === undefined) throw new Error(`the register has no person ${key}`);
    return member;
  }

  /** The member's session; signs in on first use. */
  session(key: string): Promise<Session> {
    const known = this.#sessions.get(key);
    if (known !== undefined) return known;
    const { username, password } = this.member(key);
    if (username === null || password === null) throw new Error(`${key} has no account`);
    const opened = Session.signIn(this.#admin.url, username, password);
    this.#sessions.set(key, opened);
    return opened;
  }
}

/**
 * Roles of a story's person. If the story names no first day, they begin with the register, a day before its first
 * step.
 */
export function rolesOf(person: StoryPerson, begins: string, today: string): Role[] {
  const own =
    person.role !== undefined && person.unit !== undefined
      ? [{ role: person.role, unit: person.unit, from: begins, to: null }]
      : [];
  const several = (person.roles ?? []).map(({ role, unit, from, to }) => ({
    role,
    unit,
    from: from === undefined ? begins : resolveDay(from, today),
    to: to === undefined ? null : resolveDay(to, today),
  }));
  return [...own, ...several];
}

/** The day before a story's first step, on which the register's clock begins. */
export function eve(story: Story, today: string): string {
  const days = story.steps.flatMap((step) =>
    'on' in step && step.on !== undefined
      ? [resolveDay(step.on, today)]
      : 'until' in step
        ? [resolveDay(step.until, today)]
        : [],
  );
  return plusDays(
    days.reduce((first, day) => (day < first ? day : first), days[0] ?? today),
    -1,
  );
}

/** The same key for the same part of the same register, within the length of a header. */
export const stableKey = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 40);
