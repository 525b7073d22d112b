//! Help that a newcomer understands: every command says what it does and shows an example.

use crate::{folder, run_in};

const COMMANDS: [&str; 8] = ["report", "extract", "articles", "parse", "explain", "query", "lexicon", "score"];

#[test]
fn the_command_names_its_commands_and_exit_codes() {
    let ran = run_in(&folder("help"), &["--help"], "");
    assert_eq!(ran.code, 0);
    for word in COMMANDS.into_iter().chain(["Examples:", "Exit codes:", "some inputs could not be read"]) {
        assert!(ran.out.contains(word), "expected {word} in\n{}", ran.out);
    }
}

#[test]
fn every_command_shows_an_example() {
    let folder = folder("help_commands");
    for command in COMMANDS {
        let ran = run_in(&folder, &[command, "--help"], "");
        assert_eq!(ran.code, 0, "{command}");
        assert!(ran.out.contains("Example"), "{command}:\n{}", ran.out);
        assert!(ran.out.contains(&format!("zhibiao {command}")), "{command}:\n{}", ran.out);
        assert!(ran.out.lines().all(|line| line.chars().count() <= 110), "{command}:\n{}", ran.out);
    }
}

#[test]
fn the_readme_names_every_command() {
    let readme = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
    let readme = std::fs::read_to_string(readme).expect("README.md");
    for command in COMMANDS {
        assert!(readme.contains(&format!("zhibiao {command}")), "expected zhibiao {command} in README.md");
    }
}
