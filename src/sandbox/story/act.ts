import type { Cast } from './cast.ts'
import type { Explained } from './explained.ts'
import type { Scene } from './scene.ts'

export interface Act extends Explained {
  /** It cannot begin later than this: its first dates would have passed. */
  until?: string
  /** Whose screen shows it best, and there the group or the private chat. */
  look: { as: Exclude<keyof Cast, 'group'>; in: 'group' | 'private' }
  play(scene: Scene): Promise<void>
}
