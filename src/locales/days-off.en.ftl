### Days off and Ramadan: the list of a year, handed out and taken back.

days-off-button = Days off
days-off-button-get = Download { $year }
days-off-button-put = Send a file
days-off-heading = Days off { $year }
days-off-line = { $day }: { $name }
days-off-named-libur = { $name }
days-off-named-cuti_bersama = { $name } (collective leave)
days-off-ramadan = { $name }: { $first } to { $last }
days-off-none = There is no list of days off for { $year } yet, so those of that year are not checked.
days-off-counts = National holidays { $holidays }, collective leave { $leave }.

days-off-caption = Days off { $year }. The file can be changed in Excel, saved as CSV, and sent back here.
days-off-ask =
    Please send the CSV file of days off, for example the downloaded one, changed in Excel and saved as CSV. Its columns: tanggal (date), sampai (until), jenis (kind), nama (name).
    The kind is libur nasional, cuti bersama or Ramadan. Until is only filled in for more than one day; for Ramadan it must be.
    The days off of each year in the file become as in the file; Ramadan can be sent by itself. What would change is shown before it is applied. /batal takes the question back.
days-off-file-no-heading = The first row must hold the headings tanggal, jenis and nama; it was read as beginning with “{ $value }”. An example is the download in /pengaturan, Days off.

days-off-same = Nothing changes: { $count } rows of the file are as in the list.
days-off-preview-title = Changes of days off from the file
days-off-preview = { $changes }; unchanged { $unchanged }.
days-off-preview-years = The list of { $years } becomes as in the file; days that are not in it are removed.
days-off-count-added =
    { $count ->
        [one] { $count } new day
       *[other] { $count } new days
    }
days-off-count-changed =
    { $count ->
        [one] { $count } day changed
       *[other] { $count } days changed
    }
days-off-count-removed =
    { $count ->
        [one] { $count } day removed
       *[other] { $count } days removed
    }
days-off-count-ramadans =
    { $count ->
        [one] { $count } Ramadan
       *[other] { $count } times of Ramadan
    }
days-off-change-added = New: { $day }, { $name }
days-off-change-changed = Changed: { $day }, { $before } → { $after }
days-off-change-removed = Removed: { $day }, { $name }
days-off-change-ramadan = Changed: { $before } → { $after }
days-off-change-ramadan-added = New: { $after }
days-off-minded = Published meetings whose time needs another look:
days-off-minded-meeting = { $title }, { $when }: { $said }
days-off-moved = The list of days off has changed since the preview was made, so the preview was made anew. Please look at it again.
days-off-nothing-left = The list of days off has changed and is now as in the file, so there is nothing left to apply.
days-off-applied = The list of days off was updated: { $changes }. The reminders of coming meetings follow.
days-off-applied-toast = The list of days off was updated.
days-off-dropped = The file was not applied. Nothing was changed.

days-off-fault-date-missing = there is no date
days-off-fault-day-unknown = “{ $value }” is no date; write for example 19 March 2026
days-off-fault-kind-missing = there is no kind; write libur nasional, cuti bersama or Ramadan
days-off-fault-kind-unknown = the kind “{ $value }” is not known; write libur nasional, cuti bersama or Ramadan
days-off-fault-name-missing = there is no name
days-off-fault-name-too-long = “{ $value }…” is too long or has no letters
days-off-fault-more-cells = the cell “{ $value }” stands beyond the headings; there may be a separator too many
days-off-fault-until-missing = the last day of Ramadan must be filled in
days-off-fault-until-before-date = the last day { $value } is before the first
days-off-fault-too-many-days = { $value } days at once are too many; 14 at most in one row
days-off-fault-ramadan-length = Ramadan lasts 29 or 30 days, while this is { $value }
days-off-fault-twice = that day stands in row { $value } already; if both are right, put their names into one row

days-off-column-date = date
days-off-column-until = until
days-off-column-kind = kind
days-off-column-name = name
days-off-kind-libur = national holiday
days-off-kind-cuti_bersama = collective leave
days-off-kind-ramadan = Ramadan
