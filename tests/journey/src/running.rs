//! The built binary: its command line, and its service on a port of its own.

use cluster::{Cluster, Options};
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// How long a service may take from nothing to an address, on a busy machine.
const READY_WITHIN: Duration = Duration::from_mins(4);
/// How long it may take to stop.
const STOPPED_WITHIN: Duration = Duration::from_mins(1);

pub(crate) fn binary() -> PathBuf {
    std::env::var_os("CONTEXTURE_BIN").map(PathBuf::from).expect("CONTEXTURE_BIN: run `cargo xtask test`")
}

/// What a command printed, and how it ended.
pub struct Printed {
    /// Whether it ended well.
    pub ok: bool,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// A data directory of a test's own, gone when the test ends.
pub struct DataDir {
    dir: tempfile::TempDir,
}

impl DataDir {
    /// A fresh place; the database is made by the first command.
    pub fn new() -> Self {
        // Short, for a socket's path must be under 108 bytes, and open to the user that the database runs as.
        let dir = tempfile::Builder::new().prefix("ctx").tempdir_in("/tmp").unwrap();
        let open = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(dir.path(), open).unwrap();
        Self { dir }
    }

    /// With the fictional region's geography, through the files that real geography would come by.
    pub fn with_geography() -> Self {
        let data = Self::new();
        let files = data.beside("region");
        data.run_ok(["demo".into(), "geography".into(), files.clone().into_os_string()]);
        let boundary = |name: &str| files.join("boundaries").join(name).into_os_string();
        let names = [
            "lsoa21.geojson",
            "msoa21.geojson",
            "local_authorities.geojson",
            "safeguarding_boards.geojson",
            "police_forces.geojson",
        ];
        let mut arguments = vec!["import".into(), "geography".into()];
        arguments.extend(names.map(boundary));
        data.run_ok(arguments);
        let places = [files.join("places/places.geojson"), files.join("schools/schools.geojson")];
        let mut arguments = vec!["import".into(), "places".into()];
        arguments.extend(places.map(PathBuf::into_os_string));
        data.run_ok(arguments);
        data
    }

