/**
 * Rooms in which the region meets (Kantor Bupati, Bappeda, Balitbangda). How many they seat is a usual number for their
 * kind, for the secretariat to correct.
 */
export const referenceRooms: readonly { id: string; name: string; aliases: readonly string[]; capacity: number }[] = [
  { id: 'SERASAN', name: 'Ruang Rapat Serasan Sekundang', aliases: ['Ruang Serasan'], capacity: 100 },
  { id: 'BUPATI', name: 'Ruang Rapat Bupati', aliases: [], capacity: 40 },
  { id: 'SEKDA', name: 'Ruang Rapat Sekda', aliases: ['Ruang Rapat Sekretaris Daerah'], capacity: 25 },
  {
    id: 'BAPPEDA',
    name: 'Aula Bappeda',
    aliases: ['Aula Badan Perencanaan Pembangunan Daerah'],
    capacity: 80,
  },
  { id: 'BALITBANGDA', name: 'Aula Balitbangda', aliases: ['Aula Balitbang'], capacity: 60 },
]
