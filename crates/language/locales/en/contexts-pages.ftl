# The pages of contexts.
contexts-browser-title = Contexts – Contexture
contexts-network-browser-title = Network of contexts – Contexture
contexts-one-browser-title = Context – Contexture
contexts-page-link = Contexts
contexts-title = Register of contexts
contexts-lead = Places, schools, described peer groups and online spaces that the partnership keeps in view. No record holds a person.
contexts-back = All contexts
contexts-name = Name
contexts-due = Due for review
contexts-find = Find
contexts-ways = How to see them
contexts-way-list = List
contexts-way-map = Map
contexts-way-network = Network of links
contexts-views = Saved views
contexts-all = All contexts
contexts-view-keep = Save this view
contexts-view-drop = Remove saved view
contexts-empty = No context fits
contexts-empty-next = Change the filter, or put a new context forward below.
contexts-count = { $n ->
    [one] 1 context
   *[other] { $shown } contexts
}
contexts-links-count = { $n ->
    [one] 1 link
   *[other] { $shown } links
}
contexts-places-count = { $n ->
    [one] 1 registered place
   *[other] { $shown } registered places
}
contexts-found = { $n ->
    [0] Nothing found yet. Try another spelling.
    [one] 1 found: choose it below.
   *[other] { $shown } found: choose one below.
}
contexts-col-code = Code
contexts-col-name = Name
contexts-col-kind = Kind
contexts-col-state = State
contexts-col-owner = Looked after by
contexts-col-review = Review
contexts-col-sources = Sources
contexts-col-links = Links
contexts-overdue = overdue
contexts-overdue-long = The review is overdue. Look at the context again and give the next day of review.
contexts-page-before = Page before
contexts-page-next = Next page
contexts-map-name = Map of contexts. The list beside it has the same contexts.
contexts-map-hint = Arrow keys go through the list and show each on the map; Enter opens it.
contexts-map-shown = { $n ->
    [one] 1 context is on the map.
   *[other] { $shown } contexts are on the map.
}
contexts-map-without = { $n ->
    [0] All have a place.
    [one] 1 has no place on a map.
   *[other] { $shown } have no place on a map.
}
contexts-map-more = There are more than can be shown: filter them.
contexts-legend = Signs
contexts-propose = Put forward a new context
contexts-propose-lead = Describe the place, school, group or space. Never write a person’s name, a handle or an address of a home. The name is looked at before it is kept.
contexts-propose-go = Put it forward
contexts-name-composed = The name of a peer group is composed from its size, its ages and where it meets. Nobody writes it.
contexts-form-needed = Give this before you go on.
contexts-form-point = Point
contexts-form-line = Line or route
contexts-form-area = Area
contexts-position = Position
contexts-position-hint = Press on the map, or write easting and northing in metres (267400 243100) or a grid reference (SN 674 431). One position to a line: a point has one, a line at least two, an area at least three.
contexts-position-unread = This is not a whole position yet. Look at each line and at the form chosen above.
contexts-hours-day = Day
contexts-hours-from = From
contexts-hours-to = To
contexts-hours-add = Add hours
contexts-day-mon = Mon
contexts-day-tue = Tue
contexts-day-wed = Wed
contexts-day-thu = Thu
contexts-day-fri = Fri
contexts-day-sat = Sat
contexts-day-sun = Sun
contexts-remove = remove
contexts-meets-pick = Add where it meets: find a place, school or online space by its name
contexts-field-name-en = Name in English
contexts-field-name-cy = Name in Welsh
contexts-field-details-kind = Kind of context
contexts-field-details-place-type = Kind of place
contexts-field-details-register = Public-place register
contexts-field-details-phase = Phase
contexts-field-details-roll = On roll
contexts-field-details-medium = Language of teaching
contexts-field-details-size = About how many
contexts-field-details-age = About what ages
contexts-field-details-harms = Harms it is known for
contexts-field-details-protective = What protects
contexts-field-details-platform = Kind of platform
contexts-field-details-space = Kind of space
contexts-field-details-features = What matters for safety
contexts-field-details-hours = Open or in use
contexts-field-details-meets = Where and when it meets
contexts-field-details-shape = Where it is
contexts-field-state = State
contexts-field-owner-role = Looked after by
contexts-field-review-on = Next review
contexts-field-marking = Marking
contexts-field-sources = Sources of evidence
contexts-field-places = Registered places (ids)
contexts-field-opened-on = First opened
contexts-field-ended = How it ended
contexts-field-became = Stands in its place
contexts-link-kind = How
contexts-link-from = From
contexts-link-to = To
contexts-link-from-on = Known since
contexts-link-to-on = Known until
contexts-link-confidence = How sure
contexts-link-source = Source
contexts-shape-point = Point at { $e } { $n }
contexts-shape-line = Line from { $e } { $n }
contexts-shape-area = Area around { $e } { $n }
contexts-unknown = Not known
contexts-what = What it is
contexts-where = Where
contexts-nowhere = It has no place on a map.
contexts-standing = Life and review
contexts-move = Move it to
contexts-move-review = Day of the next review
contexts-move-go = Move
contexts-links = Links
contexts-link-ended = ended
contexts-link-change = Change
contexts-link-end-hint = Leave the day empty while the link still holds.
contexts-link-other = Other context: find it by its name
contexts-link-turn = It leads from the other context to this one
contexts-link-missing = Choose the other context, how the two have to do with each other, and the source.
contexts-link-go = Add the link
contexts-acts = Change the register
contexts-change = Change what is known
contexts-change-lead = the kind of a context does not change.
contexts-link = Add a link
contexts-merge = Merge
contexts-supersede = Supersede
contexts-split = Split
contexts-save = Save
contexts-cancel = Cancel
contexts-join-other = Context that stays: find it by its name
contexts-merge-lead = Merge when two records are of the same context. This one closes, and the other stands for both.
contexts-merge-go = Merge them
contexts-supersede-lead = Supersede when another context has come in the place of this one. This one closes, and the other takes over its links.
contexts-supersede-go = Supersede it
contexts-preview = What will happen
contexts-preview-ends = { $old } is closed. Whoever opens it is led to { $heir }. Its history stays.
contexts-preview-sources = { $heir } then has these sources: { $what }.
contexts-preview-marking = { $heir } is then marked { $what }.
contexts-preview-places = { $n ->
    [0] No registered place belongs to either.
    [one] 1 registered place belongs to it then.
   *[other] { $shown } registered places belong to it then.
}
contexts-preview-meets = Groups that meet at { $old } then meet at { $heir }.
contexts-preview-links = { $n ->
    [0] No link is moved.
    [one] 1 link is moved. It then reads as below; if the other has the same one already, the two become one.
   *[other] { $shown } links are moved. They then read as below; one that the other has already becomes one with it.
}
contexts-preview-undo = It can be undone from the history, once, as long as nothing has been built on it.
contexts-split-lead = Split when one record is of several contexts. Each part begins with what is known of the whole: its state, owner, review, sources and marking. Give each a name of its own.
contexts-split-part = Part { $n }
contexts-split-details = What this part is
contexts-split-more = Add a part
contexts-split-goes = Which links and registered places go to which part
contexts-split-ends = This context is closed, and says what it became.
contexts-split-go = Split it
contexts-ended = It stays as it was. What stands in its place:
contexts-stands-for = Stands in the place of:
contexts-asked-for = You asked for a context that has ended. This one stands in its place; the history below is of
contexts-history = History
contexts-history-machine = The machine itself
contexts-history-field = What
contexts-history-before = Before
contexts-history-after = After
contexts-history-link = Link
contexts-history-more = Earlier acts
contexts-history-undid = undid an earlier act
contexts-undo = Undo this act
contexts-undo-lead = Undoing gives back what was before this act, unless something has been built on it since.
contexts-undo-sure = Yes, undo it
contexts-done-change = The change is kept.
contexts-done-move = The context has moved on in its life.
contexts-done-link = The link is kept.
contexts-done-link-change = The change of the link is kept.
contexts-done-merge = The two are merged. This is the one that stands for both.
contexts-done-supersede = It is superseded. This is the one that came in its place.
contexts-done-split = The context is split.
contexts-done-undo = The act is undone.
contexts-network-title = Network of links
contexts-network-lead = How contexts have to do with each other. Contexts without a link are only in the list.
contexts-network-table = The same as a table
contexts-network-lines = Lines
contexts-network-hint = Arrow keys go from context to context and show its neighbours; Tab goes on to the table; Escape shows all again.
contexts-network-zoom = Size of the picture
contexts-network-closer = Larger
contexts-network-further = Smaller
contexts-network-whole = The whole picture
contexts-network-all = Show all links
contexts-network-ended = Show links that have ended
contexts-network-cut = There are more links than can be drawn. Open a context to see its own.
contexts-network-empty = No links yet
contexts-network-empty-next = Open a context and link it with another.
