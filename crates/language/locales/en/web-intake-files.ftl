# Intake of files on the page: sending, mapping, preview, the files taken in, the steward's queue.

web-title-intake-files = Files taken in – Contexture
web-title-intake-queue = Rows that wait – Contexture
web-tabs-intake = Intake
web-tab-take = Take in a file
web-tab-files = Files taken in
web-tab-queue = Rows that wait
web-tab-waiting = { $n ->
    [one] 1 row
   *[other] { $shown } rows
}
web-intake-other = Choose another file

# Sending.
web-upload-label = How much of the file has arrived
web-upload-progress = { $done } of { $of } have arrived. Nothing is kept until you take it in.
web-upload-broken = The connection is broken. What has arrived stays; sending goes on by itself when the connection is back. Leave this page open.
web-upload-now = Try now
web-upload-looking = The file has arrived and is being looked at. Nothing is kept yet.
web-upload-empty = The file is empty. Nothing was sent. Export it again and look whether it has rows.
web-upload-large = The file is larger than 20 MB. Nothing was sent. Split it into parts, for instance one file for each year, each with the header.
web-upload-unread = This browser cannot read the file. It may be a folder, or it was moved or changed after you chose it. Choose the file again.

# The mapping.
web-kind-separated = Text with separators (CSV, TSV)
web-map-canonical = The file has the template’s columns. Nothing needs to be mapped.
web-map-heading = Which column is which
web-map-lead = Their columns are on the one side, ours on the other. Correct what was guessed wrongly; the preview below follows each change.
web-map-problems = Before the file can be taken in:
web-map-sheet = Sheet
web-map-sheet-hidden = hidden
web-map-sheet-unnamed = Sheet { $n }, whose name is not shown
web-their-heading = Columns of the file
web-their-drag = Drag a column onto one of ours, or choose it in the lists.
web-their-column = column { $n }
web-their-filled = filled in { $filled } of { $rows } rows
web-their-more = and { $n } more
web-their-passed-over = Not read
web-their-open = Say what it is, or leave it out.
web-their-pass = Leave out
web-ours-heading = Our columns
web-ours-more = More columns of ours
web-ours-needed = needed
web-ours-none = – not filled
web-ours-join = joined with
web-ours-join-none = – nothing
web-ours-constant = The same for every row
web-ours-every-row = In every row:
web-ours-unshown = A column whose header is not shown
web-ours-guess = Guessed

web-ours-harm-types = Harm types
web-ours-harm-types-wants = One or more kinds of harm, by code or by name.
web-ours-recorded-on = Recorded on
web-ours-recorded-on-wants = The day on which the agency wrote it down. Day before month.
web-ours-occurred = When it happened
web-ours-occurred-wants = As people write it: “14 March, evening”, “between 6 and 8 pm”. A day and a time that stand apart can be joined.
web-ours-place = Place
web-ours-place-wants = As people write it: a name, a postcode, a stop, a school, “between A and B”.
web-ours-source-sector = Sector
web-ours-source-sector-wants = Which kind of service tells it, such as health or transport.
web-ours-agency-code = Agency
web-ours-agency-code-wants = The agency’s code. Most files are of one agency alone.
web-ours-learned = How it was learned
web-ours-learned-wants = Discovered by a professional, or told to one.
web-ours-procedures = Reported under the Procedures
web-ours-procedures-wants = Whether it was reported under the Wales Safeguarding Procedures.
web-ours-context-type = Kind of context
web-ours-context-type-wants = Place, school, peer group, online space, home, or not clear.
web-ours-occurred-from = Happened from
web-ours-occurred-from-wants = The earliest moment, where two columns tell it.
web-ours-occurred-to = Happened until
web-ours-occurred-to-wants = The latest moment, where two columns tell it.
web-ours-grid-reference = Grid reference
web-ours-grid-reference-wants = Ordnance Survey, of any length; the length says how exact it is.
web-ours-easting = Easting
web-ours-northing = Northing
web-ours-metres-wants = Metres on the National Grid. The precision is needed beside it.
web-ours-longitude = Longitude
web-ours-latitude = Latitude
web-ours-degrees-wants = Degrees with a decimal point. The precision is needed beside it.
web-ours-place-id = Id of a registered place
web-ours-place-id-wants = The id on this service’s register.
web-ours-precision = Precision
web-ours-precision-wants = How many metres the true place may lie from the point.
web-ours-record-ref = Reference of the record
web-ours-record-ref-wants = The agency’s own number of the record, never a person’s. It is kept as a digest, so that the same record is known again.
web-ours-same-matter = Same matter as
web-ours-same-matter-wants = The reference of another record about the same matter.
web-ours-note = Note for the steward
web-ours-note-wants = At most 280 characters, for your own agency alone; gone after 30 days.

