import { Composer } from 'grammy'
import { isBlankDraft } from '../../domain/draft.ts'
import { sectionOf } from '../../domain/invitees.ts'
import {
  amendDraft,
  beginMeeting,
  checkDraft,
  type DraftShown,
  readDraft,
  resumeDraft,
} from '../../operations/drafts.ts'
import { leaveDraft, type Move, moveInDraft } from '../../operations/meeting-wizard.ts'
import { resultBefore } from '../../operations/repeated.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { pickedSeries } from '../series-picks.ts'
import { chosenLetter, hasChosenPage } from '../views/draft-chosen.ts'
import { inviteeListLetter, sectionLetter } from '../views/draft-invitees.ts'
import { exampleMeetingDay } from '../views/example-days.ts'
import { letter } from '../views/letter.ts'
import { draftName } from '../views/preview.ts'
import { busyLetter, stopAskedLetter } from '../views/wizard-turns.ts'
import { isSection, markedAnswer, pickedAnswer } from '../wizard-picks.ts'
import type { Feature } from './feature.ts'
import { forgetMatter, nameOfMaking, refusePress, showDraft, showInPlace } from './wizard-shown.ts'

/** Leads through a meeting step by step: choices, marks, back, on, out, and every line of it again. */
export const wizardFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const inPrivate = composer.filter((ctx) => ctx.chat?.type === 'private')

  inPrivate.command('start', async (ctx, next) => {
    const [, group] = /^rapat(?:_(-?\d{1,16}))?$/.exec(ctx.match) ?? []
    if (!ctx.match.startsWith('rapat')) return next()
    return beginInPrivate(house, ctx, { anew: false, inGroup: group === undefined ? null : Number(group) })
  })
  inPrivate.callbackQuery(pressPattern('wz-new-meeting', 1), async (ctx) => {
    const [, group = ''] = ctx.match
    return beginInPrivate(house, ctx, { anew: true, inGroup: group === 'here' ? null : Number(group) })
  })

  const moves: [name: string, move: (to: string) => Move][] = [
    ['wz-go', (to) => ({ to })],
    ['wz-back', (back) => ({ back })],
    ['wz-on', (on) => ({ on })],
  ]
  for (const [name, move] of moves)
    inPrivate.callbackQuery(pressPattern(name, 2), async (ctx) => {
      const [, id = '', place = ''] = ctx.match
      const moved = await moveInDraft(desk, ctx.request('move'), id, move(place))
      if (!moved.ok) return refusePress(house, ctx, moved, { of: 'meeting', id })
      if (moved.value.first) return toast(ctx, ctx.speech.t('wizard-first-toast'))
      await toast(ctx)
      await showDraft(house, ctx, id)
    })

  inPrivate.callbackQuery(pressPattern('wz-pick', 3), async (ctx) => {
    const [, id = '', step = '', choice = ''] = ctx.match
    const shown = await readDraft(desk, id, ctx.caller.userId)
    const answer = shown && (step === 'series' ? pickedSeries(choice, shown) : pickedAnswer(step, choice, shown))
    const amended = await amendDraft(desk, ctx.request('pick'), id, answer ?? [], { from: step })
    if (!amended.ok) return refusePress(house, ctx, amended, { of: 'meeting', id })
    await toast(ctx)
    await showDraft(house, ctx, id)
    if (step === 'classification') await forgetMatter(house, ctx, id)
  })

  inPrivate.callbackQuery(pressPattern('wz-mark', 4), async (ctx) => {
    const [, id = '', what = '', name = '', on] = ctx.match
    const before = what === 'chosen' ? await readDraft(desk, id, ctx.caller.userId) : undefined
    const answer = markedAnswer(what, name, on === '1', before?.sheet.invitees)
    const from = what === 'fields' || what === 'slots' ? what : 'invitees'
    const amended = await amendDraft(desk, ctx.request('mark'), id, answer ?? [], { from })
    if (!amended.ok) return refusePress(house, ctx, amended, { of: 'meeting', id })
    const shown = await readDraft(desk, id, ctx.caller.userId)
    const isChair = (what === 'invitees' || what === 'chosen') && on === '0' && shown?.meeting.chairOfficeId === name
    await toast(ctx, isChair ? ctx.speech.t('wizard-chair-toast') : undefined)
    const page = shown && sectionMarked(ctx, shown, what, name)
    if (page) await showInPlace(house, ctx, id, page)
    else await showDraft(house, ctx, id)
  })

  inPrivate.callbackQuery(pressPattern('wz-view', 3), async (ctx) => {
    const [, id = '', section = '', page] = ctx.match
    const at = { from: 'invitees', to: 'invitees' } as const
    const opened = await amendDraft(desk, ctx.request('view'), id, [], at)
    if (!opened.ok) return refusePress(house, ctx, opened, { of: 'meeting', id })
    await toast(ctx)
    const shown = await readDraft(desk, id, ctx.caller.userId)
    if (shown && section === 'chosen' && isAt(shown, 'invitees'))
      await showInPlace(house, ctx, id, chosenLetter(ctx.speech, shown, Number(page)))
    else if (shown && isSection(section) && isAt(shown, 'invitees'))
      await showInPlace(house, ctx, id, sectionLetter(ctx.speech, shown, section, Number(page)))
    else await showDraft(house, ctx, id)
  })

  inPrivate.callbackQuery(pressPattern('wz-list', 2), async (ctx) => {
    const [, id = '', page] = ctx.match
    const checked = await checkDraft(desk, ctx.caller, id)
    if (!checked.ok) return refusePress(house, ctx, checked, { of: 'meeting', id })
    await toast(ctx)
    const shown = await readDraft(desk, id, ctx.caller.userId)
    if (shown) await rewrite(ctx, inviteeListLetter(ctx.speech, shown, Number(page)))
  })

  inPrivate.callbackQuery(pressPattern('wz-type', 2), async (ctx) => {
    const [, id = '', step = ''] = ctx.match
    // Whoever presses it means this draft: words typed next are its answer.
    const amended = await amendDraft(desk, ctx.request('type'), id, [], { from: step, to: step as never })
    if (!amended.ok) return refusePress(house, ctx, amended, { of: 'meeting', id })
    const day = exampleMeetingDay(house.desk.clock.now().toZonedDateTimeISO('UTC').toPlainDate())
    const known = ['date', 'time', 'place'].includes(step) ? step : 'other'
    await toast(ctx, ctx.speech.t(`wizard-type-${known}`, known === 'date' ? { day } : {}))
  })

  inPrivate.callbackQuery(pressPattern('wz-stop', 1), async (ctx) => {
    const [, id = ''] = ctx.match
    const shown = await readDraft(desk, id)
    const left = await resultBefore(desk, ctx.request('leave'))
    if (left || (shown && isBlankDraft(shown))) return leave(house, ctx, id)
    const stopped = await resumeDraft(desk, ctx.request('stop'), id)
    if (!stopped.ok) return refusePress(house, ctx, stopped, { of: 'meeting', id })
    await toast(ctx)
    await rewrite(ctx, stopAskedLetter(ctx.speech, id))
  })
  inPrivate.callbackQuery(pressPattern('wz-keep', 1), (ctx) => leave(house, ctx, ctx.match[1] ?? ''))

  return composer
}

