import { referenceFields } from '../../src/reference/fields.ts'
import { referenceOffices, referencePartners } from '../../src/reference/offices.ts'

const longest = (texts: readonly string[]): string => texts.toSorted((a, b) => b.length - a.length)[0] ?? ''

const everyOffice = [...referenceOffices, ...referencePartners]
const office = longest(everyOffice.map(({ name }) => name))
const title = longest(everyOffice.map(({ headTitle }) => headTitle))
const code = longest(everyOffice.map((each) => each.code))
const field = longest(referenceFields.map(({ name }) => name))
/** The limits that the bot itself keeps: a person's name, a meeting's title, a group's title, a place, a link. */
const person = 'P'.repeat(64)
const meeting = 'R'.repeat(250)
const group = 'G'.repeat(120)
const moment = 'Kamis, 28 September 2023 pukul 09.00 WIB'
const list = everyOffice.map((each) => each.code).join(', ')

/** The longest real value of each variable that is not a number; what stands in none of these is as long as an office's name. */
const values: Record<string, string> = {
  ...{ office, title, code, field, officeCode: code, head: title, chair: title, whom: title, role: title },
  ...{ place: `staf ${office}`, official: `Plt. ${title}`, holder: person, places: 'P'.repeat(200) },
  ...{ name: person, by: person, who: person, delegate: person, username: 'u'.repeat(32) },
  ...{ meeting, heading: meeting, description: 'D'.repeat(500), note: 'N'.repeat(500), reason: 'N'.repeat(300) },
  ...{ group, groups: `${group}, ${group}, ${group}` },
  ...{ at: moment, when: moment, until: moment, since: moment, now: moment, moment, before: moment, after: moment },
  ...{
    from: moment,
    to: moment,
    day: 'Kamis 28 September 2023',
    date: 'Kamis, 28 September 2023',
    due: '28 September 2023',
  },
  ...{
    names: list,
    offices: list,
    missing: list,
    codes: list,
    fields: referenceFields.map(({ name }) => name).join('; '),
  },
  ...{
    url: 'u'.repeat(500),
    link: 'l'.repeat(120),
    detail: 'd'.repeat(200),
    line: 'l'.repeat(300),
    text: 't'.repeat(250),
  },
  ...{ hashtag: longest(referenceFields.map(({ hashtag }) => hashtag)), kind: 'Pengingat dua jam sebelumnya' },
  ...{ limit: '1000', number: '9999', commands: 'c'.repeat(300), command: `/${'c'.repeat(32)}`, zone: 'WIB' },
  ...{
    language: 'Bahasa Indonesia',
    label: 'L'.repeat(40),
    state: 'tidak',
    value: 'sampai dengan 23.59 dan seterusnya',
  },
}

/** Every number a text may be asked for: its plural forms, and one of many digits. */
export const counts = [0, 1, 2, 9999] as const

/** Arguments for a text: the longest real value of each variable, and `count` for those that are numbers. */
export function longestArguments(
  variables: readonly string[],
  numeric: readonly string[],
  count: number,
): Record<string, string | number> {
  return Object.fromEntries(variables.map((name) => [name, numeric.includes(name) ? count : (values[name] ?? office)]))
}
