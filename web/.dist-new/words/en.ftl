# Roles, purposes and refusals.
role-analyst = Analyst
role-senior-analyst = Senior analyst
role-intake-clerk = Intake clerk
role-grader = Grader
role-board-member = Board member (partner)
role-meeting-chair = Meeting chair
role-coordinator = Coordinator
role-community-safety = Community safety officer
role-business-guardian = Business guardian
role-auditor = Auditor
role-administrator = Administrator

purpose-hotspot-review = Review a hotspot
purpose-problem-profile = Write a problem profile
purpose-meeting-preparation = Prepare a meeting
purpose-disruption-planning = Plan disruption
purpose-data-quality = Check data quality

access-refused = Your account cannot open this. If you need it for your work, ask the coordinator of your region.
access-purpose-missing = Choose what you need the working side for, then open it again.
access-own-work = You proposed or drafted this yourself. Somebody else has to sign it.
access-own-account = You cannot change your own account. Ask another administrator.
access-step-up-missing = Show your passkey first, then do this again.

problem-own-work-title = Somebody else has to sign
problem-own-work-detail = You proposed or drafted this yourself. Somebody else has to sign it.
problem-own-account-title = Your own account
problem-own-account-detail = You cannot change your own account. Ask another administrator.

# Accounts and sharing agreements.
agreement-state-draft = Draft, not yet signed
agreement-state-signed = Signed, not yet begun
agreement-state-in-force = In force
agreement-state-replaced = Replaced by a later version
agreement-state-ended = Ended
agreement-state-withdrawn = Withdrawn before it was signed
agreement-state-expired = Past its last day
agreement-by-command-line = Command line of the machine
agreement-no-such = There is no such agreement, or it is past this: it may have been signed or ended meanwhile. Look at the list again. Nothing was changed.
agreement-fault-agencies = Give the code of each party: 2 to 12 capitals, digits or hyphens, separated by spaces or commas.
agreement-fault-purposes = Choose at least one purpose from the list.
agreement-fault-harms = Choose at least one harm type from the list.
agreement-fault-day = Give a day as year-month-day, such as 2026-04-01.
agreement-fault-last-day = The last day must not lie before the first day, nor in the past.
agreement-fault-review-day = The review must fall between the first and the last day.
agreement-fault-legal-basis = Name the law relied on, in 20 to 2,000 characters. Write nothing about a case or a person.
administration-role-unknown = Choose a role from the list.

web-title-administration = Administration – Contexture
web-page-administration = Administration
web-administration-heading = Accounts and agreements
web-administration-lead = A role opens nothing by itself. It takes a sharing agreement, signed by two people, that names the agency, the purpose and the harm types.
web-administration-fields = Something is not right yet. Look at the marked fields; nothing was changed.
web-administration-cancel = Cancel
web-agreements-title = Sharing agreements
web-agreements-lead = An agreement is never edited. A change is a new version, signed like the first, and stands in its place from its first day.
web-agreements-none = There is no agreement yet
web-agreements-none-next = Nobody sees anything until an administrator has drafted one and a meeting chair has signed it.
web-agreements-parties = Parties (agency codes)
web-agreements-purposes = Purposes of the working side
web-agreements-harms = Harm types shared
web-agreements-days = Holds
web-agreements-review = Review
web-agreements-first-day = First day
web-agreements-last-day = Last day
web-agreements-basis = Legal basis
web-agreements-drafted = Drafted
web-agreements-signed = Signed
web-agreements-ended = Ended
web-agreements-review-due = The day of review has come. The agreement holds until its last day all the same.
web-agreements-sign = Sign
web-agreements-sign-ask = From its first day the accounts of these agencies can see what their roles allow.
web-agreements-end = End
web-agreements-end-ask = Whoever leans on it is refused from the next request. This cannot be undone; a new agreement has to be signed.
web-agreements-next-version = Draft the next version
web-agreements-draft = Draft an agreement
web-agreements-draft-lead = A draft opens nothing. A meeting chair signs it.
web-agreements-draft-go = Keep the draft
web-agreements-replaces = The next version of
web-accounts-title = Accounts
web-accounts-lead = Sign-in names only: never the name or address of a person. Nobody changes their own account.
web-accounts-name = Sign-in name
web-accounts-role = Role
web-accounts-agency = Agency code
web-accounts-state = State
web-accounts-open = Open
web-accounts-shut = Shut
web-accounts-own = Yours
web-accounts-change = Change
web-accounts-save = Save the change
web-accounts-ends-sessions = A change ends every session of this account at once.
web-accounts-shut-this = Shut this account …
web-accounts-shut-sure = Shut it for good
web-accounts-add = Add an account
web-accounts-add-lead = Hand the first passphrase over in person; its holder changes it.
web-accounts-passphrase = First passphrase (at least 12 characters)
web-accounts-add-go = Add

# contexture analyse: statistics on a file of one's own.
analyse-working = Working
analyse-stopped = Stopped before the end. Nothing was written.
analyse-broken = The analysis broke off through a fault of this program. Nothing was written.
analyse-case-json = { $file } is not a case: see line { $line }, column { $column }. A case is JSON, as docs/analyse.md shows.
analyse-case-lacks = The case lacks { $field }, without which { $method } has no answer.
analyse-case-wrong = The case’s { $field } cannot be used. Check its range and its form: docs/analyse.md shows both.
analyse-method-unknown = There is no such method. Choose one of: { $methods }
analyse-file-too-large = { $file } is larger than { $mebibytes } MiB, so it was not read.
analyse-lattice-too-large = The lattice has more than { $n } million cells. Take larger cells or a smaller area.
analyse-input-empty = { $file } is empty. Its first line must name the columns.
analyse-input-lacks = { $file } lacks a column: { $columns }. Its first line must name the columns.
analyse-input-line-length = { $file }, line { $line }: the line has more or fewer fields than the first line names.
analyse-input-not-text = { $file }, line { $line }, column { $column }: not UTF-8 text.
analyse-input-not-number = { $file }, line { $line }, column { $column }: not a number.
analyse-input-not-whole = { $file }, line { $line }, column { $column }: not a whole number from 0 up.
analyse-input-not-day = { $file }, line { $line }, column { $column }: neither a day number nor a date such as 2025-03-14.
analyse-input-off-grid = { $file }, line { $line }, column { $column }: the position lies outside Great Britain.
analyse-input-no-such-cell = { $file }, line { $line }, column { $column }: no such row; rows count from 0.
analyse-before-2023 = A day lies before 1 January 2023, where the months of a case begin. Leave such rows out.
analyse-bin-too-far = A point lies too far from the origin for cells of this size. Check the coordinates, or take larger cells.
analyse-no-such-id = An id of the case is not in the input.
analyse-no-all-equal = All cells hold the same value, so none can be unusual.
analyse-no-too-few-cells = There are fewer than two cells, so none can be unusual.
analyse-no-too-few-values = There are too few values to say anything of.
analyse-no-distance = A distance, bandwidth or band is out of range: each must be a finite number above 0, and bands must rise.
analyse-no-not-finite = A value or coordinate is not a number that can be used.
analyse-no-too-many-outcomes = There is too much to work out here: too many pairs, or an exact null law with too many outcomes. Take narrower bands or neighbourhoods, or for an exact law ask for permutations with a seed.
analyse-no-too-many-pairs = There are too many pairs of neighbours. Take fewer neighbours or a shorter distance.
analyse-no-pair = The pair of rows { $i } and { $j } stands twice, or its weight is not a number above 0.
analyse-no-parameter = The parameter { $name } lies outside its range.
analyse-no-other = This question has no answer ({ $cause }).

# A method asked directly.
analyse-no-dates = The file has no usable dates, and this method needs them: a column date, recorded_on or day.
analyse-no-concerns = No concern is left to use, so there is nothing to lay a lattice over.
analyse-cell-wrong = The cell size cannot be used: it must be a number of metres above 0.
analyse-area-form = { $file } is not a study area: it must be GeoJSON with polygons in longitude and latitude, in Great Britain.
analyse-out-kind = Name the file to write .geojson or .csv.
analyse-out-table = This method gives a table and not a map. Name the file to write .csv.
analyse-page-concerns = Concerns used: { $n } of { $read } in the file.
analyse-page-no-position = Left out, no position: { $n }.
analyse-page-too-coarse = Left out, told too coarsely for this distance: { $n }.
analyse-page-outside-period = Left out, outside the period: { $n }.
analyse-page-outside-area = Left out, outside the study area: { $n }.
analyse-page-period = Months: { $period }.
analyse-page-area = Study area: { $cells } cells of { $side } m.
analyse-page-rectangle = Study area: the rectangle round the concerns, { $cells } cells of { $side } m. Sea and hills count as empty cells; give --area to leave them out.
analyse-page-findings = What stands out
analyse-page-nothing = Nothing.
analyse-page-says = What it says
analyse-page-cannot = What it cannot say
analyse-page-paper = Source
analyse-gi-star-name = Hot and cold cells (Gi*)
analyse-gi-star-asked = Concerns counted in cells of { $cell } m, each compared with its neighbourhood ({ $around }), the cell included.
analyse-gi-star-found = Hot cells: { $hot }; cold cells: { $cold } (false discovery rate 5 %).
analyse-gi-star-finding = round { $place }: { $cells } hot cells side by side with { $count } concerns; at most z { $z }, q { $q }
analyse-gi-star-says = Whether a cell and its neighbours together hold more, or fewer, concerns than chance would put there. q corrects for all cells tested.
analyse-gi-star-cannot = It cannot say why, nor whether more happens or more is reported, nor anything of a person. A hot cell need not hold much itself. For sparse counts the normal p is too ready to see hot cells: see the exact p beside it.
analyse-gi-star-paper = J. K. Ord and A. Getis, “Local spatial autocorrelation statistics”, Geographical Analysis 27 (1995), eq. 14.2; Benjamini and Hochberg (1995).
analyse-local-moran-name = Like or unlike its neighbours (local Moran)
analyse-local-moran-asked = Concerns counted in cells of { $cell } m, each compared with its neighbours ({ $around }), the cell left out.
analyse-local-moran-found = Global Moran’s I: { $i }.
analyse-local-moran-finding = { $place }: high amid high, I { $i }, { $count } concerns in the cell
analyse-local-moran-says = Whether a cell is like its neighbours (high amid high, low amid low) or unlike them, with the exact permutation p and q over all cells.
analyse-local-moran-cannot = A high I is no hot spot by itself: empty cells amid empty cells have one too; read the quadrant. It cannot say why, nor anything of a person.
analyse-local-moran-paper = L. Anselin, “Local indicators of spatial association – LISA”, Geographical Analysis 27 (1995).
analyse-emerging-name = Emerging hot spots
analyse-emerging-asked = Concerns counted in cells of { $cell } m and by month, each compared with its neighbourhood ({ $around }) in that month and the one before.
analyse-emerging-finding = { $place }: { $class }, z { $z } in the last month, { $count } concerns in all
analyse-emerging-new-hot-spot = new
analyse-emerging-consecutive-hot-spot = consecutive
analyse-emerging-intensifying-hot-spot = intensifying
analyse-emerging-persistent-hot-spot = persistent
analyse-emerging-diminishing-hot-spot = diminishing
analyse-emerging-sporadic-hot-spot = sporadic
analyse-emerging-oscillating-hot-spot = oscillating
analyse-emerging-historical-hot-spot = historical
analyse-emerging-says = How each cell became, stayed or ceased to be hot, month by month, with its trend.
analyse-emerging-cannot = “New” rests on one month of evidence. A source that begins to send data looks like an emerging hot spot wherever it sends from. It cannot say why, nor anything of a person.
analyse-emerging-paper = Gi* as Ord and Getis (1995) over the whole cube; trend: H. B. Mann (1945), M. G. Kendall (1975); slope: P. K. Sen (1968).
analyse-density-name = Density of concerns
analyse-density-asked = Kernel density, { $kernel }, bandwidth { $bandwidth } m, told every { $cell } m, exact, without correction at coasts or borders.
analyse-density-unit = Unit: concerns per square kilometre and month, over { $months } months.
analyse-density-unit-undated = Unit: concerns per square kilometre, all together; the file has no dates to divide by months.
analyse-density-finding = { $place }: { $density }
analyse-density-says = Where concerns lie close together, as a smooth surface in a unit that two maps can be compared by.
analyse-density-cannot = It finds no significance, and it is per area, not per resident: town centres are dense because people are there. The bandwidth decides much of what is seen: try half and double.
analyse-density-paper = B. W. Silverman, “Density estimation for statistics and data analysis” (1986), chapter 4.
analyse-dbscan-name = Clusters of any shape (DBSCAN)
analyse-dbscan-asked = Concerns within { $reach } m of each other belong together; a core needs { $points } within reach, itself counted.
analyse-dbscan-says = Places where concerns lie close together, of any shape, and which concerns lie alone.
analyse-dbscan-cannot = A cluster is where much is close together, not where more is than chance would bring. Long chains join, so a cluster can be far wider than the reach.
analyse-dbscan-paper = M. Ester, H.-P. Kriegel, J. Sander and X. Xu, “A density-based algorithm for discovering clusters”, KDD 1996.
analyse-clusters-found = Clusters: { $n }; concerns in none: { $noise }.
analyse-clusters-finding = round { $place }: { $n } concerns
analyse-knox-name = Near repeats (Knox)
analyse-knox-asked = Pairs of concerns by distance (up to { $space } m) and days between (up to { $days }); the days shuffled { $permutations } times, seed { $seed }.
analyse-knox-finding-same = at the same place, { $from } to { $to } days: { $ratio } times the expected pairs, p { $p }
analyse-knox-finding = up to { $metres } m, { $from } to { $to } days: { $ratio } times the expected pairs, p { $p }
analyse-knox-says = Whether concerns that are close in space come close in time as well, more than the busy places and busy weeks alone would make.
analyse-knox-cannot = Close pairs alone are no near repeat; only more than expected are. A rise of all concerns that differs between parts of the region looks like one. Of twenty bands one shows p 0.05 by chance.
analyse-knox-paper = E. G. Knox, “The detection of space-time interactions”, JRSS C 13 (1964); J. H. Ratcliffe and G. F. Rengert (2008).
analyse-hdbscan-name = Clusters of any density (HDBSCAN)
analyse-hdbscan-asked = Clusters of at least { $size } concerns; density told by the distance to the { $samples }th concern, itself the first.
analyse-hdbscan-says = Places where concerns lie close together compared with what lies around them, in towns and in villages alike, without a fixed reach.
analyse-hdbscan-cannot = A cluster is where much is close together, not where more is than chance would bring. A little change in the smallest size can join or split clusters: try half and double.
analyse-hdbscan-paper = R. J. G. B. Campello, D. Moulavi and J. Sander, “Density-based clustering based on hierarchical density estimates”, PAKDD 2013.
analyse-scan-name = Circles and months with more than their share (space-time permutation scan)
analyse-scan-asked = Concerns by cell of { $cell } m and by month; circles up to { $radius } m and windows up to { $months } months; months shuffled over the concerns { $permutations } times, seed { $seed }.
analyse-scan-prospective = Only windows that end with the last month, { $month }.
analyse-scan-finding = round { $place }, { $radius } m, { $from } to { $to }: { $count } concerns, { $ratio } times the expected, p { $p }
analyse-scan-says = Where and when there are more concerns than the place’s share of all concerns and the month’s share explain. p allows for all circles and windows looked at.
analyse-scan-cannot = A place that is always busy is no cluster here, nor a month that is busy everywhere. A steady growth of one town’s share shows as its last months. The true area need not be a circle. It cannot say why.
analyse-scan-paper = M. Kulldorff, R. Heffernan, J. Hartman, R. Assunção and F. Mostashari, “A space-time permutation scan statistic for disease outbreak detection”, PLoS Medicine 2 (2005).
analyse-input-not-hour = { $file }, line { $line }, column { $column }: not an hour from 0 to 23.
analyse-input-not-time = { $file }, line { $line }, column { $column }: not a date and time such as 2025-03-14T21:30.
analyse-no-hours = The file does not tell hours. It needs a column hour (0 to 23), or occurred_from with date and time.
analyse-hours-name = The week by hours
analyse-hours-asked = Concerns by hour of the week, local time; a concern that arose some time between two moments is spread over the hours between.
analyse-hours-known = With a usable time: { $n }. Without, or over a week long: { $left }.
analyse-hours-finding = { $day } { $hour }: { $n } concerns
analyse-hours-monday = Monday
analyse-hours-tuesday = Tuesday
analyse-hours-wednesday = Wednesday
analyse-hours-thursday = Thursday
analyse-hours-friday = Friday
analyse-hours-saturday = Saturday
analyse-hours-sunday = Sunday
analyse-hours-says = When in the week concerns arise, also those of which only “some time between” is known.
analyse-hours-cannot = A time that was filled in as 00:00 because nobody knew it makes a peak that is not there. An hour’s height is a number of concerns, not a risk: not equally many people are about at every hour.
analyse-hours-paper = J. H. Ratcliffe, “Aoristic signatures and the spatio-temporal analysis of high volume crime patterns”, Journal of Quantitative Criminology 18 (2002).

# The attack harness: what each attack is, in one sentence, for whoever reads its report.
attack-what-padding = Design that must fail: exact counts answered live and hidden below { $threshold }. The attacker adds a region of known count, so that the target tips the answer over the threshold, and must be right nearly always.
attack-what-cell-key = Design that must fail: live answers with cell-key noise from −2 to 2, a new one for each description. The attacker takes the differences of 100 pairs of descriptions with and without the target: their plain mean is right in { $right } % of worlds (advantage { $mean }); the figure is the likelihood-ratio attacker on the same 100 pairs, who must reach { $bound }.
attack-what-one-cell = The attacker knows every other report and holds the stored value of one cell, drawn by the product's sampler at scale { $scale }; likelihood ratio. Closed form: { $bound }.
attack-what-four-tables = The attacker knows every other report and holds the stored values of the report's cells in a partner's four tables, at scale { $scale }; sum of the log-likelihood ratios. Closed form: { $bound }.
attack-what-six-tables = The attacker knows every other report and holds the stored values of the report's cells in all six tables, at scale { $scale }; sum of the log-likelihood ratios. Closed form: { $bound }.
attack-what-displayed = One cell as displayed (scale { $scale }, hidden under { $threshold }, then rounded), likelihood ratio of an attacker who knows the cell's other reports, whose number is Poisson with mean { $mean }, as in a block when 237 blocks share 1,500 reports a year. Closed form: { $bound } on that mean; { $worst } at the worst of all counts.
attack-what-differencing = The attacker asks for two unions of blocks that differ by the target's block, and for that block, and weighs the three answers by a learnt likelihood ratio. Bound: one draw, { $bound }.
attack-what-slivers = The attacker asks for 20 polygons that creep over the target's block by slivers, and for one that takes in exactly that block more; learnt likelihood ratio over all answers. Slivers must get equal answers. Bound: one draw, { $bound }.
attack-what-windows = The attacker holds the block's year against every window of up to four quarters of its middle area that begins or ends at the report's quarter, with and without it; differences averaged, learnt likelihood ratio. Bound: two draws, { $bound }.
attack-what-tracker = General tracker: the attacker pads the target's hidden block with 100 different unions of blocks and averages 100 differences, which wears off hiding and rounding and leaves the stored value; learnt likelihood ratio. Bound: one draw, { $bound }.
attack-what-averaging = The attacker asks for the same cell through 100 descriptions, as two audiences in turn, at the count where display tells most; the answers must be equal to the bit. Learnt likelihood ratio. Bound: one draw, { $bound }.
attack-what-collusion = An analyst, a partner and a community safety officer pool their displays of all six cells of the report, each at the count where display tells most; learnt likelihood ratio over all of them jointly. Bound: six draws, { $bound }.
attack-what-heatmap = The attacker has every other released value, works out the exceedance map for every value that the target's area could have, and so reads the stored values back from the map by block and the map by middle area; likelihood ratio. Bound: two draws, { $bound }.
attack-what-revision = The attacker kept a table as it was before a revision and compares it with the revised one, also which cells stayed equal; once with the report in both, once with a report that the revision brings in; the stronger is told. Learnt likelihood ratio. Bound: two draws, { $bound }.
attack-what-equality = The attacker looks only at which cells an answer has and which of them show a value, the target's being otherwise empty or on the edge of the threshold; the stronger is told. Learnt likelihood ratio. Bound: one draw, { $bound }.

