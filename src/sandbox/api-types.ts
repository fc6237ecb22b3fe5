/** The Bot API's own types, under one roof: the package exports them from several modules. */
import type {
  ForceReply,
  InlineKeyboardMarkup,
  Message,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from '@grammyjs/types'

export type {
  BotCommand,
  BotCommandScope,
  ChatAdministratorRights,
  ChatPermissions,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  Message,
  MessageEntity,
  ReplyKeyboardMarkup,
  Update,
  User,
} from '@grammyjs/types'

export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

/** Any message the Bot API can return. */
export type AnyMessage = Message
