### Lists as files, the roster and the days off: what is wrong with a file, and what becomes of it.

list-button-apply = Apply
list-button-drop = Cancel
list-no-file = A CSV file is needed, not text or a picture. Please send it as a file, or /batal.
list-file-too-big = The file is larger than { $limit } KB, so it was not read. A usual list is far smaller; please look at what is in it and send it again.
list-file-unavailable = The file could not be fetched from Telegram, so nothing was changed. Please send it once more.
list-file-empty = The file is empty or has headings alone. Nothing was changed.
list-file-workbook = This is an Excel file, not CSV. In Excel please choose Save as, type CSV UTF-8, and send the result here.
list-file-binary = The file is no CSV text, so it cannot be read. Please send a file of type CSV.
list-file-quote-open = A quotation mark (") near row { $line } is never closed, so the columns cannot be told apart. Please mend it and send the file again.
list-file-row-too-long = Row { $line } is too long for a list. Please look at its quotation marks and separators and send the file again.
list-file-too-many-rows = The file has { $count } rows; at most { $most } can be applied at once. Please split it into several files.
list-file-heading-twice = The column “{ $value }” stands twice among the headings. Please remove one and send the file again.
list-faulty = The file cannot be applied yet: { $count } things need to be mended. Nothing was changed.
list-faulty-more = All of them are in the file attached.
list-faulty-file = Everything that needs to be mended, row by row.
list-fault = Row { $line }, { $column }: { $reason }
list-preview-ignored = Columns not known and left out: { $columns }.
list-preview-nothing-yet = Nothing is changed before Apply is pressed.

refusal-list-settled =
    { $state ->
        [applied] This file was applied already by { $by } on { $when }. To change more, please send a new file.
       *[dropped] This file was cancelled already by { $by } on { $when }. If it is still needed, please send it again.
    }