const isAt = (shown: DraftShown, step: string): boolean => shown.screen.on === 'step' && shown.screen.step === step

/** After a mark on a page of the directory that page stays, as long as it belongs to the current step. */
function sectionMarked(ctx: RakorContext, shown: DraftShown, what: string, name: string) {
  if (!isAt(shown, 'invitees')) return undefined
  if (what === 'chosen') return hasChosenPage(shown) ? chosenLetter(ctx.speech, shown, 0) : undefined
  if (what === 'section' && isSection(name)) return sectionLetter(ctx.speech, shown, name, 0)
  const office = what === 'invitees' ? shown.offices.find(({ id }) => id === name) : undefined
  return office && sectionLetter(ctx.speech, shown, sectionOf(office), office.id)
}

async function leave(house: House, ctx: RakorContext, id: string): Promise<void> {
  const shown = await readDraft(house.desk, id)
  const left = await leaveDraft(house.desk, ctx.request('leave'), id)
  if (!left.ok) return refusePress(house, ctx, left, { of: 'meeting', id })
  await toast(ctx)
  const { t } = ctx.speech
  const title = shown ? draftName(ctx.speech, shown) : ''
  await rewrite(ctx, letter(left.value.kept ? t('wizard-kept', { title }) : t('wizard-stopped-blank'), []))
}

/** `/rapat` without a line, or its link out of a group: the first step, or the question about what is in hand. */
export async function beginInPrivate(
  house: House,
  ctx: RakorContext,
  wish: { anew: boolean; inGroup: number | null },
): Promise<void> {
  const begun = await beginMeeting(house.desk, ctx.request('begin'), wish)
  const press = ctx.callbackQuery !== undefined
  if (!begun.ok) {
    const why = refusalText(ctx.speech, begun)
    return press ? toast(ctx, why, true) : reply(ctx, letter(why))
  }
  if (press) await toast(ctx)
  if ('begun' in begun.value) return showDraft(house, ctx, begun.value.begun)
  const { busy } = begun.value
  const name = await nameOfMaking(house, ctx.speech, busy, ctx.caller.userId)
  const origin = wish.inGroup === null ? 'here' : String(wish.inGroup)
  await reply(ctx, busyLetter(ctx.speech, busy, name ?? '', { of: 'meeting', origin }))
}
