//! A finding's layer: its cells by window, its circles, the colours of its classes.

use super::world::Window;
use crate::palette::{Rgb, TEXT_2, layer_colour};
use api::{FindingLayer, LatticeShape, LayerCircle};

/// A layer made ready.
#[derive(Clone, Debug)]
pub(crate) struct LayerField {
    lattice: LatticeShape,
    /// Index and class, by index.
    cells: Vec<(u32, u8)>,
    /// Fill of each class.
    pub(crate) fills: Vec<Rgb>,
    /// Circles, the first the most telling.
    pub(crate) circles: Vec<LayerCircle>,
}

impl LayerField {
    /// From the server's columns.
    pub(crate) fn new(layer: &FindingLayer) -> Self {
        let mut cells: Vec<(u32, u8)> =
            layer.index.iter().copied().zip(layer.class.iter().copied()).collect();
        cells.sort_unstable();
        Self {
            lattice: layer.lattice,
            cells,
            fills: layer.classes.iter().map(|class| layer_colour(&class.colour)).collect(),
            circles: layer.circles.clone(),
        }
    }

    /// Cells of one lattice by class, without circles.
    pub(crate) fn of_classes(lattice: LatticeShape, mut cells: Vec<(u32, u8)>, fills: Vec<Rgb>) -> Self {
        cells.sort_unstable();
        Self { lattice, cells, fills, circles: Vec::new() }
    }

    /// Fill of a class.
    pub(crate) fn fill(&self, class: u8) -> Rgb {
        self.fills.get(usize::from(class)).copied().unwrap_or(TEXT_2)
    }

    /// How many cells and circles each class has.
    pub(crate) fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.fills.len()];
        let classes =
            self.cells.iter().map(|(_, class)| *class).chain(self.circles.iter().map(|circle| circle.class));
        for class in classes {
            if let Some(count) = counts.get_mut(usize::from(class)) {
                *count += 1;
            }
        }
        counts
    }

    /// The squares that a window shows, row by row, with their classes.
    pub(super) fn within<'a>(&'a self, window: &Window) -> impl Iterator<Item = (Window, u8)> + 'a {
        let lattice = self.lattice;
        let clamp = |value: f64, most: u32| value.floor().clamp(0.0, f64::from(most)) as u32;
        let first_row = clamp((window.south - lattice.n0) / lattice.cell, lattice.rows);
        let last_row = clamp((window.north - lattice.n0) / lattice.cell + 1.0, lattice.rows);
        let first_col = clamp((window.west - lattice.e0) / lattice.cell, lattice.cols);
        let last_col = clamp((window.east - lattice.e0) / lattice.cell + 1.0, lattice.cols);
        (first_row..last_row).flat_map(move |row| {
            let (from, to) = (row * lattice.cols + first_col, row * lattice.cols + last_col);
            let start = self.cells.partition_point(|(index, _)| *index < from);
            let cells = self.cells[start..].iter().take_while(move |(index, _)| *index < to);
            cells.map(move |(index, class)| {
                let (col, row) = (f64::from(index % lattice.cols), f64::from(index / lattice.cols));
                let (west, south) = (lattice.e0 + col * lattice.cell, lattice.n0 + row * lattice.cell);
                (Window { west, south, east: west + lattice.cell, north: south + lattice.cell }, *class)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;
    use api::LayerClass;

    #[test]
    fn a_window_shows_the_cells_it_touches() {
        let class = LayerClass { label: Text::same("x"), colour: "density1".to_owned() };
        let layer = FindingLayer {
            title: Text::same("x"),
            unit: None,
            classes: vec![class.clone(), class],
            lattice: LatticeShape { e0: 0.0, n0: 0.0, cell: 250.0, cols: 4, rows: 4 },
            index: vec![15, 0, 5],
            class: vec![1, 0, 1],
            circles: Vec::new(),
        };
        let field = LayerField::new(&layer);
        assert_eq!(field.counts(), [1, 2]);
        let near = Window { west: 10.0, south: 10.0, east: 300.0, north: 300.0 };
        let seen: Vec<u8> = field.within(&near).map(|(_, class)| class).collect();
        assert_eq!(seen, [0, 1]);
    }
}
