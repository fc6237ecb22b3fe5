### Open follow-up tasks of a meeting's fields, which the next meeting looks back on.

carried-heading = Open follow-up tasks in the fields of this meeting: { $count }
carried-line = • { $code } · { $office }: { $description } ({ $state })
carried-own = Follow-up tasks of { $office } that are still open:
carried-own-line = • { $code }: { $description } ({ $state })
carried-others = … and { $count } more
carried-state = { $state }, due { $due }
carried-state-overdue = { $state }, overdue by { $days ->
        [one] 1 day
       *[other] { $days } days
    }
carried-count = Open follow-up tasks in the fields of this meeting: { $count }.
carried-button = Tasks of the fields ({ $count })
carried-button-on = Look back on the tasks
carried-button-off = Leave the tasks out
task-list-carried = Open follow-up tasks for { $heading }
