//! Looking things up in the built-in registry, once its index stands.
//!
//! ```text
//! cargo bench --bench registry
//! ```
#![allow(clippy::cast_precision_loss, reason = "a benchmark prints rounded numbers")]

use std::hint::black_box;
use std::time::Instant;

use pressroom::model::{BodyId, Date, EntityId, OfficialId, PostKind, StateCode};
use pressroom::registry::Registry;

const ROUNDS: usize = 15;

fn main() {
    // `cargo test --benches` runs this too: a few look-ups show that it works.
    let looks = if std::env::args().any(|arg| arg == "--bench") { 100_000 } else { 10 };
    let registry = Registry::csto();
    let csto = BodyId::from_static("csto");
    let organization = EntityId::Body(csto.clone());
    let zas = OfficialId::from_static("stanislav-zas");
    let day = Date::constant(2021, 7, 7);
    println!("{:<40} {:>8}", "what", "ns each");
    report("a body by name", looks, || registry.find_body(black_box("Council of Foreign Ministers")));
    report("a body by acronym", looks, || registry.find_body(black_box("CCBCD")));
    report("a body by a long variant", looks, || {
        registry.find_body(black_box("Consultative Coordination Centre for Computer Incident Response"))
    });
    report("a name that is none", looks, || registry.find_body(black_box("Council of Elders of the Steppe")));
    report("a state by name", looks, || registry.find_state(black_box("Kyrgyz Republic")));
    report("an official by name", looks, || registry.find_official(black_box("Stanislau Zas")));
    report("a body by identifier", looks, || registry.body(black_box(&csto)));
    report("holders of a post on a day", looks, || {
        registry.holders(black_box(&PostKind::SecretaryGeneral), black_box(&organization), day)
    });
    report("offices of a person on a day", looks, || registry.offices(black_box(&zas), day));
    report("members on a day", looks, || registry.members(black_box(&csto), day));
    report("status of a state on a day", looks, || {
        registry.status(black_box(StateCode::constant("UZ")), black_box(&csto), day)
    });
    report("chairs on a day", looks, || registry.chairs(black_box(day)));
}

/// The median of the rounds.
fn report<T>(what: &str, looks: usize, look: impl Fn() -> T) {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..looks {
                black_box(look());
            }
            start.elapsed().as_nanos() as f64 / looks as f64
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{what:<40} {:>8.0}", times.get(ROUNDS / 2).copied().unwrap_or_default());
}
