import { describe, expect, it } from 'vitest'
import { checkedRichMessage } from '../../src/sandbox/rich-message.ts'
import { call } from './client.ts'
import { staged } from './stage.ts'

const paragraph = (text: unknown) => ({ type: 'paragraph', text })
const cell = (text: string, more = {}) => ({ text, align: 'left', valign: 'top', ...more })
const nested = (depth: number): unknown =>
  depth === 0 ? paragraph('a') : { type: 'details', summary: 's', blocks: [nested(depth - 1)] }

describe('rich messages', () => {
  it('shows blocks as they were given and their words in order', async () => {
    const { sandbox, group } = await staged()
    const blocks = [
      { type: 'heading', text: 'Notulen', size: 1 },
      paragraph(['Rapat ', { type: 'bold', text: 'kerja sama' }]),
      {
        type: 'table',
        cells: [
          [cell('OPD', { is_header: true }), cell('Kehadiran')],
          [cell('DISBUN'), cell('hadir')],
        ],
      },
      { type: 'list', items: [{ value: 1, blocks: [paragraph('susun rencana')] }] },
    ]
    const { result } = await call(sandbox, 'sendRichMessage', { chat_id: group.id, rich_message: { blocks } })
    const label = { label: '1.', value: 1, blocks: [paragraph('susun rencana')] }
    expect(result.rich_message).toEqual({ blocks: [...blocks.slice(0, 3), { type: 'list', items: [label] }] })
    expect(group.messages[0]?.text).toBe(
      'Notulen\nRapat kerja sama\nOPD | Kehadiran\nDISBUN | hadir\n1.\nsusun rencana',
    )
    const edited = await call(sandbox, 'editMessageText', {
      chat_id: group.id,
      message_id: result.message_id,
      rich_message: { html: '<h1>Notulen</h1><p>disahkan &amp; dikirim</p>' },
    })
    expect(edited.ok).toBe(true)
    expect(group.messages[0]?.text).toBe('Notulen\ndisahkan & dikirim')
  })

  it.each([
    ['nothing at all', {}, 'exactly one of the fields html, markdown, or blocks must be used'],
    ['two forms', { html: 'a', markdown: 'a' }, 'exactly one of the fields html, markdown, or blocks must be used'],
    ['no words', { blocks: [] }, 'rich message must be non-empty'],
    ['32,769 characters', { blocks: [paragraph('a'.repeat(32_769))] }, 'rich message is too long'],
    ['501 blocks', { blocks: Array.from({ length: 501 }, () => paragraph('a')) }, 'rich message has too many blocks'],
    [
      '501 table rows',
      { blocks: [{ type: 'table', cells: Array.from({ length: 500 }, () => [cell('a')]) }] },
      'rich message has too many blocks',
    ],
    ['17 levels', { blocks: [nested(17)] }, 'rich message is nested too deep'],
    ['51 photos', { blocks: Array.from({ length: 51 }, () => ({ type: 'photo' })) }, 'rich message has too many media'],
    [
      '21 columns',
      { blocks: [{ type: 'table', cells: [Array.from({ length: 21 }, () => cell('a'))] }] },
      'rich message table has too many columns',
    ],
    [
      '21 columns by a wide cell',
      { blocks: [{ type: 'table', cells: [[cell('a', { colspan: 20 }), cell('b')]] }] },
      'rich message table has too many columns',
    ],
    [
      'nine buttons in a row',
      {
        blocks: [
          paragraph('a'),
          { type: 'buttons', buttons: Array.from({ length: 9 }, () => ({ text: 'a', url: 't.me' })) },
        ],
      },
      'a row must have 1-8 buttons',
    ],
    [
      'a link look on a link',
      { blocks: [paragraph('a'), { type: 'buttons', buttons: [{ text: 'a', url: 't.me', style: 'link' }] }] },
      'invalid button style specified',
    ],
    ['an unknown tag', { html: '<p>a</p><script>b</script>' }, `can't parse entities: Unsupported start tag "script"`],
    [
      'crossed tags',
      { html: '<p><b>a</p></b>' },
      `can't parse entities: Unmatched end tag, expected "</b>", found "</p>"`,
    ],
    ['an open tag', { html: '<p>a' }, `can't parse entities: Can't find end tag corresponding to start tag "p"`],
    ['a bare <', { html: '<p>5 < 6</p>' }, 'sandbox: an unescaped < in a rich message'],
  ])('refuses %s', (_, rich, says) => {
    expect(() => checkedRichMessage(rich)).toThrow(`Bad Request: ${says}`)
  })

  it('takes what stands just within the limits', () => {
    expect(() => checkedRichMessage({ blocks: [paragraph('a'.repeat(32_768))] })).not.toThrow()
    expect(() => checkedRichMessage({ blocks: Array.from({ length: 500 }, () => paragraph('a')) })).not.toThrow()
    expect(() => checkedRichMessage({ blocks: [nested(15)] })).not.toThrow()
  })

  it('refuses a block the types do not know', async () => {
    const { sandbox, group } = await staged()
    const answer = await call(sandbox, 'sendRichMessage', {
      chat_id: group.id,
      rich_message: { blocks: [{ type: 'paragraph', words: 'a' }] },
    })
    expect(answer).toMatchObject({
      error_code: 400,
      description: 'Bad Request: sandbox: unknown field "words" in rich_message.blocks[0]',
    })
  })
})
