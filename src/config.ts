import { accessSync, constants } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'

/** The settings, read once at the start. */
export interface Config {
  /** Absent: the sandbox. */
  token: string | undefined
  apiRoot: string
  databaseUrl: string
  secretariatIds: number[]
  zone: string
  /** Set: Telegram posts updates to us. Absent: we ask for them. */
  webhook: { publicUrl: string; secret: string } | undefined
  port: number
  /** The address the bot's own pages listen on; the sandbox's only on this machine. */
  host: string
  logLevel: (typeof logLevels)[number]
  /** 4 or 6: Telegram is reached over this family alone; 0: over whatever answers. */
  ipFamily: 0 | 4 | 6
  /** `http://host:port` of a proxy between the bot and Telegram. */
  proxy: string | undefined
  /** Where the nightly copies go; undefined turns them off. */
  backupDir: string | undefined
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Every wrong setting at once; the message is written for whoever runs the bot. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const httpUrl = (protocols: string[], expected: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), expected)
    .transform((text) => text.replace(/\/+$/, ''))

/** A host, perhaps a port, and perhaps a path of ordinary characters. */
const isPlainAddress = (text: string): boolean => /^https:\/\/[^/?#@\s]+(\/[\w.~-]+)*$/i.test(text)

/** Signs of a password that are not percent-encoded make an address say something else: refused rather than guessed. */
const isDatabaseAddress = (text: string): boolean => {
  if (text.startsWith('sqlite:')) return true
  // Without a host the database is reached by a socket that `?host=` names.
  const named = text.replace('@/', '@socket/').replace(/^(\w+:\/\/)\//, '$1socket/')
  if (!URL.canParse(named)) return false
  const { username, password, pathname, search, hash } = new URL(named)
  return hash === '' && !/@/.test(pathname + search) && [username, password, pathname].every(isDecodable)
}

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

const isZone = (name: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** Telegram's ids have at most 52 bits. */
const largestId = 2 ** 52 - 1

/** Each with what is expected, said when it is something else. */
const shape = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'the token @BotFather gave, digits, a colon and letters')
    .optional(),
  TELEGRAM_API_ROOT: httpUrl(['http:', 'https:'], 'an http or https address').default('https://api.telegram.org'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'sqlite:<path> or postgres://<user>:<password>@<host>/<database>')
    .refine(
      isDatabaseAddress,
      'an address in which signs such as @ : / ? # % of a user or password are percent-encoded (%23 for #), and which stands in quotation marks in .env',
    )
    .default('sqlite:data/rakor.db'),
  SECRETARIAT_IDS: z
    .string()
    .regex(/^[\s,]*\d+([\s,]+\d+)*[\s,]*$/, 'Telegram user ids, numbers separated by commas')
    .transform((text) => [...new Set(text.match(/\d+/g)?.map(Number))])
    .refine((ids) => ids.every((id) => id > 0 && id <= largestId), 'ids as Telegram has them, as /siapasaya shows them')
    .default([]),
  TIME_ZONE: z.string().refine(isZone, 'the name of a time zone, such as Asia/Jakarta').default('Asia/Jakarta'),
  PUBLIC_URL: httpUrl(['https:'], 'the https address under which Telegram reaches the bot')
    .refine(isPlainAddress, 'the https address under which Telegram reaches the bot, without ?, # or a user')
    .optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, '16 to 256 letters, digits, _ or -')
    .optional(),
  PORT: z
    .string()
    .regex(/^\d+$/, 'a port, a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'a port, a number from 0 to 65535')
    .default(8080),
  HOST: z
    .string()
    .refine((text) => isIP(text) !== 0, 'an address of this machine, such as 127.0.0.1')
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
  NODE_ENV: z.enum(['production', 'development', 'test'], 'production, development or test').optional(),
  IP_FAMILY: z
    .enum(['4', '6'], '4 or 6')
    .transform((family) => (family === '4' ? 4 : 6))
    .optional(),
  HTTPS_PROXY: httpUrl(['http:'], 'the http address of a proxy').optional(),
  BACKUP_DIR: z.string().default('data/backups'),
})

/**
 * Node passes over a settings file that it may not read as if it were not there, and Rakor would start with other
 * settings than those somebody wrote. Throws a ConfigError then.
 */
export function refuseHiddenSettings(file = '.env', access = accessSync): void {
  try {
    access(file, constants.R_OK)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT') return
    throw new ConfigError(`${file} cannot be read (${code}): it must belong to the user Rakor runs as.`, {
      cause: error,
    })
  }
}

/**
 * Reads the environment; an empty value counts as absent. Throws a ConfigError that names every wrong variable
 * and says what is expected; values are never repeated, for one of them is a secret.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = shape.safeParse(given)
  const mistakes = read.success
    ? []
    : read.error.issues.map((issue) => `${issue.path.join('.')} must be ${issue.message}`)
  if (given.NODE_ENV === 'production' && !given.BOT_TOKEN)
    mistakes.push('BOT_TOKEN must be set when NODE_ENV is production: the sandbox is not for production')
  if (given.PUBLIC_URL && !given.WEBHOOK_SECRET)
    mistakes.push('WEBHOOK_SECRET must be set with PUBLIC_URL: it is how Telegram proves that an update is its own')
  if (mistakes.length > 0 || !read.success) throw new ConfigError(`Wrong settings:\n- ${mistakes.join('\n- ')}`)
  const { data } = read
  return {
    token: data.BOT_TOKEN,
    apiRoot: data.TELEGRAM_API_ROOT,
    databaseUrl: data.DATABASE_URL,
    secretariatIds: data.SECRETARIAT_IDS,
    zone: data.TIME_ZONE,
    webhook:
      data.PUBLIC_URL && data.WEBHOOK_SECRET ? { publicUrl: data.PUBLIC_URL, secret: data.WEBHOOK_SECRET } : undefined,
    port: data.PORT,
    host: data.BOT_TOKEN ? (data.HOST ?? '::') : '127.0.0.1',
    logLevel: data.LOG_LEVEL,
    ipFamily: data.IP_FAMILY ?? 0,
    proxy: data.HTTPS_PROXY,
    backupDir: data.BACKUP_DIR === 'off' ? undefined : data.BACKUP_DIR,
  }
}
