# Tokens, by which a tool of one's own (QGIS, GDAL) reads what is released.

problem-token-ended-title = This token opens nothing
problem-token-ended-detail = The token has ended, or is not one of this service. Tokens end after 90 days at most, with their agreement, or when you or your administrator end them. Make a new one under “Your account”.
problem-tokens-enough-title = Enough tokens
problem-tokens-enough-detail = An account may have ten tokens. End one that you no longer use, then make this one.
token-fault = Choose from the lists. A token lives between one day and 90 days, for a purpose that its agreement names.
token-tool-qgis = QGIS
token-tool-arcgis = ArcGIS
token-tool-gdal = GDAL (ogr2ogr)
token-tool-other = Another tool

record-action-token-make = Made a token
record-action-token-end = Ended a token
record-action-token-used = Read by a token
record-action-token-refused = Token refused

web-tokens-heading = Tokens for your own tools
web-tokens-why = QGIS, ArcGIS and GDAL read released maps and tables with a token instead of your passphrase. A token opens nothing else: no exact counts, and nothing can be changed with it.
web-tokens-rule = It is bound to you, to a purpose and to a sharing agreement. It ends on its last day, with the agreement, or when you or your administrator end it. That it was used is on record, once a day for each collection.
web-tokens-none = You have no token.
web-tokens-code = Token
web-tokens-purpose = Purpose
web-tokens-agreement = Agreement
web-tokens-made = Made
web-tokens-last-day = Last day
web-tokens-used = Last used
web-tokens-never = never
web-tokens-end = End
web-tokens-end-which = End token { $code }
web-tokens-new = Make a token
web-tokens-tool = For which tool
web-tokens-days = For how many days
web-tokens-days-hint = { $n ->
    [one] { $n } day at most
   *[other] { $n } days at most
}
web-tokens-make = Make the token
web-tokens-no-offer = No agreement in force names your agency for this. Your administrator can tell you more.
web-tokens-shown = Here is the token { $code }. It is shown only now: copy it into your tool before you leave this page.
web-tokens-how = QGIS: Layer › Add Layer › Add WFS / OGC API – Features, address { $address }, authentication “Basic”, any name, the token as password.
web-tokens-how-gdal = GDAL: set GDAL_HTTP_HEADERS to “Authorization: Bearer” and the token.
