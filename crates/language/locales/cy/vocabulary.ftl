# Labeli'r rhestrau codau.
harm-cse = Camfanteisio’n rhywiol ar blant
harm-cce = Camfanteisio’n droseddol ar blant
harm-csa = Cam-drin plant yn rhywiol
harm-hsb = Ymddygiad rhywiol niweidiol
harm-trafficking = Masnachu pobl
harm-missing = Ar goll
harm-serious-violence = Trais difrifol
harm-weapons = Arfau
harm-substance-misuse = Camddefnyddio sylweddau
harm-harassment = Aflonyddu
harm-bullying = Bwlio
harm-online-harm = Niwed ar-lein
harm-antisocial-behaviour = Ymddygiad gwrthgymdeithasol
harm-other = Arall neu aneglur

source-police = Heddlu
source-childrens-services = Gwasanaethau plant
source-education = Addysg
source-health = Iechyd
source-youth-justice = Cyfiawnder ieuenctid
source-youth-service = Gwasanaeth ieuenctid
source-transport = Trafnidiaeth
source-voluntary = Y sector gwirfoddol
source-business = Busnes
source-public = Y cyhoedd

context-place = Lle
context-school = Ysgol
context-peer-group = Grŵp cyfoedion
context-online-space = Gofod ar-lein
context-home = Cartref
context-unclear = Ddim yn glir

learned-discovered = Wedi’i ddarganfod
learned-told = Wedi’i ddweud
grade-ungraded = Heb ei raddio
grade-a = A: yn hysbys yn uniongyrchol
grade-b = B: yn hysbys yn anuniongyrchol, ond wedi’i gadarnhau
grade-c = C: yn hysbys yn anuniongyrchol
grade-d = D: ddim yn hysbys

procedures-yes = Adroddwyd o dan y Gweithdrefnau
procedures-no = Heb ei adrodd o dan y Gweithdrefnau
procedures-not-applicable = Ddim yn berthnasol

place-kind-rail-station = Gorsaf reilffordd
place-kind-bus-station = Gorsaf fysiau
place-kind-bus-stop = Safle bws
place-kind-heritage-railway = Rheilffordd dreftadaeth
place-kind-ferry-terminal = Terfynfa fferi
place-kind-airport = Maes awyr
place-kind-retail = Siopau
place-kind-park = Parc
place-kind-licensed-premises = Safle trwyddedig
place-kind-leisure = Hamdden
place-kind-school = Ysgol

medium-english = Cyfrwng Saesneg
medium-welsh = Cyfrwng Cymraeg
medium-bilingual = Dwyieithog

size-under-10 = Llai na 10
size-10-20 = 10 i 20
size-over-20 = Dros 20

age-10-12 = 10 i 12
age-13-15 = 13 i 15
age-16-17 = 16 ac 17
age-mixed = Oedrannau cymysg
