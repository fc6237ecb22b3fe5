import { agencyKinds, type Office, type OfficeKind, officeKinds } from './directory.ts'

/** The kinds of offices people speak of together, in the order lists follow. */
export const kindGroups = {
  leaders: ['setda', 'asisten', 'staf_ahli'],
  agencies: agencyKinds,
  sections: ['bagian'],
  districts: ['kecamatan'],
  others: ['bumd', 'vertikal'],
  partners: ['partner'],
  guests: ['guest'],
} as const satisfies Record<string, readonly OfficeKind[]>

export type KindGroup = keyof typeof kindGroups

/** A part of the directory: all, one of the kinds, or the offices one of the leaders coordinates. */
export type DirectoryGroup = { by: 'all' } | { by: 'kind'; group: KindGroup } | { by: 'coordinator'; officeId: string }

/** Those of the region itself: the others are partners, guests and offices of the central government. */
export const isRegional = (kind: OfficeKind): boolean => kind !== 'partner' && kind !== 'guest' && kind !== 'vertikal'

/** Protocol order: the Sekda, Asisten, Staf Ahli, then kind by kind, each by rank. */
export const inProtocolOrder = <T extends Office>(offices: readonly T[]): T[] =>
  offices.toSorted(
    (one, other) =>
      officeKinds.indexOf(one.kind) - officeKinds.indexOf(other.kind) ||
      one.rank - other.rank ||
      (one.code < other.code ? -1 : 1),
  )

/** The offices of a part of the directory, in their order; a coordinator stands before those coordinated. */
export function officesIn<T extends Office>(offices: readonly T[], group: DirectoryGroup): T[] {
  if (group.by === 'all') return [...offices]
  if (group.by === 'kind') {
    const kinds: readonly OfficeKind[] = kindGroups[group.group]
    return offices.filter(({ kind }) => kinds.includes(kind))
  }
  const { officeId } = group
  return [...offices.filter(({ id }) => id === officeId), ...offices.filter((each) => each.coordinatorId === officeId)]
}

/** The Sekda and the Asisten, who coordinate the others. */
export const coordinatorsOf = <T extends Office>(offices: readonly T[]): T[] =>
  offices.filter(({ kind, enabled }) => enabled && (kind === 'setda' || kind === 'asisten'))

/** Where a new office of a kind stands: behind the last of its kind, or of the kinds before it. */
export function rankAfter(kind: OfficeKind, offices: readonly Office[]): number {
  const place = officeKinds.indexOf(kind)
  const before = offices.filter((office) => office.kind !== 'guest' && officeKinds.indexOf(office.kind) <= place)
  const same = before.filter((office) => office.kind === kind)
  return Math.max(0, ...(same.length > 0 ? same : before).map(({ rank }) => rank)) + 1
}
