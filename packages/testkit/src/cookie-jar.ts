/** Cookies of one visitor, as a browser keeps them. */
export class CookieJar {
  readonly #kept = new Map<string, string>();

  /** The value of the request header `cookie`. */
  get header(): string {
    return [...this.#kept].map((pair) => pair.join('=')).join('; ');
  }

  /** Takes what an answer sets and takes away. */
  take(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /expires=thu, 01 jan 1970|max-age=0/i.test(line)) this.#kept.delete(name);
      else this.#kept.set(name, value);
    }
  }
}
