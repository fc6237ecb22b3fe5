/** The methods the sandbox carries out. Every other one of the table is checked and then refused as not built. */
import type { Params } from '../parameters.ts'
import type { World } from '../world.ts'
import { answerCallbackQuery } from './answer.ts'
import { getChat, getChatAdministrators, getChatMember, getChatMemberCount, leaveChat } from './chats.ts'
import { deleteMessage, deleteMessages } from './delete.ts'
import { editMessageCaption, editMessageReplyMarkup, editMessageText, stopPoll } from './edit.ts'
import {
  deleteEphemeralMessage,
  editEphemeralMessageCaption,
  editEphemeralMessageReplyMarkup,
  editEphemeralMessageText,
} from './ephemeral.ts'
import { getFile } from './files.ts'
import { sendPoll } from './polls.ts'
import {
  deleteMyCommands,
  getChatMenuButton,
  getMe,
  getMyCommands,
  getMyDefaultAdministratorRights,
  getProfileText,
  setChatMenuButton,
  setMyCommands,
  setMyDefaultAdministratorRights,
  setProfileText,
} from './profile.ts'
import { pinChatMessage, setMessageReaction, unpinAllChatMessages, unpinChatMessage } from './react.ts'
import {
  copyMessage,
  forwardMessage,
  sendChatAction,
  sendDocument,
  sendMessage,
  sendPhoto,
  sendRichMessage,
} from './send.ts'

export type Method = (world: World, params: Params) => unknown

export const methods: Record<string, Method> = {
  answerCallbackQuery,
  close: () => true,
  copyMessage,
  deleteEphemeralMessage,
  deleteMessage,
  deleteMessages,
  deleteMyCommands,
  editEphemeralMessageCaption,
  editEphemeralMessageReplyMarkup,
  editEphemeralMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
  forwardMessage,
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  getChatMenuButton,
  getFile,
  getMe,
  getMyCommands,
  getMyDefaultAdministratorRights,
  getMyDescription: getProfileText('description'),
  getMyName: getProfileText('name'),
  getMyShortDescription: getProfileText('short_description'),
  leaveChat,
  logOut: () => true,
  pinChatMessage,
  sendChatAction,
  sendDocument,
  sendMessage,
  sendPhoto,
  sendPoll,
  sendRichMessage,
  setChatMenuButton,
  setMessageReaction,
  setMyCommands,
  setMyDefaultAdministratorRights,
  setMyDescription: setProfileText('description'),
  setMyName: setProfileText('name'),
  setMyShortDescription: setProfileText('short_description'),
  stopPoll,
  unpinAllChatMessages,
  unpinChatMessage,
}
