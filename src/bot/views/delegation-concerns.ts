import type { Presence } from '../../domain/delegate-clash.ts'
import type { DelegationConcerns } from '../../domain/delegation-concerns.ts'
import type { Office } from '../../domain/directory.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { DelegateFloor } from '../../domain/levels.ts'
import { isConfidential, meetingCode } from '../../domain/meeting.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'

/** Offices named in one line; the recap has every one. */
const most = 10
const positionLimit = 40
const titleLimit = 60

/** Of a confidential meeting no more is told than its code. */
const shortName = (meeting: Presence['meeting']): string =>
  isConfidential(meeting) ? meetingCode(meeting.id) : meeting.title

/** What of the delegates is to be minded, a line each; for the secretariat alone. */
export function concernLines(
  speech: Speech,
  { anyway, low, elsewhere, floor }: DelegationConcerns & { floor: DelegateFloor },
  offices: ReadonlyMap<string, Pick<Office, 'code'>>,
): string[] {
  const { t } = speech
  const nameOf = ({ officeId, delegatePosition }: Invitation): string => {
    const office = offices.get(officeId)?.code ?? officeId
    const who = shorten(delegatePosition ?? '', positionLimit)
    return who ? t('delegation-concern-who', { office, who }) : office
  }
  const listed = (all: readonly string[]): string => {
    const said = all.slice(0, most)
    const more = all.length - said.length
    return more > 0 ? t('reminder-status-more', { names: said.join(', '), count: more }) : said.join(', ')
  }
  const named = (among: readonly Invitation[]): string => listed(among.map(nameOf))
  const clashes = elsewhere.map(({ invitation, other }) =>
    t('delegation-concern-at', { who: nameOf(invitation), meeting: shorten(shortName(other), titleLimit) }),
  )
  return [
    ...(anyway.length > 0 ? [t('delegation-concern-anyway', { offices: named(anyway) })] : []),
    ...(low.length > 0 ? [t('delegation-concern-low', { level: floor, offices: named(low) })] : []),
    ...(clashes.length > 0 ? [t('delegation-concern-elsewhere', { offices: listed(clashes) })] : []),
  ]
}
