import { InputFile } from 'grammy'
import { attendanceSheetPdf } from '../../documents/attendance-sheet.ts'
import { checkInScreenPdf } from '../../documents/check-in-screen.ts'
import type { Pen } from '../../documents/pen.ts'
import { recapWorkbook } from '../../documents/recap-workbook.ts'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { type Outcome, refused } from '../../domain/outcome.ts'
import { checkInDesk } from '../../operations/check-in-reading.ts'
import { attendanceSheetState, type DocumentKind, isDocumentKind } from '../../operations/documents.ts'
import type { Caller } from '../../operations/perform.ts'
import { recapOf } from '../../operations/recap.ts'
import { zoneOf } from '../../operations/voice.ts'
import { cut } from '../cut.ts'
import type { House } from '../house.ts'
import { drop } from './letter.ts'
import { titleOf } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'

interface Made {
  meeting: Meeting
  bytes: Uint8Array
  extension: string
}

type Maker = (house: House, caller: Caller, meetingId: string, pen: Pen) => Promise<Outcome<Made>>

/** How each document is made, for whoever asked: who may not have it any more gets nothing. */
const makers: Record<DocumentKind, Maker> = {
  'attendance-sheet': async ({ desk }, caller, meetingId, pen) => {
    const state = await attendanceSheetState(desk, caller, meetingId)
    if (!state.ok) return state
    const { meeting, chair, rows, others, now } = state.value
    const bytes = await attendanceSheetPdf(pen, {
      meeting,
      signatories: rows,
      others,
      chair: chair ? titleOf(chair) : (meeting.chairText ?? ''),
      madeAt: now,
    })
    return { ok: true, value: { meeting, bytes, extension: 'pdf' } }
  },
  'recap-workbook': async ({ desk }, caller, meetingId, pen) => {
    const recap = await recapOf(desk, caller, meetingId)
    if (!recap.ok) return recap
    if (isConfidential(recap.value.meeting)) return refused('confidential-files')
    const bytes = await recapWorkbook(pen, recap.value, recap.value.secretariat)
    return { ok: true, value: { meeting: recap.value.meeting, bytes, extension: 'xlsx' } }
  },
  'check-in-screen': (...asked) => screen(...asked),
}

/** The page for the screen, while the registration is open; who scans it opens the bot with the code. */
const screen: Maker = async ({ desk, bot }, caller, meetingId, pen) => {
  const shown = await checkInDesk(desk, caller, meetingId)
  if (!shown.ok) return shown
  const { meeting, code } = shown.value
  if (isConfidential(meeting)) return refused('confidential-files')
  if (code === null) return refused('check-in-not-open')
  const link = `https://t.me/${bot.username}?start=p_${code}`
  const bytes = await checkInScreenPdf(pen, { meeting, code, link, bot: bot.username, madeAt: desk.clock.now() })
  return { ok: true, value: { meeting, bytes, extension: 'pdf' } }
}

/** Documents are made when they are sent, in Indonesian whoever reads; only the words beside them are the reader's. */
export const documentRenderers: Renderers<'document'> = {
  document: async (house, row, speech) => {
    const { document, meetingId } = row.subject
    if (!isDocumentKind(document)) return drop('a document of another version')
    const pen = house.speech('id', await zoneOf(house.desk))
    const made = await makers[document](house, { kind: 'user', userId: row.chatId }, meetingId, pen)
    if (!made.ok) return drop('not theirs to read, or nothing to be made any more')
    const { meeting, bytes, extension } = made.value
    const name = fileName([pen.t(`file-name-${document}`), meeting.title, dayOf(meeting)], extension)
    const caption = speech.t(`file-made-${document}`, { title: cut(meeting.title, captionTitle) })
    return {
      act: 'call',
      method: 'sendDocument',
      payload: { chat_id: row.chatId, document: new InputFile(bytes, name), caption },
    }
  },
}

/** With it a caption stays well under Telegram's 1,024 units. */
const captionTitle = 300
/** Characters of each part of a file's name: long names some systems cut. */
const longestPart = 50

/** The day of a meeting, as it stands in the names of its files. */
export const dayOf = ({ startsAt, zone }: Meeting): string =>
  startsAt?.toZonedDateTimeISO(zone).toPlainDate().toString() ?? ''

/** A name that every system and every way of sending takes: letters, digits and hyphens, the parts by underscores. */
export function fileName(parts: string[], extension: string): string {
  const plain = parts.map((part) =>
    cut(
      part
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^A-Za-z0-9]+/g, '-'),
      longestPart,
    ).replace(/^-+|-+$/g, ''),
  )
  return `${plain.filter(Boolean).join('_')}.${extension}`
}
