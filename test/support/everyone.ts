import type { Person } from '../../src/sandbox/index.ts'
import type { World } from './world.ts'

/**
 * A head for every office and partner of the reference, tied to it directly: joining by 58 links is another test's
 * matter. All have pressed Start.
 */
export async function connectEveryone(world: World): Promise<Map<string, Person>> {
  const { db } = world.app.desk
  await db.updateTable('office').set({ enabled: 1 }).execute()
  const offices = await db.selectFrom('office').select(['id', 'head_title']).orderBy('rank').execute()
  const people = new Map<string, Person>()
  for (const office of offices) {
    const person = world.sandbox.person({ name: office.head_title })
    await person.starts()
    await db
      .insertInto('account')
      .values({
        id: `head-${office.id}`.slice(0, 20),
        user_id: person.id,
        office_id: office.id,
        capacity: 'head',
        standing: 'definitif',
        since: world.sandbox.clock.ms(),
        confirmed_by: world.secretariat.id,
      })
      .execute()
    people.set(office.id, person)
  }
  await world.settle()
  return people
}
