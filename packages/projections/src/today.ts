/** The business day of the register in `parameter`, by its own clock, at Asia/Ho_Chi_Minh; a CTE of one row, read in the same snapshot as the list. */
export const todayCte = (parameter: string): string =>
  `clock as materialized (select (ops.business_now(c, statement_timestamp()) at time zone 'Asia/Ho_Chi_Minh')::date as today from ops.register_clock c where c.register = ${parameter})`;
