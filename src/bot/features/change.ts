import { Composer } from 'grammy'
import { addedOffices, type Fact, facts } from '../../domain/change.ts'
import { classifications } from '../../domain/meeting.ts'
import type { Outcome, Refusal } from '../../domain/outcome.ts'
import type { PointAnswer } from '../../domain/point-answer.ts'
import { keyOf } from '../../domain/wizard-choices.ts'
import { applyChange } from '../../operations/apply-change.ts'
import {
  amendChange,
  askFact,
  beginChange,
  type ChangeShown,
  dropChange,
  shownChange,
} from '../../operations/changes.ts'
import { draftingTable } from '../../operations/drafts.ts'
import { forgetWords } from '../../operations/inbox.ts'
import { resultBefore } from '../../operations/repeated.ts'
import { chooseScope } from '../../operations/series-scope.ts'
import { pressPattern, seenPatterns } from '../callback-data.ts'
import { answersAboutFact, emptied } from '../change-meaning.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { whenOfSlot } from '../slots.ts'
import { appliedLetter, changeLetter, factLetter, takenLetter } from '../views/change.ts'
import { letter, withNote } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { showMeeting } from './meeting-page.ts'
import type { QuestionHandler } from './question-handler.ts'
import { askScope } from './scope-asked.ts'

/**
 * `Ubah` on a meeting's page (`ch`): its facts are changed one after the other (`ch-fact`, `ch-set`, words), seen
 * together with who will be told what, and applied (`ch-apply`) or dropped (`ch-drop`) at once.
 */