# Codes.
web-codes-summary = Their codes: { $n }, of which { $open } are not understood yet
web-codes-unshown = The codes of this column are not shown: there are too many, or one of them may tell of a person. Codes that are ours are understood; the others fall under what is said here.
web-codes-theirs = Theirs
web-codes-rows = Rows
web-codes-ours = Ours
web-codes-for = Our code for “{ $code }”
web-codes-understood = As it stands: { $label }
web-codes-unknown = – choose
web-codes-otherwise = Any other code
web-codes-refused = The row is refused
web-codes-split = Several in one cell are separated by
web-codes-semicolon = a semicolon ;
web-codes-comma = a comma ,
web-codes-bar = a bar |
web-codes-slash = a slash /
web-codes-line = a new line

# Saved mappings.
web-saved-choose = Saved mappings
web-saved-none = – none
web-saved-one = { $name }, version { $version }
web-saved-name = Save this mapping as
web-saved-save = Save
web-saved-guess = Guess anew
web-saved-as = Saved as { $name }, version { $version }.
web-saved-download = Download as TOML

# The preview.
web-preview-heading = What would become of the rows
web-preview-sum = The first { $shown } of { $all } rows: { $accepted } would be kept, { $held } would wait for a person, { $refused } would be refused.
web-preview-none = No row can be read yet. See above what is needed.
web-preview-only = Show only what would not be kept
web-preview-all-good = There is no such row among those looked at.
web-preview-becomes = Outcome
web-preview-kept = Kept
web-preview-nothing = Nothing of it would be kept.
web-preview-unknown = not known
web-preview-within = within { $metres } m
web-take-rows = { $n ->
    [one] Take in 1 row
   *[other] Take in { $shown } rows
}

web-told-place-id = by its id
web-told-map = by the map
web-told-degrees = by degrees
web-told-metres = by easting and northing
web-told-grid = by a grid reference
web-told-postcode = by a postcode
web-told-postcode-sector = by a postcode sector
web-told-postcode-district = by a postcode district
web-told-stop = by a stop’s code
web-told-station = by a station’s code
web-told-school = by a school’s number
web-told-area = by an area’s code
web-told-name = by its name
web-told-route = by a route
web-told-near = by what is near

# After the file was taken in.
web-receipt-amended = Amended
web-receipt-amended-rows = { $n ->
    [one] 1 of the accepted rows changed a row that was kept before.
   *[other] { $shown } of the accepted rows changed rows that were kept before.
}
web-receipt-undo = Files taken in: see or undo
web-receipt-next = Take in another file

# Files taken in.
web-files-lead = The newest hundred files of your agency. A file can be undone while the period of its rows is open; what it kept then goes, and what it changed is as it was.
web-files-taken = Taken in
web-files-origin = By
web-files-origin-page = this page
web-files-origin-command-line = the command line
web-files-origin-demo = the demonstration
web-files-mapping = Mapping
web-files-undo-heading = Undo
web-files-undo = Undo
web-files-undo-which = Undo the file of { $taken }
web-files-undone = Undone { $at }
web-files-undone-done = The file of { $taken } was undone. It can be sent again.
web-files-bound = Cannot be undone: rows of it are counted in a released period, or a later file changed them.
web-files-sure = The rows that this file kept are removed, and so are its rows that wait. The record of this act stays.
web-files-sure-yes = Yes, undo the file
web-files-sure-no = Leave it
web-files-empty = No file has been taken in
web-files-empty-next = Once your agency has taken a file in, it stands here with what became of its rows.

# The steward's queue.
web-queue-heading = Rows that wait for a decision
web-queue-lead = Rows of your agency that a person must look at. A row that is kept counts as if it had been accepted; a row that is refused is gone.
web-queue-line = Line { $line }, put aside { $at }
web-queue-note = Note to the steward:
web-queue-places = Which place is meant?
web-queue-choose = Choose one of the places first, or refuse the row.
web-queue-keep = Keep the row
web-queue-refuse = Refuse
web-queue-sure = It is refused for good.
web-queue-sure-yes = Yes, refuse it
web-queue-kept = The row is kept.
web-queue-refused = The row is refused.
web-queue-more = { $n ->
   *[other] { $shown } rows wait in all. The next ones follow when these are decided.
}
web-queue-empty = No row waits
web-queue-empty-next = When a file has a row that only a person can decide, it stands here.
