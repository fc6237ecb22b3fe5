/** Rooms in which the region meets (Kantor Bupati, Bappeda, Balitbangda), offered until others have been used. */
export const referenceRooms: readonly string[] = [
  'Ruang Rapat Serasan Sekundang',
  'Ruang Rapat Bupati',
  'Ruang Rapat Sekda',
  'Aula Bappeda',
  'Aula Balitbangda',
]
