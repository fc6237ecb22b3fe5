/** Every refusal of a method, each provoked once. The texts are Telegram's; those that begin with `sandbox:` are ours. */
import { describe, expect, it } from 'vitest'
import { type Answer, call, drain, updates, upload } from './client.ts'
import { posted, type Stage, staged } from './stage.ts'

interface Refusal {
  what: string
  act: (stage: Stage) => Promise<Answer>
  code?: number
  says: string
}

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
const tooOld = 'query is too old and response timeout expired or query ID is invalid'
const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 0, 200,
])

/** A PNG of another size: width and height stand at bytes 16 and 20. */
function pngOf(width: number, height: number): File {
  const bytes = Uint8Array.from(png)
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return new File([bytes], 'gambar.png')
}

/** A call to the group. */
function inGroup(method: string, params: Record<string, unknown> = {}) {
  return ({ sandbox, group }: Stage) => call(sandbox, method, { chat_id: group.id, ...params })
}

function inPrivate(method: string, params: Record<string, unknown> = {}) {
  return ({ sandbox, head }: Stage) => call(sandbox, method, { chat_id: head.id, ...params })
}

const chats: Refusal[] = [
  { what: 'no chat', act: ({ sandbox }) => call(sandbox, 'sendMessage', { text: 'a' }), says: 'chat_id is empty' },
  {
    what: 'an empty chat',
    act: ({ sandbox }) => call(sandbox, 'sendMessage', { chat_id: '', text: 'a' }),
    says: 'chat_id is empty',
  },
  {
    what: 'a chat that is not there',
    act: ({ sandbox }) => call(sandbox, 'sendMessage', { chat_id: -99, text: 'a' }),
    says: 'chat not found',
  },
  {
    what: 'an unknown username',
    act: ({ sandbox }) => call(sandbox, 'sendMessage', { chat_id: '@tidakada', text: 'a' }),
    says: 'chat not found',
  },
  {
    what: 'somebody the bot never met',
    act: ({ sandbox }) => call(sandbox, 'sendMessage', { chat_id: sandbox.person({ name: 'Camat' }).id, text: 'a' }),
    says: 'chat not found',
  },
  {
    what: 'a group the bot was never in',
    act: ({ sandbox, head }) =>
      call(sandbox, 'getChat', { chat_id: sandbox.group({ title: 'Lain', members: [head] }).id }),
    says: 'chat not found',
  },
  {
    what: 'somebody met in a group who never pressed Start',
    act: ({ sandbox, guest }) => call(sandbox, 'sendMessage', { chat_id: guest.id, text: 'a' }),
    code: 403,
    says: "Forbidden: bot can't initiate conversation with a user",
  },
  {
    what: 'somebody who blocked the bot',
    act: async ({ sandbox, head }) => {
      await head.blocks()
      return call(sandbox, 'sendMessage', { chat_id: head.id, text: 'a' })
    },
    code: 403,
    says: 'Forbidden: bot was blocked by the user',
  },
  {
    what: 'a supergroup it was removed from',
    act: async ({ sandbox, group, head }) => {
      await group.removeBot(head)
      return call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })
    },
    code: 403,
    says: 'Forbidden: bot was kicked from the supergroup chat',
  },
  {
    what: 'a basic group it was removed from',
    act: async ({ sandbox, head }) => {
      const group = sandbox.group({ title: 'Kecil', members: [head], supergroup: false })
      await group.addBot(head)
      await group.removeBot(head)
      return call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })
    },
    code: 403,
    says: 'Forbidden: bot was kicked from the group chat',
  },
  {
    what: 'a group it left',
    act: async ({ sandbox, group }) => {
      await call(sandbox, 'leaveChat', { chat_id: group.id })
      return call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })
    },
    code: 403,
    says: 'Forbidden: bot is not a member of the supergroup chat',
  },
  {
    what: 'a group in which it was muted',
    act: async ({ sandbox, group }) => {
      await group.muteBot()
      return call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })
    },
    says: 'not enough rights to send text messages to the chat',
  },
  {
    what: 'a document where it was muted',
    act: async ({ sandbox, group }) => {
      await group.muteBot()
      return upload(sandbox, 'sendDocument', { chat_id: String(group.id), document: new File(['a'], 'a.txt') })
    },
    says: 'not enough rights to send documents to the chat',
  },
  {
    what: 'a thread in a group without topics',
    act: inGroup('sendMessage', { text: 'a', message_thread_id: 5 }),
    says: 'message thread not found',
  },
  {
    what: 'thread 1, the General topic',
    act: async ({ sandbox, head }) => {
      const forum = sandbox.group({ title: 'Forum', members: [head], forum: true })
      await forum.addBot(head)
      return call(sandbox, 'sendMessage', { chat_id: forum.id, text: 'a', message_thread_id: 1 })
    },
    says: 'message thread not found',
  },
  { what: 'leaving a private chat', act: inPrivate('leaveChat'), says: "chat can't be left" },
  {
    what: 'administrators of a private chat',
    act: inPrivate('getChatAdministrators'),
    says: 'there are no administrators in the private chat',
  },
  { what: 'an unknown user as member', act: inGroup('getChatMember', { user_id: 1 }), says: 'user not found' },
  {
    what: 'a third person in a private chat',
    act: ({ sandbox, head, guest }) => call(sandbox, 'getChatMember', { chat_id: head.id, user_id: guest.id }),
    says: 'user not found',
  },
]

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

