# The page around the map: frame, sign-in, filters, timeline, method, intake.
web-language = Language
web-skip = Skip to the main part
web-loading = Loading
web-close = Close
web-again = Try again
web-title-sign-in = Sign in – Contexture
web-title-map = Map – Contexture
web-title-intake = Intake – Contexture
web-title-unknown = No such page – Contexture

web-month-1 = Jan
web-month-2 = Feb
web-month-3 = Mar
web-month-4 = Apr
web-month-5 = May
web-month-6 = Jun
web-month-7 = Jul
web-month-8 = Aug
web-month-9 = Sep
web-month-10 = Oct
web-month-11 = Nov
web-month-12 = Dec

web-failure-title = That did not work
web-failure-unreached = The server could not be reached. Check that it is running and that you are connected, then try again.
web-failure-unreadable = The server gave an answer that this page cannot read. Load the page again; if it stays so, tell the administrator.
web-refused-title = Not for this account
web-unknown-title = There is no such page
web-unknown-text = The address leads nowhere. It may have been cut short or typed by hand.
web-unknown-home = Go to the first page

web-sign-in-heading = Sign in
web-sign-in-lead = Anonymised concerns about places, schools, peer groups and online spaces, on one honest map.
web-sign-in-name = Name
web-sign-in-passphrase = Passphrase
web-sign-in-go = Sign in
web-sign-out = Sign out
web-demo-title = Demonstration
web-demo-text = Cantre’r Gwaelod is an invented region. Press an account to fill it in.

web-marking = Handling marking
web-marking-working = OFFICIAL-SENSITIVE · Working side
web-marking-released = OFFICIAL · Released side
web-marking-plain = OFFICIAL-SENSITIVE
web-cube-version = working cube { $version }
web-pages = Pages
web-page-map = Map
web-page-intake = Intake
web-side = Side
web-side-working = Working
web-side-released = Released
web-bottom = Sheets

web-purpose-title = Enter the working side
web-purpose-text = It shows exact counts, on screen only. What you need it for is kept with every look you take.
web-purpose-legend = What do you need it for?
web-purpose-go = Open the working map

web-filters = Filters
web-filters-clear = Clear filters
web-filter-period = Period
web-filter-from = From
web-filter-to = To
web-period-3 = 3 months
web-period-12 = 12 months
web-period-all = All
web-filter-harm = Harm type
web-filter-source = Source
web-filter-learned = How it was learned
web-filter-either = Either
web-filter-hint = Nothing ticked means all. A concern with two harm types counts in both.
web-filter-year = Year
web-filter-harm-all = All harm types
web-filter-source-all = All sources
web-filter-why-none = The released tables hold no harm type and no source: each further split would add noise and make small numbers easier to guess.

web-timeline = Timeline
web-timeline-note = concerns by month; dotted: clearly fewer agencies reported
web-timeline-bar = { $month }: concerns { $count }, agencies reporting { $agencies }
web-earlier = Earlier
web-later = Later
web-years-note = each year is released once, by date recorded, and never changed

web-inspector = Details
web-under-finger = Under the pointer
web-how-title = How to read this map
web-how-working-1 = A red cell has more concerns, together with the cells around it, than chance explains; a blue one has fewer. Point at a cell for its numbers.
web-how-working-2 = A strong colour is a reason to look, not a verdict on a place or on anybody in it.
web-how-released-1 = A darker block has more concerns for each 1,000 residents aged 10–17. Numbers carry noise on purpose: read the interval, not the figure alone.
web-how-released-2 = Hatched blocks have a value that may not be shown, or none. Circles are registered public places.
web-how-caution = No reports is not no harm. Reports follow where people look and where they are listened to.

