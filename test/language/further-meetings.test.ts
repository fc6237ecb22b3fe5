import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMeetingLine } from '../../src/language/meeting-line.ts'
import { directory, fields } from './support/directory.ts'
import { meetingInShort } from './support/meeting-in-short.ts'

const now = Temporal.ZonedDateTime.from('2023-05-02T08:00:00+07:00[Asia/Jakarta]')
const file = readFileSync(new URL('./support/further-meetings.txt', import.meta.url), 'utf8')

describe.each(
  file
    .split('\n## ')
    .slice(1)
    .map((part) => ({ part, title: part.split('\n')[0] })),
)('$title', ({ part: section }) => {
  const examples = [...section.matchAll(/^(.+)\n=> (.+)$/gm)].map(([, text, expected]) => [text!, expected!] as const)

  test.each(examples)('%s', (text, expected) => {
    const line = readMeetingLine(text.replaceAll('\\n', '\n'), { now, directory, fields })
    expect(meetingInShort(line)).toBe(expected)
  })
})
