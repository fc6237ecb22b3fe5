### `npm run understand` on a terminal: how a text is read.

understand-welcome-reply = Type a reply as in the group, then Enter. Below it stand what each word may mean and how it was read. Ctrl+D to end.
understand-welcome-date = Type a day, date or hour in words, then Enter. Ctrl+D to end.
understand-welcome-meeting = Type a meeting in one line, then Enter. Ctrl+D to end.
understand-clause = Statement
understand-question = question
understand-condition = condition
understand-reason = reason
understand-unknown = not known
understand-mended = spelling mended
understand-weak = not certain
