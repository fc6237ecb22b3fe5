### Changes of a published meeting: move, cancel, invite and withdraw, re-open.

## An old card or invitation
change-card-newer = This card has been replaced by a newer one in this group.
change-button-card = Open the latest card
