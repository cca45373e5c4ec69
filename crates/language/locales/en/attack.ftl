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
