import type { Chat, Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from './engines.ts'
import { holder, linkedGroup, published } from './holders.ts'
import { openWorld, type World } from './world.ts'

/** The six answers as buttons. */
export const six = ['Hadir', 'Daring', 'Diwakilkan', 'Terlambat', 'Tidak hadir', 'Belum pasti']

/** A group in which the meetings of a test are announced, and what people do there and in private. */
export interface Gathering {
  world: World
  secretariat: Person
  /** Head of Dinas Perkebunan. */
  disbun: Person
  /** Head of Bappeda; only where it was asked for. */
  bappeda: Person
  group: Group
  /** The card of the first meeting. */
  card(): Message
  /** Presses, and lets five seconds pass; the toast. */
  presses(person: Person, where: Chat | Message, label: string | RegExp): Promise<string>
  /** Writes, and lets five seconds pass. */
  writes(person: Person, where: Chat, text: string, replyTo?: Message): Promise<Message>
  /** Writes to Rakor in private; what Rakor says to it, nothing when it is silent. */
  says(text: string, person?: Person): Promise<string>
}

interface Given {
  /** Besides Dinas Perkebunan. */
  bappeda?: boolean
  /** One-line meetings, which are published in this order. */
  meetings?: string[]
}

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
const sqlite = engines.find(({ name }) => name === 'sqlite')!

/** Opens a world in which heads of offices and the secretariat have come together in a linked group. */
export async function openGathering({ bappeda: withBappeda = false, meetings = [] }: Given = {}): Promise<Gathering> {
  const world = await openWorld({ engine: sqlite })
  const disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
  const bappeda = withBappeda ? await holder(world, 'Kepala Bappeda', 'BAPPEDA') : undefined
  const group = await linkedGroup(world, bappeda ? [disbun, bappeda] : [disbun])
  for (const line of meetings) await published(world, line)
  return {
    world,
    secretariat: world.secretariat,
    disbun,
    get bappeda() {
      if (!bappeda) throw new Error('Bappeda was not asked for')
      return bappeda
    },
    group,
    card: () => group.messages.find((message) => message.text.startsWith('Hal:'))!,
    presses: async (person, where, label) => {
      const press = await person.presses(where, label)
      await world.advance({ seconds: 5 })
      return press.shown?.text ?? ''
    },
    writes: async (person, where, text, replyTo) => {
      const message = await person.writes(where, text, replyTo ? { replyTo } : {})
      await world.advance({ seconds: 5 })
      return message
    },
    says: async (text, person = disbun) => {
      const before = person.sees(person.private).length
      await person.writes(person.private, text)
      await world.advance({ seconds: 5 })
      return person
        .sees(person.private)
        .slice(before + 1)
        .map((message) => message.text)
        .join('\n')
    },
  }
}
