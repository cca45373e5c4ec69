# Public outlines as layers and files.
ogc-collection-region = The region
outlines-no-values = Public outlines, without a value: nothing in this file was counted.
