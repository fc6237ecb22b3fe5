import { namesNothing } from '../domain/draft-answer.ts'
import type { MeetingMeaning } from '../domain/drafting.ts'
import { classifications } from '../domain/meeting.ts'
import { isChoice, type MeetingScreen, type MeetingStep } from '../domain/meeting-steps.ts'
import { plainLine } from '../domain/plain-line.ts'
import type { PointAnswer } from '../domain/point-answer.ts'
import { readWhen } from '../language/dates.ts'
import { findFields } from '../language/field-words.ts'
import { readInPerson, withoutInPerson } from '../language/in-person.ts'
import { offeredTimes } from '../language/offered-times.ts'
import { findOffices } from '../language/office-names.ts'
import { urlIn } from '../language/venues.ts'
import type { DraftingTable, DraftShown } from '../operations/drafts.ts'
import { inviteesSaid } from './invitees-said.ts'
import { answerToPoint, chairSaid, deadlineOf, inviteesOf, meaningOfLine, withoutSlip } from './meeting-meaning.ts'
import { saysNothing } from './says-nothing.ts'
import { seriesIn, seriesSaid } from './series-meaning.ts'

type AtStep = Extract<MeetingScreen, { on: 'step' }>
type Sheet = Pick<DraftShown, 'sheet'>

/** Several facts stand in one message when it has parts, or an hour beside the title. */
const hasParts = (text: string): boolean => /[,;\n]|\b(?:pukul|jam)\b/i.test(text)

/** What typed words say wherever a draft stands: beside its steps nothing is asked, and only a fact that names itself is one. */
export function answersAt(typed: string, at: MeetingScreen, shown: Sheet, table: DraftingTable): PointAnswer[] {
  if (at.on === 'step') return answersAtStep(typed, at, shown, table)
  const { inPerson, rest } = withoutInPerson(withoutSlip(typed))
  return inPerson && !/[\p{L}\p{N}]/u.test(rest) ? [{ kind: 'delegation', inPerson }] : []
}

/**
 * What typed words say at a step: the answer to its question, and whatever else of a meeting stands beside it.
 * Nothing when they answer nothing.
 */
export function answersAtStep(typed: string, at: AtStep, shown: Sheet, table: DraftingTable): PointAnswer[] {
  const whole = withoutSlip(typed)
  // Anywhere in the words of any step it is meant, and nothing else is called so.
  const { inPerson, rest: text } = at.step === 'delegation' ? { inPerson: false, rest: whole } : withoutInPerson(whole)
  if (inPerson) return [{ kind: 'delegation', inPerson }, ...answersAtStep(text, at, shown, table)]
  if (plainLine(text) === '') return []
  const said = isChoice(at.point) ? answersToChoice(text, at, shown, table) : answersToStep(text, at.step, shown, table)
  const own = said.filter((answer) => !namesNothing(answer))
  if (at.step === 'title' || own.length === 0) return own
  const meant = new Set(own.map(({ kind }) => kind))
  return [...besides(text, at.step, table).filter(({ kind }) => !meant.has(kind)), ...own]
}

/** A choice that is typed instead of pressed settles its point. */
function answersToChoice(text: string, { step, point }: AtStep, shown: Sheet, table: DraftingTable): PointAnswer[] {
  if (!isChoice(point)) return []
  const settle = (choice: string): PointAnswer => ({ kind: 'choice', pointId: point.id, choice })
  switch (point.kind) {
    case 'classification': {
      const at = classifications.findIndex((name) => name.toLowerCase() === plainLine(text).toLowerCase())
      return at < 0 ? [] : [settle(String(at))]
    }
    case 'office': {
      const said = answersToStep(text, step, shown, table)
      // Of several names in one question no typed one says which it stands for.
      const alone = shown.sheet.choices.filter((each) => each.kind === 'office' && each.role !== 'chair').length < 2
      return said.length === 0 || point.role === 'chair' || !alone ? said : [settle('skip'), ...said]
    }
    case 'field': {
      const said = answersToStep(text, step, shown, table)
      // Offices answer nothing about the field.
      return said.some(({ kind }) => kind === 'fields') ? [settle('skip'), ...said] : said
    }
    case 'when':
      return answersToStep(text, step, shown, table)
  }
}

