# The released side: its one refusal, its tables, its map and its questions.
problem-not-held-title = No released table holds this
problem-not-held-detail = What is released does not answer this question for you. Choose one of the tables and periods listed, or an area of at least three blocks.

released-part-several = More than one harm type
released-part-unclear = Unclear
released-part-unplaced = Told too coarsely for an area
released-part-elsewhere = At no named place
released-table-block-year = Blocks by year
released-table-middle-area-quarter = Middle areas by quarter
released-table-authority-harm-quarter = Authorities by harm type and quarter
released-table-place-year = Registered places by year
released-table-authority-context-type-year = Authorities by kind of context and year
released-table-authority-sector-quarter = Authorities by source sector and quarter

web-title-tables = Released tables
web-page-tables = Tables
web-tables-lead = Everything that leaves the working side is in these tables. Each number carries noise, small ones are withheld, and no other question is answered.
web-tables-table = Table
web-tables-period = Period
web-tables-area = Area or place
web-tables-part = Part
web-tables-totals = Totals
web-tables-totals-note = Totals come from every table that you may see, weighed together. They need not be the sum of the rounded numbers.

web-filter-unit = Areas
web-filter-unit-blocks = Blocks, by year
web-filter-unit-middle = Middle areas, by year and quarter
web-filter-shading = Colours
web-filter-exceedance = How likely above the region’s rate
web-filter-times = How many times the region’s rate
web-filter-rate = Reports per 1,000 residents aged 10–17

web-area = Ask about an area
web-area-hint = Draw on the map, type coordinates, or open blocks and add them (key A). The answer is for whole blocks whose centre points lie inside, three at least.
web-area-draw = Draw on the map
web-area-drawing-stop = Stop drawing
web-area-undo = Take back the last corner
web-area-clear = Clear
web-area-ask = Ask
web-area-corners = { $n ->
    [one] 1 corner
   *[other] { $shown } corners
}
web-area-blocks = { $n ->
    [one] 1 block added
   *[other] { $shown } blocks added
}
web-area-type = Type coordinates
web-area-type-label = Easting and northing in metres, one corner on each line
web-area-type-wrong = Write at least three lines, each with two whole numbers: easting, then northing.
web-area-answer = { $blocks } blocks, { $residents } residents aged 10–17, { $period }
web-area-add = Add this block to the area
web-area-take-out = Take this block out of the area

web-honesty-counted = by the date counted
web-honesty-total = Reports in all
web-honesty-unplaced = Too coarse for a block
web-honesty-complete = Completeness
web-honesty-complete-words = Only what agencies reported. No reports is not no harm.
web-honesty-policy-row = Policy
web-honesty-sources-others = { $n ->
    [one] and 1 sector under half a step
   *[other] and { $n } sectors under half a step
}

map-title-exceedance = Likely above { $c } × the region’s rate
map-unit-exceedance-blocks = probability for each block
map-unit-exceedance-middle = probability for each middle area
map-band-very-likely = Very likely above (over 95%)
map-band-likely = Likely above (81–95%)
map-band-unsure = Unsure (20–80%)
map-band-unlikely = Unlikely (5–19%)
map-band-very-unlikely = Very unlikely (under 5%)
map-key-withheld-likely = Hatched: withheld or none
map-quarters = Every released quarter
