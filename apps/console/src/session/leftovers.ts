/** What a browser stores for an account and has not sent: input of forms, papers being entered, referrals, remarks. */
const kinds = ['draft', 'entry', 'referral', 'remark'] as const;

/** Name under which the browser keeps something unsent of an account. */
export const leftoverOf = (kind: (typeof kinds)[number], account: string, rest: string): string =>
  `vinh-danh.${kind}.${account}.${rest}`;

/**
 * Removes what this browser has not sent, before another person uses it.
 * @param spared id of the account that continues; null = none
 */
export function forgetLeftovers(spared: string | null, storage: Storage = localStorage): void {
  for (const name of Object.keys(storage)) {
    const [product, kind, account] = name.split('.');
    if (product === 'vinh-danh' && kinds.some((one) => one === kind) && account !== spared) storage.removeItem(name);
  }
}
