import { describe, expect, test } from 'vitest'
import { type MeetingLine, readMeetingLine } from '../../src/language/meeting-line.ts'
import { corpus, directory, fields } from './support/directory.ts'

const at = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO('Asia/Jakarta')
const offset = (moment: Temporal.ZonedDateTime) => moment.toString({ timeZoneName: 'never' })

/** A reading in the form of the labelled examples. */
function asExpectation(line: MeetingLine): Record<string, unknown> {
  const { when, invitees, ask, ...rest } = line
  return {
    title: rest.title,
    ...(when.start ? { start: offset(when.start) } : when.date && { start: when.date.toString() }),
    ...(when.end !== undefined && { end: when.end && offset(when.end) }),
    ...(rest.place && { place: rest.place }),
    online: rest.online,
    fields: rest.fields,
    ...(rest.chair && { chair: rest.chair }),
    ...(invitees.found.length > 0 && { invitees: invitees.found }),
    ...(ask.length > 0 && { ask }),
  }
}

describe('the labelled examples', () => {
  test.each(corpus<{ now: string; text: string; expect: Record<string, unknown> }>('meetings'))('$text', (example) => {
    const line = readMeetingLine(example.text, { now: at(example.now), directory, fields })
    const { ask, ...known } = asExpectation(line)
    expect({ ...known, ask: ask ?? [] }).toMatchObject({ ask: [], ...example.expect })
  })
})
