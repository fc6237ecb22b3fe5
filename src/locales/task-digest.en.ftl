### What is told of follow-up tasks in the morning: reminders and escalations in one message.

digest-heading-office = To the { $title }: these { $count } follow-up tasks need your attention.
digest-heading-leader = To the { $title }: we report { $count } follow-up tasks that are not finished.
digest-heading-untold = { $count ->
        [one] This task
       *[other] These { $count } tasks
    } could not be reminded of or reported, because no account can be written to. Please tell the offices in another way.
digest-entry = { $number }. { $code } · { $when }
digest-when-overdue = overdue by { $days ->
        [one] 1 day
       *[other] { $days } days
    }
digest-when-today = due today
digest-when-tomorrow = due tomorrow
digest-when-coming = due { $due }
digest-office = { $office }
digest-obstacle = In the way: { $obstacle }
digest-no-obstacle = Nothing was said to stand in the way.
digest-waits = What the office asked is still waiting to be decided by the secretariat.
digest-untold = No account of { $seat } can be written to yet; links to join are made with /pejabat { $code }.
digest-page = Page { $page } of { $pages }
digest-request-office = Please tell us how far they are, or what stands in the way, with the button of each task.
digest-request-leader = Please give your direction.
digest-gone = Nothing of this message needs a reminder any more. See /tindaklanjut for how the tasks stand.

task-escalation = To the { $title }: we report that task { $code } ({ $description }) of { $office }, field { $field }, is not finished { $days ->
        [one] 1 day
       *[other] { $days } days
    } after it was due on { $due }.
task-escalation-confidential = To the { $title }: we report that task { $code } of { $office } is not finished { $days ->
        [one] 1 day
       *[other] { $days } days
    } after it was due on { $due }.
task-escalation-obstacle = What stands in the way: { $obstacle }
