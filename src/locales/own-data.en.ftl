### What is stored about a person, for that person alone.

own-data-command-dataku = What is stored about you
own-data-heading = What Rakor stores about you
own-data-number = Account number: { $id }
own-data-name = Name in Telegram: { $name }; user name: { $username }
own-data-language = Language: { $language }
own-data-language-id = Indonesian
own-data-language-en = English
own-data-ties = Ties to offices
own-data-staff = staff of { $office }
own-data-tie = • { $seat }, since { $since }
own-data-tie-ended = • { $seat }, { $since } to { $until }
own-data-claim = • request for { $office }, { $at }
own-data-answers = Answers you gave ({ $count })
own-data-answer = • { $at }: { $answer } – { $meeting }, for { $office }
own-data-answer-with = • { $at }: { $answer } ({ $said }) – { $meeting }, for { $office }
own-data-minutes = { $minutes } minutes
own-data-arrivals = Registrations ({ $count })
own-data-arrival = • { $meeting }: { $at }
own-data-arrival-as = • { $meeting }: { $at }, as { $as }
own-data-other = Other
own-data-tasks = Steps in follow-up tasks: { $count }
own-data-messages = Messages whose words are still kept (7 days at most): { $count }
own-data-entries = Entries in the record of changes made in your name: { $count }
own-data-kept = Reasons for not coming are erased { $days } days after a meeting.
own-data-kept-always = Reasons for not coming are not erased by themselves.
own-data-end = The secretariat ends ties to offices; answers given remain part of a meeting's record.
