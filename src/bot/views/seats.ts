import type { SeatEffect } from '../../operations/seats.ts'
import type { Speech } from '../house.ts'

/** Somebody with how they hold a seat: `Nama (Plt.)`. */
export const holderName = (speech: Speech, { name, standing }: { name: string; standing: string }): string =>
  speech.t(`roster-holder-${standing}`, { name })

/** What a change does to one seat: who loses and gets what, and what stays with the seat. */
export function seatLines(speech: Speech, effect: SeatEffect): string[] {
  const { t, format } = speech
  const { change, office, leaving, ending, keeping } = effect
  const { taker } = change
  const lines = [t('seat-title', { title: office.headTitle || office.name })]
  const add = (line: string): void => void lines.push(`  • ${line}`)
  if (leaving.length > 0)
    add(t('seat-leaving', { names: format.list(leaving.map((each) => holderName(speech, each))) }))
  else if (taker?.standing !== 'plh') add(t('seat-nobody'))
  add(taker ? t('seat-taking', { name: holderName(speech, taker) }) : t('seat-vacant'))
  if (ending.length > 0) add(t('seat-ending', { names: format.list(ending.map(({ name }) => name)) }))
  else if (!keeping) add(t('seat-no-account'))
  if (keeping) add(t('seat-keeping', { name: keeping.name }))
  if (effect.links > 0) add(t('seat-links-off', { count: effect.links }))
  if (taker && !keeping) add(t('seat-link'))
  const titles = effect.meetings.map(({ id, title }) => title ?? t('seat-confidential', { id }))
  if (titles.length > 0) add(t('seat-stays-meetings', { meetings: format.list(titles) }))
  if (effect.tasks.length > 0) add(t('seat-stays-tasks', { tasks: format.list(effect.tasks) }))
  return lines
}
