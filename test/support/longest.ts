import { referenceFields } from '../../src/reference/fields.ts'
import { referenceOffices, referencePartners } from '../../src/reference/offices.ts'

const longest = (texts: readonly string[]): string => texts.toSorted((a, b) => b.length - a.length)[0] ?? ''

const everyOffice = [...referenceOffices, ...referencePartners]
const office = longest(everyOffice.map(({ name }) => name))
const title = longest(everyOffice.map(({ headTitle }) => headTitle))
const code = longest(everyOffice.map((each) => each.code))
const codes = everyOffice.map((each) => each.code).join(', ')
const fields = referenceFields.map(({ name }) => name)
const moment = 'Kamis, 28 September 2023 pukul 09.00 WIB'
const long = (limit: number): string => 'W'.repeat(limit)

/** The longest real value of each variable, by the limits the bot keeps; any other is as long as an office's name. */
const values: Record<string, string> = Object.fromEntries(
  (
    [
      [code, ['code', 'officeCode']],
      [title, ['title', 'head', 'chair', 'whom', 'role']],
      [`Plt. ${title}`, ['official']],
      [`staf ${office}`, ['place']],
      [codes, ['names', 'offices', 'missing', 'codes']],
      [longest(fields), ['field']],
      [fields.join('; '), ['fields']],
      [longest(referenceFields.map(({ hashtag }) => hashtag)), ['hashtag']],
      [
        moment,
        ['at', 'when', 'until', 'since', 'now', 'moment', 'before', 'after', 'from', 'to', 'day', 'date', 'due'],
      ],
      [long(40), ['label', 'value', 'kind', 'language', 'state']],
      [long(64), ['name', 'by', 'who', 'holder', 'delegate', 'username', 'command']],
      [long(120), ['group', 'link']],
      [long(250), ['meeting', 'heading', 'text', 'detail', 'line', 'commands', 'groups', 'places']],
      [long(500), ['url', 'description', 'note', 'reason']],
      ['9999', ['count', 'picked', 'of', 'page', 'pages', 'total', 'answered', 'seats', 'number', 'limit', 'most']],
    ] as [string, string[]][]
  ).flatMap(([value, names]) => names.map((name) => [name, value])),
)

/** Every number a text may be asked for: its plural forms, and one of many digits. */
export const counts = [0, 1, 2, 9999] as const

/** Arguments for a text: the longest real value of each variable, and `count` for those that choose a plural. */
export const longestArguments = (
  variables: readonly string[],
  plural: readonly string[],
  count: number,
): Record<string, string | number> =>
  Object.fromEntries(variables.map((name) => [name, plural.includes(name) ? count : (values[name] ?? office)]))
