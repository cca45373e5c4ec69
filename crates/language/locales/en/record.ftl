# The record: who did what, sealed.
record-key-file = The key that seals the record could not be read or made at { $file }. Nothing was signed. Check the directory and who owns it, or name another file with --audit-key.
record-key-open = Others may read the key at { $file }, so it is not used: whoever has it can sign another past. Close it with chmod 600, and if somebody may have copied it, begin a new key.
record-key-not-a-key = { $file } does not hold a key of 64 hexadecimal digits. Restore it from a backup, or name the right file with --audit-key.
record-key-chance = The operating system gave no random bytes, so no key was made. Nothing was signed.
record-database = The database refused or did not answer. Nothing was changed. See that it is running, then try again.
record-head-unsound = The newest head of the record does not hold, so nothing was signed on top of it. Run contexture audit verify and keep the database as it is.
record-other-key = The newest head of the record was signed by another key, so nothing was signed on top of it. Name the key of this database with --audit-key. If it is lost, contexture audit head --new-key begins again with a new one and says so in the record.
record-second-place = The second place did not take the signed heads. They are kept and sent again with the next. Until then only this database has them: see that the file can be written or the address answers.
record-place-form = Heads go to a file or to an address that begins with http:// or https://. Correct --audit-heads.
record-not-heads = Line { $line } of { $file } is not a signed head. Give the file that the service writes, as it was written.
record-file = { $file } cannot be read. Check its name and who may read it.
record-no-such = There is nothing of this number under a signed head. An event is sealed ten minutes after it happened at the latest; contexture audit head lists the newest head.

record-verify-whole = The record is whole: { $leaves ->
    [one] one event
   *[other] { $leaves } events
    } under { $heads ->
    [one] one signed head
   *[other] { $heads } signed heads
    }.
record-verify-waiting = { $n ->
    [one] One event waits for the next head.
   *[other] { $n } events wait for the next head.
    }
record-verify-purged = { $n ->
    [one] One event was destroyed after seven years, as the retention rule says; its leaf is still in the tree.
   *[other] { $n } events were destroyed after seven years, as the retention rule says; their leaves are still in the tree.
    }
record-verify-witnessed = Compared with { $n ->
    [one] one head
   *[other] { $n } heads
    } of the second place.
record-verify-alone = No heads of a second place were compared. Somebody who rules this database and has the key could have rewritten all of it: give the file of a witness with --heads.
record-verify-broken = The record is NOT whole: { $n ->
    [one] one thing is wrong.
   *[other] { $n } things are wrong.
    } Keep the database and the heads as they are, and tell the officer for information governance.
record-verify-more = … and { $n } more; --json lists the first hundred.
record-verify-between = between head { $after } and head { $by }
record-verify-from-start = between the beginning and head { $by }
record-verify-behind = behind head { $after }
record-wrong-event-changed = Event { $event } (leaf { $leaf }) was changed after it was sealed, { $where }.
record-wrong-event-missing = Event { $event } (leaf { $leaf }) was deleted, { $where }.
record-wrong-event-inserted = Event { $event } (leaf { $leaf }) was put in afterwards or its time was changed, { $where }.
record-wrong-leaf-missing = Leaf { $leaf } is gone, { $where }.
record-wrong-tree-differs = From leaf { $leaf } on events were deleted, added, put in another order or rewritten, { $where }.
record-wrong-tail-cut = The end is cut off: head { $by } was signed over more than the { $leaf } leaves that are left.
record-wrong-head-forged = Head { $by } was not signed by the key that it names.
record-wrong-key-changed = Head { $by } was signed by another key than this record’s.
record-wrong-head-missing = Head { $by } of the second place is not in the database.
record-wrong-head-not-witnessed = Head { $by } of the database is not in the second place, which has later ones.

record-cli-head = Head { $head }: { $size ->
    [one] one event
   *[other] { $size } events
    }, signed { $at }
record-cli-root = root { $root }
record-cli-key = public key { $key }
record-cli-place = heads are written to { $place }
record-cli-no-head = Nothing has been signed yet.
record-cli-not-signed = What was done is recorded. The head over it could not be signed from here; the running service signs within ten minutes.
record-cli-new-key = A new key signs from here on. Tell every witness its public half.

record-key-form = A public key is 64 hexadecimal digits, as contexture audit head prints it.
problem-audit-filter-title = The record was not searched
problem-audit-filter-detail = A part of the question is not understood. Choose from the lists and give dates as year-month-day.

retention-rule-concern-rows = Coded rows
retention-rule-held-rows = Rows held for a person
retention-rule-batches = Receipts of files
retention-rule-linkage = The way back from a row to its file and line
retention-rule-release-keys = Keys of releases
retention-rule-sessions = Sessions and one-time sign-in states
retention-rule-released-values = Released values
retention-rule-audit-events = Events of the record
retention-keep-concern-rows = 24 months from the day recorded
retention-keep-held-rows = 30 days from the day held
retention-keep-batches = 24 months, once no row of it is left
retention-keep-linkage = until the row’s period is released
retention-keep-release-keys = 30 days, the window in which a release can be revised
retention-keep-sessions = until they end
retention-keep-released-values = 7 years from publication; the ledger stays
retention-keep-audit-events = 7 years; the leaf stays, so that the tree still verifies
retention-cli-due = { $n ->
    [0] nothing is due
    [one] one is due
   *[other] { $n } are due
    }