function answersToStep(text: string, step: MeetingStep, shown: Sheet, table: DraftingTable): PointAnswer[] {
  const point = (kind: string): PointAnswer[] => {
    const answer = answerToPoint(text, kind, shown, table)
    return answer ? [answer] : []
  }
  const plain = plainLine(text)
  if (saysNothing(plain)) {
    const left = leftOut(step, shown)
    // Nobody is called so; a step that cannot be left out is asked again.
    if (left || step === 'invitees') return left ? [left] : []
  }
  switch (step) {
    case 'title':
      return titleOrMore(text, table)
    case 'date':
      return slotsIn(text, table) ?? dateOrSeries(text, shown, table)
    case 'series': {
      const said = seriesSaid(text, table.now, shown.sheet.day)
      return said ? [said] : []
    }
    case 'slots':
      return slotsSaid(text, table)
    case 'invitees':
      return inviteesSaid(text, shown, table)
    case 'time': {
      const answers = point('time')
      return answers.length > 0 ? answers : point('date')
    }
    case 'end':
      return endIn(text, shown, table)
    case 'place':
      return placeIn(text, point('place'), table)
    case 'link': {
      const url = urlIn(text)
      return url ? [{ kind: 'link', url }] : []
    }
    case 'chair': {
      const chair = chairSaid(plainLine(text.replace(/\n/g, ', ')), table.offices)
      return chair ? [{ kind: 'chair', chair }] : []
    }
    case 'fields':
      return fieldsOrOffices(text, table)
    case 'classification': {
      const classification = classifications.find((name) => name.toLowerCase() === plain.toLowerCase())
      return classification ? [{ kind: 'classification', classification }] : []
    }
    case 'number':
    case 'dress':
      return [{ kind: step, text: plain }]
    case 'delegation': {
      const inPerson = readInPerson(plain)
      return inPerson === undefined ? [] : [{ kind: 'delegation', inPerson }]
    }
    case 'agenda':
      return [{ kind: 'agenda', items: text.split(/[;\n]/) }]
    case 'deadline': {
      const at = deadlineOf(readWhen(text, table.now, 'tenggat'), table.now.timeZoneId)
      return at === null || at === 'unread' ? [] : [{ kind: 'deadline', at }]
    }
  }
}

/** A day, or how often the meeting comes again, which may name its first day. */
function dateOrSeries(text: string, shown: Sheet, table: DraftingTable): PointAnswer[] {
  const meant = seriesIn(text, table.now, (rest) => readWhen(rest, table.now, 'rapat'))
  const answer = answerToPoint(meant?.text ?? text, 'date', shown, table)
  return [...(answer ? [answer] : []), ...(meant ? [{ kind: 'series' as const, ...meant.series }] : [])]
}

/** A step that may be passed over, or a fact of a draft that may be missing, when it is said that there is none. */
function leftOut(step: MeetingStep, { sheet }: Sheet): PointAnswer | undefined {
  switch (step) {
    case 'end':
    case 'link':
    case 'chair':
    case 'fields':
      return sheet.pending?.includes(step) ? { kind: 'passed', step } : undefined
    case 'invitees':
      return sheet.pending?.includes(step) && sheet.invitees.length > 0 ? { kind: 'passed', step } : undefined
    case 'number':
    case 'dress':
      return { kind: step, text: null }
    case 'agenda':
      return { kind: 'agenda', items: [] }
    case 'deadline':
      return { kind: 'deadline', at: null }
    default:
      return undefined
  }
}

