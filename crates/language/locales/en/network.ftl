# Distances along roads, railways and bus lines, and what is within reach.
network-road = roads
network-rail = railways
network-bus = bus lines

record-action-network-import = Imported roads, railways or bus lines to measure along

network-step = Joining the lines where they meet
network-receipt = Stretches: { $added } new, { $unchanged } as they were, { $removed } replaced
network-notice = Network of { $kind }: { $km } km. Stretches: { $stretches }; junctions and ends: { $junctions }; connected parts: { $parts }. Between two parts there is no way; if there are more than you expect, import with --split.
network-file-no-lines = No feature in it is a line. A network is made of LineString or MultiLineString features.
network-file-other-system = Its positions are in another reference system. Save it in the British National Grid (EPSG:27700) or in longitude and latitude (EPSG:4326).
network-file-not-a-package = It is a SQLite file, but no GeoPackage. Export the layer of lines as a GeoPackage or as GeoJSON.

problem-network-title = The network cannot answer
problem-network-detail = Nothing was measured. See below what is wrong, and ask again.
network-not-loaded = This network has not been loaded. Ask whoever runs the service to import it, or measure in a straight line.
network-points = Give from 2 to 50 points.
network-metres = The distance along the network must be from 50 to 20,000 metres.
network-off = The point is more than 2 km from this network. Move it nearer.
network-too-much = Too little or too much is within that distance to be drawn. Choose another distance.

network-along = Measure
network-straight = in a straight line
network-missing = No network of { $kind } is loaded: distances are in a straight line only. Whoever runs the service can import one.
network-length = Along the network
network-detour = Times the straight line
network-no-way = no way leads there
network-point-off = A point is more than 2 km from the network: there is no way from it.
network-off-told = Measured from the nearest points of the network; the furthest is { $most } from its point, and that is not in the distance.

network-catchment = Catchment
network-catchment-of = Catchment of { $name }
network-hint = Press a hub, or any point, on the map: all that is within the distance of it along the network is drawn. Press again to move it. By keyboard: arrow keys and Enter on the map.
network-reached-along = Reached along
network-metres-label = Distance along them in metres
network-side = Metres to either side
network-reached = Length that is reached
network-covers = Covered by the catchment
network-of-circle = Of a circle as wide
network-centre-off = The network is { $off } from the point, which is not in the distance.
network-method = Method: every part of the network within the distance of the nearest point on it, by the shortest way; then all that lies within the metres to either side of those parts.

picture-shape-lines-many = The shape has more than 20,000 points. Choose a shorter distance.
