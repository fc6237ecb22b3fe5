/** Messages that cannot be sent, edited, deleted or copied. */
import { call, upload } from './client.ts'
import { inGroup, type Refusal, refuses } from './refusals.ts'
import { posted } from './stage.ts'

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

const texts: Refusal[] = [
  { what: 'no text', act: inGroup('sendMessage'), says: 'message text is empty' },
  { what: 'an empty text', act: inGroup('sendMessage', { text: '' }), says: 'message text is empty' },
  { what: 'blank text', act: inGroup('sendMessage', { text: ' \n ' }), says: 'text must be non-empty' },
  { what: '4,097 characters', act: inGroup('sendMessage', { text: 'a'.repeat(4097) }), says: 'message is too long' },
  {
    what: '2,049 characters of two units',
    act: inGroup('sendMessage', { text: '😀'.repeat(2049) }),
    says: 'message is too long',
  },
  {
    what: 'an unknown parse mode',
    act: inGroup('sendMessage', { text: 'a', parse_mode: 'BBCode' }),
    says: 'unsupported parse_mode',
  },
  {
    what: 'legacy Markdown',
    act: inGroup('sendMessage', { text: 'a', parse_mode: 'Markdown' }),
    says: 'sandbox: the legacy Markdown mode is not supported, use HTML or entities',
  },
  {
    what: 'markup and entities at once',
    act: inGroup('sendMessage', {
      text: 'abc',
      parse_mode: 'HTML',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
    }),
    says: 'sandbox: parse_mode and entities at once',
  },
]

const replies: Refusal[] = [
  {
    what: 'a reply to nothing',
    act: inGroup('sendMessage', { text: 'a', reply_parameters: { message_id: 999 } }),
    says: 'message to be replied not found',
  },
  {
    what: 'a quote that does not stand there',
    act: async ({ sandbox, group }) => {
      const id = await posted(sandbox, group.id, 'Undangan rapat')
      return call(sandbox, 'sendMessage', {
        chat_id: group.id,
        text: 'a',
        reply_parameters: { message_id: id, quote: 'Notulen' },
      })
    },
    says: 'QUOTE_TEXT_INVALID',
  },
]

const edits: Refusal[] = [
  {
    what: 'an edit of nothing',
    act: inGroup('editMessageText', { message_id: 999, text: 'a' }),
    says: 'message to edit not found',
  },
  {
    what: 'an edit without a message',
    act: inGroup('editMessageText', { text: 'a' }),
    says: 'message identifier is not specified',
  },
  {
    what: 'an edit of an ephemeral message by its zero',
    act: inGroup('editMessageText', { message_id: 0, text: 'a' }),
    says: 'message identifier is not specified',
  },
  {
    what: 'an edit of what somebody else wrote',
    act: async ({ sandbox, head }) => {
      const message = await head.writes(head.private, 'hadir')
      return call(sandbox, 'editMessageText', { chat_id: head.id, message_id: message.id, text: 'a' })
    },
    says: "message can't be edited",
  },
  {
    what: 'an edit of a message with a reply keyboard',
    act: async ({ sandbox, head }) => {
      const { result } = await call(sandbox, 'sendMessage', {
        chat_id: head.id,
        text: 'a',
        reply_markup: { keyboard: [['Ya']] },
      })
      return call(sandbox, 'editMessageText', { chat_id: head.id, message_id: result.message_id, text: 'b' })
    },
    says: "message can't be edited",
  },
  {
    what: 'an edit that changes nothing',
    act: async ({ sandbox, group }) => {
      const id = await posted(sandbox, group.id, 'Undangan', [[{ text: 'Hadir', callback_data: 'h' }]])
      const reply_markup = { inline_keyboard: [[{ callback_data: 'h', text: 'Hadir' }]] }
      return call(sandbox, 'editMessageText', { chat_id: group.id, message_id: id, text: 'Undangan', reply_markup })
    },
    says: notModified,
  },
  {
    what: 'a keyboard edit that changes nothing',
    act: async ({ sandbox, group }) => {
      const { result } = await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })
      return call(sandbox, 'editMessageReplyMarkup', { chat_id: group.id, message_id: result.message_id })
    },
    says: notModified,
  },
  {
    what: 'an edit that opens a reply field in a group',
    act: async ({ sandbox, group }) => {
      const id = await posted(sandbox, group.id)
      return call(sandbox, 'editMessageText', {
        chat_id: group.id,
        message_id: id,
        text: 'a',
        reply_markup: { inline_keyboard: [], force_reply: true },
      })
    },
    says: 'sandbox: force_reply on an inline keyboard opens a reply field for everyone in the group',
  },
  {
    what: 'an edit that changes force_reply',
    act: async ({ sandbox, head }) => {
      const id = await posted(sandbox, head.id)
      const reply_markup = { inline_keyboard: [[{ text: 'Hadir', callback_data: 'h' }]], force_reply: true }
      return call(sandbox, 'editMessageText', { chat_id: head.id, message_id: id, text: 'a', reply_markup })
    },
    says: "sandbox: force_reply can't be changed by an edit",
  },
  {
    what: 'new text for a document',
    act: async ({ sandbox, head }) => {
      const { result } = await upload(sandbox, 'sendDocument', {
        chat_id: String(head.id),
        document: new File(['a'], 'a.txt'),
      })
      return call(sandbox, 'editMessageText', { chat_id: head.id, message_id: result.message_id, text: 'b' })
    },
    says: 'there is no text in the message to edit',
  },
  {
    what: 'a caption for a text',
    act: async ({ sandbox, group }) =>
      call(sandbox, 'editMessageCaption', {
        chat_id: group.id,
        message_id: await posted(sandbox, group.id),
        caption: 'b',
      }),
    says: 'there is no caption in the message to edit',
  },
  {
    what: 'text and rich message at once',
    act: async ({ sandbox, group }) =>
      call(sandbox, 'editMessageText', {
        chat_id: group.id,
        message_id: await posted(sandbox, group.id),
        text: 'b',
        rich_message: { html: '<p>b</p>' },
      }),
    says: 'sandbox: text and rich_message at once',
  },
]

