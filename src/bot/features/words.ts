import { Composer } from 'grammy'
import { answerOf } from '../../domain/invitation.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { readMeeting } from '../../operations/agenda.ts'
import { meetingOfMessage, myPlaces, type Place } from '../../operations/answer-readings.ts'
import { answerInWords, hintInGroup } from '../../operations/answer-words.ts'
import { isSecretariat } from '../../operations/for-secretariat.ts'
import { askToWritePrivately } from '../../operations/groups.ts'
import { acknowledge, offerChoice } from '../../operations/offer-choice.ts'
import { sayPrivately } from '../../operations/said-privately.ts'
import { readWords, type WordsMeaning } from '../answer-meaning.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import { isOfAnother } from '../forwarded.ts'
import type { House } from '../house.ts'
import { groupHintOf } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { noteAlbum } from './album.ts'
import { answerFactOfGroup } from './asked-facts.ts'
import type { Feature } from './feature.ts'
import { choosePlace } from './kept-words.ts'
import { readInPrivate, readReplyInPrivate } from './private-words.ts'
import { type About, editedOf, type MessageContext, placeMeant, saidAt, textOf } from './record-words.ts'
import { isForSeveral } from './several-answers.ts'
import { readAboutTask } from './task-talk.ts'

/**
 * Plain words as an answer: in a group only in reply to a card, reminder or echo of Rakor's; in private also without.
 * What is clear is recorded and echoed; about what is not, its writer is asked with the buttons; other talk gets
 * silence. `aw`: for which meeting private words were meant.
 */
export const wordsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType(['group', 'supergroup']).on('message', async (ctx, next) => {
    if (textOf(ctx).startsWith('/') || isOfAnother(ctx.message)) return next()
    const replied = ctx.message.reply_to_message
    if (replied?.from?.id === house.bot.id) {
      const about = await meetingOfMessage(house.desk, ctx.chat.id, replied.message_id)
      return about ? readInGroup(house, ctx, about) : next()
    }
    if (ctx.message.ephemeral_message_id === undefined) return next()
    await whisper(house, ctx, letter(ctx.speech.t('answer-question-gone')))
  })
  composer.chatType('private').on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/') || isOfAnother(ctx.message)) return next()
    const replied = ctx.message.reply_to_message
    const about =
      replied?.from?.id === house.bot.id && (await meetingOfMessage(house.desk, ctx.chat.id, replied.message_id))
    const read = about
      ? await readReplyInPrivate(house, ctx, about)
      : (await readAboutTask(house, ctx)) || (await readInPrivate(house, ctx))
    if (!read) await next()
  })
  composer.chatType('private').on('message:caption', async (ctx, next) => {
    if (ctx.message.caption.startsWith('/') || isOfAnother(ctx.message)) return next()
    // What the secretariat sends is a file of a meeting.
    if (await isSecretariat(house.desk, ctx.caller.userId)) return next()
    const replied = ctx.message.reply_to_message
    const about =
      replied?.from?.id === house.bot.id
        ? await meetingOfMessage(house.desk, ctx.chat.id, replied.message_id)
        : undefined
    const read = (!about && (await readAboutTask(house, ctx))) || (await readInPrivate(house, ctx, about))
    if (!read) return next()
    await noteAlbum(house, ctx)
  })
  composer.chatType('private').callbackQuery(pressPattern('aw', 2), (ctx) => {
    const [, meetingId = '', officeId = ''] = ctx.match
    return choosePlace(house, ctx, meetingId, officeId)
  })
  return composer
}

const open: WordsMeaning = { is: 'unclear', doubtful: false, illness: false, leans: null }

