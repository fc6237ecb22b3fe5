import type { NamedOffice } from './office-names.ts'
import { officesFrom } from './task-offices.ts'

const HELPED =
  /(?<![\p{L}\p{N}])(?:dibantu|didukung|dgn bantuan|dengan bantuan|pembantu)(?:\s+oleh)?\s*[:=]?\s+(?=\p{L})/giu
/** A colon between digits belongs to a time. */
const COLON = /:(?!\d)|(?<!\d):/
/** More are not looked at. */
const MOST_PLACES = 3

/**
 * "DISBUN dibantu BAPPEDA dan BPN 12 Mei: …": the offices that help with a task, and the line without them. What is to be
 * done, behind the colon, is left as it was written: "susun data dibantu BAPPEDA" says how, and names nobody.
 */
export function takeHelpers(text: string, directory: NamedOffice[]): { officeIds: string[]; text: string } {
  const label = [...text.matchAll(/pembantu\s*[:=]/giu)].at(0)
  const colon = text.slice(label ? label.index + label[0].length : 0).search(COLON)
  const end = colon < 0 ? text.length : colon + (label ? label.index + label[0].length : 0)
  for (const match of [...text.matchAll(HELPED)].slice(0, MOST_PLACES)) {
    if (match.index >= end) break
    const from = match.index + match[0].length
    const { officeIds, to } = officesFrom(text.slice(0, end), from, directory)
    if (officeIds.length > 0) return { officeIds, text: `${text.slice(0, match.index)}${text.slice(to)}` }
  }
  return { officeIds: [], text }
}
