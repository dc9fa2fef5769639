//! `pressroom registry` as users meet it.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;

use assert_cmd::Command;
use pressroom::registry::{Registry, RegistryData};
use pressroom::strict::read_strict;

fn pressroom(args: &[&str]) -> (String, String, i32) {
    let output = Command::cargo_bin("pressroom").unwrap().args(args).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

/// What a run prints that goes well.
#[track_caller]
fn prints(args: &[&str]) -> String {
    let (print, complaint, code) = pressroom(args);
    assert_eq!((complaint.as_str(), code), ("", 0));
    print
}

const SCO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/sco.json");

#[test]
fn an_acronym_is_explained() {
    let print = prints(&["registry", "show", "CMD"]);
    let head: Vec<_> = print.lines().take(4).collect();
    assert_eq!(
        head,
        [
            "Council of Defence Ministers (cdm)",
            "  kind          statutory",
            "  part of       Collective Security Treaty Organization (csto)",
            "  acronyms      CDM, CMD",
        ]
    );
    assert_eq!(prints(&["registry", "show", "cdm"]), print, "by identifier as by name");
}

#[test]
fn a_day_shows_who_held_posts_and_who_was_a_member() {
    let print = prints(&["registry", "show", "csto", "--on", "2019-06-01"]);
    for line in [
        "  secretary general             Valery Semerikov, acting (within the term)",
        "  Uzbekistan (UZ)               suspended",
        "  in the chair                  Kyrgyzstan (KG)",
    ] {
        assert!(print.lines().any(|found| found == line), "{line:?} in {print}");
    }
    let far = prints(&["registry", "show", "csto", "--on", "2040-01-01"]);
    assert!(far.lines().skip(1).all(|line| line.ends_with("not known")), "{far}");
}

#[test]
fn states_officials_series_and_places_are_shown() {
    assert!(
        prints(&["registry", "show", "UZ"])
            .contains("member of csto: treaty_member since 1992-05-15, until 1999-04-02")
    );
    assert!(prints(&["registry", "show", "Stanislav ZAS"]).starts_with("Stanislav Zas (stanislav-zas)"));
    assert!(prints(&["registry", "show", "Nerushimoe Bratstvo"]).contains("Indestructible Brotherhood"));
    assert!(prints(&["registry", "show", "Nur-Sultan"]).starts_with("Astana\n"));
    assert!(
        prints(&["registry", "show", "marat-syzdykov", "--on", "2022-02-09"])
            .contains("deputy foreign minister of KZ")
    );
}

#[test]
fn what_is_not_there_is_said() {
    let (print, complaint, code) = pressroom(&["registry", "show", "Council of Elders"]);
    assert_eq!((print.as_str(), code), ("", 2));
    assert!(complaint.contains("nothing has the identifier or the name `Council of Elders`"), "{complaint}");
}

#[test]
fn tables_are_listed() {
    let registry = Registry::csto();
    let print = prints(&["registry", "list"]);
    assert!(
        print.lines().any(|line| line.starts_with(&format!("bodies         {} ", registry.bodies().len())))
    );
    assert_eq!(prints(&["registry", "list", "bodies"]).lines().count(), registry.bodies().len());
    assert!(prints(&["registry", "list", "states"]).contains("KG  KGZ  417  Kyrgyzstan"));
    for table in
        ["members", "chairmanships", "officials", "series", "places", "contacts", "meetings", "sources"]
    {
        assert!(!prints(&["registry", "list", table]).is_empty(), "{table}");
    }
    assert!(prints(&["registry", "list", "officials", "--registry", SCO]).contains("Vladimir Norov"));
}

#[test]
fn what_is_exported_is_a_registry_file_with_the_same_data() {
    let print = prints(&["registry", "export"]);
    assert_eq!(&read_strict::<RegistryData>(&print).unwrap(), Registry::csto().data());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("csto.json");
    fs::write(&file, &print).unwrap();
    assert_eq!(
        prints(&["registry", "check", &file.to_string_lossy()]),
        format!("{}: sound\n", file.display())
    );
    assert_eq!(prints(&["registry", "export", "--registry", &file.to_string_lossy()]), print);
}

fn faults_of(json: &str, name: &str) -> (String, i32) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, json).unwrap();
    let (print, complaint, code) = pressroom(&["registry", "check", &file.to_string_lossy()]);
    assert_eq!(print, "");
    (complaint.replace(&*file.to_string_lossy(), name), code)
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let json = r#"{ "organization": "oas", "bodies": [ { "as_of": "2026-01-01", "verified": true, "rows": [
        { "id": "oas", "name": "Organization of American States", "kind": "organization", "parent": "nowhere" },
        { "id": "council", "name": "Permanent Council", "kind": "statutory", "parent": "oas", "seat": "Atlantis" } ] } ] }"#;
    let (complaint, code) = faults_of(json, "oas.json");
    let lines: Vec<_> = complaint.lines().collect();
    assert_eq!(
        lines,
        [
            "pressroom: oas.json: /bodies/0/sources: rows that are verified name where they were seen",
            "pressroom: oas.json: /bodies/0/rows/0/parent: no body has the identifier `nowhere`",
            "pressroom: oas.json: /bodies/0/rows/1/seat: no place has the name `Atlantis`",
        ]
    );
    assert_eq!(code, 1);
}

#[test]
fn files_of_another_form_are_refused() {
    for (json, says) in [
        ("{", "EOF while parsing"),
        (r#"{ "organization": "Big Org" }"#, "is not an identifier"),
        (
            r#"{ "organization": "oas", "budget": 7 }"#,
            "the value at `/budget` is not what this version writes there",
        ),
    ] {
        let (complaint, code) = faults_of(json, "bad.json");
        assert!(complaint.contains(says), "{json}: {complaint}");
        assert_eq!(code, 1);
    }
    let (_, complaint, code) = pressroom(&["registry", "check", "no-such-file.json", SCO]);
    assert_eq!(complaint, "pressroom: no-such-file.json: there is no such file\n");
    assert_eq!(code, 2);
}

#[test]
fn releases_are_read_and_checked_with_another_registry() {
    let folder = tempfile::tempdir().unwrap();
    let release = folder.path().join("release.txt");
    let text = "The Council of National Coordinators met in Beijing\n\n14.03.2023\n\nOn 13 March 2023, a meeting of the SCO \
        Council of National Coordinators was held in Beijing.\n";
    fs::write(&release, text).unwrap();
    let release = release.to_string_lossy();
    let parsed = prints(&["parse", "--format", "json", "--registry", SCO, &release]);
    assert!(parsed.contains(r#""id": "national-coordinators""#), "{parsed}");
    let built_in = prints(&["parse", "--format", "json", &release]);
    assert!(!built_in.contains("national-coordinators"));
    pressroom_checks(&["check", "--registry", SCO, &release]);
    let (_, complaint, code) = pressroom(&["parse", "--registry", "no-such-file.json", &release]);
    assert_eq!((complaint.as_str(), code), ("pressroom: no-such-file.json: there is no such file\n", 2));
}

#[track_caller]
fn pressroom_checks(args: &[&str]) {
    let (_, complaint, code) = pressroom(args);
    assert_eq!((complaint.as_str(), code), ("", 0));
}
