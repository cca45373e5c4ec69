# Concerns over time on the page of a context.
contexts-time = Concerns over time
contexts-time-title-exact = Concerns about this context, by month
contexts-time-title-place = Released reports of { $name }, by year
contexts-time-title-area = Released reports of { $name }, by quarter
contexts-time-unit-month = Concerns in the month
contexts-time-unit-quarter = Reports in the quarter, rounded (95% interval)
contexts-time-unit-year = Reports in the year, rounded (95% interval)
contexts-time-period = Period
contexts-time-counted = Counted
contexts-time-counted-words = { $total } in all: { $said } said to be about it, { $place } given by one of its places
contexts-time-unclear = Month unclear
contexts-time-sources = Sources
contexts-time-learned = Discovered or told
contexts-time-table = As a table
contexts-time-key-known = month known
contexts-time-key-unclear = month unclear: counted by the earliest day, or by the day of recording
contexts-time-key-value = rounded value with its 95% interval
contexts-time-key-withheld = withheld or none
contexts-time-drawn = The last { $n } months are drawn; the table has all.
contexts-time-summary-counts = { $from } to { $to }: { $total } in all, the most in { $month } ({ $most })
contexts-time-summary-none = { $from } to { $to }: no concern was reported
contexts-time-summary-values = { $from } to { $to }: { $shown } of { $all } values are shown; the others are withheld or none
contexts-time-exact = Exact counts of the working side, for this screen only. What is suspected false is left out. This look is on record.
contexts-time-stands-for = { $n ->
    [one] Counted with those of 1 context for which it stands.
   *[other] Counted with those of { $shown } contexts for which it stands.
}
contexts-time-split = It came out of a context that was split. Concerns said to be about that one stay with it: nobody said which part was meant.
contexts-time-quiet = Only what agencies reported. No reports is not no harm.
contexts-time-of-place = Every report that was given by this registered place, whatever it was about.
contexts-time-of-area = No released table has this context by itself. Here is the middle area in which it stands: every report in that area, not of this context alone.
contexts-time-released-how = Hidden below { $threshold }, rounded to { $rounding }. Release
contexts-time-placeless = It has no place on a map, and releases are by place and area: nothing is released of it.
contexts-time-nothing = No release has a value of it yet: neither of a registered place of its own nor of the middle area in which it stands.
contexts-time-none = Your role sees neither exact counts nor releases.
contexts-time-enter = Exact counts by month are on the working side.
contexts-time-enter-link = Enter it on the map
context-months-ids = Give ids with a comma between, 64 at most of each sort.
record-action-working-context-view = Looked at the concerns about a context
