### Files of meetings: the letter, materials, and documents that Rakor makes.

## Documents that are made
file-button-attendance-sheet = Attendance list
file-button-recap-text = Copy as text
file-button-recap-workbook = Download XLSX
file-being-made = The document is being made and will be sent to this chat shortly.
file-name-attendance-sheet = Attendance List
file-name-recap-workbook = Recap of Answers
file-made-attendance-sheet = Attendance list of { $title }, ready to be printed and signed.
file-made-recap-workbook = Recap of answers to { $title }. Please pass it on only as far as the meeting needs it.

refusal-confidential-files = Letters and materials of a restricted or secret meeting never go through Telegram. Please send them through official channels.
