import { done, type Outcome } from '../domain/outcome.ts'
import type { Settings } from '../domain/settings.ts'
import { type OwnRows, ownRows } from '../store/own-data.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

/** What is stored about whoever asks. */
export interface OwnData extends OwnRows {
  userId: number
  /** For how long reasons are kept. */
  kept: Settings['kept']
}

/** Answers listed one by one. */
const listed = 30

/** Everything on file about whoever asks, for them alone (UU 27/2022, the right of access). */
export async function ownData(desk: Desk, caller: Caller): Promise<Outcome<OwnData>> {
  return consult<OwnData>(desk, caller, 'person.see', async (reader, actor) => {
    const { kept } = await settingsOf(reader, desk.settings)
    return done({ userId: actor.userId, kept, ...(await ownRows(reader, actor.userId, listed)) })
  })
}
