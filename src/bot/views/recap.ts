import type { InlineKeyboardButton } from 'grammy/types'
import { answerOf } from '../../domain/invitation.ts'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { plainLine } from '../../domain/plain-line.ts'
import type { Caller } from '../../operations/perform.ts'
import { type OpenPoll, openPolls } from '../../operations/poll-reading.ts'
import { type Recap, type RecapLine, recapMeetings, recapOf } from '../../operations/recap.ts'
import { pressData, roundPart } from '../callback-data.ts'
import { fitting, shorten } from '../cut.ts'
import type { House, Speech } from '../house.ts'
import { datedName, nameOf } from './agenda.ts'
import { answerButtons } from './answer-buttons.ts'
import { answerPhrase, type ReasonShown } from './answer-phrase.ts'
import { countLines } from './card.ts'
import { basisButtons } from './delegate-notes.ts'
import { concernLines } from './delegation-concerns.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

/** Offices on one page: with every text at its longest it still fits one message. */
const pageSize = 8
const longestAnswer = 240
const longestName = 40
/** UTF-16 units of a page, under Telegram's 4,096. */
const mostText = 4_000
const titleOnButton = 40

/** The meetings a recap can be asked of, a button each; those whose time is still being asked come first. */
export function recapMeetingsLetter(speech: Speech, meetings: Meeting[], polls: readonly OpenPoll[] = []): Letter {
  const { t } = speech
  if (meetings.length + polls.length === 0) return letter(t('answer-recap-none'))
  return letter(t('answer-recap-choose'), [
    ...polls.map(({ poll, meeting }) => [
      {
        text: t('poll-recap-button', { title: shorten(nameOf(speech, meeting), titleOnButton) }),
        callback_data: pressData('tp-view', poll.id, 0),
      },
    ]),
    ...meetings.map((meeting) => [{ text: datedName(speech, meeting), callback_data: pressData('rk', meeting.id, 0) }]),
  ])
}

/** What somebody who asks for recaps sees first: the recap of the only meeting, else the choice. */
export async function recapHomeLetter(
  { desk }: House,
  speech: Speech,
  caller: Caller,
  meetings: Meeting[],
): Promise<Letter> {
  const [only, ...others] = meetings
  const open = await openPolls(desk, caller)
  const polls = open.ok ? open.value : []
  const recap = only && others.length + polls.length === 0 ? await recapOf(desk, caller, only.id) : undefined
  return recap?.ok ? recapLetter(speech, recap.value, 0) : recapMeetingsLetter(speech, meetings, polls)
}

/** One page of who answered what, when and through whom; `page` counts from 0 and is brought into range. */
export function recapLetter(speech: Speech, recap: Recap, page: number): Letter {
  const { t } = speech
  const pages = pagesOf(recap.lines)
  const at = clamp(page, pages)
  const lines = onPage(recap.lines, at).map((line, index) => recapLine(speech, recap, line, at * pageSize + index + 1))
  const head = [t('answer-recap-title', { title: recap.meeting.title }), countLines(speech, recap.count, true)]
  const body = ['', ...lines, ...(pages > 1 ? ['', t('answer-recap-page', { page: at + 1, pages })] : [])]
  const room = mostText - [...head, ...body].join('\n').length
  const concerns = recap.concerns ? fitting(concernLines(speech, recap.concerns, officesIn(recap)), room) : []
  const text = [...head, ...concerns, ...body]
  const answerFor: InlineKeyboardButton[][] =
    recap.secretariat && isOpen(recap.meeting)
      ? [[{ text: t('answer-button-answer-for'), callback_data: pressData('rj', recap.meeting.id, 0) }]]
      : []
  const back = [{ text: t('answer-button-back'), callback_data: pressData('rl') }]
  return letter(text.join('\n'), [
    ...turning(speech, 'rk', recap.meeting.id, at, pages),
    ...answerFor,
    ...exportButtons(speech, recap.meeting),
    back,
  ])
}

/** The recap to take elsewhere; of a confidential meeting it stays here. */
const exportButtons = ({ t }: Speech, meeting: Meeting): InlineKeyboardButton[][] =>
  isConfidential(meeting)
    ? []
    : [
        [
          { text: t('file-button-recap-text'), callback_data: pressData('rx', meeting.id) },
          { text: t('file-button-recap-workbook'), callback_data: pressData('doc', 'recap-workbook', meeting.id) },
        ],
      ]

