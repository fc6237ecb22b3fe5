import { describe, expect, it } from 'vitest'
import { autoEntities } from '../../src/sandbox/auto-entities.ts'
import { formattedText } from '../../src/sandbox/formatted-text.ts'
import { startPayload } from '../../src/sandbox/links.ts'

function html(text: string) {
  return formattedText({ text, parseMode: 'HTML' })
}

function markdown(text: string) {
  return formattedText({ text, parseMode: 'MarkdownV2' })
}

describe('HTML', () => {
  it('becomes text and entities', () => {
    expect(
      html(
        '<b>Rapat</b> <i>di</i> <u>ruang</u> <s>A</s> <tg-spoiler>x</tg-spoiler> &lt;&amp;&gt;&quot; &#65;&#x1F600;',
      ),
    ).toEqual({
      text: 'Rapat di ruang A x <&>" A😀',
      entities: [
        { type: 'bold', offset: 0, length: 5 },
        { type: 'italic', offset: 6, length: 2 },
        { type: 'underline', offset: 9, length: 5 },
        { type: 'strikethrough', offset: 15, length: 1 },
        { type: 'spoiler', offset: 17, length: 1 },
      ],
    })
  })

  it('counts UTF-16 units and nests', () => {
    expect(html('😀<b>Rapat <i>Kamis</i></b>')).toEqual({
      text: '😀Rapat Kamis',
      entities: [
        { type: 'bold', offset: 2, length: 11 },
        { type: 'italic', offset: 8, length: 5 },
      ],
    })
  })

  it('knows links, mentions, times, code and quotations', () => {
    expect(
      html(
        '<a href="https://t.me/a?b=1&amp;c=2">x</a><a href="tg://user?id=7">y</a><tg-time unix="1683165600" format="wDt">z</tg-time>' +
          '<pre><code class="language-ts">k</code></pre><code>c</code><blockquote expandable>q</blockquote><span class="tg-spoiler">s</span>',
      ).entities,
    ).toEqual([
      { type: 'text_link', offset: 0, length: 1, url: 'https://t.me/a?b=1&c=2' },
      { type: 'text_mention', offset: 1, length: 1, user: { id: 7 } },
      { type: 'date_time', offset: 2, length: 1, unix_time: 1683165600, date_time_format: 'wDt' },
      { type: 'pre', offset: 3, length: 1, language: 'ts' },
      { type: 'code', offset: 4, length: 1 },
      { type: 'expandable_blockquote', offset: 5, length: 1 },
      { type: 'spoiler', offset: 6, length: 1 },
    ])
  })

  it('leaves what is no entity as it stands', () => {
    expect(html('a & b &nbsp; &#0; R&D').text).toBe('a & b &nbsp; &#0; R&D')
  })

  it.each([
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['😀<b ', 'Unclosed start tag "b" at byte offset 4'],
    ['5 < 6', 'Unsupported start tag "" at byte offset 2'],
    ['a <p>b</p>', 'Unsupported start tag "p" at byte offset 2'],
    ['<a =x>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href="x>', 'Unclosed start tag at byte offset 0'],
    ['<a href=x', 'Unclosed start tag at byte offset 0'],
    ['<a href=x/y>', 'Unexpected end of name token at byte offset 8'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['</b>', 'Unexpected end tag at byte offset 0'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['<tg-time unix="1" format="X">a</tg-time>', 'Invalid date-time format specified'],
    ['<tg-emoji emoji-id="x">a</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ])('refuses %s', (text, says) => {
    expect(() => html(text)).toThrow(`Bad Request: can't parse entities: ${says}`)
  })

  it('refuses custom emoji, which this bot may not use', () => {
    expect(() => html('<tg-emoji emoji-id="5">a</tg-emoji>')).toThrow(
      'sandbox: custom emoji are for bots with a purchased username',
    )
  })
})

describe('MarkdownV2', () => {
  it('becomes text and entities', () => {
    expect(markdown('*Rapat* _di_ __ruang__ ~A~ ||x|| `k` [l](https://t.me/a\\)b) 09\\.00')).toEqual({
      text: 'Rapat di ruang A x k l 09.00',
      entities: [
        { type: 'bold', offset: 0, length: 5 },
        { type: 'italic', offset: 6, length: 2 },
        { type: 'underline', offset: 9, length: 5 },
        { type: 'strikethrough', offset: 15, length: 1 },
        { type: 'spoiler', offset: 17, length: 1 },
        { type: 'code', offset: 19, length: 1 },
        { type: 'text_link', offset: 21, length: 1, url: 'https://t.me/a)b' },
      ],
    })
  })

  it('knows code blocks, quotations, mentions and times', () => {
    expect(
      markdown('```ts\na.b\n```\n>kutipan\n>lanjut\nx [y](tg://user?id=7) ![z](tg://time?unix=1683165600&format=r)')
        .entities,
    ).toEqual([
      { type: 'pre', offset: 0, length: 4, language: 'ts' },
      { type: 'blockquote', offset: 5, length: 14 },
      { type: 'text_mention', offset: 22, length: 1, user: { id: 7 } },
      { type: 'date_time', offset: 24, length: 1, unix_time: 1683165600, date_time_format: 'r' },
    ])
  })

  it.each([
    ['pukul 09.00', `Character '.' is reserved and must be escaped with the preceding '\\'`],
    ['a > b', `Character '>' is reserved and must be escaped with the preceding '\\'`],
    ['Hadir!', `Character '!' is reserved and must be escaped with the preceding '\\'`],
    ['*tebal', `Can't find end of Bold entity at byte offset 0`],
    ['>a *b\nc*', `Can't find end of Bold entity at byte offset 3`],
    ['[a](https://t.me', `Can't find end of a URL at byte offset 4`],
    ['![a]', 'The entity must contain a tg://emoji or tg://time URL'],
    ['![a](https://t.me)', 'Invalid tg://emoji or tg://time URL specified'],
  ])('refuses %s', (text, says) => {
    expect(() => markdown(text)).toThrow(`Bad Request: can't parse entities: ${says}`)
  })
})

describe('explicit entities', () => {
  const text = 'Rapat 😀 Kamis'
  const refuse = (entities: unknown[], says: string): void => {
    expect(() => formattedText({ text, entities: entities as never })).toThrow(says)
  }

  it('refuses places outside the text or inside a character', () => {
    refuse([{ type: 'bold', offset: -1, length: 2 }], 'receive an entity with incorrect offset -1')
    refuse([{ type: 'bold', offset: 0, length: -2 }], 'receive an entity with incorrect length -2')
    refuse([{ type: 'bold', offset: 14, length: 1 }], 'entity begins after the end of the text at UTF-16 offset 14')
    refuse(
      [{ type: 'bold', offset: 9, length: 6 }],
      'entity beginning at UTF-16 offset 9 ends after the end of the text at UTF-16 offset 15',
    )
    refuse([{ type: 'bold', offset: 7, length: 2 }], 'entity begins in a middle of a UTF-16 symbol at byte offset 6')
    refuse(
      [{ type: 'bold', offset: 0, length: 7 }],
      'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at UTF-16 offset 7',
    )
  })

  it('refuses links, times and emoji that cannot be shown', () => {
    refuse([{ type: 'text_link', offset: 0, length: 5, url: 'rapat' }], "entity URL 'rapat' is invalid: Wrong HTTP URL")
    refuse(
      [{ type: 'date_time', offset: 0, length: 5, unix_time: 1, date_time_format: 'tD' }],
      "can't parse MessageEntity: Invalid date-time format specified",
    )
    refuse(
      [{ type: 'date_time', offset: 0, length: 5, unix_time: 0, date_time_format: 'r' }],
      'sandbox: a date_time entity needs a positive unix_time',
    )
    refuse(
      [{ type: 'custom_emoji', offset: 0, length: 5, custom_emoji_id: '1' }],
      'sandbox: custom emoji are for bots with a purchased username',
    )
  })

  it('refuses what crosses, what stands inside code, and a quotation in a quotation', () => {
    refuse(
      [
        { type: 'bold', offset: 0, length: 5 },
        { type: 'italic', offset: 3, length: 6 },
      ],
      'sandbox: entities bold and italic overlap at UTF-16 offset 3',
    )
    refuse(
      [
        { type: 'code', offset: 0, length: 5 },
        { type: 'bold', offset: 0, length: 3 },
      ],
      'sandbox: bold inside code at UTF-16 offset 0',
    )
    refuse(
      [
        { type: 'blockquote', offset: 0, length: 14 },
        { type: 'blockquote', offset: 0, length: 5 },
      ],
      'sandbox: a block quotation inside another at UTF-16 offset 0',
    )
  })

  it('trims the text, moves entities along and drops empty ones', () => {
    const entities = [
      { type: 'bold', offset: 0, length: 7 },
      { type: 'italic', offset: 8, length: 0 },
    ] as never
    expect(formattedText({ text: '  Rapat  ', entities })).toEqual({
      text: 'Rapat',
      entities: [{ type: 'bold', offset: 0, length: 5 }],
    })
  })

  it('keeps a date_time with each of its formats', () => {
    for (const format of ['r', '', 'w', 'd', 'D', 't', 'T', 'wDT', 'dt'])
      expect(
        formattedText({
          text: 'Kamis',
          entities: [
            { type: 'date_time', offset: 0, length: 5, unix_time: 1683165600, date_time_format: format as 'r' },
          ],
        }).entities,
      ).toHaveLength(1)
  })
})

describe('what Telegram finds by itself', () => {
  it('finds commands, mentions, hashtags, links and addresses', () => {
    expect(
      autoEntities('/rapat@rakor_bot @bappeda #KS_Karet https://muaraenimkab.go.id/a. kesra@muaraenimkab.go.id t.me/a'),
    ).toEqual([
      { type: 'bot_command', offset: 0, length: 16 },
      { type: 'mention', offset: 17, length: 8 },
      { type: 'hashtag', offset: 26, length: 9 },
      { type: 'url', offset: 36, length: 28 },
      { type: 'email', offset: 66, length: 24 },
      { type: 'url', offset: 91, length: 6 },
    ])
  })

  it('finds none in dates, times, fractions and paths', () => {
    expect(autoEntities('4 Mei 2023 pukul 09.00 s.d. 12.00, 1/2, a/b, No. 5/KSD/2023, #1')).toEqual([])
  })

  it('leaves code and links alone and marks inside bold', () => {
    expect(html('<code>/rapat</code> <b>/agenda</b>').entities).toEqual([
      { type: 'code', offset: 0, length: 6 },
      { type: 'bold', offset: 7, length: 7 },
      { type: 'bot_command', offset: 7, length: 7 },
    ])
  })
})

describe('links to the bot', () => {
  it.each([
    ['https://t.me/Rakor_bot?start=abc', 'abc'],
    ['t.me/rakor_bot?start=a-_9', 'a-_9'],
    ['tg://resolve?domain=rakor_bot&start=abc', 'abc'],
    ['https://t.me/rakor_bot', undefined],
    ['https://t.me/rakor_bot?start=', undefined],
    ['https://t.me/rakor_bot?start=a.b', undefined],
    ['https://t.me/lain_bot?start=abc', undefined],
    ['https://evil.example/t.me/rakor_bot?start=abc', undefined],
  ])('%s', (link, payload) => {
    expect(startPayload(link, 'rakor_bot')).toBe(payload)
  })
})
