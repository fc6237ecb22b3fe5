import type { Standing } from '../domain/directory.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import type { Desk } from './desk.ts'

/** As what somebody is written to for an office: as its head, in whichever standing, or as staff. */
export type Addressee = Standing | 'staff'

/** As what somebody holds an office; whoever is not of it is written to as its head. A plain reading. */
export async function readStanding(desk: Desk, userId: number, officeId: string): Promise<Addressee> {
  const own = (await accountsOfOffice(desk.db, officeId)).filter((each) => each.userId === userId)
  const head = own.find(({ capacity }) => capacity === 'head')
  if (head) return head.standing
  return own.length > 0 ? 'staff' : 'definitif'
}
