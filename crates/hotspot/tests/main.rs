//! The tests at the door of this crate: one program, linked once.

mod density;
mod density_clusters;
mod goldens;
mod knox;
mod lattice_laws;
mod laws;
mod monte_carlo;
mod scan;
mod scan_laws;
mod two_period;
mod weights;
