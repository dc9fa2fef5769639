fn main() {
    let path = std::env::args().last().unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    println!("{}", pressroom::export::Document::from(pressroom::parse(&text)).to_json());
}
