import type { Group, Person, Sandbox } from '../index.ts'

/** Whoever plays in the story: offices by the title of their head, never people. */
export interface Cast {
  secretariat: Person
  assistantOne: Person
  assistantTwo: Person
  bappeda: Person
  /** Of Bappeda's staff; sent to the meeting instead of its head. */
  planner: Person
  development: Person
  research: Person
  plantation: Person
  plantationStaff: Person
  water: Person
  bsip: Person
  rubberCentre: Person
  /** Is tied to no office and presses all the same. */
  stranger: Person
  group: Group
}

/** The Telegram id of the secretariat in the story; it stands in SECRETARIAT_IDS. */
export const secretariatId = 900_000_001

/** Code of the office, capacity, and who holds it: in the order in which the links go out. */
export const seats = [
  ['AS1', 'Kepala', 'assistantOne'],
  ['AS2', 'Kepala', 'assistantTwo'],
  ['BAPPEDA', 'Kepala', 'bappeda'],
  ['BAPPEDA', 'Staf', 'planner'],
  ['BAG-ADPEM', 'Kepala', 'development'],
  ['BALITBANGDA', 'Plt.', 'research'],
  ['DISBUN', 'Kepala', 'plantation'],
  ['DISBUN', 'Staf', 'plantationStaff'],
  ['PDAM', 'Kepala', 'water'],
  ['BSIP', 'Kepala', 'bsip'],
] as const satisfies readonly (readonly [string, string, keyof Cast])[]

/** Makes the people and the group; nobody has met Rakor yet. */
export function castOf(sandbox: Sandbox): Cast {
  const person = (name: string) => sandbox.person({ name })
  const people = {
    secretariat: sandbox.person({ name: 'Bagian Tata Pemerintahan', id: secretariatId }),
    assistantOne: person('Asisten I'),
    assistantTwo: person('Asisten II'),
    bappeda: person('Kepala Bappeda'),
    planner: person('Kabid Infrastruktur Bappeda'),
    development: person('Kabag Pembangunan'),
    research: person('Plt. Kepala Balitbangda'),
    plantation: person('Kepala Dinas Perkebunan'),
    plantationStaff: person('Staf Dinas Perkebunan'),
    water: person('Direktur Utama PDAM'),
    bsip: person('Kepala BSIP'),
    rubberCentre: person('Kepala Puslit Karet'),
    stranger: person('Orang luar'),
  }
  const { stranger: _outsider, ...members } = people
  const group = sandbox.group({
    title: 'Rakor Kerja Sama Daerah',
    members: [...Object.values(members), people.stranger],
  })
  return { ...people, group }
}
