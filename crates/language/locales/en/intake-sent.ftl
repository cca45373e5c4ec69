# What agencies send, as they send it: rules about words, references and notes; mappings; batches that are undone.

# What the screen found.
screen-kind-nhs-number = an NHS number
screen-kind-upn = a pupil number
screen-kind-nino = a National Insurance number
screen-kind-pnc-id = a Police National Computer number
screen-kind-cro-number = a criminal record number
screen-kind-imei = a phone’s serial number
screen-kind-payment-card = a payment card’s number
screen-kind-uln = a learner number
screen-kind-passport = a passport number
screen-kind-driving-licence = a driver number
screen-kind-hospital-number = a hospital number
screen-kind-phone = a telephone number
screen-kind-email = an e-mail address
screen-kind-vehicle-plate = a vehicle’s registration mark
screen-kind-uprn = a property reference number
screen-kind-url = a web address
screen-kind-handle = a name on a platform
screen-kind-ip-address = a computer’s address
screen-kind-reference = a crime or case reference
screen-kind-bank-account = a bank account
screen-kind-date-of-birth = a date of birth
screen-kind-address = a home’s address
screen-kind-name = a person’s name
screen-kind-service-phone = a telephone number
screen-kind-likely-number = a number shaped like a person’s
screen-kind-likely-identifier = a word that may stand for somebody
screen-kind-given-name = a word that may be a name
screen-kind-age = somebody’s exact age
screen-kind-descriptor = words that single somebody out

intake-rule-personal-data-possible = A cell may single somebody out: { $found }. Nothing needs to be sent again: the row waits for your agency’s steward.
intake-rule-occurred-given-twice = The time is told twice. Keep “occurred”, or “occurred_from” and “occurred_to”, and empty the other.
intake-rule-occurred-not-read = The time could not be read. { $found }
intake-rule-place-not-read = The place could not be read. { $found }
intake-rule-place-not-settled = The place may be one of several. Nothing needs to be sent again: your agency’s steward chooses which.
intake-rule-record-ref-form = A reference of a record is at most 40 letters, digits and / - _ . : with a digit among them, and never the number of a person. Correct it, or leave the column out.
intake-rule-note-too-long = The note has more than 280 characters. Shorten it to a hint for the steward; what happened belongs in the safeguarding report.
intake-rule-record-disagrees = An earlier row of this file has the same reference and says something else. Nothing needs to be sent again: the row waits for your agency’s steward.
intake-rule-record-released = The row was recorded in a period that is released, and equals none of its rows. Nothing needs to be sent again: your agency’s steward keeps it if it is a late report, and refuses it if it changes an old one.
intake-rule-record-repeated = An earlier row of this file says the same of the same record. It is counted once. Nothing needs to be done.

intake-notice-assumed = { $n ->
    [one] In one row something was taken for granted in reading the time, such as that the day stands before the month. Look at it in the preview.
   *[other] In { $n } rows something was taken for granted in reading the time, such as that the day stands before the month. Look at them in the preview.
}
intake-notice-unread-people = Column { $number } is not read, and seems to hold people. Nothing of it was kept. Ask the sender to leave it out of the file.

intake-file-header-of-person = Column { $number } asks for a person ({ $found }). Nothing was kept. Take the column out of the file before you send it; it may not come in, not even unread.
intake-file-sheet-missing = The workbook has no sheet of the name that the mapping says. Nothing was kept. Choose the sheet in the mapping, or rename it in the workbook.
intake-file-references-of-persons = The references of records are numbers of persons: most of them have an NHS number’s or a learner number’s check digit. Nothing was kept. Use the number that your own system gives to the record, or leave the column out.

intake-mapping-name = The mapping’s name may have small letters, digits and hyphens, 40 at most. Correct the name.
intake-mapping-header-of-person = The entry for { $name } has a header that asks for a person. Take that column out of the file and out of the mapping.
intake-mapping-no-codes = The entry for { $name } has codes, and that column has none. Take the codes out.

intake-held-not-settled = The row’s place may be one of several. Choose one of them, or refuse the row.
intake-batch-not-found = There is no such file of your agency, or it was undone before.
intake-undo-released = The file cannot be undone: rows of it are counted in a period that is released. Send corrected rows with the reference of their records instead.
intake-undo-built-on = The file cannot be undone: a later file changed rows of it. Undo that one first.

# The preview, the form, uploads and grades.
intake-guess-both = by its header and by what is in it
intake-guess-header = by its header
intake-guess-contents = by what is in it
intake-guess-sender = your own agency
intake-place-unnamed = a place without a name
intake-rule-of-before = A person must look at this row.
intake-mapping-shape = The mapping cannot be read. Begin with the one that the preview guesses.
intake-upload-digest = The SHA-256 of the file is 64 hexadecimal digits.
intake-form-id = The form has no id. Load the page again and fill it in anew.
intake-form-old = The form is more than a month old. Its concern belongs in a file now, with the day on which it was recorded.
intake-form-context = The context cannot be found. Choose it from the list again, or leave it out.
intake-grades-number = Send between one and a thousand grades.
intake-grade-source = The source is 1 (reliable), 2 (untested) or 3 (not reliable).
intake-grade-information = The information is A, B, C, D or E.
intake-grade-handling = Handling is P (lawful sharing permitted) or C (with conditions).
intake-grade-condition = A condition goes with handling C alone.
problem-intake-not-there-title = Not found
problem-intake-not-there-detail = There is nothing of that name or number of your agency.
problem-intake-not-undone-title = The file cannot be undone
problem-intake-not-undone-detail = Something stands on it.
problem-intake-upload-full-title = Too many files are on their way
problem-intake-upload-full-detail = Finish the files that you have begun, or wait a minute and try again. Nothing of this file was kept.
problem-intake-upload-gone-title = The file is no longer here
problem-intake-upload-gone-detail = Files that come in parts wait for an hour, and end when the service stops. Nothing of the file was kept. Send it from the beginning.
problem-intake-upload-offset-title = The part does not fit
problem-intake-upload-offset-detail = Ask how far the file has come, and go on from there.
problem-intake-upload-damaged-title = The file arrived damaged
problem-intake-upload-damaged-detail = Its SHA-256 is not the one that was told at the beginning. Nothing of it was kept. Send it again.
cli-receipt-amended = { $n ->
    [one] of them one that changed a row kept before
   *[other] of them { $n } that changed a row kept before
}

# In the record and the retention list.
record-action-concerns-preview = Looked at what would become of a file
record-action-concerns-grade = Graded concerns
record-action-mapping-save = Saved a mapping of files
record-action-batch-undo = Undid a file
retention-rule-steward-notes = Notes for stewards
retention-keep-steward-notes = 30 days from the day written