web-honesty = What this map is
web-honesty-unit = Unit
web-honesty-unit-working = Anonymised concern, in 500 m cells
web-honesty-unit-released = Concerns recorded in the year, by block and place
web-honesty-method = Method
web-honesty-method-released = Noise of scale { $scale }, hidden under { $threshold }, rounded to { $rounding }
web-honesty-cells-line = { $cells } cells of { $cell } m, { $mean } concerns on average; empty ones count.
web-honesty-period = Period
web-honesty-mapped = Mapped
web-honesty-mapped-line = { $mapped } of { $total } concerns ({ $share })
web-honesty-missing-line = Not mapped: { $coarse } told less precisely than a cell, { $outside } outside the study area.
web-honesty-shown = Shown
web-honesty-release = Release
web-honesty-release-working = None, no ε: exact counts
web-honesty-epsilon = ε
web-honesty-policy = policy
web-honesty-fdr = FDR
web-honesty-fdr-none = No hotspot test on released values yet
web-honesty-sources = Sources
web-honesty-more = { $n ->
    [0] Cells and what is not mapped
    [one] 1 more source, cells, what is not mapped
   *[other] { $n } more sources, cells, what is not mapped
}
web-honesty-not-released = Mix and share mapped are not in this release
web-honesty-ledger = Privacy ledger: table, ε, cells
web-honesty-change = The number of agencies reporting changed within this period: about { $before } before { $month }, about { $after } from then on. A rise or fall may be a change in reporting.

web-card-open = Method (?)
web-card-working-title = Method: Gi* on exact counts
web-card-released-title = Method: a release
web-card-gi = Gi* compares each 500 m cell and the eight around it with the whole study area. Its score says how far their sum lies from what chance would give.
web-card-fdr = Thousands of cells are tested at once, so some look unusual by luck. The classes therefore follow the Benjamini–Hochberg false discovery rate, not the single score.
web-card-area = Every cell of the study area counts, empty ones as nought. Cells at sea and beyond the region are left out; concerns told less precisely than a cell are counted, but not mapped.
web-card-working-caution = Hot does not mean dangerous, and cold does not mean safe. Ask who reports from here, and whether police alone do.
web-card-release = Once a year is over, its concerns are counted in fixed tables. Every cell, empty ones too, gets one draw of noise; then values below the threshold are hidden and the rest rounded. The table is never drawn again.
web-card-interval = The figures in brackets hold the true count with 95% probability, given the noise and the rounding.
web-card-rate = Blocks differ in size, so their colour is the value for each 1,000 residents aged 10–17 by the public estimate; the interval is scaled with it.
web-card-released-caution = Hidden, empty and not in force look the same. A difference between two blocks whose intervals overlap may be noise.
web-keys-title = Keys
web-key-left = Fold the filters
web-key-right = Fold the details
web-key-table = Table
web-key-card = This card
web-key-arrows = On the map: move the cursor
web-key-enter = Open what the cursor is on
web-key-zoom = Zoom the map
web-key-escape = Close

web-table = Table
web-table-cells = Cells
web-table-authorities = Local authorities
web-table-blocks = Blocks
web-table-places = Places
web-table-working-note = Exact counts: on screen only, no download
web-table-released-note = Value with 95% interval; withheld and none look alike
web-table-all = Show all rows

web-empty-title = No concerns match these filters
web-empty-next = Widen the period, or clear the filters.
web-no-release-title = Nothing is released yet
web-no-release-next = A year is released once it is over and two officers have agreed. Until then there is nothing to show on this side.

web-intake-heading = Take in a file of concerns
web-intake-not-a-report = This is not a report under the Wales Safeguarding Procedures. If a child may be at risk, report to the duty desk of your local authority’s social services now, or call 999 in an emergency.
web-intake-lead = A CSV file of anonymised concerns, one to a row. It is checked before anything is kept.
web-intake-template = Download the template
web-intake-choose = Choose a file
web-intake-drop = or drop it here
web-intake-none = No file chosen
web-intake-file = { $name } · { $size }
web-intake-checking = Checking the rows; nothing is kept yet.
web-intake-taking = Taking in the rows.
web-intake-go = Take in the good rows
web-intake-go-note = Rows that were refused stay out; mend them and send the file again.
web-receipt-same = This file was taken in before; nothing changed
web-receipt-checked = Checked; nothing is kept yet
web-receipt-taken = Taken in
web-receipt-batch = Batch
web-receipt-accepted = Accepted
web-receipt-held = Held
web-receipt-refused = Refused
web-receipt-duplicate = Duplicate
web-receipt-all = Rows in the file
web-receipt-sum = { $accepted } + { $held } + { $refused } + { $duplicate } = { $all }
web-receipt-rows = Rows not accepted
web-receipt-line = Line
web-receipt-status = Outcome
web-receipt-column = Column
web-receipt-what = What to do
web-receipt-rule = Rule
