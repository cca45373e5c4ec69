# The walls: limits at the door, and the database at start.
problem-too-many-requests-title = Gormod o geisiadau
problem-too-many-requests-detail = Daeth mwy o geisiadau oddi wrthych nag sydd eu hangen ar neb. Arhoswch funud, yna ewch ymlaen; ni chollwyd dim.
problem-address-too-long-title = Mae’r cyfeiriad yn rhy hir
problem-address-too-long-detail = Mae’r cyfeiriad hwn yn hirach nag unrhyw un o’n rhai ni. Ni newidiwyd dim. Agorwch y dudalen o’r newydd, neu gofynnwch am lai ar unwaith.
problem-headers-too-large-title = Gormod cyn y cwestiwn
problem-headers-too-large-detail = Mae penynnau’r cais hwn yn fwy nag y mae’r gwasanaeth yn eu derbyn. Ni newidiwyd dim. Cliriwch gwcis y cyfeiriad hwn yn eich porwr a mewngofnodwch eto.
problem-encoding-title = Wedi’i anfon wedi’i gywasgu
problem-encoding-detail = Ni chaiff cais ei gywasgu ar ei ffordd. Anfonwch ef yn blaen. Caiff ffeil o bryderon fod yn ffeil gzip ei hun.
database-postgres-unpatched = PostgreSQL { $found } yw’r gronfa ddata; mae angen { $needed } neu fersiwn mwy newydd o’r un gyfres, oherwydd cyn hynny gall y gronfa ddata ddweud wrth un rhanbarth am adroddiadau rhanbarth arall. Gosodwch ddiweddariad pecyn eich system a dechreuwch eto. Ni newidiwyd dim.
intake-file-unpacks = Mae’r ffeil wedi’i chywasgu ac yn dal mwy na 50 MB, neu fwy na deg gwaith ei maint ei hun. Dadbaciwch hi, anfonwch hi mewn rhannau llai, neu gadewch i bwy bynnag sy’n rhedeg y gwasanaeth ei mewnforio drwy’r llinell orchymyn.
intake-file-page-too-large = Mae’r ffeil yn fwy na 20 MB. Ni chadwyd dim. Rhannwch hi’n rhannau, er enghraifft un ffeil i bob blwyddyn, pob un â’r pennawd, neu gadewch i bwy bynnag sy’n rhedeg y gwasanaeth ei mewnforio drwy’r llinell orchymyn.
