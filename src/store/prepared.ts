import type Sqlite from 'better-sqlite3'
import {
  type QueryCompiler,
  type SqliteDatabase,
  SqliteDialect,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'
import pg from 'pg'

/** Statements kept ready: more than the bot has, but for lists of every length. */
const kept = 400

/** Prepares each statement of a SQLite once: preparing costs more than most queries. */
export function preparedSqlite(database: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => void database.close(),
    prepare(sql) {
      const known = statements.get(sql)
      if (known) return known
      const statement = database.prepare(sql) as SqliteStatement
      if (statements.size >= kept) statements.clear()
      statements.set(sql, statement)
      return statement
    },
  }
}

/**
 * SQLite plans a prepared query anew each time it runs when a value in it might speak for another plan, and that takes
 * several times as long as running it. Into an expression, were it only a plus sign, it does not look.
 */
class SteadyCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}

/** SQLite, with each query planned once. */
export class SteadySqliteDialect extends SqliteDialect {
  override createQueryCompiler(): QueryCompiler {
    return new SteadyCompiler()
  }
}

const names = new Map<string, string>()

/** Orders such as `begin` have no values and nothing to plan. */
function nameOf(text: string, values: readonly unknown[]): string | undefined {
  const known = names.get(text)
  if (known || values.length === 0 || names.size >= kept) return known
  const name = `rakor${names.size}`
  names.set(text, name)
  return name
}

/** A client of a PostgreSQL that names its statements, so that the server parses and plans each once a connection. */
export class NamingClient extends pg.Client {
  constructor(options?: string | pg.ClientConfig) {
    super(options)
    // A server that ends a connection, as at its restart, fails the query under way; it must not end the process.
    this.on('error', () => {})
  }

  // @ts-expect-error: of the many shapes of the original only the two that are used.
  override query(text: unknown, values?: unknown[]): unknown {
    if (typeof text !== 'string' || !values) return super.query(text as never)
    const name = nameOf(text, values)
    return super.query({ text, values, ...(name && { name }) })
  }
}
