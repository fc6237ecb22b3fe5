import type { MeetingLine } from '../../../src/language/meeting-line.ts'
import { inShort } from './date-in-short.ts'

const offset = (moment: Temporal.ZonedDateTime) => moment.toString({ timeZoneName: 'never' })

/**
 * A meeting as read, on one line: "rapat karet | 05-03 09.00 | @ Aula Disbun | daring | KARET | pimpinan Sekda | undang
 * DISBUN, ?Kodim | ? place". What is still asked stands last; names nobody knows, or several may mean, have a "?".
 */
export function meetingInShort(line: MeetingLine): string {
  const { when, ask, invitees, optional, fields, agenda } = line
  const start = when.start && !ask.includes('time') ? offset(when.start) : when.date?.toString()
  const end = when.endDate?.toString() ?? (when.end === null ? null : when.end && offset(when.end))
  const time = inShort({ ...(start && { start }), ...(end !== undefined && { end }) })
  const offices = list(invitees)
  return [
    line.title || '-',
    time,
    line.place && `@ ${line.place}`,
    line.online && 'daring',
    fields.join(' '),
    line.chair && `pimpinan ${line.chair}`,
    offices && `undang ${offices}`,
    list(optional) && `opsional ${list(optional)}`,
    agenda.length > 0 && `acara ${agenda.join('; ')}`,
    ask.length > 0 && `? ${ask.join(' ')}`,
  ]
    .filter(Boolean)
    .join(' | ')
}

const list = ({ found, groups, unknown, several }: MeetingLine['invitees']): string =>
  [...found, ...groups, ...unknown.map((name) => `?${name}`), ...several.map(({ text }) => `?${text}`)].join(', ')
