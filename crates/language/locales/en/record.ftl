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

record-problem-number = Event numbers are whole numbers.
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
retention-file = The retention rules of this program cannot be read. Restore policy/retention.toml.
