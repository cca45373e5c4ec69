# Who and what a released year may be missing.
under-title = What this year may be missing
under-lead = { $year }, the whole region: what was reported, held against { $earlier }
under-lead-first = { $year }, the whole region: what was reported; there is no earlier year to hold it against
under-years = { $from } to { $to }
under-none = Nothing stands out. That says nothing of what was never reported.
under-prompts = What to ask about
under-table = Shares of the year's reports
under-of-harm = By harm type
under-of-source = By who reports
under-of-context = By what it is about
under-col-kind = Kind
under-col-value = Reports
under-col-share = Share (95% interval)
under-col-before = Earlier years
under-share = { $share }% ({ $low }–{ $high }%)
under-not-recorded = not recorded
under-heard-absent = absent
under-heard-far-below = far below
under-areas = { $shown } of { $all } local authorities and { $middle } of { $middle-all } middle areas have a value of the year. Which ones is not told here.
under-residents = { $residents } residents aged 10–17 in the region, a public estimate
under-cannot = What these figures cannot tell

under-prompt-unrecorded-context = What it is about is not recorded, or not clear, for { $share } of reports. Every other share is of what is left. Ask senders to say it.
under-prompt-unrecorded-harm = The kind of harm is not recorded, or another one, for { $share } of reports. Every other share is of what is left. Ask senders to say it.
under-prompt-absent-harm = No concern about { $kind } alone was released for this year: few were reported, or none. Absence of reports is not absence of harm. Ask who would have seen it.
under-prompt-absent-source = No concern from this sector was released for this year: { $kind }. It sent few, or none. Absence of reports is not absence of harm. Ask whether it can report.
under-prompt-absent-context = No concern about this kind of context was released for this year: { $kind }. Few were reported, or none. Absence of reports is not absence of harm. Ask who would have seen it.
under-prompt-below-harm = { $kind } alone is { $now } of reports, after { $before } in earlier years. Ask whether it happens less, or is seen or told less.
under-prompt-below-source = { $kind }: { $now } of reports, after { $before } in earlier years. Ask whether returns are missing.
under-prompt-below-context = { $kind }: { $now } of reports, after { $before } in earlier years. Ask whether it happens less, or is seen or told less.
under-prompt-areas = { $n ->
    [one] One of { $all } local authorities has no value for this year: few reports, or none. Absence of reports is not absence of harm.
   *[other] { $n } of { $all } local authorities have no value for this year: few reports, or none. Absence of reports is not absence of harm.
}

under-method = Shares of the shown values of the region and the year, with intervals that hold chance, noise and rounding (Wilson 1927, from the least to the greatest that the values may be). Far below: at most half the share of all earlier released years together, with intervals apart. Absent: no value is shown. Never by place.
under-not-known-groups = Released tables hold no attribute of a young person: neither age, sex, ethnicity, disability, language nor care. So these figures cannot say whether a group of young people is missing, and no population can be set beside them. Ask those who work with each group.
under-not-known-several = A report with more than one kind of harm is counted as several kinds, and not under each. A kind that is only seen together with others may therefore look absent.
under-not-known-sources = Who reports and what reports are about is told to analysts alone; it is not part of what you see.
under-duty = Whatever these figures say: relevant partners who have reasonable cause to suspect that a child is at risk of abuse, neglect or other harm must inform the local authority (Social Services and Well-being (Wales) Act 2014, section 130). A report here does not do that.
