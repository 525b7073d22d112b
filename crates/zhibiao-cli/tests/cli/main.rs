//! The command as its users run it: arguments and files in, bytes and exit codes out.

mod again;
mod bad_inputs;
mod corrections;
mod explain;
mod fixtures;
mod forms;
mod help;
mod pdf;
mod query;
mod report;
mod same_bytes;
mod totals;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A short page of our own, with facts of several kinds.
const PAGE: &str = "东湖高新区：总投资60亿元项目签约\n\
    本报讯 6月14日，东湖高新区与某能源公司签约，项目总投资约60亿元，其中一期投资25\n亿元。\
    截至目前，东湖高新区共有高新技术企业142家。 张三\n";

/// How a run ended.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

/// Runs `zhibiao` in a folder with these arguments and this standard input.
fn run_in(folder: &Path, arguments: &[&str], input: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zhibiao"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("zhibiao runs");
    // A command that wants no input may be gone by now.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let out = child.wait_with_output().expect("zhibiao ends");
    Ran {
        code: out.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&out.stdout).into_owned(),
        err: String::from_utf8_lossy(&out.stderr).into_owned(),
    }
}

/// An empty folder of this test's own.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

/// A file in a folder.
fn put(folder: &Path, name: &str, content: impl AsRef<[u8]>) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, content).expect("a file");
}

/// The page dumps that come with the project.
fn fixtures_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures")
}

/// The JSON lines of an output.
fn lines(out: &str) -> Vec<serde_json::Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}
