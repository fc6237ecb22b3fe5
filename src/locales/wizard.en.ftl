### Meetings and tasks made step by step.

## What every step has
wizard-button-back = Back
wizard-button-skip = Skip
wizard-button-on = Continue
wizard-button-stop = Cancel
wizard-button-edit = Edit
wizard-button-back-to = Back to { $name }
wizard-button-resume = Resume
wizard-first-toast = This is the first step. Press Cancel to end.
wizard-type-date = Please type the date, for example { $day }.
wizard-type-time = Please type the time, for example 11.00 s.d. 12.30.
wizard-type-place = Please type the place, for example Aula Dinas Perkebunan.
wizard-type-other = Please type the answer.

## A meeting
wizard-new-heading = New meeting
wizard-editing-heading = Editing the draft of a meeting
wizard-begin = A meeting is made step by step, or written in one message. An example to copy:
wizard-begin-confidential = For a Terbatas or Rahasia meeting, please choose its classification first and write neither its title nor its matter.
wizard-step = Step { $at } of { $of }
wizard-ask-end = Until when? Example: s.d. 12.00.
wizard-ask-link = Please send the link of the online meeting. It is given privately, only to those who join online.
wizard-ask-chair = Who chairs the meeting? Choose one, or type the position.
wizard-ask-fields = Which cooperation fields is it about? Choose one or more, or type their names.
wizard-ask-classification = What is the classification of the letter of invitation?
wizard-ask-number = What is the number of the letter of invitation? Please type it.
wizard-ask-agenda = What is on the agenda? Please type it, separated by semicolons.
wizard-ask-dress = What is the dress? Please type it, for example Batik.
wizard-ask-delegation = May the heads of offices send somebody instead?
wizard-ask-deadline = When are answers due? Please type day and time.
wizard-button-classification = Classification: { $classification }
wizard-button-line = How to write it in one message
wizard-button-holiday = { $day } (holiday)
wizard-button-leave = { $day } (collective leave)
wizard-button-other-date = Another date
wizard-button-other-time = Another time
wizard-button-until = until { $time }
wizard-button-open-end = until finished
wizard-button-online = Online
wizard-button-other-place = Another place
wizard-button-no-link = Not online
wizard-button-no-chair = No chair
wizard-button-clear-number = No number
wizard-button-clear-agenda = No agenda
wizard-button-clear-dress = No dress
wizard-button-delegation-allowed = May be represented
wizard-button-delegation-not = In person
wizard-button-clear-deadline = Usual deadline

## Invitees
wizard-section-leaders = Sekda, Asisten, and Staf Ahli
wizard-section-bagian = Bagian
wizard-section-agencies = Agencies
wizard-section-districts = Districts
wizard-section-others = Companies and others
wizard-section-partners = Partners
wizard-section-guests = Guests of earlier meetings
wizard-count-leaders = leaders { $count }
wizard-count-bagian = bagian { $count }
wizard-count-agencies = agencies { $count }
wizard-count-districts = districts { $count }
wizard-count-others = others { $count }
wizard-count-partners = partners { $count }
wizard-count-guests = guests { $count }
wizard-button-section = { $name } ({ $picked } of { $of })
wizard-button-all-agencies = SEMUA OPD
wizard-button-section-all = Choose all
wizard-button-section-none = Choose none
wizard-button-invitees = List of invitees ({ $count })
wizard-section-picked = Invited so far: { $picked }
wizard-button-chosen = Chosen ({ $count })
wizard-chosen-ask = Press to take out of the invitation.
wizard-section-ask = Press to choose, or to take a choice back.
wizard-chair-toast = The chair is always invited. The chair is changed at the step of the chair.
wizard-invitee = { $number }. { $name } ({ $role })
wizard-role-chair = chair
wizard-role-required = required
wizard-role-optional = optional
wizard-role-observer = observer

## Editing
wizard-lines-heading = Editing the draft
wizard-lines-ask = Which part is to be changed?
wizard-line-classification = Classification
wizard-line-title = Title
wizard-line-date = Date
wizard-line-time = Start
wizard-line-end = End
wizard-line-place = Place
wizard-line-link = Online link
wizard-line-chair = Chair
wizard-line-fields = Fields
wizard-line-invitees = Invitees
wizard-line-number = Letter number
wizard-line-agenda = Agenda
wizard-line-dress = Dress
wizard-line-delegation = Representation
wizard-line-deadline = Answer deadline

## Leaving and coming back
wizard-stop-asked = Stop making this meeting? The draft can be kept and taken up again through /agenda.
wizard-button-keep = Keep the draft
wizard-kept = The draft { $title } is kept in /agenda.
wizard-stopped-blank = The new meeting has been cancelled. Another is begun with /rapat.
wizard-busy = { $name } is not finished. Go on with it, or set it aside first? What is set aside stays in /agenda.
wizard-at-preview = This message answers no open question, so it was not recorded. The preview of { $name } is still open and unchanged; it can be edited by the button below.
wizard-busy-meeting = The meeting “{ $title }”
wizard-busy-task = The task “{ $title }”
wizard-button-anew-meeting = Set it aside, new meeting
wizard-button-anew-task = Set it aside, new task
wizard-left = { $name } has been set aside; it goes on in /agenda.
wizard-expired = { $name } has ended, since nobody went on with it for 24 hours. Its draft stays in /agenda.
wizard-expired-gone = What was being made has ended. Begin anew with /rapat or /tindaklanjut.
wizard-elsewhere = This draft is set aside while you make something else. Press Resume to go on with it.

## From a group
wizard-open-meeting = Meetings are made in the private chat with Rakor.
wizard-open-task = Tasks are made in the private chat with Rakor.
wizard-button-open-meeting = Make a meeting
wizard-button-open-task = Make a task

## A task
wizard-task-heading = New task
wizard-task-preview-heading = Preview of the task, not yet made
wizard-task-lines-heading = Editing the task
wizard-task-step = Step { $at } of { $of }
wizard-task-line-field = Field
wizard-task-line-office = Responsible office
wizard-task-line-due = Due date
wizard-task-line-description = Description
wizard-task-line-helpers = Helpers
wizard-task-ask-helpers = Which offices help, and with which part? One a line, for example: BAPPEDA: sediakan data lahan
wizard-task-no-helpers = No helpers
wizard-task-line-meeting = Meeting
wizard-task-ask-meeting = Which meeting does this task follow?
wizard-task-ask-due-far = Without a year that date is more than five months away. Is that what is meant? Choose it, or type the date with its year.
wizard-task-no-meeting = No meeting
wizard-task-create = Create the task
wizard-task-other-date = Another date
wizard-task-other-office = Find another office
wizard-task-type-office = Please type the code or name of the office, for example Dinas Perkebunan.
wizard-task-due-tomorrow = Tomorrow, { $day }
wizard-task-due-friday = This Friday, { $day }
wizard-task-due-week = One week, { $day }
wizard-task-due-fortnight = Two weeks, { $day }
wizard-task-due-month = End of the month, { $day }
wizard-task-untitled = without a description
wizard-agenda-task = Task (draft): { $title }

## Refusals
refusal-wizard-elsewhere = This draft is set aside while you make something else. It can be taken up through /agenda.
refusal-wizard-expired = This has ended, since nobody went on with it for 24 hours. Its draft can be taken up through /agenda.
