import type { User } from 'grammy/types'
import { nameWithin } from '../domain/name.ts'
import { cut } from './cut.ts'

/** Characters of a name that are kept. */
const limit = 64

/** How somebody is called: one line that cannot rearrange a message, or their number when nothing is left of it. */
export function nameOf(user: User): string {
  const name = nameWithin([user.first_name, user.last_name].filter(Boolean).join(' '))
  return name === undefined ? String(user.id) : cut(name, limit)
}
