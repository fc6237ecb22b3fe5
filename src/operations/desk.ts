import type { Clock } from '../domain/clock.ts'
import type { Database } from '../store/database.ts'

/** What an operation works with. It is made once, by `createApp`. */
export interface Desk {
  db: Database
  clock: Clock
  /** A new short random id; url-safe, unguessable, at most 12 characters, so that it fits callback data. */
  newId(): string
  /**
   * A secret code of 128 bits for links, url-safe. It follows from the request's key and a secret that is not in the
   * database: whoever reads that cannot make it, and a request handled again after a crash names the same code.
   */
  codeFor(requestKey: string): string
  /** A new random text of 128 bits, to be hashed with a text that must not be guessed. */
  newSalt(): string
  settings: Settings
  /** Lets whatever else waits have its turn: long work awaits it now and then. */
  giveWay(): Promise<void>
  /** Tells the sender that the outbox has something to do. Called after commit. */
  wake(): void
}

export interface Settings {
  /** Telegram user ids that are secretariat as long as they stand in the environment; who else is, `secretariatOf` reads. */
  secretariatIds: readonly number[]
  /** IANA name of the zone that counts until the secretariat chooses one; which one counts, `settingsOf` reads. */
  zone: string
}
