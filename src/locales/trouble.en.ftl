### Troubles of Rakor itself, told to the secretariat.

trouble-update-failed = A message or press could not be processed and was set aside. Please pass this note to whoever runs Rakor: { $detail }
trouble-message-failed = A message of Rakor could not be sent. Please pass this note to whoever runs Rakor: { $detail }
trouble-backup-failed = Tonight's copy of the database could not be made. Please ask whoever runs Rakor to check the disk space and then run npm run backup.
trouble-job-failed = The scheduled work { $detail } failed and is tried again in five minutes. If this message comes again, please tell whoever runs Rakor.
