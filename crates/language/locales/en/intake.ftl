# Taking in files of concerns.

# A whole file that cannot be read.
intake-file-too-large = The file is larger than { $mebibytes } MiB. Nothing was kept. Split it into parts, for instance one file for each year, each with the header.
intake-file-too-many-rows = The file has more than { $rows } rows. Nothing was kept. Split it into parts, for instance one file for each year, each with the header.
intake-file-too-many-refused = More than { $rows } rows had to be refused. Nothing was kept. The file as a whole is not as it should be: try its first hundred rows by themselves, look at what the receipt says, and mend the export.
intake-file-empty = The file is empty. Nothing was kept. Export it again and look whether it has rows before you send it.
intake-file-header-only = The file has a header and no rows. Nothing was kept. Look whether the export chose a period with nothing in it.
intake-file-utf16 = The file is encoded as UTF-16 (“Unicode text”). Nothing was kept. Save it as “CSV UTF-8” and send that.
intake-file-not-utf8 = The file is not encoded as UTF-8 (seen at line { $line }). Nothing was kept. In a spreadsheet program choose “Save as” and “CSV UTF-8”, and send that.
intake-file-zero-byte = The file has a zero byte at line { $line }, so it is damaged or not a text file. Nothing was kept. Export it again as “CSV UTF-8”.
intake-file-workbook = This is a workbook, not a CSV file. Nothing was kept. Open it, choose “Save as” and “CSV UTF-8”, and send that.
intake-file-damaged = The file is compressed and the compression is damaged. Nothing was kept. Send it again, or send it uncompressed.
intake-file-separator = The columns are separated by semicolons or tabs. Nothing was kept. Save the file with commas between its columns.
intake-file-header-missing = The first line is not the header. Nothing was kept. Put the template’s header above the rows; the command “contexture import template concerns” prints it.
intake-file-unknown-column = Column { $number } ({ $name }) is not in the template. Nothing was kept. Remove the column, or use a mapping file that ignores it. The template knows: { $known }.
intake-file-unknown-column-unnamed = Column { $number } is not in the template. Nothing was kept. Remove the column, or use a mapping file that ignores it. The template knows: { $known }.
intake-file-column-twice = The column { $name } comes twice. Nothing was kept. Remove one of the two.
intake-file-columns-missing = The file lacks these columns: { $names }. Nothing was kept. Add them with their headers spelt just so.
intake-file-no-geography = No areas have been imported yet, so no place can be checked. Nothing was kept. Import the geography first, then this file.

# A mapping file that cannot be used.
intake-mapping-syntax = The mapping file cannot be read at line { $line }. Compare it with fixtures/mapping/police_uk.toml.
intake-mapping-format = The mapping file has format { $format }, which this version of the program does not know. Use a newer version of the program.
intake-mapping-unknown-column = The mapping file fills a column called { $name }, which the template does not have. Correct the name.
intake-mapping-entry = The mapping file’s entry for { $name } needs either “from” or “constant”, and at most one of “codes” and “month_end” (the latter for recorded_on only).
intake-mapping-code = The mapping file’s entry for { $name } has a code of ours that does not exist. Correct the code.
intake-mapping-missing = The mapping file does not fill { $name }. Add an entry for it.
intake-mapping-unknown = There is no mapping of that name here. Leave the mapping out to use the template, or ask who runs this service which mappings it has.

# Trouble with the database.
intake-database-away = The database does not answer. Nothing of the file was kept. Try again when it runs; the same file can be sent again safely.
intake-database-full = The disk of the database is full. Nothing of the file was kept. Make room, then send the same file again.
intake-database-trouble = The database could not take the file. Nothing of it was kept. Try again; if it happens again, tell who runs this service. The log has the cause.
intake-stored = A stored row cannot be read by this version of the program. Nothing was changed. Start the version that the data belong to.
intake-held-not-found = There is no such row waiting. It may have been decided already.

# Titles of problems.
problem-intake-file-title = The file could not be taken in
problem-intake-file-detail = The file cannot be read. Nothing was kept.
problem-intake-mapping-title = No such mapping
problem-intake-mapping-detail = The file was not read. Nothing was kept.

# What a person should know about the accepted rows.
intake-notice-not-reported = { $n ->
    [1] 1 accepted concern has
   *[other] { $n } accepted concerns have
} not been reported under the Wales Safeguarding Procedures. This service does not report them for you. If a child may be at risk, report now to the children’s services of the local authority; if anyone is in danger, call 999.