    /// The data directory itself.
    pub fn path(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// A file of the test's own, beside the data.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// A path of the test's own, beside the data.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// `contexture …` on this data.
    pub fn command(&self) -> Command {
        let mut command = Command::new(binary());
        command.env_remove("DATABASE_URL").env("LANG", "C.UTF-8").arg("--data-dir").arg(self.path());
        command
    }

    /// Runs `contexture …` to its end.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Printed {
        let output = self.command().args(arguments).stdin(Stdio::null()).output().unwrap();
        Printed {
            ok: output.status.success(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs `contexture …` and types one line into it.
    pub fn typed(&self, arguments: &[&str], line: &str) -> Printed {
        use std::io::Write as _;
        let mut command = self.command();
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A command that has ended before it reads leaves nobody to type to.
        let _ = writeln!(child.stdin.take().unwrap(), "{line}");
        let output = child.wait_with_output().unwrap();
        Printed {
            ok: output.status.success(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a command that must succeed, with a line on its standard input.
    pub fn run_with<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>, line: &str) -> String {
        let input = self.file("standard-input", line);
        let input = std::fs::File::open(input).unwrap();
        let output = self.command().args(arguments).stdin(input).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Brings a sharing agreement over every purpose and harm type into force: drafted at the machine, signed by a chair.
    pub fn agreement(&self, region: &str, agencies: &str) {
        const WORDS: &str = "words of the meeting chair";
        let chair =
            ["user", "add", "the-chair", "--role", "meeting_chair", "--region", region, "--agency", "CHAIR"];
        let added = self.typed(&chair, WORDS);
        assert!(added.ok, "{}", added.err);
        let purposes = "hotspot_review,problem_profile,meeting_preparation,disruption_planning,data_quality";
        self.run_ok([
            "agreement",
            "draft",
            "--region",
            region,
            "--agencies",
            agencies,
            "--purposes",
            purposes,
            "--from",
            "2020-01-01",
            "--to",
            "2199-12-31",
            "--review",
            "2199-01-01",
            "--legal-basis",
            "a law of the tests, in words",
        ]);
        let code = format!("{region}-A1-v1");
        let signed = self.typed(&["agreement", "sign", &code, "--officer", "the-chair"], WORDS);
        assert!(signed.ok, "{}", signed.err);
    }

    /// The same, for commands that must succeed.
    pub fn run_ok<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> String {
        let printed = self.run(arguments);
        assert!(printed.ok, "{}\n{}", printed.out, printed.err);
        printed.out
    }

    /// Statements as the owner of the database: for looking behind the wall, and for breaking things.
    pub fn sql(&self, statements: &str) -> String {
        let cluster = Cluster::start_or_attach(&Options::durable(self.path()), |_| {}).unwrap();
        cluster.sql("contexture", statements).unwrap()
    }
}

impl Default for DataDir {
    fn default() -> Self {
        Self::new()
    }
}

/// A running service; it is asked to stop when dropped.
pub struct Service {
    child: Child,
    /// Where its data are.
    pub data: DataDir,
    /// `http://localhost:…`, without a slash at the end.
    pub address: String,
    /// What it printed up to its address and the sign-ins.
    pub announced: String,
}

impl Service {
    /// Starts the demonstration.
    pub fn demo() -> Self {
        Self::start(DataDir::demonstration(), &[])
    }

    /// Starts on these data with more arguments to `contexture run`.
    pub fn start(data: DataDir, arguments: &[&str]) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self::start_at(port, data, arguments)
    }

    /// Starts where it was before, so that a page that is open finds it again.
    pub fn start_at(port: u16, data: DataDir, arguments: &[&str]) -> Self {
        let mut command = data.command();
        // Tests ask faster than people do; the test of the limit says so in its arguments, which win.
        command.args(["run", "--request-rate", "100000"]).arg("--port").arg(port.to_string()).args(arguments);
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let announced = wait_for_address(&mut child);
        Self { child, data, address: format!("http://localhost:{port}"), announced }
    }

    /// The process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Kills it as the kernel would, without a word, and gives the data back.
    pub fn kill(mut self) -> DataDir {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::mem::take(&mut self.data)
    }

    /// Asks it to stop, as Ctrl-C would, and gives the data back.
    pub fn stop(mut self) -> DataDir {
        assert!(self.ask_to_stop(), "it did not stop");
        std::mem::take(&mut self.data)
    }

    fn ask_to_stop(&mut self) -> bool {
        let _ = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        let begun = Instant::now();
        while begun.elapsed() < STOPPED_WITHIN {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return true;
            }
            thread::sleep(Duration::from_millis(50));
        }
        false
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) && !self.ask_to_stop() {
            let _ = self.child.kill();
        }
    }
}

/// Reads until the service says how to stop it; both streams go on being read, so that it never blocks on a full pipe.
fn wait_for_address(child: &mut Child) -> String {
    let (told, heard) = mpsc::channel();
    let out = BufReader::new(child.stdout.take().unwrap());
    thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            let _ = told.send(line);
        }
    });
    let mut errors = child.stderr.take().unwrap();
    let noise = thread::spawn(move || {
        let mut text = String::new();
        let _ = errors.read_to_string(&mut text);
        text
    });
    let mut announced = String::new();
    let begun = Instant::now();
    loop {
        match heard.recv_timeout(Duration::from_millis(200)) {
            Ok(line) => {
                announced.push_str(&line);
                announced.push('\n');
                if line.contains("Ctrl-C") {
                    return announced;
                }
            }
            Err(mpsc::RecvTimeoutError::Timeout) if begun.elapsed() < READY_WITHIN => {}
            Err(_) => {
                let _ = child.kill();
                panic!("the service did not come up:\n{announced}\n{}", noise.join().unwrap_or_default());
            }
        }
    }
}

/// Whether any process still has an open file or working directory below `path`.
pub fn processes_at(path: &Path) -> Vec<String> {
    let wanted = path.to_string_lossy().into_owned();
    std::fs::read_dir("/proc")
        .unwrap()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_name().to_string_lossy().chars().all(|c| c.is_ascii_digit()))
        .filter_map(|entry| {
            let line = std::fs::read_to_string(entry.path().join("cmdline")).ok()?.replace('\0', " ");
            line.contains(&wanted).then_some(line)
        })
        .collect()
}
