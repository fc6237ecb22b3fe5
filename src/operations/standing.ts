import type { Standing } from '../domain/directory.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import type { Desk } from './desk.ts'

/** How somebody holds the seat of an office; staff and whoever is not of it hold it in no way of their own. A plain reading. */
export async function readStanding(desk: Desk, userId: number, officeId: string): Promise<Standing> {
  const account = (await accountsOfOffice(desk.db, officeId)).find((each) => each.userId === userId)
  return account?.capacity === 'head' ? account.standing : 'definitif'
}
