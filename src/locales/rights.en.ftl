### The secretariat's own rights: who has them, granting, revoking.

rights-title = The secretariat of Rakor
rights-title-page = The secretariat of Rakor, page { $page } of { $pages }
rights-line-settings = { $number }. { $name } – named in the settings
rights-line = { $number }. { $name } – since { $since }, granted by { $by }
rights-from-settings = Whoever is named in the settings (SECRETARIAT_IDS) can only be changed there by the maintainers of Rakor, not in this chat.
rights-asking = Waiting for a decision: { $names }
rights-no-office = not connected yet
rights-place = Office: { $places }
rights-button-secretariat = Secretariat
rights-button-grant = Grant the right
rights-button-grant-now = Grant the secretariat's right
rights-button-link = Link to the secretariat
rights-button-search = Search a name
rights-button-leave = Give up my right
rights-button-leave-now = Yes, give up my own right
rights-button-end-now = Yes, revoke the right
rights-button-right = Right: { $name }

rights-whom = Who is to have the right of the secretariat? Shown are the accounts of Bagian Tata Pemerintahan; others can be searched by name or invited by a link.
rights-whom-none = No other account of Bagian Tata Pemerintahan is connected yet. Please search the name of somebody who has written to Rakor, or issue a link to be forwarded.
rights-search-ask = Whom are you looking for? Please write the name, the username or the office. /batal to cancel.
rights-found = “{ $text }” may mean:
rights-found-many = “{ $text }” fits { $count } people, { $shown } of whom are shown here. Please write more of the name if the one you mean is not among them.
rights-found-none = “{ $text }” is not among the people who have written to Rakor. Please write another name, or issue a link to be forwarded.
rights-grant-ask = Grant the right of the secretariat to { $name }?
rights-grant-means = Whoever has the right prepares and publishes meetings, decides about requests of accounts, keeps the directory, and grants and revokes this right.
rights-end-ask = Revoke the right of { $name }? Drafts and tasks they made can still be continued by the others of the secretariat.
rights-leave-ask = This is the right of your own account. Once given up, meetings and the directory can no longer be managed from this account, and only the others of the secretariat can grant it again.
rights-left = Your account has given up the right of the secretariat. Drafts stay with the others.
rights-granted-toast = The right is granted to { $name }.
rights-refused-toast = The request of { $name } is refused.
rights-ended-toast = The right of { $name } is revoked.

rights-link =
    A link to join the secretariat of Rakor, to be opened once, until { $until }. Please forward it only to the person it is for; the right is granted once the secretariat has confirmed it.
    { $url }
rights-asked-sent = Your request to join the secretariat of Rakor has been passed on. We will tell you the result here.
rights-asked = A link to the secretariat was opened. Is this account to have the right of the secretariat?
rights-asked-decided =
    { $decision ->
        [expired] The request of { $name } to join the secretariat was not decided within seven days and ended on { $when }.
        [granted] The right of the secretariat was granted to { $name } by { $by } on { $when }.
       *[refused] The request of { $name } to join the secretariat was refused by { $by } on { $when }.
    }
rights-yours-held = Your account now has the right of the secretariat of Rakor, granted by { $by }. /rapat prepares meetings, /pejabat keeps the directory, and /bantuan shows the rest.
rights-yours-refused = We are sorry, your request to join the secretariat of Rakor was refused by { $by }.
rights-yours-expired = We are sorry, your request to join the secretariat of Rakor was not decided within seven days and has ended. Please ask the secretariat for a new link if it is still needed.
rights-yours-ended = The right of the secretariat of your account was revoked by { $by }. Meetings you prepared stay with the others; if this is a mistake, please contact the secretariat.
rights-theirs-held = The right of the secretariat was granted to { $name } by { $by }.
rights-theirs-ended = The right of { $name } was revoked by { $by }.

refusal-right-ended = Your account no longer has the right of the secretariat, so this was not done. If this is a mistake, please contact the secretariat.
refusal-right-link-expired = This link to the secretariat has passed its two days. Please ask the secretariat for a new link.
refusal-right-request-expired = This request has ended after seven days. Please issue a new link if it is still needed.
refusal-right-from-settings = This right is named in the settings of Rakor (SECRETARIAT_IDS), so it can only be revoked there by the maintainers.
refusal-already-secretariat = This account has the right of the secretariat already. Nothing more is needed.
refusal-last-secretariat = This is the last of the secretariat. Please grant the right to somebody else first, so that Rakor stays in somebody's hands.
refusal-decided-before = This was decided already by { $by } on { $when }. Nothing more is needed.
