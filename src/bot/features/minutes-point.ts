import { Composer } from 'grammy'
import { lackingOf, type OutcomeKind, outcomeKinds } from '../../domain/minutes-outcome.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { leafAside } from '../../operations/minutes.ts'
import {
  askAboutPoint,
  changePoint,
  movePoint,
  type PointChange,
  type PointChanged,
  removePoint,
  restorePoint,
} from '../../operations/minutes-points.ts'
import { type PointShown, shownPoint } from '../../operations/minutes-reading.ts'
import { readTaskWorld } from '../../operations/task-draft-reading.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { dueLetter, fieldLetter, itemLetter, officeLetter, pointLetter, removedLetter } from '../views/minutes-point.ts'
import type { Feature } from './feature.ts'
import { refusePress, showMinutes } from './minutes-shown.ts'
import { asAction } from './minutes-words.ts'

/** The page of one point of the minutes, and everything that can be changed there by a press. */
export const minutesPointFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('minutes-point', 1), (ctx) => openPoint(house, ctx, ctx.match[1] ?? ''))

  // From the growing minutes back to them, from its own page back to that.
  inPrivate.callbackQuery([pressPattern('minutes-make', 2), pressPattern('minutes-kind', 2)], async (ctx) => {
    const [data, id = '', name = ''] = ctx.match as RegExpMatchArray
    const kind = outcomeKinds.find((each) => each === name)
    if (!kind) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const change = await turnedInto(house, ctx, id, kind)
    const changed = await changePoint(desk, ctx.request('kind'), id, change)
    if (!changed.ok) return refusePress(house, ctx, changed, id)
    if (data.startsWith('minutes-make'))
      return showMinutes(house, ctx, changed.value.meetingId, { said: ctx.speech.t('minutes-changed-toast') })
    await openPoint(house, ctx, id, ctx.speech.t('minutes-changed-toast'))
  })

  const page = (
    name: string,
    make: (ctx: RakorContext, point: PointShown, part: string) => Promise<Parameters<typeof rewrite>[1]>,
  ) =>
    inPrivate.callbackQuery([pressPattern(name, 1), pressPattern(name, 2)], async (ctx, next) => {
      const [, id = '', part] = ctx.match as RegExpMatchArray
      if (part !== undefined && name !== 'minutes-office') return next()
      const point = await shownPoint(desk, ctx.caller, id)
      if (!point.ok) return refusePress(house, ctx, point)
      await toast(ctx)
      await rewrite(ctx, await make(ctx, point.value, part ?? ''))
    })
  page('minutes-field', async (ctx, point) => {
    await askAboutPoint(desk, ctx.request('ask'), point.outcome.id, 'field')
    return fieldLetter(ctx.speech, point)
  })
  page('minutes-to', async (ctx, point) => itemLetter(ctx.speech, point))
  page('minutes-office', async (ctx, point, at) => {
    await askAboutPoint(desk, ctx.request('ask'), point.outcome.id, 'office')
    const { invited } = await readTaskWorld(desk, point.shown.meeting.id)
    return officeLetter(ctx.speech, point, invited, Number(at) || 0)
  })
  page('minutes-due', async (ctx, point) => {
    await askAboutPoint(desk, ctx.request('ask'), point.outcome.id, 'due')
    const { now, holidays } = await readTaskWorld(desk)
    return dueLetter(ctx.speech, point, now.toPlainDate(), holidays)
  })

  const choice = (name: string, change: (part: string) => PointChange) =>
    inPrivate.callbackQuery(pressPattern(name, 2), async (ctx) => {
      const [, id = '', part = ''] = ctx.match
      await settle(house, ctx, id, await changePoint(desk, ctx.request('change'), id, change(part)))
    })
  choice('minutes-field', (code) => ({ fieldCode: code === '-' ? null : code }))
  choice('minutes-to', (item) => ({ item: Number(item) || 0 }))
  choice('minutes-owner', (officeId) => ({ officeId }))
  choice('minutes-due', (dueOn) => ({ dueOn }))

  inPrivate.callbackQuery(pressPattern('minutes-move', 2), async (ctx) => {
    const [, id = '', to] = ctx.match
    await settle(house, ctx, id, await movePoint(desk, ctx.request('move'), id, to === 'up' ? 'up' : 'down'))
  })
  inPrivate.callbackQuery(pressPattern('minutes-rewrite', 1), async (ctx) => {
    const [, id = ''] = ctx.match
    const asked = await askAboutPoint(desk, ctx.request('ask'), id, 'text')
    const point = asked.ok ? await shownPoint(desk, ctx.caller, id) : asked
    if (!point.ok) return refusePress(house, ctx, point)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('minutes-ask-rewrite', { number: point.value.number })))
  })
  inPrivate.callbackQuery(pressPattern('minutes-remove', 1), async (ctx) => {
    const [, id = ''] = ctx.match
    const removed = await removePoint(desk, ctx.request('remove'), id)
    if (!removed.ok) return refusePress(house, ctx, removed)
    await toast(ctx)
    await rewrite(ctx, removedLetter(ctx.speech, removed.value.meetingId, id))
  })
  inPrivate.callbackQuery(pressPattern('minutes-restore', 1), async (ctx) => {
    const [, id = ''] = ctx.match
    const restored = await restorePoint(desk, ctx.request('restore'), id)
    if (!restored.ok) return refusePress(house, ctx, restored)
    await showMinutes(house, ctx, restored.value.meetingId, { said: ctx.speech.t('minutes-changed-toast') })
  })
  return composer
}

/** Turns the pressed message into the page of a point; what an action lacks can be written at once. */
export async function openPoint(house: House, ctx: RakorContext, id: string, said?: string): Promise<void> {
  const { desk } = house
  const point = await shownPoint(desk, ctx.caller, id)
  if (!point.ok) return toast(ctx, refusalText(ctx.speech, point), true)
  const { outcome, shown } = point.value
  const messageId = ctx.callbackQuery?.message?.message_id ?? 0
  const leafed = await leafAside(desk, ctx.request('aside'), { meetingId: shown.meeting.id, messageId })
  if (!leafed.ok) return toast(ctx, refusalText(ctx.speech, leafed), true)
  const [lacks] = lackingOf(outcome)
  if (lacks) await askAboutPoint(desk, ctx.request('lacks'), id, lacks)
  await toast(ctx, said)
  await rewrite(ctx, pointLetter(ctx.speech, point.value))
}

async function settle(house: House, ctx: RakorContext, id: string, changed: Outcome<PointChanged>): Promise<void> {
  if (!changed.ok) return refusePress(house, ctx, changed, id)
  await openPoint(house, ctx, id, ctx.speech.t('minutes-changed-toast'))
}

/** A point that becomes an action says by its words who does what until when, where it does. */
async function turnedInto(house: House, ctx: RakorContext, id: string, kind: OutcomeKind): Promise<PointChange> {
  const point = kind === 'action' ? await shownPoint(house.desk, ctx.caller, id) : undefined
  if (!point?.ok) return { kind }
  return asAction(point.value.outcome, point.value.shown, await readTaskWorld(house.desk, point.value.shown.meeting.id))
}
