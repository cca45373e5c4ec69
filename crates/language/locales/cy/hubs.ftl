# Cyfnewidfeydd, a’r hyn y mae mewnforio lleoedd yn ei ddweud amdanynt.
registry-step-hubs = Yn uno gorsafoedd ac arosfannau yn gyfnewidfeydd
registry-receipt-hubs = Cyfnewidfeydd: newydd { $added }, wedi newid { $changed }, fel yr oeddent { $unchanged }, wedi mynd { $removed }
registry-places-unlisted = Lleoedd nad yw’r ffeiliau hyn yn eu rhestru mwyach: { $n }. Fe’u cedwir, am y gall cyd-destunau a ffeiliau hŷn eu henwi; mae “--json” yn eu rhestru.
hub-kind-interchange = Cyfnewidfa
