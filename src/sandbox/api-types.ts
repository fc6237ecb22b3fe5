/** The Bot API's own types, under one roof: the package exports them from several modules. */
import type { ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from '@grammyjs/types'

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
} from '@grammyjs/types'

export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
