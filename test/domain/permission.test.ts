import { describe, expect, it } from 'vitest'
import type { Account, Office } from '../../src/domain/directory.ts'
import { may, type OperationName, permissions, type Role, roles, rolesOf } from '../../src/domain/permission.ts'

/** Written by hand, not out of the table: a right that changes must be changed here too. */
const matrix: Record<OperationName, Record<Role, boolean>> = {
  'reference.load': only('system'),
  'person.see': everybody(),
  'person.note': everybody(),
  'person.choose': everybody(),
  'menu.refresh': only('secretariat', 'leader', 'head', 'staff', 'partner', 'unknown', 'system'),
  'link.issue': only('secretariat'),
  'link.revoke': only('secretariat'),
  'link.open': everybody(),
  'claim.make': everybody(),
  'claim.decide': only('secretariat'),
  'claim.expire': only('system'),
  'right.read': only('secretariat'),
  'right.grant': only('secretariat'),
  'right.end': only('secretariat'),
  'right.ask': everybody(),
  'right.expire': only('system'),
  'roster.read': only('secretariat'),
  'roster.import': only('secretariat'),
  'transfer.read': only('secretariat'),
  'transfer.plan': only('secretariat'),
  'transfer.apply': only('secretariat', 'system'),
  'transfer.expire': only('system'),
  'account.revoke': only('secretariat', 'leader', 'head', 'partner'),
  'directory.read': only('secretariat'),
  'office.add': only('secretariat'),
  'office.edit': only('secretariat', 'system'),
  'group.note': only('system'),
  'group.decide': only('secretariat'),
  'group.choose': only('secretariat'),
  'setting.read': only('secretariat'),
  'setting.change': only('secretariat'),
  'room.keep': only('secretariat'),
  'days-off.read': only('secretariat'),
  'days-off.import': only('secretariat'),
  'meeting.draft': only('secretariat'),
  'meeting.amend': only('secretariat'),
  'meeting.discard': only('secretariat'),
  'meeting.publish': only('secretariat'),
  'meeting.change': only('secretariat'),
  'meeting.cancel': only('secretariat'),
  'deadline.decide': only('secretariat'),
  'meeting.reopen': only('secretariat'),
  'meeting.begin': only('system'),
  'meeting.close': only('secretariat', 'system'),
  'meeting.list': only('secretariat', 'leader', 'head', 'staff', 'partner'),
  'meeting.read': only('secretariat', 'leader', 'head', 'staff', 'partner'),
  'attendance.correct': only('secretariat'),
  'attendance.sheet': only('secretariat'),
  'delegation.answer': only('leader', 'head', 'staff', 'partner'),
  'series.read': only('secretariat'),
  'series.change': only('secretariat'),
  'series.advance': only('system'),
  'check-in.open': only('secretariat', 'system'),
  'check-in.read': only('secretariat'),
  'check-in.make': everybody(),
  'minutes.read': only('secretariat', 'leader', 'head', 'staff', 'partner'),
  'minutes.write': only('secretariat', 'leader', 'head', 'staff', 'partner'),
  'minutes.name': only('secretariat'),
  'minutes.settle': only('leader', 'head', 'staff', 'partner'),
  'minutes.record': only('secretariat'),
  'file.add': only('secretariat'),
  'file.read': only('secretariat', 'leader', 'head', 'staff', 'partner'),
  'answer.give': only('leader', 'head', 'staff', 'partner'),
  'answer.give-for': only('secretariat'),
  'answer.confirm': only('leader', 'head', 'staff', 'partner'),
  'question.ask': everybody(),
  'poll.ask': only('secretariat'),
  'poll.extend': only('secretariat'),
  'poll.withdraw': only('secretariat'),
  'poll.choose': only('secretariat'),
  'poll.read': only('secretariat', 'leader'),
  'poll.mark': only('leader', 'head', 'staff', 'partner'),
  'recap.read': only('secretariat', 'leader'),
  'status.read': only('secretariat'),
  'audit.read': only('secretariat'),
  'reminder.fire': only('system'),
  'task.create': only('secretariat'),
  'task.accept': only('leader', 'head', 'staff', 'partner'),
  'task.report': only('leader', 'head', 'staff', 'partner'),
  'task.finish': only('leader', 'head', 'staff', 'partner'),
  'task.direct': only('leader'),
  'task.part': only('leader', 'head', 'staff', 'partner'),
  'task.help': only('secretariat'),
  'task.ask': only('leader', 'head', 'staff', 'partner'),
  'task.decide': only('secretariat'),
  'task.verify': only('secretariat'),
  'task.change': only('secretariat'),
  'task.hand-over': only('secretariat'),
  'task.cancel': only('secretariat'),
  'task.list': only('secretariat', 'leader', 'head', 'staff', 'partner'),
  'field.read': only('secretariat', 'leader', 'head', 'staff', 'partner'),
  'cooperation.load': only('system'),
  'cooperation.read': only('secretariat', 'leader', 'head', 'staff', 'partner'),
  'cooperation.record': only('secretariat'),
  'cooperation.change': only('secretariat'),
}

