import type { Composer } from 'grammy'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'

export type Feature = (house: House) => Composer<RakorContext>

/** The order matters: membership before commands, commands before presses, typed answers last. */
export const features: Feature[] = []
