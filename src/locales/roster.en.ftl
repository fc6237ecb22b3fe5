### The roster as a file: handing it out, taking it back, what a file would change.

roster-button-get = Download the list
roster-button-put = Upload a list
roster-button-details = Details
roster-button-summary = Summary
roster-button-apply = Apply
roster-button-drop = Cancel

roster-caption = The offices and who holds them as of { $date }: { $count } rows. The file can be changed in Excel, saved as CSV, and sent back here.
roster-ask = Please send the list as a CSV file, for example the downloaded one after changing it in Excel and saving it as CSV. The column kode is needed; an empty cell changes nothing. What would change is shown before it is applied. /batal to cancel.
roster-no-file = A CSV file is needed, not text or a picture. Please send it as a file, or /batal.
roster-file-too-big = The file is larger than { $limit } KB, so it was not read. A usual list is far smaller; please look at what is in it and send it again.
roster-file-unavailable = The file could not be fetched from Telegram, so nothing was changed. Please send it once more.

roster-file-empty = The file is empty or has headings alone. Nothing was changed.
roster-file-workbook = This is an Excel file, not CSV. In Excel please choose Save as, type CSV UTF-8, and send the result here.
roster-file-binary = The file is no CSV text, so it cannot be read. Please send a file of type CSV.
roster-file-quote-open = A quotation mark (") near row { $line } is never closed, so the columns cannot be told apart. Please mend it and send the file again.
roster-file-row-too-long = Row { $line } is too long for a list. Please look at its quotation marks and separators and send the file again.
roster-file-too-many-rows = The file has { $count } rows; at most { $most } can be applied at once. Please split it into several files.
roster-file-no-heading = The first row must have the headings, at least kode; what was read begins with “{ $value }”. The downloaded list is an example.
roster-file-heading-twice = The column “{ $value }” stands twice among the headings. Please remove one and send the file again.

roster-faulty = The file cannot be applied yet: { $count } things need to be mended. Nothing was changed.
roster-faulty-more = All of them are in the file attached.
roster-faulty-file = Everything that needs to be mended, row by row.
roster-fault = Row { $line }, { $column }: { $reason }
roster-fault-code-missing = the code is empty
roster-fault-code-bad = “{ $value }” is no code: 2 to 12 capitals, digits or hyphens
roster-fault-kind-unknown = the kind “{ $value }” is not known; for example Dinas, Badan, Bagian, Kecamatan, BUMD, Mitra
roster-fault-kind-missing = the kind is needed for { $value }, since its code is new
roster-fault-kind-fixed = the kind of { $value } cannot be changed; use a new code if it is another office
roster-fault-name-missing = the name is needed for { $value }, since its code is new
roster-fault-name-taken = the name “{ $value }” belongs to another code
roster-fault-title-missing = the title of the head is needed for { $value }, since its code is new
roster-fault-too-long = “{ $value }…” is too long or has no letters
roster-fault-too-many-aliases = { $value } abbreviations are too many
roster-fault-coordinator-unknown = “{ $value }” is no code or title of the Sekda or an Asisten
roster-fault-coordinator-itself = “{ $value }” cannot coordinate itself
roster-fault-contradicts = “{ $value }” differs from another row of the same code
roster-fault-standing-unknown = the status “{ $value }” is not known; write definitif, Plt. or Plh.
roster-fault-day-unknown = “{ $value }” is no date; write for example 4 Mei 2023
roster-fault-until-before-since = the last day { $value } is before the first
roster-fault-since-far = the first day { $value } is more than a year ahead; please check the year
roster-fault-flag-unknown = “{ $value }” is not known; write ya or tidak
roster-fault-official-missing = a status or date is given ({ $value }), but no name
roster-fault-official-twice = “{ $value }” stands twice for the same seat
roster-fault-seat-twice = “{ $value }” would take a seat this file has filled already; give the last day of the one before, or the status Plh.
roster-fault-more-cells = the cell “{ $value }” stands beyond the headings; there may be a separator too many
roster-fault-guest = { $value } is the guest of a meeting, not part of the list

roster-same = Nothing changes: the { $unchanged } offices of the file are as in the list.
roster-preview-title = What the file changes
roster-preview = { $changes }; unchanged { $unchanged }.
roster-preview-accounts = Accounts that end: { $ending }. New links issued: { $links }.
roster-preview-ignored = Columns not known and left out: { $columns }.
roster-preview-nothing-yet = Nothing is changed before Apply is pressed.
roster-changed = The list has changed since the preview was made, so it was made anew. Please look at it again.
roster-nothing-left = The list has changed and is now as in the file, so there is nothing left to apply.
roster-applied = The changes are applied: { $changes }.
roster-applied-links = The links for those who are new follow below, to be forwarded.
roster-applied-toast = The list is up to date.
roster-dropped = The file was not applied. Nothing was changed.
roster-details-title = The changes in detail
roster-details-title-page = The changes in detail, page { $page } of { $pages }

roster-count-added = { $count } new offices
roster-count-renamed = { $count } renamed
roster-count-retitled = { $count } titles changed
roster-count-coordinated = { $count } coordinators changed
roster-count-aliased = { $count } abbreviations changed
roster-count-enabled = { $count } taken into use
roster-count-disabled = { $count } set aside
roster-count-named = { $count } officials noted
roster-count-passed = { $count } officials replaced
roster-count-coming = { $count } changes planned
roster-count-dated = { $count } dates of officials corrected

roster-line-added = New: { $code } – { $name }
roster-line-renamed = Renamed: { $before } → { $after }
roster-line-retitled = Title of { $name }: { $before } → { $after }
roster-line-coordinated = Coordinator of { $name }: { $to }
roster-line-coordinated-nobody = Coordinator of { $name }: nobody
roster-line-aliased = Abbreviations of { $name }: { $aliases }
roster-line-enabled = Taken into use: { $name }
roster-line-disabled = Set aside: { $name }
roster-line-named = Noted: { $holder} – { $name }
roster-line-coming = Planned { $date }: { $holder } – { $name }
roster-line-dated = Dates of { $holder } – { $name }: { $days }
roster-days = { $since } to { $until }
roster-day-open = …

roster-holder-definitif = { $name }
roster-holder-plt = { $name } (Plt.)
roster-holder-plh = { $name } (Plh.)

roster-column-code = kode
roster-column-name = nama
roster-column-kind = jenis
roster-column-coordinator = asisten koordinator
roster-column-title = jabatan kepala
roster-column-aliases = singkatan/alias
roster-column-official = nama pejabat
roster-column-standing = status (definitif/Plt./Plh.)
roster-column-since = sejak
roster-column-until = sampai
roster-column-enabled = aktif
roster-kind-setda = Sekretaris Daerah
roster-kind-asisten = Asisten
roster-kind-staf_ahli = Staf Ahli
roster-kind-bagian = Bagian
roster-kind-inspektorat = Inspektorat
roster-kind-sekretariat_dprd = Sekretariat DPRD
roster-kind-badan = Badan
roster-kind-dinas = Dinas
roster-kind-satuan = Satuan
roster-kind-kecamatan = Kecamatan
roster-kind-bumd = BUMD
roster-kind-vertikal = Instansi vertikal
roster-kind-partner = Mitra
roster-standing-definitif = definitif
roster-standing-plt = Plt.
roster-standing-plh = Plh.
roster-yes = ya
roster-no = tidak

refusal-roster-settled =
    { $state ->
        [applied] This file was applied already by { $by } on { $when }. To change more, please send a new file.
       *[dropped] This file was cancelled already by { $by } on { $when }. If it is still needed, please send it again.
    }

seat-title = { $title }
seat-leaving = ends: { $names }
seat-nobody = whoever held it before was not noted
seat-vacant = the seat becomes vacant
seat-taking = begins: { $name }
seat-ending = accounts that end: { $names }
seat-no-account = no account ends
seat-keeping = the account { $name } stays, with the new status
seat-link = a new link is issued
seat-links-off = old links revoked: { $count }
seat-stays-meetings = invitations that stay with the seat: { $meetings }
seat-stays-tasks = tasks that stay with the seat: { $tasks }
seat-confidential = confidential meeting ({ $id })
