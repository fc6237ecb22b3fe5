import type { Migration } from 'kysely/migration'
import * as firstHouse from './0001-first-house.ts'
import * as directory from './0002-directory.ts'
import * as rights from './0003-rights.ts'
import * as files from './0005-files.ts'

/** Frozen once landed; the order of the names is the order of history. */
export const migrations: Record<string, Migration> = {
  '0001-first-house': firstHouse,
  '0002-directory': directory,
  '0003-rights': rights,
  '0005-files': files,
}
