import type { Person } from '../../src/sandbox/index.ts'
import type { Engine } from './engines.ts'
import { openWorld, type World } from './world.ts'

/** A world with two people of the secretariat, and the turns people take in it. */
export interface TwoSecretaries {
  world: World
  secretariat: Person
  second: Person
  /** Lets everybody answer. */
  turn(): Promise<void>
  /** Writes in private; resolves with what is seen last. */
  says(person: Person, text: string): Promise<string>
  /** Presses in private; resolves with the toast. */
  presses(person: Person, label: string | RegExp): Promise<string | undefined>
}

export async function openWithTwo(engine: Engine): Promise<TwoSecretaries> {
  const secondId = 900_000_002
  const world = await openWorld({ engine, alsoSecretariat: [secondId] })
  const second = world.sandbox.person({ name: 'Sekretaris dua', id: secondId })
  const turn = () => world.advance({ seconds: 4 })
  await second.starts()
  await turn()
  return {
    world,
    secretariat: world.secretariat,
    second,
    turn,
    async says(person, text) {
      await person.writes(person.private, text)
      await turn()
      return person.lastSeen().text ?? ''
    },
    async presses(person, label) {
      const press = await person.presses(person.private, label)
      await turn()
      return (await press.answer)?.text
    },
  }
}
