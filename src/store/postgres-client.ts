import { type ConnectionProvider, type DatabaseConnection, type QueryExecutor, SingleConnectionProvider } from 'kysely'
import pg from 'pg'

/** Statements that get a name: more than the bot has, but for lists of every length. */
const kept = 400
const names = new Map<string, string>()

/** Orders such as `begin` have no values and nothing to plan. */
function nameOf(text: string, values: readonly unknown[]): string | undefined {
  const known = names.get(text)
  if (known || values.length === 0 || names.size >= kept) return known
  const name = `rakor${names.size}`
  names.set(text, name)
  return name
}

/** What it is made of, as far as it is used here. */
interface Inner {
  connection: { stream: { cork(): void; uncork(): void; destroy(): void } }
}

/**
 * A client of a PostgreSQL. It names its statements, so that the server parses and plans each once a connection. It
 * sends queries without waiting for the answers to those before them, and all of one moment in one piece: to hand
 * something to the network takes longer than the rest of a query. They are answered in the order they were sent.
 */
export class PipeliningClient extends pg.Client {
  constructor(options: pg.ClientConfig = {}) {
    super({ ...options, pipeline: true } as pg.ClientConfig)
    // A server that ends a connection, as at its restart, fails the query under way; it must not end the process.
    this.on('error', () => {})
  }

  // @ts-expect-error: of the many shapes of the original only the two that are used.
  override query(text: unknown, values?: unknown[]): unknown {
    if (typeof text !== 'string' || !values) return super.query(text as never)
    const { stream } = (this as unknown as Inner).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    if (text === 'begin') return this.begin(stream)
    const name = nameOf(text, values)
    return super.query({ text, values, ...(name && { name }) })
  }

  /** Begins a transaction together with its first query; where that fails, nothing may go through on the connection. */
  private begin(stream: Inner['connection']['stream']): Promise<{ command: string; rowCount: null; rows: [] }> {
    super.query('begin').catch(() => stream.destroy())
    return Promise.resolve({ command: 'BEGIN', rowCount: null, rows: [] })
  }
}

/** In a transaction kysely lets each query wait for the answer to the one before; from now on it does not. */
export function sendAtOnce(executor: QueryExecutor): void {
  const withProvider = executor.withConnectionProvider.bind(executor)
  executor.withConnectionProvider = (provider) =>
    withProvider(provider instanceof SingleConnectionProvider ? withoutQueue(provider) : provider)
}

function withoutQueue(provider: SingleConnectionProvider): ConnectionProvider {
  const only = new Promise<DatabaseConnection>((resolve) => {
    void provider.provideConnection(async (connection) => resolve(connection))
  })
  return { provideConnection: async (consumer) => consumer(await only) }
}
