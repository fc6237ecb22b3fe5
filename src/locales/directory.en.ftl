### The directory: browsing, an office and what can be changed about it, adding one, and links for all at once.

## Browsing
directory-title = Directory of offices and institutions
directory-regional = { $count } regional offices: { $tally }
directory-other = { $count } institutions: { $tally }
directory-set-aside = { $count } disabled
directory-tally-head = { $count } connected
directory-tally-staff = { $count } only staff
directory-tally-unreachable = { $count } unreachable
directory-tally-none = { $count } not yet
directory-hint = Choose a group, or type a name, abbreviation or title, for example /pejabat perkebunan.
directory-group-leaders = Sekda, Asisten, Staf Ahli
directory-group-agencies = OPD
directory-group-sections = Bagian
directory-group-districts = Districts
directory-group-others = BUMD and central government
directory-group-partners = Partners
directory-group-guests = Guests
directory-group-all = All
directory-group-open = Not connected
directory-group-off = Disabled
directory-group-of = Coordinated by { $title }
directory-button-group = { $name } ({ $count })
directory-button-search = Search
directory-button-add = Add
directory-button-links = Links at once
directory-button-home = Directory
directory-page = { $name }: { $count }, page { $page } of { $pages }
directory-empty = There is no office in this group.
directory-open-note = Whose head is not connected or cannot be reached:
directory-line = { $sign } { $code } – { $name }
directory-line-off = { $sign } { $code } – { $name } (disabled)
directory-sign-head = ● head connected
directory-sign-staff = ◐ only staff
directory-sign-unreachable = ⚠ unreachable
directory-sign-none = ○ not yet
directory-search-ask = Which office are you looking for? Type its name, abbreviation, former name or the title of its head.
directory-which = “{ $text }” may mean several offices. Please choose.
directory-like = “{ $text }” is not known as an office. Perhaps one of these is meant; if not, please choose from /pejabat.
directory-unknown = “{ $text }” is not known as an office. Please choose from the list of /pejabat, or type its code, name or title.

## Kinds
directory-kind-setda = Regional Secretariat
directory-kind-asisten = Asisten
directory-kind-staf_ahli = Staf Ahli
directory-kind-bagian = Bagian
directory-kind-inspektorat = Inspectorate
directory-kind-sekretariat_dprd = Secretariat of the DPRD
directory-kind-badan = Badan
directory-kind-dinas = Dinas
directory-kind-satuan = Satuan
directory-kind-kecamatan = District
directory-kind-bumd = BUMD
directory-kind-vertikal = Central government
directory-kind-partner = Partner
directory-kind-guest = Guest

## An office
directory-office-code = Code:
directory-office-kind = Kind: { $kind }
directory-office-disabled = Disabled: cannot be invited. Its data and history are kept.
directory-office-disabled-on = Disabled since { $day }: cannot be invited. Its data and history are kept.
directory-office-former = Formerly: { $name } (until { $until })
directory-office-former-since = Formerly: { $name } ({ $since } to { $until })
directory-office-former-more = Further former names: { $count }, see History.
directory-office-name-to-come = From { $day }: called { $name }
directory-office-name-stuck = The name { $name } was to hold from { $day }, but another office has it. Please type another one by Edit.
directory-office-aliases = Abbreviations and other names: { $aliases }
directory-office-coordinator = Coordinator: { $title }
directory-office-title = Title of its head: { $title }
directory-office-official = Official: { $official }
directory-office-no-official = Official: not noted yet
directory-office-coming = From { $day }: { $holder }
directory-office-before = Former officials:
directory-office-item = • { $official }
directory-office-before-more = and { $count } more officials; see Officials.
directory-official-definitif = { $name }
directory-official-plt = { $name } (Plt.)
directory-official-plh = { $name } (Plh.)
directory-official-since = { $official }, since { $since }
directory-official-until = { $official }, until { $until }
directory-official-between = { $official }, { $since } to { $until }
directory-office-accounts = Connected accounts:
directory-office-account = { $number }. { $name } – { $place }, since { $since }
directory-office-account-off = { $number }. { $name } – { $place }, since { $since }; unreachable
directory-office-accounts-more = and { $count } more accounts; see Accounts.
directory-office-unreachable = Whoever is unreachable has blocked Rakor or not pressed Start yet; please ask them to open Rakor again.
directory-office-no-accounts = No account is connected yet. An invitation link can be issued with the button below.
directory-office-links = Links not opened yet:
directory-office-link = { $number }. { $place }, valid until { $until }
directory-office-links-more = and { $count } more links; see Accounts.
directory-button-edit = Change
directory-button-officials = Officials
directory-button-accounts = Accounts
directory-button-history = History

