const not = '(?:tidak|tdk|tdak|tak|ga|gak|nggak|ngga|enggak|jangan)'
const may =
  '(?:dapat|dpt|bisa|bs|boleh|blh|untuk|utk|agar|usah|perlu|lagi|diperkenankan|diperbolehkan|diijinkan|diizinkan)'
const represented =
  '(?:(?:di|me)?wakilkan|diwakilkn|diwakili|mewakilkan|diwakil|berwakil|didelegasikan|mendelegasikan|didisposisikan)(?:nya)?'
/** What is said around it and says nothing more: `(dan kehadiran Bapak/Ibu tidak dapat diwakilkan)`. */
const before =
  '(?:(?:dan|serta|catatan|keterangan|ket\\.?|note|nb|mohon|dimohon|harap|diharap|diharapkan|agar|kehadiran(?:nya)?|undangan|rapat|acara|peserta|para|pimpinan|bapak|ibu|bapak\\s*/\\s*ibu|saudara|yang|bersangkutan|ini|kepala|opd|perangkat|daerah)\\s*:?\\s+)*'
const after = '(?:\\s+(?:oleh|kepada|ke|pada|siapa|siapapun|siapa\\s?pun|staf(?:nya)?|bawahan(?:nya)?|ya+|pak|bu))*'
const refused = `${not}(?:\\s+${may}){0,3}\\s+${represented}|tanpa\\s+(?:di)?wakil(?:kan|i)?|(?:wajib|harus|mohon|agar)\\s+(?:hadir|datang)\\s+sendiri`

const stretch = new RegExp(`(?<!\\p{L})(?:\\(\\s*)?${before}(?:${refused})(?!\\p{L})${after}(?:\\s*\\))?`, 'giu')
const allowed = new RegExp(`^(?:${may}\\s+)*${represented}$`, 'iu')

/**
 * Whether a text about a meeting says anywhere that nobody may stand in for who is invited (*tidak dapat diwakilkan*);
 * `rest` is the text with those words blanked, so that places in it stay those of the text.
 */
export function withoutInPerson(text: string): { inPerson: boolean; rest: string } {
  const rest = text.replace(stretch, (said) => said.replace(/[^\n]/g, ' '))
  return { inPerson: rest !== text, rest }
}

const yes = /^(?:ya+|boleh|bisa|dapat|dpt)(?:\s+(?:saja|aja|pak|bu))*$/i
const no = new RegExp(`^${not}(?:\\s+${may})?(?:\\s+(?:pak|bu))*$`, 'i')

/** What words answer that say only whether somebody may be represented: true when nobody may. */
export function readInPerson(text: string): boolean | undefined {
  const said = text.trim()
  if (no.test(said) || withoutInPerson(said).inPerson) return true
  return yes.test(said) || allowed.test(said) ? false : undefined
}
