import { Composer } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import { agendaOf, closedAgenda, openMeeting, oweGroupAgenda } from '../../operations/agenda.ts'
import { readCardLinks } from '../../operations/cards.ts'
import { closeMeeting } from '../../operations/meetings.ts'
import { chooseTopic, mayChooseTopic } from '../../operations/topics.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { groupHintOf, refusalText, reply, rewrite, toast } from '../replying.ts'
import { agendaLetter, closeAskedLetter, groupAgendaLetter, meetingLetter, topicButton } from '../views/agenda.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { showMeeting } from './meeting-page.ts'
import { tellAlone } from './privately.ts'

/**
 * `/agenda`: each person the meetings of their offices, the secretariat all of them; a meeting opens in private.
 * In a group a command that only its author sees is answered like that; any other gets the group's own meetings.
 */
export const agendaFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const inPrivate = composer.filter((ctx) => ctx.chat?.type === 'private')

  inPrivate.command('agenda', async (ctx) => {
    const agenda = await agendaOf(desk, ctx.caller)
    await reply(
      ctx,
      agenda.ok ? agendaLetter(ctx.speech, agenda.value, 'coming', 0) : letter(refusalText(ctx.speech, agenda)),
    )
  })

  composer.command('agenda', async (ctx) => {
    const { chat, msgId: messageId } = ctx
    const agenda = await agendaOf(desk, ctx.caller)
    if (ctx.msg.ephemeral_message_id !== undefined) {
      const published = agenda.ok ? agenda.value.meetings.filter((meeting) => meeting.publishedAt !== null) : []
      const links = await readCardLinks(desk, chat.id)
      const answer = agenda.ok
        ? groupAgendaLetter(ctx.speech, { ...agenda.value, meetings: published }, links, await topicChoice(house, ctx))
        : letter(refusalText(ctx.speech, agenda))
      if (await whisper(house, ctx, answer)) return
    }
    if (agenda.ok) await oweGroupAgenda(desk, ctx.request('agenda'), { chatId: chat.id, messageId })
    else await tellAlone(house, ctx, groupHintOf(agenda))
  })

  composer.chatType('supergroup').callbackQuery(pressPattern('topic', 1), async (ctx) => {
    const threadId = Number(ctx.match[1])
    if (!Number.isSafeInteger(threadId)) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const place = { chatId: ctx.chat.id, threadId: threadId === 0 ? null : threadId }
    const chosen = await chooseTopic(desk, ctx.request('topic'), place)
    await toast(ctx, chosen.ok ? ctx.speech.t('people-topic-toast') : refusalText(ctx.speech, chosen), !chosen.ok)
  })

  inPrivate.callbackQuery(pressPattern('agenda', 2), async (ctx) => {
    const [, name, page] = ctx.match
    const which = name === 'closed' ? 'closed' : 'coming'
    const agenda = await (which === 'closed' ? closedAgenda : agendaOf)(desk, ctx.caller)
    if (!agenda.ok) return toast(ctx, refusalText(ctx.speech, agenda), true)
    await toast(ctx)
    await rewrite(ctx, agendaLetter(ctx.speech, agenda.value, which, Number(page)))
  })

  inPrivate.callbackQuery(pressPattern('meeting', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const opened = await openMeeting(desk, ctx.caller, meetingId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    await rewrite(ctx, meetingLetter(ctx.speech, opened.value))
  })

  inPrivate.callbackQuery(pressPattern('meeting-close', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const opened = await openMeeting(desk, ctx.caller, meetingId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    const { meeting } = opened.value
    const letter = meeting.state === 'in_progress' ? closeAskedLetter(ctx.speech, meeting) : undefined
    await rewrite(ctx, letter ?? meetingLetter(ctx.speech, opened.value))
  })

  inPrivate.callbackQuery(pressPattern('meeting-close-yes', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const closed = await closeMeeting(desk, ctx.request('close'), meetingId)
    if (!closed.ok) return toast(ctx, refusalText(ctx.speech, closed), true)
    await toast(ctx)
    await showMeeting(house, ctx, meetingId)
  })

  return composer
}

/** In a group with topics the secretariat may have the cards in the one it writes in. */
async function topicChoice(house: House, ctx: RakorContext): Promise<InlineKeyboardButton[][] | undefined> {
  const { chat, msg } = ctx
  if (chat?.type !== 'supergroup' || !chat.is_forum) return undefined
  const threadId = (msg?.is_topic_message && msg.message_thread_id) || null
  const may = await mayChooseTopic(house.desk, ctx.caller, { chatId: chat.id, threadId })
  return may ? topicButton(ctx.speech, threadId) : undefined
}
