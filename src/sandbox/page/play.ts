import type { Sandbox } from '../index.ts'
import type { Teller } from '../story/teller.ts'
import { Seen } from './seen.ts'

/** A world the page shows: a sandbox, the bot in it, and the story that can be told there. */
export class Play {
  /** Names this world: after a new beginning an open page sees that it is another. */
  readonly id: string
  readonly sandbox: Sandbox
  readonly teller: Teller
  readonly seen = new Seen()
  /** The clock is being moved by the page. */
  moving = false

  constructor(id: string, sandbox: Sandbox, teller: Teller) {
    this.id = id
    this.sandbox = sandbox
    this.teller = teller
  }

  /** While the story is told or the clock moves, nobody else acts. */
  get busy(): boolean {
    return this.teller.playing || this.moving
  }
}