/** Fields; an office typed among them is meant to be invited. */
function fieldsOrOffices(text: string, table: DraftingTable): PointAnswer[] {
  const { found, unknown } = findFields(text, table.fields)
  const offices = unknown.filter((name) => isOffices(name, table.offices))
  const others = unknown.filter((name) => !offices.includes(name))
  const invitees = inviteesOf(findOffices(offices.join('\n'), table.offices), table.offices)
  return [
    ...(offices.length > 0 ? [{ kind: 'invitees' as const, invitees }] : []),
    ...(found.length + others.length > 0 ? [{ kind: 'fields' as const, found, unknown: others }] : []),
  ]
}

/** Whether every word of a text names an office or a group of them. */
function isOffices(text: string, offices: DraftingTable['offices']): boolean {
  const { found, groups, several, unknown } = findOffices(text, offices)
  return unknown.length === 0 && found.length + groups.length + several.length > 0
}

/**
 * A title, or a whole line in which the title is one of several facts. A word of secrecy in it is asked about; fields it
 * seems to be about are only marked, to be confirmed at their step.
 */
function titleOrMore(text: string, table: DraftingTable): PointAnswer[] {
  const meaning = meaningOfLine(text, table)
  const guessed = saysFields(text) ? [] : meaning.fields.map((code): PointAnswer => ({ kind: 'field', code, on: true }))
  const facts = answersOf(guessed.length > 0 ? { ...meaning, fields: [] } : meaning)
  const more = facts.some(({ kind }) => kind !== 'title' && kind !== 'unread')
  if ((hasParts(text) || meaning.series) && more) return [...facts, ...guessed]
  const { classification } = meaning
  const title: PointAnswer = { kind: 'title', title: text }
  return classification ? [title, { kind: 'classification', classification }] : [title, ...guessed]
}

const saysFields = (text: string): boolean => /\bbidang\b|#ks_/i.test(text)

/** What a line says, as answers; its *sifat* first, so that of a confidential meeting no matter is taken. */
export function answersOf(meaning: MeetingMeaning): PointAnswer[] {
  const {
    classification,
    day,
    lastDay,
    from,
    until,
    when,
    problem,
    slots,
    place,
    onlineUrl,
    online,
    chair,
    required,
    optional,
  } = meaning
  const some = (list: MeetingMeaning['required']) =>
    list.officeIds.length + list.groups.length + list.unclear.length > 0
  return [
    ...(classification ? [{ kind: 'classification' as const, classification }] : []),
    ...(meaning.title ? [{ kind: 'title' as const, title: meaning.title }] : []),
    ...(slots ? [{ kind: 'slots' as const, slots, only: true as const }] : []),
    ...(day || from || when || problem
      ? [
          {
            kind: 'when' as const,
            ...(day && { day }),
            ...(lastDay && { lastDay }),
            ...(from && { from }),
            ...(until && { until }),
            ...(problem && { problem }),
            ...(when && { choice: when }),
          },
        ]
      : []),
    ...(place || online ? [{ kind: 'place' as const, place, onlineUrl, online }] : []),
    ...(chair ? [{ kind: 'chair' as const, chair }] : []),
    ...(meaning.fields.length + meaning.unknownFields.length > 0
      ? [{ kind: 'fields' as const, found: meaning.fields, unknown: meaning.unknownFields }]
      : []),
    ...(some(required) ? [{ kind: 'invitees' as const, invitees: required }] : []),
    ...(some(optional) ? [{ kind: 'invitees' as const, invitees: optional, role: 'optional' as const }] : []),
    ...(meaning.letterNumber ? [{ kind: 'number' as const, text: meaning.letterNumber }] : []),
    ...(meaning.agenda.length > 0 ? [{ kind: 'agenda' as const, items: meaning.agenda }] : []),
    ...(meaning.dress ? [{ kind: 'dress' as const, text: meaning.dress }] : []),
    ...(meaning.inPerson ? [{ kind: 'delegation' as const, inPerson: true }] : []),
    ...(meaning.answerBy && meaning.answerBy !== 'unread' ? [{ kind: 'deadline' as const, at: meaning.answerBy }] : []),
    ...(meaning.series ? [{ kind: 'series' as const, ...meaning.series }] : []),
    ...(meaning.unread.length > 0 ? [{ kind: 'unread' as const, texts: meaning.unread }] : []),
  ]
}

