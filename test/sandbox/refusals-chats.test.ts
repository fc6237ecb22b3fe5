/** Chats the bot may not act in, and what it may not do there. */
import { call, upload } from './client.ts'
import { inGroup, inPrivate, type Refusal, refuses } from './refusals.ts'
import { posted, type Stage } from './stage.ts'

const tooOld = 'query is too old and response timeout expired or query ID is invalid'

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

refuses('chats', chats)
refuses('answers', answers)
refuses('reactionsAndPins', reactionsAndPins)