# Rows. Each sentence says what to do and none repeats a cell.
intake-rule-quote-not-closed = A quotation mark is opened and not closed. Close it or remove it; no code of the template needs one.
intake-rule-row-width = The row does not have as many cells as the header. Look for a comma too many or too few; a cell with a comma in it goes in quotation marks.
intake-rule-cell-too-long = A cell has more than 64 characters. Only codes, dates and numbers belong in this file; remove the words.
intake-rule-control-character = A cell has a line break or an invisible character in it. Type the cell again.
intake-rule-personal-data-suspected = A cell holds { $found }. Put the code there that the column asks for. Nothing about a person may be in this file.
intake-rule-code-not-mapped = The mapping file has no code of ours for this one. Add a line for it to the mapping file, or correct the code.
intake-rule-source-sector-unknown = Write one of these codes: { $codes }.
intake-rule-agency-code-form = Write the agency’s code with 2 to 12 capital letters, digits or hyphens, such as GWL-POL.
intake-rule-date-missing = Write the date on which the agency recorded it, such as 2025-03-14.
intake-rule-date-malformed = Write the date with the year first, such as 2025-03-14, and look whether that day exists.
intake-rule-date-before-2000 = The date is before the year 2000. Correct it; for harm of long ago leave occurred_from and occurred_to empty.
intake-rule-date-in-future = The date is later than today. Correct it.
intake-rule-occurred-only-to = Give the beginning as well, or leave both cells empty if it is not known when it happened.
intake-rule-date-time-malformed = Write the date and the local time, such as 2025-03-14T21:30. If the time is not known, leave both cells empty, or give the whole day from T00:00 to T23:59.
intake-rule-occurred-backwards = The end lies before the beginning. Put the earlier moment into occurred_from.
intake-rule-occurred-after-recorded = It ends more than a day after it was recorded. Correct the one or the other.
intake-rule-occurred-too-long = The time from beginning to end is longer than 366 days. Give the part that is known more closely, or leave both cells empty.
intake-rule-precision-missing = Say how well the place is known, in metres: 10 for a spot, 100 for a postcode in a town, 1000 for a neighbourhood.
intake-rule-precision-malformed = Write the precision as a whole number of metres from 1 to 100000, without a unit.
intake-rule-place-missing = Give the place in one way: longitude and latitude, easting and northing, a grid reference, or the id of a registered place.
intake-rule-place-given-twice = The position is given in more than one way. Leave one way and empty the others; a place_id may stand beside it.
intake-rule-coordinates-half = One coordinate of the pair is missing. Give both.
intake-rule-coordinate-not-a-number = Write the coordinate as a plain number with a full stop for the decimal point.
intake-rule-coordinates-swapped = Longitude and latitude seem to be in each other’s place. Change them about; in Wales the longitude is between −6 and −2.
intake-rule-outside-national-grid = The position lies outside the British National Grid. Look for a lost sign or digit, and whether degrees or metres were meant.
intake-rule-grid-reference-malformed = Write the grid reference as two letters and an even number of digits from 2 to 10, such as SN 123 456.
intake-rule-place-unknown = No registered place has this id. Correct it, or give the position instead.
intake-rule-outside-region = The position lies in no area of this region. Correct it (look for a lost minus sign), or send the row to the region it lies in.
intake-rule-harm-types-missing = Give one or more of these codes, separated by semicolons: { $codes }.
intake-rule-harm-type-unknown = Write each harm type as one of these codes, separated by semicolons: { $codes }.
intake-rule-harm-type-repeated = A harm type comes twice. Name each once.
intake-rule-learned-unknown = Write one of these codes: { $codes }.
intake-rule-context-type-unknown = Write one of these codes, or leave the cell empty: { $codes }.
intake-rule-procedures-unknown = Say whether it was reported under the Wales Safeguarding Procedures: { $codes }.
intake-rule-place-and-coordinates-disagree = The position and the registered place are further apart than the precision allows. Nothing need be sent again: the row waits for a person to decide.
intake-rule-already-kept = An equal row was taken in before, so this one is not counted again. Nothing need be done.
intake-rule-same-file = This very file was taken in before, and nothing was changed. To send refused rows again, mend them first.
