# What the map is asked with: finding, measuring, drawing, taking away.
record-action-working-shape-view = Looked at a drawn shape of the working map
record-action-working-picture = Took a picture of the working map out as an internal draft
record-action-released-picture = Took a picture of the released map out

problem-shape-title = The shape cannot be asked about
problem-shape-detail = Nothing was counted. See what is wrong with the shape, below, and draw it again.
picture-shape-few = The shape has too few points. An outline needs three corners, a route two points.
picture-shape-many = The shape has more than 200 points. Draw it with fewer.
picture-shape-crosses = The outline crosses or touches itself. Move or remove a corner.
picture-shape-elsewhere = A point lies outside the National Grid. Draw the shape on the map of your region.
picture-shape-reach = The distance must be from 10 to 20,000 metres.

map-tools = Tools
map-tool-measure = Measure
map-tool-draw = Draw a shape
map-tool-picture = Save the map
map-tool-close = Close the tool
map-tool-undo = Remove last point
map-tool-clear = Clear

map-find = Find a place (key /)
map-find-list = Places found
map-find-none = Nothing of that name. Try part of it, a postcode or a grid reference.
map-find-count = { $n ->
    [one] 1 place found. Arrow keys choose, Enter goes there.
   *[other] { $shown } places found. Arrow keys choose, Enter goes there.
}
map-find-said = The map shows { $name }, { $kind }, at { $reference }.

map-measure-hint = Press on the map for each point. By keyboard, with the map in focus: arrow keys move the cross (with Shift finely), Enter sets a point, Backspace removes the last, Escape ends.
map-measure-length = Length of the line
map-measure-last = Last stretch
map-measure-area = Area when closed
map-measure-crossed = none: the line crosses itself
map-measure-plane = Metres of the National Grid plane; in Wales within 0.05% of the ground. m metres, km kilometres, ha hectares.
map-measure-said = Points: { $points }. Length { $length }.
map-measure-said-area = Area { $area }.

map-draw-form = What to draw
map-draw-polygon = Outline
map-draw-route = Route
map-draw-circle = Circle
map-draw-hint-polygon = Press each corner on the map. By keyboard, with the map in focus: arrow keys and Enter; Backspace removes a corner.
map-draw-hint-route = Press each turn of the route. What lies within the distance on either side belongs to it. By keyboard: arrow keys and Enter on the map.
map-draw-hint-circle = Press the centre, then how far the circle reaches; or type the distance. By keyboard: arrow keys and Enter on the map.
map-draw-reach = Distance in metres
map-draw-around = Circle around { $name }
map-draw-points = { $n ->
    [one] 1 point
   *[other] { $shown } points
}
map-draw-ask = Ask about this shape
map-shape-density = { $n } concerns per km²
map-shape-elsewhere = The shape lies outside the study area: nothing can be said of it. Draw it on the region.
map-shape-unsure = Of these { $inside } are nearer to the edge than their place is known, and may be outside; { $outside } outside may be inside. { $coarse } of { $total } concerns ({ $share }) are known too coarsely to say.
map-shape-months = Months, as a table
map-shape-most = highest:
map-shape-blocks = Blocks in the sum, as a table
map-shape-blocks-hint = The answer is the sum over whole blocks whose centre points lie in the shape, three at least.

map-picture-hint-released = The map as it stands in the window, with legend, period, release and marking. That it is taken is recorded.
map-picture-hint-working = The map as it stands in the window, as an internal draft with these words across it. It holds exact counts: it may not leave the agencies of the agreement. That it is taken is recorded.
map-picture-not = Your role does not take this map away as a file.
map-picture-making = Writing the picture…
map-picture-done = Saved as { $name }.
map-picture-draft = INTERNAL DRAFT
map-picture-release = Release { $edition }
map-picture-cube = Working side, state { $edition }: not released, changes with each return
map-picture-by = Taken by { $by }, { $at }
map-picture-complete = Sources: { $sources }. Agencies sending returns: { $least } to { $most } in each month.
map-picture-uncertain = Values carry noise, are rounded and withheld when small; an area is grey where the numbers do not decide. Intervals, sources and completeness are in the released tables.

map-tool-base = Base map
server-base-map = The base map cannot be used. Its address begins with http:// or https://, names one host, and has {"{z}"}, {"{x}"} and {"{y}"} once each after it; the words of thanks stand in both languages.
