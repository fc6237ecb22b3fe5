import type { Account, Office } from '../domain/directory.ts'
import { type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { may, type OperationName, type Role, rolesOf } from '../domain/permission.ts'
import type { Settings } from '../domain/settings.ts'
import { tiesOf, wasTied } from '../store/accounts.ts'
import { type Reader, type Trx, together, transact } from '../store/database.ts'
import { type EntryText, type LedgerEntry, writeLedger } from '../store/ledger.ts'
import { type Owed, owe } from '../store/outbox.ts'
import { findResult, keepResult } from '../store/requests.ts'
import { secretariatOf, wasSecretariat } from '../store/secretariat.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { type OutboxKind, type OutboxSubjects, type Priority, priorities } from './outbox-kinds.ts'
import { readWaitingClaim } from './waiting-claim.ts'

/** Who asks. Only the code that authenticated somebody (`bot/actor.ts`, `jobs`) makes one. */
export type Caller = { kind: 'user'; userId: number } | { kind: 'system' }

export const system: Caller = { kind: 'system' }

/** A changing call: who asks, and the key under which its result is kept so that a second call changes nothing. */
export interface Request {
  /** `<update_id>:<step>`; for jobs the row's key. */
  key: string
  caller: Caller
}

/** The caller as the directory knows them at this moment. */
export interface Actor {
  /** 0 for the system. */
  userId: number
  roles: Role[]
  ties: { account: Account; office: Office }[]
}

interface OwedWish<K extends OutboxKind> {
  kind: K
  chatId: number
  subject: OutboxSubjects[K]
  priority: Priority
  /** Waiting rows with the same key become one. */
  coalesceKey?: string
  notBefore?: Temporal.Instant
  expiresAt?: Temporal.Instant
}

/** What an operation has in hand while it works. */
export interface Work {
  trx: Trx
  actor: Actor
  now: Temporal.Instant
  settings: Settings
  /** IANA name of the secretariat's zone, as the settings have it. */
  zone: string
  /** Who is secretariat by the environment. */
  secretariatIds: readonly number[]
  newId(): string
  /**
   * Writes an audit entry with the transaction; `office` in the change names the office it was done for. Reasons and
   * free texts stay out of the change: they are given apart, by name, and can be erased.
   */
  note(subject: string, change: Record<string, unknown>, texts?: Record<string, string | null | undefined>): void
  /** Owes a chat something; the row is written with the transaction. Returns its id; a wish that joins a waiting row of the same coalesce key has none. */
  owe<K extends OutboxKind>(wish: OwedWish<K>): string
}

/**
 * The one way to change something: a transaction that replays a request seen before, re-reads who asks,
 * checks the permission, lets `work` decide and write, and stores audit, outbox rows and the result with it.
 * `work` refuses before it writes. The result must survive JSON.
 */
export async function perform<T>(
  desk: Desk,
  request: Request,
  operation: OperationName,
  work: (work: Work) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let owed = 0
  const outcome = await transact(desk.db, async (trx) => {
    const [before, actor, settings] = await together(
      findResult(trx, request.key),
      actorOf(desk, trx, request.caller),
      settingsOf(trx, desk.settings),
    )
    if (before !== undefined) return JSON.parse(before) as Outcome<T>
    const now = desk.clock.now()
    const entries: (LedgerEntry & { texts: EntryText[] })[] = []
    const rows: Owed[] = []
    const outcome = may(actor.roles, operation)
      ? await work({
          trx,
          actor,
          now,
          settings,
          zone: settings.zone,
          secretariatIds: desk.settings.secretariatIds,
          newId: () => desk.newId(),
          note: (subject, change, texts = {}) => {
            const by = request.caller.kind === 'user' ? `user:${request.caller.userId}` : 'system'
            const about = { at: now, actor: by, operation, subject, officeId: officeIn(subject, change), change }
            entries.push({ id: desk.newId(), ...about, texts: salted(desk, texts) })
          },
          owe: (wish) => {
            const id = desk.newId()
            rows.push({
              id,
              kind: wish.kind,
              chatId: wish.chatId,
              subject: wish.subject as Owed['subject'],
              coalesceKey: wish.coalesceKey ?? null,
              priority: priorities[wish.priority],
              notBefore: wish.notBefore ?? now,
              expiresAt: wish.expiresAt ?? null,
            })
            return id
          },
        })
      : await refusalOf(desk, trx, actor)
    if (outcome.ok) owed = rows.length
    // What is owed comes last: all who answer for a meeting wait for each other at the row of its card.
    await together(
      keepResult(trx, request.key, JSON.stringify(outcome), now),
      writeLedger(trx, outcome.ok ? entries : []),
      owe(trx, outcome.ok ? rows : [], now),
    )
    return outcome
  })
  if (owed > 0) desk.wake()
  return outcome
}

/** The office a change was made for: said in the change, or its very subject. */
function officeIn(subject: string, change: Record<string, unknown>): string | null {
  if (typeof change.office === 'string') return change.office
  return subject.startsWith('office:') ? subject.slice('office:'.length) : null
}

const salted = (desk: Desk, texts: Record<string, string | null | undefined>): EntryText[] =>
  Object.entries(texts).flatMap(([name, text]) => (text ? [{ name, salt: desk.newSalt(), text }] : []))

/** A reading call: the same check of who asks, no request key. `work` must not write. */
export async function consult<T>(
  desk: Desk,
  caller: Caller,
  operation: OperationName,
  work: (reader: Reader, actor: Actor, now: Temporal.Instant) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const actor = await actorOf(desk, desk.db, caller)
  if (!may(actor.roles, operation)) return refusalOf(desk, desk.db, actor)
  return work(desk.db, actor, desk.clock.now())
}

/** Whoever waits for the secretariat's decision is told so. Whoever lost their last office or their right is told so; a stranger may claim one, once there is somebody to decide about it. */
async function refusalOf(desk: Desk, reader: Reader, actor: Actor): Promise<Refusal> {
  if (!actor.roles.includes('unknown')) return refused('not-allowed')
  const waiting = await readWaitingClaim(reader, actor.userId)
  if (waiting) return refused('claim-waiting', waiting)
  if (await wasTied(reader, actor.userId)) return refused('account-revoked')
  if (await wasSecretariat(reader, actor.userId)) return refused('right-ended')
  const secretariat = await secretariatOf(reader, desk.settings)
  return refused(secretariat.length === 0 ? 'no-secretariat' : 'unknown-person')
}

async function actorOf(desk: Desk, reader: Reader, caller: Caller): Promise<Actor> {
  if (caller.kind === 'system') return { userId: 0, roles: ['system'], ties: [] }
  const { userId } = caller
  const [ties, secretariat] = await together(tiesOf(reader, userId), secretariatOf(reader, desk.settings))
  return { userId, roles: rolesOf(ties, secretariat.includes(userId)), ties }
}
