# The catalogue of measures.

measure-category-premises = Premises
measure-category-licensing = Licensing
measure-category-public-space = Public space
measure-category-housing = Housing
measure-category-regulatory = Regulation
measure-category-transport = Transport
measure-category-online = Online
measure-category-guardianship = Guardianship
measure-category-design = Design

measure-nation-wales = Wales
measure-nation-england = England

measure-competence-devolved = Devolved to Wales
measure-competence-reserved = Reserved to the UK Parliament
measure-competence-shared = Partly devolved

measure-target-place = Directed at a place
measure-target-person = Directed at a person: guidance only

measure-applicant-police = Police
measure-applicant-transport-police = British Transport Police
measure-applicant-local-authority = Council
measure-applicant-highway-authority = Highway authority
measure-applicant-trading-standards = Trading standards
measure-applicant-environmental-health = Environmental health
measure-applicant-health-and-safety-executive = Health and Safety Executive
measure-applicant-fire-authority = Fire and rescue authority
measure-applicant-health-board = Health board
measure-applicant-youth-justice = Youth justice service
measure-applicant-probation = Probation
measure-applicant-safeguarding-board = Safeguarding board
measure-applicant-social-landlord = Social landlord
measure-applicant-school = School or college
measure-applicant-youth-service = Youth service
measure-applicant-train-operator = Train or station operator
measure-applicant-bus-operator = Bus operator
measure-applicant-business = Business
measure-applicant-community-council = Community or town council
measure-applicant-resident = Residents

measures-browser-title = Measures for places – Contexture
measures-title = Measures for places
measures-lead = What can lawfully be done about a place, a business or an online space where young people are harmed. In our own words, with the law that each rests on. This is no legal advice: each stays unverified until a named role has checked it for your region.
measures-search = Find a measure
measures-category = What it works on
measures-context = For which kind of context
measures-nation = Where it applies

measures-found = { $n ->
    [one] { $n } measure
   *[other] { $n } measures
  }
measures-edition = Catalogue { $edition }
measures-unverified = Unverified
measures-guidance = Guidance only
measures-guidance-why = It is directed at a person. Contexture records what is done about places, so it can hold no instance of it.
measures-law = Law
measures-agreement = No power is needed: it rests on an agreement.
measures-in-force = In force since { $day }
measures-not-yet = Not in force before { $day }
measures-ended = In force until { $day }
measures-day-unknown = The catalogue does not state since when; look it up in the law.
measures-apply = Who may apply for it or carry it out
measures-evidence = What must be shown
measures-applies = Applies in
measures-contexts = For contexts of the kind
measures-none = No measure fits
measures-none-next = Ask for fewer words, or for any category.
measures-link = Measures for places
measures-checked = Check of its law