attack-progress = Attacking
attack-column-attack = Attack
attack-column-advantage = advantage
attack-column-interval = 95% interval
attack-column-bound = bound
attack-column-pairs = pairs
attack-column-holds = outcome
attack-holds = as it must be
attack-fails = NOT AS IT MUST BE
attack-does-not-hold = The release design does not hold against { $attacks }, or a design that must fail did not. Release nothing until this is understood: run again with another seed, then look for what was changed.
attack-cannot-write = The report could not be written to { $file }. Choose a place where you may write.

# What a release is good for.
utility-reports = Reports in the year, blocks and middle areas: { $reports }, { $blocks }, { $areas }; drawn { $draws } times
utility-top-blocks = Of the 20 blocks with most reports, kept among the 20 highest values: { $share } (target: at least 82%)
utility-top-middle-areas = Of the 10 middle areas with most reports, kept among the 10 highest estimates: { $share } (target: at least 90%)
utility-phantoms = Truly empty cells shown by chance: { $share } (allowed: 0.5%; by the law: { $law })
utility-shown-reports = Reports that lie in a block shown to the partnership: { $share }
utility-covered = Cells whose noise is within the margin of their interval: { $share } (promised: at least 95%)
utility-too-few = The region has fewer reports in that year than were asked for. Ask for fewer.

# The command line.
cli-no-runtime = The operating system refused threads or signals, so nothing could be started.
cli-database-external = Using the database that DATABASE_URL names
cli-database-unreachable = The database cannot be reached. Check that it is running and that the address is right.
cli-database-url = DATABASE_URL is not an address of PostgreSQL. It looks like postgres://name@host/database.
cli-migrated = The database is of this version.
cli-cubes = Counting concerns into the working cubes
cli-ready = Contexture is ready: { $address }
cli-demo-accounts = Demonstration sign-ins (fictional region, this machine only):
cli-stop-how = Press Ctrl-C to stop.
cli-stopping = Stopping
cli-written = Wrote { $file }
cli-cannot-write = { $file } cannot be written. Check the folder, its permissions and the space on the disk.
cli-cannot-read = { $file } cannot be read. Check the name and the permissions.
cli-cannot-print = The result could not be printed.
cli-file-too-large = { $file } is larger than { $mebibytes } MiB, so it was not read. Split it and import the parts.
cli-mapping-not-text = { $file } is not UTF-8 text, so it is no mapping file.
cli-import-reading = Reading rows
cli-import-keeping = Keeping rows
cli-publishing-geography = Publishing the geography
cli-receipt-same-file = This very file was taken in before. Nothing was changed.
cli-receipt-dry-run = Checked only. Nothing was written.
cli-receipt-accepted = { $n } accepted
cli-receipt-held = { $n } held for a person to decide
cli-receipt-refused = { $n } refused
cli-receipt-duplicate = { $n } already there
cli-receipt-row = Line { $line }:
cli-receipt-row-column = Line { $line }, { $column }:
cli-receipt-more = … and { $n } more; --json lists them all
cli-receipt-batch = Batch { $batch }
cli-template-no-ground = No geography has been imported, so the example rows would be refused here. Import geography first.
cli-held-none = No row is waiting.
cli-held-decided = Decided.
cli-batch-form = That is not a batch id. Copy it from the receipt, or from: contexture import held list
cli-release-proposed = { $id } waits for another officer, as proposal { $proposal }. Nothing has left.
cli-release-signed = Released as { $id }. It cannot be drawn again.
cli-release-withdrawn = The proposal of { $id } was withdrawn. Its values are gone.
cli-release-none = Nothing has been released yet.
cli-region-unknown = There is no such region. Choose one of: { $regions }
cli-region-choose = Say which region with --region. There are: { $regions }
cli-role-unknown = There is no such role. Choose one of: { $roles }
cli-agency-form = An agency code has 2 to 12 capitals, digits or hyphens.
cli-passphrase-ask = Type the passphrase (it will show), then press Enter. Safer: contexture user add … < file
cli-passphrase-none = No passphrase was given on standard input.
cli-account-added = The account was added.
cli-account-changed = The account was changed and its sessions were ended.
cli-agreement-drafted = Drafted: { $code }. It opens nothing until a meeting chair has signed it.
cli-agreement-signed = Signed: { $code }.
cli-agreement-ended = Ended: { $code }. Whoever leaned on it is refused from now on.
cli-usage = The command is not right. See: contexture --help

# Proposing, auditing, signing, withdrawing and revising releases.
closing-no-proposal = No such proposal waits. It may have been signed or withdrawn; look at the list again.
closing-proposal-waits = A proposal of this region waits already. Sign it or withdraw it first.
closing-same-officer = Whoever proposed a release cannot sign it. Ask another officer.
closing-audit-failed = A figure of the automatic audit is outside its bound, so this proposal cannot be signed. Withdraw it, and mend what the audit names.
closing-rows-changed = The concerns of the period have changed since the release was proposed. Withdraw the proposal and propose again.
closing-period-order = Periods close in order, without a gap, and each once. Choose the next one that is over.
closing-policy-version = This version of the policy stood for another content before. Give the changed policy a version of its own.
closing-no-sheet = No such table of that period is in force, so there is nothing to revise.
closing-no-officer = An officer is a person with an account. Say who you are: --officer NAME.
closing-period-form = Write a year as 2025 or a quarter as 2025Q3.
closing-profile-unknown = Choose the policy standard or cautious. Another one is given as a file on the command line.
closing-table-unknown = Choose one of the tables in the list.
closing-reason-unknown = Choose one of the reasons in the list. A late report is none: it is counted in the next period.

revision-reason-wrong-file = A file was taken in that should not have been
revision-reason-wrong-mapping = An agency’s codes were mapped wrongly
revision-reason-wrong-geography = Boundaries, blocks or residents were wrong
revision-reason-wrong-register = The register of places was wrong

table-block-year = Blocks by year
table-middle-area-quarter = Middle areas by quarter
table-authority-harm-quarter = Local authorities by harm and quarter
table-place-year = Registered places by year
table-authority-context-type-year = Local authorities by kind of context and year
table-authority-sector-quarter = Local authorities by source and quarter

audit-figure-epsilon-release = What this release spends on any one report (ε)
audit-figure-epsilon-before = The most that earlier releases have spent on any one report (ε)
audit-figure-epsilon-report = The most spent on any one report after this release (ε)
audit-figure-phantom-rate = Truly empty cells that would be shown by chance
audit-figure-least-sd = Smallest standard deviation of any one-report effect, over all tables and all earlier releases, in reports
audit-figure-least-sd-kept = The same with what a revision replaced, which somebody may have kept
audit-figure-point-intervals = Cells whose true count could be worked out exactly from what is shown
audit-figure-programmes-solved = Cells for which this was tried
audit-figure-coverage = Cells whose true count lies in their interval
audit-figure-top-blocks = Of the 20 blocks with most reports, kept among the 20 highest values
audit-figure-top-middle-areas = Of the 10 middle areas with most reports, kept among the 10 highest values
audit-figure-shown-reports = Reports that lie in cells shown to the partnership

problem-release-step-title = The step was not taken
problem-release-step-detail = Nothing was changed. Look at the list of releases again.

release-page-browser-title = Releases – Contexture
release-page-title = Releases
release-page-lead = What leaves the working side is a release: two officers, a fixed policy, values drawn once.
release-page-propose = Propose a release
release-page-propose-lead = Counting and drawing take up to a minute. Nothing leaves before another officer signs.
release-page-period = Period to close
release-page-profile = Policy
release-page-profile-standard = Standard: scale 2, threshold 10
release-page-profile-cautious = Cautious: scale 3, threshold 15
release-page-propose-button = Count, draw and propose
release-page-working = Working…
release-page-none-open = No period is over that could be closed now.
release-page-waits = Waits for its second officer
release-page-none-waits = Nothing waits.
release-page-history = Published
release-page-none-published = Nothing has been published yet.
release-page-earlier = Signed and withdrawn proposals
release-page-release = Release
release-page-closes = Period
release-page-kind = What it does
release-page-kind-release = Closes the period
release-page-kind-revision = Draws one table anew: { $table }, { $period }. { $reason }
release-page-policy = Policy
release-page-by = Proposed by
release-page-signed = Signed by
release-page-state = State
release-page-state-proposed = Waits
release-page-state-signed = Signed
release-page-state-withdrawn = Withdrawn
release-page-audit-open = Read the automatic audit
release-page-audit-close = Close the audit
release-page-audit-title = Automatic audit of { $release }
release-page-audit-passed = Every figure keeps its bound.
release-page-audit-failed = { $n ->
    [one] One figure is outside its bound. This proposal cannot be signed.
   *[other] { $n } figures are outside their bounds. This proposal cannot be signed.
}
release-page-figure = Figure
release-page-value = Value
release-page-bound = Bound
release-page-holds = Kept
release-page-yes = Yes
release-page-no = No
release-page-table = Table
release-page-scale = Noise scale
release-page-epsilon = ε
release-page-cells = Cells
release-page-revision = Drawing
release-page-in-force = In force
release-page-sign = Sign and publish
release-page-sign-confirm = I have read the audit. Publish { $release }: it can never be taken back.
release-page-sign-sure = Yes, publish
release-page-cancel = Not now
release-page-withdraw = Withdraw
release-page-own = You proposed this. Another officer must sign it.
release-page-signed-done = { $release } is published.
release-page-proposed-done = { $release } waits for another officer.
release-page-withdrawn-done = The proposal was withdrawn. Its values are gone.
release-page-revise = Revise a table
release-page-revise-lead = For a gross error only, once a period. The whole table is drawn anew and costs its ε again; another officer must sign.
release-page-revise-sheet = Table and period
release-page-revise-reason = The gross error
release-page-revise-button = Count, draw anew and propose
release-page-published-at = Published
release-page-sheets = Tables of { $release }
release-page-officers = Signed by two officers

# The embedded database: steps of its start, and what to do when it cannot be had.
cluster-step-looking = Looking for PostgreSQL and PostGIS
cluster-step-found = Found PostgreSQL { $major } in { $programs }
cluster-step-waiting = Waiting for another process that is starting or stopping the same database
cluster-step-initialising = Making a new database (once; a few seconds)
cluster-step-starting = Starting the database
cluster-step-ready = The database is ready
cluster-step-attached = The database is ready; another process keeps it

cluster-no-postgres = PostgreSQL 15 or newer was not found. Install it with PostGIS 3, for example “apt-get install postgresql-15 postgresql-15-postgis-3”, or set DATABASE_URL to a server that you have.
cluster-no-postgis = PostgreSQL { $major } was found, but not its PostGIS extension. Install it, for example “apt-get install postgresql-{ $major }-postgis-3”.
cluster-data-newer = The data in { $dir } were written by PostgreSQL { $data }, but the newest one installed is { $installed }. Install PostgreSQL { $data } with PostGIS, or choose another --data-dir. Nothing was changed.
cluster-data-older = The data in { $dir } were written by PostgreSQL { $data }, which is not installed; the newest one installed is { $installed }. Install PostgreSQL { $data } with PostGIS again, or move the data over with pg_upgrade. Nothing was changed.
cluster-foreign = { $dir } has files in it that are not Contexture's. Choose an empty or new directory with --data-dir. Nothing was changed.
cluster-no-room = The disk of { $dir } has { $free } MB free; the database needs at least { $needed } MB. Make room, or choose another --data-dir.
cluster-untraversable = The database runs as user { $user }, who may not enter { $blocked } and so cannot reach { $dir }. Choose a --data-dir elsewhere, such as /var/lib/contexture, or run as an ordinary user.
cluster-not-yours = { $dir } belongs to another user. Run as that user, or choose another --data-dir.
cluster-no-server-user = PostgreSQL may not run as root, and this machine has neither a user “postgres” nor “nobody” to run it as. Add one with “adduser --system postgres”, or run as an ordinary user.
cluster-busy = Another process has been starting or stopping the database in { $dir } for two minutes. Stop that process, then try again.
cluster-init-failed = A new database could not be made. PostgreSQL said: { $output }
cluster-start-failed = The database did not start. Its log ({ $log }) ends with: { $output }
cluster-sql-failed = The database refused a statement: { $output }
cluster-io = { $path } could not be used: { $reason }. Check that it exists and that you may use it.

# What contexts and the links between them are described with.
marking-official = OFFICIAL
marking-official-sensitive = OFFICIAL-SENSITIVE
register-status-registered = On the public-place register
register-status-applied = Put forward for the register
register-status-not-public = Not public space
roll-under-100 = Under 100 on roll
roll-100-499 = 100 to 499 on roll
roll-500-999 = 500 to 999 on roll
roll-1000-over = 1,000 or more on roll
phase-primary = Primary
phase-all-through = All-through
phase-secondary = Secondary
phase-college = Sixth form or college
phase-setting = Education other than at school
protective-trusted-adult = A trusted adult is near
protective-youth-work = Youth work reaches it
protective-structured-activity = Structured activity
protective-school-contact = Good contact with school
protective-family-contact = Good contact with families
protective-peer-support = Friends look out for each other
protective-watched-space = Staff or residents watch over the space
platform-short-video = Short-video app
platform-photo-sharing = Photo-sharing app
platform-disappearing-messages = Disappearing-message app
platform-messaging = Messaging app
platform-game = Multiplayer game
platform-live-stream = Live-stream platform
platform-resale = Resale site
platform-anonymous-questions = Anonymous question app
platform-dating = Dating app
platform-forum = Forum
platform-other = Another platform
online-class-public-feed = Public feed or tag
online-class-open-group = Open group
online-class-closed-group = Closed group
online-class-direct-messages = Direct messages
online-class-voice-room = Voice rooms
online-class-live-room = Live rooms
online-class-listings = Offers and listings
online-class-comments = Comments
online-feature-disappearing-content = Content disappears
online-feature-location-sharing = Location sharing
online-feature-anonymous-accounts = Anonymous accounts
online-feature-payments = Gifts or payments
online-feature-stranger-contact = Strangers can make contact
online-feature-invite-links = Invitations by link
online-feature-moderated = Moderated
link-feeds = feeds
link-on-the-way-to = is on the way to
link-meets-at = meets at
link-displaced-to = was displaced to
link-displaced-from = was displaced from
link-same-manager = has the same manager as
link-recruits-through = recruits through
confidence-low = Low confidence
confidence-medium = Medium confidence
confidence-high = High confidence

# Who looks after a context, what young people mapped, and who judged.
guardian-kind-guardian = Guardian
guardian-kind-place-manager = Place manager
guardian-kind-handler = Handler
organisation-kind-transport-operator = Transport operator
organisation-kind-local-authority = Local authority
organisation-kind-school = School or college
organisation-kind-retailer = Retailer or shopping centre
organisation-kind-licensed-premises = Licensed premises
organisation-kind-leisure = Leisure or sport
organisation-kind-housing = Landlord or housing association
organisation-kind-health = Health
organisation-kind-police = Police
organisation-kind-youth-organisation = Youth organisation
organisation-kind-voluntary = Voluntary organisation
organisation-kind-security = Security company
organisation-kind-platform = Online platform
guardian-role-station-manager = Station manager
guardian-role-services-manager = Services manager
guardian-role-centre-manager = Centre manager
guardian-role-premises-manager = Premises manager
guardian-role-ranger = Ranger or warden
guardian-role-head-of-site = Head of site
guardian-role-safeguarding-lead = Safeguarding lead
guardian-role-security-lead = Security lead
guardian-role-licensing-officer = Licensing officer
guardian-role-housing-officer = Housing officer
guardian-role-youth-work-lead = Youth work lead
guardian-role-neighbourhood-policing-lead = Neighbourhood policing lead
guardian-role-youth-justice-lead = Youth justice lead
guardian-role-trust-and-safety = Trust and safety team
contact-route-board-coordinator = Through the board’s coordinator
contact-route-community-safety-team = Through the community safety team
contact-route-safeguarding-lead = Through its own safeguarding lead
contact-route-control-room = Through the operator’s control room
contact-route-licensing-authority = Through the licensing authority
contact-route-trusted-reporter = Through the trusted reporters’ scheme
safety-colour-red = Red: kept away from
safety-colour-amber = Amber: it depends
safety-colour-green = Green: feels well
safety-reason-poor-light = Badly lit
safety-reason-hidden = Hidden from view
safety-reason-no-staff = No staff near
safety-reason-no-way-out = No way out
safety-reason-harassment = Harassment or shouting
safety-reason-approached = Strangers come up to young people
safety-reason-substances = Drinking or drugs
safety-reason-violence = Fights or weapons feared
safety-reason-peer-pressure = Pressure from other young people
safety-reason-good-light = Well lit
safety-reason-open-view = In plain view
safety-reason-staff-near = Staff near
safety-reason-trusted-adult = An adult they trust
safety-reason-friends-near = Friends near
safety-reason-things-to-do = Something to do
safety-reason-welcome = Warm, dry and allowed to stay
judge-role-social-work = Social work
judge-role-education-safeguarding = Safeguarding in education
judge-role-youth-work = Youth work
judge-role-neighbourhood-policing = Neighbourhood policing
judge-role-public-protection = Public protection
judge-role-health-safeguarding = Safeguarding in health
judge-role-youth-justice = Youth justice
judge-role-community-safety = Community safety
judge-role-transport-safeguarding = Safeguarding on transport
judge-role-voluntary = Voluntary sector
judge-role-advocate = Advocate for young people’s views
weight-direction-harm = Towards harm
weight-direction-safety = Towards safety

