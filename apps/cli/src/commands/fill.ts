/** placeholder until the demo stories are written */
export async function fill(): Promise<number> {
  return Promise.resolve(1);
}
