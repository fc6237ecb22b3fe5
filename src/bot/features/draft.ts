import { FormattedString } from '@grammyjs/parse-mode'
import { Composer } from 'grammy'
import { readMeeting } from '../../operations/agenda.ts'
import { chooseCarryOver } from '../../operations/carry-over-choice.ts'
import {
  amendDraft,
  checkDraft,
  chooseGroup,
  discardDraft,
  draftingTable,
  draftMeeting,
  readDraft,
  resumeDraft,
} from '../../operations/drafts.ts'
import { publishMeeting } from '../../operations/meetings.ts'
import { pressPattern, seenPatterns } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { Speech } from '../house.ts'
import { meaningOfLine } from '../meeting-meaning.ts'
import { groupHintOf, refusalText, reply, rewrite, toast } from '../replying.ts'
import { whenOfSlot } from '../slots.ts'
import { exampleMeetingDay } from '../views/example-days.ts'
import { type Letter, letter } from '../views/letter.ts'
import { meetingFacts } from '../views/meeting-facts.ts'
import { discardAskedLetter, publishedLetter } from '../views/preview.ts'
import { placeLine } from '../views/series-words.ts'
import { pickedAnswer } from '../wizard-picks.ts'
import type { Feature } from './feature.ts'
import { tellAlone } from './privately.ts'
import { beginInPrivate } from './wizard.ts'
import { openFromGroup } from './wizard-group.ts'
import { forgetMatter, leftNote, refusePress, showDraft } from './wizard-shown.ts'

