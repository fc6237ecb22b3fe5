import { Api, GrammyError } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Logger } from 'pino'
import type { Clock } from '../domain/clock.ts'
import { errorName } from './errors.ts'

/** What the wiring names of Telegram's own types. */
export type { Update, UserFromGetMe } from 'grammy/types'

/** Telegram's client. Every call is given up after sixty seconds, so that a half-open connection cannot hang polling. */
export const createApi = (token: string, apiRoot: string, fetching: typeof fetch): Api =>
  new Api(token, { apiRoot, fetch: fetching as never, timeoutSeconds: 60 })

/** Telegram does not know the token: no trying again helps. */
export class UnknownToken extends Error {
  override name = 'UnknownToken'
}

/** Asks Telegram who the bot is, for as long as Telegram cannot be reached. Throws `UnknownToken` for a wrong token. */
export async function introduce(api: Api, clock: Clock, log: Logger, signal: AbortSignal): Promise<UserFromGetMe> {
  for (let seconds = 1; !signal.aborted; seconds = Math.min(seconds * 2, 60)) {
    try {
      return await api.getMe()
    } catch (error) {
      if (error instanceof GrammyError && [401, 404].includes(error.error_code))
        throw new UnknownToken('Telegram does not know the token', { cause: error })
      log.warn({ event: 'telegram.unreachable', error: errorName(error), seconds })
      await clock.wait(clock.now().add({ seconds }), signal)
    }
  }
  throw new Error('stopped before Telegram answered')
}

/** Why Telegram does not take the webhook, which whoever runs the bot can mend; undefined when it is something else. */
export const webhookMistake = (error: unknown): string | undefined =>
  error instanceof GrammyError && error.error_code === 400
    ? `PUBLIC_URL is no address at which Telegram reaches the bot: ${error.description}`
    : undefined
