import { concernsOf, type DelegationConcerns } from '../domain/delegation-concerns.ts'
import type { Office } from '../domain/directory.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { DelegateFloor } from '../domain/levels.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Reader } from '../store/database.ts'
import { settingsOf } from '../store/settings.ts'
import { readEnvoyClashes } from './delegate-clash.ts'
import type { Desk } from './desk.ts'

/** What of the delegates of a meeting is to be minded, by the settings as they are. */
export type Concerns = DelegationConcerns & { floor: DelegateFloor }

export async function readConcerns(
  desk: Pick<Desk, 'settings'>,
  reader: Reader,
  meeting: Meeting,
  { invitations, offices }: { invitations: readonly Invitation[]; offices: ReadonlyMap<string, Office> },
): Promise<Concerns> {
  const { delegateFloor: floor } = await settingsOf(reader, desk.settings)
  const clashes = await readEnvoyClashes(reader, meeting, invitations)
  return { ...concernsOf(meeting, invitations, offices, floor, clashes), floor }
}
