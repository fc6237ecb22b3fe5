import type { Migration } from 'kysely/migration'
import * as firstHouse from './0001-first-house.ts'
import * as rights from './0003-rights.ts'

/** Frozen once landed; the order of the names is the order of history. */
export const migrations: Record<string, Migration> = {
  '0001-first-house': firstHouse,
  '0003-rights': rights,
}