/** `/rapat`: a meeting in one line or step by step, its preview, and `Terbitkan`. Drafts are shown in private only. */
export const draftFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const inPrivate = composer.filter((ctx) => ctx.chat?.type === 'private')

  inPrivate.command('rapat', async (ctx) => {
    if (!ctx.match.trim()) return beginInPrivate(house, ctx, { anew: false, inGroup: null })
    const table = await draftingTable(desk, ctx.caller)
    if (!table.ok) return reply(ctx, letter(refusalText(ctx.speech, table)))
    const drafted = await draftMeeting(desk, ctx.request('draft'), meaningOfLine(ctx.match, table.value))
    if (!drafted.ok) return reply(ctx, letter(refusalText(ctx.speech, drafted)))
    const { meetingId, left } = drafted.value
    await showDraft(house, ctx, meetingId, await leftNote(house, ctx, left))
    await forgetMatter(house, ctx, meetingId)
  })

  composer.command('rapat', async (ctx) => {
    const { chat, msgId: messageId } = ctx
    const table = await draftingTable(desk, ctx.caller)
    if (!table.ok) return tellAlone(house, ctx, groupHintOf(table))
    if (!ctx.match.trim()) return openFromGroup(house, ctx, 'meeting')
    const meaning = meaningOfLine(ctx.match, table.value)
    const drafted = await draftMeeting(desk, ctx.request('draft'), meaning, { chatId: chat.id, messageId })
    if (!drafted.ok) return tellAlone(house, ctx, groupHintOf(drafted))
    await forgetMatter(house, ctx, drafted.value.meetingId)
  })

  inPrivate.callbackQuery(pressPattern('draft-open', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const opened = await resumeDraft(desk, ctx.request('open'), meetingId)
    if (!opened.ok) return refusePress(house, ctx, opened, { of: 'meeting', id: meetingId })
    await toast(ctx)
    await showDraft(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('draft-point', 3), async (ctx) => {
    const [, meetingId = '', pointId, choice = ''] = ctx.match
    const answer = { kind: 'choice' as const, pointId: Number(pointId), choice }
    const amended = await amendDraft(desk, ctx.request('point'), meetingId, answer)
    if (!amended.ok) return refusePress(house, ctx, amended, { of: 'meeting', id: meetingId })
    await toast(ctx)
    await showDraft(house, ctx, meetingId)
    await forgetMatter(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('draft-skip', 2), async (ctx) => {
    const [, meetingId = '', last = ''] = ctx.match
    const shown = await readDraft(desk, meetingId)
    const names = shown?.sheet.choices.filter(({ kind, id }) => kind === 'office' && id <= Number(last)) ?? []
    const answers = names.flatMap((point) =>
      'role' in point && point.role === 'chair' ? [] : { kind: 'choice' as const, pointId: point.id, choice: 'skip' },
    )
    const amended = await amendDraft(desk, ctx.request('skip'), meetingId, answers)
    if (!amended.ok) return refusePress(house, ctx, amended, { of: 'meeting', id: meetingId })
    await toast(ctx)
    await showDraft(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('draft-group', 2), async (ctx) => {
    const [, meetingId = '', group = ''] = ctx.match
    const choice = group === 'none' ? 'none' : Number(group)
    const chosen = await chooseGroup(desk, ctx.request('group'), meetingId, choice)
    if (!chosen.ok) return refusePress(house, ctx, chosen, { of: 'meeting', id: meetingId })
    await toast(ctx)
    await showDraft(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('draft-carry', 2), async (ctx) => {
    const [, meetingId = '', to] = ctx.match
    const chosen = await chooseCarryOver(desk, ctx.request('carry'), meetingId, to === 'on')
    if (!chosen.ok) return refusePress(house, ctx, chosen, { of: 'meeting', id: meetingId })
    await toast(ctx)
    await showDraft(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(seenPatterns('draft-publish'), async (ctx) => {
    const [, meetingId = '', print, kept, because] = ctx.match as RegExpMatchArray
    const published = await publishMeeting(desk, ctx.request('publish'), meetingId, { print, kept, because })
    if (!published.ok) return refusePress(house, ctx, published, { of: 'meeting', id: meetingId })
    await toast(ctx, ctx.speech.t('meeting-published'))
    const read = (await readMeeting(desk, meetingId))!
    const facts = meetingFacts(ctx.speech, read.meeting, { offices: read.offices, public: false })
    const series = read.series && placeLine(ctx.speech, read.meeting, read.series)
    await rewrite(ctx, publishedLetter(ctx.speech, facts, published.value, series))
  })

  inPrivate.callbackQuery(pressPattern('draft-slot', 2), async (ctx) => {
    const [, meetingId = '', slot = ''] = ctx.match
    const shown = await readDraft(desk, meetingId)
    const when = shown && whenOfSlot(shown.meeting, slot, desk.clock.now())
    const amended = when && (await amendDraft(desk, ctx.request('slot'), meetingId, when))
    if (!amended) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    if (!amended.ok) return refusePress(house, ctx, amended, { of: 'meeting', id: meetingId })
    await toast(ctx)
    await showDraft(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('draft-room', 2), async (ctx) => {
    const [, meetingId = '', room = ''] = ctx.match
    const shown = await readDraft(desk, meetingId)
    const rooms = [...(shown?.rooms ?? []), ...(shown?.freeRooms ?? []).map(({ name }) => name)]
    const picked = pickedAnswer('place', room, { rooms })
    // Another room leaves it as it is whether people join from afar.
    const place = shown && picked?.kind === 'place' ? { ...picked, online: shown.meeting.online } : undefined
    const amended = await amendDraft(desk, ctx.request('room'), meetingId, place ?? [])
    if (!amended.ok) return refusePress(house, ctx, amended, { of: 'meeting', id: meetingId })
    await toast(ctx)
    await showDraft(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('draft-discard', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const draft = await checkDraft(desk, ctx.caller, meetingId)
    if (!draft.ok) return refusePress(house, ctx, draft, { of: 'meeting', id: meetingId })
    await toast(ctx)
    await rewrite(ctx, discardAskedLetter(ctx.speech, meetingId))
  })

  inPrivate.callbackQuery(pressPattern('draft-discard-yes', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const discarded = await discardDraft(desk, ctx.request('discard'), meetingId)
    if (!discarded.ok) return refusePress(house, ctx, discarded, { of: 'meeting', id: meetingId })
    await toast(ctx)
    const title = discarded.value.named || ctx.speech.t('meeting-untitled')
    await rewrite(ctx, letter(ctx.speech.t('meeting-discarded', { title })))
  })

  inPrivate.callbackQuery('wz-line', async (ctx) => {
    const table = await draftingTable(desk, ctx.caller)
    if (!table.ok) return toast(ctx, refusalText(ctx.speech, table), true)
    await toast(ctx)
    await reply(ctx, lineHelp(ctx.speech, table.value.now.toPlainDate()))
  })

  return composer
}

/** How a meeting is written in one line, with an example to copy. */
function lineHelp({ t }: Speech, today: Temporal.PlainDate): Letter {
  const example = FormattedString.code(t('meeting-line-example', { day: exampleMeetingDay(today) }))
  return letter(FormattedString.join([t('meeting-line-help'), '', example, '', t('meeting-line-labels')], '\n'))
}
