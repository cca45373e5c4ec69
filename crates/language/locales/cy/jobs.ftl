# Gwaith sy’n croesi ystafelloedd.
jobs-database = Gwrthododd y gronfa ddata neu ni atebodd. Ni newidiwyd dim. Gwiriwch ei bod yn rhedeg, yna rhowch gynnig arall arni.
jobs-no-ground = Nid oes daearyddiaeth eto, felly ni ellir lleoli unrhyw bryder. Mewnforiwch hi yn gyntaf: contexture import geography FFEIL…
jobs-stored = Mae’r gronfa ddata yn dal gwerth nad yw’r fersiwn hon yn ei ddeall. Rhedwch y fersiwn a’i hysgrifennodd, neu adferwch gopi wrth gefn.
jobs-year = Ni ellir rhyddhau’r flwyddyn honno. Rhowch flwyddyn galendr sydd wedi dod i ben.
jobs-chance = Ni roddodd y system weithredu feitiau ar hap, felly ni ellid tynnu sŵn. Ni ryddhawyd dim.
jobs-not-the-demo = Mae gan y gronfa ddata hon ei data ei hun, felly ni lwythwyd y rhanbarth dychmygol iddi. Cychwynnwch â --no-demo, neu rhowch --data-dir arall.
jobs-demo-generate = Yn tynnu llun Cantre’r Gwaelod, y rhanbarth dychmygol
jobs-demo-geography = Yn cadw ei ardaloedd, ei leoedd a’i gyd-destunau
jobs-demo-concerns = Yn derbyn { $n } o bryderon dychmygol
jobs-demo-release = Yn cau { $year } yn ddatganiad
