import { FormattedString } from '@grammyjs/parse-mode'
import { Composer } from 'grammy'
import { isConfidential } from '../../domain/meeting.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { openMeeting, readMeeting } from '../../operations/agenda.ts'
import { hintInGroup } from '../../operations/answer-words.ts'
import {
  amendDraft,
  chooseGroup,
  discardDraft,
  draftingTable,
  draftMeeting,
  readDraft,
  resumeDraft,
} from '../../operations/drafts.ts'
import { forgetWords } from '../../operations/inbox.ts'
import { publishMeeting } from '../../operations/meetings.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House, Speech } from '../house.ts'
import { meaningOfLine } from '../meeting-meaning.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { meetingLetter } from '../views/agenda.ts'
import { exampleMeetingDay } from '../views/example-days.ts'
import { type Letter, letter } from '../views/letter.ts'
import { meetingFacts } from '../views/meeting-facts.ts'
import { discardAskedLetter, draftLetter, draftName, publishedLetter } from '../views/preview.ts'
import type { Feature } from './feature.ts'

/** `/rapat`: a meeting in one line, what it lacks, its preview, and `Terbitkan`. Drafts are shown in private only. */
export const draftFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const inPrivate = composer.filter((ctx) => ctx.chat?.type === 'private')

  inPrivate.command('rapat', async (ctx) => {
    const table = await draftingTable(desk, ctx.caller)
    if (!table.ok) return reply(ctx, letter(refusalText(ctx.speech, table)))
    if (!ctx.match.trim()) return reply(ctx, lineHelp(ctx.speech, table.value.now.toPlainDate()))
    const drafted = await draftMeeting(desk, ctx.request('draft'), meaningOfLine(ctx.match, table.value))
    if (!drafted.ok) return reply(ctx, letter(refusalText(ctx.speech, drafted)))
    await reply(ctx, await shownDraft(house, ctx.speech, drafted.value.meetingId))
    await forgetMatter(house, ctx, drafted.value.meetingId)
  })

  composer.command('rapat', async (ctx) => {
    const { chat, msgId: messageId } = ctx
    const hint = (key: string) => hintInGroup(desk, ctx.request('hint'), { chatId: chat.id, messageId, hint: key })
    const table = await draftingTable(desk, ctx.caller)
    if (!table.ok) return void (await hint(`refusal-${table.reason}`))
    if (!ctx.match.trim()) return void (await hint('meeting-hint-line'))
    const meaning = meaningOfLine(ctx.match, table.value)
    const drafted = await draftMeeting(desk, ctx.request('draft'), meaning, { chatId: chat.id, messageId })
    if (!drafted.ok) return void (await hint(`refusal-${drafted.reason}`))
    await forgetMatter(house, ctx, drafted.value.meetingId)
  })

  inPrivate.callbackQuery(pressPattern('draft-open', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const opened = await resumeDraft(desk, ctx.request('open'), meetingId)
    if (!opened.ok) return refuse(house, ctx, opened, meetingId)
    await toast(ctx)
    await rewrite(ctx, await shownDraft(house, ctx.speech, meetingId))
  })

  inPrivate.callbackQuery(pressPattern('draft-point', 3), async (ctx) => {
    const [, meetingId = '', pointId, choice = ''] = ctx.match
    const answer = { kind: 'choice' as const, pointId: Number(pointId), choice }
    const amended = await amendDraft(desk, ctx.request('point'), meetingId, answer)
    if (!amended.ok) return refuse(house, ctx, amended, meetingId)
    await toast(ctx)
    await rewrite(ctx, await shownDraft(house, ctx.speech, meetingId))
    await forgetMatter(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('draft-group', 2), async (ctx) => {
    const [, meetingId = '', group = ''] = ctx.match
    const choice = group === 'none' ? 'none' : Number(group)
    const chosen = await chooseGroup(desk, ctx.request('group'), meetingId, choice)
    if (!chosen.ok) return refuse(house, ctx, chosen, meetingId)
    await toast(ctx)
    await rewrite(ctx, await shownDraft(house, ctx.speech, meetingId))
  })

  inPrivate.callbackQuery(pressPattern('draft-publish', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const published = await publishMeeting(desk, ctx.request('publish'), meetingId)
    if (!published.ok) return refuse(house, ctx, published, meetingId)
    await toast(ctx, ctx.speech.t('meeting-published'))
    const read = (await readMeeting(desk, meetingId))!
    const facts = meetingFacts(ctx.speech, read.meeting, { offices: read.offices, public: false })
    await rewrite(ctx, publishedLetter(ctx.speech, facts, published.value))
  })

  inPrivate.callbackQuery(pressPattern('draft-discard', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const draft = await resumeDraft(desk, ctx.request('discard-asked'), meetingId)
    if (!draft.ok) return refuse(house, ctx, draft, meetingId)
    await toast(ctx)
    await rewrite(ctx, discardAskedLetter(ctx.speech, meetingId))
  })

  inPrivate.callbackQuery(pressPattern('draft-discard-yes', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const shown = await readDraft(desk, meetingId)
    const discarded = await discardDraft(desk, ctx.request('discard'), meetingId)
    if (!discarded.ok) return refuse(house, ctx, discarded, meetingId)
    await toast(ctx)
    const title = shown ? draftName(ctx.speech, shown) : ctx.speech.t('meeting-untitled')
    await rewrite(ctx, letter(ctx.speech.t('meeting-discarded', { title })))
  })

  return composer
}

/** Says why a press did nothing, and brings the message it stands on up to what is true now. */
async function refuse(house: House, ctx: RakorContext, refusal: Refusal, meetingId: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  switch (refusal.reason) {
    case 'incomplete-draft':
      return rewrite(ctx, await shownDraft(house, ctx.speech, meetingId))
    case 'draft-discarded':
      return rewrite(ctx, letter(refusalText(ctx.speech, refusal)))
    case 'already-published': {
      const opened = await openMeeting(house.desk, ctx.caller, meetingId)
      if (opened.ok) await rewrite(ctx, meetingLetter(ctx.speech, opened.value))
    }
  }
}

/** A draft as it is now. Somebody else may have published or discarded it between two reads. */
export async function shownDraft(house: House, speech: Speech, meetingId: string): Promise<Letter> {
  const shown = await readDraft(house.desk, meetingId)
  return shown ? draftLetter(speech, shown) : letter(speech.t('refusal-already-published'))
}

/** Of a confidential meeting the typed line is not kept either, not even for the days that others are. */
export async function forgetMatter({ desk }: House, ctx: RakorContext, meetingId: string): Promise<void> {
  const draft = await readDraft(desk, meetingId)
  if (draft && isConfidential(draft.meeting)) await forgetWords(desk, ctx.caller.userId, ctx.update.update_id)
}

/** How a meeting is written in one line, with an example to copy. */
function lineHelp({ t }: Speech, today: Temporal.PlainDate): Letter {
  const example = FormattedString.code(t('meeting-line-example', { day: exampleMeetingDay(today) }))
  return letter(FormattedString.join([t('meeting-line-help'), '', example, '', t('meeting-line-labels')], '\n'))
}