# What belongs to a context, and the weighting canvas, as the page shows them.
records-none = Nothing is recorded yet.
records-guardians = Guardians and place managers
records-guardian-add = Add a guardian
records-organisation = Organisation
records-organisation-en = Organisation in English
records-organisation-cy = Organisation in Welsh
records-organisation-kind = Kind of organisation
records-kind = What it is to the context
records-role = Role that looks after it
records-route = How it is reached
records-days = Since
records-since = Since
records-until = Until
records-factors = Factors, strengths and safe adults
records-factor-add = Add a factor or strength
records-factor = Factor
records-pace = Pace
records-static = static
records-dynamic = dynamic
records-evidenced = Last evidenced
records-old = too old to count
records-weight = Weighs today
records-confidence = How sure
records-harms = Harms
records-strengths = Strengths
records-needs = Needs
records-evidence = Evidence
records-assessments = Assessments
records-assessment-add = Assess it
records-made-on = Made on
records-baseline = Re-run of the one made on
records-heading = Heading
records-strengths-lines = strengths, one to a line
records-needs-lines = needs, one to a line
records-compared = What is not as it was in the baseline
records-strengths-gained = Strengths gained
records-strengths-gone = Strengths gone
records-needs-gained = Needs gained
records-needs-gone = Needs gone
records-mapping = Safety mapping with young people
records-colour = Colour
records-reason = Reason
records-marks = Marks
records-safe-places = { $n ->
    [one] 1 safe place was marked.
   *[other] { $shown } safe places were marked.
}
weighting-title = Weighting
weighting-lead = Contexts are compared by the people at the table. Each says a word for each context, and why. Nothing is averaged, and who differs is shown.
weighting-begin = Begin a weighting
weighting-add = Add a context to compare: find it by its name
weighting-go = Begin
weighting-held = Held on
weighting-closed = closed on
weighting-context = Context
weighting-spread = From – to
weighting-range = From { $from } to { $to }
weighting-differs = differs
weighting-judge = Add a judgement
weighting-close = Close this weighting
weighting-seat = Seat at the table (1 to 30)
weighting-role = Role of the judge
weighting-sector = Sector of the judge
weighting-direction = Direction
weighting-word = Word
weighting-reason = Reason

# What belongs to a context beyond its own fields.
assessment-kind-neighbourhood = Neighbourhood assessment
assessment-kind-school = School assessment
assessment-kind-peer-group = Peer group assessment
context-raised-raised = What goes on here now has been seen by more than police: bring it to the meeting.
context-raised-nothing = No factor of harm is recorded.
context-raised-static-only = Only static factors are recorded. They say what a place is, not what happens there, and raise nothing by themselves.
context-raised-old = Whatever was seen here has grown old. Ask whether it is still so before it is raised.
context-raised-police-alone = Only police have seen what goes on here. Ask another sector before it is raised.
context-mapping-not-held = Nothing is held for this area that can be told. What young people map is told from three sessions on.
context-mapping-told = Told in steps of three sessions, so that no single group can be found in it.
context-name-identifying = The name has something that could tell who somebody is, such as an address, a day of birth or an age. Leave it out.
context-text-form = A text is empty, longer than 280 characters, or has characters that no text has. Write one short sentence.
context-text-handle = A text holds an e-mail address or a handle. Write it without them.
context-text-web-address = A text holds a web address. Say what kind of space it is instead.
context-text-digits = A text has a long number. Leave telephone and reference numbers out.
context-text-person = A text has a word that may be a person’s name. Say what role they have or what was seen, without the name.
context-text-identifying = A text has something that could tell who somebody is, such as an address, a day of birth, an age or a description. Say what was seen at the context.
context-fault-day-to-come = The day is still to come, or is too long ago. Give the day on which it was.
context-fault-record-fixed = This does not change once it is recorded. End this record and make a new one.
context-fault-area = This area or context is not known in your region. Give the code of an area or a context.
context-fault-marks = A mark is not right: give one to two hundred points or lines in the National Grid, green with a reason that speaks for the place, red with one that speaks against it.
context-fault-assessment-kind = Places, schools and peer groups are assessed, each by headings of its own kind. Choose those of this context.
context-fault-headings-version = There is no such version of the headings. Choose one from the list.
context-fault-headings = Give each heading once, in the order of the list, and at least one.
context-fault-entries = There are more than twenty entries. Keep the most telling ones.
context-fault-baseline = The baseline must be an assessment of the same context by the same version of the headings, and no re-run itself. Choose another.
context-fault-scale = There is no such version of the scale. Choose one from the list.
context-fault-weighed = Two to twenty contexts of your region are weighed, each once, and a judgement is of one of them. Correct the contexts.
context-fault-seat = A seat has a number from 1 to 30, one role and one sector for the whole session. Take another seat for another role.
context-fault-weighting-closed = The weighting is closed, so it stays as it is. Hold a new one.
record-action-context-view = Looked at a context
record-action-contexts-list-view = Looked at the list of contexts
record-action-contexts-network-view = Looked at the network of contexts
record-action-context-history-view = Looked at the history of a context
record-action-context-records-view = Looked at what belongs to a context
record-action-context-record-history-view = Looked at the history of a record of a context
record-action-weightings-view = Looked at weightings of contexts
record-action-mapping-view = Looked at what young people mapped
record-action-safety-sessions-view = Looked at single safety-mapping sessions
record-action-guardian-keep = Recorded a guardian of a context
record-action-factor-keep = Recorded a factor or strength of a context
record-action-assessment-keep = Recorded an assessment of a context
record-action-weighting-keep = Recorded a weighting of contexts
record-action-safety-session-keep = Recorded a safety-mapping session

# The pages of contexts.
contexts-browser-title = Contexts – Contexture
contexts-network-browser-title = Network of contexts – Contexture
contexts-one-browser-title = Context – Contexture
contexts-page-link = Contexts
contexts-title = Register of contexts
contexts-lead = Places, schools, described peer groups and online spaces that the partnership keeps in view. No record holds a person.
contexts-back = All contexts
contexts-name = Name
contexts-due = Due for review
contexts-find = Find
contexts-ways = How to see them
contexts-way-list = List
contexts-way-map = Map
contexts-way-network = Network of links
contexts-views = Saved views
contexts-all = All contexts
contexts-view-keep = Save this view
contexts-view-drop = Remove saved view
contexts-empty = No context fits
contexts-empty-next = Change the filter, or put a new context forward below.
contexts-count = { $n ->
    [one] 1 context
   *[other] { $shown } contexts
}
contexts-links-count = { $n ->
    [one] 1 link
   *[other] { $shown } links
}
contexts-places-count = { $n ->
    [one] 1 registered place
   *[other] { $shown } registered places
}
contexts-found = { $n ->
    [zero] Nothing found yet. Try another spelling.
    [one] 1 found: choose it below.
   *[other] { $shown } found: choose one below.
}
contexts-col-code = Code
contexts-col-name = Name
contexts-col-kind = Kind
contexts-col-state = State
contexts-col-owner = Looked after by
contexts-col-review = Review
contexts-col-sources = Sources
contexts-col-links = Links
contexts-overdue = overdue
contexts-overdue-long = The review is overdue. Look at the context again and give the next day of review.
contexts-page-before = Page before
contexts-page-next = Next page
contexts-map-name = Map of contexts. The list beside it has the same contexts.
contexts-map-hint = Arrow keys go through the list and show each on the map; Enter opens it.
contexts-map-shown = { $n ->
    [one] 1 context is on the map.
   *[other] { $shown } contexts are on the map.
}
contexts-map-without = { $n ->
    [zero] All have a place.
    [one] 1 has no place on a map.
   *[other] { $shown } have no place on a map.
}
contexts-map-more = There are more than can be shown: filter them.
contexts-legend = Signs
contexts-propose = Put forward a new context
contexts-propose-lead = Describe the place, school, group or space. Never write a person’s name, a handle or an address of a home. The name is looked at before it is kept.
contexts-propose-go = Put it forward
contexts-name-composed = The name of a peer group is composed from its size, its ages and where it meets. Nobody writes it.
contexts-form-needed = Give this before you go on.
contexts-form-point = Point
contexts-form-line = Line or route
contexts-form-area = Area
contexts-position = Position
contexts-position-hint = Press on the map, or write easting and northing in metres (267400 243100) or a grid reference (SN 674 431). One position to a line: a point has one, a line at least two, an area at least three.
contexts-position-unread = This is not a whole position yet. Look at each line and at the form chosen above.
contexts-hours-day = Day
contexts-hours-from = From
contexts-hours-to = To
contexts-hours-add = Add hours
contexts-day-mon = Mon
contexts-day-tue = Tue
contexts-day-wed = Wed
contexts-day-thu = Thu
contexts-day-fri = Fri
contexts-day-sat = Sat
contexts-day-sun = Sun
contexts-remove = remove
contexts-meets-pick = Add where it meets: find a place, school or online space by its name
contexts-field-name-en = Name in English
contexts-field-name-cy = Name in Welsh
contexts-field-details-kind = Kind of context
contexts-field-details-place-type = Kind of place
contexts-field-details-register = Public-place register
contexts-field-details-phase = Phase
contexts-field-details-roll = On roll
contexts-field-details-medium = Language of teaching
contexts-field-details-size = About how many
contexts-field-details-age = About what ages
contexts-field-details-harms = Harms it is known for
contexts-field-details-protective = What protects
contexts-field-details-platform = Kind of platform
contexts-field-details-space = Kind of space
contexts-field-details-features = What matters for safety
contexts-field-details-hours = Open or in use
contexts-field-details-meets = Where and when it meets
contexts-field-details-shape = Where it is
contexts-field-state = State
contexts-field-owner-role = Looked after by
contexts-field-review-on = Next review
contexts-field-marking = Marking
contexts-field-sources = Sources of evidence
contexts-field-places = Registered places (ids)
contexts-field-opened-on = First opened
contexts-field-ended = How it ended
contexts-field-became = Stands in its place
contexts-link-kind = How
contexts-link-from = From
contexts-link-to = To
contexts-link-from-on = Known since
contexts-link-to-on = Known until
contexts-link-confidence = How sure
contexts-link-source = Source
contexts-shape-point = Point at { $e } { $n }
contexts-shape-line = Line from { $e } { $n }
contexts-shape-area = Area around { $e } { $n }
contexts-unknown = Not known
contexts-what = What it is
contexts-where = Where
contexts-nowhere = It has no place on a map.
contexts-standing = Life and review
contexts-move = Move it to
contexts-move-review = Day of the next review
contexts-move-go = Move
contexts-links = Links
contexts-link-ended = ended
contexts-link-change = Change
contexts-link-end-hint = Leave the day empty while the link still holds.
contexts-link-other = Other context: find it by its name
contexts-link-turn = It leads from the other context to this one
contexts-link-missing = Choose the other context, how the two have to do with each other, and the source.
contexts-link-go = Add the link
contexts-acts = Change the register
contexts-change = Change what is known
contexts-change-lead = the kind of a context does not change.
contexts-link = Add a link
contexts-merge = Merge
contexts-supersede = Supersede
contexts-split = Split
contexts-save = Save
contexts-cancel = Cancel
contexts-join-other = Context that stays: find it by its name
contexts-merge-lead = Merge when two records are of the same context. This one closes, and the other stands for both.
contexts-merge-go = Merge them
contexts-supersede-lead = Supersede when another context has come in the place of this one. This one closes, and the other takes over its links.
contexts-supersede-go = Supersede it
contexts-preview = What will happen
contexts-preview-ends = { $old } is closed. Whoever opens it is led to { $heir }. Its history stays.
contexts-preview-sources = { $heir } then has these sources: { $what }.
contexts-preview-marking = { $heir } is then marked { $what }.
contexts-preview-places = { $n ->
    [zero] No registered place belongs to either.
    [one] 1 registered place belongs to it then.
   *[other] { $shown } registered places belong to it then.
}
contexts-preview-meets = Groups that meet at { $old } then meet at { $heir }.
contexts-preview-links = { $n ->
    [zero] No link is moved.
    [one] 1 link is moved. It then reads as below; if the other has the same one already, the two become one.
   *[other] { $shown } links are moved. They then read as below; one that the other has already becomes one with it.
}
contexts-preview-undo = It can be undone from the history, once, as long as nothing has been built on it.
contexts-split-lead = Split when one record is of several contexts. Each part begins with what is known of the whole: its state, owner, review, sources and marking. Give each a name of its own.
contexts-split-part = Part { $n }
contexts-split-details = What this part is
contexts-split-more = Add a part
contexts-split-goes = Which links and registered places go to which part
contexts-split-ends = This context is closed, and says what it became.
contexts-split-go = Split it
contexts-ended = It stays as it was. What stands in its place:
contexts-stands-for = Stands in the place of:
contexts-asked-for = You asked for a context that has ended. This one stands in its place; the history below is of
contexts-history = History
contexts-history-machine = The machine itself
contexts-history-field = What
contexts-history-before = Before
contexts-history-after = After
contexts-history-link = Link
contexts-history-more = Earlier acts
contexts-history-undid = undid an earlier act
contexts-undo = Undo this act
contexts-undo-lead = Undoing gives back what was before this act, unless something has been built on it since.
contexts-undo-sure = Yes, undo it
contexts-done-change = The change is kept.
contexts-done-move = The context has moved on in its life.
contexts-done-link = The link is kept.
contexts-done-link-change = The change of the link is kept.
contexts-done-merge = The two are merged. This is the one that stands for both.
contexts-done-supersede = It is superseded. This is the one that came in its place.
contexts-done-split = The context is split.
contexts-done-undo = The act is undone.
contexts-network-title = Network of links
contexts-network-lead = How contexts have to do with each other. Contexts without a link are only in the list.
contexts-network-table = The same as a table
contexts-network-lines = Lines
contexts-network-hint = Arrow keys go from context to context and show its neighbours; Tab goes on to the table; Escape shows all again.
contexts-network-zoom = Size of the picture
contexts-network-closer = Larger
contexts-network-further = Smaller
contexts-network-whole = The whole picture
contexts-network-all = Show all links
contexts-network-ended = Show links that have ended
contexts-network-cut = There are more links than can be drawn. Open a context to see its own.
contexts-network-empty = No links yet
contexts-network-empty-next = Open a context and link it with another.

# Contexts as living records.
context-group-name = Group of { $size }, aged { $age }
context-group-name-at = Group of { $size }, aged { $age }, at { $at }
context-state-proposed = Proposed
context-state-open = Open
context-state-under-plan = Under plan
context-state-monitoring = Monitoring
context-state-closed = Closed
context-state-reopened = Reopened
context-ended-merged = Merged into another context
context-ended-split = Split into several contexts
context-ended-superseded = Superseded by another context
context-act-propose = Proposed
context-act-change = Changed
context-act-move = Moved in its life
context-act-link = Linked
context-act-link-change = Link changed
context-act-merge = Merged
context-act-supersede = Superseded
context-act-split = Split
context-act-undo = Undone
context-name-form = The name is empty, too long, or has characters that no name has. Write what the place or space is called, in 120 characters at most.
context-name-handle = The name holds an e-mail address or a handle. Describe the context without them.
context-name-web-address = The name holds a web address. Describe what kind of space it is instead.
context-name-digits = The name has more digits than the name of a place. Leave telephone and reference numbers out.
context-name-person = The name looks like a person’s. A context is never called after a person: describe the place, group or space.
context-fault-fields = Some fields are wrong. Nothing was changed. Correct the fields named below.
context-fault-no-such = There is no such context in your region. Nothing was changed. Look for it in the register.
context-fault-ended = The context has been merged, split or superseded, so it stays as it is. Open the context that stands in its place, or undo that act first.
context-fault-move = A context in this state cannot be moved there. Look at the states that it can go to next.
context-fault-police-only = No source other than police supports this context, so it cannot be open. Add evidence of another sector first.
context-fault-review = An open context needs a day of review that is still to come. Give one.
context-fault-link-self = Both ends are the same context. Choose two different ones.
context-fault-link-twice = The same link is recorded already for a part of this time. Change that link, or give other dates.
context-fault-link-nowhere = A link or a meeting place leads to a context that is not there, has ended, or is a peer group. Choose another.
context-fault-kinds = Only contexts of the same kind can be merged. Link them, or supersede one by the other.
context-fault-parts = A context is split into two to eight parts of its own kind, and each link and place goes to one part. Correct the parts.
context-fault-later = Something that this act changed has been changed since, so it cannot be undone. Undo the later act first, or change the context by hand.
context-fault-undo = This act cannot be undone: only a merge, a split or a supersession can, and each once.
context-fault-shape = The position lies outside the National Grid, or the line or area is not whole. Give eastings and northings in metres.
context-fault-hours = The hours overlap the end of a day wrongly or are not in order. Give each stretch by day, first and last minute.
context-fault-place-type = A school is a context of the kind school. Choose that kind.
context-fault-register = Only a place with a point can be on the public-place register.
context-fault-meets = A meeting place is given twice, or its hours are wrong.
context-fault-list = A list has an entry twice or out of order. Give each entry once, in the order of the code list.
context-fault-owner = This role cannot look after a context. Choose a role of the partnership.
context-fault-sources = Say which sectors support the context, each once, in the order of the code list.
context-fault-places-unknown = A place is not on the register of this region. Choose it from the register.
context-fault-kind-fixed = The kind of a context does not change. Propose a new context and supersede this one.
context-fault-link-days = The last day of a link is before its first.
context-fault-code = This code is not understood. Choose from the list.
problem-context-refused-title = The register was not changed
problem-context-refused-detail = The act does not fit the register. Nothing was changed.
problem-context-changed-title = Somebody else has changed this context
problem-context-changed-detail = The context has changed since you opened it, and nothing of yours was kept. Open it again, look at the fields named below, and make your change anew.
context-changed-field = This field has changed since you opened it.

# The release and its policy file.
release-open-period = The period { $period } is not closed yet. A release can be made once it is over and has been declared closed.
release-already = { $table } of { $period } was released before. Closed cells never change; nothing was done.
release-outside-frame = { $table } has a count that lies outside the areas or places of the region. Import the geography and the register again, then count anew. Nothing was released.
release-other-policy = The areas and places were prepared under another policy. Prepare them again under this one. Nothing was released.
release-too-large = { $table } has a count that is too large to be true. Nothing was released.
release-out-of-order = The period { $period } comes before one that is closed already. Periods close in order. Nothing was released.
release-no-table = The policy has no table for the period { $period }. Choose a whole year, or another policy.
release-tables-disagree = { $table } does not add up to the same totals as the other tables, so some reports were lost or counted twice. Count anew. Nothing was released.
release-earlier-policy = The policy file is of an earlier form, which is kept for the releases made under it. Use a file of today’s form. Nothing was released.
release-never-released = { $table } of { $period } was never released, so there is nothing to revise.
release-revised-before = A table of { $period } was revised before. A period is revised once at most, so { $table } stays as it is.
release-same-officer = Whoever proposed a release cannot sign it. Ask another officer to sign.

