/** Calls that are wrong before anything is done: methods, parameters, settings. */
import { describe, expect, it } from 'vitest'
import { type Answer, call, drain, updates, upload } from './client.ts'
import { inGroup, type Refusal, refuses } from './refusals.ts'
import { staged } from './stage.ts'

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
    what: 'half a character',
    act: inGroup('sendMessage', { text: 'Undangan \uD83D' }),
    says: "can't parse request body as JSON object",
  },
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
    what: 'a parameter named like a part of every object',
    act: inGroup('sendMessage', { text: 'a', constructor: 1 }),
    says: 'sandbox: unknown parameter "constructor" of sendMessage',
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

refuses('profile', profile)
refuses('webhooks', webhooks)
refuses('requests', requests)

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
