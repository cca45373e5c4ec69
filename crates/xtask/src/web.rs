//! `cargo xtask web`: the browser app, from source to `web/dist`.

use crate::house::{House, files_below, fingerprint};
use crate::{install, tell, tool};
use anyhow::{Context, Result, bail};
use cargo_metadata::{CargoOpt, MetadataCommand, Package};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The browser may download at most this much of compressed WebAssembly.
const WASM_BROTLI_LIMIT: u64 = 600_000;

/// Kinds of file that compress well; images do so already.
const COMPRESSED: [&str; 7] = ["html", "css", "js", "wasm", "svg", "json", "ftl"];

/// The parts of the app, features of `web`, and what each is called.
const PARTS: [(&str, &str); 3] = [("maps", "app"), ("register", "register"), ("offices", "offices")];

/// Below this a compressed copy saves nothing that a person would notice.
const WORTH_COMPRESSING: u64 = 1_000;

/// How the app is compiled for browsers.
pub(crate) const BROWSER: [&str; 4] = ["--profile", "wasm", "--target", "wasm32-unknown-unknown"];

/// Builds `web/dist`, unless nothing that goes into it has changed.
pub(crate) fn build(house: &House) -> Result<()> {
    let mark = fingerprint(&house.root, &inputs(house)?)?;
    let marked = house.target.join("web.fingerprint");
    let built = house.dist().join("offices_bg.wasm");
    if fs::read_to_string(&marked).is_ok_and(|old| old == mark) && built.is_file() {
        return Ok(());
    }
    install::wasm_target(house)?;
    install::leaflet(house)?;
    let new = house.root.join("web/.dist-new");
    if new.exists() {
        fs::remove_dir_all(&new)?;
    }
    fs::create_dir_all(&new)?;
    for (part, name) in PARTS {
        let mut cargo = tool::cargo(house, &["build", "--package", "web", "--lib"]);
        cargo.args(BROWSER).args(["--no-default-features", "--features", part]);
        tool::build(&format!("Building the web app: {part}"), &mut cargo)?;
        bind(house, &new, name)?;
    }
    tell::step("Putting web/dist together", || assemble(house, &new))?;
    report(house)?;
    fs::write(marked, mark)?;
    Ok(())
}

/// All that goes into the app: the crates it is made of, what is served beside it, and what builds it.
fn inputs(house: &House) -> Result<Vec<PathBuf>> {
    let files =
        ["Cargo.toml", "Cargo.lock", "package-lock.json", "rust-toolchain.toml", "crates/xtask/src/web.rs"];
    let mut inputs: Vec<PathBuf> = files.iter().map(|file| house.root.join(file)).collect();
    inputs.extend(crates_of_web(house)?);
    Ok(inputs)
}

/// The directories of `web` and of every crate of ours that it reaches.
fn crates_of_web(house: &House) -> Result<BTreeSet<PathBuf>> {
    let metadata =
        MetadataCommand::new().current_dir(&house.root).no_deps().features(CargoOpt::AllFeatures).exec()?;
    let package = |name: &str| metadata.packages.iter().find(|package| package.name == name);
    let mut found: Vec<&Package> = package("web").into_iter().collect();
    let mut next = 0;
    while let Some(from) = found.get(next) {
        let more: Vec<&Package> = from
            .dependencies
            .iter()
            .filter(|dependency| dependency.path.is_some())
            .filter_map(|dependency| package(&dependency.name))
            .filter(|package| !found.iter().any(|known| known.id == package.id))
            .collect();
        found.extend(more);
        next += 1;
    }
    Ok(found.iter().filter_map(|package| Some(package.manifest_path.parent()?.into())).collect())
}

