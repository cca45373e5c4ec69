//! Cells as they come, put into rows within the limits.

use crate::{Cell, Limits, Refusal, Row};

/// What is left of the limits; shared by the sheets of one file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    pub(crate) limits: Limits,
    cells: usize,
    rows: usize,
}

/// The rows of one sheet. A row is as long as its last cell, and rows without cells are not there, so that memory follows
/// what is used and not where it stands.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    pub(crate) rows: Vec<Row>,
    /// By column, whether anything is in it.
    used: Vec<bool>,
    width: usize,
    sorted: bool,
}

/// Columns of the widest spreadsheet.
const WIDEST: usize = 16_384;

impl Budget {
    pub(crate) const fn new(limits: Limits) -> Self {
        Self { limits, cells: 0, rows: 0 }
    }

    fn cells_take(&mut self, cells: usize) -> Result<(), Refusal> {
        self.cells += cells;
        if self.cells > self.limits.cells {
            return Err(Refusal::TooManyCells { limit: self.limits.cells });
        }
        Ok(())
    }

    fn row_take(&mut self) -> Result<(), Refusal> {
        self.rows += 1;
        if self.rows > self.limits.rows {
            return Err(Refusal::TooManyRows { limit: self.limits.rows });
        }
        Ok(())
    }

    /// Refuses a cell with too many characters.
    pub(crate) fn length_check(&self, text: &str, line: u32) -> Result<(), Refusal> {
        let limit = self.limits.cell_chars;
        if text.len() > limit && text.chars().count() > limit {
            return Err(Refusal::CellTooLong { line, limit });
        }
        Ok(())
    }
}

impl Grid {
    pub(crate) fn new() -> Self {
        Self { sorted: true, ..Self::default() }
    }

    /// Puts one cell; `line` counts from 1, `column` from 0. Empty cells take no room.
    pub(crate) fn put(
        &mut self,
        budget: &mut Budget,
        (line, column): (u32, usize),
        cell: Cell,
    ) -> Result<(), Refusal> {
        if cell.is_empty() {
            return Ok(());
        }
        if let Cell::Text(text) = &cell {
            budget.length_check(text, line)?;
        }
        self.column_use(budget, column)?;
        if self.rows.last().is_none_or(|row| row.line != line) {
            budget.row_take()?;
            self.sorted &= self.rows.last().is_none_or(|row| row.line < line);
            self.rows.push(Row { line, cells: Vec::new() });
        }
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        if row.cells.len() <= column {
            budget.cells_take(column + 1 - row.cells.len())?;
            row.cells.reserve_exact(column + 1 - row.cells.len().min(column));
            row.cells.resize(column + 1, Cell::Empty);
        }
        row.cells[column] = cell;
        Ok(())
    }

    /// Puts a whole row, of which empty cells at the end are left out; a row without anything in it is not kept.
    pub(crate) fn row(
        &mut self,
        budget: &mut Budget,
        line: u32,
        mut cells: Vec<Cell>,
    ) -> Result<bool, Refusal> {
        let length = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if length == 0 {
            return Ok(false);
        }
        cells.truncate(length);
        cells.shrink_to_fit();
        budget.row_take()?;
        budget.cells_take(length)?;
        for (column, cell) in cells.iter().enumerate() {
            if !cell.is_empty() {
                self.column_use(budget, column)?;
            }
        }
        self.rows.push(Row { line, cells });
        Ok(true)
    }

    fn column_use(&mut self, budget: &Budget, column: usize) -> Result<(), Refusal> {
        if self.used.get(column).copied().unwrap_or_default() {
            return Ok(());
        }
        let limit = budget.limits.columns;
        self.width += 1;
        if self.width > limit || column >= WIDEST {
            return Err(Refusal::TooManyColumns { limit });
        }
        if self.used.len() <= column {
            self.used.resize(column + 1, false);
        }
        self.used[column] = true;
        Ok(())
    }

    /// Puts rows into order, one for each line, and leaves out the columns without anything in them. Gives where the
    /// columns stood.
    pub(crate) fn settle(&mut self) -> Vec<u32> {
        if !self.sorted {
            self.rows.sort_by_key(|row| row.line);
            self.rows.dedup_by(|later, kept| {
                let same = later.line == kept.line;
                if same {
                    merge(&mut kept.cells, &mut later.cells);
                }
                same
            });
        }
        if self.used.contains(&false) {
            for row in &mut self.rows {
                let mut column = 0..;
                row.cells.retain(|_| column.next().is_some_and(|at: usize| self.used[at]));
            }
        }
        (0_u32..).zip(&self.used).filter(|(_, used)| **used).map(|(at, _)| at).collect()
    }
}

/// Lays the cells of a later piece of a row over an earlier one.
fn merge(kept: &mut Vec<Cell>, later: &mut [Cell]) {
    if kept.len() < later.len() {
        kept.resize(later.len(), Cell::Empty);
    }
    for (to, from) in kept.iter_mut().zip(later) {
        if !from.is_empty() {
            *to = std::mem::take(from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid_of(cells: &[(u32, usize)], limits: Limits) -> Result<Grid, Refusal> {
        let (mut grid, mut budget) = (Grid::new(), Budget::new(limits));
        for (line, column) in cells {
            grid.put(&mut budget, (*line, *column), Cell::number(f64::from(*line)))?;
        }
        Ok(grid)
    }

    #[test]
    fn rows_and_columns_without_anything_are_left_out() {
        let mut grid = grid_of(&[(3, 2), (3, 5), (1_048_576, 16_383)], Limits::default()).unwrap();
        assert_eq!(grid.settle(), [2, 5, 16_383]);
        assert_eq!(
            grid.rows.iter().map(|row| (row.line, row.cells.len())).collect::<Vec<_>>(),
            [(3, 2), (1_048_576, 3)]
        );
    }

    #[test]
    fn cells_out_of_order_come_into_order() {
        let mut grid = grid_of(&[(5, 0), (2, 1), (5, 1), (2, 0)], Limits::default()).unwrap();
        grid.settle();
        assert_eq!(
            grid.rows.iter().map(|row| (row.line, row.cells.len())).collect::<Vec<_>>(),
            [(2, 2), (5, 2)]
        );
    }

    #[test]
    fn each_limit_is_held() {
        let few = Limits { cells: 10, columns: 3, rows: 2, ..Limits::default() };
        assert_eq!(grid_of(&[(1, 10)], few).unwrap_err(), Refusal::TooManyCells { limit: 10 });
        let wide = [(1, 0), (1, 1), (1, 2), (1, 3)];
        assert_eq!(grid_of(&wide, few).unwrap_err(), Refusal::TooManyColumns { limit: 3 });
        assert_eq!(grid_of(&[(1, 0), (2, 0), (3, 0)], few).unwrap_err(), Refusal::TooManyRows { limit: 2 });
    }
}
