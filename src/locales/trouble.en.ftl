### Troubles of Rakor itself, told to the secretariat.

trouble-update-failed = A message or press could not be processed and was set aside. Please pass this note to whoever runs Rakor: { $detail }
trouble-message-failed = A message of Rakor could not be sent. Please pass this note to whoever runs Rakor: { $detail }
trouble-backup-failed = No copy of the database can be made. Please ask whoever runs Rakor to check the disk space and BACKUP_DIR, and then to run npm run backup.
trouble-job-failed = The scheduled work { $detail } failed and is tried again in five minutes. If this message comes again, please tell whoever runs Rakor.
trouble-topic-gone = The topic of the cards in the group “{ $detail }” was closed or deleted, so cards of meetings now go to the General topic. Another topic can be chosen with /agenda in that topic.
trouble-record-broken = The record of changes is broken from entry { $detail } on: something was altered or removed outside Rakor. Please ask whoever runs Rakor to start npm run audit:verify and to compare it with a copy of the database.
trouble-second-poller = Another program uses Rakor's token, so that some messages may reach us late. Please ask whoever runs Rakor to stop that program or to make a new token.
trouble-polling-silent = The connection to Telegram had been silent since { $since } and was renewed. Messages sent meanwhile still reach us; buttons pressed meanwhile may have to be pressed again.
trouble-webhook-failing = Telegram cannot deliver messages and presses to Rakor, so Rakor cannot answer yet. Please ask whoever runs Rakor to check its public address (PUBLIC_URL).
trouble-telegram-away = Telegram could not be reached from { $since } to { $until }. What was still useful has been sent since; /status shows the details.
trouble-backup-failed-over = Copies of the database can be made again. The trouble before is over.
trouble-second-poller-over = No other program uses Rakor's token any more. That lasted from { $since } to { $until }.
trouble-webhook-failing-over = Messages and presses reach Rakor again. The trouble lasted from { $since } to { $until }; buttons pressed meanwhile may have to be pressed again.
trouble-flood = One account sends messages much faster than they can be answered, so that some are not kept. Other accounts are not affected. Account: { $detail }

## To whoever sent it
trouble-apology-set-aside = Your message or press could not be processed because of a fault in Rakor; the secretariat has been told. Please look at /konfirmasi or /agenda, and try again if it was not recorded.
trouble-apology-flood = Your messages arrive faster than they can be answered, so some were not kept. Please wait a few minutes, then send again what was not answered.

## Offices that were not reached
trouble-offices-unreached = Messages about { $meeting } did not reach { $offices }, as no account can be written to. Please tell them by other means; links to join are in /pejabat.
trouble-offices-more = { $count } more
