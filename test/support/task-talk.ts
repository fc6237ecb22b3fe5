import type { Person } from '../../src/sandbox/index.ts'
import type { World } from './world.ts'

/** How the people of a world talk with Rakor about tasks: each turn takes a moment, since a chat takes a message a second. */
export const talkIn = (world: World) => {
  const turn = () => world.advance({ seconds: 3 })
  const last = (person: Person): string => person.sees(person.private).at(-1)?.text ?? ''
  return {
    turn,
    /** The text of the newest message in a private chat. */
    last,
    buttons: (person: Person): string[] => person.sees(person.private).at(-1)?.buttons() ?? [],
    count: (person: Person): number => person.sees(person.private).length,
    says: async (person: Person, text: string): Promise<string> => {
      await person.writes(person.private, text)
      await turn()
      return last(person)
    },
    /** What the toast says. */
    presses: async (person: Person, label: string | RegExp): Promise<string | undefined> => {
      const press = await person.presses(person.private, label)
      await turn()
      return (await press.answer).text
    },
    /** The same for button data of one's own making, on the newest message. */
    forges: async (person: Person, data: string): Promise<string | undefined> => {
      const press = await person.pressesData(person.sees(person.private).at(-1)!, data)
      await turn()
      return (await press.answer).text
    },
  }
}
