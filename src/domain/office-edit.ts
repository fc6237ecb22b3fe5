import type { OfficeKind, Standing } from './directory.ts'

/** One change of an office as somebody wishes it; days are ISO dates, so that it can be kept as JSON. */
export type OfficeEdit =
  /**
   * `from`: the first day of the new name, which may be still to come; the old one is kept. Null: the old one was
   * misspelt and is not.
   */
  | { field: 'name'; name: string; from: string | null }
  /** The name noted for a day to come is taken back. */
  | { field: 'name-off' }
  | { field: 'title'; title: string }
  | { field: 'aliases'; added: string[] }
  | { field: 'alias-off'; alias: string }
  | { field: 'coordinator'; officeId: string | null }
  | { field: 'enabled'; enabled: boolean }
  | { field: 'official'; name: string; standing: Standing; since: string | null; until: string | null }
  /** `until`: the last day. */
  | { field: 'official-off'; officialId: string; until: string }

/** What is typed, and so asked as an open question. */
export const typedFields = ['name', 'title', 'aliases', 'official'] as const
export type TypedField = (typeof typedFields)[number]

/** An office somebody is about to add. */
export interface NewOffice {
  kind: OfficeKind
  name: string
  code: string
  headTitle: string
  coordinatorId: string | null
}

/** Characters each text of an office may have. */
export const officeLimits = { name: 150, title: 120, alias: 60, official: 100 } as const
/** Aliases an office may have. */
export const mostAliases = 30

/** A code people type and buttons carry. */
export const isOfficeCode = (text: string): boolean => /^[A-Z0-9](?:[A-Z0-9-]{0,10}[A-Z0-9])$/.test(text)

/** The title of the head after a renaming: with the old name in it replaced, otherwise as it was. */
export const titleAfter = (headTitle: string, before: string, after: string): string =>
  headTitle.includes(before) ? headTitle.replace(before, () => after) : headTitle

/** Aliases with others added, each once whatever its capitals; the present name and code need none. */
export function withAliases(aliases: readonly string[], added: readonly string[], others: readonly string[]): string[] {
  const known = new Set([...aliases, ...others].map((alias) => alias.toLowerCase()))
  const fresh = added.filter((alias) => {
    const key = alias.toLowerCase()
    return !known.has(key) && known.add(key)
  })
  return [...aliases, ...fresh]
}
