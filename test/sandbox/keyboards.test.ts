import { describe, expect, it } from 'vitest'
import { call } from './client.ts'
import { staged } from './stage.ts'

const button = { text: 'Hadir', callback_data: 'hadir' }
const inline = (...rows: unknown[]) => ({ inline_keyboard: rows })
const unreadable = "can't parse inline keyboard button: "

/** Each keyboard is sent to the group unless `to` says otherwise. */
const refused: { what: string; markup: unknown; says: string; to?: 'private' }[] = [
  { what: 'a text for a keyboard', markup: 'Hadir', says: 'object expected as reply markup' },
  {
    what: 'rows that are no list',
    markup: { inline_keyboard: button },
    says: 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  },
  {
    what: 'one row in place of rows',
    markup: inline(button),
    says: 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  },
  {
    what: 'a reply keyboard of one row in place of rows',
    markup: { keyboard: ['Hadir'] },
    says: 'field "keyboard" must be an Array of Arrays',
  },
  {
    what: 'a text for a button',
    markup: inline(['Hadir']),
    says: `${unreadable}InlineKeyboardButton must be an Object`,
  },
  {
    what: 'a button without label',
    markup: inline([{ callback_data: 'a' }]),
    says: `${unreadable}Can't find field "text"`,
  },
  {
    what: 'a number for a label',
    markup: inline([{ text: 5, callback_data: 'a' }]),
    says: `${unreadable}Field "text" must be of type String`,
  },
  {
    what: 'an empty label',
    markup: inline([{ text: '', callback_data: 'a' }]),
    says: 'inline keyboard button text must be non-empty',
  },
  {
    what: 'a button that does nothing',
    markup: inline([{ text: 'Hadir' }]),
    says: `${unreadable}Text buttons are unallowed in the inline keyboard`,
  },
  {
    what: 'empty data',
    markup: inline([{ text: 'Hadir', callback_data: '' }]),
    says: `${unreadable}Text buttons are unallowed in the inline keyboard`,
  },
  {
    what: 'a button of two kinds',
    markup: inline([{ ...button, url: 'https://t.me' }]),
    says: 'sandbox: a button of several kinds: callback_data, url',
  },
  {
    what: '65 bytes of data',
    markup: inline([{ text: 'Hadir', callback_data: 'a'.repeat(65) }]),
    says: 'BUTTON_DATA_INVALID',
  },
  {
    what: '33 letters of two bytes as data',
    markup: inline([{ text: 'Hadir', callback_data: 'é'.repeat(33) }]),
    says: 'BUTTON_DATA_INVALID',
  },
  {
    what: 'a style there is not',
    markup: inline([{ ...button, style: 'green' }]),
    says: `${unreadable}invalid button style specified`,
  },
  {
    what: 'an icon',
    markup: inline([{ ...button, icon_custom_emoji_id: '1' }]),
    says: 'sandbox: icons on buttons are for bots with a purchased username',
  },
  {
    what: 'a link that is none',
    markup: inline([{ text: 'Buka', url: 'rakor' }]),
    says: "inline keyboard button URL 'rakor' is invalid: Wrong HTTP URL",
  },
  {
    what: 'a link to this machine',
    markup: inline([{ text: 'Buka', url: 'http://localhost:8080/a' }]),
    says: "inline keyboard button URL 'http://localhost:8080/a' is invalid: Wrong HTTP URL",
  },
  {
    what: 'a link of another kind',
    markup: inline([{ text: 'Buka', url: 'ftp://example.com' }]),
    says: "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
  },
  {
    what: 'nothing to copy',
    markup: inline([{ text: 'Salin', copy_text: { text: '' } }]),
    says: 'BUTTON_COPY_TEXT_INVALID',
  },
  {
    what: '257 characters to copy',
    markup: inline([{ text: 'Salin', copy_text: { text: 'a'.repeat(257) } }]),
    says: 'BUTTON_COPY_TEXT_INVALID',
  },
  {
    what: 'a Mini App in a group',
    markup: inline([{ text: 'Buka', web_app: { url: 'https://example.com' } }]),
    says: 'BUTTON_TYPE_INVALID',
  },
  {
    what: 'a Mini App without TLS',
    to: 'private',
    markup: inline([{ text: 'Buka', web_app: { url: 'http://example.com' } }]),
    says: "inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
  },
  {
    what: 'a login without TLS',
    markup: inline([{ text: 'Masuk', login_url: { url: 'http://example.com' } }]),
    says: "inline keyboard button login URL 'http://example.com' is invalid: Only HTTPS links are allowed",
  },
  { what: 'a payment', markup: inline([{ text: 'Bayar', pay: true }]), says: 'BUTTON_TYPE_INVALID' },
  {
    what: '101 buttons',
    markup: inline(...Array.from({ length: 101 }, () => [button])),
    says: 'reply markup is too long',
  },
  {
    what: 'nine buttons in a row',
    markup: inline(Array.from({ length: 9 }, () => button)),
    says: 'sandbox: more than 8 buttons in a row',
  },
  { what: 'an empty row among others', markup: inline([button], []), says: 'sandbox: an empty row of buttons' },
  {
    what: 'an unknown field of a button',
    markup: inline([{ text: 'Tutup', disabled: { why: 'x' } }]),
    says: 'sandbox: unknown field "why" in reply_markup.inline_keyboard[0][0].disabled',
  },
  {
    what: 'an empty reply keyboard',
    to: 'private',
    markup: { keyboard: [] },
    says: 'sandbox: an empty reply keyboard',
  },
  {
    what: 'an empty label on a reply keyboard',
    to: 'private',
    markup: { keyboard: [['']] },
    says: 'keyboard button text must be non-empty',
  },
  {
    what: 'a number on a reply keyboard',
    to: 'private',
    markup: { keyboard: [[5]] },
    says: "can't parse keyboard button: KeyboardButton must be a String or an Object",
  },
  {
    what: 'a placeholder of 65 characters',
    to: 'private',
    markup: { force_reply: true, input_field_placeholder: 'a'.repeat(65) },
    says: `can't parse reply_markup: field "input_field_placeholder" must be 1-64 characters long`,
  },
  {
    what: 'asking for users in a group',
    markup: { keyboard: [[{ text: 'Pilih', request_users: { request_id: 1 } }]] },
    says: 'users can be requested in private chats only',
  },
  {
    what: 'asking for a chat in a group',
    markup: { keyboard: [[{ text: 'Pilih', request_chat: { request_id: 1, chat_is_channel: false } }]] },
    says: 'chats can be requested in private chats only',
  },
  {
    what: 'asking for a phone number in a group',
    markup: { keyboard: [[{ text: 'Kirim', request_contact: true }]] },
    says: 'phone number can be requested in private chats only',
  },
  {
    what: 'asking for a location in a group',
    markup: { keyboard: [[{ text: 'Kirim', request_location: true }]] },
    says: 'location can be requested in private chats only',
  },
  {
    what: 'asking for a poll in a group',
    markup: { keyboard: [[{ text: 'Kirim', request_poll: {} }]] },
    says: 'poll can be requested in private chats only',
  },
  {
    what: 'asking for a managed bot in a group',
    markup: { keyboard: [[{ text: 'Buat', request_managed_bot: { request_id: 1 } }]] },
    says: 'managed bots can be requested in private chats only',
  },
  {
    what: 'a Mini App on a reply keyboard in a group',
    markup: { keyboard: [[{ text: 'Buka', web_app: { url: 'https://example.com' } }]] },
    says: 'web App buttons can be used in private chats only',
  },
  {
    what: 'a reply field for everyone in a group',
    markup: { force_reply: true },
    says: 'sandbox: a force_reply that is not selective opens a reply field for everyone in the group',
  },
  {
    what: 'a reply field below buttons in a group',
    markup: { ...inline([button]), force_reply: true },
    says: 'sandbox: force_reply on an inline keyboard opens a reply field for everyone in the group',
  },
]