/** What must be written for a fact to be meant beside the answer to a question: a list of offices alone changes nothing else. */
const saidBy: Partial<Record<PointAnswer['kind'], RegExp>> = {
  place: /\b(?:tempat|ruang(?:an)?|aula|gedung|pendopo|hotel|daring|online|zoom|https?)\b/i,
  chair: /pimpin|diketuai|ketua rapat/i,
  invitees: /undang|peserta|opsional|dihadiri/i,
  fields: /\bbidang\b|#ks_/i,
  number: /\bnomor\b|\bno\b/i,
  agenda: /\bacara\b|\bagenda\b/i,
  dress: /pakaian|busana/i,
  deadline: /batas|konfirmasi|paling lambat/i,
  when: /\b(?:pukul|jam|tanggal|tgl)\b|\d{4}/i,
}

const timeSteps: ReadonlySet<MeetingStep> = new Set(['deadline', 'time', 'date', 'end', 'slots'])

/** The other facts of a message in parts; its title is none of them, nor anything that is not said to be one. */
function besides(text: string, step: MeetingStep, table: DraftingTable): PointAnswer[] {
  if (!/[,;\n]/.test(text) || step === 'agenda') return []
  return answersOf(meaningOfLine(text, table)).filter(({ kind }) => {
    if (kind === 'title' || kind === 'unread' || saidBy[kind]?.test(text) === false) return false
    // A room may be called after a day, and a day is no answer to where.
    return (kind !== 'when' && kind !== 'slots') || !timeSteps.has(step)
  })
}

/** Several times, each a day with its hour, of which the invited are to choose. */
function slotsIn(text: string, table: DraftingTable): PointAnswer[] | undefined {
  const { slots } = meaningOfLine(text, table)
  return slots && [{ kind: 'slots', slots }]
}

/** The times said where several are offered, or why something said there is none. */
function slotsSaid(text: string, table: DraftingTable): PointAnswer[] {
  const { times, problem } = offeredTimes(text, table.now)
  return times.length > 0 || problem ? [{ kind: 'slots', slots: times, ...(problem && { problem }) }] : []
}

/** `s.d. selesai`, an end alone, or start and end anew. */
function endIn(text: string, shown: Sheet, table: DraftingTable): PointAnswer[] {
  if (/\bselesai\b/i.test(text)) return [{ kind: 'end', until: null }]
  const { from } = shown.sheet
  const rest = text
    .replace(/^\s*(?:s\.?\s*d\.?|sampai(?:\s+dengan)?|hingga|-|–)\s*/i, '')
    .replace(/^\s*(?:pukul|jam)\s*/i, '')
  const whole = from && answerToPoint(`${from.replace(':', '.')} s.d. ${rest}`, 'time', shown, table)
  if (whole && whole.kind === 'when' && whole.until && whole.from === from) return [{ kind: 'end', until: whole.until }]
  const anew = answerToPoint(text, 'time', shown, table)
  return anew?.kind === 'when' && anew.from && anew.until ? [anew] : []
}

/** The room of a message in parts is the part that is one; a message of one part is a room whatever it is called. */
function placeIn(text: string, whole: PointAnswer[], table: DraftingTable): PointAnswer[] {
  if (!/[,;\n]/.test(text)) return whole
  const facts = besides(text, 'place', table)
  const place = facts.find(({ kind }) => kind === 'place')
  return place && facts.length > 1 ? [place] : whole
}