/** For which office the secretariat answers; whoever has not answered comes first. */
export function answerForLetter(speech: Speech, recap: Recap, page: number): Letter {
  const missingFirst = [...recap.lines].sort((a, b) => Number(hasAnswered(a)) - Number(hasAnswered(b)))
  const pages = pagesOf(missingFirst)
  const at = clamp(page, pages)
  const { id } = recap.meeting
  return letter(speech.t('answer-recap-which-office'), [
    ...onPage(missingFirst, at).map((line) => [
      {
        text: `${shorten(line.office.name, 40)} · ${answerPhrase(speech, { ...line.invitation, delegatePosition: null, delegateName: null, delegateBasis: null })}`,
        callback_data: pressData('ro', id, line.office.id),
      },
    ]),
    ...turning(speech, 'rj', id, at, pages),
    [{ text: speech.t('answer-button-back'), callback_data: pressData('rk', id, 0) }],
  ])
}

/** The six answers the secretariat can give for one office. */
export function answerForOfficeLetter(speech: Speech, recap: Recap, line: RecapLine): Letter {
  const { id, round } = recap.meeting
  const text = speech.t('answer-recap-which-answer', {
    office: line.office.name,
    title: recap.meeting.title,
    answer: answerPhrase(speech, line.invitation, 'full'),
  })
  return letter(text, [
    ...answerButtons(
      speech,
      (kind) => pressData('rs', id, kind, line.office.id, ...roundPart(round)),
      answerOf(line.invitation),
    ),
    ...(line.hasBasis ? [basisButtons(speech, line.invitation, 'rb', line.invitation.delegateBasis)] : []),
    [{ text: speech.t('answer-button-back'), callback_data: pressData('rj', id, 0) }],
  ])
}

export const recapRenderers: Renderers<'recap'> = {
  recap: async (house, row, speech) => {
    const caller = { kind: 'user', userId: row.chatId } as const
    if (row.subject.meetingId !== null) {
      const recap = await recapOf(house.desk, caller, row.subject.meetingId)
      return recap.ok ? send(row.chatId, recapLetter(speech, recap.value, 0)) : drop('not theirs to read')
    }
    const meetings = await recapMeetings(house.desk, caller)
    if (!meetings.ok) return drop('not theirs to read')
    return send(row.chatId, await recapHomeLetter(house, speech, caller, meetings.value))
  },
}

/** Whoever answered as head is known by the office; of staff and the secretariat the name tells which of them it was. */
function recapLine(speech: Speech, { secretariat, now }: Recap, line: RecapLine, number: number): string {
  const { invitation, office, giver } = line
  const shown: ReasonShown = secretariat ? 'full' : 'category'
  const said = {
    number,
    office: office.name,
    role: speech.t(`answer-recap-role-${invitation.role}`),
    answer: shorten(answerPhrase(speech, invitation, shown), longestAnswer),
  }
  if (!invitation.answeredAt || !giver) return speech.t('answer-recap-line', said)
  const as = speech.t(`answer-by-${giver.givenAs}`)
  const name = giver.givenAs === 'head' ? '' : shorten(plainLine(giver.name ?? ''), longestName)
  const by = name ? speech.t('answer-recap-by-name', { by: as, name }) : as
  const at = speech.format.shortMoment(invitation.answeredAt, now)
  return speech.t(line.late ? 'answer-recap-given-late' : 'answer-recap-given', { ...said, by, at })
}

/** `Sebelumnya` and `Berikutnya`, each only where there is such a page. */
function turning(speech: Speech, name: string, id: string, at: number, pages: number): InlineKeyboardButton[][] {
  const row: InlineKeyboardButton[] = []
  if (at > 0) row.push({ text: speech.t('answer-button-previous'), callback_data: pressData(name, id, at - 1) })
  if (at < pages - 1) row.push({ text: speech.t('answer-button-next'), callback_data: pressData(name, id, at + 1) })
  return row.length > 0 ? [row] : []
}

const officesIn = ({ lines }: Recap) => new Map(lines.map(({ office }) => [office.id, office]))
const hasAnswered = (line: RecapLine): boolean => answerOf(line.invitation) !== undefined
const isOpen = (meeting: Meeting): boolean => meeting.state === 'scheduled' || meeting.state === 'in_progress'
const pagesOf = (lines: unknown[]): number => Math.max(1, Math.ceil(lines.length / pageSize))
const clamp = (page: number, pages: number): number => Math.min(Math.max(0, page), pages - 1)
const onPage = <T>(lines: T[], at: number): T[] => lines.slice(at * pageSize, (at + 1) * pageSize)
