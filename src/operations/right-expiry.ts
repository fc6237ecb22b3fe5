import { done, refused } from '../domain/outcome.ts'
import { lock } from '../store/database.ts'
import { decideRight, findRight, rightsIn } from '../store/secretariat.ts'
import { awake } from './awake.ts'
import type { Desk } from './desk.ts'
import { perform, system } from './perform.ts'
import { askAboutRight } from './rights.ts'

/** How long a right that was asked for by a link can be granted. */
const requestLasts = Temporal.Duration.from({ hours: 7 * 24 })

/** Ends the requests for the secretariat's right that nobody decided about within seven days; returns how many. */
export async function expireRights(desk: Desk): Promise<number> {
  const before = desk.clock.now().subtract(requestLasts)
  const old = (await rightsIn(desk.db, 'asked')).filter(({ askedAt }) => Temporal.Instant.compare(askedAt, before) <= 0)
  for (const { id } of old)
    await perform(desk, { key: `right-expire:${id}`, caller: system }, 'right.expire', async (work) => {
      const { trx } = work
      await lock(trx, 'secretariat_right', id)
      const right = await findRight(trx, id)
      if (right?.state !== 'asked') return refused('already-decided')
      await decideRight(trx, id, 'expired', null, work.now)
      work.note(`right:${id}`, { expired: right.userId })
      const told = { chatId: right.userId, subject: { rightId: id }, priority: 'rest' as const }
      work.owe({ kind: 'right-changed', ...told, notBefore: awake(work) })
      await askAboutRight(desk, work, id)
      return done(null)
    })
  return old.length
}
