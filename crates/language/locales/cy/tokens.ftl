# Tocynnau: y ffordd y mae offeryn eich hun (QGIS, GDAL) yn darllen yr hyn a ryddhawyd.

problem-token-ended-title = Nid yw’r tocyn hwn yn agor dim
problem-token-ended-detail = Mae’r tocyn wedi dod i ben, neu nid un o’r gwasanaeth hwn ydyw. Daw tocynnau i ben ar ôl 90 diwrnod fan bellaf, gyda’u cytundeb, neu pan fyddwch chi neu’ch gweinyddwr yn dod â nhw i ben. Gwnewch un newydd o dan “Eich cyfrif”.
problem-tokens-enough-title = Digon o docynnau
problem-tokens-enough-detail = Caiff cyfrif ddeg tocyn. Dewch ag un nad ydych yn ei ddefnyddio mwyach i ben, yna gwnewch hwn.
token-fault = Dewiswch o’r rhestrau. Mae tocyn yn para rhwng un diwrnod a 90 diwrnod, at ddiben y mae ei gytundeb yn ei enwi.
token-tool-qgis = QGIS
token-tool-arcgis = ArcGIS
token-tool-gdal = GDAL (ogr2ogr)
token-tool-other = Offeryn arall

record-action-token-make = Gwneud tocyn
record-action-token-end = Dod â thocyn i ben
record-action-token-used = Darllen drwy docyn
record-action-token-refused = Gwrthod tocyn

web-tokens-heading = Tocynnau ar gyfer eich offer eich hun
web-tokens-why = Mae QGIS, ArcGIS a GDAL yn darllen mapiau a thablau a ryddhawyd gyda thocyn yn lle’ch cyfrinymadrodd. Nid yw tocyn yn agor dim arall: dim cyfrifon union, ac ni ellir newid dim ag ef.
web-tokens-rule = Mae’n rhwym wrthych chi, wrth ddiben ac wrth gytundeb rhannu. Daw i ben ar ei ddiwrnod olaf, gyda’r cytundeb, neu pan fyddwch chi neu’ch gweinyddwr yn dod ag ef i ben. Cofnodir iddo gael ei ddefnyddio, unwaith y dydd ar gyfer pob casgliad.
web-tokens-none = Nid oes gennych docyn.
web-tokens-code = Tocyn
web-tokens-purpose = Diben
web-tokens-agreement = Cytundeb
web-tokens-made = Gwnaed
web-tokens-last-day = Diwrnod olaf
web-tokens-used = Defnyddiwyd ddiwethaf
web-tokens-never = byth
web-tokens-end = Dod i ben
web-tokens-end-which = Dod â thocyn { $code } i ben
web-tokens-new = Gwneud tocyn
web-tokens-tool = Ar gyfer pa offeryn
web-tokens-days = Am faint o ddiwrnodau
web-tokens-days-hint = { $n ->
    [zero] { $n } diwrnod fan bellaf
    [one] { $n } diwrnod fan bellaf
    [two] { $n } ddiwrnod fan bellaf
    [few] { $n } diwrnod fan bellaf
    [many] { $n } diwrnod fan bellaf
   *[other] { $n } diwrnod fan bellaf
}
web-tokens-make = Gwneud y tocyn
web-tokens-no-offer = Nid oes cytundeb mewn grym sy’n enwi’ch asiantaeth ar gyfer hyn. Gall eich gweinyddwr ddweud mwy wrthych.
web-tokens-shown = Dyma’r tocyn { $code }. Dim ond nawr y caiff ei ddangos: copïwch ef i’ch offeryn cyn gadael y dudalen hon.
web-tokens-how = QGIS: Haen › Ychwanegu Haen › Ychwanegu WFS / OGC API – Features, cyfeiriad { $address }, dilysu “Basic”, unrhyw enw, y tocyn yn gyfrinair.
web-tokens-how-gdal = GDAL: rhowch “Authorization: Bearer” a’r tocyn yn GDAL_HTTP_HEADERS.
