import type { Attendance } from '../domain/attendance.ts'
import type { CheckIn } from '../domain/check-in.ts'
import type { Office } from '../domain/directory.ts'
import { answerOf, type Invitation } from '../domain/invitation.ts'
import type { Pen } from './pen.ts'

/** Who registered at the meeting; `name` as they are called in Telegram. */
export interface ArrivalOnSheet extends Pick<CheckIn, 'capacity' | 'position' | 'agency' | 'online' | 'arrivedAt'> {
  name: string | null
}

/** One office on the list. */
export interface Signatory {
  office: Pick<Office, 'name' | 'headTitle'>
  invitation: Pick<Invitation, 'rsvp' | 'online' | 'minutesLate' | 'answeredAt' | 'delegateName' | 'delegatePosition'>
  /** Who holds the seat on the day of the meeting; null when the directory does not know. */
  holder: string | null
  /** What was recorded at the meeting. What closing took over from an answer counts only once it was looked at. */
  fact: Pick<Attendance, 'state' | 'provisional'> | undefined
  arrival?: ArrivalOnSheet | undefined
}

/** Somebody who registered without being invited, of an office of the directory or of the agency they named. */
export interface OtherOnSheet extends ArrivalOnSheet {
  office: Pick<Office, 'name' | 'headTitle'> | undefined
}

/** What is printed in the columns of one row, the number and what is left to be written apart. */
export interface SheetEntry {
  name: string
  position: string
  office: string
  as: string
  way: string
  time: string
  signature: string
}

export const emptyEntry: SheetEntry = { name: '', position: '', office: '', as: '', way: '', time: '', signature: '' }

/** What is printed of one office: what is on record, else who registered, else who was announced; `way` where there is but one. */
export function entryOf(pen: Pen, signatory: Signatory, way: string): SheetEntry {
  const { t } = pen
  const { office, invitation, holder, fact, arrival } = signatory
  const title = office.headTitle || office.name
  const seat: SheetEntry = { ...emptyEntry, name: holder ?? '', position: title, office: office.name, way }
  const delegate: SheetEntry = {
    ...seat,
    name: invitation.delegateName ?? '',
    position: invitation.delegatePosition ?? '',
    as: t('document-attendance-representing', { title }),
  }
  const announced = answerOf(invitation) === 'delegated' ? delegate : seat
  const self = t('document-attendance-as-self')
  if (!fact || fact.provisional) return arrival ? came(pen, arrival, seat, delegate) : announced
  const time = arrival ? pen.format.clock(arrival.arrivedAt) : ''
  switch (fact.state) {
    case 'present':
    case 'visitor':
      return { ...seat, as: self, way: t('document-attendance-way-room'), time }
    case 'represented':
      return arrival && arrival.capacity !== 'head'
        ? came(pen, arrival, seat, delegate)
        : { ...delegate, way: t('document-attendance-way-room'), time }
    case 'online':
      return { ...announced, as: announced.as || self, ...online(pen, arrival) }
    case 'excused':
    case 'absent':
      return { ...seat, as: t(`document-attendance-${fact.state}`), way: '', signature: '–' }
  }
}

/** What is printed of whoever came without being invited. */
export function entryOfOther(pen: Pen, other: OtherOnSheet): SheetEntry {
  const { office } = other
  const title = office ? office.headTitle || office.name : ''
  const seat = { ...emptyEntry, name: other.name ?? '', position: title, office: office?.name ?? other.agency ?? '' }
  const guest = { ...seat, position: other.position ?? '' }
  const staff = { ...guest, as: pen.t('document-attendance-representing', { title }) }
  return came(pen, other, seat, other.capacity === 'guest' ? guest : staff)
}

/** A head stands for the seat; anybody else under their own name, with the position that is known of them. */
function came(pen: Pen, arrival: ArrivalOnSheet, seat: SheetEntry, delegate: SheetEntry): SheetEntry {
  const head = arrival.capacity === 'head'
  const self = pen.t('document-attendance-as-self')
  const who = head
    ? { ...seat, name: seat.name || (arrival.name ?? ''), as: self }
    : { ...delegate, name: arrival.name ?? delegate.name, position: arrival.position ?? delegate.position }
  const time = pen.format.clock(arrival.arrivedAt)
  return { ...who, way: pen.t('document-attendance-way-room'), time, ...(arrival.online && online(pen, arrival)) }
}

/** Whoever takes part from afar signs by having registered. */
function online(
  { t, format }: Pen,
  arrival: ArrivalOnSheet | undefined,
): Pick<SheetEntry, 'way' | 'time' | 'signature'> {
  const time = arrival ? format.clock(arrival.arrivedAt) : ''
  const signature = time ? t('document-attendance-online-at', { time }) : t('document-attendance-online')
  return { way: t('document-attendance-way-online'), time, signature }
}
