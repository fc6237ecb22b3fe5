import type { Office } from '../domain/directory.ts'
import { plainLine } from '../domain/plain-line.ts'
import { type Helper, mostHelpers } from '../domain/task-part.ts'
import { nearestOffices } from '../language/nearest-offices.ts'
import { findOffice, findOffices } from '../language/office-names.ts'

/** Offices offered for a name that is none. */
const nearOffices = 4

/**
 * Reads the offices that shall help, a line each or joined by commas and `dan`, with their part behind a colon:
 * `BAPPEDA: sediakan data lahan`. What is no office is left out; `near`: whom the first such name may have meant.
 */
export function helpersSaid(text: string, offices: Office[]): { helpers: Helper[]; near: string[] } {
  const helpers = new Map<string, Helper>()
  const near: string[] = []
  for (const line of text.split('\n').map(plainLine).filter(Boolean)) {
    const colon = line.indexOf(':')
    const named = colon < 0 ? line : line.slice(0, colon)
    const what = colon < 0 ? null : line.slice(colon + 1).trim() || null
    const one = findOffice(named, offices)
    const found = one.kind === 'office' ? [one.officeId] : findOffices(named, offices).found
    for (const officeId of found) if (!helpers.has(officeId)) helpers.set(officeId, { officeId, what })
    if (found.length === 0 && near.length === 0)
      near.push(...(one.kind === 'several' ? one.officeIds : nearestOffices(named, offices, nearOffices)))
  }
  return { helpers: [...helpers.values()].slice(0, mostHelpers), near }
}
