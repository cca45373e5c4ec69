# Findings: what a method found, in sentences, headings and figures.
problem-finding-title = This cannot be asked
problem-finding-detail = A part of the question has the wrong form or lies outside its range. Nothing was run. See which one, below.
problem-finding-many-title = Enough under way
problem-finding-many-detail = You have several findings under way. Wait for one to end, or cancel one, then ask again.
problem-finding-gone-title = No such finding
problem-finding-gone-detail = There is no finding of yours here. Findings are kept for ten minutes and until you sign out; run it again.
finding-method-unknown = There is no such method. Choose one from the list on the screen.
finding-parameter-unknown = The method has no such parameter. Use those of the form on the screen.
finding-parameter-range = Choose a whole number from { $least } to { $most } ({ $unit }).
finding-parameter-codes = Choose one of: { $codes }.
finding-none = Nothing was found.
finding-too-few = There are too few concerns under these filters for this method. Choose a wider period or fewer filters.
finding-too-much = This would take too long or too much memory. Choose larger cells, a shorter distance or a shorter period.
finding-no-answer = This question has no answer for these concerns. Try other parameters.
finding-gi-star = { $n ->
    [one] 1 hot cell
   *[other] { $shown } hot cells
}
finding-local-moran = { $n ->
    [one] 1 cell that is high amid high
   *[other] { $shown } cells that are high amid high
}
finding-density = At its densest { $most } concerns per km² and month
finding-clusters = { $n ->
    [one] 1 cluster
   *[other] { $shown } clusters
}
finding-emerging = { $n ->
    [one] 1 cell with a hot pattern
   *[other] { $shown } cells with a hot pattern
}
finding-knox = { $n ->
    [one] 1 band with at least a fifth more near pairs than chance brings (p ≤ 0.05)
   *[other] { $shown } bands with at least a fifth more near pairs than chance brings (p ≤ 0.05)
}
figure-cells = Cells in the study area
figure-cold = Cold cells
figure-mean = Mean concerns in a cell
figure-deviation = Standard deviation
figure-global-moran = Global Moran's I
figure-months = Months
figure-clustered = Concerns in clusters
figure-noise = Concerns that stand alone
figure-permutations = Permutations
figure-least-p = Smallest p there can be

moran-high-high = High amid high
moran-low-high = Low beside high
moran-low-low = Low amid low
moran-high-low = High amid low

emerging-new-hot-spot = Hot: new
emerging-consecutive-hot-spot = Hot: consecutive
emerging-intensifying-hot-spot = Hot: intensifying
emerging-persistent-hot-spot = Hot: persistent
emerging-diminishing-hot-spot = Hot: diminishing
emerging-sporadic-hot-spot = Hot: sporadic
emerging-oscillating-hot-spot = Hot: oscillating
emerging-historical-hot-spot = Hot: historical
emerging-new-cold-spot = Cold: new
emerging-consecutive-cold-spot = Cold: consecutive
emerging-intensifying-cold-spot = Cold: intensifying
emerging-persistent-cold-spot = Cold: persistent
emerging-diminishing-cold-spot = Cold: diminishing
emerging-sporadic-cold-spot = Cold: sporadic
emerging-oscillating-cold-spot = Cold: oscillating
emerging-historical-cold-spot = Cold: historical

class-cluster = Cluster { $rank }
class-cluster-other = Further clusters

table-hot-cells = Hot cells
table-high-cells = Cells that are high
table-densest-cells = Densest cells
table-clusters = Clusters by size
table-knox = Pairs by band

column-cell = Cell
column-concerns = Concerns
column-z = z
column-q = q
column-p = p
column-local-i = I
column-class = Class
column-density = Per km² and month
column-rank = Rank
column-middle = Middle
column-across = Across (m)
column-first = First
column-last = Last
column-strength = Strength
column-hot-months = Hot months
column-trend-z = Trend z
column-trend-p = Trend p
column-apart = Apart
column-days-apart = Days apart
column-observed = Pairs
column-expected = Expected
column-ratio = Ratio
column-reading = Reading

word-same-place = same place
word-up-to-metres = up to { $to } m
word-days = { $from }–{ $to } days
word-elevated = elevated
word-not-elevated = not elevated

stability-half = Half: { $parameter } { $value }
stability-double = Double: { $parameter } { $value }
stability-first-half = First half, { $from } to { $to }
stability-second-half = Second half, { $from } to { $to }

finding-scan = { $n ->
    [one] 1 cluster of place and time beyond chance
   *[other] { $shown } clusters of place and time beyond chance
}
finding-hour-of-week = The busiest tenth of the week holds { $share }% of the concerns
finding-seasonal = { $month } is the highest month, at { $index } of an ordinary one
finding-change-points = { $n ->
    [one] 1 turning point
   *[other] { $shown } turning points
}
finding-concentration = Half of the concerns lie in { $places }% of the cells
finding-rates = { $n ->
    [one] 1 area is surely above the rate asked about
   *[other] { $shown } areas are surely above the rate asked about
}
figure-places = Places with concerns
figure-llr-level = LLR that chance exceeds in 5% of draws
figure-without-time = Without a time
figure-long-span = Known too loosely in time
figure-seasonality-p = p of seasonality (Kruskal–Wallis)
figure-penalty = Penalty for each turning point
figure-gini = Gini coefficient
figure-gini-general = Generalised Gini
figure-overlap = Of the busiest, expected to stay
figure-hit-rate = Hit rate, first half on second
figure-pai = PAI, first half on second
figure-pei = PEI, first half on second
figure-areas = Areas
figure-region-rate = Region, per 1,000 residents 10–17 in the period

class-scan-95 = Cluster, p ≤ 0.05
class-scan-99 = Cluster, p ≤ 0.01
class-scan-circle = { $rank }: { $from } – { $to }, p { $p }
class-stays-seldom = Stays among the busiest under 75% of the time
class-stays-mostly = 75% to 95%
class-stays-surely = 95% and more

chart-week = Concerns by hour, Monday above, midnight left
chart-season = Seasonal index by month
chart-months = Concerns by month, with level
chart-lorenz = Share of concerns by share of cells, emptiest first

table-scan = Clusters by likelihood ratio
table-busiest-hours = Busiest hours
table-season = Seasonal index
table-stretches = Level stretches
table-held = What the busiest cells hold
table-top = Busiest cells
table-rates = Rates per 1,000 residents 10–17

column-radius = Radius (m)
column-llr = LLR
column-p-gumbel = p (Gumbel)
column-hour = Hour
column-share = %
column-month = Month
column-index = Index
column-years = Years
column-per-month = Per month
column-low = Low
column-high = High
column-top-share = Busiest
column-cells = Cells
column-stays = Stays (%)
column-area = Area
column-residents = Residents 10–17
column-crude = Rate
column-steadied = Steadied
column-exceedance = P above

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
word-hour = { $day } { $hour }:00
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
word-month-year = { $month } { $year }
