# Interchanges, and what an import of places says of them.
registry-step-hubs = Joining stations and stops into interchanges
registry-receipt-hubs = Interchanges: { $added } new, { $changed } changed, { $unchanged } as they were, { $removed } gone
registry-places-unlisted = Places that these files no longer list: { $n }. They are kept, because contexts and older files may name them; “--json” lists them.
hub-kind-interchange = Interchange
