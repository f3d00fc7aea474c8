/** The texts of another language have the keys of the Vietnamese ones, no fewer and no more. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
