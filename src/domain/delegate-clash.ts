import { areTooClose, type Engagement, spansOf } from './clash.ts'
import type { Meeting } from './meeting.ts'

/** Somebody who is to be at a meeting for an office: by account, or by the position they were named by. */
export interface Envoy {
  officeId: string
  position: string | null
  name: string | null
  userId: number | null
}

/** The same with the meeting. */
export interface Presence extends Envoy {
  meeting: Engagement['meeting']
}

/** Whether two meetings are closer to each other than people can change rooms, or overlap. */
export const areNear = (
  one: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>,
  other: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>,
): boolean => areTooClose(spansOf(one), spansOf(other))

/** At which of the meetings somebody is to be who is named here as well; each once. */
export function clashesOfEnvoy(envoy: Envoy, near: readonly Presence[]): Presence['meeting'][] {
  const found = near.filter((each) => isSamePerson(envoy, each)).map(({ meeting }) => meeting)
  return [...new Map(found.map((meeting) => [meeting.id, meeting])).values()]
}

function isSamePerson(one: Envoy, other: Envoy): boolean {
  if (one.userId !== null && other.userId !== null) return one.userId === other.userId
  if (one.officeId !== other.officeId || one.position === null || other.position === null) return false
  const [seat, otherSeat] = [seatOf(one.position), seatOf(other.position)]
  const named = one.name !== null && other.name !== null
  return seat === otherSeat && !shared.has(seat) && (!named || fold(one.name!) === fold(other.name!))
}

/** Posts of which an office has several: by these alone nobody is known. */
const shared = new Set([
  'kepala bidang',
  'kepala seksi',
  'kepala subbagian',
  'staf',
  'pejabat',
  'fungsional',
  'tim',
  '',
])

const abbreviations: Readonly<Record<string, string>> = {
  sekdin: 'sekretaris',
  sekdis: 'sekretaris',
  sekban: 'sekretaris',
  kabid: 'kepala bidang',
  kasi: 'kepala seksi',
  kasie: 'kepala seksi',
  kasubbag: 'kepala subbagian',
  kasubag: 'kepala subbagian',
  kabag: 'kepala bagian',
  staff: 'staf',
}

/** `Kabid. Produksi`, `kepala bidang produksi`; the secretary of an office is called with and without it. */
function seatOf(position: string): string {
  const words = fold(position)
    .split(' ')
    .filter((word) => !/^(?:plt|plh|pj|pak|bu|bapak|ibu)$/.test(word))
  const seat = words.map((word) => abbreviations[word] ?? word).join(' ')
  return seat
    .replace(/^sekretaris (?:dinas|badan|inspektorat|kantor)$/, 'sekretaris')
    .replace(/sub bagian/, 'subbagian')
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
