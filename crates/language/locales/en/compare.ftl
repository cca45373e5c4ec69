# Two periods compared, and small multiples of the map.
picture-filter-against-half = A period to compare with has a first and a last month. Choose both.
picture-filter-against-overlap = The two periods share a month. Choose a period and one to compare it with that have no month in common.
picture-against-beside = One of the two periods holds no month of data, so nothing can be compared. Choose months from the timeline.
picture-against-nothing = One of the two periods holds no concern on the map under this filter, so nothing can be compared. Choose wider periods or fewer filters.

web-compare = Compare with
web-compare-title = Compare with another period
web-compare-nothing = nothing
web-compare-before = the period before
web-compare-year = the same months a year before
web-compare-chosen = chosen months
web-compare-overlap = The two periods share a month, so they are not compared. Choose months that lie beside the period.
web-compare-null = What counts as no change
web-compare-null-region = as the whole region changed
web-compare-null-rate = as many concerns a day
web-compare-lens = What the map shows
web-compare-lens-change = Change
web-compare-lens-standing = Hot and cold
web-compare-view = against { $other }
web-compare-region = Region
web-compare-region-line = × { $ratio } on the map, { $days } days against { $days-other }; { $windows } cells tested
web-compare-agencies = Returns
web-compare-agencies-line = { $throughout } of { $all } agencies in every month of both periods
web-compare-agencies-caution = { $n ->
    [one] One agency sent returns in some of these months and not in others: a rise or a fall may be its returns and not what happened.
   *[other] { $shown } agencies sent returns in some of these months and not in others: a rise or a fall may be their returns and not what happened.
}
web-compare-season-caution = The two periods hold different months of the year: a season alone can make such a difference.
web-compare-source = { $source } { $now }, was { $other }

map-change-title = Change between two periods
map-change-unit = cells of 500 m with the eight around them
map-change-rose-99 = Rose, 99%
map-change-rose-95 = Rose, 95%
map-change-rose-90 = Rose, 90%
map-change-none = No detectable change
map-change-fell-90 = Fell, 90%
map-change-fell-95 = Fell, 95%
map-change-fell-99 = Fell, 99%
map-change-key-nothing = Nothing recorded in either period
map-change-periods = { $period } against { $other }
map-change-method-region = Exact conditional test in windows of { $cell } m cells, against the region's own change; FDR { $fdr }%
map-change-method-rate = Exact conditional test in windows of { $cell } m cells, against as many a day; FDR { $fdr }%
map-change-coverage = { $now } of { $now-all } concerns mapped, and { $other } of { $other-all } in the other period; { $missing } not on the map
map-change-spoken = { $now } with the cells around, { $other } in the other period; { $class }
map-change-ratio-region = × { $ratio } against the region's change
map-change-ratio-rate = × { $ratio } a day
map-change-window = With the eight around
map-change-cell = This cell
map-change-col-now = Window, period
map-change-col-other = Window, other
map-change-col-ratio = Ratio (95% interval)

record-action-working-multiples-view = Looked at small maps side by side
web-multiples = Maps side by side
web-multiples-open = Maps side by side, by harm or source
web-multiples-by = One map for each
web-multiples-harm = harm type
web-multiples-source = source
web-multiples-line = concerns in a cell of { $cell } m, { $period }; one scale for all maps; a count, without a test
web-multiples-n = n = { $mapped } of { $total }
web-multiples-narrow = Narrow the map to it.
web-multiples-table = The same in figures
web-multiples-col-name = Map
web-multiples-col-total = Concerns
web-multiples-col-mapped = On the map
web-multiples-col-cells = Cells
web-multiples-col-most = Most in a cell
web-multiples-note = Few concerns from a source may mean that it sends few, not that little happens.

web-filter-change = Change since another year
web-filter-change-year = Compare with
map-turn-title = Change from { $other } to { $year }
map-turn-unit = reports in a year, difference of the released values
map-turn-rose = Rose
map-turn-fell = Fell
map-turn-withheld = Withheld or none in either year: nothing is said
map-turn-line = { $year } against { $other }; { $compared } of { $frame } areas have a value in both years
map-turn-method = Rose or fell: beyond what noise and rounding of both releases make in any of the areas, 95% sure of all at once
map-turn-chance = It speaks of the number of reports, which also changes by chance from year to year.
map-turn-difference = { $difference } ({ $low } to { $high })
map-turn-col-other = Other year
map-turn-col-difference = Difference (95% interval)

web-calendar = Calendar of months
web-calendar-open = Calendar
web-calendar-year = Year
web-calendar-fewer = {" "}(clearly fewer agencies reported)
web-calendar-note = Concerns by month under all filters but the period, darker for more. A star: clearly fewer agencies reported. Press a month to choose it.
web-timeline-school = bands: usual school holidays in Wales; each authority sets its own dates
web-how-change = Colours say what changed between the two periods: orange rose, purple fell, by more than chance explains. Grey is no detectable change, which does not say that nothing changed.
