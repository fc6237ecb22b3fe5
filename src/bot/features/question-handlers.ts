import type { QuestionKind } from '../../operations/question-kinds.ts'
import { answerDetailHandler } from './answer-typed.ts'
import { draftPointHandler } from './draft-point.ts'
import type { QuestionHandler } from './question-handler.ts'
import { rightSearchHandler } from './rights.ts'
import { settingValueHandler } from './settings.ts'
import { taskDraftHandler } from './task-making.ts'
import { taskReportHandler, taskReturnHandler } from './tasks.ts'

/** One handler for every kind of open question. */
export const questionHandlers: { [K in QuestionKind]: QuestionHandler<K> } = {
  'answer-detail': answerDetailHandler,
  'draft-point': draftPointHandler,
  'setting-value': settingValueHandler,
  'right-search': rightSearchHandler,
  'task-draft': taskDraftHandler,
  'task-report': taskReportHandler,
  'task-return': taskReturnHandler,
}
