import type { Context } from 'grammy'
import { describe, expect, it } from 'vitest'
import { takeUp } from '../../src/bot/conversations/evidence.ts'

const sent = (message: object) => ({ message }) as unknown as Context

describe('what is sent as evidence', () => {
  it.each([
    ['words', { text: 'rencana kerja tersusun' }, 'rencana kerja tersusun'],
    ['a link', { text: 'https://contoh.go.id/laporan' }, 'https://contoh.go.id/laporan'],
    [
      'words with a link behind them',
      {
        text: 'laporan akhir',
        entities: [{ type: 'text_link', offset: 0, length: 13, url: 'https://contoh.go.id/l' }],
      },
      'laporan akhir https://contoh.go.id/l',
    ],
    [
      'a caption with one',
      {
        caption: 'peta',
        document: { file_id: 'D', file_name: 'peta.pdf' },
        caption_entities: [{ type: 'text_link', offset: 0, length: 4, url: 'https://contoh.go.id/p' }],
      },
      'peta https://contoh.go.id/p',
    ],
  ])('%s are kept', (_, message, note) => {
    const evidence = { note: null, files: [] }
    expect(takeUp(sent(message), evidence)).toBe(true)
    expect(evidence.note).toBe(note)
  })

  it('is nothing without words and file', () => {
    expect(takeUp(sent({ sticker: {} }), { note: null, files: [] })).toBe(false)
  })
})
