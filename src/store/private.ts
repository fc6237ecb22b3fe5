import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'

/*
 * What Rakor keeps holds names and answers, so its files are for the account it runs as alone, whatever that account's
 * umask is.
 */

/** Makes a folder, and those above it that are missing. One that stands already keeps the rights it was given. */
export const makeFolder = (path: string): void => void mkdirSync(path, { recursive: true, mode: 0o700 })

/** Makes a file that only its owner can read, or makes one that stands already so. */
export function keepPrivate(path: string): void {
  // Opened only when it is new: closing an open database would drop the locks this process has on it.
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600))
  const { mode, uid } = statSync(path)
  const isOurs = process.getuid?.() === uid || process.getuid?.() === 0
  if (isOurs && (mode & 0o077) !== 0) chmodSync(path, 0o600)
}

/** The same for a SQLite database; the files SQLite lays beside it take over its rights when they are made. */
export function keepDatabasePrivate(path: string): void {
  keepPrivate(path)
  for (const beside of ['-wal', '-shm']) if (existsSync(path + beside)) keepPrivate(path + beside)
}
