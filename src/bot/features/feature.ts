import type { Composer } from 'grammy'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'

/** The routes of one feature, made once for the house they serve. */
export type Feature = (house: House) => Composer<RakorContext>
