import { type AnswerKind, answered, answerKinds, answerOf } from '../../domain/invitation.ts'
import { type ColleagueNews, readColleagueNews } from '../../operations/answer-disputes.ts'
import { type Place, readAnswer, readPlace } from '../../operations/answer-readings.ts'
import { openChoice } from '../../operations/offer-choice.ts'
import type { OutboxSubjects } from '../../operations/outbox-kinds.ts'
import { echoKey } from '../../operations/owe-echo.ts'
import { readSentMessage } from '../../operations/sent.ts'
import { pressData, roundPart } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { datedMeeting, nameOf } from './agenda.ts'
import { answerButtons, officeButtons } from './answer-buttons.ts'
import { answerPhrase } from './answer-phrase.ts'
import { leanLetter } from './answer-question.ts'
import { drop, edit, type Letter, letter, replyTo, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

type ChoiceSubject = OutboxSubjects['answer-choice']

/** `Dinas Perkebunan: diwakilkan Kabid Produksi.` The reason stays out of the group. */
export function echoLine(speech: Speech, { office, invitation, late }: Place): string {
  const said = { office: office.name, answer: answerPhrase(speech, invitation) }
  return speech.t(late ? 'answer-echo-late' : 'answer-echo', said)
}

export const echoButtons = (speech: Speech, answerId: string): NonNullable<Letter['keyboard']> => [
  [
    { text: speech.t('answer-button-right'), callback_data: pressData('ae', answerId, 'ok'), style: 'success' },
    { text: speech.t('answer-button-change'), callback_data: pressData('ae', answerId, 'edit') },
  ],
]

export const echoRenderers: Renderers<
  'answer-echo' | 'answer-choice' | 'echo-settled' | 'echo-retired' | 'reaction' | 'group-hint' | 'office-answered'
> = {
  'answer-echo': async (house, row, speech) => {
    const read = await readAnswer(house.desk, row.subject.answerId)
    if (!read?.stands) return drop('answered again since')
    const made = letter(echoLine(speech, read), echoButtons(speech, read.answer.id))
    const before = await readSentMessage(house.desk, row.chatId, echoKey(row.chatId, row.subject.messageId))
    if (before !== undefined) return edit(row.chatId, before, made)
    return send(row.chatId, made, replyTo(row.subject.messageId))
  },
  'answer-choice': async (house, row, speech) => {
    const { meetingId, officeId } = row.subject
    const place = await readPlace(house.desk, meetingId, officeId)
    if (!place || !isOpen(place)) return drop('the meeting takes no answers any more')
    const made = choiceLetter(speech, place, row)
    const before = await openChoice(house.desk, row.chatId, place.invitation)
    if (before !== undefined) return edit(row.chatId, before, made)
    return row.chatId > 0 ? send(row.chatId, made) : send(row.chatId, made, replyTo(row.subject.messageId))
  },
  'echo-settled': async (house, row, speech) => {
    const place = await readPlace(house.desk, row.subject.meetingId, row.subject.officeId)
    if (!place) return drop('the office is not invited')
    return edit(row.chatId, row.subject.messageId, letter(echoLine(speech, place), []))
  },
  'echo-retired': async (house, row) => {
    const { answerId, messageId: message_id } = row.subject
    if ((await readAnswer(house.desk, answerId))?.stands) return drop('the answer stands')
    const payload = { chat_id: row.chatId, message_id, reply_markup: { inline_keyboard: [] } }
    return { act: 'call', method: 'editMessageReplyMarkup', payload }
  },
  reaction: async (_house, row) => ({
    act: 'call',
    method: 'setMessageReaction',
    payload: {
      chat_id: row.chatId,
      message_id: row.subject.messageId,
      reaction: [{ type: 'emoji', emoji: row.subject.emoji }],
    },
  }),
  'group-hint': async (_house, row, speech) =>
    send(row.chatId, letter(speech.t(row.subject.hint)), replyTo(row.subject.messageId)),
  'office-answered': async (house, row, speech) => {
    const { meetingId, officeId } = row.subject
    const news = await readColleagueNews(house.desk, meetingId, officeId, row.chatId)
    if (!news?.capacity) return drop('the office is no longer theirs')
    if (!isOpen(news)) return drop('the meeting takes no answers any more')
    if (news.against && news.capacity === 'head') return send(row.chatId, disputeLetter(speech, news))
    if (news.last.givenBy === row.chatId) return drop('answered by themselves since')
    return send(row.chatId, news.overruled ? overruledLetter(speech, news) : colleagueLetter(speech, news))
  },
}

/** In a group without the meeting, whose card it replies to; privately with it. */
function choiceLetter(speech: Speech, place: Place, row: { chatId: number; subject: ChoiceSubject }): Letter {
  const { meeting, office, invitation } = place
  const { userId, of } = row.subject
  if (row.chatId > 0) {
    const leans = answerKinds.find((kind) => kind === of)
    if (leans) return leanLetter(speech, place, leans)
    const key = of === 'receipt' ? 'answer-choice-receipt' : 'answer-choice-private'
    const asked = speech.t(key, { office: office.name, title: datedMeeting(speech, meeting) })
    return letter(asked, officeButtons(speech, place, 'ao', answerOf(invitation)))
  }
  const round = roundPart(meeting.round)
  const dataOf = (kind: AnswerKind) => pressData('ac', meeting.id, kind, office.id, userId, ...round)
  return letter(speech.t('answer-choice', { office: office.name }), answerButtons(speech, dataOf))
}

const isOpen = ({ meeting }: Place): boolean => meeting.state === 'scheduled' || meeting.state === 'in_progress'

const changeButton = (speech: Speech, { meeting, office }: Place) => ({
  text: speech.t('answer-button-change'),
  callback_data: pressData('ax', meeting.id, office.id),
})

/** Tells somebody of an office what was answered for it, and by whom in which capacity. */
function colleagueLetter(speech: Speech, news: ColleagueNews): Letter {
  const text = speech.t('answer-colleague', {
    office: news.office.name,
    title: news.meeting.title,
    by: speech.t(`answer-by-${news.last.givenAs}`),
    answer: answerPhrase(speech, news.invitation, 'category'),
  })
  return letter(text, [[changeButton(speech, news)]])
}

/** Head and staff contradict each other: the head decides, whoever of them was last. */
function disputeLetter(speech: Speech, news: ColleagueNews): Letter {
  const said = (side: 'head' | 'staff'): string => {
    const record = news.last.givenAs === side ? news.last : news.against
    if (!record) return ''
    if (news.last.answer.kind !== news.against?.answer.kind) return speech.t(`answer-button-${record.answer.kind}`)
    return answerPhrase(speech, { ...news.invitation, ...answered(record.answer) }, 'category')
  }
  const text = speech.t('answer-dispute', {
    office: news.office.name,
    title: news.meeting.title,
    head: said('head'),
    staff: said('staff'),
    answer: answerPhrase(speech, news.invitation, 'category'),
  })
  return letter(text, rightOrChange(speech, news))
}

/** Staff changed what the head had answered: the head hears of it, and may change it back. */
function overruledLetter(speech: Speech, news: ColleagueNews): Letter {
  const said = {
    office: news.office.name,
    title: nameOf(speech, news.meeting),
    answer: answerPhrase(speech, news.invitation, 'category'),
  }
  return letter(speech.t('answer-overruled', said), rightOrChange(speech, news))
}

function rightOrChange(speech: Speech, news: ColleagueNews): NonNullable<Letter['keyboard']> {
  const standing = answerOf(news.invitation) ?? news.last.answer.kind
  const right = pressData('ah', news.meeting.id, news.office.id, standing)
  return [
    [{ text: speech.t('answer-button-right'), callback_data: right, style: 'success' }, changeButton(speech, news)],
  ]
}