retention-cli-destroyed = { $n ->
    [0] nothing was due
    [one] one was destroyed
   *[other] { $n } were destroyed
    }
retention-cli-dry = Nothing was destroyed: this was a dry run.
retention-cli-demo = This demonstration does not sweep by itself, so that its invented years stay; contexture retention sweep does it.

record-action-sign-in = Signed in
record-action-sign-out = Signed out
record-action-sign-in-refused = Sign-in refused
record-action-working-side-enter = Entered the working side
record-action-working-map-view = Looked at the working map
record-action-working-finding-ask = Asked for a finding
record-action-working-finding-view = Looked at a finding
record-action-concerns-import = Took in a file of concerns
record-action-concerns-check = Checked a file of concerns
record-action-held-rows-list = Listed held rows
record-action-held-row-keep = Kept a held row
record-action-job-stop = Stopped a long job
record-action-held-row-refuse = Refused a held row
record-action-geography-import = Imported geography
record-action-places-import = Imported places
record-action-postcodes-import = Imported postcodes
record-action-basemap-import = Imported a background map
record-action-geography-publish = Published geography
record-action-account-add = Added an account
record-action-account-disable = Shut an account
record-action-account-role-change = Changed an account’s role
record-action-demo-account-ensure = Made a demonstration account
record-action-release-propose = Proposed a release
record-action-release-audit-view = Looked at a release’s audit
record-action-release-sign = Signed a release
record-action-release-withdraw = Withdrew a proposal
record-action-release-revise-propose = Proposed a revision
record-action-release-key-destroy = Destroyed a release key
record-action-released-export = Exported a released table
record-action-released-features = Read released features with a tool of their own
record-action-agreement-draft = Drafted an agreement
record-action-agreement-sign = Signed an agreement
record-action-agreement-end = Ended an agreement
record-action-passkey-add = Added a passkey
record-action-passkey-remove = Removed a passkey
record-action-step-up = Stepped up
record-action-step-up-refused = Step-up refused
record-action-passphrase-change = Changed a passphrase
record-action-session-end = Ended a session
record-action-oidc-link = Linked an identity provider
record-action-refused = Was refused
record-action-retention-destroy = Destroyed what was past its time
record-action-audit-events-read = Read the record
record-action-audit-counts-read = Read the counts of the record
record-action-audit-counts-export = Took the counts of the record along
record-action-audit-state-read = Looked at how the record is sealed
record-action-destruction-log-read = Read the destruction log
record-action-audit-key-new = Began a new key of the record
record-action-passkey-code = Gave out an enrolment code
record-action-passkey-refused = Passkey refused
record-action-oidc-unlink = Unlinked an identity provider
record-action-passphrase-change-refused = Passphrase change refused
record-action-working-side-leave = Left the working side
record-action-working-side-idle = Working side closed while idle
record-action-account-change = Changed an account
record-action-context-propose = Proposed a context
record-action-context-change = Changed a context
record-action-context-move = Moved a context in its life
record-action-context-link = Linked two contexts
record-action-context-link-change = Changed a link between contexts
record-action-context-merge = Merged two contexts
record-action-context-supersede = Superseded a context
record-action-context-split = Split a context
record-action-context-undo = Undid an act on contexts
record-role-nobody = Nobody signed in
record-role-command-line = Command line

record-page-heading = The record
record-page-lead = Who did what, when and for which purpose. It never shows what they saw. Reading it is on record too.
record-page-parts = Parts of the record
record-page-events = Events
record-page-counts = Counts
record-page-seal = Seal and destruction
record-page-from = From
record-page-to = To
record-page-name = Sign-in name
record-page-action = What was done
record-page-purpose = Purpose
record-page-any = Any
record-page-show = Show
record-page-at = When
record-page-who = Who
record-page-agency = Agency
record-page-no-agency = None (command line, strangers)
record-page-subject = To what, in codes
record-page-sealed = Sealed
record-page-sealed-yes = yes
record-page-sealed-no = not yet
record-page-none = No event matches
record-page-none-next = Choose a longer period, or leave a field empty.
record-page-newest = Newest
record-page-older = Older
record-page-file = Take along as a file (CSV)
record-page-count = How often
record-page-accounts = Accounts
record-page-verified = Last check of the whole
record-page-not-verified = The whole has not been checked yet. The service does it at its start and once a day.
record-page-whole = The record is whole.
record-page-broken = The record is NOT whole. Tell the officer for information governance; contexture audit verify says where.
record-page-head = Newest signed head
record-page-head-lead = A head seals every event up to it. Whoever keeps heads elsewhere can prove later that nothing under them was changed.
record-page-number = Number
record-page-signed = Signed
record-page-leaves = events under it
record-page-waiting = waiting for the next
record-page-witnessed = Second place
record-page-witnessed-yes = has it
record-page-witnessed-no = does not have it yet
record-page-root = Root
record-page-key = Public key
record-page-destroyed = Destruction log
record-page-destroyed-lead = What, how many, by which rule and when; never what it was.
record-page-destroyed-none = Nothing has been destroyed yet
record-page-destroyed-none-next = The sweep runs once a day; contexture retention show lists the rules.
record-page-what = What
record-page-rule = Rule
record-page-how-many = How many
record-page-title = The record – Contexture
record-page-link = Record
