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
