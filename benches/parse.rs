//! Reading a page against one scan for names by an automaton, in one run.
//!
//! The yardstick `ac` is one pass of `aho-corasick`, in its default build, over the page for the 285 strings of
//! `names.txt`: what only *looking for the names* costs in the usual way. Absolute speeds drift from run to run and from
//! machine to machine; the ratio to `ac`, whose rounds alternate with ours, does not.
//!
//! ```text
//! cargo bench --bench parse
//! ```
#![allow(
    clippy::cast_precision_loss,
    clippy::expect_used,
    reason = "a benchmark may panic, and prints rounded numbers"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use aho_corasick::AhoCorasick;
use pressroom::registry::Registry;
use pressroom::{Parser, parse};

const NAMES: &str = include_str!("names.txt");
const PAGE: &str = include_str!("../examples/release.txt");
const PAGES: usize = 500;
const ROUNDS: usize = 15;

fn main() {
    // `cargo test --benches` runs this too: one round shows that it works.
    let rounds = if std::env::args().any(|arg| arg == "--bench") { ROUNDS } else { 1 };
    let start = Instant::now();
    let registry = Registry::csto();
    let ready = start.elapsed();
    let start = Instant::now();
    black_box(parse("On 13 November 2023, a meeting of the CSTO Permanent Council was held in Moscow."));
    let first = start.elapsed();

    let names = AhoCorasick::new(NAMES.lines()).expect("the names make an automaton");
    let pages = distinct_pages();
    let bytes: usize = pages.iter().map(String::len).sum();
    let mut parser = Parser::new(registry);
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..rounds {
        let [scan, read, utf8] = &mut times;
        scan.push(time(|| pages.iter().map(|page| names.find_iter(page).count()).sum::<usize>()));
        read.push(time(|| pages.iter().map(|page| parser.parse(page).items().len()).sum::<usize>()));
        utf8.push(time(|| pages.iter().filter(|page| std::str::from_utf8(page.as_bytes()).is_ok()).count()));
    }
    let [scan, read, utf8] = times.map(median);
    println!(
        "{} distinct pages, {} KB each, median of {rounds} rounds",
        pages.len(),
        bytes / pages.len() / 1024
    );
    println!("{:<34} {:>10} {:>12}", "what", "MB/s", "ratio to ac");
    for (what, time) in [
        ("ac: one scan for 285 names", scan),
        ("parse to the model, with origins", read),
        ("str::from_utf8", utf8),
    ] {
        println!("{what:<34} {:>10.0} {:>12.2}", speed(bytes, time), scan.as_secs_f64() / time.as_secs_f64());
    }
    println!(
        "registry and its index ready: {} µs; first parse after it: {} µs",
        ready.as_micros(),
        first.as_micros()
    );
}

/// The sample page with other figures each time, so that no page is in the caches of the one before it.
fn distinct_pages() -> Vec<String> {
    (0..PAGES)
        .map(|n| PAGE.replace("fifty", &format!("{}", 50 + n)).replace("tenth", &format!("{n}th")))
        .collect()
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn speed(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}
