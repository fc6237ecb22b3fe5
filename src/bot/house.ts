import type { Format } from '../locales/format.ts'
import type { Locale, Text } from '../locales/texts.ts'
import type { Desk } from '../operations/desk.ts'

/** What every feature and view is given; made once in `createBot`. */
export interface House {
  desk: Desk
  bot: {
    id: number
    username: string
    name: string
    /** Privacy mode is off: groups deliver every message. */
    readsAll: boolean
  }
  /** Whether a direct call to this chat would go out now; false when a burst has used up its rate. */
  roomFor(chatId: number): boolean
  /** Without a zone only for texts that tell no time; `voiceOf` and `voiceFor` know both. */
  /**
   * The bytes of a file somebody sent; `too-big` beyond `most` bytes, `unavailable` when Telegram does not hand it out
   * now. Never call it where a transaction is open.
   */
  download(fileId: string, most: number): Promise<Uint8Array | 'too-big' | 'unavailable'>
  speech(locale: Locale, zone?: string): Speech
}

/** A language with its formatter, in a zone. */
export interface Speech {
  locale: Locale
  t: Text
  format: Format
}
