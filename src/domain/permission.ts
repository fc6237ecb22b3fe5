import type { Account, Office } from './directory.ts'

export const roles = ['secretariat', 'leader', 'head', 'staff', 'partner', 'unknown', 'system'] as const
export type Role = (typeof roles)[number]

const everyone: readonly Role[] = ['secretariat', 'leader', 'head', 'staff', 'partner', 'unknown']
const known: readonly Role[] = ['secretariat', 'leader', 'head', 'staff', 'partner']
const offices: readonly Role[] = ['leader', 'head', 'staff', 'partner']
const secretariat: readonly Role[] = ['secretariat']
const overview: readonly Role[] = ['secretariat', 'leader']
const system: readonly Role[] = ['system']

/**
 * Who may do what: the only place where rights are written down. Operations ask it inside their transaction,
 * command menus are made from it. That an official acts for the own office only is checked by the operation itself.
 */
export const permissions = {
  'reference.load': system,
  'person.see': everyone,
  'person.note': everyone,
  'person.choose': everyone,
  'menu.refresh': [...everyone, 'system'],
  'link.issue': secretariat,
  'link.revoke': secretariat,
  'link.open': everyone,
  'claim.make': everyone,
  'claim.decide': secretariat,
  'claim.expire': system,
  'right.read': secretariat,
  'right.grant': secretariat,
  'right.end': secretariat,
  'right.ask': everyone,
  'right.expire': system,
  'roster.read': secretariat,
  'roster.import': secretariat,
  'transfer.read': secretariat,
  'transfer.plan': secretariat,
  'transfer.apply': ['secretariat', 'system'],
  'transfer.expire': system,
  'account.revoke': ['secretariat', 'leader', 'head', 'partner'],
  'directory.read': secretariat,
  'office.add': secretariat,
  'office.edit': ['secretariat', 'system'],
  'group.note': system,
  'group.decide': secretariat,
  'group.choose': secretariat,
  'setting.read': secretariat,
  'setting.change': secretariat,
  'room.keep': secretariat,
  'days-off.read': secretariat,
  'days-off.import': secretariat,
  'meeting.draft': secretariat,
  'meeting.amend': secretariat,
  'meeting.discard': secretariat,
  'meeting.publish': secretariat,
  'meeting.change': secretariat,
  'meeting.cancel': secretariat,
  'deadline.decide': secretariat,
  'meeting.reopen': secretariat,
  'meeting.begin': system,
  'meeting.close': ['secretariat', 'system'],
  'meeting.list': known,
  'meeting.read': known,
  'attendance.correct': secretariat,
  'attendance.sheet': secretariat,
  'delegation.answer': offices,
  'series.read': secretariat,
  'series.change': secretariat,
  'series.advance': system,
  'check-in.open': ['secretariat', 'system'],
  'check-in.read': secretariat,
  'check-in.make': everyone,
  'minutes.read': known,
  'minutes.write': known,
  'minutes.name': secretariat,
  'minutes.settle': offices,
  'minutes.record': secretariat,
  'file.add': secretariat,
  'file.read': known,
  'answer.give': offices,
  'answer.give-for': secretariat,
  'answer.confirm': offices,
  'question.ask': everyone,
  'recap.read': overview,
  'poll.ask': secretariat,
  'poll.extend': secretariat,
  'poll.withdraw': secretariat,
  'poll.choose': secretariat,
  'poll.read': overview,
  'poll.mark': offices,
  'status.read': secretariat,
  'audit.read': secretariat,
  'reminder.fire': system,
  'task.create': secretariat,
  'task.accept': offices,
  'task.report': offices,
  'task.finish': offices,
  'task.ask': offices,
  'task.part': offices,
  'task.direct': ['leader'],
  'task.help': secretariat,
  'task.decide': secretariat,
  'task.verify': secretariat,
  'task.change': secretariat,
  'task.hand-over': secretariat,
  'task.cancel': secretariat,
  'task.list': known,
  'field.read': known,
  'cooperation.load': system,
  'cooperation.read': known,
  'cooperation.record': secretariat,
  'cooperation.change': secretariat,
} as const satisfies Record<string, readonly Role[]>

export type OperationName = keyof typeof permissions

export const may = (held: Iterable<Role>, operation: OperationName): boolean => {
  const allowed: readonly Role[] = permissions[operation]
  for (const role of held) if (allowed.includes(role)) return true
  return false
}

/**
 * The roles somebody holds through the offices they are tied to.
 * A leader is the head of the Sekda's or an Asisten's seat; whoever is nobody is `unknown`.
 */
export function rolesOf(ties: { account: Account; office: Office }[], isSecretariat: boolean): Role[] {
  const held = new Set<Role>()
  if (isSecretariat) held.add('secretariat')
  for (const { account, office } of ties) {
    if (office.kind === 'partner') held.add('partner')
    else held.add(account.capacity)
    if (account.capacity === 'head' && (office.id === 'SEKDA' || office.kind === 'asisten')) held.add('leader')
  }
  if (held.size === 0) held.add('unknown')
  return [...held]
}
