### Transfers: several seats change their holders in one go.

transfer-button = Transfer
transfer-button-new = Write a transfer
transfer-button-pick = Choose a seat
transfer-button-moves = Moves to another seat
transfer-button-leaves = Retires or leaves
transfer-button-new-definitif = A new head
transfer-button-new-plt = Plt.
transfer-button-new-plh = Plh.
transfer-button-open-draft = Go on with the draft ({ $seats }) – { $by }
transfer-button-open-planned =
    { $seats ->
        [one] { $date } (1 seat)
       *[other] { $date } ({ $seats } seats)
    }
transfer-button-add = Write lines
transfer-button-date = Effective date
transfer-button-remove = Remove { $code }
transfer-button-today = When applied
transfer-button-other-day = Another date
transfer-button-apply = Apply now
transfer-button-plan = Plan for { $date }
transfer-button-drop = Discard the draft
transfer-button-cancel = Cancel the transfer
transfer-button-cancel-yes = Yes, cancel it
transfer-button-list = List of transfers

transfer-home =
    A transfer of officials: the holders of several seats change in one go. Invitations, answers and tasks stay with the seats; the accounts of those before end, and links for those who come are issued.
transfer-home-planned = Planned:
transfer-home-line =
    { $seats ->
        [one] • { $date }: 1 seat, prepared by { $by }
       *[other] • { $date }: { $seats } seats, prepared by { $by }
    }
transfer-which = Whose seat changes its holder?
transfer-where = To which seat does { $title } move?
transfer-what = What becomes of the holder of { $title }?
transfer-name-ask = What is the name of who becomes { $title }? Please write it with its degrees. /batal to cancel.
transfer-name-empty = Please write the name as text, or /batal.
transfer-ask =
    Please write a line for each move, for example:

    Kepala Bappeda → Asisten II
    Asisten II → pensiun
    Kepala Bappeda: Name of the new head
    Kepala Dinas Perkebunan: Plt. Name of who acts

    The sign → may be written ->. A preview is shown before anything changes. /batal to cancel.
transfer-ask-empty = Please write the moves as text, a line for each seat, for example: Kepala Bappeda → Asisten II.
transfer-faulty = Nothing was noted: { $count } lines need to be mended. Please write all lines again.
transfer-fault = “{ $text }”: { $reason }
transfer-fault-form = write for example Kepala Bappeda → Asisten II, or Kepala Bappeda: Name of the official
transfer-fault-office = “{ $part }” is not known as a seat; if it is the name of a person, use a colon, for example Kepala Bappeda: Name of the official
transfer-fault-several = “{ $part }” may mean { $offices }
transfer-fault-holder-unknown = who holds { $part } is not noted; write the name, for example Asisten II: Name of the official
transfer-fault-same-seat = { $part } cannot move to its own seat
transfer-fault-seat-twice = { $part } is filled twice
transfer-fault-vacant-plh = its holder leaves this seat, so whoever acts on it is a Plt., not a Plh.
transfer-fault-name-long = the name “{ $part }” is too long or empty

transfer-title-draft = Transfer (draft), nothing has changed yet
transfer-title-planned = Planned transfer
transfer-title-page = { $title }, page { $page } of { $pages }
transfer-effective = Takes effect { $date } at 00.05.
transfer-effective-now = Takes effect when it is applied.
transfer-by = Prepared by { $by }.
transfer-kept-until = This draft is kept until { $date }.
transfer-missing = These offices are gone or set aside: { $names }. Remove them from the draft so that it can be applied.
transfer-date-ask = From when on does this transfer take effect? It is carried out at 00.05 of that day and can be cancelled until then.
transfer-day-ask = Please write the date, for example 1 Desember 2023. /batal to cancel.
transfer-day-unknown = “{ $text }” is no date. Please write for example 1 Desember 2023.
transfer-changed = Things have changed since the preview was made. Please look at the new preview and press the button again.
transfer-applied = The transfer is applied: { $seats } seats. Those concerned have been told; the links for those who come follow below, to be forwarded.
transfer-applied-toast = The transfer is applied.
transfer-planned = The transfer is planned: { $seats } seats, to take effect { $date } at 00.05. Until then it can be cancelled in /pejabat, Transfer.
transfer-planned-toast = The transfer is planned.
transfer-cancel-ask = Cancel the transfer of { $date }? Nothing has changed yet.
transfer-cancelled = The transfer is cancelled. Nothing was changed.
transfer-dropped = The draft is discarded. Nothing was changed.

transfer-left = With the transfer that takes effect { $date }, your account is no longer connected as { $place }. Invitations, answers and tasks stay with that seat. Thank you for your cooperation.
transfer-moved =
    By the transfer that takes effect { $date } you serve as { $place }. To connect your account with the new seat, please open this link until { $until }:
    { $url }
transfer-done = The transfer that takes effect { $date } was applied by { $by }:
transfer-done-clock = The transfer planned for { $date } was applied:
transfer-failed = The transfer planned for { $date } could not be applied, since an office is gone or set aside. Nothing was changed; please prepare it again:
transfer-expired = This draft of a transfer was not applied within 30 days and ended on { $date }. Nothing was changed; please prepare it again if it is still needed:
transfer-done-line = • { $seat }: { $holder }
transfer-vacant = vacant

refusal-transfer-empty = No move could be read. Please write a line for each seat, for example: Kepala Bappeda → Asisten II.
refusal-transfer-gone = This draft of a transfer is gone. Please open the list in /pejabat, Transfer.
refusal-transfer-settled =
    { $state ->
        [applied] This transfer was applied already by { $by } on { $when }.
        [planned] This transfer is planned already. Please open it in /pejabat, Transfer.
        [expired] This draft of a transfer ended on { $when }, since it was not applied within 30 days. Please prepare it again if it is still needed.
        [failed] This transfer could not be applied on { $when }. Please prepare it again.
       *[cancelled] This transfer was cancelled already by { $by } on { $when }.
    }
refusal-transfer-too-long = One transfer holds at most { $most } seats. Please split it, or send the list as a CSV file.
refusal-transfer-day-past = The effective date must be after today. For today, please choose “When applied”.
refusal-transfer-day-far = The effective date is at most one year ahead. Please choose a nearer one.
refusal-transfer-office-gone = { $office } is gone or set aside, so the transfer was not applied. Please remove it from the draft.
