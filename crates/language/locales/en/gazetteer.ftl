# Why the register knows no position for a place, and what its things are called.
gazetteer-postcode = There is no such postcode in the register. Check it, or write its first half.
gazetteer-stop = There is no stop or station with this code in the register. Check the code, or write the name.
gazetteer-school = There is no school with this number in the register. Check the number, or write the name of the school.
gazetteer-area = There is no area with this code in the register. Check the code, or write the name of the area.
gazetteer-name = There is nothing with a name like this in the register. Check the spelling, or write a postcode or a grid reference.
gazetteer-outside-grid = The position lies outside the British National Grid. Check the numbers and their order.
gazetteer-kind-country = Country
gazetteer-kind-board = Safeguarding board
gazetteer-kind-force = Police force
gazetteer-kind-local-authority = Local authority
gazetteer-kind-msoa = Middle layer area
gazetteer-kind-lsoa = Small area
gazetteer-kind-block = Block of small areas
gazetteer-kind-ward = Electoral ward
gazetteer-kind-settlement = Town or village
gazetteer-name-rail-station = { $name } railway station
gazetteer-name-bus-station = { $name } bus station