const answers: Refusal[] = [
  {
    what: 'an unknown press',
    act: ({ sandbox }) => call(sandbox, 'answerCallbackQuery', { callback_query_id: '1' }),
    says: tooOld,
  },
  {
    what: 'a press that was answered',
    act: async (stage) => {
      const id = await pressed(stage)
      await call(stage.sandbox, 'answerCallbackQuery', { callback_query_id: id })
      return call(stage.sandbox, 'answerCallbackQuery', { callback_query_id: id })
    },
    says: tooOld,
  },
  {
    what: 'a press older than 15 seconds',
    act: async (stage) => {
      const id = await pressed(stage)
      await stage.sandbox.clock.advance({ seconds: 16 })
      return call(stage.sandbox, 'answerCallbackQuery', { callback_query_id: id })
    },
    says: tooOld,
  },
  {
    what: '201 characters of toast',
    act: async (stage) =>
      call(stage.sandbox, 'answerCallbackQuery', { callback_query_id: await pressed(stage), text: 'a'.repeat(201) }),
    says: 'MESSAGE_TOO_LONG',
  },
  ...[
    'https://example.com',
    't.me/bot_lain?start=a',
    't.me/rakor_muaraenim_bot?start=a%20b',
    `t.me/rakor_muaraenim_bot?start=${'a'.repeat(65)}`,
  ].map(
    (url): Refusal => ({
      what: `opening ${url.slice(0, 40)}`,
      act: async (stage) =>
        call(stage.sandbox, 'answerCallbackQuery', { callback_query_id: await pressed(stage), url }),
      says: 'URL_INVALID',
    }),
  ),
]

async function pressed({ sandbox, group, head }: Stage): Promise<string> {
  await posted(sandbox, group.id)
  return (await head.presses(group, 'Hadir')).id
}