/// Completes the new `dist` beside the old one and swaps them, so that a server never sees half of it.
fn assemble(house: &House, new: &Path) -> Result<()> {
    words(house, &new.join("words"))?;
    let web = house.root.join("web");
    fs::copy(web.join("index.html"), new.join("index.html")).context("web/index.html is missing")?;
    copy_below(&web.join("style"), &new.join("style"))?;
    copy_below(&web.join("static"), new)?;
    let leaflet = house.root.join("node_modules/leaflet");
    let vendor = new.join("vendor/leaflet");
    fs::create_dir_all(&vendor)?;
    for file in ["dist/leaflet.js", "dist/leaflet.css", "LICENSE"] {
        let from = leaflet.join(file);
        let name = from.file_name().context("a file of Leaflet has a name")?;
        fs::copy(&from, vendor.join(name)).with_context(|| format!("{} is missing", from.display()))?;
    }
    copy_below(&leaflet.join("dist/images"), &vendor.join("images"))?;
    page_is_whole(new)?;
    worker_fill(new)?;
    for file in files_below(new) {
        compress(&file)?;
    }
    let dist = house.dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::rename(new, &dist)?;
    Ok(())
}

/// The sentences of each language in one file: the browser loads them beside the app.
fn words(house: &House, out: &Path) -> Result<()> {
    fs::create_dir_all(out)?;
    for lang in ["en", "cy"] {
        let mut all = String::new();
        for file in files_below(&house.root.join("crates/language/locales").join(lang)) {
            all += &fs::read_to_string(&file)?;
            all.push('\n');
        }
        fs::write(out.join(format!("{lang}.ftl")), all)?;
    }
    Ok(())
}

/// Turns cargo's module into one that the browser loads, with its JavaScript side.
fn bind(house: &House, out: &Path, name: &str) -> Result<()> {
    let module = house.target.join("wasm32-unknown-unknown/wasm/web.wasm");
    Bindgen::new()
        .input_path(&module)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name(name)
        .generate(out)
        .with_context(|| format!("wasm-bindgen could not read {}", module.display()))
}

/// Checks that every file that the page names is there.
fn page_is_whole(dist: &Path) -> Result<()> {
    let page = fs::read_to_string(dist.join("index.html"))?;
    let names = ["src=\"/", "href=\"/", "from \"/", "from '/"].iter().flat_map(|mark| {
        page.split(mark).skip(1).filter_map(|rest| rest.split(['"', '\'', '?', '#']).next())
    });
    // An address without a dot is one of the app's own pages.
    let missing: Vec<&str> = names.filter(|name| name.contains('.') && !dist.join(name).is_file()).collect();
    if !missing.is_empty() {
        bail!(
            "web/index.html names files that the build does not make: {}. web/style/* is served below /style, \
             web/static/* below /, Leaflet below /vendor/leaflet, the app as /app.js, /register.js and /offices.js",
            missing.join(", ")
        );
    }
    Ok(())
}

/// Writes into the worker which files the app is made of, and a digest of them by which the browser knows a newer app.
fn worker_fill(dist: &Path) -> Result<()> {
    let worker = dist.join("sw.js");
    let script = fs::read_to_string(&worker).context("web/static/sw.js is missing")?;
    let files: Vec<PathBuf> =
        files_below(dist).into_iter().filter(|file| *file != worker && is_of_app(file)).collect();
    let mut version = fingerprint(dist, &[files.clone(), vec![worker.clone()]].concat())?;
    version.truncate(16);
    let names = files.iter().map(|file| Ok(format!("'/{}'", file.strip_prefix(dist)?.display())));
    let names: Vec<String> = names.collect::<Result<_>>()?;
    if !script.contains("const VERSION = 'unbuilt';") || !script.contains("const FILES = [];") {
        bail!("web/static/sw.js has lost one of the two lines that the build writes");
    }
    let filled = script
        .replacen("const VERSION = 'unbuilt';", &format!("const VERSION = '{version}';"), 1)
        .replacen("const FILES = [];", &format!("const FILES = [{}];", names.join(", ")), 1);
    fs::write(worker, filled)?;
    Ok(())
}

/// Whether the app needs a file to open; licences and pictures of unused controls it does not.
fn is_of_app(file: &Path) -> bool {
    let kind = file.extension().unwrap_or_default().to_string_lossy();
    ["html", "css", "js", "wasm", "svg", "ftl"].contains(&&*kind)
}

fn copy_below(from: &Path, to: &Path) -> Result<()> {
    for file in files_below(from) {
        let target = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&file, &target).with_context(|| format!("{} cannot be copied", file.display()))?;
    }
    Ok(())
}

