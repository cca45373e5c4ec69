# Labels of the code lists.
harm-cse = Child sexual exploitation
harm-cce = Child criminal exploitation
harm-csa = Child sexual abuse
harm-hsb = Harmful sexual behaviour
harm-trafficking = Trafficking
harm-missing = Missing
harm-serious-violence = Serious violence
harm-weapons = Weapons
harm-substance-misuse = Substance misuse
harm-harassment = Harassment
harm-bullying = Bullying
harm-online-harm = Online harm
harm-antisocial-behaviour = Antisocial behaviour
harm-other = Other or unclear

source-police = Police
source-childrens-services = Children’s services
source-education = Education
source-health = Health
source-youth-justice = Youth justice
source-youth-service = Youth service
source-transport = Transport
source-voluntary = Voluntary sector
source-business = Business
source-public = Public

context-place = Place
context-school = School
context-peer-group = Peer group
context-online-space = Online space
context-home = Home
context-unclear = Not clear

learned-discovered = Discovered
learned-told = Told
grade-ungraded = Ungraded
grade-a = A: known directly
grade-b = B: known indirectly, corroborated
grade-c = C: known indirectly
grade-d = D: not known

procedures-yes = Reported under the Procedures
procedures-no = Not reported under the Procedures
procedures-not-applicable = Not applicable

place-kind-rail-station = Railway station
place-kind-bus-station = Bus station
place-kind-bus-stop = Bus stop
place-kind-heritage-railway = Heritage railway
place-kind-ferry-terminal = Ferry terminal
place-kind-airport = Airport
place-kind-retail = Shops
place-kind-park = Park
place-kind-licensed-premises = Licensed premises
place-kind-leisure = Leisure
place-kind-school = School

medium-english = English medium
medium-welsh = Welsh medium
medium-bilingual = Bilingual

size-under-10 = Under 10
size-10-20 = 10 to 20
size-over-20 = Over 20

age-10-12 = 10 to 12
age-13-15 = 13 to 15
age-16-17 = 16 and 17
age-mixed = Mixed ages
