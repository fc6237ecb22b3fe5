import { does, isUnknown, type Mark } from './reply-marks.ts'

export const namesTime = (marks: Mark[]): boolean =>
  marks.some(
    (mark, at) =>
      mark.kind === 'number' && /^(pukul|jam|menit)$/.test(marks[at - 1]?.word ?? marks[at + 1]?.word ?? ''),
  )

/** "Yang duduk nanti Kabid": behind the word stands who comes. */
export const namesWhoComes = (marks: Mark[], at: number): boolean =>
  marks.slice(Math.max(0, at - 4), at).some(({ word }) => word === 'yang') &&
  marks.slice(at + 1).some((next) => does(next, 'deputy'))

export const PLACE_OF_MEETING =
  /^(serasan|sekundang|aula|tkp|lokasi|ruang|ruangan|gedung|tempat|acara|setda|pemkab|pemda)$/

const ABOUT_ANSWER = /^(jadwal|jadwalnya|agenda|undangan|surat|disposisi|jawaban|hasil|keputusan|arahan|petunjuk)$/

/** Something that is no coming: hujan, listrik, a word that is not known. */
export const isContentOrThing = (mark: Mark): boolean =>
  !ABOUT_ANSWER.test(mark.word) &&
  (isUnknown(mark) || (does(mark, 'matter', 'document', 'busy', 'person') && !does(mark, 'filler')))

/** "Belum tahu lokasinya": another thing is open. */
export function isOfOther(marks: Mark[], at: number): boolean {
  if (marks.some((mark) => does(mark, 'attend', 'join', 'online', 'late', 'delegate', 'represent', 'send')))
    return false
  const next = marks.slice(at + 1).find((mark) => !does(mark, 'courtesy') && !/^(apa|apakah|bisa|ada)$/.test(mark.word))
  return (
    next !== undefined && (/^(rapat|acara|tempat|lokasi|ruangan|jam|pukul)$/.test(next.word) || isContentOrThing(next))
  )
}

/** "Rapat molor 1 jam": the meeting is late, not who comes. */
const OF_MEETING = /^(rapat|rakor|acara|kegiatan|jadwal|pembukaan|mulainya|undangan)$/

export const isOfMeeting = (marks: Mark[], at: number): boolean =>
  OF_MEETING.test(
    marks.slice(0, at).find((mark) => !does(mark, 'ack') && !/^(pak|bu|izin|mohon)$/.test(mark.word))?.word ?? '',
  )

/** "Lewat jam 9", "lewat 20 menit", but not "jam 9 lewat 15". */
export const passes = (marks: Mark[], at: number): boolean =>
  marks[at - 1]?.kind !== 'number' &&
  (/^(jam|pukul)$/.test(marks[at + 1]?.word ?? '') ||
    (marks[at + 1]?.kind === 'number' && marks[at + 2]?.word === 'menit'))

/** "Hadir 80 persen". */
export const isPartOfHundred = (mark: Mark, next: Mark | undefined): boolean =>
  /^(persen|percent)$/.test(next?.word ?? '') && mark.word !== '100'

export const isMeasure = (mark: Mark | undefined): boolean =>
  mark?.kind === 'number' ||
  /^(jam|pukul|setengah|seperempat|sekitar|lewat|lebih|lima|sepuluh|sebelas|dua puluh|tiga puluh|satu|dua|tiga)$/.test(
    mark?.word ?? '',
  )

export const WAITS = /^(menunggu|masih menunggu|menanti)$/
const AWAITED =
  /^(arahan|petunjuk|perintah|disposisi|persetujuan|izin|keputusan|kepastian|kabar|info|informasi|jawaban|konfirmasi|jadwal|instruksi|hasil|acc|restu|spt|surat|surat tugas|undangan|pimpinan|atasan|bos|asisten|dulu|besok|nanti|kepulangan|giliran|sembuh|pulang|agenda|sampai)$/

/** What one obeys rather than takes part in: "ikut arahan pimpinan". */
export const isOtherMatter = (mark: Mark | undefined): boolean =>
  mark !== undefined && (does(mark, 'matter', 'document') || AWAITED.test(mark.word) || mark.word === 'itu')

export const AWAITS_OTHERS = /^(tunggu|ditunggu|menunggu|siapkan|sediakan|jumpa|ketemu)$/

/** Waits for a word that decides: "menunggu arahan", or it is not said for what. */
export function awaitsWord(marks: Mark[], at: number): boolean {
  const next = marks.slice(at + 1).filter((mark) => !does(mark, 'courtesy') || mark.word === 'asisten')
  if (next.length === 0) return true
  return next
    .slice(0, 3)
    .some((mark) => AWAITED.test(mark.word) || does(mark, 'head', 'foreign', 'sure', 'unsure', 'tell_later'))
}

/** "Meminta Kabid Distribusi supaya hadir". */
export const asksDeputy = (marks: Mark[], at: number): boolean =>
  /^(meminta|minta|mengarahkan|arahkan|mempersilakan|mengizinkan|mempercayai)$/.test(marks[at]!.word) &&
  does(
    marks.slice(at + 1).find((mark) => !does(mark, 'courtesy')),
    'deputy',
  )

/** "Layar siap, zoom siap". */
export const isReady = (marks: Mark[], mark: Mark): boolean => mark.word === 'siap' && marks.indexOf(mark) > 0

/** "Jam setengah sepuluh", "pukul 10": an hour is named, in digits or in words. */
export const namesHour = (marks: Mark[]): boolean =>
  marks.some(
    (mark, at) =>
      (/^(jam|pukul)$/.test(mark.word) && isMeasure(marks[at + 1])) ||
      (mark.word === 'setengah' && isMeasure(marks[at + 1])),
  )

/** "Berangkat ke Jakarta" is other business; "berangkat ke rapat" is not. */
export function leavesFor(marks: Mark[], at: number): boolean {
  if (marks[at]?.word !== 'ke') return false
  const where = marks.slice(at + 1).find((mark) => !does(mark, 'courtesy'))?.word ?? ''
  return !PLACE_OF_MEETING.test(where) && !/^(rapat|rakor|rapatnya|undangan|muara enim|enim)( ini)?$/.test(where)
}

/** By which one joins from afar, as "zoom" by itself says. */
export const AFAR = /^(link|tautan|passcode|password|id|id meeting|linknya)$/

/** To be written down as coming. */
export const RECORDS =
  /^(catat|dicatat|mencatat|tandai|ditandai|centang|dicentang|ceklis|masukkan|dimasukkan|input|daftarkan|didaftarkan|tercatat|isi|diisi)$/

/** "Laporan tidak bisa selesai tepat waktu": work is late, not who comes. */
export const isOfWork = (marks: Mark[], at: number): boolean => {
  const before = marks.slice(0, at)
  return (
    before.some(({ word }) => /^(selesai|rampung|kelar|tuntas|beres|terkirim|siap|disampaikan|dikirim)$/.test(word)) ||
    (before.some((mark) => does(mark, 'document', 'matter')) && !before.some((mark) => does(mark, 'attend', 'join')))
  )
}

/** "Dinas Perikanan saya tidak tahu": of others one does not know. */
export const knowsNotOf = (marks: Mark[], at: number): boolean =>
  marks[at]!.word === 'tahu' &&
  marks.slice(0, at).some((mark) => does(mark, 'unit', 'foreign', 'person') || mark.offices !== undefined)
