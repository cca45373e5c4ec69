# The grader's page: 3x5x2 grades of concerns (College of Policing, intelligence report, 2016).
web-title-grades = Grades · Contexture
web-page-grades = Grades
web-grades-heading = Grade concerns
web-grades-lead = Agencies send their concerns ungraded. Here the accredited police role grades them by the agency and its own reference of the record. The reference is used to find the concern and is kept nowhere.
web-grades-meaning = What a grade does
web-grades-does-e-title = E, suspected false
web-grades-does-e = The concern is on no surface: no map, no table, no finding, no release.
web-grades-does-c-title = C, without leave for statistical use
web-grades-does-c = The concern is counted for analysts on the working side and leaves in no release.
web-grades-does-leave-title = C, with leave for statistical use
web-grades-does-leave = The concern is counted and released like any other.
web-grades-does-others-title = A to D with P, source 1 to 3
web-grades-does-others = The concern is counted and released like any other. The grade is kept with it.
web-grades-does-none-title = No grade
web-grades-does-none = The concern is counted, and told apart as ungraded.
web-grades-period = A new grade takes the place of the one before. Once the period of a concern is released it can no longer be graded.
web-grades-one = One by hand
web-grades-agency = Agency
web-grades-reference = Reference of the record
web-grades-source = Source
web-grades-information = Information
web-grades-handling = Handling
web-grades-choose = Choose
web-grades-source-1 = reliable
web-grades-source-2 = untested
web-grades-source-3 = not reliable
web-grades-information-a = known directly
web-grades-information-b = known indirectly but corroborated
web-grades-information-c = known indirectly
web-grades-information-d = not known
web-grades-information-e = suspected to be false
web-grades-handling-p = lawful sharing permitted
web-grades-handling-c = lawful sharing permitted with conditions
web-grades-condition = The condition of C allows statistical use
web-grades-add = Add to the list
web-grades-many = Many from a sheet
web-grades-many-hint = Copy the columns out of your spreadsheet and paste them here, a record on each line, between tabs or commas: agency, reference, source (1 to 3), information (A to E), handling (P or C) and, with C, whether its condition allows statistical use (yes or no). A line of headings may stand first. Nothing is sent before you press the button below.
web-grades-read = What was read
web-grades-able = { $n ->
    [0] No line can be sent.
    [one] 1 line can be sent.
   *[other] { $shown } lines can be sent.
}
web-grades-faulty = { $n ->
    [one] 1 line has a fault and is not sent.
   *[other] { $shown } lines have a fault and are not sent.
}
web-grades-later = { $n ->
    [one] 1 more waits for the next time: a thousand go at once.
   *[other] { $shown } more wait for the next time: a thousand go at once.
}
web-grades-listed = Of so many lines only those are listed that need attention.
web-grades-grade = Grade
web-grades-leave = Statistical use
web-grades-leave-yes = allowed
web-grades-leave-no = not allowed
web-grades-stands = How it stands
web-grades-state-able = can be sent
web-grades-state-unknown = found no concern that can still be graded
web-grades-send = { $n ->
    [one] Grade 1 line
   *[other] Grade { $shown } lines
}
web-grades-done = { $n ->
    [0] No concern was graded.
    [one] 1 concern was graded.
   *[other] { $shown } concerns were graded.
}
web-grades-unknown = { $n ->
    [one] 1 line found no concern that can still be graded. It stays below: look at its agency and reference, or try again when the concern has come.
   *[other] { $shown } lines found no concern that can still be graded. They stay below: look at agency and reference, or try again when the concerns have come.
}
web-grades-fault-cells = The line does not have five or six cells: agency, reference, source, information, handling and, with C, statistical use.
web-grades-fault-agency = The agency is a code of two to twelve capitals, digits and hyphens.
web-grades-fault-reference = The reference has at least one digit, and 40 letters, digits and / - _ . : at the most.
web-grades-fault-leave = Statistical use is yes or no.
web-grades-fault-twice = The same record stands on line { $line } already. Take one of them out.
