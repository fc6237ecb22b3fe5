import type { Person } from '../../src/sandbox/index.ts'
import type { Engine } from './engines.ts'
import { openWorld, type World } from './world.ts'

const secondId = 900_000_002

/** Two people of the secretariat at the directory, each in their private chat; turns are spoken with the first. */
export interface DirectoryStage {
  world: World
  secretariat: Person
  second: Person
  turn(): Promise<void>
  last(person?: Person): string
  says(text: string, person?: Person): Promise<string>
  /** Presses a button of the newest message that has it; the newest message as it is then. */
  presses(label: string | RegExp, person?: Person): Promise<string>
  /** The same, for what the press itself was answered with. */
  toastOf(label: string | RegExp, person?: Person): Promise<string | undefined>
  buttons(): string[]
  /** The text of the file in a message. */
  contentOf(message: ReturnType<Person['lastSeen']>): Promise<string>
}

export async function openDirectory(engine: Engine): Promise<DirectoryStage> {
  const world = await openWorld({ engine, alsoSecretariat: [secondId] })
  const { sandbox, secretariat } = world
  // A chat takes a message a second, so each turn takes a moment.
  const turn = () => world.advance({ seconds: 3 })
  const second = sandbox.person({ name: 'Bagian Kerja Sama', id: secondId })
  await second.starts()
  await turn()
  const last = (person: Person = secretariat) => person.lastSeen().text ?? ''
  const pressed = async (label: string | RegExp, person: Person) => {
    const press = await person.presses(person.private, label)
    await turn()
    return press
  }
  return {
    world,
    secretariat,
    second,
    turn,
    last,
    says: async (text, person = secretariat) => {
      await person.writes(person.private, text)
      await turn()
      return last(person)
    },
    presses: async (label, person = secretariat) => {
      await pressed(label, person)
      return last(person)
    },
    toastOf: async (label, person = secretariat) => (await (await pressed(label, person)).answer)?.text,
    buttons: () => secretariat.lastSeen().buttons(),
    contentOf: async (message) => {
      const base = `${sandbox.apiRoot}/bot${sandbox.token}`
      const found = await fetch(`${base}/getFile?file_id=${message.document?.file_id}`)
      const { result } = (await found.json()) as { result: { file_path: string } }
      return (await fetch(`${sandbox.apiRoot}/file/bot${sandbox.token}/${result.file_path}`)).text()
    },
  }
}
