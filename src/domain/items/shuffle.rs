//! The order in which options are shown. It follows from a seed that is given from outside, never
//! from chance, so the same person sees the same order again.

/// The places of `count` things in the order in which they are shown, for a seed and the id of
/// what they belong to (Fisher & Yates, with the numbers of SplitMix64).
pub fn order(seed: u32, id: &str, count: usize) -> Vec<usize> {
    let mut state = start(seed, id);
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        // The numbers are 2³² times as many as the places: none comes up oftener in practice.
        let other = ((next(&mut state) >> 32) * (last as u64 + 1)) >> 32;
        order.swap(last, other as usize);
    }
    order
}

/// The id by FNV-1a, and the seed.
fn start(seed: u32, id: &str) -> u64 {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    hash ^ u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The next number of SplitMix64 (Steele, Lea & Flood 2014).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::{next, order};

    /// The first numbers from 1234567, as the authors' program gives them.
    #[test]
    fn numbers_are_those_of_split_mix() {
        let mut state = 1_234_567;
        let found: Vec<u64> = (0..3).map(|_| next(&mut state)).collect();
        let expected =
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(found, expected);
    }

    #[test]
    fn everything_is_shown_once_and_the_same_seed_shows_it_so_again() {
        for count in 0..9 {
            let shown = order(7, "leak", count);
            let mut places = shown.clone();
            places.sort_unstable();
            assert_eq!(places, (0..count).collect::<Vec<_>>());
            assert_eq!(order(7, "leak", count), shown);
        }
        assert_ne!(order(7, "leak", 8), order(8, "leak", 8));
        assert_ne!(order(7, "leak", 8), order(7, "leaks", 8));
    }

    /// Wherever the key stands in the file, it is shown in each place about equally often: over
    /// seeds, and over ids for one seed.
    #[test]
    fn each_option_is_shown_in_each_place_about_equally_often() {
        const DRAWS: usize = 4000;
        for count in [4, 5] {
            let over_seeds = |draw: usize| order(draw as u32, "leakage-scaler", count);
            let over_ids = |draw: usize| order(42, &format!("item-{draw}"), count);
            let check = |shown_of: &dyn Fn(usize) -> Vec<usize>, what: &str| {
                let mut times = vec![vec![0_usize; count]; count];
                for draw in 0..DRAWS {
                    for (place, option) in shown_of(draw).into_iter().enumerate() {
                        times[option][place] += 1;
                    }
                }
                let even = DRAWS as f64 / count as f64;
                // Four standard deviations of a count.
                let slack = 4.0 * (even * (1.0 - 1.0 / count as f64)).sqrt();
                for times in times.iter().flatten() {
                    assert!(
                        (*times as f64 - even).abs() < slack,
                        "{what}, {count}: {times}, even {even}"
                    );
                }
            };
            check(&over_seeds, "over seeds");
            check(&over_ids, "over ids");
        }
    }
}
