import type { Standing } from '../domain/directory.ts'
import { nameWithin } from '../domain/name.ts'
import { type OfficeEdit, officeLimits, type TypedField } from '../domain/office-edit.ts'
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
  const { first, days } = withDays(text, today)
  switch (asked.field) {
    case 'name': {
      const period = days === '' ? undefined : readPeriod(days, today)
      if (days !== '' && !period?.since) return { is: 'bad-day', text: days.slice(0, 60) }
      const from = (period?.since ?? today).toString()
      return line(first, officeLimits.name, (name) => ({ field: 'name', name, from }))
    }
    case 'title':
      return line(text, officeLimits.title, (title) => ({ field: 'title', title }))
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

/** The words and the days behind them: on a second line, or in the first behind its last comma. */
function withDays(text: string, today: Temporal.PlainDate): { first: string; days: string } {
  const [first = '', ...rest] = text.split('\n').filter((part) => part.trim() !== '')
  if (rest.length > 0) return { first, days: rest.join(' ').trim() }
  const [, before, behind] = /^(.*),([^,]*,[^,]*)$/s.exec(first) ?? []
  const [, short, end] = /^(.*),([^,]*)$/s.exec(first) ?? []
  for (const [words, days] of [
    [before, behind],
    [short, end],
  ])
    if (words !== undefined && days !== undefined && readPeriod(days, today)) return { first: words, days: days.trim() }
  return { first, days: '' }
}

function line(text: string, most: number, make: (line: string) => OfficeEdit): TypedEdit {
  const found = nameWithin(text, most)
  if (found !== undefined) return { is: 'edit', edit: make(found) }
  const count = [...text.trim()].length
  return count > most ? { is: 'too-long', count, most } : { is: 'nothing' }
}

function aliases(text: string): TypedEdit {
  const typed = text.split(/[,;\n]/).filter((alias) => alias.trim() !== '')
  const added = typed.map((alias) => nameWithin(alias, officeLimits.alias))
  const long = typed.find((_, index) => added[index] === undefined)
  const count = long === undefined ? 0 : [...long.trim()].length
  if (count > officeLimits.alias) return { is: 'too-long', count, most: officeLimits.alias }
  const fit = added.filter((alias) => alias !== undefined)
  return fit.length > 0 ? { is: 'edit', edit: { field: 'aliases', added: fit } } : { is: 'nothing' }
}
