import { referenceOffices, referencePartners } from '../../src/reference/offices.ts'
import {
  type Group,
  type Message,
  type Person,
  type Sandbox,
  startSandbox,
  VirtualClock,
} from '../../src/sandbox/index.ts'

/** A sandbox in real time with a group of one person an office, and the bot in it. */
export interface Stage {
  sandbox: Sandbox
  group: Group
  /** The person of each office or partner, by its code. */
  people: Map<string, Person>
  /** Resolves with the card as soon as the bot has posted it. */
  card(): Promise<Message>
}

const firstPersonId = 710_000_001
const groupId = -1_002_000_000_001

export async function openStage(): Promise<Stage> {
  const clock = new VirtualClock(new Date().toISOString(), true)
  const sandbox = await startSandbox({ clock, rates: false, keepCalls: 0 })
  const codes = [...referenceOffices, ...referencePartners].map(({ code }) => code)
  const people = new Map(codes.map((code, at) => [code, sandbox.person({ name: code, id: firstPersonId + at })]))
  const members = [...people.values()]
  const group = sandbox.group({ title: 'Rakor Kerja Sama Daerah', members, id: groupId })
  for (const person of members) await person.starts()
  await group.addBot(members[0]!)
  await forgetUpdates(sandbox)
  return {
    sandbox,
    group,
    people,
    async card() {
      for (;;) {
        const card = group.messages.find((message) => message.fromBot && message.keyboard.length > 0)
        if (card) return card
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
  }
}

/** What led up to the stage is nothing the bot shall work on. */
async function forgetUpdates({ apiRoot, token }: Sandbox): Promise<void> {
  const answer = await fetch(`${apiRoot}/bot${token}/deleteWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ drop_pending_updates: true }),
  })
  if (!answer.ok) throw new Error(`the sandbox refused to drop its updates: ${await answer.text()}`)
}