policy-syntax = Line { $key } of the policy file is not valid TOML.
policy-missing = The key { $key } is missing.
policy-unknown = The key { $key } is not known.
policy-kind = The key { $key } has a value of the wrong kind.
policy-range = The key { $key } has a value that is out of range or not in the list.
policy-under-profile = The key { $key } is weaker than the profile allows.
policy-rounds-under = The key { $key } does not go with the rounding: a value at the threshold would be shown as less than it.
policy-phantoms = The key { $key } is too low for this much noise: more than 0.5% of empty cells would be shown by chance.
policy-not-above = The key { $key } names a table that is not released, or that the reader above may not see.
policy-for-nobody = The key { $key } leaves out a table that is released. A table that nobody may see would spend privacy for nothing.
policy-version-taken = The key { $key } stands for another policy already: a release was made under it with other values. Give the file a new version.

frame-empty = The region has no blocks yet. Import its geography first.
frame-small-block = Block { $block } has too few residents aged 10 to 17 for a release, or no public figure for them. Import the population figures and join the blocks again.
frame-twice = { $code } is there twice. Import the geography and the register again.
frame-nesting = { $code } lies in two areas at once, or is there twice. Import the geography again and join the blocks again.

# contexture evaluate: did a measure change anything?
evaluate-displacement-name = Before and after, with a comparison area
evaluate-difference = Weighted displacement difference: { $difference } concerns (interval { $low } to { $high }; z { $z }, p { $p }). Below 0 is fewer than the comparison lets expect. Of this { $direct } in the treated area and { $around } in the ring around it.
evaluate-quotient = Weighted displacement quotient: { $quotient }.
evaluate-reading-diffusion-exceeds = The ring around gained more than the treated area itself.
evaluate-reading-diffusion = The ring around gained too: the good spread.
evaluate-reading-neither = The ring around did as the comparison area did.
evaluate-reading-displacement = Some of what was won moved to the ring around.
evaluate-reading-displacement-equals = All that was won moved to the ring around.
evaluate-reading-displacement-exceeds = The ring around lost more than was won.
evaluate-net = Total net effect: { $prevented } concerns prevented (interval { $low } to { $high }).
evaluate-unequal = Quotient and total net effect are left out: they compare periods of equal length.
evaluate-displacement-cannot = It speaks of reports: a fall in reporting looks like a success. It cannot say that the measure was the cause.
evaluate-rates-name = Two rates
evaluate-rates = First rate less the second: { $difference }. E-test p { $p }; conditional test p { $conditional }.
evaluate-rates-cannot = It takes every concern for an event of its own. Several reports of one event make p too small.
evaluate-series-name = An interrupted series
evaluate-series-trend = Trend before: each period { $ratio } times the one before (interval { $low } to { $high }; p { $p }).
evaluate-series-level = Step when the measure began: { $ratio } times what the old trend led to (interval { $low } to { $high }; p { $p }).
evaluate-series-slope = Change of the trend: { $ratio } times the old (interval { $low } to { $high }; p { $p }).
evaluate-series-prevented = Concerns expected without the measure, less those with it: { $prevented }.
evaluate-series-fit = Dispersion { $dispersion } (1 for counts of chance); likeness of neighbouring periods { $autocorrelation }.
evaluate-series-cannot = Whatever else happened at that time is credited to the measure. Fit a comparison area in the same way.
evaluate-no-weight = A length, size or exposure must be a number above 0.
evaluate-no-level = The level must lie between 0 and 1, such as 0.95.
evaluate-no-length = The start must lie within the series, counted from 1, and a season must have 5 periods or more.
evaluate-no-too-short = The series is too short for this model: give more periods, with two or more on either side of the start.
evaluate-no-fit = The model has no single best fit for this series.
evaluate-no-too-large = The counts are too large for the exact test: a million at most.
evaluate-file-unreadable = { $file } could not be read as CSV.
evaluate-file-no-count = { $file } lacks a column: count. Its first line must name the columns.
evaluate-file-not-number = { $file }, line { $line }, column { $column }: not a number that can be used.

# Why an effect must not be quoted.
evaluation-too-few-concerns = Not valid because one of the counts is below five: chance alone moves it more than the method allows for. Take longer periods or a larger area.
evaluation-levels-differ = Not valid because the two areas differ more than twofold before the measure. Choose a comparison area of a similar level.
evaluation-buffer-half = Not valid because only one of the two areas has a surrounding ring. Give the ring of both, or of neither.
evaluation-no-success = Not valid because the treated area did not fall relative to the comparison area: there is no gain that could have moved.
evaluation-divides-by-zero = Not valid because the comparison area has no concerns in one of the periods. Choose another area or longer periods.
evaluation-segment-too-short = Not valid because there are fewer than eight periods before or after the measure. Wait longer, or take shorter periods.
evaluation-segment-empty = Not valid because there is no concern at all before, or none after, the measure.
evaluation-autocorrelated = Not valid because neighbouring periods resemble each other more than the model explains, so its intervals are too narrow. Add the season, or take longer periods.
evaluation-season-uncovered = Not valid because the periods before the measure do not cover a whole season, so the season can pass for an effect.

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

# Why the register knows no position for a place, and what its things are called.
gazetteer-postcode = There is no such postcode in the register. Check it, or write its first half.
gazetteer-stop = There is no stop or station with this code in the register. Check the code, or write the name.
gazetteer-school = There is no school with this number in the register. Check the number, or write the name of the school.
gazetteer-area = There is no area with this code in the register. Check the code, or write the name of the area.
gazetteer-name = There is nothing with a name like this in the register. Check the spelling, or write a postcode or a grid reference.
gazetteer-outside-grid = The position lies outside the British National Grid. Check the numbers and their order.
gazetteer-kind-country = Country
gazetteer-kind-board = Safeguarding board
gazetteer-kind-force = Police force
gazetteer-kind-local-authority = Local authority
gazetteer-kind-msoa = Middle layer area
gazetteer-kind-lsoa = Small area
gazetteer-kind-block = Block of small areas
gazetteer-kind-ward = Electoral ward
gazetteer-kind-settlement = Town or village
gazetteer-name-rail-station = { $name } railway station
gazetteer-name-bus-station = { $name } bus station
told-source-lon-lat = Longitude and latitude
told-source-deg-min-sec = Degrees and minutes
told-source-easting-northing = Easting and northing
told-source-grid-ref = Grid reference
told-source-postcode-unit = Postcode
told-source-postcode-sector = Postcode sector
told-source-postcode-district = Postcode district
told-source-atco-code = Code of a stop or station
told-source-naptan-code = Code on a stop
told-source-station-code = Letters of a railway station
told-source-school-number = School number
told-source-area-code = Code of an area
told-source-name = Name
told-source-route = On the way between two places
told-source-near = Near a place
told-source-outside = Outside a place

# Problems at the door, and the database at start.
problem-sign-in-needed-title = Sign in first
problem-sign-in-needed-detail = You are not signed in. Sign in, then open this again.
problem-session-ended-title = Your session has ended
problem-session-ended-detail = Sessions end after 10 hours, or when you or your administrator end them. Sign in again.
problem-sign-in-refused-title = Sign-in refused
problem-sign-in-refused-detail = The name and the passphrase do not belong together. Check both and try again.
problem-too-many-sign-ins-title = Too many attempts
problem-too-many-sign-ins-detail = Signing in failed several times with this name. Wait five minutes, then try again.
problem-refused-title = Not open to you
problem-refused-detail = Your account cannot open this. If you need it for your work, ask the coordinator of your region.
problem-purpose-missing-title = A purpose is needed
problem-purpose-missing-detail = Choose what you need the working side for, then open it again.
problem-other-origin-title = Sent from another page
problem-other-origin-detail = This change was not sent from our own pages, so nothing was changed. Open the service by its own address and try again.
problem-not-found-title = Not found
problem-not-found-detail = There is nothing at this address that you can open. Check the address.
problem-method-not-allowed-title = Not done this way
problem-method-not-allowed-detail = This address does not take such a request. See the documentation of the API.
problem-malformed-title = The request cannot be read
problem-malformed-detail = A part of the request is missing or has the wrong form. Nothing was changed. Check it against the documentation of the API.
problem-filter-title = A filter cannot be used
problem-filter-detail = One of the filters has the wrong form. Nothing was shown. See which one, below.
problem-too-large-title = Too large
problem-too-large-detail = What was sent is larger than this address takes. Nothing was kept. Send it in smaller parts.
problem-media-type-title = Wrong kind of content
problem-media-type-detail = This address takes another kind of content. Send JSON with the header “Content-Type: application/json”, or a file through the upload form.
problem-database-stopped-title = The database does not answer
problem-database-stopped-detail = The database is stopped or starting. Nothing was half done. Try again in a few seconds; if it stays so, tell whoever runs the service.
problem-disk-full-title = The disk is full
problem-disk-full-detail = The disk of the database is full. Nothing was half done. Whoever runs the service must make room; then try again.
problem-took-too-long-title = It took too long
problem-took-too-long-detail = The answer took longer than is allowed. Nothing was half done. Choose a shorter period or try again later.
problem-busy-title = Busy
problem-busy-detail = Someone else was doing the same at the same moment. Nothing was half done. Try again.
problem-unplanned-title = Something went wrong
problem-unplanned-detail = This is a fault of the service, not yours. Nothing was half done. If you report it, give this number: { $event }.

database-unreachable = The database does not answer. Check that it runs and that DATABASE_URL is right. Cause: { $cause }
database-postgres-old = The database is PostgreSQL { $found }; version 15 or newer is needed. Nothing was changed.
database-no-postgis = The database server has no PostGIS 3. Install its package (on Debian and Ubuntu “postgresql-15-postgis-3”) and start again. Nothing was changed.
database-newer = The database was last used by a newer version of Contexture (step { $theirs }; this version knows { $ours }). Start the newer version, or restore a backup from before. Nothing was changed.
database-changed = Step { $version } of the database is not the one that this version of Contexture has. Start the version that the data belong to, or restore a backup. Nothing was changed.
database-role-refused = The login of DATABASE_URL may not act as the role { $role }. Let the server's administrator run “grant { $role } to” this login.
database-step-failed = The database could not be brought to this version; the step that failed was taken back. Cause: { $cause }

# Interchanges, and what an import of places says of them.
registry-step-hubs = Joining stations and stops into interchanges
registry-receipt-hubs = Interchanges: { $added } new, { $changed } changed, { $unchanged } as they were, { $removed } gone
registry-places-unlisted = Places that these files no longer list: { $n }. They are kept, because contexts and older files may name them; “--json” lists them.
hub-kind-interchange = Interchange

# What agencies send, as they send it: rules about words, references and notes; mappings; batches that are undone.

# What the screen found.
screen-kind-nhs-number = an NHS number
screen-kind-upn = a pupil number
screen-kind-nino = a National Insurance number
screen-kind-pnc-id = a Police National Computer number
screen-kind-cro-number = a criminal record number
screen-kind-imei = a phone’s serial number
screen-kind-payment-card = a payment card’s number
screen-kind-uln = a learner number
screen-kind-passport = a passport number
screen-kind-driving-licence = a driver number
screen-kind-hospital-number = a hospital number
screen-kind-phone = a telephone number
screen-kind-email = an e-mail address
screen-kind-vehicle-plate = a vehicle’s registration mark
screen-kind-uprn = a property reference number
screen-kind-url = a web address
screen-kind-handle = a name on a platform
screen-kind-ip-address = a computer’s address
screen-kind-reference = a crime or case reference
screen-kind-bank-account = a bank account
screen-kind-date-of-birth = a date of birth
screen-kind-address = a home’s address
screen-kind-name = a person’s name
screen-kind-service-phone = a telephone number
screen-kind-likely-number = a number shaped like a person’s
screen-kind-likely-identifier = a word that may stand for somebody
screen-kind-given-name = a word that may be a name
screen-kind-age = somebody’s exact age
screen-kind-descriptor = words that single somebody out

intake-rule-personal-data-possible = A cell may single somebody out: { $found }. Nothing needs to be sent again: the row waits for your agency’s steward.
intake-rule-occurred-given-twice = The time is told twice. Keep “occurred”, or “occurred_from” and “occurred_to”, and empty the other.
intake-rule-occurred-not-read = The time could not be read. { $found }
intake-rule-place-not-read = The place could not be read. { $found }
intake-rule-place-not-settled = The place may be one of several. Nothing needs to be sent again: your agency’s steward chooses which.
intake-rule-record-ref-form = A reference of a record is at most 40 letters, digits and / - _ . : with a digit among them, and never the number of a person. Correct it, or leave the column out.
intake-rule-note-too-long = The note has more than 280 characters. Shorten it to a hint for the steward; what happened belongs in the safeguarding report.
intake-rule-record-disagrees = An earlier row of this file has the same reference and says something else. Nothing needs to be sent again: the row waits for your agency’s steward.
intake-rule-record-released = The row was recorded in a period that is released, and equals none of its rows. Nothing needs to be sent again: your agency’s steward keeps it if it is a late report, and refuses it if it changes an old one.
intake-rule-record-repeated = An earlier row of this file says the same of the same record. It is counted once. Nothing needs to be done.

intake-notice-assumed = { $n ->
    [one] In one row something was taken for granted in reading the time, such as that the day stands before the month. Look at it in the preview.
   *[other] In { $n } rows something was taken for granted in reading the time, such as that the day stands before the month. Look at them in the preview.
}
intake-notice-unread-people = Column { $number } is not read, and seems to hold people. Nothing of it was kept. Ask the sender to leave it out of the file.

intake-file-header-of-person = Column { $number } asks for a person ({ $found }). Nothing was kept. Take the column out of the file before you send it; it may not come in, not even unread.
intake-file-sheet-missing = The workbook has no sheet of the name that the mapping says. Nothing was kept. Choose the sheet in the mapping, or rename it in the workbook.
intake-file-references-of-persons = The references of records are numbers of persons: most of them have an NHS number’s or a learner number’s check digit. Nothing was kept. Use the number that your own system gives to the record, or leave the column out.

intake-mapping-name = The mapping’s name may have small letters, digits and hyphens, 40 at most. Correct the name.
intake-mapping-header-of-person = The entry for { $name } has a header that asks for a person. Take that column out of the file and out of the mapping.
intake-mapping-no-codes = The entry for { $name } has codes, and that column has none. Take the codes out.

intake-held-not-settled = The row’s place may be one of several. Choose one of them, or refuse the row.
intake-batch-not-found = There is no such file of your agency, or it was undone before.
intake-undo-released = The file cannot be undone: rows of it are counted in a period that is released. Send corrected rows with the reference of their records instead.
intake-undo-built-on = The file cannot be undone: a later file changed rows of it. Undo that one first.

# The preview, the form, uploads and grades.
intake-guess-both = by its header and by what is in it
intake-guess-header = by its header
intake-guess-contents = by what is in it
intake-guess-sender = your own agency
intake-place-unnamed = a place without a name
intake-rule-of-before = A person must look at this row.
intake-mapping-shape = The mapping cannot be read. Begin with the one that the preview guesses.
intake-upload-digest = The SHA-256 of the file is 64 hexadecimal digits.
intake-form-id = The form has no id. Load the page again and fill it in anew.
intake-form-old = The form is more than a month old. Its concern belongs in a file now, with the day on which it was recorded.
intake-form-context = The context cannot be found. Choose it from the list again, or leave it out.
intake-grades-number = Send between one and a thousand grades.
intake-grade-source = The source is 1 (reliable), 2 (untested) or 3 (not reliable).
intake-grade-information = The information is A, B, C, D or E.
intake-grade-handling = Handling is P (lawful sharing permitted) or C (with conditions).
intake-grade-condition = A condition goes with handling C alone.
problem-intake-not-there-title = Not found
problem-intake-not-there-detail = There is nothing of that name or number of your agency.
problem-intake-not-undone-title = The file cannot be undone
problem-intake-not-undone-detail = Something stands on it.
problem-intake-upload-full-title = Too many files are on their way
problem-intake-upload-full-detail = Finish the files that you have begun, or wait a minute and try again. Nothing of this file was kept.
problem-intake-upload-gone-title = The file is no longer here
problem-intake-upload-gone-detail = Files that come in parts wait for an hour, and end when the service stops. Nothing of the file was kept. Send it from the beginning.
problem-intake-upload-offset-title = The part does not fit
problem-intake-upload-offset-detail = Ask how far the file has come, and go on from there.
problem-intake-upload-damaged-title = The file arrived damaged
problem-intake-upload-damaged-detail = Its SHA-256 is not the one that was told at the beginning. Nothing of it was kept. Send it again.
cli-receipt-amended = { $n ->
    [one] of them one that changed a row kept before
   *[other] of them { $n } that changed a row kept before
}

# Taking in files of concerns.

# A whole file that cannot be read.
intake-file-too-large = The file is larger than { $mebibytes } MiB. Nothing was kept. Split it into parts, for instance one file for each year, each with the header.
intake-file-too-many-rows = The file has more than { $rows } rows. Nothing was kept. Split it into parts, for instance one file for each year, each with the header.
intake-file-too-many-refused = More than { $rows } rows had to be refused. Nothing was kept. The file as a whole is not as it should be: try its first hundred rows by themselves, look at what the receipt says, and mend the export.
intake-file-empty = The file is empty. Nothing was kept. Export it again and look whether it has rows before you send it.
intake-file-header-only = The file has a header and no rows. Nothing was kept. Look whether the export chose a period with nothing in it.
intake-file-utf16 = The file is encoded as UTF-16 (“Unicode text”). Nothing was kept. Save it as “CSV UTF-8” and send that.
intake-file-not-utf8 = The file is not encoded as UTF-8 (seen at line { $line }). Nothing was kept. In a spreadsheet program choose “Save as” and “CSV UTF-8”, and send that.
intake-file-zero-byte = The file has a zero byte at line { $line }, so it is damaged or not a text file. Nothing was kept. Export it again as “CSV UTF-8”.
intake-file-workbook = This is a workbook, not a CSV file. Nothing was kept. Open it, choose “Save as” and “CSV UTF-8”, and send that.
intake-file-damaged = The file is compressed and the compression is damaged. Nothing was kept. Send it again, or send it uncompressed.
intake-file-separator = The columns are separated by semicolons or tabs. Nothing was kept. Save the file with commas between its columns.
intake-file-header-missing = The first line is not the header. Nothing was kept. Put the template’s header above the rows; the command “contexture import template concerns” prints it.
intake-file-unknown-column = Column { $number } ({ $name }) is not in the template. Nothing was kept. Remove the column, or use a mapping file that ignores it. The template knows: { $known }.
intake-file-unknown-column-unnamed = Column { $number } is not in the template. Nothing was kept. Remove the column, or use a mapping file that ignores it. The template knows: { $known }.
intake-file-column-twice = The column { $name } comes twice. Nothing was kept. Remove one of the two.
intake-file-columns-missing = The file lacks these columns: { $names }. Nothing was kept. Add them with their headers spelt just so.
intake-file-no-geography = No areas have been imported yet, so no place can be checked. Nothing was kept. Import the geography first, then this file.

