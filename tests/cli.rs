//! The program: every flag, every exit code, and what goes where.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "these are tests")]

use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};

use assert_cmd::cargo::cargo_bin;
use pressroom::export::{Document, InputName, InputOutcome, Line};
use pressroom::source::InputErrorKind;
use tempfile::TempDir;

const COUNCIL: &str = "The Permanent Council discussed the plan of exercises\n\n14.03.2024\n\n\
    On 12 March 2024, a meeting of the CSTO Permanent Council was held in Almaty.\n";
const UNDATED: &str = "The Permanent Council will meet again\n\n\
    On 4 July, a meeting of the CSTO Permanent Council will be held in Almaty.\n";

/// Runs the program in a folder.
fn run_with(folder: &Path, args: &[&str], stdin: &str) -> Output {
    assert_cmd::Command::new(cargo_bin!("pressroom"))
        .current_dir(folder)
        .args(args)
        .write_stdin(stdin)
        .output()
        .unwrap()
}

fn run(folder: &Path, args: &[&str]) -> Output {
    run_with(folder, args, "")
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// The lines of an NDJSON output, read strictly.
fn lines(output: &Output) -> Vec<Line> {
    stdout(output).lines().map(|line| Line::from_json_strict(line).unwrap()).collect()
}

fn paths(output: &Output) -> Vec<String> {
    let path = |line: Line| match line.input {
        InputName::Path(path) => path,
        other => format!("{other:?}"),
    };
    lines(output).into_iter().map(path).collect()
}

/// The kind and offset of the error in each line that has one.
fn errors(output: &Output) -> Vec<(InputErrorKind, Option<u64>)> {
    let error = |line: Line| match line.outcome {
        InputOutcome::Error(error) => Some((error.kind, error.offset)),
        _ => None,
    };
    lines(output).into_iter().filter_map(error).collect()
}

fn assert_code(output: &Output, code: i32) {
    assert_eq!(output.status.code(), Some(code), "stderr: {}", stderr(output));
}

/// An error of the command line: exit code 2, nothing printed, and a message with these words.
fn assert_usage_error(output: &Output, words: &str) {
    assert_code(output, 2);
    assert_eq!(stdout(output), "");
    assert!(stderr(output).starts_with("error: ") && stderr(output).contains(words), "{}", stderr(output));
}

#[test]
fn one_input_in_a_pipe_is_a_json_document() {
    let dir = folder(&[("a.txt", COUNCIL.as_bytes())]);
    let output = run(dir.path(), &["parse", "a.txt"]);
    assert_code(&output, 0);
    let document = Document::from_json_strict(stdout(&output)).unwrap();
    assert_eq!(document, pressroom::parse(COUNCIL).into());
    assert!(stdout(&output).starts_with("{\n  \"version\": \"1.0\"") && stdout(&output).ends_with("}\n"));
    assert_eq!(output, run(dir.path(), &["parse", "--format", "json", "a.txt"]));
    assert_eq!(output, run(dir.path(), &["parse", "."]), "one file of a folder is one input");
}

#[test]
fn several_inputs_in_a_pipe_are_lines_in_the_order_given() {
    let dir = folder(&[("a.txt", COUNCIL.as_bytes()), ("b.txt", UNDATED.as_bytes())]);
    let output = run(dir.path(), &["parse", "b.txt", "a.txt", "b.txt"]);
    assert_code(&output, 0);
    assert_eq!(paths(&output), ["b.txt", "a.txt", "b.txt"]);
    assert_eq!(output, run(dir.path(), &["parse", "--format", "ndjson", "b.txt", "a.txt", "b.txt"]));
    let one = run(dir.path(), &["parse", "--format", "ndjson", "a.txt"]);
    assert_eq!(paths(&one), ["a.txt"]);
}

#[test]
fn standard_input_is_read_without_a_path_and_for_a_dash() {
    let dir = folder(&[("a.txt", COUNCIL.as_bytes())]);
    for args in [&["parse"][..], &["parse", "-"]] {
        let output = run_with(dir.path(), args, COUNCIL);
        assert_code(&output, 0);
        assert_eq!(output.stdout, run(dir.path(), &["parse", "a.txt"]).stdout);
    }
    let output = run_with(dir.path(), &["parse", "a.txt", "-"], UNDATED);
    assert_eq!(paths(&output), ["a.txt", "-"]);
    assert_usage_error(&run(dir.path(), &["parse", "-", "-"]), "only once");
}

#[test]
fn text_is_a_summary_with_a_heading_for_each_of_several_inputs() {
    let dir = folder(&[("a.txt", COUNCIL.as_bytes()), ("b.txt", UNDATED.as_bytes())]);
    let output = run(dir.path(), &["parse", "--format", "text", "a.txt"]);
    assert_code(&output, 0);
    assert!(stdout(&output).starts_with("article, news, 2024-03-14: The Permanent Council discussed"));
    let several = run(dir.path(), &["parse", "--format", "text", "a.txt", "gone.txt", "b.txt"]);
    assert_code(&several, 2);
    let expected = format!("== a.txt ==\n\n{}\n== b.txt ==\n\narticle, ", stdout(&output));
    assert!(stdout(&several).starts_with(&expected), "{}", stdout(&several));
    assert_eq!(stderr(&several), "pressroom: gone.txt: there is no such file or folder\n");
}

#[test]
fn an_explanation_shows_blocks_and_has_a_heading_for_each_of_several_inputs() {
    let dir = folder(&[("a.txt", COUNCIL.as_bytes()), ("b.txt", b"")]);
    let output = run(dir.path(), &["parse", "--explain", "a.txt"]);
    assert_code(&output, 0);
    let expected = "\
1  headline         the first line outside dated teasers that does not end as a sentence does
                    The Permanent Council discussed the plan of exercises
2  blank            nothing is printed here
3  date             a date and nothing else, in the article
                    14.03.2024
4  blank            nothing is printed here
5  paragraph        a text below the headline
                    On 12 March 2024, a meeting of the CSTO Permanent Council was held in Almaty.
";
    assert_eq!(stdout(&output), expected);
    let several = run(dir.path(), &["parse", "--explain", "--format", "text", "a.txt", "gone.txt", "b.txt"]);
    assert_code(&several, 2);
    assert_eq!(stdout(&several), format!("== a.txt ==\n\n{expected}\n== b.txt ==\n\nno blocks\n"));
    assert_eq!(stderr(&several), "pressroom: gone.txt: there is no such file or folder\n");
    let stdin = run_with(dir.path(), &["parse", "--explain"], COUNCIL);
    assert_eq!(stdout(&stdin), expected);
}

#[test]
fn an_explanation_is_for_people() {
    let dir = folder(&[("a.txt", COUNCIL.as_bytes())]);
    for format in ["json", "ndjson"] {
        let output = run(dir.path(), &["parse", "--explain", "--format", format, "a.txt"]);
        assert_usage_error(&output, &format!("`--format {format}` for programs: leave one of them out"));
    }
}

#[test]
fn json_is_for_one_input() {
    let dir = folder(&[("a.txt", COUNCIL.as_bytes()), ("b.txt", b"")]);
    for args in [&["parse", "--format", "json", "a.txt", "b.txt"][..], &["parse", "--format=json", "."]] {
        assert_usage_error(&run(dir.path(), args), "--format ndjson");
    }
}

#[test]
fn bad_inputs_do_not_stop_the_others() {
    let dir = folder(&[
        ("good.txt", COUNCIL.as_bytes()),
        ("bytes.txt", b"The Council\xff met"),
        ("cut.txt", b"caf\xc3"),
        ("folder.txt/within.txt", b"not read"),
        ("empty/notes.md", b"not read"),
    ]);
    let args = ["parse", "gone.txt", "bytes.txt", "cut.txt", "folder.txt", "empty", "good.txt"];
    let output = run(dir.path(), &args);
    assert_code(&output, 2);
    assert_eq!(paths(&output), args.get(1..).unwrap());
    let expected = [
        (InputErrorKind::NotFound, None),
        (InputErrorKind::NotUtf8, Some(11)),
        (InputErrorKind::NotUtf8, Some(3)),
        (InputErrorKind::IsFolder, None),
        (InputErrorKind::NoTexts, None),
    ];
    assert_eq!(errors(&output), expected);
    assert!(matches!(lines(&output).last().unwrap().outcome, InputOutcome::Parsed(_)));
    let messages: Vec<_> = stderr(&output).lines().collect();
    assert_eq!(messages.len(), 5);
    assert_eq!(
        messages.get(1).unwrap(),
        &"pressroom: bytes.txt: not UTF-8: the byte at offset 11 belongs to no character"
    );
    assert!(
        messages.iter().zip(&args[1..]).all(|(line, path)| line.starts_with(&format!("pressroom: {path}: ")))
    );
}

#[test]
fn one_bad_input_prints_a_message_and_no_document() {
    let dir = folder(&[("bad.txt", b"\x80")]);
    for args in [
        &["parse", "bad.txt"][..],
        &["parse", "--format", "json", "gone"],
        &["parse", "--format", "text", "gone"],
    ] {
        let output = run(dir.path(), args);
        assert_code(&output, 2);
        assert_eq!(stdout(&output), "");
        assert!(stderr(&output).starts_with("pressroom: "), "{}", stderr(&output));
    }
}

#[test]
fn an_empty_text_has_no_items_and_is_no_error() {
    let dir = folder(&[("empty.txt", b"")]);
    let output = run(dir.path(), &["parse", "empty.txt"]);
    assert_code(&output, 0);
    assert_eq!(Document::from_json_strict(stdout(&output)).unwrap().items, []);
    assert_eq!(stdout(&run(dir.path(), &["parse", "--format", "text", "empty.txt"])), "no items\n");
}

#[test]
fn a_folder_gives_its_text_files_sorted_by_name() {
    let dir = folder(&[
        ("in/b.txt", b""),
        ("in/a/z.TXT", b""),
        ("in/a/deep/er/x.Txt", b""),
        ("in/c.txt/within.txt", b""),
        ("in/d.txt.bak", b"\xff"),
        ("in/.hidden.txt", b"\xff"),
        ("in/.git/x.txt", b"\xff"),
        ("in/.gitignore", b"*.txt"),
    ]);
    let output = run(dir.path(), &["parse", "in"]);
    assert_code(&output, 2);
    assert_eq!(paths(&output), ["in/a/deep/er/x.Txt", "in/a/z.TXT", "in/b.txt", "in/c.txt"]);
    assert_eq!(errors(&output), [(InputErrorKind::IsFolder, None)]);
    let explicit = run(dir.path(), &["parse", "--format", "ndjson", "in/.git", "in/.hidden.txt"]);
    assert_eq!(paths(&explicit), ["in/.git/x.txt", "in/.hidden.txt"]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_only_where_they_are_given() {
    let dir = folder(&[("in/a.txt", b""), ("out/b.txt", b"")]);
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, dir.path().join(at)).unwrap();
    link("../in", "in/circle");
    link("../../out/b.txt", "in/link.txt");
    link("out", "linked");
    link("nowhere", "broken.txt");
    let output = run(dir.path(), &["parse", "in", "linked", "broken.txt"]);
    assert_eq!(paths(&output), ["in/a.txt", "linked/b.txt", "broken.txt"]);
    assert_eq!(errors(&output), [(InputErrorKind::NotFound, None)]);
}

#[test]
fn unusual_names() {
    let names = ["-", "--format", "two words.txt", "отчёт.txt", "no ending"];
    let files: Vec<_> = names.iter().map(|name| (*name, COUNCIL.as_bytes())).collect();
    let dir = folder(&files);
    let output =
        run(dir.path(), &["parse", "./-", "two words.txt", "отчёт.txt", "no ending", "--", "--format"]);
    assert_code(&output, 0);
    assert_eq!(paths(&output), ["./-", "two words.txt", "отчёт.txt", "no ending", "--format"]);
    assert_usage_error(&run(dir.path(), &["parse", ""]), "a value is required");
}

#[cfg(unix)]
#[test]
fn hostile_names_are_shown_escaped_on_one_line() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let dir = folder(&[("a\n\u{1b}[2J.txt", b"\xff")]);
    fs::write(dir.path().join(OsStr::from_bytes(b"b\xe9.txt")), "").unwrap();
    let output = run(dir.path(), &["parse", "."]);
    assert_eq!(paths(&output), ["./a\n\u{1b}[2J.txt", "./b\u{fffd}.txt"]);
    assert!(stderr(&output).starts_with(r"pressroom: ./a\n\u{1b}[2J.txt: "), "{}", stderr(&output));
    assert_eq!(stderr(&output).lines().count(), 1);
}

#[test]
fn variants_of_a_text_say_the_same() {
    let crlf = format!("\u{feff}{}", COUNCIL.replace('\n', "\r\n"));
    let dir = folder(&[("lf.txt", COUNCIL.as_bytes()), ("crlf.txt", crlf.as_bytes())]);
    let documents = ["lf.txt", "crlf.txt"]
        .map(|name| Document::from_json(stdout(&run(dir.path(), &["parse", name]))).unwrap());
    let [lf, crlf] = &documents;
    assert_eq!(lf.items, crlf.items);
    assert_eq!(lf.origins.len(), crlf.origins.len());
}

#[test]
fn the_reference_date_completes_dates_and_says_so() {
    let dir = folder(&[("a.txt", UNDATED.as_bytes())]);
    let when = |args: &[&str]| {
        let output = run(dir.path(), args);
        assert_code(&output, 0);
        let document = Document::from_json(stdout(&output)).unwrap();
        let when = document.items[0].meetings[0].when.clone().unwrap();
        format!("{} {}", when.edtf, when.basis)
    };
    assert_eq!(when(&["parse", "a.txt"]), "XXXX-07-04 stated");
    assert_eq!(when(&["parse", "--reference-date", "2024-06-28", "a.txt"]), "2024-07-04 reference");
    for (bad, words) in
        [("2024-02-30", "not a day of the calendar"), ("28.06.2024", "YYYY-MM-DD"), ("", "YYYY-MM-DD")]
    {
        assert_usage_error(&run(dir.path(), &["parse", "--reference-date", bad, "a.txt"]), words);
    }
}

#[test]
fn the_same_bytes_whichever_way_the_files_are_parted() {
    let dir = folder(&[
        ("a.txt", COUNCIL.as_bytes()),
        ("b.txt", UNDATED.as_bytes()),
        ("c.txt", "“Open\n\n1 May".as_bytes()),
    ]);
    let ndjson = |files: &[&str]| run(dir.path(), &[&["parse", "--format", "ndjson"], files].concat()).stdout;
    let whole = ndjson(&["a.txt", "b.txt", "c.txt"]);
    assert_eq!(whole, ndjson(&["a.txt", "b.txt", "c.txt"]));
    for parts in [&[&["a.txt"][..], &["b.txt", "c.txt"]][..], &[&["a.txt", "b.txt"], &["c.txt"]]] {
        assert_eq!(whole, parts.iter().flat_map(|files| ndjson(files)).collect::<Vec<_>>());
    }
}

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let dir = folder(&[("a.txt", COUNCIL.repeat(200).as_bytes())]);
    for format in ["text", "ndjson"] {
        let mut child = std::process::Command::new(cargo_bin!("pressroom"))
            .current_dir(dir.path())
            .args(["parse", "--format", format, "-"])
            .args(["a.txt"; 20])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // It waits for its input until the pipe is closed.
        drop(child.stdout.take());
        drop(child.stdin.take());
        let output = child.wait_with_output().unwrap();
        assert_code(&output, 0);
        assert_eq!(stderr(&output), "");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let dir = folder(&[("a.txt", COUNCIL.as_bytes())]);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = std::process::Command::new(cargo_bin!("pressroom"));
    let output = command.current_dir(dir.path()).args(["parse", "a.txt"]).stdout(full).output().unwrap();
    assert_code(&output, 2);
    assert!(stderr(&output).starts_with("pressroom: standard output: "), "{}", stderr(&output));
}

#[cfg(unix)]
#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let dir = folder(&[("huge.txt", b""), ("good.txt", COUNCIL.as_bytes())]);
    // A file with a hole: no disk is filled.
    fs::File::options().write(true).open(dir.path().join("huge.txt")).unwrap().set_len(1 << 32).unwrap();
    let output = run(dir.path(), &["parse", "huge.txt", "good.txt"]);
    assert_code(&output, 2);
    assert_eq!(errors(&output), [(InputErrorKind::TooLarge, None)]);
}

#[test]
fn help_and_version() {
    let dir = TempDir::new().unwrap();
    let version = run(dir.path(), &["--version"]);
    assert_code(&version, 0);
    assert_eq!(stdout(&version), concat!("pressroom ", env!("CARGO_PKG_VERSION"), "\n"));
    let help = run(dir.path(), &["--help"]);
    assert_code(&help, 0);
    assert!(stdout(&help).contains("parse") && stdout(&help).contains("Exit codes:"));
    for flag in ["-h", "--help"] {
        let help = run(dir.path(), &["parse", flag]);
        assert_code(&help, 0);
        for words in ["--format", "ndjson", "--reference-date", "Exit codes:", "Examples:", "standard input"]
        {
            assert!(stdout(&help).contains(words), "{flag}: {words}");
        }
    }
}

#[test]
fn wrong_command_lines() {
    let dir = TempDir::new().unwrap();
    assert_code(&run(dir.path(), &[]), 2);
    assert_usage_error(&run(dir.path(), &["prase"]), "prase");
    assert_usage_error(
        &run(dir.path(), &["parse", "--format", "xml", "a.txt"]),
        "possible values: json, ndjson, text",
    );
    assert_usage_error(&run(dir.path(), &["parse", "--colour"]), "--colour");
}
