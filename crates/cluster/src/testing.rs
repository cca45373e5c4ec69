//! PostgreSQL for tests: one fast cluster, one migrated template, one fresh database per test.

use crate::psql::quoted;
use crate::{Cluster, ClusterError, Options};
use std::env;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Names the data directory of a cluster that the whole test run shares; `cargo xtask test` sets it.
pub const SHARED_BY: &str = "CONTEXTURE_TEST_CLUSTER";

const OWN_PREFIX: &str = "contexture-test-";

/// The cluster that tests use.
#[derive(Debug)]
pub struct TestCluster {
    cluster: Cluster,
}

impl TestCluster {
    /// The cluster of this test run, or without one a cluster of this process (three seconds, once per process).
    ///
    /// # Panics
    /// When PostgreSQL cannot be started: the tests that asked cannot be run.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<TestCluster> = OnceLock::new();
        SHARED.get_or_init(|| {
            let dir = env::var_os(SHARED_BY).map_or_else(own_dir, PathBuf::from);
            let cluster = Cluster::start_or_attach(&Options::fast(dir), |_| {});
            Self { cluster: cluster.unwrap_or_else(|error| panic!("the test cluster: {error}")) }
        })
    }

    /// The cluster itself.
    pub fn cluster(&self) -> &Cluster {
        &self.cluster
    }

    /// A fresh database with every `*.up.sql` of `migrations` applied.
    ///
    /// # Panics
    /// When a migration fails.
    pub fn migrated(&'static self, migrations: &Path) -> TestDatabase {
        let files = up_files(migrations);
        let mut hasher = DefaultHasher::new();
        files.hash(&mut hasher);
        self.fresh(&format!("{:016x}", hasher.finish()), |database, _url| {
            for (name, statements) in &files {
                let whole = format!("begin;\n{statements}\ncommit;\n");
                self.cluster.sql(database, &whole).unwrap_or_else(|error| panic!("{name}: {error}"));
            }
        })
    }

    /// A fresh database, a copy of the template that `migrate` filled. `migrate` gets the template's name and address, is run
    /// once per `key` and cluster however many processes ask, and must have closed its connections when it returns.
    ///
    /// # Panics
    /// When the server refuses.
    pub fn fresh(&'static self, key: &str, migrate: impl FnOnce(&str, &str)) -> TestDatabase {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let template = format!("template_{key}");
        let say = |error: ClusterError| -> ! { panic!("a test database: {error}") };
        self.template_ensure(&template, migrate).unwrap_or_else(|error| say(error));
        let name = format!("t_{}_{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        self.cluster.database_drop(&name).unwrap_or_else(|error| say(error));
        self.cluster.database_copy(&template, &name).unwrap_or_else(|error| say(error));
        TestDatabase { cluster: &self.cluster, name }
    }

    fn template_ensure(&self, template: &str, migrate: impl FnOnce(&str, &str)) -> Result<(), ClusterError> {
        let path = self.cluster.data_dir().join("template.lock");
        let lock = File::create(&path).map_err(ClusterError::io(&path))?;
        lock.lock().map_err(ClusterError::io(&path))?;
        if self.cluster.database_exists(template)? {
            return Ok(());
        }
        let growing = format!("{template}_growing");
        self.cluster.database_drop(&growing)?;
        self.cluster.database_ensure(&growing)?;
        migrate(&growing, &self.cluster.url(&growing, None));
        let (old, new) = (quoted(&growing, '"'), quoted(template, '"'));
        let statements = format!(
            "alter database {old} with allow_connections false;
             select pg_terminate_backend(pid) from pg_stat_activity where datname = {};
             alter database {old} rename to {new};",
            quoted(&growing, '\'')
        );
        self.cluster.sql("postgres", &statements).map(drop)
    }
}

/// A database of one test; it is removed with this value.
#[derive(Debug)]
pub struct TestDatabase {
    cluster: &'static Cluster,
    name: String,
}

impl TestDatabase {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its address as the superuser (`None`) or as a role.
    pub fn url(&self, role: Option<&str>) -> String {
        self.cluster.url(&self.name, role)
    }

    /// Runs statements in it as the superuser; see [`Cluster::sql`].
    pub fn sql(&self, statements: &str) -> Result<String, ClusterError> {
        self.cluster.sql(&self.name, statements)
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        // What is left behind goes with the cluster.
        let _ = self.cluster.database_drop(&self.name);
    }
}

/// The up migrations of a directory in order: name and statements.
fn up_files(migrations: &Path) -> Vec<(String, String)> {
    let entries =
        fs::read_dir(migrations).unwrap_or_else(|error| panic!("{}: {error}", migrations.display()));
    let mut files: Vec<(String, String)> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".up.sql"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, text)
        })
        .collect();
    files.sort();
    files
}

/// A directory named after this process; those of processes that are gone are removed on the way, because a static value is
/// never dropped.
fn own_dir() -> PathBuf {
    let temp = env::temp_dir();
    for entry in fs::read_dir(&temp).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let pid = name
            .to_str()
            .and_then(|name| name.strip_prefix(OWN_PREFIX))
            .and_then(|pid| pid.parse::<u32>().ok());
        if pid.is_some_and(|pid| !Path::new(&format!("/proc/{pid}")).exists()) {
            let _ = Cluster::stop_at(&entry.path());
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    temp.join(format!("{OWN_PREFIX}{}", process::id()))
}
