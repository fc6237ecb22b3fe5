import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Starts Rakor as an operator does, in a process group of its own. */
async function startByNpm(): Promise<{ npm: ChildProcess; health: string; said(): string }> {
  const port = await freePort()
  const { PATH = '' } = process.env
  const env = { PATH, HOME: process.env.HOME ?? '', PORT: String(port) }
  const npm = spawn('npm', ['start', '--silent'], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const up = new Promise<void>((resolve, reject) => {
    const hear = (piece: Buffer): void => {
      said += piece
      if (said.includes('Ctrl+C ends both')) resolve()
    }
    npm.stdout!.on('data', hear)
    npm.stderr!.on('data', hear)
    npm.once('exit', (code) => reject(new Error(`ended with ${code}: ${said.slice(-500)}`)))
  })
  await up
  return { npm, health: `http://127.0.0.1:${port + 1}/health`, said: () => said }
}

/**
 * A free port whose neighbour is free too, from below those the system gives out by itself: between looking and
 * starting, another test's connection would take one of them.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + 2 * Math.trunc(Math.random() * 9_000)
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)))

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
