import type { PointAnswer } from '../domain/point-answer.ts'
import { seriesOf } from '../domain/series-draft.ts'
import { endsOffered, rulesOffered } from '../domain/series-rule.ts'
import type { DraftShown } from '../operations/drafts.ts'

/** What a button of the step of the series answers; undefined for a choice that is not offered. Its data may be forged. */
export function pickedSeries(choice: string, shown: Pick<DraftShown, 'sheet'>): PointAnswer | undefined {
  if (choice === 'none') return { kind: 'series', said: null }
  const { day } = shown.sheet
  const [, what, at] = /^([re])(\d)$/.exec(choice) ?? []
  if (!day || !what) return undefined
  const first = Temporal.PlainDate.from(day)
  if (what === 'r') {
    const said = rulesOffered(first)[Number(at)]
    return said && { kind: 'series', said }
  }
  const drafted = seriesOf(shown)
  const end = drafted && endsOffered(drafted.rule, first)[Number(at)]
  return end && { kind: 'series', end }
}
