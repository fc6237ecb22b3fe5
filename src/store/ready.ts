import type { Compilable, CompiledQuery, QueryResult } from 'kysely'
import type { Reader } from './database.ts'

/** Stands for a value while a query is built. */
class Place {
  readonly read: (values: Record<string, unknown>) => unknown
  constructor(read: Place['read']) {
    this.read = read
  }
}

/**
 * A query that is built and compiled once a database, for what every press asks: building one anew costs more than
 * running it. `build` gets a place for each value, to be used as if it were the value and not looked at; a list
 * makes a query for each of its lengths.
 */
export function ready<P extends object, R>(
  build: (reader: Reader, place: P) => Compilable<R>,
): (reader: Reader, values: P) => Promise<QueryResult<R>> {
  const databases = new WeakMap<object, Map<string, CompiledQuery<R>>>()
  return (reader, values) => {
    // Transactions share it with their database.
    const database = reader.getExecutor().adapter
    const queries = databases.get(database) ?? new Map<string, CompiledQuery<R>>()
    databases.set(database, queries)
    const shape = shapeOf(values)
    const query = queries.get(shape) ?? build(reader, placesFor(values)).compile()
    queries.set(shape, query)
    const parameters = query.parameters.map((value) => (value instanceof Place ? value.read(values as never) : value))
    return reader.executeQuery({ ...query, parameters })
  }
}

const shapeOf = (values: object): string => {
  let shape = ''
  for (const value of Object.values(values)) if (Array.isArray(value)) shape += `${value.length},`
  return shape
}

const placesFor = <P extends object>(values: P): P =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((_, at) => new Place((all) => (all[name] as unknown[])[at]))
        : new Place((all) => all[name]),
    ]),
  ) as P
