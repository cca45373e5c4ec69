//! Programs that must not compile: each tries one way past the walls.

#[test]
fn the_walls_hold() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
