import type { Convened, Fact } from './change.ts'
import { isConfidential, type Meeting } from './meeting.ts'
import type { OfficeEdit } from './office-edit.ts'

/** What stood before and stands now, as plain values; free texts apart, by name. */
export interface NotedFacts {
  before: Record<string, unknown>
  after: Record<string, unknown>
  texts: Record<string, string | null>
}

/** How a fact of a meeting stands in the record: times in UTC, offices and fields by their codes. */
const plainFacts: Partial<Record<Fact, (meeting: Meeting) => Record<string, unknown>>> = {
  classification: ({ classification }) => ({ classification }),
  time: ({ startsAt, endsAt }) => ({ starts: startsAt?.toString() ?? null, ends: endsAt?.toString() ?? null }),
  link: ({ online }) => ({ online }),
  chair: ({ chairOfficeId }) => ({ chair: chairOfficeId }),
  fields: ({ fields }) => ({ fields }),
  delegation: ({ inPerson }) => ({ inPerson }),
  deadline: ({ answerBy }) => ({ answerBy: answerBy?.toString() ?? null }),
  groups: ({ groups }) => ({ groups }),
}

const wordFacts: Partial<Record<Fact, (meeting: Meeting) => string | null>> = {
  title: ({ title }) => title,
  number: ({ letterNumber }) => letterNumber,
  place: ({ place }) => place,
  link: ({ onlineUrl }) => onlineUrl,
  chair: ({ chairText }) => chairText,
  agenda: ({ agenda }) => agenda.join('; '),
  dress: ({ dress }) => dress,
}

/** The changed facts of a meeting. Of one that is confidential no words are kept, neither its own nor those before. */
export function meetingFacts(before: Convened, after: Convened, changed: readonly Fact[]): NotedFacts {
  const noted: NotedFacts = { before: {}, after: {}, texts: {} }
  const hidden = isConfidential(before.meeting) || isConfidential(after.meeting)
  for (const fact of changed) {
    Object.assign(noted.before, plainFacts[fact]?.(before.meeting))
    Object.assign(noted.after, plainFacts[fact]?.(after.meeting))
    const words = wordFacts[fact]
    if (!words || hidden) continue
    noted.texts[`${fact}-before`] = words(before.meeting)
    noted.texts[`${fact}-after`] = words(after.meeting)
  }
  return noted
}

interface OfficeNow {
  name: string
  headTitle: string
  coordinatorId: string | null
  enabled: boolean
  nameToCome: { name: string } | null
}

/** What an edit of an office changes. Names are free texts: of offices as of people. */
export function officeFacts(office: OfficeNow, edit: OfficeEdit): NotedFacts {
  const words = (before: string | null, after: string | null): NotedFacts => ({
    before: {},
    after: {},
    texts: { before, after },
  })
  switch (edit.field) {
    case 'name':
      return { ...words(office.name, edit.name), after: { from: edit.from } }
    case 'name-off':
      return words(office.nameToCome?.name ?? null, null)
    case 'title':
      return words(office.headTitle, edit.title)
    case 'aliases':
      return words(null, edit.added.join(', '))
    case 'alias-off':
      return words(edit.alias, null)
    case 'coordinator':
      return { before: { coordinator: office.coordinatorId }, after: { coordinator: edit.officeId }, texts: {} }
    case 'enabled':
      return { before: { enabled: office.enabled }, after: { enabled: edit.enabled }, texts: {} }
    case 'official': {
      const { standing, since, until } = edit
      return { ...words(null, edit.name), after: { standing, since, until } }
    }
    case 'official-off':
      return { before: {}, after: { until: edit.until }, texts: {} }
  }
}
