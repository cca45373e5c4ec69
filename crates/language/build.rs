//! A new catalogue file is a reason to compile anew, which the macro that reads the folder does not say.

fn main() {
    println!("cargo::rerun-if-changed=locales");
}