const reactionsAndPins: Refusal[] = [
  {
    what: 'a reaction to nothing',
    act: inGroup('setMessageReaction', { message_id: 999, reaction: [] }),
    says: 'message to react not found',
  },
  {
    what: 'a reaction to an ephemeral message',
    act: inGroup('setMessageReaction', { message_id: 0, reaction: [] }),
    says: 'message to react not found',
  },
  {
    what: 'two reactions',
    act: async ({ sandbox, group }) => {
      const reaction = ['👍', '🔥'].map((emoji) => ({ type: 'emoji', emoji }))
      return call(sandbox, 'setMessageReaction', {
        chat_id: group.id,
        message_id: await posted(sandbox, group.id),
        reaction,
      })
    },
    says: 'REACTIONS_TOO_MANY',
  },
  {
    what: 'a custom emoji as reaction',
    act: async ({ sandbox, group }) => {
      const reaction = [{ type: 'custom_emoji', custom_emoji_id: '1' }]
      return call(sandbox, 'setMessageReaction', {
        chat_id: group.id,
        message_id: await posted(sandbox, group.id),
        reaction,
      })
    },
    says: 'REACTION_INVALID',
  },
  {
    what: 'a reaction to a service message',
    act: ({ sandbox, group }) =>
      call(sandbox, 'setMessageReaction', {
        chat_id: group.id,
        message_id: group.serviceMessages[0]!.id,
        reaction: [{ type: 'emoji', emoji: '👍' }],
      }),
    says: 'REACTION_INVALID',
  },
  {
    what: 'pinning as an ordinary member',
    act: inGroup('pinChatMessage', { message_id: 1 }),
    says: 'not enough rights to manage pinned messages in the chat',
  },
  {
    what: 'unpinning as an ordinary member',
    act: inGroup('unpinAllChatMessages'),
    says: 'not enough rights to manage pinned messages in the chat',
  },
  { what: 'pinning nothing', act: inPrivate('pinChatMessage', { message_id: 999 }), says: 'message to pin not found' },
  { what: 'unpinning where nothing is pinned', act: inPrivate('unpinChatMessage'), says: 'message to unpin not found' },
  {
    what: 'pinning a service message',
    act: async ({ sandbox, group }) => {
      await group.promoteBot()
      return call(sandbox, 'pinChatMessage', { chat_id: group.id, message_id: group.serviceMessages[0]!.id })
    },
    says: "service messages can't be pinned",
  },
]

const files: Refusal[] = [
  { what: 'no document', act: inPrivate('sendDocument'), says: 'there is no document in the request' },
  { what: 'no photo', act: inPrivate('sendPhoto'), says: 'there is no photo in the request' },
  {
    what: 'an unknown file id',
    act: inPrivate('sendDocument', { document: 'BQAC' }),
    says: 'wrong file identifier/HTTP URL specified',
  },
  {
    what: 'a URL, which the sandbox cannot fetch',
    act: inPrivate('sendDocument', { document: 'https://example.com/a.pdf' }),
    says: 'failed to get HTTP URL content',
  },
  {
    what: 'an empty file',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendDocument', { chat_id: String(head.id), document: new File([], 'a.txt') }),
    says: 'file must be non-empty',
  },
  {
    what: 'a file above 50 MB',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendDocument', {
        chat_id: String(head.id),
        document: new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'a.bin'),
      }),
    code: 413,
    says: 'Request Entity Too Large',
  },
  {
    what: 'a photo above 10 MB',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendPhoto', {
        chat_id: String(head.id),
        photo: new File([png, new Uint8Array(10 * 1024 * 1024)], 'a.png'),
      }),
    says: 'file is too big',
  },
  {
    what: 'a photo that is none',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendPhoto', { chat_id: String(head.id), photo: new File(['teks'], 'a.png') }),
    says: 'IMAGE_PROCESS_FAILED',
  },
  {
    what: 'a photo of 9,000 by 1,200',
    act: ({ sandbox, head }) => upload(sandbox, 'sendPhoto', { chat_id: String(head.id), photo: pngOf(9000, 1200) }),
    says: 'PHOTO_INVALID_DIMENSIONS',
  },
  {
    what: 'a document as photo',
    act: async ({ sandbox, head }) => {
      const { document } = await head.sendsDocument(head.private, { fileName: 'a.pdf' })
      return call(sandbox, 'sendPhoto', { chat_id: head.id, photo: document!.file_id })
    },
    says: "can't use file of type Document as Photo",
  },
  {
    what: '1,025 characters of caption',
    act: ({ sandbox, head }) =>
      upload(sandbox, 'sendDocument', {
        chat_id: String(head.id),
        document: new File(['a'], 'a.txt'),
        caption: 'a'.repeat(1025),
      }),
    says: 'message caption is too long',
  },
  {
    what: 'getting an unknown file',
    act: ({ sandbox }) => call(sandbox, 'getFile', { file_id: 'X' }),
    says: 'wrong file_id or the file is temporarily unavailable',
  },
  {
    what: 'getting a file above 20 MB',
    act: async ({ sandbox, head }) => {
      const { document } = await head.sendsDocument(head.private, {
        fileName: 'a.bin',
        bytes: new Uint8Array(20 * 1024 * 1024 + 1),
      })
      return call(sandbox, 'getFile', { file_id: document!.file_id })
    },
    says: 'file is too big',
  },
]