export const changeFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('ch', 1), async (ctx) => {
    if (await askScope(house, ctx, ctx.match[1] ?? '', 'ch')) return
    await begin(house, ctx, false)
  })
  inPrivate.callbackQuery(pressPattern('ch-take', 1), (ctx) => begin(house, ctx, true))

  inPrivate.callbackQuery(pressPattern('ch-fact', 2), async (ctx) => {
    const [, meetingId = '', name] = ctx.match
    const fact = facts.find((each) => each === name)
    if (!fact) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
    const asked = await askFact(desk, ctx.request('ask'), meetingId, fact)
    if (!asked.ok) return refuse(house, ctx, asked, meetingId)
    await showFact(house, ctx, meetingId, fact, 0)
  })

  inPrivate.callbackQuery(pressPattern('ch-list', 2), async (ctx) => {
    const [, meetingId = '', page] = ctx.match
    await showFact(house, ctx, meetingId, 'invitees', Number(page) || 0)
  })

  inPrivate.callbackQuery(pressPattern('ch-set', 3), async (ctx) => {
    const [, meetingId = '', name, value = ''] = ctx.match
    const fact = facts.find((each) => each === name)
    const shown = await shownChange(desk, ctx.caller, meetingId)
    if (!shown.ok) return refuse(house, ctx, shown, meetingId)
    // Once it was taken the button may stand for nothing any more.
    const taken = await resultBefore(desk, ctx.request('set'))
    const answer = fact && chosen(fact, value, shown.value)
    if (!fact || !(answer || taken)) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
    const amended = answer ? await amendChange(desk, ctx.request('set'), meetingId, answer) : taken!
    if (!amended.ok) return refuse(house, ctx, amended, meetingId)
    // Where several can be chosen the choice stays open.
    if (fact !== 'fields' && fact !== 'groups' && fact !== 'invitees') return show(house, ctx, meetingId)
    await askFact(desk, ctx.request('ask'), meetingId, fact)
    await showFact(house, ctx, meetingId, fact, value)
  })

  inPrivate.callbackQuery(pressPattern('ch-role', 2), async (ctx, next) => {
    const [, meetingId = '', role] = ctx.match
    if (role !== 'required' && role !== 'optional') return next()
    const shown = await shownChange(desk, ctx.caller, meetingId)
    if (!shown.ok) return refuse(house, ctx, shown, meetingId)
    const officeIds = addedOffices(shown.value.before, shown.value.after).map(({ officeId }) => officeId)
    const amended = await amendChange(desk, ctx.request('role'), meetingId, { kind: 'roles', officeIds, role })
    if (!amended.ok) return refuse(house, ctx, amended, meetingId)
    await show(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('ch-point', 3), async (ctx) => {
    const [, meetingId = '', pointId, choice = ''] = ctx.match
    const answer = { kind: 'choice' as const, pointId: Number(pointId), choice }
    const amended = await amendChange(desk, ctx.request('point'), meetingId, answer)
    if (!amended.ok) return refuse(house, ctx, amended, meetingId)
    await show(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(seenPatterns('ch-apply'), async (ctx) => {
    const [, meetingId = '', print, kept, because] = ctx.match as RegExpMatchArray
    const applied = await applyChange(desk, ctx.request('apply'), meetingId, { print, kept, because })
    if (!applied.ok) return refuse(house, ctx, applied, meetingId)
    await toast(ctx, ctx.speech.t('change-applied'))
    await rewrite(ctx, appliedLetter(ctx.speech, applied.value))
    if (applied.value.hidden) await forgetWords(desk, ctx.caller.userId, ctx.update.update_id)
  })

  inPrivate.callbackQuery(pressPattern('ch-slot', 2), async (ctx) => {
    const [, meetingId = '', slot = ''] = ctx.match
    const shown = await shownChange(desk, ctx.caller, meetingId)
    if (!shown.ok) return refuse(house, ctx, shown, meetingId)
    const when = whenOfSlot(shown.value.after.meeting, slot, desk.clock.now())
    if (!when) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const amended = await amendChange(desk, ctx.request('slot'), meetingId, when)
    if (!amended.ok) return refuse(house, ctx, amended, meetingId)
    await show(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('ch-drop', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const dropped = await dropChange(desk, ctx.request('drop'), meetingId)
    if (!dropped.ok) return refuse(house, ctx, dropped, meetingId)
    await toast(ctx, ctx.speech.t('change-dropped'))
    await showMeeting(house, ctx, meetingId)
  })

  return composer
}

async function begin(
  house: House,
  ctx: RakorContext & { match: string | RegExpMatchArray },
  take: boolean,
): Promise<void> {
  await openChange(house, ctx, ctx.match[1] ?? '', take)
}

/** Begins to change a meeting, or goes on, where its button was pressed; `scope`: for which of its series it is meant. */
export async function openChange(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  take: boolean,
  scope?: 'one' | 'following',
): Promise<void> {
  const begun = await beginChange(house.desk, ctx.request('begin'), meetingId, take)
  if (!begun.ok) return refuse(house, ctx, begun, meetingId)
  const chosen = scope && (await chooseScope(house.desk, ctx.request('scope'), meetingId, scope))
  if (chosen && !chosen.ok) return refuse(house, ctx, chosen, meetingId)
  await show(house, ctx, meetingId)
}

/** Begins to change one fact from elsewhere, in a message of its own: what was pressed keeps telling what it told. */
export async function openFact(house: House, ctx: RakorContext, meetingId: string, fact: Fact): Promise<void> {
  const { desk } = house
  const begun = await beginChange(desk, ctx.request('begin'), meetingId)
  const asked = begun.ok ? await askFact(desk, ctx.request('ask'), meetingId, fact) : begun
  const shown = asked.ok ? await shownChange(desk, ctx.caller, meetingId) : asked
  if (shown.ok) {
    await toast(ctx)
    return reply(ctx, factLetter(ctx.speech, shown.value, fact))
  }
  await toast(ctx, refusalText(ctx.speech, shown), true)
  if (shown.reason === 'change-taken')
    await reply(ctx, takenLetter(ctx.speech, meetingId, String(shown.details?.by ?? ''), 'ch'))
}

/** What a button about a fact stands for. */
function chosen(
  fact: Fact,
  value: string,
  { content, after, along, rooms, freeRooms = [] }: ChangeShown,
): PointAnswer | { kind: 'group'; chatId: number } | undefined {
  const { draft } = content
  if (value === 'none') return emptied(fact, draft)
  switch (fact) {
    case 'classification': {
      const classification = classifications[Number(value)]
      return classification && { kind: 'classification', classification }
    }
    case 'place': {
      const offered = [...rooms, ...freeRooms.map(({ name }) => name)]
      const place = offered.find((room) => keyOf(room) === value)
      return place ? { kind: 'place', place, onlineUrl: null, online: draft.meeting.online } : undefined
    }
    case 'delegation':
      return value === 'not' || value === 'allowed' ? { kind: 'delegation', inPerson: value === 'not' } : undefined
    case 'deadline':
      return value === 'along' && along ? { kind: 'deadline', at: along.toString() } : undefined
    case 'fields':
      return { kind: 'field', code: value, on: !draft.meeting.fields.includes(value) }
    case 'invitees': {
      const invited = after.invitees.some((each) => 'officeId' in each && each.officeId === value)
      return { kind: 'invite', officeId: value, on: !invited }
    }
    case 'groups':
      return Number.isSafeInteger(Number(value)) ? { kind: 'group', chatId: Number(value) } : undefined
    default:
      return undefined
  }
}

async function show(house: House, ctx: RakorContext, meetingId: string): Promise<void> {
  const shown = await shownChange(house.desk, ctx.caller, meetingId)
  if (!shown.ok) return refuse(house, ctx, shown, meetingId)
  await toast(ctx)
  await rewrite(ctx, changeLetter(ctx.speech, shown.value))
}

async function showFact(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  fact: Fact,
  page: number | string,
): Promise<void> {
  const shown = await shownChange(house.desk, ctx.caller, meetingId)
  if (!shown.ok) return refuse(house, ctx, shown, meetingId)
  await toast(ctx)
  await rewrite(ctx, factLetter(ctx.speech, shown.value, fact, page))
}

/** Says why a press did nothing, and brings its message up to what is true now. */
async function refuse(house: House, ctx: RakorContext, refusal: Refusal, meetingId: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  if (refusal.reason === 'change-taken')
    return rewrite(ctx, takenLetter(ctx.speech, meetingId, String(refusal.details?.by ?? ''), 'ch'))
  if (refusal.reason === 'not-found' || refusal.reason === 'not-allowed') return
  const shown = refusal.reason === 'change-gone' ? undefined : await shownChange(house.desk, ctx.caller, meetingId)
  if (shown?.ok) await rewrite(ctx, changeLetter(ctx.speech, shown.value))
  else await showMeeting(house, ctx, meetingId)
}

/** Typed words as what a fact is changed to. What cannot be used is asked again; nothing typed is lost by it. */
export const changeFactHandler: QuestionHandler<'change-fact'> = async (house, ctx, { subject }) => {
  const { desk } = house
  const { meetingId } = subject
  const taken = await resultBefore(desk, ctx.request('fact'))
  if (taken) return showAmended(house, ctx, meetingId, taken)
  if (subject.fact === '') return pickFirst(house, ctx, meetingId)
  const fact = facts.find((each) => each === subject.fact)
  const [table, shown] = [await draftingTable(desk, ctx.caller), await shownChange(desk, ctx.caller, meetingId)]
  const refused = [table, shown].find((outcome: Outcome<unknown>): outcome is Refusal => !outcome.ok)
  if (refused || !table.ok || !shown.ok || !fact)
    return reply(ctx, letter(refusalText(ctx.speech, refused ?? { ok: false, reason: 'change-gone' })))
  const { draft } = shown.value.content
  const text = ctx.message?.text
  const answers = text ? answersAboutFact(text, fact, draft, table.value) : []
  const [answer] = answers
  const problem = answer?.kind === 'when' && answer.problem && !answer.choice ? answer.problem : undefined
  if (!answer || problem) {
    const said = ctx.speech.t(problem ? `meeting-problem-${problem}` : 'change-unclear')
    return reply(ctx, factLetter(ctx.speech, shown.value, fact, 0, said))
  }
  await showAmended(house, ctx, meetingId, await amendChange(desk, ctx.request('fact'), meetingId, answers))
}

/** Words while it is still asked what is to be changed: they are no answer, and land nowhere else. */
async function pickFirst({ desk }: House, ctx: RakorContext, meetingId: string): Promise<void> {
  const shown = await shownChange(desk, ctx.caller, meetingId)
  if (!shown.ok) return reply(ctx, letter(refusalText(ctx.speech, shown)))
  await reply(ctx, withNote(changeLetter(ctx.speech, shown.value), ctx.speech.t('change-pick-first')))
}

async function showAmended(
  { desk }: House,
  ctx: RakorContext,
  meetingId: string,
  amended: Outcome<unknown>,
): Promise<void> {
  if (!amended.ok) return reply(ctx, letter(refusalText(ctx.speech, amended)))
  const after = await shownChange(desk, ctx.caller, meetingId)
  if (!after.ok) return reply(ctx, letter(refusalText(ctx.speech, after)))
  await reply(ctx, changeLetter(ctx.speech, after.value))
  const { meeting } = after.value.content.draft
  if (meeting.classification === 'Terbatas' || meeting.classification === 'Rahasia')
    await forgetWords(desk, ctx.caller.userId, ctx.update.update_id)
}
