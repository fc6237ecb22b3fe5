import type { QuestionKind } from '../../operations/question-kinds.ts'
import { answerDetailHandler } from './answer-typed.ts'
import { cancelReasonHandler } from './cancel-meeting.ts'
import { changeFactHandler } from './change.ts'
import { checkInGuestHandler } from './check-in.ts'
import { claimSearchHandler } from './claim-search.ts'
import { cooperationSearchHandler } from './cooperation.ts'
import { cooperationDocumentHandler } from './cooperation-documents.ts'
import { cooperationNewHandler } from './cooperation-new.ts'
import { cooperationWordsHandler } from './cooperation-words.ts'
import { officeSearchHandler } from './directory.ts'
import { meetingFileHandler } from './files.ts'
import { answerWordsHandler } from './kept-words.ts'
import { daysOffFileHandler, rosterFileHandler } from './list-files.ts'
import { minutesBasisHandler, minutesReasonHandler, minutesReturnHandler } from './minutes-approval.ts'
import { minutesPartHandler, minutesPointHandler, minutesTextHandler } from './minutes-words.ts'
import { officeEditHandler } from './office-edit.ts'
import { officeNewHandler } from './office-new.ts'
import type { QuestionHandler } from './question-handler.ts'
import { taskReportHandler } from './report-words.ts'
import { rightSearchHandler } from './rights.ts'
import { roomHandler } from './rooms.ts'
import { settingValueHandler } from './settings.ts'
import { taskAskHandler, taskRefuseHandler } from './task-asks.ts'
import { taskChangeHandler } from './task-change.ts'
import { taskDirectHandler } from './task-directions.ts'
import { taskHelperHandler, taskPartHandler } from './task-parts.ts'
import { taskWordsHandler } from './task-talk.ts'
import { taskReturnHandler } from './tasks.ts'
import { transferDayHandler, transferLinesHandler } from './transfer.ts'
import { transferNameHandler } from './transfer-wizard.ts'
import { wizardHandler } from './wizard-words.ts'

/** One handler for every kind of open question. */
export const questionHandlers: { [K in QuestionKind]: QuestionHandler<K> } = {
  'answer-detail': answerDetailHandler,
  'answer-words': answerWordsHandler,
  'change-fact': changeFactHandler,
  'check-in-guest': checkInGuestHandler,
  'claim-search': claimSearchHandler,
  'cancel-reason': cancelReasonHandler,
  'cooperation-document': cooperationDocumentHandler,
  'cooperation-new': cooperationNewHandler,
  'cooperation-search': cooperationSearchHandler,
  'cooperation-words': cooperationWordsHandler,
  'meeting-file': meetingFileHandler,
  'minutes-basis': minutesBasisHandler,
  'minutes-part': minutesPartHandler,
  'minutes-point': minutesPointHandler,
  'minutes-reason': minutesReasonHandler,
  'minutes-return': minutesReturnHandler,
  'minutes-text': minutesTextHandler,
  'office-edit': officeEditHandler,
  'office-new': officeNewHandler,
  'office-search': officeSearchHandler,
  'setting-value': settingValueHandler,
  'right-search': rightSearchHandler,
  room: roomHandler,
  'roster-file': rosterFileHandler,
  'days-off-file': daysOffFileHandler,
  'transfer-day': transferDayHandler,
  'transfer-lines': transferLinesHandler,
  'transfer-name': transferNameHandler,
  wizard: wizardHandler,
  'task-ask': taskAskHandler,
  'task-change': taskChangeHandler,
  'task-direct': taskDirectHandler,
  'task-helper': taskHelperHandler,
  'task-part': taskPartHandler,
  'task-refuse': taskRefuseHandler,
  'task-report': taskReportHandler,
  'task-return': taskReturnHandler,
  'task-words': taskWordsHandler,
}