function only(...allowed: Role[]): Record<Role, boolean> {
  return {
    secretariat: allowed.includes('secretariat'),
    leader: allowed.includes('leader'),
    head: allowed.includes('head'),
    staff: allowed.includes('staff'),
    partner: allowed.includes('partner'),
    unknown: allowed.includes('unknown'),
    system: allowed.includes('system'),
  }
}

/** Everybody who writes to Rakor; never the system, which writes to nobody. */
function everybody(): Record<Role, boolean> {
  return only('secretariat', 'leader', 'head', 'staff', 'partner', 'unknown')
}

describe('every operation with every role', () => {
  it('is written down for every operation', () =>
    expect(Object.keys(matrix).sort()).toEqual(Object.keys(permissions).sort()))

  const cases = Object.entries(matrix).flatMap(([operation, row]) =>
    roles.map((role) => [operation as OperationName, role, row[role]] as const),
  )
  it.each(cases)('%s by %s: %s', (operation, role, allowed) => expect(may([role], operation)).toBe(allowed))

  it('is allowed by any one of several roles', () => {
    expect(may(['staff', 'secretariat'], 'meeting.publish')).toBe(true)
    expect(may(['staff', 'head'], 'meeting.publish')).toBe(false)
    expect(may([], 'person.see')).toBe(false)
  })
})

describe('the roles of a person', () => {
  const office = (id: string, kind: Office['kind']): Office => ({
    id,
    code: id,
    name: id,
    kind,
    headTitle: id,
    coordinatorId: null,
    aliases: [],
    rank: 1,
    enabled: true,
  })
  const tie = (of: Office, capacity: Account['capacity']) => ({
    office: of,
    account: {
      id: 'a',
      userId: 1,
      officeId: of.id,
      capacity,
      standing: 'definitif' as const,
      since: Temporal.Instant.fromEpochMilliseconds(0),
      until: null,
    },
  })

  it('is unknown without an office', () => expect(rolesOf([], false)).toEqual(['unknown']))
  it('is secretariat by the settings alone', () => expect(rolesOf([], true)).toEqual(['secretariat']))
  it('is head or staff of an office', () => {
    expect(rolesOf([tie(office('DISBUN', 'dinas'), 'head')], false)).toEqual(['head'])
    expect(rolesOf([tie(office('DISBUN', 'dinas'), 'staff')], false)).toEqual(['staff'])
  })
  it('is leader as head of the Sekda or an Asisten, not as their staff', () => {
    expect(rolesOf([tie(office('SEKDA', 'setda'), 'head')], false)).toEqual(['head', 'leader'])
    expect(rolesOf([tie(office('AS1', 'asisten'), 'head')], false)).toEqual(['head', 'leader'])
    expect(rolesOf([tie(office('AS1', 'asisten'), 'staff')], false)).toEqual(['staff'])
  })
  it('is partner whether head or staff of one', () => {
    expect(rolesOf([tie(office('BSIP', 'partner'), 'head')], false)).toEqual(['partner'])
    expect(rolesOf([tie(office('BSIP', 'partner'), 'staff')], false)).toEqual(['partner'])
  })
  it('adds up over several offices', () => {
    const ties = [tie(office('AS1', 'asisten'), 'head'), tie(office('DISBUN', 'dinas'), 'staff')]
    expect(rolesOf(ties, true)).toEqual(['secretariat', 'head', 'leader', 'staff'])
  })
})
