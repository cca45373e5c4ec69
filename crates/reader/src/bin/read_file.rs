//! The process that reads one file, by itself; `contexture read-file` is the same.

fn main() -> std::process::ExitCode {
    reader::work()
}
