import type { InlineKeyboardButton } from 'grammy/types'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { canBeLetter, largestFile, type MeetingFile, mostFiles } from '../../domain/meeting-file.ts'
import { type Batch, type FileShelf, fileOf, readBatch } from '../../operations/file-readings.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedName, nameOf } from './agenda.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { pageButtons, pageOf } from './meeting-buttons.ts'
import type { Renderers } from './renderer.ts'
import { fileCall } from './task-messages.ts'

const pageSize = 8
const shownName = 60
const shownTitle = 120
const buttonName = 30

/** What a meeting has, a button for each file; the secretariat may add to it and take away. */
export function shelfLetter(speech: Speech, { meeting, files, all }: FileShelf): Letter {
  const { t } = speech
  const title = shorten(nameOf(speech, meeting), shownTitle)
  const lines = files.map((file, at) =>
    t('file-line', {
      number: at + 1,
      kind: t(`file-kind-${file.kind}`),
      name: nameOfFile(speech, file),
      size: sizeOf(speech, file.size),
    }),
  )
  const body = [
    t('file-shelf-title', { title }),
    '',
    ...(lines.length > 0 ? lines : [t('file-shelf-empty')]),
    ...(all ? ['', t(meeting.publishedAt === null ? 'file-shelf-help-draft' : 'file-shelf-help')] : []),
  ]
  return letter(body.join('\n'), [
    ...files.map((file, at): InlineKeyboardButton[] => [
      {
        text: t('file-button-open', { number: at + 1, name: shorten(nameOfFile(speech, file), buttonName) }),
        callback_data: pressData('fo', file.id),
      },
      ...(all ? [{ text: t('file-button-remove'), callback_data: pressData('fr', file.id) }] : []),
    ]),
    ...(all ? [[{ text: t('file-button-add'), callback_data: pressData('fa', meeting.id) }]] : []),
    [
      {
        text: t('meeting-button-back'),
        callback_data: pressData(meeting.publishedAt === null ? 'draft-open' : 'meeting', meeting.id),
      },
    ],
  ])
}

/** Asks whether a file shall be taken back. */
export const removeAskedLetter = (speech: Speech, file: MeetingFile, meeting: Meeting): Letter =>
  letter(
    speech.t('file-remove-asked', {
      name: nameOfFile(speech, file),
      title: shorten(nameOf(speech, meeting), shownTitle),
    }),
    [
      [{ text: speech.t('file-button-remove-yes'), callback_data: pressData('fry', file.id), style: 'danger' }],
      [{ text: speech.t('meeting-button-back'), callback_data: pressData('fl', meeting.id) }],
    ],
  )

/** What became of the documents somebody sent, and what is still to be said about them. `page`: of the meetings to choose from. */
export function receivedLetter(speech: Speech, batch: string, read: Batch, page = 0): Letter {
  const { t } = speech
  const { offers, meeting, choices } = read
  const title = meeting ? shorten(nameOf(speech, meeting), shownTitle) : ''
  const named = (state: string): string[] =>
    offers.filter((offer) => offer.state === state).map((offer) => kindAndName(speech, offer))
  const added = [...named('taken'), ...named('replacing')]
  const paragraphs = [
    added.length > 0 ? [t('file-received-taken', { title }), ...added].join('\n') : '',
    named('replacing').length > 0 ? t('file-received-replacing') : '',
    added.length > 0 && meeting ? t(`file-received-goes-${goesHow(meeting)}`) : '',
    ...offers
      .filter(({ state }) => state === 'known')
      .map((offer) => t('file-received-known', { name: nameOfFile(speech, offer) })),
    ...offers
      .filter(({ state }) => state === 'refused')
      .map((offer) => t(`file-fault-${offer.why}`, { name: nameOfFile(speech, offer), ...limits })),
    offers.length > 0 && offers.every(({ state }) => state === 'dropped') ? t('file-received-dropped') : '',
  ].filter(Boolean)
  const open = offers.filter(({ state }) => state === 'open')
  if (open.length === 0)
    return letter(paragraphs.join('\n\n'), meeting && !isConfidential(meeting) ? shelfButtons(speech, meeting) : [])
  const names = speech.format.list(open.map((offer) => nameOfFile(speech, offer)))
  const asked = meeting
    ? t('file-asked-kind', { names, title, count: open.length })
    : t(choices.length > 0 ? 'file-asked-meeting' : 'file-no-meeting', { names, count: open.length })
  const { items, page: at, pages } = pageOf(choices, page, pageSize)
  return letter([...paragraphs, asked].join('\n\n'), [
    ...(meeting
      ? kindButtons(speech, batch, open)
      : items.map((each) => [{ text: datedName(speech, each), callback_data: pressData('fm', batch, each.id) }])),
    ...(meeting ? [] : pageButtons(speech, at, pages, (to) => pressData('fp', batch, to))),
    [{ text: t('file-button-drop'), callback_data: pressData('fx', batch) }],
  ])
}