export async function readInGroup(house: House, ctx: MessageContext, about: About): Promise<void> {
  const { meetingId, sentAt } = about
  const places = await myPlaces(house.desk, ctx.caller, meetingId)
  const offices = places.ok ? places.value.map(({ office }) => office) : []
  const meeting = (await readMeeting(house.desk, meetingId))?.meeting
  const text = textOf(ctx)
  const read: WordsMeaning = meeting ? await readWords(house, text, meeting, offices) : { is: 'nothing' }
  // Of answers for several meetings none is this one's until a press says so.
  const meaning = read.is === 'answer' && (await isForSeveral(house, ctx, text)) ? open : read
  if (places.ok && (meaning.is === 'nothing' || meaning.is === 'unclear')) {
    const answered = await answerFactOfGroup(house, ctx, text, places.value)
    if (answered === 'unreachable') await hint(house, ctx, 'asked-hint-private')
    if (answered) return
  }
  if (meaning.is === 'nothing') return
  if (!places.ok) return meaning.is === 'receipt' ? undefined : refuse(house, ctx, places)
  if (meaning.is !== 'answer') return askInGroup(house, ctx, about, { places: places.value, meaning })
  const place = placeMeant(places.value, meaning)
  if (!place) return hint(house, ctx, 'answer-hint-several')
  const outcome = await answerInWords(house.desk, ctx.request('words'), {
    ...placeOfWords(ctx, place),
    answer: meaning.answer,
    knows: sentAt ?? saidAt(ctx),
    ...editedOf(ctx),
  })
  if (!outcome.ok) await hint(house, ctx, hintOf(outcome))
}

const placeOfWords = ({ chat, msg }: MessageContext, { meeting, office }: Place) => ({
  meetingId: meeting.id,
  officeId: office.id,
  chatId: chat.id,
  messageId: msg.message_id,
})

/**
 * Words that are no clear answer. Courtesies are not interrogated: once the offices have answered they are only seen,
 * and under what Rakor said to another office they are talk.
 */
async function askInGroup(
  house: House,
  ctx: MessageContext,
  about: About,
  { places, meaning }: { places: Place[]; meaning: Exclude<WordsMeaning, { is: 'answer' | 'nothing' }> },
): Promise<void> {
  if (about.officeId !== null && !places.some(({ office }) => office.id === about.officeId)) return
  const missing = places.filter(({ invitation }) => answerOf(invitation) === undefined)
  if (missing.length === 0 && meaning.is === 'receipt') {
    if (meaning.of === 'picture') return
    const { chat, msg } = ctx
    await acknowledge(house.desk, ctx.request('seen'), { chatId: chat.id, messageId: msg.message_id })
    return
  }
  if (missing.length === 0 && meaning.is === 'unclear' && meaning.doubtful) return
  const place = placeMeant(missing.length === 1 ? missing : places, meaning)
  if (!place) return meaning.is === 'receipt' ? undefined : hint(house, ctx, 'answer-hint-several')
  const secret = meaning.is === 'unclear' && meaning.illness
  const outcome = await offerChoice(house.desk, ctx.request('choice'), {
    ...placeOfWords(ctx, place),
    // What is no answer of coming is not guessed at where others read.
    of: meaning.is === 'unclear' && meaning.leans && meaning.leans !== 'absent' ? meaning.leans : meaning.is,
    secret,
  })
  if (!outcome.ok) await hint(house, ctx, hintOf(outcome))
}

/** Told to its writer alone, since it is nobody else's business that an office is not invited. */
const toldAlone: Partial<Record<Refusal['reason'], string>> = {
  'not-invited': 'answer-alone-not-invited',
  'invitation-withdrawn': 'refusal-invitation-withdrawn',
}

/** Says why words under a card are no answer; whoever cannot be told alone is asked to write privately. */
async function refuse(house: House, ctx: MessageContext, refusal: Refusal): Promise<void> {
  const alone = toldAlone[refusal.reason]
  if (!alone) return hint(house, ctx, hintOf(refusal))
  if (await whisper(house, ctx, letter(ctx.speech.t(alone)))) return
  const said = await sayPrivately(house.desk, ctx.request('alone'), { hint: alone, command: '' })
  if (said.ok && said.value.reachable) return
  await askToWritePrivately(house.desk, ctx.chat.id, ctx.msg.message_id, ctx.caller.userId)
}

const hints: Partial<Record<Refusal['reason'], string>> = {
  'unknown-person': 'answer-hint-press-card',
  'not-allowed': 'answer-hint-secretariat',
  'online-not-offered': 'answer-hint-online-not-offered',
  'meeting-closed': 'answer-hint-meeting-over',
  'meeting-over': 'refusal-meeting-over',
  'meeting-cancelled': 'answer-hint-meeting-over',
  'answered-since': 'answer-hint-answered-since',
}

export const hintOf = (refusal: Refusal): string => hints[refusal.reason] ?? groupHintOf(refusal)

export const hint = async (house: House, ctx: MessageContext, key: string): Promise<void> => {
  const { chat, msg } = ctx
  await hintInGroup(house.desk, ctx.request('hint'), { chatId: chat.id, messageId: msg.message_id, hint: key })
}
