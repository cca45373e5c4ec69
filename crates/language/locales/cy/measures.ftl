# The catalogue of measures.

measure-category-premises = Safleoedd
measure-category-licensing = Trwyddedu
measure-category-public-space = Mannau cyhoeddus
measure-category-housing = Tai
measure-category-regulatory = Rheoleiddio
measure-category-transport = Trafnidiaeth
measure-category-online = Ar-lein
measure-category-guardianship = Gwarchodaeth
measure-category-design = Dylunio

measure-nation-wales = Cymru
measure-nation-england = Lloegr

measure-competence-devolved = Wedi’i ddatganoli i Gymru
measure-competence-reserved = Wedi’i gadw i Senedd y DU
measure-competence-shared = Wedi’i ddatganoli’n rhannol

measure-target-place = Wedi’i gyfeirio at le
measure-target-person = Wedi’i gyfeirio at berson: canllaw yn unig

measure-applicant-police = Heddlu
measure-applicant-transport-police = Heddlu Trafnidiaeth Prydain
measure-applicant-local-authority = Cyngor
measure-applicant-highway-authority = Awdurdod priffyrdd
measure-applicant-trading-standards = Safonau masnach
measure-applicant-environmental-health = Iechyd yr amgylchedd
measure-applicant-health-and-safety-executive = Awdurdod Gweithredol Iechyd a Diogelwch
measure-applicant-fire-authority = Awdurdod tân ac achub
measure-applicant-health-board = Bwrdd iechyd
measure-applicant-youth-justice = Gwasanaeth cyfiawnder ieuenctid
measure-applicant-probation = Gwasanaeth prawf
measure-applicant-safeguarding-board = Bwrdd diogelu
measure-applicant-social-landlord = Landlord cymdeithasol
measure-applicant-school = Ysgol neu goleg
measure-applicant-youth-service = Gwasanaeth ieuenctid
measure-applicant-train-operator = Gweithredwr trenau neu orsafoedd
measure-applicant-bus-operator = Gweithredwr bysiau
measure-applicant-business = Busnes
measure-applicant-community-council = Cyngor cymuned neu dref
measure-applicant-resident = Trigolion

measures-browser-title = Mesurau ar gyfer lleoedd – Contexture
measures-title = Mesurau ar gyfer lleoedd
measures-lead = Yr hyn y gellir ei wneud yn gyfreithlon am le, busnes neu ofod ar-lein lle mae pobl ifanc yn cael eu niweidio. Yn ein geiriau ein hunain, gyda’r gyfraith y mae pob un yn seiliedig arni. Nid cyngor cyfreithiol yw hwn: mae pob un heb ei wirio nes i rôl a enwir ei wirio ar gyfer eich rhanbarth.
measures-search = Chwilio am fesur
measures-category = Yr hyn y mae’n gweithio arno
measures-context = Ar gyfer pa fath o gyd-destun
measures-nation = Lle mae’n gymwys

measures-found = { $n ->
    [zero] { $n } mesur
    [one] { $n } mesur
    [two] { $n } fesur
    [few] { $n } mesur
    [many] { $n } mesur
   *[other] { $n } mesur
  }
measures-edition = Catalog { $edition }
measures-unverified = Heb ei wirio
measures-guidance = Canllaw yn unig
measures-guidance-why = Mae wedi’i gyfeirio at berson. Mae Contexture yn cofnodi’r hyn a wneir am leoedd, felly ni all ddal achos ohono.
measures-law = Cyfraith
measures-agreement = Nid oes angen pŵer: mae’n seiliedig ar gytundeb.
measures-in-force = Mewn grym ers { $day }
measures-not-yet = Ddim mewn grym cyn { $day }
measures-ended = Mewn grym tan { $day }
measures-day-unknown = Nid yw’r catalog yn nodi ers pryd; edrychwch yn y gyfraith.
measures-apply = Pwy gaiff wneud cais amdano neu ei gyflawni
measures-evidence = Yr hyn sy’n rhaid ei ddangos
measures-applies = Yn gymwys yn
measures-contexts = Ar gyfer cyd-destunau o’r math
measures-none = Nid oes mesur sy’n ffitio
measures-none-next = Gofynnwch am lai o eiriau, neu am unrhyw gategori.
measures-link = Mesurau ar gyfer lleoedd
measures-checked = Gwiriad o’i gyfraith
