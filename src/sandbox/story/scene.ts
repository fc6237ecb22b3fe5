import type { Cast } from './cast.ts'
import type { Player, Stage } from './stage.ts'

/** What each act has in hand. */
export interface Scene extends Cast {
  stage: Stage
  player: Player
}