/// Puts a brotli and a gzip copy beside a file, as the server hands them out.
fn compress(file: &Path) -> Result<()> {
    let kind = file.extension().unwrap_or_default().to_string_lossy();
    if !COMPRESSED.contains(&&*kind) || fs::metadata(file)?.len() < WORTH_COMPRESSING {
        return Ok(());
    }
    let content = fs::read(file)?;
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut smaller = BufWriter::new(File::create(beside(file, "br"))?);
    brotli::BrotliCompress(&mut content.as_slice(), &mut smaller, &parameters)?;
    smaller.flush()?;
    let mut gzip =
        flate2::write::GzEncoder::new(File::create(beside(file, "gz"))?, flate2::Compression::best());
    gzip.write_all(&content)?;
    gzip.finish()?;
    Ok(())
}

fn beside(file: &Path, kind: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(kind);
    name.into()
}

/// Tells the size of each part and holds their limit.
fn report(house: &House) -> Result<()> {
    for (part, name) in PARTS {
        let wasm = house.dist().join(format!("{name}_bg.wasm"));
        let raw = fs::metadata(&wasm)?.len();
        let compressed = fs::metadata(beside(&wasm, "br"))?.len();
        tell::note(&format!("{name}_bg.wasm: {}, {} by brotli", tell::sized(raw), tell::sized(compressed)));
        if compressed > WASM_BROTLI_LIMIT {
            bail!(
                "the part {part} of the web app is larger than {}: see what came in with `cargo tree -p web`, or move what is rarely used",
                tell::sized(WASM_BROTLI_LIMIT)
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_compressed_copies_hold_the_same_bytes() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("style.css");
        let content = "body { margin: 0 }\n".repeat(200);
        fs::write(&file, &content).unwrap();
        compress(&file).unwrap();
        let mut gzip = String::new();
        flate2::read::GzDecoder::new(File::open(beside(&file, "gz")).unwrap())
            .read_to_string(&mut gzip)
            .unwrap();
        assert_eq!(gzip, content);
        let mut br = Vec::new();
        brotli::BrotliDecompress(&mut File::open(beside(&file, "br")).unwrap(), &mut br).unwrap();
        assert_eq!(String::from_utf8(br).unwrap(), content);
    }

    #[test]
    fn a_page_that_names_a_missing_file_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let page = "<link href=\"/style/app.css?v=1\"><a href=\"/about\"></a>\n\
            <script type=\"module\">import init from '/app.js'; init();</script>";
        fs::write(dir.path().join("index.html"), page).unwrap();
        fs::write(dir.path().join("app.js"), "").unwrap();
        let error = page_is_whole(dir.path()).unwrap_err().to_string();
        assert!(error.contains("make: style/app.css. "), "{error}");
        fs::create_dir(dir.path().join("style")).unwrap();
        fs::write(dir.path().join("style/app.css"), "").unwrap();
        page_is_whole(dir.path()).unwrap();
    }

    #[test]
    fn the_worker_knows_the_files_of_the_app_and_a_newer_app_by_its_version() {
        let dir = tempfile::tempdir().unwrap();
        let (worker, app) = (dir.path().join("sw.js"), dir.path().join("app.js"));
        let fill = |content: &str| {
            fs::write(&worker, "const VERSION = 'unbuilt';\nconst FILES = [];\n").unwrap();
            fs::write(&app, content).unwrap();
            worker_fill(dir.path()).unwrap();
            fs::read_to_string(&worker).unwrap()
        };
        fs::write(dir.path().join("LICENSE"), "").unwrap();
        let first = fill("one");
        assert!(first.ends_with("const FILES = ['/app.js'];\n"), "{first}");
        assert_eq!(fill("one"), first);
        assert_ne!(fill("two"), first);
        fs::write(&worker, "").unwrap();
        assert!(worker_fill(dir.path()).is_err());
    }

    #[test]
    fn small_files_and_images_are_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let (small, image) = (dir.path().join("a.css"), dir.path().join("b.png"));
        fs::write(&small, "b{}").unwrap();
        fs::write(&image, vec![0; 5_000]).unwrap();
        compress(&small).unwrap();
        compress(&image).unwrap();
        assert_eq!(files_below(dir.path()), [small, image]);
    }
}
