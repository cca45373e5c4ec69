# What stands on paper: the frame of every document, and the map sheet.
paper-page = Page { $page } of { $pages }
paper-contents = Contents
paper-edition = Release { $id } · content { $digest }
paper-printed = Printed by { $by }, { $at }
paper-marking = { $marking }
paper-handling = Released statistics. Handle as marked; share only under the sharing agreement. It is no record of any person.

paper-map-title = Released map: { $what }
paper-map-subtitle = { $region } · { $period } · release { $release }
paper-map-heading = The map
paper-map-caption = { $title }, { $region }, { $period }
paper-map-alt = Map of { $region } with { $areas } areas in the colours of the legend below. { $shown } of them have a released value; { $withheld } are withheld or none. { $told } The same values are in the tables that follow.
paper-map-alt-highest = The highest: { $names }.
paper-map-alt-none = No area stands out.
paper-map-about = How to read this sheet
paper-map-values = Values by area
paper-map-values-caption = { $title }: released values of { $period }, with 95% intervals
paper-map-places = Registered places
paper-map-places-caption = Registered places: released values of { $period }, with 95% intervals
paper-map-places-none = No registered place has a value that may be shown.
paper-map-method = Method
paper-map-sources = Sources and licences

paper-profile-subtitle = { $kind } · edition { $number } · { $region } · { $first } to { $last }
paper-profile-edition = Edition { $number } · { $id } · content { $digest }
paper-profile-published = Published { $on } · signed by: { $role }
paper-profile-map = Map { $n }
paper-profile-values = Released values with 95% intervals
paper-profile-findings = Every finding of this edition, as the released side answered it
paper-profile-no-findings = No finding is pinned in this edition.
paper-profile-asked = Asked
paper-profile-told = What it tells
paper-profile-about = This edition
paper-profile-id = Edition
paper-profile-yardstick = Words of probability and what they mean (PHIA yardstick)
paper-profile-range = Range

paper-fact-unit = Unit
paper-fact-period = Period
paper-fact-release = Release
paper-fact-epsilon = Privacy loss (ε) of the year
paper-fact-policy = Release policy
paper-fact-total = All reports of the period
paper-fact-unplaced = Of these told too coarsely for a block
paper-fact-sources = Source mix
paper-fact-complete = Completeness
paper-fact-uncertain = Uncertainty

paper-value-release = { $id }, published { $at }
paper-value-epsilon = ε = { $epsilon } at the most for any one report, over every table and revision
paper-value-policy = { $version }, SHA-256 { $digest }
paper-value-period = { $period }, by date recorded
paper-value-complete = Released tables do not tell which agencies sent returns in which month. A low value may mean that nobody told.
paper-value-uncertain = Each value carries noise and is rounded to { $rounding }; below { $threshold } it is withheld. The interval in brackets covers noise and rounding in 95 of 100 cases.
paper-value-sources-none = No released table tells it.

paper-column-area = Area
paper-column-likely = Likelihood
paper-column-change = Change (interval)

paper-method-noise = Concerns are counted once, by the date on which they were recorded, in closed periods. Each cell of a table, the empty ones too, has one draw of discrete Laplace noise of scale { $scale }; it is withheld below { $threshold } and rounded to { $rounding }. It is never drawn again.
paper-method-rate = The rate is the released value over residents aged 10–17 (public figures), times 1,000. Classes are near the sextiles of the rates of every released year, so that one colour means one thing in each year.
paper-method-exceedance = The colour says how likely it is that an area’s rate lies above { $c } times the region’s, given what this paper shows of the area. The law of the rates is fitted to the whole region, with the noise in the model. Grey: the numbers do not decide.
paper-method-change = The colour says whether the number of reports rose or fell from { $against } to { $period } by more than noise and rounding can make in any area of the map. With a probability of 95% not one of these statements is wrong.
paper-method-misread = A map of reports is not a map of harm: “no reports” is not “no harm”. It speaks of places and never of persons.

problem-paper-not-installed-title = No PDF can be made here
problem-paper-not-installed-detail = The program contexture-render is not installed beside the service. Take the picture (PNG, SVG) or the table (CSV, ODS) meanwhile, and tell whoever runs the service.
problem-paper-busy-title = Others are printing
problem-paper-busy-detail = Every place for setting a PDF is taken. Try again in a few seconds.
problem-paper-failed-title = The PDF could not be made
problem-paper-failed-detail = Setting it took more time or memory than it may, or failed. Nothing was recorded as taken. Try again; if it fails again, take the picture or the table, and tell whoever runs the service.

map-sheet-note = PDF: the whole region on A4, tagged for screen readers, with the values, the method and the sources.
map-sheet-pdf = PDF
map-sheet-making = Setting the PDF…
