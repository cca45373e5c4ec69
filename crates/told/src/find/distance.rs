//! The distance of typing errors.

/// Damerau–Levenshtein distance of two byte strings, without the restriction that a pair once swapped stays as it is; none if it is over `bound`.
///
/// Paper: R. Lowrance and R. A. Wagner, "An extension of the string-to-string correction problem", Journal of the ACM 22 (1975). Insertions, deletions,
/// changes and swaps of neighbours each cost 1. Folded names are ASCII nearly always; other letters count by their bytes.
///
/// # Example
/// ```
/// use told::find::damerau_levenshtein;
/// assert_eq!(damerau_levenshtein(b"caerdydd", b"caedrydd", 2), Some(1));
/// assert_eq!(damerau_levenshtein(b"ca", b"abc", 3), Some(2));
/// assert_eq!(damerau_levenshtein(b"bangor", b"barry", 2), None);
/// ```
pub fn damerau_levenshtein(a: &[u8], b: &[u8], bound: usize) -> Option<usize> {
    let mut table = Vec::new();
    within(a, b, bound, &mut table)
}

/// The same with a table that is used again.
///
/// What both begin and end with is left out, and only the diagonals within the bound are filled: a cell further off costs more than the bound, and so does
/// every swap that would come from one.
pub(super) fn within(a: &[u8], b: &[u8], bound: usize, table: &mut Vec<u16>) -> Option<usize> {
    if a.len().abs_diff(b.len()) > bound {
        return None;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - same], &b[..b.len() - same]);
    let far = (a.len() + b.len()) as u16;
    // Two extra rows and columns: the empty prefix, and a border that no swap can come from.
    let width = b.len() + 2;
    table.clear();
    table.resize((a.len() + 2) * width, far);
    for i in 0..=a.len().min(bound) {
        table[(i + 1) * width + 1] = i as u16;
    }
    for j in 0..=b.len().min(bound) {
        table[width + j + 1] = j as u16;
    }
    // The row in which each byte was last seen in `a`.
    let mut last_row = [0_u16; 256];
    let mut rows_over = 0;
    for i in 1..=a.len() {
        let mut last_column = 0;
        let mut least = far;
        for j in i.saturating_sub(bound).max(1)..=(i + bound).min(b.len()) {
            let same = a[i - 1] == b[j - 1];
            let changed = table[i * width + j] + u16::from(!same);
            let beside = table[(i + 1) * width + j].min(table[i * width + j + 1]) + 1;
            // The nearest earlier pair that stands the other way round; what lies between is taken out and put in.
            let (k, l) = (usize::from(last_row[usize::from(b[j - 1])]), last_column);
            let swapped = table[k * width + l] + (i - k - 1) as u16 + 1 + (j - l - 1) as u16;
            let cell = changed.min(beside).min(swapped);
            table[(i + 1) * width + j + 1] = cell;
            least = least.min(cell);
            if same {
                last_column = j;
            }
        }
        last_row[usize::from(a[i - 1])] = i as u16;
        // A swap within the bound comes from at most as many rows further up.
        rows_over = if usize::from(least) > bound { rows_over + 1 } else { 0 };
        if rows_over > bound + 1 {
            return None;
        }
    }
    let distance = usize::from(table[(a.len() + 1) * width + b.len() + 1]);
    (distance <= bound).then_some(distance)
}
