import { FormattedString } from '@grammyjs/parse-mode'
import type { RosterPlan } from '../../domain/roster-plan.ts'
import type { RosterPreview } from '../../operations/roster.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { pagesOf } from '../pages.ts'
import { homeButton, turning } from './directory.ts'
import { type Letter, letter } from './letter.ts'
import { ignoredLines, listDecisionRow } from './list-files.ts'
import { holderName, seatLines } from './seats.ts'

/** Characters of a page of details. */
const pageLength = 3_000

/** What a file would change in numbers, with the way to the details. */
export function rosterPreview(
  speech: Speech,
  preview: RosterPreview,
  more: { note?: string; ignored?: string[] },
): Letter {
  const { t } = speech
  const { plan, effects, rosterId, print } = preview
  const lines: (string | FormattedString)[] = [
    ...(more.note ? [more.note, ''] : []),
    FormattedString.bold(t('roster-preview-title')),
    t('roster-preview', { changes: countsOf(speech, plan), unchanged: plan.unchanged }),
  ]
  if (effects.length > 0) {
    const ending = effects.reduce((sum, effect) => sum + effect.ending.length, 0)
    const links = effects.filter(({ change, keeping }) => change.taker && !keeping).length
    lines.push(t('roster-preview-accounts', { ending, links }))
  }
  lines.push(...ignoredLines(speech, more.ignored), '', t('list-preview-nothing-yet'))
  return letter(FormattedString.join(lines, '\n'), [
    [{ text: t('roster-button-details'), callback_data: pressData('roster', rosterId, 1) }],
    listDecisionRow(speech, 'roster', { id: rosterId, print }),
  ])
}

const kinds = [
  'added',
  'renamed',
  'retitled',
  'coordinated',
  'aliased',
  'named',
  'passed',
  'coming',
  'dated',
  'enabled',
  'disabled',
] as const satisfies (keyof RosterPlan)[]

/** `2 perangkat daerah baru, 3 ganti nama`: what there is none of is left out. */
export function countsOf(speech: Speech, plan: RosterPlan): string {
  const counts = kinds.flatMap((kind) => {
    const count = plan[kind].length
    return count === 0 ? [] : [speech.t(`roster-count-${kind}`, { count })]
  })
  return speech.format.list(counts)
}

/** Every change by itself, a page of it. */
export function rosterDetails(speech: Speech, preview: RosterPreview, wanted: number): Letter {
  const { t } = speech
  const { rosterId, print } = preview
  const texts = pagesOf(detailLines(speech, preview), pageLength)
  const pages = Math.max(1, texts.length)
  const page = Math.min(Math.max(wanted, 1), pages)
  const title = FormattedString.bold(
    pages > 1 ? t('roster-details-title-page', { page, pages }) : t('roster-details-title'),
  )
  return letter(FormattedString.join([title, texts[page - 1] ?? ''], '\n'), [
    ...turning(speech, page, pages, (to) => pressData('roster', rosterId, to)),
    [{ text: t('roster-button-summary'), callback_data: pressData('roster', rosterId, 0) }],
    listDecisionRow(speech, 'roster', { id: rosterId, print }),
  ])
}

function detailLines(speech: Speech, { plan, effects, names }: RosterPreview): string[] {
  const { t, format } = speech
  const nameOf = (id: string): string => names[id] ?? id
  const day = (text: string | null): string =>
    text === null ? t('roster-day-open') : format.shortDate(Temporal.PlainDate.from(text))
  return [
    ...plan.added.map(({ code, name }) => t('roster-line-added', { code, name })),
    ...plan.renamed.map(({ before, after }) => t('roster-line-renamed', { before, after })),
    ...plan.retitled.map(({ officeId, before, after }) =>
      t('roster-line-retitled', { name: nameOf(officeId), before, after }),
    ),
    ...plan.coordinated.map(({ officeId, coordinatorId }) =>
      coordinatorId === null
        ? t('roster-line-coordinated-nobody', { name: nameOf(officeId) })
        : t('roster-line-coordinated', { name: nameOf(officeId), to: nameOf(coordinatorId) }),
    ),
    ...plan.aliased.map(({ officeId, aliases }) =>
      t('roster-line-aliased', { name: nameOf(officeId), aliases: aliases.join(', ') }),
    ),
    ...plan.enabled.map((officeId) => t('roster-line-enabled', { name: nameOf(officeId) })),
    ...plan.disabled.map((officeId) => t('roster-line-disabled', { name: nameOf(officeId) })),
    ...plan.named.flatMap(({ officeId, taker }) =>
      taker ? [t('roster-line-named', { holder: holderName(speech, taker), name: nameOf(officeId) })] : [],
    ),
    ...plan.coming.flatMap(({ officeId, taker }) =>
      taker
        ? [
            t('roster-line-coming', {
              date: day(taker.since),
              holder: holderName(speech, taker),
              name: nameOf(officeId),
            }),
          ]
        : [],
    ),
    ...plan.dated.map(({ officeId, name: holder, since, until }) =>
      t('roster-line-dated', {
        holder,
        name: nameOf(officeId),
        days: t('roster-days', { since: day(since), until: day(until) }),
      }),
    ),
    ...effects.flatMap((effect) => seatLines(speech, effect)),
  ]
}

/** What a file led to, with the way back to the directory. */
export const rosterNote = (speech: Speech, text: string): Letter => letter(text, [[homeButton(speech)]])
