# The pages of interchanges.
hubs-browser-title = Hubs – Contexture
hubs-one-browser-title = Hub – Contexture
hubs-link = Hubs
hubs-title = Hubs
hubs-lead = Interchanges: stations that stand together, with their stops. Each is shown across its stops, shops, authorities and the contexts at it.
hubs-back = All hubs
hubs-none = No hub is known
hubs-none-next = Hubs are worked out when a list of stations and stops is imported.
hubs-count = { $n ->
    [0] No hub has that name. Try part of it, in either language.
    [one] 1 hub
   *[other] { $shown } hubs
}
hubs-first = { $n ->
    [one] The first is shown; type part of a name to find another.
   *[other] The first { $shown } are shown; type part of a name to find another.
}
hubs-stations = Stations
hubs-stops = Stops
hubs-stations-count = { $n ->
    [one] 1 station
   *[other] { $shown } stations
}
hubs-stops-count = { $n ->
    [0] no stops
    [one] 1 stop
   *[other] { $shown } stops
}
hubs-stands-at = It stands at:
hubs-map-name = Map of the hub. The tables beside it have the same places.
hubs-sign-station = Station
hubs-sign-stop = Stop
hubs-sign-around = Around it
hubs-contexts = Contexts at it
hubs-contexts-none = No context names one of its places or lies within { $metres } m of one.
hubs-members = Stations and stops
hubs-around = Within { $metres } m
hubs-around-none = The register has no shop, licensed premises, leisure, park or school within { $metres } m.
hubs-around-hint = Shops, licensed premises, leisure, parks and schools, measured from its first station. A school that no release names is not shown.
hubs-authorities = Authorities
hubs-operators = The lists that were imported name no operators. Who runs a place is recorded with its context, as a guardian.
hubs-body-authority = Local authority
hubs-body-board = Safeguarding board
hubs-body-force = Police force
hubs-distance = Distance
hubs-metres = { $metres } m
hubs-why = Why
hubs-why-station = one of its stations
hubs-why-stop-area = same group of stops
hubs-why-near = near a station
hubs-why-name = called after a station
hubs-why-named = names one of its places
hubs-why-beside = within { $metres } m of one
hubs-propose = A new context of a place or a school starts here with the position, the name and the stations of the hub.
record-action-hub-contexts-view = Looked at the contexts at a hub
record-action-context-hubs-view = Looked at which hubs a context stands at
