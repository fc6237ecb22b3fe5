### Files of meetings: the letter, materials, and documents that Rakor makes.

## Documents that are made
file-button-attendance-sheet = Attendance list
file-button-recap-text = Copy as text
file-button-recap-workbook = Download XLSX
file-being-made = The document is being made and will be sent to this chat shortly.
file-name-attendance-sheet = Attendance List
file-name-recap-workbook = Recap of Answers
file-name-check-in-screen = Registration Screen
file-made-attendance-sheet = Attendance list of { $title }, ready to be printed and signed.
file-made-check-in-screen = Registration screen of { $title }. Please show it in full; a new code makes it useless.
file-made-recap-workbook = Recap of answers to { $title }. Please pass it on only as far as the meeting needs it.

refusal-confidential-files = Letters and materials of a restricted or secret meeting never go through Telegram. Please send them through official channels.

## The files of a meeting
file-button-files = Files
file-button-files-count = Files ({ $count })
file-button-add = Add a file
file-button-open = { $number }. { $name }
file-button-remove = Remove
file-button-remove-yes = Yes, remove the file
file-button-letter = Letter of invitation
file-button-letter-named = Letter: { $name }
file-button-material = Material
file-button-materials = All are materials
file-button-drop = Never mind
file-kind-letter = Letter of invitation
file-kind-material = Material
file-photo = photo
file-size-small = {" "}({ $kilobytes } kB)
file-size = {" "}({ $megabytes } MB)
file-line = { $number }. { $kind }: { $name }{ $size }
file-shelf-title = Files of { $title }
file-shelf-empty = There are no files yet.
file-shelf-help = Add a document by the button below, or by sending it as a reply to this message. Connected invitees receive it privately, once.
file-shelf-help-draft = Add a document by the button below, or by sending it as a reply to this message. Files go out with the invitations once the meeting is published.
file-remove-asked = Remove { $name } from { $title }? It is sent to nobody any more; those who have it keep it.
file-removed = The file has been removed.
file-wanted = Please send the document to this chat: the letter of invitation (PDF) or a material of { $title } (PDF, DOCX, XLSX, PPTX, JPG, PNG). You may write “surat undangan” or “materi” with it. Type /batal to stop.
file-wanted-again = We are waiting for a document. Please send it as a file, or type /batal to stop.
file-secretariat-only = Files of meetings are added by the secretariat. Please hand this document to the secretariat directly.

## What was just sent
file-received-taken = Added to { $title }:
file-received-line = • { $kind }: { $name }
file-received-replacing = It replaces the earlier letter; whoever received that one is told that it no longer holds.
file-received-goes-later = Files go out privately with the invitations, once the meeting is published.
file-received-goes-now = Files go out privately to the connected invitees, once.
file-received-goes-nowhere = The meeting is closed, so files are not sent; invitees find them at the meeting in /agenda.
file-received-known = { $name } is there already, so it was not added again.
file-received-dropped = That document was added to no meeting.
file-asked-meeting =
    { $count ->
        [1] { $names }: which meeting is this document for?
       *[other] { $names }: which meeting are these documents for?
    }
file-asked-kind =
    { $count ->
        [1] { $names } for { $title }: letter of invitation or material?
       *[other] { $names } for { $title }: which one is the letter of invitation? The rest become materials.
    }
file-no-meeting = { $names } cannot be added, as there is no meeting yet. Make one with /rapat, then send the document again.
file-fault-too-large = { $name } is larger than { $megabytes } MB, the limit for Telegram bots. Please send a smaller version.
file-fault-too-many = { $name } was not added: this meeting has { $most } files already. Please remove one of them first.
file-fault-kind = { $name } was not added: PDF, DOCX, XLSX, PPTX, JPG and PNG are accepted. Please send it as one of these.
file-fault-mismatch = { $name } was not added: its name and its content do not match. Please save it again, for instance as PDF, and send it again.
file-fault-letter-photo = The letter of invitation is accepted as a PDF document, not as a photo. Please send the PDF of the letter.
file-fault-letter-not-pdf = { $name } was not added: the letter of invitation is accepted as PDF. Please send its PDF version.
file-fault-confidential = { $name } was not added: letters and materials of a restricted or secret meeting never go through Telegram. Please send them through official channels, and delete that document from this chat.
file-fault-meeting-over = { $name } was not added because its meeting is cancelled. Other meetings are in /agenda.
file-fault-not-found = { $name } was not added because its meeting is no longer found. The meetings there are stand in /agenda.

## Captions
file-caption-letter-invited = Letter of invitation to { $title }
file-caption-letter-added = The letter of invitation to { $title } has been added.
file-caption-letter-replaced = The letter of invitation to { $title } has been replaced. This one takes the place of the one sent before.
file-caption-letter-numbered-invited = Letter of invitation to { $title }, number { $number }
file-caption-letter-numbered-added = The letter of invitation to { $title }, number { $number }, has been added.
file-caption-letter-numbered-replaced = The letter of invitation to { $title }, number { $number }, has been replaced. This one takes the place of the one sent before.
file-caption-material-invited = Material of { $title }
file-caption-material-added = A material of { $title } has been added.
file-caption-material-replaced = A material of { $title } has been replaced.

refusal-file-gone = This file has been replaced or removed. The current ones are at the meeting in /agenda.
