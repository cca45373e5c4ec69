# Records that belong to a context are changed, ended, evidenced anew and assessed; sessions of safety mapping are recorded.
records-acts = What can be done
records-change = Change
records-end = End it
records-evidenced-again = Seen again
records-history = History
records-history-first = Recorded
records-history-changed = Changed
records-of = recorded of
records-said = Kept.
records-until-day = until
records-met = Somebody else changed this record while you had it open. What you filled in is still here. Look at it again, then save.
records-met-taken = their change was taken over.
records-met-theirs = they now have
records-met-kept = Yours is kept unless you take theirs.
records-met-take = Take theirs
records-evidence-add = Add evidence
records-evidence-text = What was seen
records-evidence-on = On which day
records-evidence-source = Seen by
records-evidence-remove = Remove
records-rerun = Run it again
records-assessment-lead = The questions under each heading are there to think with; nothing is added up. Leave a heading empty where nothing is to be said. Write what was seen at the context, never who somebody is.
records-baseline-said = The baseline said:
records-compared-same = Strengths and needs are as they were in the baseline.
records-mapping-rule = What young people mapped is told only from three sessions on, and then in steps of three: a fourth and a fifth session change nothing here until there is a sixth. So no single group can be found in it. No position is told.
records-mapping-sessions = { $n ->
    [one] Told of 1 session.
   *[other] Told of { $shown } sessions.
}
records-sessions = Single sessions
records-sessions-show = Single sessions
records-sessions-recorded = For those who keep the register. Each look is on record.
records-session-add = Record a session
records-session-lead = One session with one group. Write no names: who took part is told by a band of size and of age alone. Marks are kept to 10 m, safe places to 100 m.
records-session-held = Held on
records-session-size = About how many took part
records-session-age = About what ages
records-session-led = Led by
records-session-marks = Marks
records-session-safe = Safe places
records-session-marked = Marked
records-mark = Put a mark on the map
records-mark-safe = Safe place: where they go when they want to be safe
records-mark-hint = Choose how it feels and why, then press on the map. By keyboard: arrow keys move the cross, with Shift by less; + and − zoom. Or type the position below. For a stretch of a way, press where it begins, then “It goes on from here”, then press where it ends.
records-mark-way = It goes on from here
records-mark-add = Add this mark
records-mark-missing = Choose a reason, and press on the map or type a position.
records-mark-at = The cross is at { $e } { $n }.
records-mark-nowhere = The cross is not placed yet.
records-mark-stretch = { $n ->
    [one] A stretch that begins at 1 point.
   *[other] A stretch with { $shown } points so far.
}
records-mark-typed = Or type easting and northing, or a grid reference
records-marks-there = Marked so far
mapping-page-browser-title = Safety mapping – Contexture
mapping-page-way = Safety mapping
mapping-page-lead = Choose an area by its name to see what young people mapped there, over several sessions together. Of a context it stands on the context’s own page.
mapping-page-area = Area
mapping-page-found = { $n ->
    [zero] No area has such a name. Try another spelling.
    [one] 1 area: choose it below.
   *[other] { $shown } areas: choose one of those below, or type more of the name.
}
