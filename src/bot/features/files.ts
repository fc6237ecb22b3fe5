import { Composer } from 'grammy'
import type { Message } from 'grammy/types'
import type { KeptFile } from '../../domain/meeting-file.ts'
import { plainLine } from '../../domain/plain-line.ts'
import { readFileKind } from '../../language/file-words.ts'
import { meetingOfMessage } from '../../operations/answer-readings.ts'
import { fileOf, filesOf, meetingAmong, readBatch } from '../../operations/file-readings.ts'
import { askForFile, decideFiles, type FileDecision, offerFile, removeFile } from '../../operations/files.ts'
import { isSecretariat } from '../../operations/for-secretariat.ts'
import { whoAmI } from '../../operations/people.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { shorten } from '../cut.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { fileLetter, receivedLetter, removeAskedLetter, shelfLetter } from '../views/files.ts'
import { letter } from '../views/letter.ts'
import { fileCall } from '../views/task-messages.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/** UTF-16 units of a name that are kept. */
const longestName = 120
/** Files that somebody else takes: a roster is no file of a meeting. */
const notOurs = /\.csv$/i

/**
 * Files of meetings, all in private: documents that reply to a meeting's page, and the buttons of its shelf: open it
 * (`fl`), a file (`fo`), add (`fa`), take away (`fr`, `fry`); under what was sent, which meeting (`fm`, pages `fp`),
 * which kind (`fk`), or neither (`fx`).
 */
export const filesFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.filter((ctx) => ctx.chat?.type === 'private')

  inPrivate.on(['message:document', 'message:photo'], async (ctx, next) => {
    const replied = ctx.message.reply_to_message
    const meetingId = replied?.from?.id === house.bot.id ? await meetingOf(house, ctx.chat.id, replied) : undefined
    // Of everybody else a file is no file of the meeting, and what stands under it may be an answer.
    if (!meetingId || !(await isSecretariat(desk, ctx.caller.userId))) return next()
    await takeFile(house, ctx, meetingId)
  })
  inPrivate.callbackQuery(pressPattern('fl', 1), async (ctx) => {
    const shelf = await filesOf(desk, ctx.caller, ctx.match[1] ?? '')
    if (!shelf.ok) return toast(ctx, refusalText(ctx.speech, shelf), true)
    await toast(ctx)
    await rewrite(ctx, shelfLetter(ctx.speech, shelf.value))
    // A document sent next is one of this meeting. Whoever may add none is not asked.
    await askForFile(desk, ctx.request('beside'), ctx.match[1] ?? '', true)
  })
  inPrivate.callbackQuery(pressPattern('fo', 1), async (ctx) => {
    const found = await fileOf(desk, ctx.caller, ctx.match[1] ?? '')
    if (!found.ok) return toast(ctx, refusalText(ctx.speech, found), true)
    await toast(ctx)
    const { file, meeting } = found.value
    const made = fileLetter(ctx.speech, file, meeting, 'invited')
    const { payload } = fileCall(ctx.caller.userId, { id: file.telegramId, kind: file.form }, made)
    if (file.form === 'photo') await ctx.api.sendPhoto(ctx.caller.userId, file.telegramId, payload)
    else await ctx.api.sendDocument(ctx.caller.userId, file.telegramId, payload)
  })
  inPrivate.callbackQuery(pressPattern('fa', 1), async (ctx) => {
    const asked = await askForFile(desk, ctx.request('ask'), ctx.match[1] ?? '')
    if (!asked.ok) return toast(ctx, refusalText(ctx.speech, asked), true)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('file-wanted', asked.value)))
  })
  inPrivate.callbackQuery(pressPattern('fr', 1), async (ctx) => {
    const found = await fileOf(desk, ctx.caller, ctx.match[1] ?? '')
    if (!found.ok) return toast(ctx, refusalText(ctx.speech, found), true)
    if (!found.value.all) return toast(ctx, ctx.speech.t('refusal-not-allowed'), true)
    await toast(ctx)
    await rewrite(ctx, removeAskedLetter(ctx.speech, found.value.file, found.value.meeting))
  })
  inPrivate.callbackQuery(pressPattern('fry', 1), async (ctx) => {
    const removed = await removeFile(desk, ctx.request('remove'), ctx.match[1] ?? '')
    if (!removed.ok) return toast(ctx, refusalText(ctx.speech, removed), true)
    await toast(ctx, ctx.speech.t('file-removed'))
    const shelf = await filesOf(desk, ctx.caller, removed.value.meetingId)
    if (shelf.ok) await rewrite(ctx, shelfLetter(ctx.speech, shelf.value))
  })
  inPrivate.callbackQuery(pressPattern('fm', 2), (ctx) =>
    decide(house, ctx, ctx.match[1] ?? '', { meetingId: ctx.match[2] ?? '' }),
  )
  inPrivate.callbackQuery(pressPattern('fk', 2), (ctx) =>
    decide(house, ctx, ctx.match[1] ?? '', ctx.match[2] === '-' ? { materials: true } : { letter: ctx.match[2] ?? '' }),
  )
  inPrivate.callbackQuery(pressPattern('fx', 1), (ctx) => decide(house, ctx, ctx.match[1] ?? '', { dropped: true }))
  inPrivate.callbackQuery(pressPattern('fp', 2), async (ctx) => {
    await toast(ctx)
    const batch = ctx.match[1] ?? ''
    const read = await readBatch(desk, ctx.caller.userId, batch)
    if (read.offers.length > 0) await rewrite(ctx, receivedLetter(ctx.speech, batch, read, Number(ctx.match[2])))
  })
  return composer
}

