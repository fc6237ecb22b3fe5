import { expect, it } from 'vitest'
import { exitOf, startByNpm } from '../support/started.ts'

it.each([
  ['SIGTERM to npm alone, as a supervisor sends it', 'SIGTERM', 1],
  ['SIGINT to the whole group, as Ctrl+C sends it', 'SIGINT', -1],
] as const)(
  'Rakor ends on %s, and leaves nothing behind',
  async (_, signal, sign) => {
    const { npm, health } = await startByNpm()
    expect((await fetch(health)).status).toBe(200)
    const ended = exitOf(npm)
    process.kill(sign * npm.pid!, signal)
    expect(await ended).toBe(0)
    await expect(fetch(health)).rejects.toThrow()
  },
  90_000,
)
