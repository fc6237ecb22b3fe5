import { type DirectoryGroup, type KindGroup, kindGroups, officesIn } from '../domain/directory-groups.ts'
import type { ListedOffice } from '../operations/directory.ts'

/** A page of the directory's list: a part of it, those who are not connected, or those set aside. */
export type DirectoryView = DirectoryGroup | { by: 'open' } | { by: 'off' }

const isKindGroup = (text: string): text is KindGroup => Object.hasOwn(kindGroups, text)

/** A view as a part of button data. */
export function viewPart(view: DirectoryView): string {
  if (view.by === 'kind') return `k-${view.group}`
  return view.by === 'coordinator' ? `c-${view.officeId}` : view.by
}

/** The view a part of button data names; undefined when it was forged. */
export function viewFrom(part: string): DirectoryView | undefined {
  if (part === 'all' || part === 'open' || part === 'off') return { by: part }
  const [, kind, name = ''] = /^([kc])-(.+)$/.exec(part) ?? []
  if (kind === 'c') return { by: 'coordinator', officeId: name }
  return kind === 'k' && isKindGroup(name) ? { by: 'kind', group: name } : undefined
}

/** The same where only parts of the directory are meant. */
export function groupFrom(part: string): DirectoryGroup | undefined {
  const view = viewFrom(part)
  return view?.by === 'open' || view?.by === 'off' ? undefined : view
}

/** The offices a view shows: those set aside stand in their own. */
export function officesShown(offices: readonly ListedOffice[], view: DirectoryView): ListedOffice[] {
  if (view.by === 'off') return offices.filter(({ enabled }) => !enabled)
  const inUse = offices.filter(({ enabled }) => enabled)
  if (view.by !== 'open') return officesIn(inUse, view)
  return inUse.filter(({ connection, kind }) => connection !== 'head' && kind !== 'guest')
}
