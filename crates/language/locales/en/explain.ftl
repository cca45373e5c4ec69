# What stands behind a cell of the working map.

explain-title = What stands behind it
explain-open = Click the cell, or press Enter on it, to see what stands behind it.
explain-of = Of the cell and the cells that touch it, { $cells } in all: what Gi* weighs.
explain-ratio = { $ratio } times what an even spread over the study area would give ({ $expected }); 95% interval { $low } to { $high }.
explain-ratio-note = The interval is exact when concerns come one by one. Several concerns from one evening make it too narrow.
explain-nothing = No concern under the filter is mapped here.

explain-without = Would it stand without …?
explain-without-all = It stands whatever single part of the evidence is left out.
explain-without-some = { $n ->
    [one] It does not stand without one part of the evidence.
   *[other] It does not stand without any one of { $n } parts of the evidence.
}
explain-without-none = The cell does not stand out, so there is nothing to take away from it. The table says whether it would if a part were left out.
explain-police-alone = The police alone stand behind it: with their concerns left out it does not stand. Police evidence alone cannot raise a context.
explain-without-part = Left out
explain-without-left = Left here
explain-without-class = Then
explain-out-discovered = What was discovered
explain-out-told = What was told
explain-out-month = { $month }, its fullest month
explain-out-unclear-context = Not clear what about

explain-parts = What it is made of
explain-parts-note = Share here with its 95% interval, beside the share in the rest of the map. Marked ▲ or ▼ where Fisher’s exact test, corrected for all rows, finds a difference (q at most 0.05). Choose a row to narrow the map to it.
explain-part = Part
explain-here = Here
explain-elsewhere = Elsewhere
explain-more = commoner here
explain-less = rarer here
explain-parts-same = Nothing is clearly commoner or rarer here than in the rest of the map.
explain-parts-others = { $n ->
    [one] One more row
   *[other] { $n } more rows
}
explain-of-harm = Harm
explain-of-source = Source
explain-of-learned = How it became known
explain-of-context = About
explain-of-grade = Grade

explain-when = When
explain-months = Concerns by month, { $from } to { $to }; the fullest, { $month }, has { $n }
explain-months-hint = Draw over the months to narrow the map to them. The timeline does the same by keys.
explain-hours = Concerns by hour of the week
explain-hours-known = { $n ->
    [one] The hour is known of one concern.
   *[other] The hour is known of { $shown } concerns.
}
explain-hours-hint = Draw over the hours to narrow the map to them. The filter “Hours of the week” does the same by keys.
explain-hours-none = The hour is known of none of them.

explain-contexts = Contexts in life nearby
explain-contexts-hint = Within { $metres } metres of the middle of the cell, from the register.
explain-contexts-none = The register has no context in life here.

returns-title = Returns by source and month
returns-lead = Agencies with a concern in the month, of those that were sending returns: from an agency’s first concern to its last. Of all concerns, whatever the filter.
returns-open = Which returns are missing
returns-source = Source
returns-missing = { $n ->
    [0] No return is missing.
    [one] One return of { $of } is missing or empty ({ $share }).
   *[other] { $n } returns of { $of } are missing or empty ({ $share }).
}
returns-missing-period = In the period shown: { $words }
returns-month = { $source }, { $month }: { $sent } of { $expected } agencies, { $n } concerns
returns-month-none = { $source }, { $month }: nobody was sending returns
returns-key-full = all sent
returns-key-part = some sent
returns-key-silent = none sent, some expected
returns-key-none = nobody sending yet, or any more
returns-top-agency = One agency sent { $share } of all concerns.
returns-not-harm = No reports is not no harm: a quiet month may be a missing return.

record-action-working-cell-view = Looked at what stands behind a cell of the working map
record-action-working-returns-view = Looked at the returns by source and month

honesty-police-alone = Every concern under this filter comes from the police. Police evidence alone cannot raise a context.
honesty-top-source-caution = One source told most of it: { $source }, { $share }. The map shows where that source looks as much as where harm is.
honesty-discovered-alone = Nothing under this filter was told by a young person or a carer: all of it was discovered, so it follows where somebody was looking.

# Sensitivity: hot cells with one part of the evidence left out at a time.

method-sensitivity = Would it stand without …? (sensitivity)
method-sensitivity-says = The hot cells of Gi*, asked again with each part of the evidence left out alone: each source, each grade, what was discovered, what was told, concerns of no clear kind, the fullest month. A cell that stands is hot every time.
method-sensitivity-limits = A cell that falls need not be a false find: with less evidence less can be found. Two parts that tell of the same evenings can hold each other up. Standing says that no one source made the finding, not that it is true.
finding-sensitivity = { $n ->
    [0] No hot cell stands whatever single part of the evidence is left out.
    [one] One hot cell stands whatever single part of the evidence is left out.
   *[other] { $shown } hot cells stand whatever single part of the evidence is left out.
}
sensitivity-stands = Stands without any one part
sensitivity-falls-one = Falls without one part
sensitivity-falls-several = Falls without any of several
figure-hot = Hot cells under the whole filter
figure-police-alone = Of these, cells that fall without the police
table-left-out = What is left without each part
column-left-out = Left out
column-stay-hot = Stay hot
column-fall = Fall
column-new-hot = New
column-falls-without = Falls without