## Changing an office
directory-edit = { $name }: what is to be changed?
directory-button-name = Name
directory-button-name-off = Take back the name from { $day }
directory-button-aliases = Abbreviations
directory-button-title = Title of its head
directory-button-coordinator = Coordinating Asisten
directory-button-enable = Enable
directory-button-disable = Disable
directory-button-cancel = Cancel
directory-ask-name =
    Present name: { $name }
    Type the new name. If it holds since another day, type that day on a second line, for example: 2 Januari 2023
directory-ask-title =
    Present title of its head: { $title }
    Type the new title, for example: Kepala Dinas Perkebunan
directory-ask-aliases = Type abbreviations or other names of { $name }, separated by commas, for example: disbun, kadisbun
directory-ask-official =
    { $place }: who holds it? Type the name, and on a second line since when.
    Examples of the second line: 1 Maret 2023, or 1 Mei 2023 s.d. 5 Mei 2023. It may be left out when it is not known.
directory-unclear = This answer cannot be used yet. { $question }
directory-unclear-day = The second line, “{ $text }”, cannot be read as a date. Examples: 1 Maret 2023, or 1 Mei 2023 s.d. 5 Mei 2023. Please type both lines again.
directory-too-long = This text has { $count } letters, the most are { $most }. Please shorten it and send it again.
directory-confirm-name =
    The name changes
    from: { $before }
    to: { $after }
    It holds since { $day }; the old name is kept, found by searches, and written on the meetings of its time.
directory-confirm-name-to-come =
    The name will change
    from: { $before }
    to: { $after }
    It holds from { $day }; until then the present name stays in use, and it is kept afterwards.
directory-confirm-title-too = The title of its head becomes: { $title }
directory-confirm-title-same = The title of its head stays: { $title }
directory-confirm-again = Meanwhile { $name } was changed by somebody else, so this is not saved yet. What you typed: { $typed }
directory-button-save = Save
directory-button-save-new = Save and keep the old name
directory-button-save-spelling = Only a correction of spelling
directory-button-save-to-come = Save, holds from { $day }
directory-aliases = Abbreviations and other names of { $name }. Press one to remove it.
directory-aliases-none = { $name } has no abbreviations or other names yet.
directory-button-alias-add = Add abbreviations
directory-button-alias-off = ✕ { $alias }
directory-coordinator = Who coordinates { $name }?
directory-button-nobody = Nobody
directory-disable = { $name } will be disabled: it can no longer be invited or given tasks. Its history is kept.
directory-disable-meetings = Invitations under way, which stay until they are changed:
directory-disable-tasks = Unfinished tasks: { $codes }
directory-disable-links = Links not opened yet, which are revoked: { $count }
directory-disable-nothing = There are no open invitations, tasks or links.
directory-more = and { $count } more
directory-button-disable-yes = Yes, disable
directory-saved-toast = Saved.
directory-saved = Saved.

## Officials
directory-officials = Officials of { $name }
directory-officials-none = No official has been noted yet.
directory-button-official-definitif = Definitive official
directory-button-official-plt = Plt.
directory-button-official-plh = Plh.
directory-button-official-off = End { $number }
directory-official-off = Does the time in office of { $official } end on { $day }?
directory-button-off-today = Yes, today

## Accounts and links of an office
directory-accounts = Accounts and links of { $name }, page { $page } of { $pages }
directory-revoke = Revoke the account { $name } as { $place }? It can no longer answer from then on; answers given before remain valid.
directory-button-revoke-yes = Yes, revoke

## History
directory-history = History of { $name }, page { $page } of { $pages }
directory-history-none = No change is on record yet.
directory-history-names = Former names:
directory-history-line = { $when } – { $what } ({ $by })
directory-history-system = Rakor
directory-event-name = name changed
directory-event-name-to-come = name to come noted
directory-event-name-off = name to come taken back
directory-event-title = title of its head changed
directory-event-aliases = abbreviations added
directory-event-alias-off = abbreviation removed
directory-event-coordinator = coordinator changed
directory-event-enabled = enabled
directory-event-disabled = disabled
directory-event-official = official noted
directory-event-official-off = time in office ended
directory-event-added = added
directory-event-joined = account { $whom } connected
directory-event-revoked = account { $whom } revoked
directory-event-link = invitation link issued
directory-event-link-revoked = invitation link revoked
directory-event-other = data updated

