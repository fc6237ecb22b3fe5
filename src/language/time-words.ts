/** Words of days, months, parts of the day and zones, folded; English names are understood beside Indonesian ones. */

const table = <T>(rows: [T, string][]): Map<string, T> =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])))

/** ISO weekday, Monday = 1; "minggu" is not here, since it may mean a week. */
export const WEEKDAYS = table<number>([
  [1, 'senin senen monday'],
  [2, 'selasa tuesday'],
  [3, 'rabu rebo wednesday'],
  [4, 'kamis kemis thursday'],
  [5, "jumat jum'at jumaat juma'at friday"],
  [6, "sabtu sabtu' saturday"],
  [7, 'ahad sunday'],
])

export const MONTHS = table<number>([
  [1, 'jan januari january'],
  [2, 'feb peb februari pebruari february'],
  [3, 'mar mrt maret march'],
  [4, 'apr april'],
  [5, 'mei may'],
  [6, 'jun juni june'],
  [7, 'jul juli july'],
  [8, 'agt agust ags agu agustus aug august'],
  [9, 'sep sept september'],
  [10, 'okt oktober oct october'],
  [11, 'nov nop november nopember'],
  [12, 'des desember dec december'],
])

/** Months of the lunar calendar, which is never computed: sighting decides. */
export const LUNAR_MONTHS = new Set(
  "muharram muharam safar shafar rabiulawal rabiulakhir jumadilawal jumadilakhir rajab syakban sya'ban ramadan ramadhan syawal zulkaidah dzulqaidah zulhijah dzulhijjah zulhijjah".split(
    ' ',
  ),
)

export type DayPart = 'pagi' | 'siang' | 'sore' | 'malam' | 'dini'

export const DAY_PARTS = table<DayPart>([
  ['pagi', 'pagi am'],
  ['siang', 'siang'],
  ['sore', 'sore petang'],
  ['malam', 'malam mlm'],
  ['dini', 'subuh dini dinihari'],
])

export const ZONES = table<string>([
  ['Asia/Jakarta', 'wib'],
  ['Asia/Makassar', 'wita'],
  ['Asia/Jayapura', 'wit'],
])

export const TOMORROW = new Set('besok bsk besuk esok bsok tomorrow'.split(' '))
export const CLOCK_INTROS = new Set('pukul pkl pk jam jm at'.split(' '))
export const DATE_INTROS = new Set('tgl tanggal tggl'.split(' '))
export const APPROXIMATE = new Set('sekitar sekira kira sekitaran ±'.split(' '))

/** Hours offices usually mean by "after" a prayer; always confirmed, since prayer times move through the year. */
export const PRAYERS = new Map<string, [hour: number, minute: number]>([
  ...'zuhur dzuhur zhuhur dhuhur duhur lohor'.split(' ').map((word): [string, [number, number]] => [word, [13, 0]]),
  ...'jumat jumatan'.split(' ').map((word): [string, [number, number]] => [word, [13, 30]]),
  ["jum'at", [13, 30]],
  ...'asar ashar asyar'.split(' ').map((word): [string, [number, number]] => [word, [16, 0]]),
  ...'magrib maghrib'.split(' ').map((word): [string, [number, number]] => [word, [18, 30]]),
  ...['isya', "isya'", 'isa'].map((word): [string, [number, number]] => [word, [20, 0]]),
])

/** After these, a number is no date and no time: letters, laws, money, phones, staff numbers. */
export const NUMBER_LABELS = new Set(
  'nomor nomer no pasal ayat butir poin hlm halaman nip nik hp telp telepon tlp wa rp idr kode uu pp perda perbup perpres permendagri permen kepmen keppres inpres peraturan versi rt rw kontak'.split(
    ' ',
  ),
)

/** Before these, a number counts things. */
export const COUNTED = new Set(
  '% persen ha hektar hektare km m kg ton orang opd peserta juta miliar ribu rupiah kali desa kecamatan berkas lembar unit paket titik dokumen'.split(
    ' ',
  ),
)
