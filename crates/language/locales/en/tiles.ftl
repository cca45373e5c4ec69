# Map tiles: the words of their TileJSON.
tiles-layer-block = Blocks
tiles-layer-middle-area = Middle areas
tiles-layer-place = Registered places
tiles-unit = Reports recorded in the year
tiles-method-cell = Each value carries noise, is withheld below the reader’s threshold, and is rounded; its interval holds the count with 95% probability. Withheld and none look the same.
tiles-method-sum = Each value is estimated from every table that the reader may see, with its noise; it is withheld where its error is too large, and rounded. Withheld and none look the same.
tiles-field-code = Code of the area or place
tiles-field-name-en = Name in English
tiles-field-name-cy = Name in Welsh
tiles-field-rounded = Reports, rounded; absent when withheld or none
tiles-field-low = Lower end of the 95% interval
tiles-field-high = Upper end of the 95% interval
tiles-field-kind = Kind of place, as a code
