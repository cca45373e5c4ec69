# Released tables and layers as files, and as tiles and features for people's own tools.

export-left-out = { $n ->
    [one] { $n } row that is nowhere (the rest of an authority, a pool of schools) is not in this file, because the format is one of places. The other formats have it.
   *[other] { $n } rows that are nowhere (the rests of an authority, pools of schools) are not in this file, because the format is one of places. The other formats have them.
}
export-term-title = { $table }, { $period }
export-interval = 95 per cent: the interval covers noise and rounding
export-threshold = A value below { $threshold } is withheld; values are rounded to { $rounding }
export-withheld = “Withheld” is also said of what is none or not in force: the three are not told apart

web-take-away = Take away as
web-take-away-go = Download
web-take-away-csv = CSV
web-take-away-geojson = GeoJSON (map programs, web)
web-take-away-gpkg = GeoPackage (QGIS, ArcGIS)
web-take-away-fgb = FlatGeobuf (QGIS, web)
web-take-away-parquet = GeoParquet (Python, R, DuckDB)
web-take-away-ods = ODS spreadsheet (LibreOffice, Excel)
web-take-away-note = Every file carries its release, ε, marking, licences and a data dictionary in both languages. That it was taken is on record.

ogc-collection-contexts = Registered public places
ogc-describe-contexts = Public places on the register, as published with the geography: code, kind, names. No counts, and no contexts as the partnership keeps them.
ogc-link-tiles = Vector tiles
ogc-link-tile-sets = Tile sets
ogc-link-tile-matrix-sets = Tile matrix sets
ogc-link-tile-json = TileJSON