/** Documents of the secretariat that reply to nothing and answer nothing: which meeting they are for is asked. */
export const unaskedFilesFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').on(['message:document', 'message:photo'], async (ctx, next) => {
    const { document, media_group_id: album } = ctx.message
    if (document ? notOurs.test(document.file_name ?? '') : album === undefined) return next()
    const who = await whoAmI(house.desk, ctx.caller)
    if (!who.ok || !who.value.roles.includes('secretariat')) return next()
    // A photo by itself is seldom meant for a meeting; in an album it goes with the documents.
    if (!document && (await readBatch(house.desk, ctx.caller.userId, batchOf(ctx))).offers.length === 0) return next()
    await takeFile(house, ctx, null)
  })
  return composer
}

/** The document that was asked for; whatever else comes is asked again. */
export const meetingFileHandler: QuestionHandler<'meeting-file'> = async (house, ctx, question) => {
  if (ctx.message?.document || ctx.message?.photo) return takeFile(house, ctx, question.subject.meetingId)
  await reply(ctx, letter(ctx.speech.t('file-wanted-again')))
}

async function takeFile(house: House, ctx: RakorContext, meetingId: string | null): Promise<void> {
  const file = ctx.message && sentFile(ctx.message)
  if (!file) return
  const offered = await offerFile(house.desk, ctx.request('file'), {
    file,
    batch: batchOf(ctx),
    isAlbum: ctx.message.media_group_id !== undefined,
    meetingId,
    kind: readFileKind(ctx.message.caption ?? '', file.name),
  })
  if (offered.ok) return
  const key = offered.reason === 'not-allowed' ? 'file-secretariat-only' : `refusal-${offered.reason}`
  await reply(ctx, letter(ctx.speech.t(key, offered.details)))
}

/** A document, or the largest size of a photo, as Rakor keeps it. */
function sentFile({ document, photo }: Message): (KeptFile & { mimeType: string }) | undefined {
  const largest = photo?.at(-1)
  const given = document ?? largest
  if (!given) return undefined
  return {
    telegramId: given.file_id,
    uniqueId: given.file_unique_id,
    form: document ? 'document' : 'photo',
    name: shorten(plainLine(document?.file_name ?? ''), longestName),
    size: given.file_size ?? null,
    mimeType: document?.mime_type ?? '',
  }
}

/** What the documents of an album have in common; a document by itself is a batch of its own. */
const batchOf = ({ message, update }: RakorContext): string =>
  (message?.media_group_id ?? `u${update.update_id}`).replace(/[^A-Za-z0-9_-]/g, '').slice(0, 32)

/** The meeting a message of Rakor's shows: what it was sent for, or what all its buttons are of. */
async function meetingOf(house: House, chatId: number, replied: Message): Promise<string | undefined> {
  const about = await meetingOfMessage(house.desk, chatId, replied.message_id)
  if (about) return about.meetingId
  const buttons = replied.reply_markup?.inline_keyboard.flat() ?? []
  const parts = buttons.flatMap((button) =>
    'callback_data' in button ? (button.callback_data?.split(':').slice(1) ?? []) : [],
  )
  return meetingAmong(house.desk, parts)
}

async function decide(house: House, ctx: RakorContext, batch: string, decision: FileDecision): Promise<void> {
  const decided = await decideFiles(house.desk, ctx.request('decide'), batch, decision)
  if (!decided.ok && decided.reason !== 'file-gone') return toast(ctx, refusalText(ctx.speech, decided), true)
  await toast(ctx)
  const read = await readBatch(house.desk, ctx.caller.userId, batch)
  if (read.offers.length > 0) await rewrite(ctx, receivedLetter(ctx.speech, batch, read))
}
