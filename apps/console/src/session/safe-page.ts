/** Accepts only a page of this console, never another site. */
export const safePage = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
