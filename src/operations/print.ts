import { createHash } from 'node:crypto'

/** A short mark of a value: the same for the same, another for another. */
export const printOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 10)
