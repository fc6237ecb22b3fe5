import { Composer } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import { askMinutesText, leafAside, leaveMinutes, nameNoteTaker, openMinutes } from '../../operations/minutes.ts'
import { addPoints } from '../../operations/minutes-points.ts'
import {
  approvedMinutes,
  meetingNotedIn,
  minutesChoice,
  noteTakersFor,
  readMinutesPlace,
  shownMinutes,
} from '../../operations/minutes-reading.ts'
import { readTaskWorld } from '../../operations/task-draft-reading.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { meaningOfNotes } from '../minutes-meaning.ts'
import { groupHintOf, refusalText, reply, rewrite, toast, unbutton } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { minutesChoiceLetter, pointsLetter } from '../views/minutes-desk.ts'
import { moreLetter, noteTakerLetter } from '../views/minutes-point.ts'
import { readLetter } from '../views/minutes-told.ts'
import type { Feature } from './feature.ts'
import { refusePress, replyMinutes, showMinutes } from './minutes-shown.ts'
import { noteWords } from './minutes-words.ts'
import { sendToPrivateChat, tellAlone } from './privately.ts'

/** What a command says a point is. */
const commands = { putusan: 'decision', tl: 'action', catat: 'information' } as const
type Command = keyof typeof commands
const names = Object.keys(commands) as Command[]
const texts = ['opening', 'closing', 'times'] as const

/**
 * `/notulen`: minutes to write, to approve and to read. Whoever writes has them as one growing message; the same points
 * are written in a group by replying to a message with `/putusan`, `/tl` or `/catat`.
 */
export const minutesFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('notulen', async (ctx) => {
    const place = ctx.match.trim() ? await readMinutesPlace(desk, ctx.caller.userId) : undefined
    if (place === undefined) return showChoice(house, ctx)
    await noteWords(house, ctx, place, ctx.match)
  })
  inPrivate.command(names, async (ctx) => {
    const [command] = /[a-z]+/.exec(ctx.msg.text) ?? []
    const place = await readMinutesPlace(desk, ctx.caller.userId)
    if (place === undefined || !ctx.match.trim()) return showChoice(house, ctx)
    await noteWords(house, ctx, place, ctx.match, commands[command as Command])
  })
  const inGroup = composer.chatType(['group', 'supergroup'])
  inGroup.command('notulen', (ctx) => sendToPrivateChat(house, ctx))
  for (const name of names)
    inGroup.command(name, async (ctx) => {
      const refusal = await noteInGroup(house, ctx, commands[name], ctx.match.trim())
      if (refusal) await tellAlone(house, ctx, groupHintOf(refusal))
    })

  inPrivate.callbackQuery(pressPattern('minutes', 1), (ctx) => showMinutes(house, ctx, ctx.match[1] ?? ''))
  inPrivate.callbackQuery('minutes-all', async (ctx) => {
    const choice = await minutesChoice(desk, ctx.caller)
    await toast(ctx, choice.ok ? undefined : refusalText(ctx.speech, choice), !choice.ok)
    if (choice.ok) await rewrite(ctx, minutesChoiceLetter(ctx.speech, choice.value))
  })
  inPrivate.callbackQuery(pressPattern('minutes-page', 2), (ctx) =>
    showMinutes(house, ctx, ctx.match[1] ?? '', { page: Number(ctx.match[2]) || 0 }),
  )
  inPrivate.callbackQuery(pressPattern('minutes-item', 2), (ctx) => {
    const [, meetingId = '', item = ''] = ctx.match
    const number = Number(item) || 0
    const { t } = ctx.speech
    const said = number === 0 ? t('minutes-turned-other-toast') : t('minutes-turned-toast', { number })
    return showMinutes(house, ctx, meetingId, { item: number, said })
  })
  inPrivate.callbackQuery(pressPattern('minutes-points', 2), async (ctx) => {
    const [, meetingId = '', page = ''] = ctx.match
    const shown = await aside(house, ctx, meetingId)
    if (shown) await rewrite(ctx, pointsLetter(ctx.speech, shown, Number(page) || 0))
  })
  inPrivate.callbackQuery(pressPattern('minutes-more', 1), async (ctx) => {
    const shown = await aside(house, ctx, ctx.match[1] ?? '')
    if (shown) await rewrite(ctx, moreLetter(ctx.speech, shown))
  })
  inPrivate.callbackQuery(pressPattern('minutes-text', 2), async (ctx) => {
    const [, meetingId = '', name = ''] = ctx.match
    const part = texts.find((each) => each === name)
    if (!part) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const asked = await askMinutesText(desk, ctx.request('ask'), { meetingId, part })
    if (!asked.ok) return refusePress(house, ctx, asked)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t(`minutes-ask-${part}`)))
  })
  inPrivate.callbackQuery('minutes-leave', async (ctx) => {
    const left = await leaveMinutes(desk, ctx.request('leave'))
    if (!left.ok) return refusePress(house, ctx, left)
    await toast(ctx)
    const pressed = ctx.callbackQuery.message?.message_id
    if (pressed) await unbutton(ctx, pressed)
    await reply(ctx, letter(ctx.speech.t('minutes-left')))
  })

  inPrivate.callbackQuery(pressPattern('minutes-taker', 2), (ctx) =>
    showNoteTakers(house, ctx, ctx.match[1] ?? '', Number(ctx.match[2]) || 0),
  )
  inPrivate.callbackQuery(pressPattern('minutes-name', 2), async (ctx) => {
    const [, meetingId = '', user = ''] = ctx.match
    const userId = Number(user) || null
    const named = await nameNoteTaker(desk, ctx.request('name'), meetingId, userId)
    if (!named.ok) return refusePress(house, ctx, named)
    await toast(ctx, ctx.speech.t('minutes-named-toast'))
    const shown = await shownMinutes(desk, ctx.caller, meetingId)
    if (shown.ok) await rewrite(ctx, moreLetter(ctx.speech, shown.value))
  })

  inPrivate.callbackQuery([pressPattern('minutes-read', 1), pressPattern('minutes-read', 2)], async (ctx) => {
    const [, meetingId = '', page] = ctx.match as RegExpMatchArray
    const read = await approvedMinutes(desk, ctx.caller, meetingId)
    if (!read.ok) return toast(ctx, refusalText(ctx.speech, read), true)
    await toast(ctx)
    const writer = await shownMinutes(desk, ctx.caller, meetingId)
    const writes = writer.ok && writer.value.secretariat && writer.value.minutes.state === 'approved'
    const made = readLetter(
      ctx.speech,
      { ...read.value.approved, writes, rich: read.value.rich },
      Number(page ?? 0) || 0,
    )
    // Beside the PDF it is a message of its own; a page of it turns where it stands.
    if (ctx.callbackQuery.message?.document) return reply(ctx, made)
    await rewrite(ctx, made)
  })
  return composer
}

