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
