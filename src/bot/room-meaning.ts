import { plainLine } from '../domain/plain-line.ts'
import type { RoomEdit } from '../domain/rooms.ts'
import { saysNothing } from './says-nothing.ts'

/** `kapasitas 40 orang`, `, 40`, `(40 kursi)`: seats behind the name of a room, never a number that is part of it. */
const seatsBehind =
  /[\s,;:(–-]*(?:(?:kapasitas|kap\.?|muat|untuk|isi)\s*:?\s*(\d{1,5})|[,;:(]\s*(\d{1,5})|(?<=\s)(\d{1,5})(?=\s*(?:orang|org|kursi|peserta|pax)))\s*(?:orang|org|kursi|peserta|pax)?\s*\)?\s*$/i

/** A new room with how many it seats, where that is said: `Ruang Rapat Kominfo, 40 orang`. */
export function newRoomMeant(text: string): { name: string; capacity: number | null } {
  const words = plainLine(text)
  const found = seatsBehind.exec(words)
  const number = found?.[1] ?? found?.[2] ?? found?.[3]
  if (!found || number === undefined || found.index === 0) return { name: words, capacity: null }
  return { name: words.slice(0, found.index).trim(), capacity: Number(number) }
}

/** What typed words change of a room; undefined when they say nothing about it. */
export function roomEditMeant(field: string, text: string): RoomEdit | undefined {
  const words = plainLine(text)
  switch (field) {
    case 'name':
      return { field, name: words }
    case 'capacity': {
      if (saysNothing(words)) return { field, capacity: null }
      const number = /^\D*?(\d{1,5})(?:\s*(?:orang|org|kursi|peserta|pax))?\W*$/i.exec(words)?.[1]
      return number === undefined ? undefined : { field, capacity: Number(number) }
    }
    case 'aliases':
      return { field, aliases: saysNothing(words) ? [] : text.split(/[,;\n]/) }
    default:
      return undefined
  }
}
