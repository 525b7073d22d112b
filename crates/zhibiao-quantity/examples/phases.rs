//! Adds the phases of a project and the land under it, exactly; refuses to add what is unlike.
//!
//! Run with `cargo run -p zhibiao-quantity --example phases`.

use zhibiao_quantity::{Approximator, Dimension, Magnitude, Quantity, QuantityError, Unit};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let yi = Unit::new(Dimension::Money, "CNY", "100000000".parse()?);
    let wan = Unit::new(Dimension::Money, "CNY", "10000".parse()?);
    let mu = Unit::new(Dimension::Area, "m2", "2000/3".parse()?);
    let of = |value: &str, unit: &Unit| {
        Ok::<_, Box<dyn std::error::Error>>(Quantity::new(
            Magnitude::exact(value.parse()?),
            unit.clone(),
            Approximator::Exact,
        ))
    };

    let (first, second) = (of("2.50", &yi)?, of("3500", &wan)?);
    println!("2.50亿元 + 3500万元 = {} {}", first.checked_add(&second)?, yi.base);

    let land = of("148", &mu)?;
    println!("148亩 = {} {}", land.base().ok_or(QuantityError::NotExact)?.low(), mu.base);

    match first.checked_add(&land) {
        Ok(sum) => println!("a sum of money and land: {sum}"),
        Err(error) => println!("2.50亿元 + 148亩: {error}"),
    }
    Ok(())
}