const polls: Refusal[] = [
  {
    what: 'a poll without options',
    act: inGroup('sendPoll', { question: 'Kapan?', options: [] }),
    says: 'poll must have at least 1 option',
  },
  {
    what: 'a poll of 13 options',
    act: inGroup('sendPoll', {
      question: 'Kapan?',
      options: Array.from({ length: 13 }, (_, day) => ({ text: `${day}` })),
    }),
    says: "poll can't have more than 12 options",
  },
  {
    what: 'a quiz without the right answer',
    act: inGroup('sendPoll', { question: 'Kapan?', options: [{ text: 'a' }], type: 'quiz' }),
    says: 'quiz must have at least one correct option',
  },
  {
    what: 'stopping nothing',
    act: inGroup('stopPoll', { message_id: 999 }),
    says: 'message with poll to stop not found',
  },
  {
    what: 'stopping what is no poll',
    act: async ({ sandbox, group }) =>
      call(sandbox, 'stopPoll', { chat_id: group.id, message_id: await posted(sandbox, group.id) }),
    says: 'message is not a poll',
  },
  {
    what: 'stopping a stopped poll',
    act: async ({ sandbox, group }) => {
      const { result } = await call(sandbox, 'sendPoll', {
        chat_id: group.id,
        question: 'Kapan?',
        options: [{ text: 'a' }],
        is_closed: true,
      })
      return call(sandbox, 'stopPoll', { chat_id: group.id, message_id: result.message_id })
    },
    says: 'poll has already been closed',
  },
  {
    what: 'a question of 301 characters',
    act: inGroup('sendPoll', { question: 'a'.repeat(301), options: [{ text: 'a' }] }),
    says: 'sandbox: parameter "question" must be 1-300 characters long',
  },
]

const profile: Refusal[] = [
  {
    what: 'commands that are no list',
    act: ({ sandbox }) => call(sandbox, 'setMyCommands', { commands: 'a' }),
    says: 'expected an Array of BotCommand',
  },
  {
    what: 'a command that is no object',
    act: ({ sandbox }) => call(sandbox, 'setMyCommands', { commands: ['a'] }),
    says: "can't parse BotCommand: expected an Object",
  },
  {
    what: 'a command without description',
    act: ({ sandbox }) => call(sandbox, 'setMyCommands', { commands: [{ command: 'a' }] }),
    says: `can't parse BotCommand: Can't find field "description"`,
  },
  ...['Rapat', '/rapat', '', 'a'.repeat(33), 'tindak-lanjut'].map(
    (command): Refusal => ({
      what: `the command name «${command.slice(0, 16)}»`,
      act: ({ sandbox }) => call(sandbox, 'setMyCommands', { commands: [{ command, description: 'Rapat' }] }),
      says: 'BOT_COMMAND_INVALID',
    }),
  ),
  ...['', 'a'.repeat(257)].map(
    (description): Refusal => ({
      what: `a description of ${description.length} characters`,
      act: ({ sandbox }) => call(sandbox, 'setMyCommands', { commands: [{ command: 'rapat', description }] }),
      says: 'BOT_COMMAND_DESCRIPTION_INVALID',
    }),
  ),
  {
    what: '101 commands',
    act: ({ sandbox }) =>
      call(sandbox, 'setMyCommands', {
        commands: Array.from({ length: 101 }, (_, index) => ({ command: `c${index}`, description: 'Rapat' })),
      }),
    says: 'BOT_COMMANDS_TOO_MUCH',
  },
  {
    what: 'commands for a chat it does not know',
    act: ({ sandbox }) => call(sandbox, 'setMyCommands', { commands: [], scope: { type: 'chat', chat_id: 12345 } }),
    says: 'chat not found',
  },
  {
    what: 'commands for the administrators of a private chat',
    act: ({ sandbox, head }) =>
      call(sandbox, 'setMyCommands', { commands: [], scope: { type: 'chat_administrators', chat_id: head.id } }),
    says: 'scope chat_administrators is for groups',
  },
  {
    what: 'commands for an unknown member',
    act: ({ sandbox, group }) =>
      call(sandbox, 'setMyCommands', { commands: [], scope: { type: 'chat_member', chat_id: group.id, user_id: 1 } }),
    says: 'user not found',
  },
  {
    what: 'a language of three letters',
    act: ({ sandbox }) => call(sandbox, 'setMyCommands', { commands: [], language_code: 'ind' }),
    says: 'invalid language code specified',
  },
  {
    what: 'a name of 65 characters',
    act: ({ sandbox }) => call(sandbox, 'setMyName', { name: 'a'.repeat(65) }),
    says: 'sandbox: parameter "name" must be 0-64 characters long',
  },
  { what: 'a menu button for a group', act: inGroup('setChatMenuButton'), says: 'chat must be a private chat' },
]

