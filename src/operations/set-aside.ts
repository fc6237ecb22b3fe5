import { type Refusal, refused } from '../domain/outcome.ts'
import type { Reader } from '../store/database.ts'
import { listOffices } from '../store/offices.ts'

/** The refusal for the first of these offices that is set aside: it gets no invitation and no task. */
export async function setAsideAmong(reader: Reader, officeIds: readonly string[]): Promise<Refusal | undefined> {
  if (officeIds.length === 0) return undefined
  const office = (await listOffices(reader)).find(({ id, enabled }) => !enabled && officeIds.includes(id))
  return office && refused('office-disabled', { office: office.name })
}
