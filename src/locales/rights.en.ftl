### The secretariat's own rights: who has them, granting, revoking.

refusal-right-ended = Your account no longer has the rights of the secretariat, so this was not done. If this is a mistake, please contact the secretariat.
