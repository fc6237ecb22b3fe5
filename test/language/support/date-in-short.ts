/**
 * The form of the labelled examples on one line, so that many fit on a page: "05-04 09.00 s.d. 12.00", "05-04 s.d.
 * 05-06", "05-04 15.00 ? siang_atau_dini_hari", "? lebih_dari_satu_pilihan 05-04 | 05-05", "! sudah_lewat". The year
 * 2023 and the zone WIB go without saying.
 */
export function inShort(expectation: Record<string, unknown>): string {
  const { start, end, dateOnly, ask, candidates, reject } = expectation as Record<string, string>
  if (reject) return `! ${reject}`
  const day = start ?? dateOnly
  const until = end === null ? 'selesai' : end && short(end).replace(day ? `${short(day).slice(0, 5)} ` : '', '')
  return [
    day && short(day),
    until && `s.d. ${until}`,
    ask && `? ${ask}`,
    candidates && (candidates as unknown as string[]).map(short).join(' | '),
  ]
    .filter(Boolean)
    .join(' ')
}

const short = (iso: string): string =>
  iso
    .replace(/^2023-/, '')
    .replace(/T(\d\d):(\d\d):00/, ' $1.$2')
    .replace('+07:00', '')