## Adding an office
directory-new-kind = Which kind of office is to be added?
directory-new-name = { $kind }: type its full name, for example: { $example }
directory-new-example-regional = Dinas Kepemudaan dan Olahraga
directory-new-example-other = Pemerintah Kabupaten Empat Lawang
directory-new-code = Type its short code of 2 to 12 letters or digits, for example: { $code }
directory-new-title = Type the title of its head, for example: { $title }
directory-new-review =
    New: { $kind }
    Name: { $name }
    Code: { $code }
    Title of its head: { $title }
directory-new-similar = Similar to what is there: { $names }. Please make sure it is not listed yet.
directory-new-headed = Kepala { $name }
directory-new-titled-district = Camat { $name }
directory-new-titled-company = Direktur { $name }
directory-button-new-code = Code
directory-new-added = { $name } has been added.

## Links for all at once
directory-links-group = Links for heads who are not connected: which group?
directory-links = { $group }: { $count } heads of offices are not connected.
directory-links-all-linked = All of them have a link not opened yet.
directory-links-some-linked = { $count } have a link not opened yet and get no other.
directory-links-none = { $group }: all heads are connected.
directory-links-how = Every head gets a link of their own, valid once for seven days. Choose the form: one message for each head, ready to be forwarded, or one text to paste elsewhere.
directory-button-links-messages = Send { $count } messages
directory-button-links-text = One text
directory-button-links-again = Replace { $count } old links too
directory-links-again = { $count } old links are revoked and replaced. Whoever has received an old one cannot open it any more.
directory-links-sent = { $count } links have been made. Their messages come here one by one; please forward each only to the person concerned. Valid until { $until }.
directory-links-texted = { $count } links have been made and are written below. Please hand each only to the person concerned. Valid until { $until }.
directory-links-text-title = Invitation links of Rakor, valid once until { $until }
directory-links-text-item =
    { $title }
    { $url }
directory-links-file = invitation-links-{ $day }.txt
directory-links-file-caption = { $count } invitation links of Rakor. This file is secret: each link is for one person only.
directory-button-links-off = Revoke all links ({ $count })
directory-links-off = All links not opened yet, { $count } of them, will be revoked and cannot be opened any more. Connected accounts are not affected.
directory-button-links-off-yes = Yes, revoke all
directory-links-off-toast = { $count } links have been revoked.
directory-link-letter =
    To { $title }
    Invitations to the coordination meetings of the Regional Secretariat are delivered by Rakor on Telegram. Please connect your account by opening this link:
    { $url }
    The link is valid once until { $until } and is for you only. Once it is opened, the secretariat confirms its owner. Thank you for your attention and cooperation.

## Refusals
refusal-office-disabled = { $office } is disabled. If it is still needed, enable it again with /pejabat, button Change.
refusal-office-changed =
    Meanwhile { $by } changed { $what ->
        [name] its name
        [title] the title of its head
        [aliases] its abbreviations
        [alias-off] its abbreviations
        [coordinator] its coordinator
        [enabled] whether it is enabled
        [official] its official
        [official-off] its official
       *[other] its data
    }, so nothing was saved. Please look at it as it is now and repeat this if it is still needed.
refusal-office-name-taken = This name is used by { $code }. Please type another, or open the one that is there with /pejabat { $code }.
refusal-office-code-taken = This code is used by { $office }. Please type another.
refusal-bad-office-code = A code has 2 to 12 letters, digits or hyphens, for example DISPORA. Please type it again.
refusal-name-day-too-early = On that day not even the name before it held. Please type a later day; the time of each name is in History.
refusal-days-reversed = The last day is before the first. Please type the dates again.
refusal-alias-known = All of these are known already. Please type others, or go back to its page.
refusal-too-many-aliases = At most { $most } abbreviations. Please remove those no longer used and add them again.
refusal-nobody-to-link = No head needs a new link: all are connected or have a link already. /pejabat shows how things are.
refusal-no-open-link = There is no link that could still be opened, so nothing has to be revoked.
