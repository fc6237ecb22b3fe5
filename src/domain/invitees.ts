import { agencyKinds, type Office, type OfficeKind } from './directory.ts'
import type { DraftInvitee } from './draft.ts'
import type { InviteeRole } from './invitation.ts'

/** Words that stand for all offices of a kind: `undang SEMUA OPD`. */
export type InviteeGroup = 'SEMUA OPD' | 'ASISTEN' | 'BAGIAN' | 'MITRA'

const kindsOf: Record<InviteeGroup, readonly OfficeKind[]> = {
  'SEMUA OPD': agencyKinds,
  ASISTEN: ['asisten'],
  BAGIAN: ['bagian'],
  MITRA: ['partner'],
}

/** The ids of the offices a group word means; those set aside are not among them. */
export const officesOf = (group: InviteeGroup, offices: readonly Office[]): string[] =>
  offices.filter((office) => office.enabled && kindsOf[group].includes(office.kind)).map((office) => office.id)

const weight: Record<InviteeRole, number> = { chair: 0, required: 1, optional: 2, observer: 3 }

/**
 * Invites an office or guest, each once. Whoever is there already keeps the weightier role;
 * with `instead` the new role takes the place of the old, but never of the chair's.
 */
export function invite(invitees: DraftInvitee[], added: DraftInvitee, instead = false): DraftInvitee[] {
  const at = invitees.findIndex((each) => sameInvitee(each, added))
  if (at < 0) return [...invitees, added]
  const before = invitees[at]!
  const replaces = before.role !== 'chair' && (instead || weight[added.role] < weight[before.role])
  return replaces ? invitees.with(at, added) : invitees
}

const sameInvitee = (one: DraftInvitee, other: DraftInvitee): boolean => nameOf(one) === nameOf(other)

const nameOf = (invitee: DraftInvitee): string =>
  'officeId' in invitee ? `office ${invitee.officeId}` : `guest ${invitee.guest.toLowerCase()}`

const CODE = 10

/** A code for a guest out of its name, unlike every code in `taken`: short words whole, longer names by initials. */
export function guestCode(name: string, taken: ReadonlySet<string>): string {
  const words =
    name
      .normalize('NFKD')
      .toUpperCase()
      .match(/[A-Z0-9]+/g) ?? []
  const whole = words.join('')
  const initials = words.map((word) => word[0]).join('')
  const stem = (whole.length <= CODE ? whole : initials.length > 1 ? initials : whole).slice(0, CODE) || 'TAMU'
  if (!taken.has(stem)) return stem
  let number = 2
  while (taken.has(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}
