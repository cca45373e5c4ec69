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