# A mapping file that cannot be used.
intake-mapping-syntax = The mapping file cannot be read at line { $line }. Compare it with fixtures/mapping/police_uk.toml.
intake-mapping-format = The mapping file has format { $format }, which this version of the program does not know. Use a newer version of the program.
intake-mapping-unknown-column = The mapping file fills a column called { $name }, which the template does not have. Correct the name.
intake-mapping-entry = The mapping file’s entry for { $name } needs either “from” or “constant”, and at most one of “codes” and “month_end” (the latter for recorded_on only).
intake-mapping-code = The mapping file’s entry for { $name } has a code of ours that does not exist. Correct the code.
intake-mapping-missing = The mapping file does not fill { $name }. Add an entry for it.
intake-mapping-unknown = There is no mapping of that name here. Leave the mapping out to use the template, or ask who runs this service which mappings it has.

# Trouble with the database.
intake-database-away = The database does not answer. Nothing of the file was kept. Try again when it runs; the same file can be sent again safely.
intake-database-full = The disk of the database is full. Nothing of the file was kept. Make room, then send the same file again.
intake-database-trouble = The database could not take the file. Nothing of it was kept. Try again; if it happens again, tell who runs this service. The log has the cause.
intake-stored = A stored row cannot be read by this version of the program. Nothing was changed. Start the version that the data belong to.
intake-held-not-found = There is no such row waiting. It may have been decided already.

# Titles of problems.
problem-intake-file-title = The file could not be taken in
problem-intake-file-detail = The file cannot be read. Nothing was kept.
problem-intake-mapping-title = No such mapping
problem-intake-mapping-detail = The file was not read. Nothing was kept.

# What a person should know about the accepted rows.
intake-notice-not-reported = { $n ->
    [1] 1 accepted concern has
   *[other] { $n } accepted concerns have
} not been reported under the Wales Safeguarding Procedures. This service does not report them for you. If a child may be at risk, report now to the children’s services of the local authority; if anyone is in danger, call 999.

# Rows. Each sentence says what to do and none repeats a cell.
intake-rule-quote-not-closed = A quotation mark is opened and not closed. Close it or remove it; no code of the template needs one.
intake-rule-row-width = The row does not have as many cells as the header. Look for a comma too many or too few; a cell with a comma in it goes in quotation marks.
intake-rule-cell-too-long = A cell has more than 64 characters. Only codes, dates and numbers belong in this file; remove the words.
intake-rule-control-character = A cell has a line break or an invisible character in it. Type the cell again.
intake-rule-personal-data-suspected = A cell holds { $found }. Put the code there that the column asks for. Nothing about a person may be in this file.
intake-rule-code-not-mapped = The mapping file has no code of ours for this one. Add a line for it to the mapping file, or correct the code.
intake-rule-source-sector-unknown = Write one of these codes: { $codes }.
intake-rule-agency-code-form = Write the agency’s code with 2 to 12 capital letters, digits or hyphens, such as GWL-POL.
intake-rule-date-missing = Write the date on which the agency recorded it, such as 2025-03-14.
intake-rule-date-malformed = Write the date with the year first, such as 2025-03-14, and look whether that day exists.
intake-rule-date-before-2000 = The date is before the year 2000. Correct it; for harm of long ago leave occurred_from and occurred_to empty.
intake-rule-date-in-future = The date is later than today. Correct it.
intake-rule-occurred-only-to = Give the beginning as well, or leave both cells empty if it is not known when it happened.
intake-rule-date-time-malformed = Write the date and the local time, such as 2025-03-14T21:30. If the time is not known, leave both cells empty, or give the whole day from T00:00 to T23:59.
intake-rule-occurred-backwards = The end lies before the beginning. Put the earlier moment into occurred_from.
intake-rule-occurred-after-recorded = It ends more than a day after it was recorded. Correct the one or the other.
intake-rule-occurred-too-long = The time from beginning to end is longer than 366 days. Give the part that is known more closely, or leave both cells empty.
intake-rule-precision-missing = Say how well the place is known, in metres: 10 for a spot, 100 for a postcode in a town, 1000 for a neighbourhood.
intake-rule-precision-malformed = Write the precision as a whole number of metres from 1 to 100000, without a unit.
intake-rule-place-missing = Give the place in one way: longitude and latitude, easting and northing, a grid reference, or the id of a registered place.
intake-rule-place-given-twice = The position is given in more than one way. Leave one way and empty the others; a place_id may stand beside it.
intake-rule-coordinates-half = One coordinate of the pair is missing. Give both.
intake-rule-coordinate-not-a-number = Write the coordinate as a plain number with a full stop for the decimal point.
intake-rule-coordinates-swapped = Longitude and latitude seem to be in each other’s place. Change them about; in Wales the longitude is between −6 and −2.
intake-rule-outside-national-grid = The position lies outside the British National Grid. Look for a lost sign or digit, and whether degrees or metres were meant.
intake-rule-grid-reference-malformed = Write the grid reference as two letters and an even number of digits from 2 to 10, such as SN 123 456.
intake-rule-place-unknown = No registered place has this id. Correct it, or give the position instead.
intake-rule-outside-region = The position lies in no area of this region. Correct it (look for a lost minus sign), or send the row to the region it lies in.
intake-rule-harm-types-missing = Give one or more of these codes, separated by semicolons: { $codes }.
intake-rule-harm-type-unknown = Write each harm type as one of these codes, separated by semicolons: { $codes }.
intake-rule-harm-type-repeated = A harm type comes twice. Name each once.
intake-rule-learned-unknown = Write one of these codes: { $codes }.
intake-rule-context-type-unknown = Write one of these codes, or leave the cell empty: { $codes }.
intake-rule-procedures-unknown = Say whether it was reported under the Wales Safeguarding Procedures: { $codes }.
intake-rule-place-and-coordinates-disagree = The position and the registered place are further apart than the precision allows. Nothing need be sent again: the row waits for a person to decide.
intake-rule-already-kept = An equal row was taken in before, so this one is not counted again. Nothing need be done.
intake-rule-same-file = This very file was taken in before, and nothing was changed. To send refused rows again, mend them first.

# Work that crosses rooms.
jobs-database = The database refused or did not answer. Nothing was changed. Check that it is running, then try again.
jobs-no-ground = There is no geography yet, so no concern can be placed. Import it first: contexture import geography FILE…
jobs-stored = The database holds a value that this version does not understand. Run the version that wrote it, or restore a backup.
jobs-year = That year cannot be released. Give a calendar year that is over.
jobs-chance = The operating system gave no random bytes, so no noise could be drawn. Nothing was released.
jobs-not-the-demo = This database holds data of its own, so the fictional region was not loaded into it. Start with --no-demo, or give another --data-dir.
jobs-demo-generate = Drawing Cantre’r Gwaelod, the fictional region
jobs-demo-geography = Keeping its areas, places and contexts
jobs-demo-concerns = Taking in { $n } fictional concerns
jobs-demo-release = Closing { $year } into a release

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

# Methods of the working side: cards, parameters in field words, choices, units.
method-gi-star = Hot and cold cells (Gi*)
method-gi-star-says = Cells that, together with their neighbours, hold more concerns (hot) or fewer (cold) than if the same concerns lay anywhere in the region by chance. Hot at 95% means: of all cells shown as hot at this level or surer, about 5 in 100 are expected to be so by chance.
method-gi-star-limits = A hot cell need not hold much itself; its neighbourhood does. It does not allow for how many young people live or pass there, nor for who reports. Cold may mean that nobody reports.
method-local-moran = Local Moran
method-local-moran-says = Cells that are like their neighbours (high amid high, low amid low) or unlike them (high amid low: a place that stands alone; low beside high: an edge or a gap), beyond chance by the exact law.
method-local-moran-limits = It says how cells resemble their neighbours, not how many concerns are too many. Empty cells amid empty cells resemble each other too.
method-density = Density surface
method-density-says = How many concerns there are for each square kilometre and month, smoothed over the bandwidth. Two maps can be compared, for the unit is the same.
method-density-limits = It shows where, never whether: a smooth hill comes out of pure chance as well. The bandwidth decides what is seen more than the kernel does. It falls off towards coasts and borders, and is not divided by residents.
method-dbscan = Clusters (DBSCAN)
method-dbscan-says = Places of any shape where at least so many concerns lie within reach of each other. What belongs to none is told as standing alone.
method-dbscan-limits = A cluster is where much lies close together, not where more lies than chance would bring: every town has clusters. Chains join, so a cluster can be far wider than the reach.
method-hdbscan = Clusters (HDBSCAN)
method-hdbscan-says = Groups of concerns that hold together while the closeness asked for is raised step by step. No reach has to be chosen, so a village and a town centre can both be found.
method-hdbscan-limits = It has no test of chance. The least size decides what counts as a group. Strength says how deep a concern lies in its cluster, not how sure the cluster is.
method-scan = Space-time scan
method-scan-says = The circle and the run of months with the most concerns beyond what place and month alone would bring, and further ones that share no place with it, each with its p against shuffled months.
method-scan-limits = It looks for what is busy there and then. A place that is always busy is not found, and the circle is only the best of circles: its edge is no boundary of anything.
method-knox = Near repeats (Knox)
method-knox-says = Whether concerns close to each other in space also come close in time: how many pairs there are in each band, how many chance would bring, and the ratio of the two.
method-knox-limits = It says that closeness in space and time go together, not that one concern leads to another. When parts of the region rose at different times, that alone makes near pairs.
method-emerging = Emerging hot spots
method-emerging-says = How each place became, stayed or ceased to be hot from month to month: new, consecutive, intensifying, persistent, diminishing, sporadic, oscillating or historical, with the trend beside the class.
method-emerging-limits = “New” rests on one month. A source that begins to send its reports looks like an emerging hot spot everywhere that it sends from: look at the agencies in the timeline first.
method-hour-of-week = Hours of the week
method-hour-of-week-says = When in the week concerns happen. A concern known only between two times is spread over the hours between them in equal parts.
method-hour-of-week-limits = Concerns without a time are left out, and their number is told. The hour of finding out is often not the hour of happening.
method-seasonal = Season
method-seasonal-says = Which months of the year lie above or below the run of the series, once its rise or fall is taken away; 1 is an ordinary month.
method-seasonal-limits = It needs two whole years, and two are few. School terms move between months from year to year.
method-change-points = Turning points
method-change-points-says = Months at which the level of concerns changed for good, by the division of the series into level stretches that costs least.
method-change-points-limits = It finds that the level changed, not why: a new source, a new form or a campaign changes it as surely as harm does.
method-concentration = Concentration
method-concentration-says = How few places hold how much: the share of concerns in the busiest cells, the Gini coefficient, and how well the busiest cells of the first half of the period caught the concerns of the second.
method-concentration-limits = When there are fewer concerns than cells, some concentration is bound to be there; the generalised Gini allows for that. The list of the busiest changes by chance alone: see how often each stays in it.
method-rates = Rates by area
method-rates-says = Concerns for each 1,000 residents aged 10 to 17, drawn towards the region's rate where an area is small, and the probability that an area truly lies above the rate asked about.
method-rates-limits = Residents are those who live there, not those who come there. A town centre with few residents has a high rate without being more dangerous to those who live in it.

parameter-cell = Side of a cell
parameter-neighbours = Neighbours
parameter-distance = Neighbours within
parameter-law = Law of chance
parameter-rate = False finds accepted
parameter-kernel = Kernel
parameter-bandwidth = Bandwidth
parameter-reach = Reach
parameter-min-points = Concerns within reach, at least
parameter-min-cluster-size = Concerns in a cluster, at least
parameter-min-samples = Neighbours that make it dense
parameter-ending = Look for
parameter-radius = Circles up to (radius)
parameter-longest = Windows up to
parameter-band = Width of a space band
parameter-bands = Space bands
parameter-band-days = Width of a time band
parameter-day-bands = Time bands
parameter-permutations = Permutations
parameter-longest-hours = Times known to within
parameter-least-months = Stretches of at least
parameter-top = Busiest cells listed
parameter-samples = Resamples
parameter-factor = Rate asked about, of the region's

choice-250m = 250 m
choice-500m = 500 m
choice-1000m = 1,000 m
choice-2000m = 2,000 m
choice-queen = the 8 cells around
choice-distance = all within a distance
choice-normal = normal approximation
choice-exact = exact permutation law
choice-1 = 1 in 100
choice-5 = 5 in 100
choice-10 = 10 in 100
choice-quartic = quartic
choice-epanechnikov = Epanechnikov
choice-gaussian = Gaussian
choice-any = clusters at any time
choice-last = clusters that are alive now

unit-metres = m
unit-days = days
unit-months = months
unit-hours = hours
unit-per-cent = %
unit-count = number
unit-density = concerns per km² and month
parameter-by = Compared by
choice-day = concerns per day
choice-month = concerns as counted

# The picture room.
picture-filter-month-unreadable = A month is written like 2025-03. Choose the months again.
picture-filter-period-backwards = The period ends before it begins. Choose a last month that is not before the first.
picture-filter-code-unknown = A code in this list is not known. Choose from the list on the screen.
picture-no-region = Nothing has been imported for your region yet. Import its geography first, then its concerns.
picture-no-variation = Every cell has the same number of concerns, so no cell stands out. Choose a wider period or fewer filters.
picture-no-neighbours = The study area has too few cells for this method.
picture-year-not-released = There is no release for that year. Choose one of the years listed.

# The record: who did what, sealed.
record-key-file = The key that seals the record could not be read or made at { $file }. Nothing was signed. Check the directory and who owns it, or name another file with --audit-key.
record-key-open = Others may read the key at { $file }, so it is not used: whoever has it can sign another past. Close it with chmod 600, and if somebody may have copied it, begin a new key.
record-key-not-a-key = { $file } does not hold a key of 64 hexadecimal digits. Restore it from a backup, or name the right file with --audit-key.
record-key-chance = The operating system gave no random bytes, so no key was made. Nothing was signed.
record-database = The database refused or did not answer. Nothing was changed. See that it is running, then try again.
record-head-unsound = The newest head of the record does not hold, so nothing was signed on top of it. Run contexture audit verify and keep the database as it is.
record-other-key = The newest head of the record was signed by another key, so nothing was signed on top of it. Name the key of this database with --audit-key. If it is lost, contexture audit head --new-key begins again with a new one and says so in the record.
record-second-place = The second place did not take the signed heads. They are kept and sent again with the next. Until then only this database has them: see that the file can be written or the address answers.
record-place-form = Heads go to a file or to an address that begins with http:// or https://. Correct --audit-heads.
record-not-heads = Line { $line } of { $file } is not a signed head. Give the file that the service writes, as it was written.
record-file = { $file } cannot be read. Check its name and who may read it.
record-no-such = There is nothing of this number under a signed head. An event is sealed ten minutes after it happened at the latest; contexture audit head lists the newest head.

record-verify-whole = The record is whole: { $leaves ->
    [one] one event
   *[other] { $leaves } events
    } under { $heads ->
    [one] one signed head
   *[other] { $heads } signed heads
    }.
record-verify-waiting = { $n ->
    [one] One event waits for the next head.
   *[other] { $n } events wait for the next head.
    }
record-verify-purged = { $n ->
    [one] One event was destroyed after seven years, as the retention rule says; its leaf is still in the tree.
   *[other] { $n } events were destroyed after seven years, as the retention rule says; their leaves are still in the tree.
    }
record-verify-witnessed = Compared with { $n ->
    [one] one head
   *[other] { $n } heads
    } of the second place.
record-verify-alone = No heads of a second place were compared. Somebody who rules this database and has the key could have rewritten all of it: give the file of a witness with --heads.
record-verify-broken = The record is NOT whole: { $n ->
    [one] one thing is wrong.
   *[other] { $n } things are wrong.
    } Keep the database and the heads as they are, and tell the officer for information governance.
record-verify-more = … and { $n } more; --json lists the first hundred.
record-verify-between = between head { $after } and head { $by }
record-verify-from-start = between the beginning and head { $by }
record-verify-behind = behind head { $after }
record-wrong-event-changed = Event { $event } (leaf { $leaf }) was changed after it was sealed, { $where }.
record-wrong-event-missing = Event { $event } (leaf { $leaf }) was deleted, { $where }.
record-wrong-event-inserted = Event { $event } (leaf { $leaf }) was put in afterwards or its time was changed, { $where }.
record-wrong-leaf-missing = Leaf { $leaf } is gone, { $where }.
record-wrong-tree-differs = From leaf { $leaf } on events were deleted, added, put in another order or rewritten, { $where }.
record-wrong-tail-cut = The end is cut off: head { $by } was signed over more than the { $leaf } leaves that are left.
record-wrong-head-forged = Head { $by } was not signed by the key that it names.
record-wrong-key-changed = Head { $by } was signed by another key than this record’s.
record-wrong-head-missing = Head { $by } of the second place is not in the database.
record-wrong-head-not-witnessed = Head { $by } of the database is not in the second place, which has later ones.

record-cli-head = Head { $head }: { $size ->
    [one] one event
   *[other] { $size } events
    }, signed { $at }
record-cli-root = root { $root }
record-cli-key = public key { $key }
record-cli-place = heads are written to { $place }
record-cli-no-head = Nothing has been signed yet.
record-cli-not-signed = What was done is recorded. The head over it could not be signed from here; the running service signs within ten minutes.
record-cli-new-key = A new key signs from here on. Tell every witness its public half.

record-key-form = A public key is 64 hexadecimal digits, as contexture audit head prints it.
problem-audit-filter-title = The record was not searched
problem-audit-filter-detail = A part of the question is not understood. Choose from the lists and give dates as year-month-day.

retention-rule-concern-rows = Coded rows
retention-rule-held-rows = Rows held for a person
retention-rule-batches = Receipts of files
retention-rule-linkage = The way back from a row to its file and line
retention-rule-release-keys = Keys of releases
retention-rule-sessions = Sessions and one-time sign-in states
retention-rule-released-values = Released values
retention-rule-audit-events = Events of the record
retention-keep-concern-rows = 24 months from the day recorded
retention-keep-held-rows = 30 days from the day held
retention-keep-batches = 24 months, once no row of it is left
retention-keep-linkage = until the row’s period is released
retention-keep-release-keys = 30 days, the window in which a release can be revised
retention-keep-sessions = until they end
retention-keep-released-values = 7 years from publication; the ledger stays
retention-keep-audit-events = 7 years; the leaf stays, so that the tree still verifies
retention-cli-due = { $n ->
    [0] nothing is due
    [one] one is due
   *[other] { $n } are due
    }
