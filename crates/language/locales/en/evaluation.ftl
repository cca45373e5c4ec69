# Why an effect must not be quoted.
evaluation-too-few-concerns = Not valid because one of the counts is below five: chance alone moves it more than the method allows for. Take longer periods or a larger area.
evaluation-levels-differ = Not valid because the two areas differ more than twofold before the measure. Choose a comparison area of a similar level.
evaluation-buffer-half = Not valid because only one of the two areas has a surrounding ring. Give the ring of both, or of neither.
evaluation-no-success = Not valid because the treated area did not fall relative to the comparison area: there is no gain that could have moved.
evaluation-divides-by-zero = Not valid because the comparison area has no concerns in one of the periods. Choose another area or longer periods.
evaluation-segment-too-short = Not valid because there are fewer than eight periods before or after the measure. Wait longer, or take shorter periods.
evaluation-segment-empty = Not valid because there is no concern at all before, or none after, the measure.
evaluation-autocorrelated = Not valid because neighbouring periods resemble each other more than the model explains, so its intervals are too narrow. Add the season, or take longer periods.
evaluation-season-uncovered = Not valid because the periods before the measure do not cover a whole season, so the season can pass for an effect.
