import { looksBack } from './carry-over.ts'
import { type Convened, changedFacts, type Fact } from './change.ts'
import type { DraftInvitee } from './draft.ts'
import { heldOn, isConfidential, type Meeting } from './meeting.ts'
import { endAfterMove, plannedDay, type SeriesPart, type SeriesPlan, withPart } from './series.ts'
import { ruleOn } from './series-rule.ts'
import { type SeriesTemplate, templateOf } from './series-template.ts'

type Part = SeriesPart & { template: SeriesTemplate }

/** A series whose meetings from one of them on are changed with it. */
export interface SeriesChanged<P> {
  parts: P[]
  end: SeriesPlan['end']
  changed: Fact[]
  /** The following meetings are on other days, or at other hours. */
  isMoved: boolean
  isRetimed: boolean
}

/** What a change of meeting `number` makes of its series, when it is to hold for those after it too. */
export function changedFrom<P extends Part>(
  series: { parts: readonly P[]; end: SeriesPlan['end'] },
  number: number,
  before: Convened,
  after: Convened,
): SeriesChanged<Part> {
  const changed = changedFacts(before, after)
  const held = [heldOn(before.meeting), heldOn(after.meeting)]
  const day = held[1]
  const isMoved = day !== undefined && !held[0]?.equals(day)
  const isRetimed = changed.includes('time')
  const own = series.parts.findLast(({ from }) => from <= number)!
  const rule = isMoved ? ruleOn(own.rule, day) : own.rule
  const first = (isMoved ? day : plannedDay(series, number)).toString()
  const merged = (template: SeriesTemplate): SeriesTemplate => templateAfter(template, changed, before, after)
  const part: Part = { from: number, first, rule, template: merged(own.template) }
  const later = series.parts.filter(({ from }) => from > number)
  const parts = withPart<Part>(series.parts, part)
  const kept = later.map((each): Part => {
    const template = merged(each.template)
    if (!isMoved) return { ...each, template }
    return { from: each.from, rule, first: plannedDay({ parts: [part] }, each.from).toString(), template }
  })
  const all = [...parts, ...kept]
  return {
    // Once those to come are confidential, nothing of the matter stays in what came before.
    parts: isConfidential(part.template.facts) ? all.map(hiddenPart) : all,
    end: isMoved ? endAfterMove(series.end, day) : series.end,
    changed,
    isMoved,
    isRetimed,
  }
}

const hiddenPart = (part: Part): Part => ({
  ...part,
  template: { ...part.template, facts: withoutMatter({ ...part.template.facts, classification: 'Terbatas' }) },
})

/** The template with what was changed, and nothing of what one meeting alone had been given before. */
export function templateAfter(
  template: SeriesTemplate,
  changed: readonly Fact[],
  before: Convened,
  after: Convened,
): SeriesTemplate {
  const { meeting } = after
  const is = (fact: Fact): boolean => changed.includes(fact)
  const own = templateOf(meeting, officesIn(after))
  // Whoever takes the look back out of the agenda wants it out of the next ones too.
  const looked = looksBack(before.meeting.agenda)
  const noCarryOver = is('agenda') && looked !== looksBack(meeting.agenda) ? looked : template.noCarryOver === true
  const facts: SeriesTemplate['facts'] = {
    ...template.facts,
    ...(is('title') && { title: meeting.title }),
    ...(is('classification') && { classification: meeting.classification }),
    ...(is('place') && { place: meeting.place }),
    ...(is('link') && { onlineUrl: meeting.onlineUrl, online: meeting.online }),
    ...(is('chair') && { chairOfficeId: meeting.chairOfficeId, chairText: meeting.chairText }),
    ...(is('agenda') && { agenda: own.facts.agenda }),
    ...(is('fields') && { fields: meeting.fields }),
    ...(is('dress') && { dress: meeting.dress }),
    ...(is('delegation') && { inPerson: meeting.inPerson }),
    ...(is('groups') && { groups: meeting.groups }),
  }
  return {
    facts: isConfidential(facts) ? withoutMatter(facts) : facts,
    ...(is('time')
      ? { from: own.from, until: own.until, further: own.further }
      : { from: template.from, until: template.until, further: template.further }),
    answerBefore: is('deadline') && !is('time') ? own.answerBefore : template.answerBefore,
    ...(noCarryOver && { noCarryOver: true as const }),
    invitees: is('invitees') || is('chair') ? inviteesAfter(template.invitees, before, after) : template.invitees,
  }
}

/** Of a confidential series nothing is kept that could be shown by mistake. */
const withoutMatter = (facts: SeriesTemplate['facts']): SeriesTemplate['facts'] => ({
  ...facts,
  title: '',
  place: null,
  onlineUrl: null,
  online: false,
  dress: null,
  inPerson: false,
  agenda: [],
  fields: [],
})

const officesIn = ({ invitees }: { invitees: readonly DraftInvitee[] }): SeriesTemplate['invitees'] =>
  invitees.flatMap((each) => ('officeId' in each ? [{ officeId: each.officeId, role: each.role }] : []))

/** Those of one list once what changed between two others is done to it: who came, who went, who is invited otherwise. */
export function inviteesAfter(
  list: SeriesTemplate['invitees'],
  before: { invitees: readonly DraftInvitee[] },
  after: { invitees: readonly DraftInvitee[] },
): SeriesTemplate['invitees'] {
  const had = new Map(officesIn(before).map(({ officeId, role }) => [officeId, role]))
  const has = new Map(officesIn(after).map(({ officeId, role }) => [officeId, role]))
  const changed = [...has].filter(([officeId, role]) => had.get(officeId) !== role)
  const staying = list.filter(({ officeId }) => !had.has(officeId) || has.has(officeId))
  const next = new Map(staying.map(({ officeId, role }) => [officeId, role]))
  for (const [officeId, role] of changed) next.set(officeId, role)
  return [...next].map(([officeId, role]) => ({ officeId, role }))
}

/** Whether a published meeting is still where its series has it: one that was moved by itself keeps its time. */
export function isInPlace(meeting: Meeting, day: Temporal.PlainDate, { from }: SeriesTemplate): boolean {
  const starts = meeting.startsAt?.toZonedDateTimeISO(meeting.zone)
  return (
    starts?.toPlainDate().equals(day) === true && starts.toPlainTime().toString({ smallestUnit: 'minute' }) === from
  )
}