retention-cli-destroyed = { $n ->
    [0] nothing was due
    [one] one was destroyed
   *[other] { $n } were destroyed
    }
retention-cli-dry = Nothing was destroyed: this was a dry run.
retention-cli-demo = This demonstration does not sweep by itself, so that its invented years stay; contexture retention sweep does it.

record-action-sign-in = Signed in
record-action-sign-out = Signed out
record-action-sign-in-refused = Sign-in refused
record-action-working-side-enter = Entered the working side
record-action-working-map-view = Looked at the working map
record-action-working-finding-ask = Asked for a finding
record-action-working-finding-view = Looked at a finding
record-action-concerns-import = Took in a file of concerns
record-action-concerns-check = Checked a file of concerns
record-action-held-rows-list = Listed held rows
record-action-held-row-keep = Kept a held row
record-action-held-row-refuse = Refused a held row
record-action-geography-import = Imported geography
record-action-places-import = Imported places
record-action-postcodes-import = Imported postcodes
record-action-basemap-import = Imported a background map
record-action-geography-publish = Published geography
record-action-account-add = Added an account
record-action-account-disable = Shut an account
record-action-account-role-change = Changed an account’s role
record-action-demo-account-ensure = Made a demonstration account
record-action-release-propose = Proposed a release
record-action-release-audit-view = Looked at a release’s audit
record-action-release-sign = Signed a release
record-action-release-withdraw = Withdrew a proposal
record-action-release-revise-propose = Proposed a revision
record-action-release-key-destroy = Destroyed a release key
record-action-released-export = Exported a released table
record-action-agreement-draft = Drafted an agreement
record-action-agreement-sign = Signed an agreement
record-action-agreement-end = Ended an agreement
record-action-passkey-add = Added a passkey
record-action-passkey-remove = Removed a passkey
record-action-step-up = Stepped up
record-action-step-up-refused = Step-up refused
record-action-passphrase-change = Changed a passphrase
record-action-session-end = Ended a session
record-action-oidc-link = Linked an identity provider
record-action-refused = Was refused
record-action-retention-destroy = Destroyed what was past its time
record-action-audit-events-read = Read the record
record-action-audit-counts-read = Read the counts of the record
record-action-audit-counts-export = Took the counts of the record along
record-action-audit-state-read = Looked at how the record is sealed
record-action-destruction-log-read = Read the destruction log
record-action-audit-key-new = Began a new key of the record
record-action-passkey-code = Gave out an enrolment code
record-action-passkey-refused = Passkey refused
record-action-oidc-unlink = Unlinked an identity provider
record-action-passphrase-change-refused = Passphrase change refused
record-action-working-side-leave = Left the working side
record-action-working-side-idle = Working side closed while idle
record-action-account-change = Changed an account
record-action-context-propose = Proposed a context
record-action-context-change = Changed a context
record-action-context-move = Moved a context in its life
record-action-context-link = Linked two contexts
record-action-context-link-change = Changed a link between contexts
record-action-context-merge = Merged two contexts
record-action-context-supersede = Superseded a context
record-action-context-split = Split a context
record-action-context-undo = Undid an act on contexts
record-role-nobody = Nobody signed in
record-role-command-line = Command line

record-page-heading = The record
record-page-lead = Who did what, when and for which purpose. It never shows what they saw. Reading it is on record too.
record-page-parts = Parts of the record
record-page-events = Events
record-page-counts = Counts
record-page-seal = Seal and destruction
record-page-from = From
record-page-to = To
record-page-name = Sign-in name
record-page-action = What was done
record-page-purpose = Purpose
record-page-any = Any
record-page-show = Show
record-page-at = When
record-page-who = Who
record-page-agency = Agency
record-page-no-agency = None (command line, strangers)
record-page-subject = To what, in codes
record-page-sealed = Sealed
record-page-sealed-yes = yes
record-page-sealed-no = not yet
record-page-none = No event matches
record-page-none-next = Choose a longer period, or leave a field empty.
record-page-newest = Newest
record-page-older = Older
record-page-file = Take along as a file (CSV)
record-page-count = How often
record-page-accounts = Accounts
record-page-verified = Last check of the whole
record-page-not-verified = The whole has not been checked yet. The service does it at its start and once a day.
record-page-whole = The record is whole.
record-page-broken = The record is NOT whole. Tell the officer for information governance; contexture audit verify says where.
record-page-head = Newest signed head
record-page-head-lead = A head seals every event up to it. Whoever keeps heads elsewhere can prove later that nothing under them was changed.
record-page-number = Number
record-page-signed = Signed
record-page-leaves = events under it
record-page-waiting = waiting for the next
record-page-witnessed = Second place
record-page-witnessed-yes = has it
record-page-witnessed-no = does not have it yet
record-page-root = Root
record-page-key = Public key
record-page-destroyed = Destruction log
record-page-destroyed-lead = What, how many, by which rule and when; never what it was.
record-page-destroyed-none = Nothing has been destroyed yet
record-page-destroyed-none-next = The sweep runs once a day; contexture retention show lists the rules.
record-page-what = What
record-page-rule = Rule
record-page-how-many = How many
record-page-title = The record – Contexture
record-page-link = Record

# Public geography and the register of places.

# A whole file that cannot be read. Nothing of the import is kept.
registry-file = { $name }: { $problem }
registry-file-too-large = The file is larger than { $mebibytes } MiB. Nothing was kept. Divide it, or leave out what you do not need.
registry-file-empty = The file is empty. Nothing was kept.
registry-file-damaged = The file is compressed and the compression is damaged. Nothing was kept. Fetch it again.
registry-file-not-json = The file is not JSON: reading stopped at line { $line }. Nothing was kept. Look whether it was cut off on the way, or is a web page instead of the file.
registry-file-not-a-collection = The file is JSON but not a GeoJSON feature collection. Nothing was kept. Export it as GeoJSON in longitude and latitude.
registry-file-nothing-of-use = There is nothing in it that is read here. Areas, residents and basemap layers come in with “import geography”, stations, stops, schools and other places with “import places”.
registry-file-areas-of-2011 = These are small areas of 2011, which overlap those of 2021. Import the small areas of 2021.
registry-file-column-missing = The table lacks the column { $name }. Nothing was kept. Add it with its header spelt just so.
registry-file-table = The table cannot be read at line { $line }. Nothing was kept. Save it as “CSV UTF-8” and look at that line.
registry-file-changes-missing = The residents are given by areas of 2011. Nothing was kept. Import the table that says which areas of 2021 they became (lsoa11_to_lsoa21.csv) together with this file.

# One feature or row that is not taken.
registry-refused-feature = Feature { $number }: { $sentence }
registry-refused-row = Line { $number }: { $sentence }
registry-rule-not-a-feature = It is not a GeoJSON feature, or its coordinates are not numbers.
registry-rule-no-geometry = It has no geometry. Give it one or remove it.
registry-rule-wrong-geometry = Its geometry is of the wrong type: areas are polygons, places and names are points, roads and railways are lines.
registry-rule-not-degrees = Its position is not longitude and latitude in degrees. Export the file in WGS 84 (EPSG:4326), longitude first.
registry-rule-outside-britain = It has a position outside Great Britain. Look whether longitude and latitude are in each other’s place, or a minus sign is lost.
registry-rule-too-few-positions = A line of it has fewer than two positions, or a ring fewer than four. Draw it again or remove it.
registry-rule-ring-open = A ring of it does not end where it begins. The file may have been cut off; fetch it again, or close the ring.
registry-rule-crosses-itself = Its outline crosses itself, and mending it would change what it covers. Mend it in a mapping program.
registry-rule-code-missing = It has no code of an area or place. Add the property that its layer has, such as “la” or “id”.
registry-rule-code-malformed = Its code, or the code of an area that it names, is too long or has characters other than letters, digits, hyphens, underscores and full stops.
registry-rule-name-missing = It has no name. Add “name_en” and “name_cy”, or “name” if there is one form in both languages.
registry-rule-name-malformed = Its name has over 200 characters or an invisible character in it. Shorten it or type it again.
registry-rule-twice = Its code came before in this import. The first one was taken; remove one of the two.
registry-rule-kind-unknown = Its kind is not one that the register has: rail_station, bus_station, bus_stop, heritage_railway, ferry_terminal, airport, retail, park, licensed_premises, leisure, school. Homes, children’s homes, refuges and clinics are never in it.
registry-rule-layer-unknown = It is of no layer that the basemap draws: land, urban, green, road, rail, river, label.
registry-rule-row-malformed = The row has too few cells or is not encoded as UTF-8.
registry-rule-figure-malformed = The figure is not a whole number.

# Errors.
registry-no-areas = No areas have been imported yet, so no place can be put in one. Import the geography first, then the places.
registry-stored = The stored geography has a value that this version of the program does not understand. Use the version that wrote it, or a newer one, and tell who runs this service.
registry-database-away = The database does not answer. Nothing was kept. Try again when it runs; the same files can be imported again safely.
registry-database-full = The disk of the database is full. Nothing was kept. Make room, then import the same files again.
registry-database-trouble = The database could not take the files. Nothing was kept. Try again; if it happens again, tell who runs this service. The log has the cause.

# Steps.
registry-step-read = Reading { $name }
registry-step-areas = Keeping areas
registry-step-residents = Keeping residents of small areas
registry-step-blocks = Joining small areas into blocks
registry-step-basemap = Keeping the basemap
registry-step-places = Keeping places
registry-step-postcodes = Keeping postcodes

# Receipts.
registry-receipt-file = { $name }: { $taken } taken, { $refused } refused, { $passed } passed over, { $mended } mended
registry-receipt-file-note = { $name }: { $note }
registry-receipt-more = … and { $n } more; “--json” lists them all
registry-receipt-areas = Areas: { $added } new, { $changed } changed, { $unchanged } as they were
registry-receipt-residents = Residents aged 10 to 17, by small area: { $added } new, { $changed } changed, { $unchanged } as they were
registry-receipt-places = Places: { $added } new, { $changed } changed, { $unchanged } as they were
registry-receipt-postcodes = Postcodes: { $added } new, { $changed } changed, { $unchanged } as they were
registry-postcodes-unlisted = Postcodes that these files no longer list: { $n }. They are kept, because older files still name them.
registry-receipt-basemap = Basemap: { $added } new, { $unchanged } as they were, { $removed } replaced
registry-receipt-unchanged = Nothing changed: all of it was there already.
registry-residents-estimates = Residents are public estimates. Those of { $carried } small areas that changed between 2011 and 2021 are carried over by us: divided evenly where an area was split, added up where areas were merged.
registry-residents-without-area = Figures for areas that have not been imported: { $n }. They were left out.

# Blocks.
registry-block-name = { $area }, block { $number }
registry-blocks-built = Blocks: { $n }. Each has at least 100 residents aged 10 to 17.
registry-blocks-built-small = Blocks: { $n }, of which { $small } with fewer than 100 residents aged 10 to 17 and nothing to be joined to. Until their figures are mended no year of their region can be closed.
registry-blocks-no-small-areas = No blocks were built, because no small areas (LSOAs of 2021) have been imported. The working map does without them; a release needs them.
registry-blocks-residents-unknown = No blocks were built: { $without } of { $of } small areas have no figure for residents aged 10 to 17. Import a table with “lsoa21cd” and “residents_10_17”, or the figures of 2011 with the table of changes. The working map does without blocks; a release needs them.

# Smaller schools of one authority, counted together.
registry-pool-name = Smaller schools: { $authority }

# Lines that must be shown with open data.
registry-licence-boundaries = Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2026. Contains Parliamentary information licensed under the Open Parliament Licence v3.0.
registry-licence-stops = Contains Department for Transport NaPTAN data licensed under the Open Government Licence v3.0.
registry-licence-schools = Contains Welsh Government data licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2022. Contains Royal Mail data © Royal Mail copyright and database right 2022.
registry-licence-postcodes = Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right. Source: Office for National Statistics licensed under the Open Government Licence v3.0.
registry-licence-land = Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2022.
registry-licence-railways = Contains Network Rail data licensed under the Open Government Licence v3.0.
registry-licence-roads = Roads are approximate. Contains Department for Transport NaPTAN data and police.uk data licensed under the Open Government Licence v3.0.
registry-licence-natural-earth = Made with Natural Earth.
registry-licence-names = Place names: Office for National Statistics and Department for Transport, Open Government Licence v3.0; GeoNames, CC BY 4.0.

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
web-tables-save = Save as CSV
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

# The two-minute form: one concern, by one person, on a phone or at a desk; also without a line.
contexts-near-at = Write easting and northing in whole metres with a comma between, such as 212350,245650.
record-action-contexts-near-view = Looked for contexts near a place
record-action-concern-send = Sent a concern by the form

web-title-report = One concern · Contexture
web-page-report = One concern
web-report-heading = Tell of one concern
web-report-lead = About two minutes. Tell what is known of a place, a school, a group or an online space, never of a person: nothing that you choose here can name one.
web-report-offline = There is no line just now. Fill in the form all the same: it is kept on this device and sent when there is a line.

web-report-summary = Something is missing or needs to be corrected
web-report-fault-point = Say where: tap the map, or type a place.
web-report-fault-context-type = Choose what it is about. “Not clear” is a real answer.
web-report-fault-harms = Choose at least one kind of harm. “Other or unclear” is a real answer.
web-report-fault-learned = Say how you know.
web-report-fault-source = Choose the sector that you work in.
web-report-fault-procedures = Say whether it was reported under the Procedures.
web-report-fault-note-length = Shorten the note to 280 characters.

web-report-where = Where is it?
web-report-where-hint = Tap the map; tap again to come closer. By keyboard: arrow keys move the cross, with Shift by less; + and − zoom.
web-report-map = Map to choose the place on
web-report-map-none = The map cannot be shown without a line. Type a grid reference, or easting and northing.
web-report-map-waiting = The map is on its way.
web-report-type = Or type a place
web-report-type-hint = A name, a postcode, a grid reference such as SN 123 456, or easting and northing.
web-report-find = Find
web-report-found-none = Nothing was found by that. Try another spelling, or tap the map.
web-report-found-offline = Names are found only when there is a line. A grid reference, or easting and northing, can be typed at any time.
web-report-found = Places found
web-report-at = Chosen: { $reference }
web-report-at-none = No place chosen yet
web-report-precision = How well do you know where?
web-report-precision-25 = exactly here (25 m)
web-report-precision-100 = about here (100 m)
web-report-precision-500 = somewhere around here (500 m)
web-report-precision-2000 = only the area (2 km)
web-report-online-where = For an online space: mark where the young people spend their time, or only the area.

web-report-kind = What is it about?
web-report-kind-place = a park, a shop, a stop, a street
web-report-kind-school = a school, college or other setting
web-report-kind-peer-group = young people who spend time together; never a list of them
web-report-kind-online-space = a platform, game or chat; no account names
web-report-kind-home = counted in totals only, never shown on a map
web-report-kind-unclear = a real answer: it can be settled later

web-report-harms = What kind of harm?
web-report-harms-hint = Choose all that apply.
web-report-definitions-show = Show what each one means
web-report-definitions-hide = Hide what each one means

web-report-when = When did it happen?
web-report-when-hint = As you would say it: “last Friday evening”, “14/03/2026 about 9pm”, “between 1 and 5 March 2026”. Leave it empty if it is not known.
web-report-when-quick = Quick answers
web-report-when-now = Now
web-report-when-today = Today
web-report-when-last-night = Last night
web-report-when-last-weekend = Last weekend
web-report-when-unknown = Not known

web-report-learned = How do you know?
web-report-learned-discovered = I or a colleague noticed it: seen, overheard, found in our work
web-report-learned-told = Somebody told us: a young person, a parent, another professional, the public
web-report-source = Which sector do you work in?
web-report-source-choose = Choose
web-report-source-hint = Kept in this browser for next time.

web-report-procedures = Was it reported under the Wales Safeguarding Procedures?
web-report-procedures-yes = a report was made to children’s services or the police
web-report-procedures-no = no report was made yet
web-report-procedures-not-applicable = it is about the place or space, and no child is known to be at risk
web-report-route-title = Report it now
web-report-route-999 = If anyone is in danger, call 999.
web-report-route-services = If a child may be at risk, report now to the children’s services of the local authority.
web-report-route-authority = The place that you chose lies in { $name }: it is that authority’s children’s services.
web-report-route-self = This service does not report it for you.

web-report-known = Is it already known here?
web-report-known-hint = Open contexts within a kilometre of the place. Choose one only if it is the same.
web-report-known-none = No open context lies within a kilometre of the place.
web-report-known-first = Choose the place first.
web-report-known-offline = This can be asked only when there is a line. It can be left out.
web-report-known-no = None of these, or not sure
web-report-known-line = { $kind }, { $state }, { $metres } m away

web-report-note = A note for your own agency’s steward
web-report-note-hint = No names, nothing that singles somebody out. Only your own agency’s steward reads it; it is gone after 30 days. It is looked through for people before it is kept.
web-report-note-kept = The note is never kept on this device: without a line it is sent only while this page stays open.
web-report-note-left = { $n ->
    [one] { $shown } character left
   *[other] { $shown } characters left
}
web-report-optional = (if you like)

web-report-send = Send
web-report-another = Tell of another one
web-report-sending = Sending
web-report-sent = Sent
web-report-sent-held = Sent. A person of your agency looks at it before it is counted.
web-report-sent-known = Sent. It had arrived before and is counted once.
web-report-sent-number = Receipt { $number }
web-report-kept = Kept on this device, will be sent when there is a line
web-report-kept-text = You can close this page. Open it again when there is a line: it is sent by itself, once.
web-report-kept-no-note = Its note is not kept on this device: if this page is closed before it is sent, it is sent without the note.

web-report-waiting = Forms on this device
web-report-waiting-hint = Only codes, the place and the day are kept here, for this account alone, until they are sent, 30 days at most.
web-report-waiting-at = Filled in { $at }
web-report-state-waiting = kept on this device, will be sent when there is a line
web-report-state-sending = sending
web-report-state-attention = needs your attention
web-report-correct = Correct it
web-report-forget = Forget it
web-report-try = Send now
web-report-forget-which = Forget the form filled in { $at }
web-report-correct-which = Correct the form filled in { $at }

web-report-receipts = What you have sent
web-report-receipts-hint = That it came and when; nothing of what it said is shown again.
web-report-receipts-none = Nothing yet.
web-report-receipts-at = Sent
web-report-receipts-state = How it stands
web-report-receipts-number = Receipt
web-report-receipt-kept = kept
web-report-receipt-held = waits for your agency’s steward

