/**
 * How high a post stands, 1 the highest, out of the words it is called by: *pimpinan tinggi* (eselon II), *administrator*
 * (III), *pengawas* (IV), *pelaksana*; functional posts as UU 5/2014 and PermenPANRB 17/2021 put them beside these. The
 * head of a region and the deputy stand above all.
 */
export type Level = 1 | 2 | 3 | 4 | 5

/** Words of posts, folded, by their level; of several in one text the first counts, of several at one place the longest. */
const posts: readonly (readonly [Level, readonly string[]])[] = [
  [1, ['bupati', 'wakil bupati', 'wabup', 'wali kota', 'walikota', 'gubernur', 'wakil gubernur']],
  [
    2,
    [
      ...['kepala dinas', 'kadis', 'kadin', 'kepala badan', 'kaban', 'kepala pelaksana', 'kalak', 'kepala satuan'],
      ...['kasat', 'inspektur', 'asisten', 'staf ahli', 'sahli', 'sekretaris daerah', 'sekda', 'sekretaris dprd'],
      ...['sekwan', 'direktur utama', 'dirut', 'direktur', 'ahli utama', 'kepala perangkat daerah', 'kepala opd'],
    ],
  ],
  [
    3,
    [
      ...['sekretaris', 'sekdin', 'sekban', 'sekdis', 'sekcam', 'kepala bidang', 'kabid', 'kepala bagian', 'kabag'],
      ...['inspektur pembantu', 'irban', 'camat', 'kepala kantor', 'ahli madya', 'wakil direktur', 'wadir'],
    ],
  ],
  [
    4,
    [
      ...['kepala subbagian', 'kepala sub bagian', 'kasubbag', 'kasubag', 'kassubag', 'kepala seksi', 'kasi', 'kasie'],
      ...['kepala subbidang', 'kepala sub bidang', 'kasubbid', 'kasubid', 'kepala upt', 'kepala uptd', 'kepala unit'],
      ...['lurah', 'ahli muda', 'subkoordinator', 'sub koordinator', 'subkor', 'kaupt', 'kauptd', 'kepala puskesmas'],
    ],
  ],
  [
    5,
    [
      ...['staf', 'staff', 'pelaksana', 'operator', 'admin', 'ajudan', 'sekretaris pribadi', 'sespri', 'honorer'],
      ...['thl', 'tkk', 'pppk', 'ahli pertama', 'penyelia', 'mahir', 'terampil', 'pemula', 'pengadministrasi'],
      ...['pramubakti', 'tenaga teknis'],
    ],
  ],
]

const words = posts
  .flatMap(([level, names]) => names.map((name) => ({ level, name })))
  .toSorted((one, other) => other.name.length - one.name.length)
const known = new RegExp(
  `(?<!\\p{L})(?:${words.map(({ name }) => name.replace(/ /g, '\\s+')).join('|')})(?!\\p{L})`,
  'u',
)

/** `Plt. Kabid Produksi` is 3, `Staf Bidang Produksi` 5, `Analis Kebijakan Ahli Muda` 4; undefined where no word tells. */
export function levelOf(position: string): Level | undefined {
  const found = known.exec(position.toLowerCase())?.[0].replace(/\s+/g, ' ')
  return words.find(({ name }) => name === found)?.level
}

/** Down to which level a delegate is of no concern. */
export const delegateFloors = ['administrator', 'supervisor', 'none'] as const
export type DelegateFloor = (typeof delegateFloors)[number]

const lowest: Record<DelegateFloor, Level> = { administrator: 3, supervisor: 4, none: 5 }

/**
 * Whether a delegate stands below the floor. Whose head is of a lower post anyway may send who comes next to it: a
 * Kepala Bagian a Kepala Subbagian. A post that no word tells is taken to be high enough.
 */
export function isBelowFloor(position: string, headTitle: string, floor: DelegateFloor): boolean {
  const level = levelOf(position)
  if (floor === 'none' || level === undefined) return false
  return level > Math.max(lowest[floor], (levelOf(headTitle) ?? 2) + 1)
}
