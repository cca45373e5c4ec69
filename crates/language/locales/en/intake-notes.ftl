# The steward's notes beside rows that are kept, and the places of a row that waits, at the command line.
record-action-steward-notes-list = Read notes for stewards
web-notes-heading = Notes to the steward
web-notes-lead = What your agency wrote beside rows that are kept. Nobody else reads it, it is counted nowhere, and each note is destroyed after 30 days.
web-notes-show = Show the notes
web-notes-more = Show older notes
web-notes-empty = There is no note beside a row that is kept.
web-notes-made = Written
web-notes-row = Row
web-notes-line = File { $batch }, line { $line }
web-notes-line-cut = Its file is no longer known: the period is released.
web-notes-note = Note
web-notes-left = Destroyed
web-notes-days = { $n ->
    [0] after today
    [one] in 1 day
   *[other] in { $shown } days
}
cli-held-places = Its place may be one of these. Keep the row with --place and the number.
cli-held-place = { $number }: { $place }, within { $metres } m