/** Which of the open documents is the letter, if one of them is. */
function kindButtons(speech: Speech, batch: string, open: Batch['offers']): InlineKeyboardButton[][] {
  const { t } = speech
  const letters = open.filter(canBeLetter)
  const one = open.length === 1
  return [
    ...letters.map((offer): InlineKeyboardButton[] => [
      {
        text: one
          ? t('file-button-letter')
          : t('file-button-letter-named', { name: shorten(nameOfFile(speech, offer), buttonName) }),
        callback_data: pressData('fk', batch, offer.id),
      },
    ]),
    [{ text: t(one ? 'file-button-material' : 'file-button-materials'), callback_data: pressData('fk', batch, '-') }],
  ]
}

const shelfButtons = ({ t }: Speech, meeting: Meeting): InlineKeyboardButton[][] => [
  [
    { text: t('file-button-files'), callback_data: pressData('fl', meeting.id) },
    { text: t('file-button-add'), callback_data: pressData('fa', meeting.id) },
  ],
]

const goesHow = (meeting: Meeting): 'later' | 'now' | 'nowhere' => {
  if (meeting.publishedAt === null) return 'later'
  return meeting.state === 'closed' ? 'nowhere' : 'now'
}

const limits = { megabytes: largestFile / (1024 * 1024), most: mostFiles }

const kindAndName = (speech: Speech, offer: Batch['offers'][number]): string =>
  speech.t('file-received-line', { kind: speech.t(`file-kind-${offer.kind}`), name: nameOfFile(speech, offer) })

/** A photo has no name of its own. */
const nameOfFile = (speech: Speech, file: Pick<MeetingFile, 'name'>): string =>
  file.name === '' ? speech.t('file-photo') : shorten(file.name, shownName)

/** ` (1,2 MB)`; nothing where Telegram did not say. */
function sizeOf({ t, format }: Speech, size: number | null): string {
  if (!size) return ''
  const megabytes = size / (1024 * 1024)
  if (megabytes >= 0.1) return t('file-size', { megabytes: format.number(Math.round(megabytes * 10) / 10) })
  return t('file-size-small', { kilobytes: format.number(Math.max(Math.round((size / 1024) * 10) / 10, 0.1)) })
}

/** The file itself with what it is of. */
export function fileLetter(speech: Speech, file: MeetingFile, meeting: Meeting, news: string): Letter {
  const title = shorten(nameOf(speech, meeting), shownTitle)
  const number = meeting.letterNumber
  return letter(
    number && file.kind === 'letter'
      ? speech.t(`file-caption-letter-numbered-${news}`, { title, number: shorten(number, shownTitle) })
      : speech.t(`file-caption-${file.kind}-${news}`, { title }),
  )
}

export const fileRenderers: Renderers<'files-received' | 'meeting-file'> = {
  'files-received': async (house, row, speech) => {
    const read = await readBatch(house.desk, row.chatId, row.subject.batch)
    if (read.offers.length === 0) return drop('forgotten')
    return send(row.chatId, receivedLetter(speech, row.subject.batch, read))
  },
  'meeting-file': async (house, row, speech) => {
    const found = await fileOf(house.desk, { kind: 'user', userId: row.chatId }, row.subject.fileId)
    if (!found.ok) return drop('the file is taken back, or not theirs any more')
    const { file, meeting } = found.value
    if (meeting.state === 'cancelled' || meeting.state === 'closed') return drop('the meeting is over')
    const made = fileLetter(speech, file, meeting, row.subject.news)
    return { act: 'call', ...fileCall(row.chatId, { id: file.telegramId, kind: file.form }, made) }
  },
}
