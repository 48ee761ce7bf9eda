//! What a table says about many measurements. It never knows what was measured.

/// Measurements in ascending order.
pub(crate) struct Figures(Vec<f64>);

impl Figures {
    pub(crate) fn new(mut measured: Vec<f64>) -> Figures {
        measured.sort_by(f64::total_cmp);
        Figures(measured)
    }

    pub(crate) fn median(&self) -> f64 {
        let middle = self.0.len() / 2;
        match self.0.len() {
            0 => f64::NAN,
            odd if odd % 2 == 1 => self.0[middle],
            _ => (self.0[middle - 1] + self.0[middle]) / 2.0,
        }
    }

    pub(crate) fn least(&self) -> f64 {
        self.0.first().copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn most(&self) -> f64 {
        self.0.last().copied().unwrap_or(f64::NAN)
    }

    /// A row with the median, the worst, and the median in busy loops that take `busy` each.
    pub(crate) fn row(&self, name: &str, busy: f64) -> String {
        let (median, most) = (self.median(), self.most());
        format!("| {name} | {median:.2} ms | {most:.2} ms | {:.3} |", median / busy)
    }
}
