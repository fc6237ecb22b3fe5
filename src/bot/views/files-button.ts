import type { InlineKeyboardButton } from 'grammy/types'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'

/** `Berkas` on a meeting's page: for the secretariat always, for its invitees once there is something. */
export const filesButton = (speech: Speech, meeting: Meeting, files: number, all: boolean): InlineKeyboardButton[][] =>
  isConfidential(meeting) || (files === 0 && !all)
    ? []
    : [
        [
          {
            text: speech.t(files === 0 ? 'file-button-files' : 'file-button-files-count', { count: files }),
            callback_data: pressData('fl', meeting.id),
          },
        ],
      ]
