# Amlinellau cyhoeddus yn haenau ac yn ffeiliau.
ogc-collection-region = Y rhanbarth
outlines-no-values = Amlinellau cyhoeddus, heb werth: ni chyfrifwyd dim yn y ffeil hon.
