import { does, isUnknown, type Mark } from './reply-marks.ts'
import { isFirst, nextBefore } from './reply-neighbours.ts'
import { isOfMeeting, isReady } from './reply-phrases.ts'
import { claim, denied, doubt, type State } from './reply-state.ts'

/** "Langsung", "tatap muka": in the room. */
export function readOffline(state: State, mark: Mark) {
  const { marks } = state.clause
  const before = marks.slice(0, marks.indexOf(mark))
  // "Izin mengambil berkas di ruangan Bapak".
  if (
    /^di /.test(mark.word) &&
    before.some((one) => does(one, 'leave')) &&
    before.some((one) => does(one, 'document', 'matter'))
  )
    return
  const last = state.claims.findLast((known) => known.kind === 'absent' || known.kind === 'present')
  if (last?.kind === 'absent' && !denied(state)) last.kind = 'not_in_person'
  else if (last?.kind === 'present' && !denied(state)) last.kind = 'in_person'
  else if (!denied(state)) claim(state, 'in_person', mark, /^(sendiri|langsung)$/.test(mark.word) && 'manner')
}

/** "Zoom", "daring": from afar, unless it is what else one does. */
export function readOnline(state: State, mark: Mark, at: number) {
  const { marks } = state.clause
  const before = marks.slice(0, at)
  const after = marks.slice(at + 1)
  // "Mengisi absen online": the list is.
  if (before.at(-1)?.word === 'absen' && before.length > 1 && !denied(state)) return
  if (after.some((next) => does(next, 'broken'))) return claim(state, 'not_online', mark)
  // "ada zoom provinsi dulu" is what else one does, not how one comes.
  const busy =
    state.clause.reason ||
    before.some((earlier) => /^(ada|sedang|masih|bentrok|bersamaan|habis|setelah)$/.test(earlier.word))
  // "Ikut zoom kementerian" is other business.
  const other = /^(dengan|bersama|sama)$/.test(after[0]?.word ?? '') && !isUnknown(after[1]) ? after[1] : after[0]
  // "Mohon dikirim ulang link zoomnya": the link is asked for.
  const asks = before.some((earlier) => does(earlier, 'send', 'order', 'reply') || earlier.word === 'mohon')
  if (/^(link|tautan)/.test(mark.word) && asks && !before.some((earlier) => does(earlier, 'attend', 'join'))) return
  if (isUnknown(other) || (does(other, 'busy', 'foreign') && !does(other, 'filler'))) return
  // "tidak ikut zoom" denies the manner only.
  if (state.claims.at(-1)?.kind === 'absent' && does(before.at(-1), 'join')) {
    state.claims.pop()
    state.denials++
  }
  const absent = state.claims.some((known) => known.kind === 'absent')
  if (busy && !before.some((earlier) => does(earlier, 'attend', 'join'))) return
  const joined = marks.some(
    (other) => does(other, 'attend', 'join') || /^(via|lewat|melalui|secara|by)$/.test(other.word),
  )
  const alone = marks.every(
    (other) =>
      other === mark || (does(other, 'filler', 'courtesy', 'negation', 'able', 'ack') && !isReady(marks, other)),
  )
  const subject = /^(self|head|deputy|office)$/.test(state.subject)
  const handled = does(nextBefore(marks, at), 'matter', 'send', 'order', 'reply')
  // "Rapatnya lewat zoom saja" tells how it is held.
  const held = isOfMeeting(marks, at) && !/^(self|head|office|deputy)$/.test(state.subject) && !joinedBefore(before)
  if (held) return
  const unknown = handled || (!alone && (!subject || marks.some(isUnknown)))
  claim(
    state,
    denied(state) || absent ? 'not_online' : 'online',
    mark,
    unknown && !joined && (handled ? 'elsewhere' : 'screen'),
  )
}

const joinedBefore = (before: Mark[]): boolean => before.some((mark) => does(mark, 'attend', 'join'))

/** Things are handed over with the same words as people. */
const HANDS_OVER =
  /^(kirim|mengirim|mengirimkan|kirimkan|dikirimkan|titip|menitipkan|titipkan|serahkan|menyerahkan|diserahkan|ngirim|nitip|oper|dioper)$/

const handsOverThing = (behind: Mark[]): boolean => {
  const thing = behind.find((mark) => !does(mark, 'filler', 'courtesy') || does(mark, 'document', 'matter'))
  return does(thing, 'document', 'matter', 'online') && !behind.some((mark) => does(mark, 'deputy', 'attend', 'join'))
}

/** "Data diwakili tabel 3", "Muara Enim diwakili kafilah". */
function isThing(marks: Mark[], at: number): boolean {
  const before = marks[at - 1]
  const thing = does(before, 'document') || (does(before, 'place') && at === 1)
  return thing && !before!.offices && !marks.slice(at).some((mark) => does(mark, 'deputy'))
}