web-report-leave-title = { $n ->
    [one] One form has not been sent yet
   *[other] { $n } forms have not been sent yet
}
web-report-leave-text = Signing out forgets what is kept on this device, so that nobody else finds it here. Stay signed in until there is a line, or sign out and forget.
web-report-leave-stay = Stay signed in
web-report-leave-forget = Sign out and forget
web-report-without-line = The form for one concern can be filled in without a line.

# What each kind of harm means to a practitioner, in a sentence.
harm-definition-cse = Somebody uses power or gain over a child, gifts, attention or threats among them, to bring them into sexual activity, in person or online.
harm-definition-cce = A child is used for crime by others: to carry or hold drugs, money or weapons, to steal, to sell.
harm-definition-csa = A child is made to take part in, or to see, sexual activity by an adult or an older child, whatever the gain.
harm-definition-hsb = Sexual behaviour of children among themselves that is out of keeping with their age, harmful or forced.
harm-definition-trafficking = A child is brought, moved or housed in order to be exploited, a short way within one town too.
harm-definition-missing = A child is not where they should be and nobody knows where they are, also for a few hours, also again and again.
harm-definition-serious-violence = Attacks with grave injury or the threat of them, robbery, fights arranged between groups.
harm-definition-weapons = Knives or other weapons are carried, hidden, shown or easy to come by.
harm-definition-substance-misuse = Young people take drugs, alcohol or vapes in a way that harms them, or are sold or given them.
harm-definition-harassment = Unwanted words, looks, touch or following, sexual or for who somebody is, in public too.
harm-definition-bullying = Hurt that is done again and again by those who have more power or numbers, in person or online.
harm-definition-online-harm = Harm that begins or goes on online: grooming, sharing of images, extortion, harmful content.
harm-definition-antisocial-behaviour = Nuisance, damage or disorder that may be a sign of young people being drawn into harm.
harm-definition-other = Something else, or not clear yet: a real answer, which can be settled later.

# contexture screen: is there a person in this text?
screen-cannot-open = { $file } cannot be opened. Check that it is there and may be read, or give - to read standard input.
screen-cannot-read = The input broke off. What was read before it has been answered; try again with the whole file.
screen-bad-line = Line { $line } is not answered: it must be a JSON object with an id and a text.
screen-bad-lines = { $n ->
    [one] One line could not be read and has no answer. Mend it and screen the file again; the other lines are answered.
   *[other] { $n } lines could not be read and have no answer. Mend them and screen the file again; the other lines are answered.
}

# The server at start, and accounts.
server-port-busy = Port { $port } is in use by another program. Stop that program, or choose another port with “--port”.
server-address = The address { $address } cannot be listened on. Choose another with “--address” or “--port”. Cause: { $cause }
server-demo-beyond-loopback = A demonstration has accounts that anyone knows, so it listens on this machine only (127.0.0.1). Start with “--no-demo” to listen elsewhere.
server-https-needed = Beyond this machine the service is only given over https: put a TLS proxy in front of it and start with “--https”.
server-web-missing = The web app is not in { $dir }. Build it with “cargo xtask web”, or say where it is with “--web-dir”.
server-failed = The server stopped by a failure. Cause: { $cause }
server-purpose-unknown = Choose one of the purposes offered.

problem-wrong-host-title = Another name
problem-wrong-host-detail = On this machine the service answers as “localhost” or “127.0.0.1” only. Open it under one of these.

server-account-name-form = A sign-in name has 2 to 32 characters: small letters a–z, digits, dot, hyphen and underscore, with a letter first. Nothing was changed.
server-account-name-taken = There is an account of this name already. Choose another name. Nothing was changed.
server-account-no-such = There is no account of this name. Nothing was changed.
server-account-passphrase-length = A passphrase needs at least 12 characters; four or five words that do not belong together are good. Nothing was changed.
server-account-secret = The passphrase could not be protected, because the machine is short of memory. Nothing was changed; try again.

# Reading files of agencies: CSV, XLSX, ODS, GeoJSON.

# A file that is refused as a whole.
sheet-too-large = The file is larger than { $megabytes } MB. Nothing was kept. Send it in parts, for example one file for each year, with the header in each.
sheet-inflates = The file unpacks to far more than it may. Nothing was kept. Save the sheet that is meant as CSV and send that.
sheet-too-many-cells = The file has more than { $limit } cells. Nothing was kept. Send it in parts, for example one file for each year, with the header in each.
sheet-too-many-columns = A sheet has more than { $limit } columns. Nothing was kept. Delete the columns that are not needed and send the file again.
sheet-too-many-rows = The file has more than { $limit } rows. Nothing was kept. Send it in parts, for example one file for each year, with the header in each.
sheet-cell-too-long = A cell on line { $line } has more than { $limit } characters. Nothing was kept. Shorten the cell or leave its column out; if no cell is so long, a quotation mark is not closed there.
sheet-line-too-long = Line { $line } is too long for a row. Nothing was kept. Export the file again with one row on each line.
sheet-too-many-sheets = The workbook has more than { $limit } sheets. Nothing was kept. Save the sheets that are meant in a workbook of their own.
sheet-too-many-entries = The file is a package with more parts than a workbook has. Nothing was kept. Open it, choose “Save as” and XLSX or CSV, and send that.
sheet-doctype = The file defines entities of its own, which no spreadsheet program writes and which can be used to attack. Nothing was kept. Open it, choose “Save as” and XLSX or CSV, and send that.
sheet-overlap = Parts of the file lie over each other, which no spreadsheet program writes and which can be used to attack. Nothing was kept. Open it, choose “Save as” and XLSX or CSV, and send that.
sheet-false-size = The file states false sizes of its parts, which no spreadsheet program writes and which can be used to attack. Nothing was kept. Open it, choose “Save as” and XLSX or CSV, and send that.
sheet-false-path = A part of the file has a name that leads elsewhere or is there twice, which no spreadsheet program writes and which can be used to attack. Nothing was kept. Open it, choose “Save as” and XLSX or CSV, and send that.
sheet-zero-byte = There is a zero byte on line { $line }, so the file is damaged or is not a text file. Nothing was kept. Export it again as “CSV UTF-8” or XLSX.
sheet-not-text = The file is not text in UTF-8, UTF-16 or Windows-1252. Nothing was kept. Export it again as “CSV UTF-8” or XLSX.
sheet-damaged = The file is damaged and cannot be read to its end. Nothing was kept. Open it, save it anew as XLSX or CSV, and send that.
sheet-empty = The file has no table: no row stands below a header. Nothing was kept. Check that the export chose a period with something in it, and that the header stands above the rows.
sheet-encrypted = The file is protected by a password. Nothing was kept. Open it, take the password off, save it as XLSX or CSV, and send that.
sheet-other-json = The file is JSON and not a GeoJSON FeatureCollection. Nothing was kept. Export it as a GeoJSON FeatureCollection, XLSX or CSV.
sheet-foreign = Files of this kind are not read: { $kind }. Nothing was kept. Open the file, choose “Save as” and XLSX or CSV, and send that.

# Kinds of file that are not read, as an entry after a colon.
sheet-kind-xls = workbook of Excel 97–2003 (XLS)
sheet-kind-xlsb = binary workbook (XLSB)
sheet-kind-pdf = PDF
sheet-kind-document = text document
sheet-kind-slides = slides
sheet-kind-image = image
sheet-kind-database = database file
sheet-kind-web-page = web page
sheet-kind-xml = XML
sheet-kind-archive = archive of files
sheet-kind-mail = saved e-mail
sheet-kind-program = program
sheet-kind-unknown = unknown kind

# What is told of a file that was read.
sheet-notice-titles =
    { $n ->
        [one] One line above the header was left out.
       *[other] { $n } lines above the header were left out.
    }
sheet-notice-two-row-header = The header has two rows; they were joined.
sheet-notice-header-doubtful = Line { $line } was taken as the header, but it has figures or dates. If it is a row, add a header above it and send the file again.
sheet-notice-unnamed =
    { $n ->
        [one] One column has no name in the header.
       *[other] { $n } columns have no name in the header.
    }
sheet-notice-ragged =
    { $n ->
        [one] One row, on line { $line }, has more or fewer cells than the header.
       *[other] { $n } rows have more or fewer cells than the header, the first on line { $line }.
    }
sheet-notice-lost-quote =
    { $n ->
        [one] A quotation mark on line { $line } is never closed and was taken as it stands.
       *[other] Quotation marks on { $n } rows are never closed and were taken as they stand, the first on line { $line }.
    }
sheet-notice-hidden = The sheet “{ $name }” is hidden. Check that it is meant to be sent.
sheet-notice-very-hidden = The sheet “{ $name }” is hidden so that only a macro can show it. Check that it is meant to be sent.
sheet-notice-no-table = The sheet “{ $name }” has no table and was left out.
sheet-notice-merged =
    { $n ->
        [one] Cells are merged in one place below the header; what they hold stands in the first of them alone.
       *[other] Cells are merged in { $n } places below the header; what they hold stands in the first of them alone.
    }
sheet-notice-far-cell = A cell on row { $line } stands far below all the others. Check that it is meant to be sent.
sheet-notice-errors =
    { $n ->
        [one] One cell, on row { $line }, holds a formula that failed.
       *[other] { $n } cells hold formulas that failed, the first on row { $line }.
    }
sheet-notice-shapes =
    { $n ->
        [one] One feature is not a point; its shape was left out.
       *[other] { $n } features are not points; their shapes were left out.
    }
sheet-notice-macros = The workbook has macros. They were neither run nor read.
sheet-notice-windows-1252 = The text is not UTF-8 and was read as Windows-1252. Check names with accents, such as ŵ and ŷ, which that encoding does not have.

# The process that reads files.
reader-memory = Reading the file takes more memory than a file may. Nothing was kept, and the service goes on. Send it in parts, or save the sheet that is meant as CSV.
reader-time = Reading the file takes longer than a file may. Nothing was kept, and the service goes on. Send it in parts, or save the sheet that is meant as CSV.
reader-crash = Reading the file failed. Nothing was kept, and the service goes on. Open it, save it anew as XLSX or CSV, and send that.
reader-too-much = The file holds more than can be taken in at once. Nothing was kept. Send it in parts, for example one file for each year.
reader-unavailable = Files cannot be read at the moment. Nothing was kept. Try again in a minute; if that does not help, tell whoever runs the service.

# Signing in: accounts, sessions, passkeys, the identity provider.
problem-write-token-title = This page is out of date
problem-write-token-detail = This change did not carry the mark of your session, so nothing was changed. Reload the page and try again.

problem-step-up-needed-title = Show your passkey
problem-step-up-needed-detail = This needs your passkey, shown within the last 15 minutes. Show it, then try again. If you have none yet, add one under “Your account”.
problem-passkey-refused-title = Passkey refused
problem-passkey-refused-detail = The passkey did not answer what was asked in this session, so nothing was changed. Try again; if it stays so, ask your administrator for a new code.
problem-passkey-none-title = You have no passkey
problem-passkey-none-detail = This account has no passkey yet. Add one under “Your account”; your administrator gives you the code for the first.
problem-passkeys-off-title = No passkeys here
problem-passkeys-off-detail = Passkeys do not work under the address of this service. Whoever runs it must start it with “--origin”.
problem-passkeys-enough-title = Enough passkeys
problem-passkeys-enough-detail = An account may have ten passkeys. Remove one that you no longer use, then add this one.
problem-sign-in-anew-title = Sign in anew
problem-sign-in-anew-detail = A passkey can be added within 15 minutes of signing in. Sign out, sign in again, and add it then.
problem-enrolment-code-title = A code is needed
problem-enrolment-code-detail = Give the code that your administrator made for you. It works once, for 24 hours; if it is older, ask for a new one.
problem-demo-account-title = A demo account
problem-demo-account-detail = The passphrase of a demo account is fixed and shown on the sign-in page. Nothing was changed.
problem-passphrase-new-title = Choose another passphrase
problem-passphrase-new-detail = The new passphrase cannot be kept. Nothing was changed. See why, below.
problem-passphrase-wrong-title = Passphrase wrong
problem-passphrase-wrong-detail = The present passphrase is not the one of this account. Nothing was changed. Try again.

server-account-subject-taken = This subject is linked to an account already. Take that link away first with “contexture user link NAME --remove”. Nothing was changed.
server-account-subject-form = An issuer and a subject are needed, each of at most 255 characters, exactly as the identity provider writes them. Nothing was changed.
server-oidc-issuer = The identity provider cannot be used: its issuer must be an https address (http on this machine only) and a client identifier must be given. Check “--oidc-issuer” and “--oidc-client-id”.
server-oidc-secret = The file of the client secret cannot be read. Check “--oidc-client-secret-file”.
server-origin = The origin must be “https://” and a name, such as https://contexture.example.org; passkeys are bound to it. Check “--origin”.
server-origin-needed = With “--https” the service must know the address that people open, for passkeys are bound to it. Add “--origin https://…”.

cli-passphrase-set = The passphrase was changed and the account’s sessions were ended.
cli-enrolment-code = Give this code to the holder of the account, in person or by telephone. It adds one passkey, works once, and ends in 24 hours:
cli-subject-linked = The subject of the identity provider now signs in to this account.
cli-subject-unlinked = The account’s links to the identity provider were taken away and its sessions were ended.

web-title-account = Your account – Contexture
web-page-account = Your account
web-sign-in-provider = Sign in with your organisation
web-sign-in-or = or
web-sign-in-provider-away = Your organisation’s sign-in does not answer. Try again in a minute, or sign in with your name and passphrase.
web-sign-in-provider-refused = Your organisation’s sign-in did not lead to an account here, or took too long. Try again; if it stays so, ask your administrator to link your account.
web-account-heading = Your account
web-account-lead = How you prove who you are, and where you are signed in.
web-passkeys-heading = Passkeys
web-passkeys-why = A passkey is a security key, or the fingerprint, face or PIN of your device. It is asked for when you enter the working side, release, export, or change accounts and agreements.
web-passkeys-rule = Once shown it counts for 15 minutes. The working side, once entered, stays open until you leave it or do nothing there for 15 minutes.
web-passkeys-waived = This is a demo account without a passkey: it counts as having shown one. If you add one, it will be asked for.
web-passkeys-none = You have no passkey yet.
web-passkeys-elsewhere = Passkeys work only when you open the service at this address:
web-passkeys-unable = This browser is too old for passkeys. Use a current Firefox, Chrome, Edge or Safari.
web-passkeys-number = Passkey
web-passkeys-added = Added
web-passkeys-used = Last shown
web-passkeys-never = never
web-passkeys-remove = Remove
web-passkeys-remove-which = Remove passkey { $n }
web-passkeys-add = Add a passkey
web-passkeys-code = Code from your administrator
web-passkeys-code-hint = Four groups of five characters. It works once, within 24 hours, soon after you sign in.
web-passkeys-added-done = The passkey was added.
web-passkeys-cancelled = The device gave no passkey. Nothing was changed; try again when you are ready.
web-step-up-title = Show your passkey
web-step-up-text = You need your passkey for this. It then counts for 15 minutes.
web-step-up-go = Show passkey
web-step-up-done = Your passkey counts until 15 minutes from now.
web-sessions-heading = Where you are signed in
web-sessions-opened = Opened
web-sessions-seen = Last used
web-sessions-browser = Browser
web-sessions-method = Signed in with
web-sessions-here = this one
web-sessions-working = working side open
web-sessions-end = End
web-sessions-end-which = End the session opened { $opened }
web-sessions-end-others = End all others
web-sessions-rule = A session ends after 10 hours. You can end any of yours at once.
web-browser-firefox = Firefox
web-browser-chromium = Chrome or Chromium
web-browser-edge = Edge
web-browser-safari = Safari
web-browser-program = A program
web-browser-other = Another browser
web-method-passphrase = passphrase
web-method-oidc = your organisation
web-passphrase-heading = Passphrase
web-passphrase-text = At least 12 characters; four or five words that do not belong together are good. Changing it ends your other sessions.
web-passphrase-present = Present passphrase
web-passphrase-new = New passphrase
web-passphrase-go = Change passphrase
web-passphrase-done = The passphrase was changed and your other sessions were ended.
web-working-leave = Leave the working side
web-account-action = Action

# Times that could not be read. No sentence repeats what was written.
told-when-empty = There is no date. Write the day, such as 14/03/2025, or leave the time out if the form allows it.
told-when-too-long = This is too long for a date or time. Write only when it happened, such as 14/03/2025 19:30.
told-when-not-known = It says that the time is not known. Leave the cell empty, or write the month or the year if that is known.
told-when-not-read = This cannot be read as a date or time. Write the day first, such as 14/03/2025, “14 March 2025, evening” or “12 to 14 March 2025”.
told-when-no-such-day = There is no such day in the calendar. Check the day and the month.
told-when-no-such-time = There is no such time of day. Write it with 24 hours, such as 19:30.
told-when-month-first = The month seems to stand before the day. Write the day first, such as 14/03/2025; dates are not turned round by guessing.
told-when-day-or-year = The number after the month may be the day or the year. Write the year with four digits.
told-when-day-missing = There is a time but no day. Add the day, such as 14/03/2025.
told-when-weekday-disagrees = The weekday is not that of the date. Correct one of the two.
told-when-part-disagrees = The time does not lie in the part of the day beside it. Correct one of the two.
told-when-backwards = The end comes before the beginning. Swap them, or correct the dates.
told-when-future = It lies after the day on which it was recorded. Check the year, or the recorded date.
told-when-too-early = It lies before the year 2000. Check the year; for harm of long ago leave the time empty.
told-when-twice = There are two days or two times with nothing to join them. Write one, or write “to” between them.
told-when-time-of-many-days = There is a time of day beside several days. Write one day with the time, or leave the time out.
told-when-serial = The number is not a date as spreadsheets keep them. Format the column as a date and send it again.

# Places that could not be read.
told-place-empty = There is no place. Write a postcode, a grid reference, a code or the name of the place.
told-place-too-long = This is too long for a place. Write only the place, such as its name or its postcode.
told-place-not-known = It says that the place is not known. Leave the cell empty, or write the town if that is known.
told-place-not-read = This cannot be read as a place. Write a name, a postcode, a grid reference, a code, or longitude and latitude.
told-place-swapped = Latitude seems to stand before longitude. Write longitude first, or add N and W to the numbers; they are not swapped by guessing.
told-place-west-missing = The longitude lies east of Britain; its minus sign or its W seems to be missing. Add it.
told-place-degrees-impossible = There are no such degrees, minutes or seconds. Check the numbers.
told-place-coordinate-half = There is only one of two coordinates. Write both.
told-place-outside-grid = The position lies outside Great Britain’s grid. Check the numbers and their order.
told-place-grid-letters = The two letters are not a square of the National Grid. In Wales they begin with SH, SJ, SM, SN, SO, SR, SS or ST.
told-place-grid-digits = A grid reference has an even number of digits after its letters, at most ten. Check them.
told-place-postcode = This looks like a postcode with a letter in place of a digit, or a digit in place of a letter. Choose one of the suggestions or correct it.
told-place-school-authority = The school number begins with no authority of Wales. Its first three digits are from 660 to 681.
told-place-route-unclear = It is not clear where one place ends and the other begins. Write the two places in two cells, or without “and” in their names.

