import { agencyKinds, type Office, type OfficeKind } from './directory.ts'
import type { DraftInvitee } from './draft.ts'
import type { InviteeRole } from './invitation.ts'

/** Words that stand for all offices of a kind: `undang SEMUA OPD`. */
export type InviteeGroup = 'SEMUA OPD' | 'ASISTEN' | 'BAGIAN' | 'KECAMATAN' | 'MITRA'

const kindsOf: Record<InviteeGroup, readonly OfficeKind[]> = {
  'SEMUA OPD': agencyKinds,
  ASISTEN: ['asisten'],
  BAGIAN: ['bagian'],
  KECAMATAN: ['kecamatan'],
  MITRA: ['partner'],
}

/** The ids of the offices a group word means; those set aside are not among them. */
export const officesOf = (group: InviteeGroup, offices: readonly Office[]): string[] =>
  offices.filter((office) => office.enabled && kindsOf[group].includes(office.kind)).map((office) => office.id)

/** The parts of the directory in which invitees are picked, in the order of protocol. */
export const inviteeSections = ['leaders', 'bagian', 'agencies', 'districts', 'others', 'partners', 'guests'] as const
export type InviteeSection = (typeof inviteeSections)[number]

const sections: Partial<Record<OfficeKind, InviteeSection>> = {
  setda: 'leaders',
  asisten: 'leaders',
  staf_ahli: 'leaders',
  bagian: 'bagian',
  kecamatan: 'districts',
  partner: 'partners',
  guest: 'guests',
}

/** Where an office is looked for. A kind nobody thought of stands among the others. */
export const sectionOf = ({ kind }: Pick<Office, 'kind'>): InviteeSection =>
  sections[kind] ?? (agencyKinds.includes(kind) ? 'agencies' : 'others')

/** The offices in use of one section, in the order of protocol. */
export const officesIn = (section: InviteeSection, offices: readonly Office[]): Office[] =>
  offices
    .filter((office) => office.enabled && sectionOf(office) === section)
    .toSorted((one, other) => one.rank - other.rank)

const weight: Record<InviteeRole, number> = { chair: 0, required: 1, optional: 2, observer: 3 }
const weightiest = (roles: InviteeRole[]): InviteeRole | undefined =>
  roles.toSorted((one, other) => weight[one] - weight[other])[0]

/**
 * Invites an office or guest, each once. Whoever is there already keeps the weightier role;
 * with `instead` the new role takes the place of the old, but never of the chair's, which is only kept in mind beside it.
 */
export function invite(invitees: DraftInvitee[], added: DraftInvitee, instead = false): DraftInvitee[] {
  const at = invitees.findIndex((each) => sameInvitee(each, added))
  if (at < 0) return [...invitees, added]
  const before = invitees[at]!
  const isChair = before.role === 'chair' || added.role === 'chair'
  if (isChair && 'officeId' in before && 'officeId' in added) {
    const apart = [before, added].flatMap((each) => (each.role === 'chair' ? (each.under ?? []) : each.role))
    const under = instead ? added.role : weightiest(apart)
    const chair: DraftInvitee = { officeId: before.officeId, role: 'chair' }
    return invitees.with(at, under && under !== 'chair' ? { ...chair, under } : chair)
  }
  const replaces = before.role !== 'chair' && (instead || weight[added.role] < weight[before.role])
  return replaces ? invitees.with(at, added) : invitees
}

/** Takes an office out. The chair stays the chair, and is invited as nothing beside. */
export const uninvite = (invitees: DraftInvitee[], officeId: string): DraftInvitee[] =>
  invitees.flatMap((each): DraftInvitee[] => {
    if (!('officeId' in each) || each.officeId !== officeId) return [each]
    return each.role === 'chair' ? [{ officeId, role: 'chair' }] : []
  })

/** Frees the chair: whoever had it stays only as what they were invited beside it. */
export const withoutChair = (invitees: DraftInvitee[]): DraftInvitee[] =>
  invitees.flatMap((each): DraftInvitee[] => {
    if (each.role !== 'chair') return [each]
    return 'officeId' in each && each.under ? [{ officeId: each.officeId, role: each.under }] : []
  })

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
