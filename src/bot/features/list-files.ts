import { Composer } from 'grammy'
import type { Document } from 'grammy/types'
import { listIn } from '../../language/listed-files.ts'
import { boundQuestion } from '../../operations/questions.ts'
import { checkSender, type ListKind } from '../../operations/sent-lists.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { reply } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { takeDaysOff } from './days-off.ts'
import type { Feature } from './feature.ts'
import { fetchList } from './list-reading.ts'
import type { QuestionHandler } from './question-handler.ts'
import { takeRoster } from './roster.ts'

/** A CSV from the secretariat is a list, whatever they are being asked in words; only a document asked for is that document. */
export const listFilesFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').on('message:document', async (ctx, next) => {
    const { document } = ctx.message
    if (!/\.csv$/i.test(document.file_name ?? '') && document.mime_type !== 'text/csv') return next()
    const allowed = await checkSender(house.desk, ctx.caller, 'roster')
    if (!allowed.ok) return next()
    const question = await boundQuestion(house.desk, ctx.request('question'), ctx.chat.id)
    if (question?.kind === 'meeting-file') return next()
    await takeList(house, ctx, document, question?.kind === 'days-off-file' ? 'days-off' : 'roster')
  })
  return composer
}

/** Takes the file that was asked for; anything else is asked for again. */
const handlerOf =
  <K extends 'roster-file' | 'days-off-file'>(kind: ListKind): QuestionHandler<K> =>
  async (house, ctx) => {
    const document = ctx.message?.document
    if (!document) return reply(ctx, letter(ctx.speech.t('list-no-file')))
    await takeList(house, ctx, document, kind)
  }

export const rosterFileHandler = handlerOf<'roster-file'>('roster')
export const daysOffFileHandler = handlerOf<'days-off-file'>('days-off')

/** Which list it is its own headings say; where they say nothing it is the one that was asked for. */
async function takeList(house: House, ctx: RakorContext, document: Document, asked: ListKind): Promise<void> {
  const bytes = await fetchList(house, ctx, document)
  if (!bytes) return
  const kind = listIn(bytes) ?? asked
  if (kind === 'roster') await takeRoster(house, ctx, bytes)
  else await takeDaysOff(house, ctx, bytes)
}
