# Mewngofnodi: cyfrifon, sesiynau, allweddi mynediad, y darparwr hunaniaeth.
problem-write-token-title = Mae’r dudalen hon wedi dyddio
problem-write-token-detail = Nid oedd y newid hwn yn cario nod eich sesiwn, felly ni newidiwyd dim. Ail-lwythwch y dudalen a rhowch gynnig arall arni.
