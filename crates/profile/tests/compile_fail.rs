//! Programs that must not compile: each tries to keep a number that the released side did not answer.

#[test]
fn a_pin_is_made_of_a_released_answer_and_of_nothing_else() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
