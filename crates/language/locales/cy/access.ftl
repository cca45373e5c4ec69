# Rolau, dibenion a gwrthodiadau.
role-analyst = Dadansoddwr
role-senior-analyst = Uwch ddadansoddwr
role-intake-clerk = Clerc derbyn
role-grader = Graddiwr
role-board-member = Aelod o’r bwrdd (partner)
role-meeting-chair = Cadeirydd y cyfarfod
role-coordinator = Cydlynydd
role-community-safety = Swyddog diogelwch cymunedol
role-business-guardian = Gwarcheidwad busnes
role-auditor = Archwilydd
role-administrator = Gweinyddwr

purpose-hotspot-review = Adolygu man problemus
purpose-problem-profile = Ysgrifennu proffil problem
purpose-meeting-preparation = Paratoi cyfarfod
purpose-disruption-planning = Cynllunio tarfu
purpose-data-quality = Gwirio ansawdd data

access-refused = Ni all eich cyfrif agor hwn. Os oes ei angen arnoch ar gyfer eich gwaith, gofynnwch i gydlynydd eich rhanbarth.
access-purpose-missing = Dewiswch at ba ddiben y mae angen yr ochr waith arnoch, yna agorwch hi eto.
access-own-work = Chi a gynigiodd neu a ddrafftiodd hwn. Rhaid i rywun arall ei lofnodi.
access-own-account = Ni allwch newid eich cyfrif eich hun. Gofynnwch i weinyddwr arall.
access-step-up-missing = Dangoswch eich allwedd mynediad yn gyntaf, yna gwnewch hyn eto.

problem-own-work-title = Rhaid i rywun arall lofnodi
problem-own-work-detail = Chi a gynigiodd neu a ddrafftiodd hwn. Rhaid i rywun arall ei lofnodi.
problem-own-account-title = Eich cyfrif eich hun
problem-own-account-detail = Ni allwch newid eich cyfrif eich hun. Gofynnwch i weinyddwr arall.