describe('refused keyboards', () => {
  it.each(refused)('$what', async ({ markup, says, to }) => {
    const { sandbox, group, head } = await staged()
    const chat_id = to === 'private' ? head.id : group.id
    const answer = await call(sandbox, 'sendMessage', { chat_id, text: 'a', reply_markup: markup })
    expect(answer).toMatchObject({ ok: false, error_code: 400, description: `Bad Request: ${says}` })
  })

  it('a reply keyboard on an edit', async () => {
    const { sandbox, head } = await staged()
    const { result } = await call(sandbox, 'sendMessage', { chat_id: head.id, text: 'a' })
    const edit = { chat_id: head.id, message_id: result.message_id, text: 'b', reply_markup: { force_reply: true } }
    expect((await call(sandbox, 'editMessageText', edit)).description).toBe('Bad Request: inline keyboard expected')
  })
})

describe('keyboards that are taken', () => {
  it('shows every kind of inline button as it is', async () => {
    const { sandbox, group } = await staged()
    const rows = [
      [
        { text: 'Hadir', callback_data: 'h', style: 'success' },
        { text: 'Tidak', callback_data: 'x'.repeat(64), style: 'danger' },
      ],
      [
        { text: 'Ditutup', disabled: {} },
        { text: 'Salin', copy_text: { text: 'https://rapat.example.go.id' } },
        { text: 'Buka', url: 't.me/rakor_muaraenim_bot?start=a' },
      ],
    ]
    const { result } = await call(sandbox, 'sendMessage', {
      chat_id: group.id,
      text: 'a',
      reply_markup: inline(...rows),
    })
    expect(result.reply_markup).toEqual(inline(...rows))
    expect(group.messages[0]?.keyboard).toEqual([
      [
        { label: 'Hadir', kind: 'callback_data', data: 'h', style: 'success', disabled: false },
        { label: 'Tidak', kind: 'callback_data', data: 'x'.repeat(64), style: 'danger', disabled: false },
      ],
      [
        { label: 'Ditutup', kind: 'disabled', disabled: true },
        { label: 'Salin', kind: 'copy_text', copies: 'https://rapat.example.go.id', disabled: false },
        { label: 'Buka', kind: 'url', url: 't.me/rakor_muaraenim_bot?start=a', disabled: false },
      ],
    ])
    expect(group.messages[0]?.buttons()).toEqual(['Hadir', 'Tidak', 'Ditutup', 'Salin', 'Buka'])
  })

  it('takes an empty inline keyboard for none, 100 buttons, and a Mini App in private', async () => {
    const { sandbox, group, head } = await staged()
    const none = await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a', reply_markup: inline() })
    expect(none.ok).toBe(true)
    expect(none.result).not.toHaveProperty('reply_markup')
    const many = inline(...Array.from({ length: 20 }, () => Array.from({ length: 5 }, () => button)))
    expect((await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a', reply_markup: many })).ok).toBe(true)
    const app = inline([{ text: 'Buka', web_app: { url: 'https://example.com' } }])
    expect((await call(sandbox, 'sendMessage', { chat_id: head.id, text: 'a', reply_markup: app })).ok).toBe(true)
  })

  it('opens a reply field for the one who is replied to', async () => {
    const { sandbox, group, head } = await staged()
    const message = await head.writes(group, '/rapat')
    const reply_markup = { force_reply: true, selective: true, input_field_placeholder: 'Nama wakil' }
    const sent = await call(sandbox, 'sendMessage', {
      chat_id: group.id,
      text: 'Siapa?',
      reply_parameters: { message_id: message.id },
      reply_markup,
    })
    expect(sent.ok).toBe(true)
    expect(group.messages.at(-1)?.forceReply).toBe(true)
    expect(group.messages.at(-1)?.replyTo).toBe(message)
  })

  it('takes a keyboard away when an edit brings none', async () => {
    const { sandbox, group } = await staged()
    const { result } = await call(sandbox, 'sendMessage', {
      chat_id: group.id,
      text: 'a',
      reply_markup: inline([button]),
    })
    await call(sandbox, 'editMessageText', { chat_id: group.id, message_id: result.message_id, text: 'b' })
    expect(group.messages[0]?.buttons()).toEqual([])
    expect(group.messages[0]?.text).toBe('b')
    expect(group.messages[0]?.edits).toBe(1)
  })
})
