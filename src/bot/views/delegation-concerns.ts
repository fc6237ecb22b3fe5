import type { DelegationConcerns } from '../../domain/delegation-concerns.ts'
import type { Office } from '../../domain/directory.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { DelegateFloor } from '../../domain/levels.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'

/** Offices named in one line; the recap has every one. */
const most = 10
const positionLimit = 40

/** What of the delegates is to be minded, a line each; for the secretariat alone. */
export function concernLines(
  { t }: Pick<Speech, 't'>,
  { anyway, low, floor }: DelegationConcerns & { floor: DelegateFloor },
  offices: ReadonlyMap<string, Pick<Office, 'code'>>,
): string[] {
  const named = (among: readonly Invitation[]): string => {
    const said = among.slice(0, most).map(({ officeId, delegatePosition }) => {
      const office = offices.get(officeId)?.code ?? officeId
      const who = shorten(delegatePosition ?? '', positionLimit)
      return who ? t('delegation-concern-who', { office, who }) : office
    })
    const more = among.length - said.length
    return more > 0 ? t('reminder-status-more', { names: said.join(', '), count: more }) : said.join(', ')
  }
  return [
    ...(anyway.length > 0 ? [t('delegation-concern-anyway', { offices: named(anyway) })] : []),
    ...(low.length > 0 ? [t('delegation-concern-low', { level: floor, offices: named(low) })] : []),
  ]
}
