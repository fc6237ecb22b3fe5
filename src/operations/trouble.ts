import type { Trx } from '../store/database.ts'
import { owe } from '../store/outbox.ts'
import { reachableSecretariat } from '../store/people.ts'
import { endTroubles, noteTold, noteTrouble, type StoredTrouble, troublesSince } from '../store/trouble.ts'
import type { Desk } from './desk.ts'
import { priorities } from './outbox-kinds.ts'

/** What lasts until it is seen to be over. */
export type StandingTrouble = 'backup-failed' | 'second-poller' | 'webhook-failing'

/** What can go wrong with the bot itself; each has a sentence for the secretariat. */
type Trouble =
  | StandingTrouble
  | 'update-failed'
  | 'message-failed'
  | 'job-failed'
  | 'topic-gone'
  | 'record-broken'
  | 'polling-silent'
  | 'telegram-away'
  | 'flood'

/** What went wrong, as it is told. */
export interface TroubleNote {
  what: Trouble
  /** For whoever runs the bot: kinds, codes, titles; never what somebody wrote. */
  detail: string
  /** What tells it from others of its kind, so that each is told once; the detail, where it says nothing else. */
  cause?: string
}

/** The same trouble is told again at the earliest after this. */
const silence = { hours: 24 }
/** What nobody could be told is told to whoever comes back within this time. */
const stillNews = { hours: 7 * 24 }
const longest = 200

/**
 * Notes a trouble and, unless it was told already that day, owes everybody of the secretariat who can be reached a
 * word about it. Returns how many are told.
 */
export async function oweTrouble(desk: Desk, trx: Trx, trouble: TroubleNote): Promise<number> {
  const now = desk.clock.now()
  const detail = trouble.detail.slice(0, longest)
  const cause = (trouble.cause ?? detail).slice(0, longest)
  const noted = await noteTrouble(trx, { what: trouble.what, cause, detail }, now)
  if (noted.toldAt && Temporal.Instant.compare(noted.toldAt.add(silence), now) > 0) return 0
  const chats = await reachableSecretariat(trx, desk.settings)
  await tell(desk, trx, noted, chats)
  return chats.length
}

/**
 * Ends a trouble that stood: keeps how long it lasted, and owes whoever may have been told of it a word that it is
 * over. Returns whether it stood.
 */
export async function oweAllClear(
  desk: Pick<Desk, 'clock' | 'newId' | 'settings'>,
  trx: Trx,
  what: StandingTrouble,
): Promise<boolean> {
  const stood = await endTroubles(trx, what)
  const [first] = stood.map(({ firstAt }) => firstAt).toSorted(Temporal.Instant.compare)
  if (!first) return false
  const now = desk.clock.now()
  const over = await noteTrouble(trx, { what: `${what}-over`, cause: '', detail: `${first}/${now}` }, now)
  const wasTold = stood.some(({ toldAt }) => toldAt !== null)
  if (wasTold) await tell(desk, trx, over, await reachableSecretariat(trx, desk.settings))
  return true
}

/** Owes somebody of the secretariat who can be reached again what nobody could be told meanwhile. */
export async function oweUntold(desk: Desk, trx: Trx, userId: number): Promise<void> {
  const now = desk.clock.now()
  if (!(await reachableSecretariat(trx, desk.settings)).includes(userId)) return
  for (const trouble of await troublesSince(trx, now.subtract(stillNews)))
    if (trouble.toldAt === null) await tell(desk, trx, trouble, [userId])
}

async function tell(
  desk: Pick<Desk, 'clock' | 'newId'>,
  trx: Trx,
  trouble: StoredTrouble,
  chats: readonly number[],
): Promise<void> {
  if (chats.length === 0) return
  const now = desk.clock.now()
  const rows = chats.map((chatId) => ({
    id: desk.newId(),
    kind: 'trouble',
    chatId,
    subject: { what: trouble.what, detail: trouble.detail },
    coalesceKey: `trouble:${trouble.what}:${chatId}`,
    priority: priorities.rest,
    notBefore: now,
    expiresAt: null,
  }))
  await owe(trx, rows, now)
  await noteTold(trx, trouble, now)
}
