# Two whole maps side by side.
beside-switch = Two maps side by side
beside-density = How many
beside-finding = A finding is of one period, so one map is shown. Go back to the standing map to see two.
beside-hint-released = Both maps show the released values of their year. Under "change" they are coloured by rate; details and table tell the change.
beside-how = The first map is the period you chose, the second the one it is compared with. They move as one, and a spot that is marked on one is marked on the other. The classes are the same and never move.
beside-picture = A picture is of one map. Switch the second map off to save one.
beside-map-name = Map of the other period
beside-caption = { $period } · n = { $mapped } of { $total }
beside-caption-year = { $year } · n = { $total }
beside-both = In both periods
beside-col-period = Period
beside-col-count = Concerns
beside-col-class = Shown as
beside-difference = Difference
beside-ratio = with the eight around × { $ratio }
beside-density-value = { $density } per km² and month
beside-title-hot = Unusual concentrations in two periods
beside-title-density = Concerns in two periods
beside-unit-density = concerns per km² and month; number of cells, first map | second
beside-density-line = Cells of { $cell } m, classes fixed; months of both periods are counted, so that periods of different lengths look alike
beside-hot-line = Cells of the first map | of the second. Each map is judged against its own period.
beside-years-line = Areas in { $year } | in { $other }; classes of every released year
beside-spoken = in { $period } { $concerns }; { $class }
beside-spoken-year = in { $year } { $value }; difference { $difference }
beside-spoken-place = in { $year } { $value }