/** "Diwakilkan", "utus", "mewakili", "utusan": somebody comes instead. */
export function readDelegation(state: State, mark: Mark, at: number) {
  const { marks } = state.clause
  // "Disuruh balik Pak Bupati": told to do something else.
  const next = marks.slice(at + 1).find((after) => !does(after, 'courtesy') || does(after, 'deputy'))
  const told = /^(disuruh|diperintah|diperintahkan)$/.test(mark.word) && next?.kind === 'word'
  if (
    told &&
    (isUnknown(next) || does(next, 'matter', 'busy', 'retract')) &&
    !marks.slice(at).some((after) => does(after, 'attend', 'join', 'represent'))
  )
    return
  // "Belum ada pengganti" tells why.
  // "Bahan belum bisa kami kirim" sends nobody.
  if (HANDS_OVER.test(mark.word) && marks.slice(0, at).some((before) => does(before, 'document', 'matter'))) return
  // "Data undangannya diganti": a thing is.
  if (does(mark, 'delegate') && state.subject === 'none' && isThing(marks, at)) return
  if (/^(di)?ganti$/.test(mark.word) && does(nextBefore(marks, at), 'document', 'matter')) return
  const led = marks.slice(0, at).some((before) => does(before, 'proxy') || before.word === 'tim')
  // "Kami konfirmasi hadir atas nama Dinas Perpustakaan": an office is spoken for, nobody stands in.
  const confirms = marks.slice(0, at).some(({ word }) => /^(konfirmasi|menyampaikan|menyatakan|sampaikan)$/.test(word))
  if (mark.word === 'atas nama' && confirms && (does(marks[at + 1], 'unit') || marks[at + 1]?.offices)) return
  // "Mohon dikirimkan ID dan passcode".
  if (HANDS_OVER.test(mark.word) && handsOverThing(marks.slice(at + 1))) return
  if (/^dipimpin/.test(mark.word) && !led) return
  if (state.notYet && does(mark, 'proxy') && marks[at - 1]?.word === 'ada') return
  if (state.notYet) return doubt(state, mark)
  if (denied(state)) return claim(state, 'not_delegate', mark)
  // "Undangan yang harus dihadiri Kadis".
  if (does(marks[at - 1], 'order') && marks[at - 2]?.word === 'yang') return
  // "Mengirim perwakilan" is one statement.
  if (does(mark, 'proxy') && /delegate/.test(state.claims.at(-1)?.kind ?? '')) return
  // "Surat tugas tim menyusul", "surat tugas Kabid belum diteken": the paper comes later.
  if (does(mark, 'document') && marks.some((other) => does(other, 'follow', 'not_yet'))) return
  if (/^ditugaskan ke$/.test(mark.word)) return
  const waiting = marks.slice(0, at).some((before) => does(before, 'unsure'))
  if (waiting) return
  const behind = marks.slice(at + 1)
  const named = behind
    .slice(0, behind.findIndex((next) => does(next, 'deputy')) + 1)
    .every((next) => does(next, 'deputy', 'filler', 'courtesy', 'self', 'unit', 'head') || next.offices)
  if (does(mark, 'proxy') && named && behind.some((next) => does(next, 'deputy'))) return claim(state, 'delegate', mark)
  const given = marks.slice(0, at).some((before) => /^(ada|sudah ada|dapat|siapkan)$/.test(before.word))
  const comes = marks.some((other) => does(other, 'follow', 'attend', 'document') && other !== mark)
  if (does(mark, 'proxy') && !given && !comes) return
  // "Bisa diwakilkan pak", "boleh diwakilkan" asks whether one may.
  const permitted = marks
    .slice(0, at)
    .some((before) => does(before, 'able') || (/boleh|izin/.test(before.word) && !does(before, 'leave')))
  const nameless = !marks.some((other) => does(other, 'deputy'))
  // "Mewakili Muara Enim di lomba" is other business.
  const region =
    does(marks[at + 1], 'place') || /^(kabupaten|pemkab|provinsi|kota|daerah)$/.test(marks[at + 1]?.word ?? '')
  if (does(mark, 'represent') && region) return claim(state, 'delegate', mark, 'permitted')
  // "Suruh Kabid hadir ya, Bu" tells her to.
  const tells =
    /^(suruh|tugaskan|utus)$/.test(mark.word) &&
    isFirst(marks, at) &&
    marks.at(-1)?.word !== mark.word &&
    marks.some(({ word }) => word === 'ya')
  const asks = (permitted && nameless && does(mark, 'delegate')) || tells
  claim(state, 'delegate', mark, asks ? 'permitted' : does(mark, 'proxy') && 'proxy')
}
