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
