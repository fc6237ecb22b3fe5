### /status: how the whole bot is doing, in plain words.

status-well = All is well. { $reminders }
status-not-well =
    { $count ->
        [1] One thing needs attention. { $reminders }
       *[other] { $count } things need attention. { $reminders }
    }
status-today =
    { $count ->
        [0] No reminders today.
        [1] 1 reminder today.
       *[other] { $count } reminders today.
    }

## What somebody should look at, and what to do
status-finding-inbox = Incoming messages have waited since { $since }. Please ask whoever runs Rakor to look at it.
status-finding-outbox = Outgoing messages have waited since { $since }. If they do not get fewer, please ask whoever runs Rakor to check the connection to Telegram.
status-finding-failed = { $count } messages could not be delivered since yesterday: { $names }. Please reach them another way; details under the meeting below.
status-finding-failed-elsewhere = { $count } messages could not be delivered since yesterday. Details under the meeting below.
status-finding-unreachable = Cannot be written to privately: { $names }. Please ask them to open Rakor and press Start.
status-finding-groups = Rakor is no longer in the group { $names }. Please add it again, then choose Connect.
status-finding-backup = The last backup was made { $at }. Please ask whoever runs Rakor to check the storage.
status-trouble-update-failed = A message or press was set aside ({ $at }). Please do it again; if that repeats, tell whoever runs Rakor.
status-trouble-message-failed = Telegram refused a message ({ $at }). Please tell whoever runs Rakor.
status-trouble-backup-failed = The backup could not be made ({ $at }). Please ask whoever runs Rakor to check the storage.
status-trouble-job-failed = Scheduled work failed and is tried again ({ $at }). If that repeats, please tell whoever runs Rakor.
status-trouble-topic-gone = The topic of the cards in a group was closed ({ $at }); cards now go to General.
status-trouble-record-broken = The record of changes is broken ({ $at }). Please ask whoever runs Rakor to start npm run audit:verify.
status-trouble-second-poller = Another program uses Rakor's token ({ $at }). Please ask whoever runs Rakor to stop it.
status-trouble-polling-silent = The connection to Telegram was lost ({ $at }) and has been renewed. Nothing needs to be done.
status-trouble-webhook-failing = Telegram could not deliver messages to Rakor ({ $at }). Please ask whoever runs Rakor to check its public address.
status-trouble-telegram-away = Telegram could not be reached for a while ({ $at }). What still helps was sent afterwards.
status-trouble-backup-failed-over = A backup could not be made for a while; now they can again ({ $at }).
status-trouble-second-poller-over = Another program used Rakor's token for a while; that is over ({ $at }).
status-trouble-webhook-failing-over = Telegram could not deliver messages to Rakor for a while; that is over ({ $at }).
status-trouble-flood = One account sent messages too fast ({ $at }); others are not affected.
status-trouble-other = A trouble was noted ({ $at }). Please tell whoever runs Rakor.

## Facts
status-next = Next reminders:
status-next-item = • { $kind }, { $name }: { $at }
status-kind-three-days = Three days before
status-kind-one-day = One day before
status-kind-two-hours = Two hours before
status-kind-answer-day = On the answer day
status-kind-chase-head = Step by step: to the head
status-kind-chase-staff = Step by step: to the staff
status-kind-chase-group = Step by step: in the group, without names
status-kind-chase-leader = Who has not answered, to the assistant
status-kind-chase-secretariat = Whom to call, to the secretariat
status-kind-deadline = Forecast at the answer deadline
status-kind-three-days-left = Task, due in three days
status-kind-one-day-left = Task, due tomorrow
status-kind-due-day = Task, due that day
status-kind-overdue = Task past its due date
status-kind-ends-90 = Cooperation, 90 days before its end
status-kind-ends-60 = Cooperation, 60 days before its end
status-kind-ends-30 = Cooperation, 30 days before its end
status-kind-ends-7 = Cooperation, 7 days before its end
status-kind-ends-0 = Cooperation, last day
status-accounts = Connected accounts: { $connected }; cannot be written to: { $unreachable }
status-database-sqlite = Database: SQLite, answers; { $size } MB
status-database-postgres = Database: PostgreSQL, answers; { $size } MB
status-backup = Last backup: { $at }
status-backup-none = Last backup: none yet
status-privacy-on = Privacy mode: on, so in groups Rakor gets only commands and replies
status-privacy-off = Privacy mode: off, so in groups Rakor gets every message
