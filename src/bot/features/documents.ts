import { Composer } from 'grammy'
import { recapText } from '../../documents/recap-text.ts'
import { isConfidential } from '../../domain/meeting.ts'
import { refused } from '../../domain/outcome.ts'
import { isDocumentKind, oweDocument } from '../../operations/documents.ts'
import { recapOf } from '../../operations/recap.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, reply, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'

/** Room for a message with its part's number, in UTF-16 units. */
const textLimit = 4000

/** What can be taken out of Rakor: documents that are made and sent (`doc`), and the recap as text to copy (`rx`). */
export const documentsFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.filter((ctx) => ctx.chat?.type === 'private')
  inPrivate.callbackQuery(pressPattern('doc', 2), async (ctx) => {
    const [, document = '', meetingId = ''] = ctx.match
    if (!isDocumentKind(document)) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const owed = await oweDocument(desk, ctx.request('document'), { document, meetingId })
    if (!owed.ok) return toast(ctx, refusalText(ctx.speech, owed), true)
    await toast(ctx, ctx.speech.t('file-being-made'))
  })
  inPrivate.callbackQuery(pressPattern('rx', 1), async (ctx) => {
    const recap = await recapOf(desk, ctx.caller, ctx.match[1] ?? '')
    if (!recap.ok) return toast(ctx, refusalText(ctx.speech, recap), true)
    if (isConfidential(recap.value.meeting))
      return toast(ctx, refusalText(ctx.speech, refused('confidential-files')), true)
    await toast(ctx)
    for (const part of recapText(house.speech('id', await zoneOf(house.desk)), recap.value, textLimit))
      await reply(ctx, letter(part))
  })
  return composer
}
