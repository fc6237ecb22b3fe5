import type { Convened, Fact } from '../../domain/change.ts'
import type { Office } from '../../domain/directory.ts'
import type { DraftInvitee } from '../../domain/draft.ts'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { hoursOf } from '../../locales/hours.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { chairOf, daysOf } from './meeting-facts.ts'

/** What the values of facts are named with. */
export interface Names {
  offices: readonly Office[]
  groups: readonly { chatId: number; title: string }[]
}

/** Names in one list of invitees; the page of invitees has them all. */
const namesShown = 12

const labels: Record<Exclude<Fact, 'time'>, string> = {
  title: 'meeting-fact-title',
  number: 'meeting-fact-number',
  classification: 'change-fact-classification',
  place: 'meeting-fact-place',
  link: 'change-fact-link',
  chair: 'meeting-fact-chair',
  agenda: 'meeting-fact-agenda',
  fields: 'meeting-preview-fields',
  dress: 'meeting-fact-dress',
  delegation: 'meeting-fact-delegation',
  deadline: 'meeting-fact-answer-by',
  invitees: 'change-fact-invitees',
  groups: 'meeting-preview-groups',
}

/**
 * `Tempat: Ruang Rapat Serasan Sekundang → Aula Bappeda`, a line each; `limit` holds for each of the two values. Of a
 * confidential meeting, and of one that becomes so, only what changes is named, but not how.
 */
export function changeLines(
  speech: Speech,
  before: Convened,
  after: Convened,
  changed: readonly Fact[],
  { names, limit }: { names: Names; limit: number },
): string[] {
  const hidden = isConfidential(before.meeting) || isConfidential(after.meeting)
  return changed.flatMap((fact) => {
    if (fact === 'invitees') return inviteeLines(speech, before, after, hidden ? undefined : names)
    if (hidden && fact !== 'classification' && fact !== 'groups') return hiddenLine(speech, fact, after.meeting)
    if (fact === 'time') return timeLines(speech, before.meeting, after.meeting)
    const said = (meeting: Meeting) => shorten(wordsOf(speech, meeting, fact, names) || '–', limit)
    return [changeLine(speech, speech.t(labels[fact]), said(before.meeting), said(after.meeting))]
  })
}

const changeLine = ({ t }: Speech, label: string, before: string, after: string): string =>
  t('change-line', { label, before, after })

/** Of what a confidential meeting has no place for there is nothing to say. */
function hiddenLine(speech: Speech, fact: Fact, after: Meeting): string[] {
  if (fact === 'time') return [speech.t('change-line-hidden', { label: speech.t('meeting-fact-date') })]
  if (fact !== 'chair' && fact !== 'deadline' && isConfidential(after)) return []
  return [speech.t('change-line-hidden', { label: speech.t(labels[fact]) })]
}

function timeLines(speech: Speech, before: Meeting, after: Meeting): string[] {
  const { t } = speech
  const dates = [before, after].map((meeting) => daysOf(speech, meeting) || '–')
  const hours = [before, after].map((meeting) => hoursOf(speech, meeting) || '–')
  const lines = []
  if (dates[0] !== dates[1]) lines.push(changeLine(speech, t('meeting-fact-date'), dates[0]!, dates[1]!))
  if (hours[0] !== hours[1]) lines.push(changeLine(speech, t('meeting-fact-hours'), hours[0]!, hours[1]!))
  return lines
}

/** One fact in words, as it stands on a meeting. */
export function wordsOf(speech: Speech, meeting: Meeting, fact: Fact, names: Names): string {
  const { t, format } = speech
  switch (fact) {
    case 'title':
      return meeting.title
    case 'number':
      return meeting.letterNumber ?? ''
    case 'classification':
      return meeting.classification
    case 'time':
      return meeting.startsAt ? `${daysOf(speech, meeting)}, ${hoursOf(speech, meeting)}` : ''
    case 'place':
      return meeting.place ?? ''
    case 'link':
      return meeting.onlineUrl ?? (meeting.online ? t('meeting-online') : '')
    case 'chair':
      return chairOf(meeting, names.offices)
    case 'agenda':
      return meeting.agenda.join('; ')
    case 'fields':
      return meeting.fields.join(', ')
    case 'dress':
      return meeting.dress ?? ''
    case 'delegation':
      return t(meeting.inPerson ? 'meeting-in-person' : 'meeting-may-delegate')
    case 'deadline':
      return meeting.answerBy ? format.dateTime(meeting.answerBy) : ''
    case 'groups':
      return meeting.groups
        .map((chatId) => names.groups.find((group) => group.chatId === chatId)?.title ?? String(chatId))
        .join(', ')
    case 'invitees':
      return ''
  }
}

/** Who is invited and who no more; without names only how many. */
function inviteeLines(speech: Speech, before: Convened, after: Convened, known: Names | undefined): string[] {
  const { t } = speech
  const idOf = (invitee: DraftInvitee) => ('officeId' in invitee ? invitee.officeId : `guest ${invitee.guest}`)
  const had = new Map(before.invitees.map((invitee) => [idOf(invitee), invitee.role]))
  const wanted = new Map(after.invitees.map((invitee) => [idOf(invitee), invitee.role]))
  const nameOf = (invitee: DraftInvitee) =>
    'guest' in invitee
      ? t('meeting-preview-guest', { name: shorten(invitee.guest, 40) })
      : (known?.offices.find(({ id }) => id === invitee.officeId)?.code ?? invitee.officeId)
  const listed = (invitees: readonly DraftInvitee[]) => {
    if (!known) return speech.format.number(invitees.length)
    const names = invitees.map(nameOf)
    const more = names.length - namesShown
    return [...names.slice(0, namesShown), ...(more > 0 ? [t('meeting-preview-more', { count: more })] : [])].join(', ')
  }
  const [optional, added] = parted(after.invitees.filter((invitee) => !had.has(idOf(invitee))))
  const removed = before.invitees.filter((invitee) => !wanted.has(idOf(invitee)))
  const moved = after.invitees.filter((each) => had.has(idOf(each)) && had.get(idOf(each)) !== each.role)
  return [
    ...(added.length > 0 ? [t('change-line-added', { names: listed(added) })] : []),
    ...(optional.length > 0 ? [t('change-line-added-optional', { names: listed(optional) })] : []),
    ...(removed.length > 0 ? [t('change-line-removed', { names: listed(removed) })] : []),
    ...(moved.length > 0 ? [t('change-line-roles', { names: listed(moved) })] : []),
  ]
}

const parted = (invitees: readonly DraftInvitee[]): [optional: DraftInvitee[], others: DraftInvitee[]] => [
  invitees.filter(({ role }) => role === 'optional'),
  invitees.filter(({ role }) => role !== 'optional'),
]