/** The only meeting that goes on opens at once; else it is asked which minutes are meant. */
async function showChoice(house: House, ctx: RakorContext): Promise<void> {
  const choice = await minutesChoice(house.desk, ctx.caller)
  if (!choice.ok) return reply(ctx, letter(refusalText(ctx.speech, choice)))
  const { write, approve } = choice.value
  const going = write.filter(({ meeting }) => meeting.state === 'in_progress')
  const only = going.length === 1 ? going[0] : write.length === 1 ? write[0] : undefined
  if (!only || approve.length > 0) return reply(ctx, minutesChoiceLetter(ctx.speech, choice.value))
  const opened = await openMinutes(house.desk, ctx.request('open'), { meetingId: only.meeting.id })
  if (!opened.ok) return reply(ctx, letter(refusalText(ctx.speech, opened)))
  await replyMinutes(house, ctx, only.meeting.id)
}

/** Turns the pressed message into a page beside the minutes. */
async function aside(house: House, ctx: RakorContext, meetingId: string) {
  const messageId = ctx.callbackQuery?.message?.message_id ?? 0
  const leafed = await leafAside(house.desk, ctx.request('aside'), { meetingId, messageId })
  const shown = leafed.ok ? await shownMinutes(house.desk, ctx.caller, meetingId) : leafed
  await toast(ctx, shown.ok ? undefined : refusalText(ctx.speech, shown), !shown.ok)
  return shown.ok ? shown.value : undefined
}

async function showNoteTakers(house: House, ctx: RakorContext, meetingId: string, page: number): Promise<void> {
  const offered = await noteTakersFor(house.desk, ctx.caller, meetingId)
  if (!offered.ok) return toast(ctx, refusalText(ctx.speech, offered), true)
  await toast(ctx)
  await rewrite(ctx, noteTakerLetter(ctx.speech, { meetingId, ...offered.value }, page))
}

/** A point out of a group: the words of the command, else of the message it replies to. Why not, when it was not noted. */
async function noteInGroup(
  { desk }: House,
  ctx: RakorContext,
  kind: (typeof commands)[Command],
  typed: string,
): Promise<Refusal | undefined> {
  const { message, chat } = ctx
  if (!message || !chat) return undefined
  const replied = message.reply_to_message?.forum_topic_created ? undefined : message.reply_to_message
  const text = typed || (replied?.text ?? replied?.caption ?? '')
  const meant = await meetingNotedIn(desk, ctx.caller, chat.id)
  if (!meant.ok) return meant
  const { meeting, item } = meant.value
  const world = await readTaskWorld(desk, meeting.id)
  const { points } = meaningOfNotes(text, { meeting, item }, world, kind)
  if (points.length === 0) return { ok: false, reason: 'minutes-no-words' }
  const from = {
    chatId: chat.id,
    commandId: Math.max(message.message_id, 0),
    sourceId: replied?.message_id ?? message.message_id,
  }
  const added = await addPoints(desk, ctx.request('point'), meeting.id, points, from)
  return added.ok ? undefined : added
}