const deletions: Refusal[] = [
  { what: 'deleting nothing', act: inGroup('deleteMessage', { message_id: 999 }), says: 'message to delete not found' },
  {
    what: "deleting somebody's message without the right",
    act: async ({ sandbox, group, head }) => {
      const message = await head.writes(group, 'halo')
      return call(sandbox, 'deleteMessage', { chat_id: group.id, message_id: message.id })
    },
    says: "message can't be deleted",
  },
  {
    what: 'deleting after 48 hours',
    act: async ({ sandbox, group }) => {
      const id = await posted(sandbox, group.id)
      await sandbox.clock.advance({ hours: 48, seconds: 1 })
      return call(sandbox, 'deleteMessage', { chat_id: group.id, message_id: id })
    },
    says: "message can't be deleted for everyone",
  },
  {
    what: 'deleting no messages',
    act: inGroup('deleteMessages', { message_ids: [] }),
    says: 'message identifiers are not specified',
  },
  {
    what: 'deleting 101 messages',
    act: inGroup('deleteMessages', { message_ids: Array.from({ length: 101 }, (_, index) => index + 1) }),
    says: 'too many message identifiers specified',
  },
  {
    what: 'deleting several, one of them foreign',
    act: async ({ sandbox, group, head }) => {
      const message = await head.writes(group, 'halo')
      return call(sandbox, 'deleteMessages', { chat_id: group.id, message_ids: [message.id] })
    },
    says: "message can't be deleted",
  },
]

const copies: Refusal[] = [
  {
    what: 'forwarding nothing',
    act: ({ sandbox, group, head }) =>
      call(sandbox, 'forwardMessage', { chat_id: head.id, from_chat_id: group.id, message_id: 999 }),
    says: 'message to forward not found',
  },
  {
    what: 'copying nothing',
    act: ({ sandbox, group, head }) =>
      call(sandbox, 'copyMessage', { chat_id: head.id, from_chat_id: group.id, message_id: 999 }),
    says: 'message to copy not found',
  },
  {
    what: 'forwarding protected content',
    act: async ({ sandbox, group, head }) => {
      const { result } = await call(sandbox, 'sendMessage', {
        chat_id: group.id,
        text: 'Rahasia',
        protect_content: true,
      })
      return call(sandbox, 'forwardMessage', {
        chat_id: head.id,
        from_chat_id: group.id,
        message_id: result.message_id,
      })
    },
    says: "message has protected content and can't be forwarded",
  },
  {
    what: 'forwarding a service message',
    act: ({ sandbox, group, head }) =>
      call(sandbox, 'forwardMessage', {
        chat_id: head.id,
        from_chat_id: group.id,
        message_id: group.serviceMessages[0]!.id,
      }),
    says: "message can't be forwarded",
  },
  {
    what: 'copying a service message',
    act: ({ sandbox, group, head }) =>
      call(sandbox, 'copyMessage', {
        chat_id: head.id,
        from_chat_id: group.id,
        message_id: group.serviceMessages[0]!.id,
      }),
    says: "message can't be copied",
  },
  {
    what: 'a new caption on a copied text',
    act: async ({ sandbox, group, head }) =>
      call(sandbox, 'copyMessage', {
        chat_id: head.id,
        from_chat_id: group.id,
        message_id: await posted(sandbox, group.id),
        caption: 'b',
      }),
    says: 'sandbox: a text message has no caption to replace',
  },
]

refuses('texts', texts)
refuses('replies', replies)
refuses('edits', edits)
refuses('deletions', deletions)
refuses('copies', copies)
