import { type Logger, pino } from 'pino'

/** One line an event: ids, kinds and codes, never what somebody wrote. */
export function createLog(level: string, token: string): Logger {
  const secret = token.split(':')[1] ?? token
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: (line) => line.replaceAll(secret, '[token]') },
  })
}
