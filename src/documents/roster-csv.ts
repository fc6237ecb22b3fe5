import type { Office, Official } from '../domain/directory.ts'
import type { Format } from '../locales/format.ts'
import type { Text } from '../locales/texts.ts'
import { csvOf } from './csv.ts'

/** The columns in the order of the file; reading it back knows them by their headings. */
const columns = [
  'code',
  'name',
  'kind',
  'coordinator',
  'title',
  'aliases',
  'official',
  'standing',
  'since',
  'until',
  'enabled',
] as const

/** The roster as CSV. Months are written in words, since a spreadsheet takes figures for a date of its own country. */
export function rosterCsv(
  speech: { t: Text; format: Format },
  entries: readonly { office: Office; official: Official | null }[],
): Uint8Array {
  const codes = new Map(entries.map(({ office }) => [office.id, office.code]))
  return csvOf(
    columns.map((column) => speech.t(`roster-column-${column}`)),
    entries.map((entry) => cellsOf(speech, entry, codes)),
  )
}

function cellsOf(
  { t, format }: { t: Text; format: Format },
  { office, official }: { office: Office; official: Official | null },
  codes: ReadonlyMap<string, string>,
): string[] {
  const day = (date: Temporal.PlainDate | null | undefined): string => (date ? format.shortDate(date) : '')
  const { code, name, kind, coordinatorId, headTitle, aliases, enabled } = office
  return [
    code,
    name,
    t(`roster-kind-${kind}`),
    coordinatorId === null ? '' : (codes.get(coordinatorId) ?? coordinatorId),
    headTitle,
    aliases.join(', '),
    official?.name ?? '',
    official ? t(`roster-standing-${official.standing}`) : '',
    day(official?.sinceOn),
    day(official?.untilOn),
    enabled ? t('roster-yes') : t('roster-no'),
  ]
}
