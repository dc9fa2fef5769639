//! The committed files are what the types give. `PRESSROOM_BLESS=1 cargo test --all-features` rewrites them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pressroom::schema::{SchemaName, to_json};

#[test]
fn the_committed_schemas_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/v1");
    for name in SchemaName::ALL {
        let path = folder.join(name.file_name());
        if std::env::var_os("PRESSROOM_BLESS").is_some_and(|bless| bless == "1") {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, to_json(*name)).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        // Not `assert_eq`: it would print both files.
        assert!(
            committed == to_json(*name),
            "{} is stale: run `PRESSROOM_BLESS=1 cargo test --all-features --test schema`",
            path.display()
        );
    }
    let files = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let known: BTreeSet<String> = SchemaName::ALL.iter().map(|name| name.file_name()).collect();
    assert_eq!(files.collect::<BTreeSet<_>>(), known);
}
