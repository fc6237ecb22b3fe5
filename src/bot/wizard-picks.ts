import type { DraftInvitee } from '../domain/draft.ts'
import { type InviteeSection, inviteeSections } from '../domain/invitees.ts'
import { classifications } from '../domain/meeting.ts'
import type { MeetingStep } from '../domain/meeting-steps.ts'
import type { PointAnswer } from '../domain/point-answer.ts'
import type { Slot } from '../domain/slot.ts'
import { isIsoDate } from '../domain/task-draft.ts'
import { keyOf } from '../domain/wizard-choices.ts'
import type { DraftShown } from '../operations/drafts.ts'

/** What a button of a step answers; undefined for a choice that is not (or no longer) offered. Its parts may be forged. */
export function pickedAnswer(step: string, choice: string, shown: Pick<DraftShown, 'rooms'>): PointAnswer | undefined {
  switch (step as MeetingStep) {
    case 'date':
      if (choice === 'several') return { kind: 'several', on: true }
      return isIsoDate(choice) ? { kind: 'when', day: choice } : undefined
    case 'time': {
      const from = timeOf(choice)
      return from ? { kind: 'when', from } : undefined
    }
    case 'slots':
      return choice === 'one' ? { kind: 'several', on: false } : undefined
    case 'end': {
      const until = choice === 'open' ? null : timeOf(choice)
      return until === undefined ? undefined : { kind: 'end', until }
    }
    case 'place': {
      if (choice === 'online') return { kind: 'online' }
      const place = shown.rooms.find((room) => keyOf(room) === choice)
      return place ? { kind: 'place', place, onlineUrl: null, online: false } : undefined
    }
    case 'link':
      return choice === 'none' ? { kind: 'link', url: null } : undefined
    case 'chair':
      return { kind: 'chair', chair: choice === 'none' ? null : { officeId: choice } }
    case 'classification': {
      const classification = classifications[Number(choice)]
      return classification && { kind: 'classification', classification }
    }
    case 'number':
    case 'dress':
      return choice === 'none' ? { kind: step as 'number' | 'dress', text: null } : undefined
    case 'delegation':
      return choice === 'allowed' || choice === 'not' ? { kind: 'delegation', inPerson: choice === 'not' } : undefined
    case 'agenda':
      return choice === 'none' ? { kind: 'agenda', items: [] } : undefined
    case 'deadline':
      return choice === 'none' ? { kind: 'deadline', at: null } : undefined
    default:
      return undefined
  }
}

/** `0830` as `08:30`. */
function timeOf(choice: string): string | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3])([0-5]\d)$/.exec(choice) ?? []
  return hour && minute ? `${hour}:${minute}` : undefined
}

/** A time offered as it stands in button data: `20230504-0900`. */
export const slotKey = ({ day, from }: Slot): string => `${day.replaceAll('-', '')}-${from.replace(':', '')}`

function slotOf(name: string): Slot | undefined {
  const [, year, month, day, time = ''] = /^(\d{4})(\d{2})(\d{2})-(\d{4})$/.exec(name) ?? []
  const date = `${year}-${month}-${day}`
  const from = timeOf(time)
  return from && isIsoDate(date) ? { day: date, from, until: null } : undefined
}

export const isSection = (name: string): name is InviteeSection => inviteeSections.includes(name as InviteeSection)

/** An invitee in a button's data. */
export const inviteeKey = (invitee: DraftInvitee): string =>
  'officeId' in invitee ? invitee.officeId : `g-${keyOf(invitee.guest)}`

/** What a mark sets or takes away: a field, an office, a part of the directory. */
export function markedAnswer(
  what: string,
  name: string,
  on: boolean,
  invitees: readonly DraftInvitee[] = [],
): PointAnswer | undefined {
  switch (what) {
    case 'fields':
      return { kind: 'field', code: name, on }
    case 'slots': {
      const slot = slotOf(name)
      return slot && { kind: 'slot', slot, on }
    }
    case 'invitees':
      return { kind: 'invite', officeId: name, on }
    case 'chosen': {
      const chosen = invitees.find((each) => inviteeKey(each) === name)
      if (!chosen || on) return undefined
      return 'guest' in chosen
        ? { kind: 'guest-out', guest: chosen.guest }
        : { kind: 'invite', officeId: chosen.officeId, on: false }
    }
    case 'section':
    case 'all':
      return isSection(name) ? { kind: 'section', section: name, on } : undefined
    default:
      return undefined
  }
}
