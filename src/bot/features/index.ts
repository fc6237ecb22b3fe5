import { agendaFeature } from './agenda.ts'
import { attendanceFeature } from './attendance.ts'
import { cancelFeature } from './cancel.ts'
import { claimingFeature } from './claiming.ts'
import { decisionsFeature } from './decisions.ts'
import { directoryFeature } from './directory.ts'
import { draftFeature } from './draft.ts'
import { fallbackFeature } from './fallback.ts'
import type { Feature } from './feature.ts'
import { helpFeature } from './help.ts'
import { personFeature } from './person.ts'
import { startFeature } from './start.ts'

/** The order matters: membership before commands, commands before presses, typed answers last. */
export const features: Feature[] = [
  personFeature,
  cancelFeature,
  startFeature,
  helpFeature,
  directoryFeature,
  claimingFeature,
  decisionsFeature,
  draftFeature,
  agendaFeature,
  attendanceFeature,
  // What nothing before it took.
  fallbackFeature,
]
