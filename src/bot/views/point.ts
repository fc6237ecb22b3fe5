import type { InlineKeyboardButton } from 'grammy/types'
import type { ChoicePoint, OpenPoint } from '../../domain/draft.ts'
import { classifications } from '../../domain/meeting.ts'
import { fewestSlots } from '../../domain/slot.ts'
import { slotsAmong } from '../../domain/slot-edits.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { exampleMeetingDay } from './example-days.ts'
import { titleOf } from './meeting-facts.ts'

/** What is asked about a draft, with the reason where something typed was no use; `today` is the day of asking. */
export function pointQuestion(speech: Speech, point: OpenPoint, today: Temporal.PlainDate): string {
  const { t } = speech
  switch (point.kind) {
    case 'when':
      return `${whyAsked(speech, point)} ${t(point.candidates.length === 1 ? 'meeting-point-when-one' : 'meeting-point-when')}`
    case 'date':
    case 'time': {
      const question = t(`meeting-point-${point.kind}`, point.kind === 'date' ? { day: exampleMeetingDay(today) } : {})
      return point.problem ? `${t(`meeting-problem-${point.problem}`)} ${question}` : question
    }
    case 'office':
      if (point.listed) return t('meeting-point-chair-listed')
      return t(
        `meeting-point-${point.role === 'chair' ? 'chair' : 'office'}-${point.several ? 'several' : 'unknown'}`,
        {
          text: point.text,
        },
      )
    case 'classification':
    case 'field':
      return t(`meeting-point-${point.kind}`, { text: point.text })
    default:
      return t(`meeting-point-${point.kind}`)
  }
}

/** Of a weekday and a date that do not agree, which day the date is: it is the first of the candidates. */
function whyAsked({ t, format }: Speech, { reason, candidates }: Extract<OpenPoint, { kind: 'when' }>): string {
  const [written] = candidates
  if (reason !== 'hari_tanggal_bertentangan' || !written) return t(`meeting-problem-${reason}`)
  return t('meeting-problem-day-differs', { date: format.date(Temporal.PlainDate.from(written.slice(0, 10))) })
}

/** The choices of a point, a row each where they are long. */
export function pointButtons(speech: Speech, shown: DraftShown, point: ChoicePoint): InlineKeyboardButton[][] {
  const button = (text: string, choice: string | number): InlineKeyboardButton => ({
    text,
    callback_data: pressData('draft-point', shown.meeting.id, point.id, choice),
  })
  const skip = button(speech.t('meeting-button-skip'), 'skip')
  switch (point.kind) {
    case 'when':
      return [
        ...point.candidates.map((candidate, at) => [button(moment(speech, candidate, shown.meeting.zone), at)]),
        ...(mayBeOffered(point.candidates) ? [[button(speech.t('poll-button-offer-all'), 'all')]] : []),
      ]
    case 'classification':
      return inPairs(classifications.map((name, at) => button(name, at)))
    case 'field':
      return [...inPairs(shown.fields.map((field) => button(field.hashtag, field.code))), [skip]]
    case 'office': {
      const near = point.near.flatMap((id) => shown.offices.filter((office) => office.id === id))
      const offices = near.map((office) => [button(`${titleOf(office)} (${office.code})`, office.id)])
      if (point.listed) return [...offices, [skip]]
      const out = point.role === 'chair' ? button(speech.t('meeting-button-mention'), 'skip') : skip
      return [...offices, [button(speech.t('meeting-button-guest'), 'guest'), out]]
    }
  }
}

/** Several whole times may as well be offered to the invited. */
const mayBeOffered = (candidates: readonly string[]): boolean =>
  candidates.length >= fewestSlots && slotsAmong(candidates).length === candidates.length

/** A candidate, a day or a local moment, as people write it. */
function moment(speech: Speech, candidate: string, zone: string): string {
  if (!candidate.includes('T')) return speech.format.date(Temporal.PlainDate.from(candidate))
  return speech.format.dateTime(Temporal.PlainDateTime.from(candidate).toZonedDateTime(zone).toInstant())
}

const inPairs = <T>(items: T[]): T[][] => items.flatMap((_, at) => (at % 2 === 0 ? [items.slice(at, at + 2)] : []))
