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
