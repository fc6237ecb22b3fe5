/** Says what went wrong and why, without a stack, and lets the process end with 1. */
export function fail(error: unknown): void {
  const said: string[] = []
  for (let one = error; one instanceof Error; one = one.cause)
    if (!said.join().includes(one.message)) said.push(one.message)
  console.error(said.length > 0 ? said.join(': ') : error)
  process.exitCode = 1
}