const webhooks: Refusal[] = [
  {
    what: 'a webhook that is no address',
    act: ({ sandbox }) => call(sandbox, 'setWebhook', { url: 'rakor' }),
    says: 'invalid webhook URL specified',
  },
  {
    what: 'a secret with a space',
    act: ({ sandbox }) => call(sandbox, 'setWebhook', { url: 'http://127.0.0.1:1', secret_token: 'a b' }),
    says: 'secret token contains unallowed characters',
  },
  {
    what: 'a secret of 257 characters',
    act: ({ sandbox }) => call(sandbox, 'setWebhook', { url: 'http://127.0.0.1:1', secret_token: 'a'.repeat(257) }),
    says: 'secret token is too long',
  },
  {
    what: '101 connections',
    act: ({ sandbox }) => call(sandbox, 'setWebhook', { url: 'http://127.0.0.1:1', max_connections: 101 }),
    says: 'sandbox: max_connections must be 1-100',
  },
  {
    what: 'polling while a webhook is set',
    act: async ({ sandbox }) => {
      await call(sandbox, 'setWebhook', { url: 'http://127.0.0.1:1' })
      return call(sandbox, 'getUpdates')
    },
    code: 409,
    says: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  },
]

const requests: Refusal[] = [
  {
    what: 'a method there is not',
    act: ({ sandbox }) => call(sandbox, 'sendTelegram'),
    code: 404,
    says: 'Not Found: method not found',
  },
  { what: 'a method the sandbox does not have', act: inGroup('sendDice'), says: 'sandbox: sendDice is not built' },
  {
    what: 'a wrong token',
    act: (stage) => call({ ...stage.sandbox, token: '1:x' }, 'getMe'),
    code: 401,
    says: 'Unauthorized',
  },
  {
    what: 'an address that is none of the API',
    act: (stage) => call({ ...stage.sandbox, apiRoot: `${stage.sandbox.apiRoot}/api` }, 'getMe'),
    code: 404,
    says: 'Not Found',
  },
  {
    what: 'an unknown parameter',
    act: inGroup('sendMessage', { text: 'a', reply_to_message_id: 1 }),
    says: 'sandbox: unknown parameter "reply_to_message_id" of sendMessage',
  },
  {
    what: 'an unknown field within a parameter',
    act: inGroup('sendMessage', { text: 'a', link_preview_options: { disabled: true } }),
    says: 'sandbox: unknown field "disabled" in link_preview_options',
  },
  {
    what: 'a number for a text',
    act: inGroup('sendMessage', { text: 5 }),
    says: 'parameter "text" must be of type String',
  },
  {
    what: 'a text for a number',
    act: inGroup('editMessageText', { message_id: 'x', text: 'a' }),
    says: 'parameter "message_id" must be of type Integer',
  },
  {
    what: 'a fraction for a number',
    act: inGroup('editMessageText', { message_id: 1.5, text: 'a' }),
    says: 'parameter "message_id" must be of type Integer',
  },
  {
    what: 'a text for yes or no',
    act: inGroup('sendMessage', { text: 'a', disable_notification: 'ya' }),
    says: 'parameter "disable_notification" must be of type Boolean',
  },
  {
    what: 'an object for a list',
    act: inGroup('deleteMessages', { message_ids: {} }),
    says: 'parameter "message_ids" must be of type Array',
  },
  {
    what: 'a list for an object',
    act: inGroup('sendMessage', { text: 'a', link_preview_options: [] }),
    says: 'parameter "link_preview_options" must be of type Object',
  },
  {
    what: 'a text for a fraction',
    act: inGroup('sendLocation', { latitude: 'x', longitude: 1 }),
    says: 'parameter "latitude" must be of type Float',
  },
  {
    what: 'a number for a file',
    act: inGroup('sendDocument', { document: 5 }),
    says: 'parameter "document" must be of type InputFile',
  },
  {
    what: 'a missing parameter',
    act: ({ sandbox }) => call(sandbox, 'answerCallbackQuery'),
    says: 'parameter "callback_query_id" is required',
  },
  {
    what: 'a wrong value',
    act: inGroup('sendChatAction', { action: 'thinking' }),
    says: 'parameter "action" must be one of typing, upload_photo, record_video, upload_video, record_voice, upload_voice, upload_document, choose_sticker, find_location, record_video_note, upload_video_note',
  },
  {
    what: 'a missing field within a parameter',
    act: inGroup('sendMessage', { text: 'abc', entities: [{ type: 'bold', offset: 0 }] }),
    says: `can't parse entities: field "[0].length" is required`,
  },
  {
    what: 'a feature that has no place here',
    act: inGroup('sendMessage', { text: 'a', business_connection_id: 'b' }),
    says: 'sandbox: parameter "business_connection_id" is not supported',
  },
  {
    what: 'a body that is no JSON',
    act: async ({ sandbox }) => {
      const response = await fetch(`${sandbox.apiRoot}/bot${sandbox.token}/getMe`, {
        method: 'POST',
        body: '{',
        headers: { 'content-type': 'application/json' },
      })
      return (await response.json()) as Answer
    },
    says: "can't parse request body as JSON object",
  },
  {
    what: 'a body of another kind',
    act: async ({ sandbox }) => {
      const response = await fetch(`${sandbox.apiRoot}/bot${sandbox.token}/getMe`, {
        method: 'POST',
        body: '<a/>',
        headers: { 'content-type': 'text/xml' },
      })
      return (await response.json()) as Answer
    },
    says: 'unsupported content type text/xml',
  },
  {
    what: 'a form field that should be JSON',
    act: ({ sandbox, group }) =>
      upload(sandbox, 'sendMessage', { chat_id: String(group.id), text: 'a', reply_markup: '{' }),
    says: "can't parse reply_markup JSON object",
  },
]

