import type Sqlite from 'better-sqlite3'
import {
  type QueryCompiler,
  type SqliteDatabase,
  SqliteDialect,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'

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
