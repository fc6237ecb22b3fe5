/** What happens in the sandbox as lines to read: who wrote what, what the bot answered, which buttons there are. */
import type { SandboxEvent } from './events.ts'
import type { Chat, Message } from './views.ts'

const days = ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
const indent = '    '

/**
 * Turns events into lines, one event at a time. An edit shows only the lines that are new, so that a card counting
 * answers does not fill pages. @param timeZone of the times shown
 */
export function transcript(timeZone = 'Asia/Jakarta'): (event: SandboxEvent) => string[] {
  /** How each message looked when it was last printed. */
  const printed = new WeakMap<Message, string[]>()
  return (event) => {
    const head = `[${stamp(event.at, timeZone)}] ${place(event.chat)} │ `
    switch (event.type) {
      case 'message': {
        if (event.message.service) return []
        printed.set(event.message, bodyOf(event.message))
        return wholeMessage(head + speaker(event.message, event.who.name), event.message)
      }
      case 'edit': {
        const before = new Set(printed.get(event.message))
        const body = bodyOf(event.message)
        printed.set(event.message, body)
        const fresh = body.filter((line) => !before.has(line))
        const what = `${event.who.name} memperbarui pesan ${excerpt(event.message)}`
        return [head + what, ...(fresh.length > 0 ? fresh : [`${indent}(tombol berkurang)`])]
      }
      case 'toast':
        // An answer without words only ends the spinner on the button.
        return event.text === undefined && event.url === undefined ? [] : [eventLine(head, event)]
      default:
        return [eventLine(head, event)]
    }
  }
}

function eventLine(head: string, event: Exclude<SandboxEvent, { type: 'message' | 'edit' }>): string {
  const { name } = event.who
  switch (event.type) {
    case 'delete':
      return `${head}${name} menghapus pesan ${excerpt(event.message)}`
    case 'press':
      return `${head}${name} menekan [${event.label}]`
    case 'toast': {
      const shown = [event.text, event.url === undefined ? undefined : `(membuka ${event.url})`]
      return `${indent}↳ ${shown.filter((part) => part !== undefined).join(' ')}`
    }
    case 'reaction':
      return event.emoji.length > 0
        ? `${head}${name} memberi ${event.emoji.join(' ')} pada ${excerpt(event.message)}`
        : `${head}${name} menarik reaksinya dari ${excerpt(event.message)}`
    case 'vote':
      return `${head}${name} memilih ${event.options.join(', ')} pada ${excerpt(event.message)}`
    case 'pin':
      return `${head}${name} menyematkan ${excerpt(event.message)}`
    case 'unpin':
      return `${head}${name} melepas sematan ${excerpt(event.message)}`
    case 'membership':
      return `${head}${membership(event.status, name, event.by.name)}`
    case 'blocked':
      return `${head}${name} memblokir bot`
    case 'unblocked':
      return `${head}${name} membuka blokir bot`
    case 'migrated':
      return `${head}grup ini menjadi supergrup`
  }
}

function membership(status: string, name: string, by: string): string {
  const acts: Record<string, string> = {
    member: `${name} menjadi anggota (oleh ${by})`,
    administrator: `${name} menjadi admin (oleh ${by})`,
    left: `${name} keluar`,
    kicked: `${name} dikeluarkan oleh ${by}`,
    restricted: `${name} dibatasi oleh ${by}`,
  }
  return acts[status] ?? `${name}: ${status}`
}

/** A line for one line of text; the head alone and an indented body for anything longer. */
function wholeMessage(head: string, message: Message): string[] {
  const body = bodyOf(message)
  if (body.length === 1) return [`${head}: ${body[0]!.trim()}`]
  return [`${head}:`, ...body]
}

function speaker(message: Message, name: string): string {
  const only =
    message.ephemeralFor && !message.ephemeralFor.isBot ? ` (hanya terlihat oleh ${message.ephemeralFor.name})` : ''
  const reply = message.replyTo ? ` membalas ${excerpt(message.replyTo)}` : ''
  return name + only + reply
}

function bodyOf(message: Message): string[] {
  const { content } = message.record
  const attachment = message.document
    ? `📎 ${message.document.file_name ?? 'berkas'}`
    : (['photo', 'sticker', 'voice', 'contact', 'location', 'poll', 'users_shared', 'chat_shared'] as const).find(
        (kind) => kind in content,
      )
  const lines = [
    ...(attachment ? [attachments[attachment] ?? attachment] : []),
    ...(message.text === '' ? [] : message.text.split('\n')),
    ...message.keyboard.map((row) => row.map(({ label }) => `[${label}]`).join(' ')),
  ]
  return lines.map((line) => (line === '' ? '' : indent + line))
}

const attachments: Record<string, string> = {
  photo: '(foto)',
  sticker: '(stiker)',
  voice: '(pesan suara)',
  contact: '(kontak)',
  location: '(lokasi)',
  poll: '(jajak pendapat)',
  users_shared: '(membagikan akun)',
  chat_shared: '(membagikan grup)',
}

function excerpt(message: Message): string {
  const first = message.text.split('\n').find((line) => line.trim() !== '') ?? '…'
  return `«${first.length > 40 ? `${first.slice(0, 39)}…` : first}»`
}

function place(chat: Chat): string {
  return chat.type === 'private' ? `Pribadi ${chat.title}` : `Grup ${chat.title}`
}

function stamp(at: Temporal.Instant, timeZone: string): string {
  const { dayOfWeek, day, month, year, hour, minute } = at.toZonedDateTimeISO(timeZone)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${days[dayOfWeek - 1]} ${day} ${months[month - 1]} ${year} ${two(hour)}.${two(minute)}`
}
