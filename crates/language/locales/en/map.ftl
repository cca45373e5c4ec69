# The map, its legend, what is under the finger, and its tables.
map-name = Map of the region
map-keys = Arrow keys move from cell to cell or from block to block. Enter opens it in the details. Plus and minus zoom. The table, key T, holds the same figures.
map-controls = Zoom
map-closer = Closer
map-further = Further out
map-whole = Whole region
map-north = Grid north is up

map-title-working = Unusual concentrations
map-unit-working = concerns in 500 m cells, Gi* class; number of cells
map-unit-cells = concerns; number of cells or circles
map-title-released = Concerns per 1,000 residents aged 10–17
map-unit-released = released value over residents, by block; number of blocks
map-unit-released-middle = released value over residents, by middle area; number of middle areas
map-class-hot-99 = Hot, 99%
map-class-hot-95 = Hot, 95%
map-class-hot-90 = Hot, 90%
map-class-none = Not significant
map-class-cold-90 = Cold, 90%
map-class-cold-95 = Cold, 95%
map-class-cold-99 = Cold, 99%
map-class-all = all values
map-class-under = under { $to }
map-class-over = { $from } and over
map-key-nothing = No concerns recorded: not the same as no harm
map-key-not-found = Nothing found here: not the same as no harm
map-key-outside = Outside the study area: not analysed
map-key-wide = Interval wider than the value
map-key-withheld = Withheld or none
map-key-place = Registered place: released value, area by value
map-method-line = Gi*, { $cell } m cells, queen, FDR { $fdr }%
map-coverage-line = { $mapped } of { $total } concerns shown; { $missing } not mapped
map-released-line = { $year } by date recorded; rounded to { $rounding }; not shown under { $threshold }
map-released-shown = { $blocks } of { $blocks-all } blocks and { $places } of { $places-all } places have a value
map-released-shown-middle = { $blocks } of { $blocks-all } middle areas and { $places } of { $places-all } places have a value

map-concerns = { $n ->
    [0] No concerns
    [one] 1 concern
   *[other] { $shown } concerns
}
map-rows = { $n ->
    [one] 1 row
   *[other] { $shown } rows
}
map-cell-square = south-west corner of a 500 m square
map-cell-nothing = No concerns recorded
map-cell-nothing-text = Nothing was recorded here under these filters. That is not the same as no harm: it may be that nobody looked, or nobody told.
map-cell-outside = Outside the study area
map-cell-outside-text = The statistics leave this cell out: it is at sea or beyond the region.
map-z = Gi* score (z)
map-q = q, after false-discovery control
map-around = Concerns with the 8 cells around
map-nine = Counts here and around
map-meaning-hot = More concerns here and around than chance explains. If every cell at least this strong were called unusual, about { $n } in 100 of them would be so by chance.
map-meaning-none = No more and no fewer than chance explains, once the number of cells looked at is allowed for.
map-meaning-cold = Fewer concerns here and around than chance explains; of the cells at least this strong, about { $n } in 100 would be so by chance. Ask first whether anybody reports from here.
map-per-thousand = per 1,000 residents aged 10–17
map-residents = Residents aged 10–17
map-years = Every released year
map-value-note = rounded value (95% interval)
map-withheld = withheld or none
map-withheld-text = The value is below what may be shown, or there is none. The two look alike on purpose, so that a small number cannot be guessed.

map-col-cell = Cell
map-col-count = Concerns
map-col-z = z
map-col-q = q
map-col-class = Class
map-col-authority = Local authority
map-col-block = Block
map-col-residents = Residents 10–17
map-col-value = Value (interval)
map-col-rate = Per 1,000
map-col-place = Place
map-col-kind = Kind
map-licences = Sources and licences
