import { Composer } from 'grammy'
import { type AuditSearch, personCalled, readAudit, readAuditWorld, taskWithCode } from '../../operations/audit.ts'
import { proveNow } from '../../operations/proving.ts'
import { readAuditWords } from '../audit-meaning.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { auditFromData, auditLetter } from '../views/audit.ts'
import { proofLetter } from '../views/audit-proof.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { sendToPrivateChat } from './privately.ts'

/**
 * `/audit`, for the secretariat in private: what was changed, by whom, for which office. Words behind it narrow it to
 * an office, a meeting, a task, a person and days; `au` turns its pages, `au-prove` proves that nothing was altered.
 */
export const auditFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('audit', async (ctx) => {
    const world = await readAuditWorld(desk, ctx.caller)
    if (!world.ok) return reply(ctx, letter(refusalText(ctx.speech, world)))
    const { search, task, words } = readAuditWords(ctx.match, world.value)
    const taskId = task && (await taskWithCode(desk, task))
    const userId = words === '' ? undefined : await personCalled(desk, words)
    const whole: AuditSearch = {
      ...search,
      ...(taskId && { subject: `task:${taskId}` }),
      ...(userId !== undefined && { userId }),
    }
    const unread = task && !taskId ? task : userId === undefined ? words : ''
    const page = await readAudit(desk, ctx.caller, whole, 1)
    await reply(ctx, page.ok ? auditLetter(ctx.speech, page.value, unread) : letter(refusalText(ctx.speech, page)))
  })

  inPrivate.callbackQuery(pressPattern('au', 5), async (ctx) => {
    const [, page = '', ...parts] = ctx.match
    const search = auditFromData(parts)
    if (!search) return toast(ctx, ctx.speech.t('refusal-not-found'), true)
    await show(house, ctx, search, Number.parseInt(page, 10) || 1)
  })

  inPrivate.callbackQuery('au-prove', async (ctx) => {
    const proof = await proveNow(desk, ctx.caller)
    if (!proof.ok) return toast(ctx, refusalText(ctx.speech, proof), true)
    await toast(ctx)
    await reply(ctx, proofLetter(ctx.speech, proof.value))
  })

  composer.chatType(['group', 'supergroup']).command('audit', (ctx) => sendToPrivateChat(house, ctx))
  return composer
}

async function show(house: House, ctx: RakorContext, search: AuditSearch, wanted: number): Promise<void> {
  const page = await readAudit(house.desk, ctx.caller, search, wanted)
  if (!page.ok) return toast(ctx, refusalText(ctx.speech, page), true)
  await toast(ctx)
  await rewrite(ctx, auditLetter(ctx.speech, page.value))
}
