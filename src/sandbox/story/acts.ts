import type { Act } from './act.ts'
import { joining, linking } from './acts-before.ts'
import { answering, delegating, inviting } from './acts-invitation.ts'
import { meeting, registering, reminding } from './acts-meeting.ts'
import { approving, minuting } from './acts-minutes.ts'
import { carried, confirmed, handedIn, overdue, working } from './acts-tasks.ts'
import { explained } from './explained.ts'
import type { Stage } from './stage.ts'
import { Teller } from './teller.ts'

const firstReminder = '2023-04-28T08:00:00+07:00'
const firstTaskReminder = '2023-05-09T08:00:00+07:00'

/**
 * The meeting of 4 May 2023, from the invitation to the last confirmed task. Begins on 26 April 2023 at 08.00 WIB.
 * Every act checks what its people see and throws `Broken` when it is not as told.
 */
export const acts: Act[] = [
  {
    ...explained.linking,
    until: firstReminder,
    look: { as: 'secretariat', in: 'private' },
    play: linking,
  },
  {
    ...explained.joining,
    until: firstReminder,
    look: { as: 'secretariat', in: 'private' },
    play: joining,
  },
  {
    ...explained.inviting,
    until: firstReminder,
    look: { as: 'secretariat', in: 'private' },
    play: inviting,
  },
  {
    ...explained.answering,
    until: firstReminder,
    look: { as: 'assistantTwo', in: 'group' },
    play: answering,
  },
  {
    ...explained.delegating,
    until: firstReminder,
    look: { as: 'planner', in: 'private' },
    play: delegating,
  },
  {
    ...explained.reminding,
    until: firstReminder,
    look: { as: 'bsip', in: 'private' },
    play: reminding,
  },
  {
    ...explained.registering,
    until: '2023-05-04T08:30:00+07:00',
    look: { as: 'plantationStaff', in: 'private' },
    play: registering,
  },
  {
    ...explained.minuting,
    until: '2023-05-04T10:00:00+07:00',
    look: { as: 'secretariat', in: 'private' },
    play: minuting,
  },
  {
    ...explained.meeting,
    until: '2023-05-04T11:30:00+07:00',
    look: { as: 'secretariat', in: 'private' },
    play: meeting,
  },
  {
    ...explained.approving,
    until: firstTaskReminder,
    look: { as: 'assistantOne', in: 'private' },
    play: approving,
  },
  {
    ...explained.working,
    until: firstTaskReminder,
    look: { as: 'research', in: 'private' },
    play: working,
  },
  {
    ...explained.overdue,
    until: firstTaskReminder,
    look: { as: 'plantation', in: 'private' },
    play: overdue,
  },
  { ...explained.carried, look: { as: 'plantation', in: 'private' }, play: carried },
  { ...explained.handedIn, look: { as: 'secretariat', in: 'private' }, play: handedIn },
  { ...explained.confirmed, look: { as: 'secretariat', in: 'private' }, play: confirmed },
]

/** Tells the whole story. @param announce is called before each act with what it is about; the transcript prints it */
export async function tellStory({ announce, ...stage }: Stage & { announce(title: string): void }): Promise<void> {
  const teller = new Teller(stage, acts)
  teller.announce = announce
  await teller.tellsAll()
}
