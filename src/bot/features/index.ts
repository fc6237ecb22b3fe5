import type { Composer } from 'grammy'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { agendaFeature } from './agenda.ts'
import { attendanceFeature } from './attendance.ts'
import { cancelFeature } from './cancel.ts'
import { claimingFeature } from './claiming.ts'
import { decisionsFeature } from './decisions.ts'
import { directoryFeature } from './directory.ts'
import { draftFeature } from './draft.ts'
import { fallbackFeature } from './fallback.ts'
import { helpFeature } from './help.ts'
import { personFeature } from './person.ts'
import { startFeature } from './start.ts'

export type Feature = (house: House) => Composer<RakorContext>

/** The order matters: membership before commands, commands before presses, typed answers last. */
export const features: Feature[] = [draftFeature, agendaFeature, attendanceFeature]
