//! Indices of over-claiming (Paulhus, Harms, Bruce & Lysy 2003): how well a person tells names that
//! exist from names that do not, and how readily they mark any. It never knows the names.
//!
//! Nothing that a person is shown rests on these figures, for a page has too few names. They are
//! what `docs/how-it-is-computed.md` compares the product's softer use of marks with.

/// What a person marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverClaiming {
    /// How many names that exist were marked.
    pub hits: u32,
    /// How many names that exist were shown.
    pub real: u32,
    /// How many names that do not exist were marked.
    pub false_alarms: u32,
    /// How many names that do not exist were shown.
    pub foils: u32,
}

impl OverClaiming {
    /// d′: how well the two kinds are told apart, in standard deviations. Rates are corrected by
    /// the log-linear rule (Hautus 1995), so that neither is 0 or 1.
    pub fn sensitivity(&self) -> f64 {
        let [hits, false_alarms] = self.quantiles();
        hits - false_alarms
    }

    /// c: how readily any name is marked; below 0 for a person who marks readily.
    pub fn criterion(&self) -> f64 {
        let [hits, false_alarms] = self.quantiles();
        -(hits + false_alarms) / 2.0
    }

    /// The share of names that exist less the share of those that do not, −1 to 1.
    pub fn difference(&self) -> f64 {
        share(self.hits, self.real) - share(self.false_alarms, self.foils)
    }

    /// The share of all names that were marked, 0 to 1.
    pub fn yes_rate(&self) -> f64 {
        share(self.hits + self.false_alarms, self.real + self.foils)
    }

    fn quantiles(&self) -> [f64; 2] {
        let corrected = |marked: u32, shown: u32| {
            normal_quantile((f64::from(marked) + 0.5) / (f64::from(shown) + 1.0))
        };
        [corrected(self.hits, self.real), corrected(self.false_alarms, self.foils)]
    }
}

fn share(marked: u32, shown: u32) -> f64 {
    if shown == 0 { 0.0 } else { f64::from(marked) / f64::from(shown) }
}

/// The quantile of the standard normal distribution, by halving: 60 steps are exact to the last
/// digits of the range that a corrected rate can have.
fn normal_quantile(share: f64) -> f64 {
    let (mut low, mut high) = (-10.0, 10.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if libm::erfc(-middle / std::f64::consts::SQRT_2) / 2.0 < share {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}
