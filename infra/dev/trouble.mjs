/** Something that the person at the keyboard can mend: one line in each language that says what to do. No stack trace is shown. */
export class Trouble extends Error {
  /**
   * @param {string} vi what is wrong and what to do, in Vietnamese
   * @param {string} en the same in English
   * @param {string} [detail] output of the part that failed, shown below
   */
  constructor(vi, en, detail) {
    super(en);
    this.name = 'Trouble';
    this.vi = vi;
    this.detail = detail;
  }
}

/** Shows any error as a person should see it. @param {unknown} error */
export function showTrouble(error) {
  if (error instanceof Trouble) {
    if (error.detail) process.stderr.write(`${error.detail.trimEnd()}\n\n`);
    process.stderr.write(`✗ ${error.vi}\n  ${error.message}\n`);
  } else {
    process.stderr.write(`✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}
