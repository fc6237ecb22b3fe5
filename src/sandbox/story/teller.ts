import type { Act } from './act.ts'
import { type Cast, castOf } from './cast.ts'
import { playerOn, type Stage } from './stage.ts'

/** Tells the story act by act and remembers how far it has come in this world. */
export class Teller {
  readonly acts: readonly Act[]
  readonly cast: Cast
  /** The act that comes next, or is being played. */
  next = 0
  playing = false
  /** What did not happen as told; from then on the story cannot go on in this world. */
  broken: Error | undefined
  /** Hears the title of each act before it is played. */
  announce: (title: string) => void = () => {}
  /** Hears of every change. */
  changed: () => void = () => {}
  readonly #stage: Stage

  constructor(stage: Stage, acts: readonly Act[], cast: Cast = castOf(stage.sandbox)) {
    this.#stage = stage
    this.acts = acts
    this.cast = cast
  }

  get finished(): boolean {
    return this.next >= this.acts.length
  }

  /** Have the dates of the next act passed in this world? */
  get late(): boolean {
    const until = this.acts[this.next]?.until
    return until !== undefined && Temporal.Instant.compare(this.#stage.sandbox.clock.now(), until) > 0
  }

  /** Plays the next act. Throws where it did not happen as told. */
  async tells(): Promise<void> {
    const act = this.acts[this.next]
    if (!act || this.playing || this.broken) throw new Error('there is no act to be played now')
    this.announce(act.title.id)
    this.playing = true
    this.changed()
    try {
      await act.play({ ...this.cast, stage: this.#stage, player: playerOn(this.#stage) })
      this.next += 1
    } catch (error) {
      this.broken = error as Error
      throw error
    } finally {
      this.playing = false
      this.changed()
    }
  }

  async tellsAll(): Promise<void> {
    while (!this.finished) await this.tells()
  }
}