# Boundaries outside the tree of areas, deprivation, and areas that are drawn from others.
registry-step-boundaries = Keeping wards and areas of earlier censuses
registry-receipt-boundaries = Wards and areas of earlier censuses: { $added } new, { $changed } changed, { $unchanged } as they were
registry-receipt-area-changes = Changes from the areas of 2011 to those of 2021: { $added } new, { $unchanged } as they were, { $removed } gone
registry-receipt-deprivation = Ranks of deprivation: { $added } new, { $changed } changed, { $unchanged } as they were, { $removed } gone
registry-receipt-dissolved = Boards and forces drawn from their local authorities: { $added } new, { $changed } changed, { $unchanged } as they were
registry-dissolved-without = Boards and forces that could not be drawn: { $n }. A local authority of theirs has not been imported. Import the boundaries of all authorities, then this table again.
registry-areas-unlisted = Areas that these files no longer list, though they list others beside them: { $n }. They are kept, because releases and older files may name them; “--json” lists them.
registry-note-edition = The table has ranks of deprivation, and its name does not say of which year; the ranks were left out. Name the file with the year, such as wimd2019.csv, and import it again.
registry-licence-deprivation = Welsh Index of Multiple Deprivation, Welsh Government, licensed under the Open Government Licence v3.0.
gazetteer-name-ward = { $name } ward
gazetteer-name-vintage = { $name } (boundaries of { $year })

# Vocabularies as data: the lists, what they rest on, and what the command line says of them.
vocabulary-list-harm = Kinds of harm
vocabulary-list-indicator = Indicators
vocabulary-list-source = Source sectors
vocabulary-list-place-kind = Kinds of place
vocabulary-list-platform = Kinds of online platform
vocabulary-list-online-class = Kinds of online space
vocabulary-list-online-feature = Features of online spaces
vocabulary-fault-version = These codes say that they are of a version of the vocabularies that this service does not know. Bring the service to the version that wrote them.
vocabulary-fault-code = A code is not in the version of the vocabularies that it was kept under. Have the rows of that version checked.
vocabulary-cli-version = Vocabularies { $version }, in force from { $from }
vocabulary-cli-days = { $from } to { $until }
vocabulary-cli-days-open = from { $from }
vocabulary-cli-families = Families: { $families }
vocabulary-cli-in-part = { $family } (in part)
vocabulary-cli-sources = Rests on: { $sources }
vocabulary-cli-none-in-force = No code of this list is in force on { $day }.
vocabulary-cli-source-due = due since { $day }
vocabulary-cli-source-next = to be checked by { $day }
vocabulary-cli-source-checked = last checked on { $day }
vocabulary-cli-source-unchecked = not checked since it was entered on { $day }
vocabulary-cli-due = { $n ->
    [one] { $n } source document is due to be checked.
   *[other] { $n } source documents are due to be checked.
}
vocabulary-cli-due-what = Open each, hold the definitions in policy/vocabulary against it, and write the day and the next one into sources.toml.
vocabulary-cli-version-unknown = There is no such version of the vocabularies. Leave --version out for the newest.
vocabulary-cli-list-unknown = There is no such list. Choose one of: { $lists }.
vocabulary-cli-day = A day is written as 2026-04-01.

# Labels of the code lists.
harm-cse = Child sexual exploitation
harm-cce = Child criminal exploitation
harm-csa = Child sexual abuse
harm-hsb = Harmful sexual behaviour
harm-trafficking = Trafficking
harm-missing = Missing
harm-serious-violence = Serious violence
harm-weapons = Weapons
harm-substance-misuse = Substance misuse
harm-harassment = Harassment
harm-bullying = Bullying
harm-online-harm = Online harm
harm-antisocial-behaviour = Antisocial behaviour
harm-other = Other or unclear

source-police = Police
source-childrens-services = Children’s services
source-education = Education
source-health = Health
source-youth-justice = Youth justice
source-youth-service = Youth service
source-transport = Transport
source-voluntary = Voluntary sector
source-business = Business
source-public = Public

context-place = Place
context-school = School
context-peer-group = Peer group
context-online-space = Online space
context-home = Home
context-unclear = Not clear

learned-discovered = Discovered
learned-told = Told

procedures-yes = Reported under the Procedures
procedures-no = Not reported under the Procedures
procedures-not-applicable = Not applicable

place-kind-rail-station = Railway station
place-kind-bus-station = Bus station
place-kind-bus-stop = Bus stop
place-kind-heritage-railway = Heritage railway
place-kind-ferry-terminal = Ferry terminal
place-kind-airport = Airport
place-kind-retail = Shops
place-kind-park = Park
place-kind-licensed-premises = Licensed premises
place-kind-leisure = Leisure
place-kind-school = School

medium-english = English medium
medium-welsh = Welsh medium
medium-bilingual = Bilingual

size-under-10 = Under 10
size-10-20 = 10 to 20
size-over-20 = Over 20

age-10-12 = 10 to 12
age-13-15 = 13 to 15
age-16-17 = 16 and 17
age-mixed = Mixed ages

# The walls: limits at the door, and the database at start.
problem-too-many-requests-title = Too many requests
problem-too-many-requests-detail = More requests came from you than anybody needs. Wait a moment, then go on; nothing was lost.
problem-address-too-long-title = The address is too long
problem-address-too-long-detail = This address is longer than any of ours. Nothing was changed. Open the page anew, or ask for less at once.
problem-headers-too-large-title = Too much before the question
problem-headers-too-large-detail = The headers of this request are larger than the service takes. Nothing was changed. Clear the cookies of this address in your browser and sign in again.
problem-encoding-title = Sent compressed
problem-encoding-detail = A request may not be compressed on its way. Send it plain. A file of concerns may itself be a gzip file.
database-postgres-unpatched = The database is PostgreSQL { $found }; { $needed } or newer of the same line is needed, because before it the database can tell one region about another's reports. Install the update of your system's package and start again. Nothing was changed.
intake-file-unpacks = The file is compressed and holds more than 50 MB, or more than ten times its own size. Unpack it, send it in smaller parts, or let whoever runs the service import it by the command line.
intake-file-page-too-large = The file is larger than 20 MB. Nothing was kept. Split it into parts, for instance one file for each year, each with the header, or let whoever runs the service import it by the command line.

# Intake of files on the page: sending, mapping, preview, the files taken in, the steward's queue.

web-title-intake-files = Files taken in – Contexture
web-title-intake-queue = Rows that wait – Contexture
web-tabs-intake = Intake
web-tab-take = Take in a file
web-tab-files = Files taken in
web-tab-queue = Rows that wait
web-tab-waiting = { $n ->
    [one] 1 row
   *[other] { $shown } rows
}
web-intake-other = Choose another file

# Sending.
web-upload-label = How much of the file has arrived
web-upload-progress = { $done } of { $of } have arrived. Nothing is kept until you take it in.
web-upload-broken = The connection is broken. What has arrived stays; sending goes on by itself when the connection is back. Leave this page open.
web-upload-now = Try now
web-upload-looking = The file has arrived and is being looked at. Nothing is kept yet.
web-upload-empty = The file is empty. Nothing was sent. Export it again and look whether it has rows.
web-upload-large = The file is larger than 20 MB. Nothing was sent. Split it into parts, for instance one file for each year, each with the header.
web-upload-unread = This browser cannot read the file. It may be a folder, or it was moved or changed after you chose it. Choose the file again.

# The mapping.
web-kind-separated = Text with separators (CSV, TSV)
web-map-canonical = The file has the template’s columns. Nothing needs to be mapped.
web-map-heading = Which column is which
web-map-lead = Their columns are on the one side, ours on the other. Correct what was guessed wrongly; the preview below follows each change.
web-map-problems = Before the file can be taken in:
web-map-sheet = Sheet
web-map-sheet-hidden = hidden
web-map-sheet-unnamed = Sheet { $n }, whose name is not shown
web-their-heading = Columns of the file
web-their-drag = Drag a column onto one of ours, or choose it in the lists.
web-their-column = column { $n }
web-their-filled = filled in { $filled } of { $rows } rows
web-their-more = and { $n } more
web-their-passed-over = Not read
web-their-open = Say what it is, or leave it out.
web-their-pass = Leave out
web-ours-heading = Our columns
web-ours-more = More columns of ours
web-ours-needed = needed
web-ours-none = – not filled
web-ours-join = joined with
web-ours-join-none = – nothing
web-ours-constant = The same for every row
web-ours-every-row = In every row:
web-ours-unshown = A column whose header is not shown
web-ours-guess = Guessed

web-ours-harm-types = Harm types
web-ours-harm-types-wants = One or more kinds of harm, by code or by name.
web-ours-recorded-on = Recorded on
web-ours-recorded-on-wants = The day on which the agency wrote it down. Day before month.
web-ours-occurred = When it happened
web-ours-occurred-wants = As people write it: “14 March, evening”, “between 6 and 8 pm”. A day and a time that stand apart can be joined.
web-ours-place = Place
web-ours-place-wants = As people write it: a name, a postcode, a stop, a school, “between A and B”.
web-ours-source-sector = Sector
web-ours-source-sector-wants = Which kind of service tells it, such as health or transport.
web-ours-agency-code = Agency
web-ours-agency-code-wants = The agency’s code. Most files are of one agency alone.
web-ours-learned = How it was learned
web-ours-learned-wants = Discovered by a professional, or told to one.
web-ours-procedures = Reported under the Procedures
web-ours-procedures-wants = Whether it was reported under the Wales Safeguarding Procedures.
web-ours-context-type = Kind of context
web-ours-context-type-wants = Place, school, peer group, online space, home, or not clear.
web-ours-occurred-from = Happened from
web-ours-occurred-from-wants = The earliest moment, where two columns tell it.
web-ours-occurred-to = Happened until
web-ours-occurred-to-wants = The latest moment, where two columns tell it.
web-ours-grid-reference = Grid reference
web-ours-grid-reference-wants = Ordnance Survey, of any length; the length says how exact it is.
web-ours-easting = Easting
web-ours-northing = Northing
web-ours-metres-wants = Metres on the National Grid. The precision is needed beside it.
web-ours-longitude = Longitude
web-ours-latitude = Latitude
web-ours-degrees-wants = Degrees with a decimal point. The precision is needed beside it.
web-ours-place-id = Id of a registered place
web-ours-place-id-wants = The id on this service’s register.
web-ours-precision = Precision
web-ours-precision-wants = How many metres the true place may lie from the point.
web-ours-record-ref = Reference of the record
web-ours-record-ref-wants = The agency’s own number of the record, never a person’s. It is kept as a digest, so that the same record is known again.
web-ours-same-matter = Same matter as
web-ours-same-matter-wants = The reference of another record about the same matter.
web-ours-note = Note for the steward
web-ours-note-wants = At most 280 characters, for your own agency alone; gone after 30 days.

# Codes.
web-codes-summary = Their codes: { $n }, of which { $open } are not understood yet
web-codes-unshown = The codes of this column are not shown: there are too many, or one of them may tell of a person. Codes that are ours are understood; the others fall under what is said here.
web-codes-theirs = Theirs
web-codes-rows = Rows
web-codes-ours = Ours
web-codes-for = Our code for “{ $code }”
web-codes-understood = As it stands: { $label }
web-codes-unknown = – choose
web-codes-otherwise = Any other code
web-codes-refused = The row is refused
web-codes-split = Several in one cell are separated by
web-codes-semicolon = a semicolon ;
web-codes-comma = a comma ,
web-codes-bar = a bar |
web-codes-slash = a slash /
web-codes-line = a new line

# Saved mappings.
web-saved-choose = Saved mappings
web-saved-none = – none
web-saved-one = { $name }, version { $version }
web-saved-name = Save this mapping as
web-saved-save = Save
web-saved-guess = Guess anew
web-saved-as = Saved as { $name }, version { $version }.
web-saved-download = Download as TOML

# The preview.
web-preview-heading = What would become of the rows
web-preview-sum = The first { $shown } of { $all } rows: { $accepted } would be kept, { $held } would wait for a person, { $refused } would be refused.
web-preview-none = No row can be read yet. See above what is needed.
web-preview-only = Show only what would not be kept
web-preview-all-good = There is no such row among those looked at.
web-preview-becomes = Outcome
web-preview-kept = Kept
web-preview-nothing = Nothing of it would be kept.
web-preview-unknown = not known
web-preview-within = within { $metres } m
web-take-rows = { $n ->
    [one] Take in 1 row
   *[other] Take in { $shown } rows
}

web-told-place-id = by its id
web-told-map = by the map
web-told-degrees = by degrees
web-told-metres = by easting and northing
web-told-grid = by a grid reference
web-told-postcode = by a postcode
web-told-postcode-sector = by a postcode sector
web-told-postcode-district = by a postcode district
web-told-stop = by a stop’s code
web-told-station = by a station’s code
web-told-school = by a school’s number
web-told-area = by an area’s code
web-told-name = by its name
web-told-route = by a route
web-told-near = by what is near

# After the file was taken in.
web-receipt-amended = Amended
web-receipt-amended-rows = { $n ->
    [one] 1 of the accepted rows changed a row that was kept before.
   *[other] { $shown } of the accepted rows changed rows that were kept before.
}
web-receipt-undo = Files taken in: see or undo
web-receipt-next = Take in another file

# Files taken in.
web-files-lead = The newest hundred files of your agency. A file can be undone while the period of its rows is open; what it kept then goes, and what it changed is as it was.
web-files-taken = Taken in
web-files-origin = By
web-files-origin-page = this page
web-files-origin-command-line = the command line
web-files-origin-demo = the demonstration
web-files-mapping = Mapping
web-files-undo-heading = Undo
web-files-undo = Undo
web-files-undo-which = Undo the file of { $taken }
web-files-undone = Undone { $at }
web-files-undone-done = The file of { $taken } was undone. It can be sent again.
web-files-bound = Cannot be undone: rows of it are counted in a released period, or a later file changed them.
web-files-sure = The rows that this file kept are removed, and so are its rows that wait. The record of this act stays.
web-files-sure-yes = Yes, undo the file
web-files-sure-no = Leave it
web-files-empty = No file has been taken in
web-files-empty-next = Once your agency has taken a file in, it stands here with what became of its rows.

# The steward's queue.
web-queue-heading = Rows that wait for a decision
web-queue-lead = Rows of your agency that a person must look at. A row that is kept counts as if it had been accepted; a row that is refused is gone.
web-queue-line = Line { $line }, put aside { $at }
web-queue-note = Note to the steward:
web-queue-places = Which place is meant?
web-queue-choose = Choose one of the places first, or refuse the row.
web-queue-keep = Keep the row
web-queue-refuse = Refuse
web-queue-sure = It is refused for good.
web-queue-sure-yes = Yes, refuse it
web-queue-kept = The row is kept.
web-queue-refused = The row is refused.
web-queue-more = { $n ->
   *[other] { $shown } rows wait in all. The next ones follow when these are decided.
}
web-queue-empty = No row waits
web-queue-empty-next = When a file has a row that only a person can decide, it stands here.

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
web-marking-released = OFFICIAL-SENSITIVE · Released side
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
web-filter-why-none = The map has no harm types and no sources: they are in tables of their own, by authority. See

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
web-how-released-1 = Colours say how likely it is that an area’s rate lies above the region’s, so many times over; grey is unsure. Numbers carry noise on purpose: read the interval, not the figure alone.
web-how-released-2 = Hatched areas have a value that may not be shown, or none. Circles are registered public places.
web-how-caution = No reports is not no harm. Reports follow where people look and where they are listened to.

web-honesty = What this map is
web-honesty-table = What this table is
web-honesty-unit = Unit
web-honesty-unit-working = Anonymised concern, in 500 m cells
web-honesty-unit-released = Concerns recorded in the year, by block and place
web-honesty-unit-released-middle = Concerns recorded in the period, by middle area; places by year
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
web-honesty-fdr-none = Each area by itself, with the noise in its probability; not corrected for their number
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
web-intake-lead = A file of anonymised concerns as your agency has it, one concern to a row: CSV, TSV, XLSX, ODS or GeoJSON. It is looked at before anything is kept.
web-intake-template = Download the template
web-intake-choose = Choose a file
web-intake-drop = or drop it here
web-intake-none = No file chosen
web-intake-file = { $name } · { $size }
web-intake-taking = Taking in the rows.
web-intake-go-note = Rows that wait stand in the queue. Rows that are refused stay out; mend them and send the file again.
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

web-method = Method
web-method-standing = Standing map (Gi*)
web-method-run = Run
web-method-seed = Seed of chance
web-method-seed-hint = same seed, same finding
web-method-progress = Progress of the method
web-method-waiting = Waiting for its turn
web-method-running = { $percent }%
web-method-cancel = Cancel
web-finding-stale = The filters have changed since this was run. Run it again for the filters on the left.
web-finding-period = Period
web-finding-used = Concerns used, of all
web-finding-coarse = Left out: told too coarsely
web-finding-outside = Left out: outside the study area
web-finding-table = Table
web-finding-again = Run again
web-finding-close = Back to the standing map
web-finding-same = Run again: the same finding, to the last byte.
web-finding-other-concerns = Run again: the concerns have changed since, so this is another finding.
web-finding-differs = Run again: the concerns are the same but the finding is not. Please report this.
web-finding-no-answer = no answer
web-finding-stability = Does it hold?
web-finding-stability-caption = How much of the finding comes back when one thing is changed
web-finding-holds = Yes: at least two thirds come back under every change.
web-finding-partly = In part: under some change less than two thirds come back.
web-finding-falls = No: under some change less than one third comes back.
web-finding-untold = That cannot be told: the changed questions have no answer for these concerns.
web-finding-card = Method card
web-finding-says = What it says
web-finding-limits = What it cannot say
web-finding-formula = Formula
web-finding-paper = Paper
web-finding-made = How it was made
web-finding-taken = Time taken
web-finding-seconds = { $shown } s
web-finding-cube = Version of the concerns
web-finding-program = Program
web-finding-digest = Digest
web-finding-rows = { $shown } of { $of } rows
web-finding-kept = { $share }, { $new } new

# Words shared by every screen.
word-concerns = { $n ->
    [0] no concerns
    [one] 1 concern
   *[other] { $n } concerns
}

