import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface Started {
  npm: ChildProcess
  /** Address of the sandbox's page. */
  page: string
  /** Address that says whether the bot is well. */
  health: string
}

/** `npm start` as an operator says it, without a token and in a process group of its own; resolves when the story is told. */
export async function startByNpm(): Promise<Started> {
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
  return { npm, page: `http://127.0.0.1:${port}`, health: `http://127.0.0.1:${port + 1}/health` }
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

export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)))
