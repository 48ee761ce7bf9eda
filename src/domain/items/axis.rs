//! The axes of a figure: where they begin and end, and the numbers along them. They never know how
//! they are drawn.

use super::Series;

/// About so many numbers stand along an axis.
const TICKS: f64 = 5.0;

/// Steps between numbers, as shares of a power of ten.
const STEPS: [f64; 4] = [1.0, 2.0, 5.0, 10.0];

/// One axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The numbers along it, ascending, at even steps; the axis ends with the first and the last.
    pub ticks: Vec<f64>,
}

impl Axis {
    /// The horizontal axis of lines in a plane.
    pub fn across(series: &[Series]) -> Axis {
        Axis::over(points(series).map(|(x, _)| x))
    }

    /// The vertical axis of lines in a plane.
    pub fn up(series: &[Series]) -> Axis {
        Axis::over(points(series).map(|(_, y)| y))
    }

    /// An axis that holds all values. It begins with 0 where the values come near it.
    fn over(values: impl Iterator<Item = f64>) -> Axis {
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let low = if low > 0.0 && low < high / 2.0 { 0.0 } else { low };
        let step = step(high - low);
        let (first, last) = (libm::floor(low / step), libm::ceil(high / step));
        let ticks = (0..=(last - first) as u32).map(|tick| (first + f64::from(tick)) * step);
        Axis { ticks: ticks.collect() }
    }

    /// Where a value stands, from 0 at the beginning to 1 at the end.
    pub fn share(&self, value: f64) -> f64 {
        let (low, high) = (self.ticks[0], self.ticks[self.ticks.len() - 1]);
        if high > low { (value - low) / (high - low) } else { 0.0 }
    }
}

fn points(series: &[Series]) -> impl Iterator<Item = (f64, f64)> {
    series.iter().flat_map(|series| series.points.iter().copied())
}

/// The step for a width: the smallest of the common ones with which the numbers are not too many.
fn step(width: f64) -> f64 {
    let wanted = width / TICKS;
    if !(wanted > 0.0 && wanted.is_finite()) {
        return 1.0;
    }
    let power = libm::pow(10.0, libm::floor(libm::log10(wanted)));
    // A step within the rounding of the wanted one will do.
    let found = STEPS.into_iter().find(|step| step * power >= wanted * 0.999_999);
    found.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::Axis;

    #[track_caller]
    fn check(values: &[f64], expected: &[f64]) {
        let ticks = Axis::over(values.iter().copied()).ticks;
        assert_eq!(ticks.len(), expected.len(), "{ticks:?}");
        for (found, expected) in ticks.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9 * expected.abs().max(1.0), "{ticks:?}");
        }
    }

    #[test]
    fn numbers_are_round_and_hold_all_values() {
        check(&[1.0, 20.0], &[0.0, 5.0, 10.0, 15.0, 20.0]);
        check(&[0.16, 2.2], &[0.0, 0.5, 1.0, 1.5, 2.0, 2.5]);
        check(&[0.86, 0.02], &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(&[100.0, 204.0], &[0.0, 50.0, 100.0, 150.0, 200.0, 250.0]);
        check(&[-3.0, 4.0], &[-4.0, -2.0, 0.0, 2.0, 4.0]);
        check(&[0.0002, 0.001], &[0.0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]);
        check(&[1000.0, 3890.0], &[0.0, 1000.0, 2000.0, 3000.0, 4000.0]);
    }

    /// One value has no width; what stands far above 0 does not begin there.
    #[test]
    fn axes_without_width_or_without_zero() {
        check(&[7.0, 7.0], &[7.0]);
        check(&[50.0, 61.0], &[50.0, 55.0, 60.0, 65.0]);
        assert_eq!(Axis::over([7.0].into_iter()).share(7.0), 0.0);
    }

    #[test]
    fn values_stand_between_the_first_and_the_last_number() {
        let axis = Axis::over([1.0, 20.0].into_iter());
        assert_eq!([0.0, 5.0, 20.0].map(|value| axis.share(value)), [0.0, 0.25, 1.0]);
    }
}
