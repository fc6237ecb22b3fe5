import type { Standing } from '../domain/directory.ts'
import { lineWithin, type OfficeEdit, officeLimits, type TypedField } from '../domain/office-edit.ts'
import { readPeriod } from '../language/past-days.ts'

/** What somebody typed about an office: a change, or why it is none. */
export type TypedEdit =
  | { is: 'edit'; edit: OfficeEdit }
  | { is: 'too-long'; count: number; most: number }
  | { is: 'bad-day'; text: string }
  | { is: 'nothing' }

/** Reads the answer to the question for one field of an office; a second line is a day, or a time in office. */
export function readOfficeEdit(
  text: string,
  asked: { field: TypedField; standing: Standing },
  today: Temporal.PlainDate,
): TypedEdit {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '')
  const days = rest.join(' ').trim()
  switch (asked.field) {
    case 'name': {
      const period = days === '' ? undefined : readPeriod(days, today)
      if (days !== '' && !period?.since) return { is: 'bad-day', text: days.slice(0, 60) }
      const from = (period?.since ?? today).toString()
      return line(first, officeLimits.name, (name) => ({ field: 'name', name, from }))
    }
    case 'title':
      return line([first, ...rest].join(' '), officeLimits.title, (title) => ({ field: 'title', title }))
    case 'aliases':
      return aliases(text)
    case 'official': {
      const period = days === '' ? { since: null, until: null } : readPeriod(days, today)
      if (!period) return { is: 'bad-day', text: days.slice(0, 60) }
      const [since, until] = [period.since?.toString() ?? null, period.until?.toString() ?? null]
      const { standing } = asked
      return line(first, officeLimits.official, (name) => ({ field: 'official', name, standing, since, until }))
    }
  }
}

function line(text: string, most: number, make: (line: string) => OfficeEdit): TypedEdit {
  const found = lineWithin(text, most)
  if (found !== undefined) return { is: 'edit', edit: make(found) }
  const count = [...text.trim()].length
  return count > most ? { is: 'too-long', count, most } : { is: 'nothing' }
}

function aliases(text: string): TypedEdit {
  const typed = text.split(/[,;\n]/).filter((alias) => alias.trim() !== '')
  const added = typed.map((alias) => lineWithin(alias, officeLimits.alias))
  const long = typed.find((_, index) => added[index] === undefined)
  const count = long === undefined ? 0 : [...long.trim()].length
  if (count > officeLimits.alias) return { is: 'too-long', count, most: officeLimits.alias }
  const fit = added.filter((alias) => alias !== undefined)
  return fit.length > 0 ? { is: 'edit', edit: { field: 'aliases', added: fit } } : { is: 'nothing' }
}
