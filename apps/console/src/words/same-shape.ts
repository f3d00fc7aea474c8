/** The texts of another language have exactly the keys of the Vietnamese ones. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
