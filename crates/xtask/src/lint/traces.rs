//! Traces of one machine or one network, which have no place in files for all.

use super::Fault;
use super::facts::Facts;

/// Directories of one machine. Written in two halves, so that this file does not break its own rule.
const PATHS: [&str; 3] = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];

/// Hosts that packages come from; which one is used is the business of whoever builds.
const HOSTS: [&str; 6] = [
    concat!("registry.npm", "js.org"),
    concat!("registry.yarn", "pkg.com"),
    concat!("crates", ".io"),
    concat!("py", "pi.org"),
    concat!("deb.", "debian.org"),
    concat!("proxy.", "golang.org"),
];

pub(super) fn no_trace_of_one_machine(facts: &Facts) -> Vec<Fault> {
    let mut faults = Vec::new();
    // Cargo's own file names the default registry by its address.
    for file in facts.files.iter().filter(|file| file.path != "Cargo.lock") {
        for (number, line) in file.text.lines().enumerate() {
            let at = format!("{}:{}", file.path, number + 1);
            if let Some(path) = PATHS.iter().find(|path| is_start_of_path(line, path)) {
                faults.push(Fault::new(
                    at,
                    format!("names `{path}`, a place of one machine; name it from the repository's root"),
                ));
            } else if let Some(host) = HOSTS.iter().find(|host| line.contains(**host)) {
                faults.push(Fault::new(
                    at,
                    format!("names the package host `{host}`; leave it to the package client"),
                ));
            }
        }
    }
    faults
}

/// Whether a directory at the file system's root is meant, rather than one of that name further down.
fn is_start_of_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || "./_-~}>)".contains(letter))
    })
}

#[cfg(test)]
mod tests {
    use super::super::facts::examples::house;
    use super::*;

    #[test]
    fn places_of_one_machine_and_package_hosts_are_found() {
        let work = format!("cd {}main", PATHS[0]);
        let host = format!("\"resolved\": \"https://{}/leaflet\"", HOSTS[0]);
        let facts = house(
            &[],
            &[
                ("README.md", &work),
                ("package-lock.json", &host),
                ("Cargo.lock", &format!("registry+https://{}", HOSTS[2])),
                ("web/src/routes.rs", &format!("{{base}}{} and ..{}x", PATHS[2], PATHS[0])),
            ],
        );
        let found: Vec<String> = no_trace_of_one_machine(&facts).into_iter().map(|fault| fault.at).collect();
        assert_eq!(found, ["README.md:1", "package-lock.json:1"]);
    }
}
