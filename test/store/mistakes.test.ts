import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, shownUrl } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { databaseMistake } from '../../src/store/mistakes.ts'
import { engines } from '../support/engines.ts'

const [, postgres] = engines as [(typeof engines)[0], (typeof engines)[0]]

/** What opening and migrating a database is said to have failed for. */
async function mistakeOf(url: string): Promise<string | undefined> {
  let db: ReturnType<typeof openDatabase> | undefined
  try {
    db = openDatabase(url)
    await migrate(db)
    return 'it works'
  } catch (error) {
    return databaseMistake(error, url)
  } finally {
    await db?.destroy()
  }
}

describe('what is wrong with a SQLite', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'rakor-mistakes-'))
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))
  const at = (...path: string[]): string => `sqlite:${join(home, ...path)}`

  it('whose folder cannot be made, whose file is a folder, or is no database, or is damaged', async () => {
    writeFileSync(join(home, 'notes.txt'), 'Daftar hadir '.repeat(500))
    expect(await mistakeOf(at('notes.txt', 'data', 'rakor.db'))).toMatch(
      /^The folder of DATABASE_URL \(.*rakor\.db\) cannot be made/,
    )
    mkdirSync(join(home, 'folder.db'))
    expect(await mistakeOf(at('folder.db'))).toMatch(
      /^The database file of DATABASE_URL .* cannot be opened for writing/,
    )
    expect(await mistakeOf(at('notes.txt'))).toMatch(/^The file of DATABASE_URL .* is no SQLite database\.$/)
  })

  it('that another program holds, or that a newer Rakor made', async () => {
    expect(await mistakeOf(at('rakor.db'))).toBe('it works')
    const other = new Sqlite(join(home, 'rakor.db'))
    other.exec("insert into kysely_migration values ('9999-later', '2031-01-01')")
    other.close()
    expect(await mistakeOf(at('rakor.db'))).toContain('was made by a newer version of Rakor')
  })
})

describe('what is wrong with a PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof postgres.database>>
  beforeEach(async () => {
    database = await postgres.database()
  })
  afterEach(() => database.close())

  const addressed = (parts: Partial<URL>): string =>
    Object.assign(new URL(database.url), { password: 'r4hasia', ...parts }).href

  it('that does not run, or whose host nobody knows', async () => {
    const port = await freePort()
    const away = await mistakeOf(addressed({ port: String(port) }))
    expect(away).toContain(`PostgreSQL of DATABASE_URL (postgres://127.0.0.1:${port}/`)
    expect(away).toContain('cannot be reached (ECONNREFUSED)')
    const unknown = await mistakeOf(addressed({ hostname: 'basisdata.invalid' }))
    expect(unknown).toMatch(/^The host of the PostgreSQL of DATABASE_URL .*basisdata\.invalid.* is not known/)
    for (const said of [away, unknown]) expect(said).not.toContain('r4hasia')
  })

  it('whose database was not created, or in which its user may make nothing', async () => {
    const missing = await mistakeOf(addressed({ pathname: '/rakor_none' }))
    expect(missing).toMatch(/^The database in DATABASE_URL \(postgres:.*rakor_none\) does not exist/)
    const db = openDatabase(database.url)
    const role = `guest_${process.pid}`
    await sql`create role ${sql.id(role)} login`.execute(db)
    try {
      await sql`create database ${sql.id(role)} owner ${sql.id(role)} encoding 'UTF8' template template0`.execute(db)
      expect(await mistakeOf(addressed({ username: role, pathname: `/${role}` }))).toBe('it works')
      const mistake = await mistakeOf(addressed({ username: role }))
      expect(mistake).toMatch(/^The user in DATABASE_URL has no right to make tables \(permission denied/)
    } finally {
      await sql`drop database if exists ${sql.id(role)} with (force)`.execute(db)
      await sql`drop role ${sql.id(role)}`.execute(db)
      await db.destroy()
    }
  })

  it.each([
    [{ code: '28P01', message: 'password authentication failed for user "rakor"' }, 'refuses the user or the password'],
    [
      { message: 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string' },
      'refuses the user or the password',
    ],
    [{ code: '28000', message: 'no pg_hba.conf entry for host "10.0.0.7"' }, 'no pg_hba.conf entry'],
    [{ message: 'timeout exceeded when trying to connect' }, 'does not answer'],
    [{ message: 'The server does not support SSL connections' }, 'does not speak TLS'],
    [{ code: 'SELF_SIGNED_CERT_IN_CHAIN', message: 'self-signed certificate' }, 'is not trusted'],
    [{ code: '57P03', message: 'the database system is starting up' }, 'takes nobody at present'],
  ])('%j', (said, expected) => {
    const error = Object.assign(new Error(said.message), said)
    const wrapped = new Error('the database could not be migrated', { cause: error })
    const mistake = databaseMistake(wrapped, 'postgres://rakor:r4hasia@db.example.go.id/rakor?sslmode=require')
    expect(mistake).toContain(expected)
    expect(mistake).toContain('DATABASE_URL')
    expect(mistake).not.toContain('r4hasia')
  })

  it('what nobody can mend by a setting keeps its stack', () => {
    expect(databaseMistake(new Error('Cannot read properties of undefined'), database.url)).toBeUndefined()
    const fault = Object.assign(new Error('column "x" does not exist'), { code: '42703' })
    expect(databaseMistake(fault, database.url)).toBeUndefined()
  })
})

it.each([
  ['postgres://rakor:r4ha@sia@db:5433/rakor?sslmode=require', 'postgres://db:5433/rakor'],
  ['postgres://rakor@/rakor?host=/run/postgresql&password=r4hasia', 'postgres:///rakor'],
  ['sqlite:data/rakor.db', 'sqlite:data/rakor.db'],
])('%s is shown without user, password and options', (url, shown) => expect(shownUrl(url)).toBe(shown))

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
