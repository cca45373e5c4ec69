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
