import { dirname } from 'node:path'
import { engineOf, shownUrl } from './database.ts'

/**
 * What is wrong with a database, in a sentence that names DATABASE_URL and the cause, for whoever runs the bot; never
 * with a password in it. Undefined for what no setting and no operator can mend, which is a bug and keeps its stack.
 */
export function databaseMistake(error: unknown, url: string): string | undefined {
  const words = engineOf(url) === 'sqlite' ? sqliteMistake : postgresMistake
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message.includes('corrupted migrations'))
      return `The database of DATABASE_URL (${shownUrl(url)}) was made by a newer version of Rakor: go back to that version, or restore a copy from before it.`
    const said = words(cause as Coded, url)
    if (said) return said
  }
  return undefined
}

type Coded = Error & { code?: string; syscall?: string; path?: string }

function sqliteMistake({ code = '', syscall, path: struck }: Coded, url: string): string | undefined {
  const path = url.slice('sqlite:'.length)
  const mine = `its file and folder must belong to the user Rakor runs as`
  if (syscall === 'mkdir' && dirname(path) === struck)
    return `The folder of DATABASE_URL (${path}) cannot be made (${code}): the one above it must belong to the user Rakor runs as.`
  if (syscall === 'open' && path === struck)
    return `The database file of DATABASE_URL (${path}) cannot be made (${code}): ${mine}.`
  if (/^SQLITE_(READONLY|CANTOPEN|AUTH|PERM)/.test(code))
    return `The database file of DATABASE_URL (${path}) cannot be opened for writing: ${mine}.`
  if (code.startsWith('SQLITE_NOTADB')) return `The file of DATABASE_URL (${path}) is no SQLite database.`
  if (code.startsWith('SQLITE_CORRUPT'))
    return `The database file of DATABASE_URL (${path}) is damaged: restore a copy with npm run backup -- restore <copy>.`
  if (code.startsWith('SQLITE_BUSY')) return `The database file of DATABASE_URL (${path}) is in use by another program.`
  if (code.startsWith('SQLITE_FULL')) return `The disk of DATABASE_URL (${path}) is full.`
  return undefined
}

/** By SQLSTATE, by the network's code, and where there is neither by what the driver says. */
function postgresMistake({ code = '', message, syscall = 'connect' }: Coded, url: string): string | undefined {
  const which = `PostgreSQL of DATABASE_URL (${shownUrl(url)})`
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code)) return `The host of the ${which} is not known (${code}).`
  if (/^(connect|read)$/.test(syscall) && /^E[A-Z]+$/.test(code))
    return `The ${which} cannot be reached (${code}): is it running, and does it listen there?`
  if (/timeout/i.test(message))
    return `The ${which} does not answer: is it running, and does a firewall let Rakor through?`
  if (code === '28P01' || /password must be a string/.test(message))
    return `The ${which} refuses the user or the password in DATABASE_URL.`
  if (code === '28000') return `The ${which} does not let this user in from here: ${message}.`
  if (code === '3D000') return `The database in DATABASE_URL (${shownUrl(url)}) does not exist: create it.`
  if (code === '42501')
    return `The user in DATABASE_URL has no right to make tables (${message}): make it the owner of the database.`
  if (code === '53300' || code === '57P03') return `The ${which} takes nobody at present: ${message}.`
  if (/does not support SSL/.test(message)) return `The ${which} does not speak TLS: leave sslmode out of DATABASE_URL.`
  if (/certificate/i.test(message) || /CERT/.test(code))
    return `The certificate of the ${which} is not trusted (${message}).`
  return undefined
}
