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
