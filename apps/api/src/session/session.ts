/** Who is signed in. */
export interface Session {
  readonly account: string;
  readonly username: string;
  readonly name: string;
  readonly installationAdministrator: boolean;
  /** What unsafe requests carry as X-CSRF-Token. */
  readonly csrf: string;
}

export const sessionCookie = 'vd_session';
