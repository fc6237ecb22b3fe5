### What every part shares: refusals, help, command menus, and answers to what nobody asked for.

## Refusals
refusal-not-allowed = Your account does not have the right to do this. /siapasaya shows your rights; if one is missing, please contact the secretariat.
refusal-not-found = This is not on file; it may have been changed or removed. Please start again from its list; /bantuan shows the commands.
refusal-text-too-long = The text is too long. Please shorten it and send it again.
refusal-unknown-person = Your account is not connected to any office yet. Please press a button on the card of a meeting in the group, or write the name of your office to Rakor privately.
refusal-no-secretariat = No secretariat has been named yet. Put the account number of whoever keeps it (see /siapasaya) into SECRETARIAT_IDS in the settings of Rakor, then start Rakor again.
refusal-account-revoked = Your account is no longer connected to an office, so nothing was recorded. If this is a mistake, please ask the secretariat for a new link.

## Command menus; the other areas describe their own commands
common-command-pejabat = Offices, connected accounts and invitation links
common-command-siapasaya = My account number, offices and rights
common-command-batal = Cancel an open question
common-command-bantuan = How to use Rakor

## Help: at most ten lines for each role, and two examples beneath
common-help-secretariat =
    The secretariat prepares meetings and follows their answers.
    /rapat – prepare a meeting, check the preview, publish the invitation; where its time is not sure, offer several times first; Repeat… or setiap Senin for one that comes again
    /agenda – all meetings to come, and those that are closed; on the page of a meeting Files (letter of invitation and materials) and the Attendance list to be printed; /presensi – who has come
    /rekap – the answer of every office; answers can be entered there too; /notulen – minutes, from taking notes to sending them to all invitees
    /tindaklanjut and /bidang – follow-up tasks and the state of every field; /kerjasama – the register of cooperations: stage, documents, last day
    /pejabat – offices, connected accounts and invitation links
    /status – whether all is well, and reminders of a meeting; /audit – who changed what; /pengaturan – language, times, reminders
    /siapasaya – account number and rights; /batal – cancel an open question
common-help-leader =
    Leaders see the meetings of their office and the recap of answers.
    /konfirmasi – the invitations of your office and the times it is asked about, with their answers
    /agenda – meetings to come, with the Files of each (letter of invitation and materials)
    /presensi – register at a meeting once it is open; /notulen – approved minutes of meetings
    /rekap – the answer of every office
    /tindaklanjut and /bidang – tasks of your office and the state of every field; /kerjasama – the register of cooperations: stage, documents, last day
    /siapasaya – offices and rights; /pengaturan – language; /batal – cancel an open question
common-help-head =
    Invitations are answered by the buttons of the card in the group or of the private message; one answer per office, and the last one counts.
    /konfirmasi – the invitations of your office and the times it is asked about, with their answers
    /agenda – meetings to come, with the Files of each (letter of invitation and materials)
    /presensi – register at a meeting once it is open; /notulen – approved minutes of meetings
    /tindaklanjut – tasks of your office: accept, report, finish
    /bidang – the state of every field of cooperation; /kerjasama – the cooperations of your office
    /siapasaya – offices and rights; /pengaturan – language; /batal – cancel an open question
common-help-staff =
    Invitations are answered by the buttons of the card in the group or of the private message; staff answer for their office, and the last answer counts.
    /konfirmasi – the invitations of your office and the times it is asked about, with their answers
    /agenda – meetings to come, with the Files of each (letter of invitation and materials)
    /presensi – register at a meeting once it is open; /notulen – approved minutes of meetings
    /tindaklanjut – tasks of your office: accept, report, finish
    /bidang – the state of every field of cooperation; /kerjasama – the cooperations of your office
    /siapasaya – offices and rights; /pengaturan – language; /batal – cancel an open question
common-help-partner =
    Invitations of your institution are answered by the buttons of the private message or of the card in the group; the last answer counts.
    /konfirmasi – the invitations of your institution and the times it is asked about, with their answers
    /agenda – meetings to come, with the Files of each (letter of invitation and materials)
    /presensi – register at a meeting once it is open; /notulen – approved minutes of meetings
    /tindaklanjut – tasks of your institution: accept, report, finish
    /bidang – the state of every field of cooperation; /kerjasama – the cooperations of your office
    /siapasaya – institution and rights; /pengaturan – language; /batal – cancel an open question
common-help-secretariat-office = /konfirmasi – the invitations of your own office
common-help-unknown =
    Rakor delivers invitations to coordination meetings and records the answer of each office.
    Your account is not connected to any office yet. A request begins with a press on the card of a meeting in the group, an invitation link of the secretariat, or the name of your office written here; the secretariat confirms its owner.
    /siapasaya – your account number; /pengaturan – language
common-help-waiting = /siapasaya – your account number and request; /pengaturan – language
common-help-no-secretariat =
    Rakor sends invitations to coordination meetings and records the answer of every office.
    /siapasaya – the number of your account; /pengaturan – language

## What nothing else took
common-cancelled = The open question has been cancelled. What was recorded before remains.
common-nothing-open = There is no open question. /bantuan shows the commands.
common-unknown-command = The command { $command } is unknown. /bantuan shows the commands.
common-forwarded-command = A command in a forwarded message is not carried out. If it is meant, please type or copy it yourself.
common-forwarded-words = A forwarded message is not recorded as the answer to the open question. Please write the answer yourself, or /batal if it is no longer needed.
common-unknown-link = This link is not recognised; it may have been cut off when copied. Please open it again from the message it came in.
common-unasked-text = This message answers no open question, so it was not recorded. Invitations are answered by their buttons in /konfirmasi; /bantuan shows other commands.
common-unasked-text-secretariat = This message answers no open question, so it was not recorded. Meetings are made with /rapat and changed through /agenda; /bantuan shows other commands.
common-unasked-invited = We did not understand this message, so it was not recorded. Open invitations can be answered by the button below; /bantuan shows what else can be done.
common-unasked-check-in = We did not understand this message, so nothing was recorded. Invitations are answered with /konfirmasi.
common-unasked-text-unknown = This message was not recorded, since your account is not connected to any office yet. A request begins with a press on the card of a meeting in the group, an invitation link of the secretariat, or the name of your office written here.
common-unasked-contact = We are sorry, Rakor cannot keep contacts and locations yet. /bantuan shows the commands.
common-unasked-file = We are sorry, Rakor cannot keep this file, picture, sticker or voice message yet, and nothing was recorded. /bantuan shows the commands.
common-stale-toast = This button is no longer valid. Please use the latest message or /bantuan.
common-nobody-toast = Only a personal account can press this button. Please open the private chat with Rakor.
common-command-here = The command { $command } written in a group is answered in this private chat. Please tap { $command }.
common-button-open-private = Open the private chat
common-write-privately = This is answered in a private chat. Please open { $link } and send it there.
# What stood in a typed line and was not understood
common-unread = Not read: { $texts }
