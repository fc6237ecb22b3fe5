import type { User } from 'grammy/types'
import { plainLine } from '../domain/plain-line.ts'
import { cut } from './cut.ts'

/** Characters of a name that are kept. */
const limit = 64

/** How somebody is called: one line that cannot rearrange a message, or their number when nothing is left of it. */
export function nameOf(user: User): string {
  const name = plainLine([user.first_name, user.last_name].filter(Boolean).join(' '))
  return cut(name, limit) || String(user.id)
}
