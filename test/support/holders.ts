import type { Group, Person } from '../../src/sandbox/index.ts'
import type { World } from './world.ts'

/** Somebody who has pressed Start and holds an office; joining by a link is another test's matter. */
export async function holder(
  world: World,
  name: string,
  officeIds: string | string[],
  capacity: 'head' | 'staff' = 'head',
): Promise<Person> {
  const person = world.sandbox.person({ name })
  await person.starts()
  await world.advance({ seconds: 2 })
  for (const officeId of [officeIds].flat())
    await world.app.desk.db
      .insertInto('account')
      .values({
        id: `a${person.id}-${officeId}`,
        user_id: person.id,
        office_id: officeId,
        capacity,
        standing: 'definitif',
        since: world.sandbox.clock.ms(),
        confirmed_by: world.secretariat.id,
      })
      .execute()
  return person
}

/** A linked group with these people and the secretariat in it. */
export async function linkedGroup(world: World, members: Person[]): Promise<Group> {
  const group = world.sandbox.group({ title: 'Rakor Kerja Sama', members: [world.secretariat, ...members] })
  await group.addBot(world.secretariat)
  await world.advance({ seconds: 2 })
  await world.secretariat.presses(world.secretariat.private, 'Hubungkan')
  await world.advance({ seconds: 5 })
  return group
}

/** Writes a one-line meeting and publishes it; its card and invitations are out when this resolves. */
export async function published(world: World, line: string): Promise<void> {
  await world.secretariat.writes(world.secretariat.private, line)
  await world.advance({ seconds: 2 })
  await world.secretariat.presses(world.secretariat.private, /^Terbitkan/)
  await world.advance({ seconds: 10 })
}
