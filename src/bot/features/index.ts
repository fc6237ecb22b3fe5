import { agendaFeature } from './agenda.ts'
import { answerDetailsFeature } from './answer-details.ts'
import { attendanceFeature } from './attendance.ts'
import { auditFeature } from './audit.ts'
import { cancelFeature } from './cancel.ts'
import { cancelMeetingFeature } from './cancel-meeting.ts'
import { cardFeature } from './card.ts'
import { changeFeature } from './change.ts'
import { checkInFeature } from './check-in.ts'
import { claimListFeature } from './claim-list.ts'
import { claimSearchFeature } from './claim-search.ts'
import { claimingFeature } from './claiming.ts'
import { cooperationFeature } from './cooperation.ts'
import { cooperationDocumentsFeature } from './cooperation-documents.ts'
import { cooperationNewFeature } from './cooperation-new.ts'
import { cooperationStepsFeature } from './cooperation-steps.ts'
import { daysOffFeature } from './days-off.ts'
import { decisionsFeature } from './decisions.ts'
import { delegationFeature } from './delegation.ts'
import { directoryFeature } from './directory.ts'
import { documentsFeature } from './documents.ts'
import { draftFeature } from './draft.ts'
import { echoFeature } from './echo.ts'
import { editsFeature } from './edits.ts'
import { fallbackFeature } from './fallback.ts'
import type { Feature } from './feature.ts'
import { fieldsFeature } from './fields.ts'
import { filesFeature, unaskedFilesFeature } from './files.ts'
import { firstStepsFeature } from './first-steps.ts'
import { forecastFeature } from './forecast.ts'
import { forwardedFeature } from './forwarded.ts'
import { helpFeature } from './help.ts'
import { invitationsFeature } from './invitations.ts'
import { linksAtOnceFeature } from './links-at-once.ts'
import { listFilesFeature } from './list-files.ts'
import { minutesFeature } from './minutes.ts'
import { minutesApprovalFeature } from './minutes-approval.ts'
import { minutesEditsFeature } from './minutes-edits.ts'
import { minutesPointFeature } from './minutes-point.ts'
import { officeEditFeature } from './office-edit.ts'
import { officeNewFeature } from './office-new.ts'
import { personFeature } from './person.ts'
import { pollPageFeature } from './poll-page.ts'
import { pollWordsFeature } from './poll-words.ts'
import { questionsFeature } from './questions.ts'
import { recapFeature } from './recap.ts'
import { rightsFeature } from './rights.ts'
import { roomsFeature } from './rooms.ts'
import { rosterFeature } from './roster.ts'
import { scopeFeature } from './scope.ts'
import { seriesFeature } from './series.ts'
import { settingsFeature } from './settings.ts'
import { startFeature } from './start.ts'
import { statusFeature } from './status.ts'
import { taskAsksFeature } from './task-asks.ts'
import { taskChangeFeature } from './task-change.ts'
import { taskDigestFeature } from './task-digest.ts'
import { taskDirectionsFeature } from './task-directions.ts'
import { taskMakingFeature } from './task-making.ts'
import { taskPartsFeature } from './task-parts.ts'
import { taskRepliesFeature } from './task-replies.ts'
import { taskReportFeature } from './task-report.ts'
import { taskWizardFeature } from './task-wizard.ts'
import { tasksFeature } from './tasks.ts'
import { timePollFeature } from './time-poll.ts'
import { transferFeature } from './transfer.ts'
import { transferWizardFeature } from './transfer-wizard.ts'
import { waitsFeature } from './waits.ts'
import { wizardFeature } from './wizard.ts'
import { wordsFeature } from './words.ts'

/** The order matters: membership before commands, commands before presses, typed answers last. */
export const features: Feature[] = [
  personFeature,
  waitsFeature,
  minutesEditsFeature,
  editsFeature,
  forwardedFeature,
  checkInFeature,
  cardFeature,
  answerDetailsFeature,
  delegationFeature,
  timePollFeature,
  pollPageFeature,
  echoFeature,
  cancelFeature,
  rightsFeature,
  rosterFeature,
  transferFeature,
  transferWizardFeature,
  startFeature,
  helpFeature,
  firstStepsFeature,
  directoryFeature,
  officeEditFeature,
  officeNewFeature,
  linksAtOnceFeature,
  claimingFeature,
  claimSearchFeature,
  claimListFeature,
  decisionsFeature,
  draftFeature,
  wizardFeature,
  agendaFeature,
  changeFeature,
  cancelMeetingFeature,
  scopeFeature,
  seriesFeature,
  forecastFeature,
  invitationsFeature,
  recapFeature,
  attendanceFeature,
  minutesFeature,
  minutesPointFeature,
  minutesApprovalFeature,
  documentsFeature,
  taskMakingFeature,
  taskWizardFeature,
  tasksFeature,
  taskAsksFeature,
  taskDigestFeature,
  taskDirectionsFeature,
  taskPartsFeature,
  taskChangeFeature,
  taskReportFeature,
  fieldsFeature,
  cooperationFeature,
  cooperationNewFeature,
  cooperationStepsFeature,
  cooperationDocumentsFeature,
  statusFeature,
  auditFeature,
  settingsFeature,
  daysOffFeature,
  roomsFeature,
  filesFeature,
  listFilesFeature,
  questionsFeature,
  pollWordsFeature,
  taskRepliesFeature,
  wordsFeature,
  unaskedFilesFeature,
  // What nothing before it took.
  fallbackFeature,
]
