import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Desk, Settings } from '../../src/operations/desk.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { type StillClock, stillClock } from './clock.ts'

export interface Opened {
  db: Database
  /** Ids and codes count up, so that a test can name them: `id1`, `id2`, …, `code1`. */
  desk: Desk
  clock: StillClock
  url: string
  /** How often an operation woke the sender. */
  woken(): number
  close(): Promise<void>
}

interface TestDatabase {
  url: string
  close(): Promise<void>
}

export interface Engine {
  name: 'sqlite' | 'postgres'
  /** A migrated and empty database of its own. */
  open(settings?: Partial<Settings>): Promise<Opened>
  /** A new database without any table, which an app can be started on and started on again. */
  database(): Promise<TestDatabase>
}

/** In memory where the system has room there: the commits of a world need not wait for a disk. */
const quickestFolder = ((): string => {
  const inMemory = '/dev/shm'
  try {
    accessSync(inMemory, constants.W_OK)
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize > 256 * 2 ** 20 ? inMemory : tmpdir()
  } catch {
    return tmpdir()
  }
})()

/** Both engines, for `describe.each(engines)`. */
export const engines: Engine[] = [
  {
    name: 'sqlite',
    async open(settings) {
      const url = 'sqlite::memory:'
      const db = openDatabase(url)
      await migrate(db)
      return opened(db, { url, close: async () => {} }, settings)
    },
    async database() {
      const folder = mkdtempSync(join(quickestFolder, 'rakor-sqlite-'))
      return {
        url: `sqlite:${join(folder, 'rakor.db')}`,
        close: async () => rmSync(folder, { recursive: true, force: true }),
      }
    },
  },
  {
    name: 'postgres',
    async open(settings) {
      const database = await migratedDatabase()
      return opened(openDatabase(database.url), database, settings)
    },
    database: createDatabase,
  },
]

/** The secretariat's Telegram user id in a test desk. */
export const secretariatId = 9001

function opened(db: Database, database: TestDatabase, settings: Partial<Settings> = {}): Opened {
  const clock = stillClock()
  const codes = new Map<string, string>()
  const counts = { id: 0, code: 0, salt: 0, woken: 0 }
  const next = (kind: keyof typeof counts): number => {
    counts[kind] += 1
    return counts[kind]
  }
  const desk: Desk = {
    db,
    clock,
    newId: () => `id${next('id')}`,
    newSalt: () => `salt${next('salt')}`,
    codeFor: (key) => {
      const code = codes.get(key) ?? `code${next('code')}`
      codes.set(key, code)
      return code
    },
    settings: { secretariatIds: [secretariatId], zone: 'Asia/Jakarta', ...settings },
    giveWay: () => new Promise((resolve) => setImmediate(resolve)),
    wake: () => void next('woken'),
  }
  return {
    db,
    desk,
    clock,
    url: database.url,
    woken: () => counts.woken,
    close: async () => {
      await db.destroy()
      await database.close()
    },
  }
}

/** Migrated and emptied databases of this test file, to be used again: quicker than making one for each test. */
const free: TestDatabase[] = []
let serial = 0

async function migratedDatabase(): Promise<TestDatabase> {
  const used = free.pop()
  if (used) return used
  const database = await createDatabase()
  const db = openDatabase(database.url)
  await migrate(db)
  await db.destroy()
  const emptied: TestDatabase = {
    url: database.url,
    async close() {
      await command(database.url, emptyAll)
      free.push(emptied)
    },
  }
  return emptied
}

/** Row by row: for a few rows that is much quicker than to truncate. Without foreign keys, so in any order. */
const emptyAll = `
  set session_replication_role = replica;
  do $$ declare one text; begin
    for one in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
    loop execute 'delete from ' || quote_ident(one); end loop;
  end $$`

async function createDatabase(): Promise<TestDatabase> {
  const answer = await fetch(inject('postgresStarter'))
  const server = await answer.text()
  if (!answer.ok) throw new Error(`the PostgreSQL of the tests did not start: ${server}`)
  serial += 1
  const name = `t${process.pid}_${serial}`
  await command(`${server}/postgres`, `create database ${name} template template0`)
  return {
    url: `${server}/${name}`,
    close: () => command(`${server}/postgres`, `drop database ${name} with (force)`),
  }
}

async function command(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