const all = {
  chats,
  texts,
  replies,
  edits,
  deletions,
  copies,
  answers,
  reactionsAndPins,
  files,
  polls,
  profile,
  webhooks,
  requests,
}
for (const [name, refusals] of Object.entries(all))
  describe(`refused: ${name}`, () => {
    it.each(refusals)('$what', async ({ act, code = 400, says }) => {
      const stage = await staged()
      const answer = await act(stage)
      const description = code === 400 ? `Bad Request: ${says}` : says
      expect(answer).toMatchObject({ ok: false, error_code: code, description })
    })
  })

describe('the log', () => {
  it('marks what only the sandbox refuses, and keeps refusals apart', async () => {
    const { sandbox, group } = await staged()
    await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a', colour: 'red' })
    await call(sandbox, 'sendMessage', { chat_id: group.id, text: '' })
    await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })
    expect(sandbox.refusals().map(({ warning, error }) => [warning, error?.code])).toEqual([
      ['Bad Request: sandbox: unknown parameter "colour" of sendMessage', 400],
      [undefined, 400],
    ])
    const last = sandbox.calls.at(-1)
    expect(last).toMatchObject({ method: 'sendMessage', ok: true, chatId: group.id, params: { text: 'a' } })
    expect(last?.at.toString()).toBe('2023-04-26T01:00:00Z')
  })

  it('keeps as many calls as asked, or none', async () => {
    const { sandbox } = await staged({ keepCalls: 3 })
    for (let count = 0; count < 20; count++) await call(sandbox, 'getMe')
    expect(sandbox.calls.length).toBeLessThanOrEqual(6)
    expect(sandbox.calls.length).toBeGreaterThanOrEqual(3)
    const { sandbox: silent } = await staged({ keepCalls: 0 })
    await call(silent, 'getMe')
    expect(silent.calls).toEqual([])
  })

  it('leaves polls out unless they are refused', async () => {
    const { sandbox } = await staged()
    await drain(sandbox)
    await updates(sandbox)
    expect(sandbox.calls.map(({ method }) => method)).not.toContain('getUpdates')
  })
})
