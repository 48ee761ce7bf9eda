//! What must hold in every state.

use crate::state::{State, item, judgement, level, rating, states};
use proptest::prelude::*;
use proptest::sample::Index;
use rolefit::domain::assess::belief::Belief;
use rolefit::domain::assess::next::{Candidate, Timed, choose, expected_variance_after};
use rolefit::domain::assess::observation::{Observation, Signal};
use rolefit::domain::fit::{Fit, FitRange, Need, Needs, coverage, fit, mean_fit, variance_of_fit};

fn belief(state: &State) -> Belief {
    Belief::new(state.competencies, &state.observations)
}

fn with(state: &State, observation: Observation) -> Belief {
    let mut observations = state.observations.clone();
    observations.push(observation);
    Belief::new(state.competencies, &observations)
}

fn ranges(fit: &Fit) -> Vec<FitRange> {
    fit.dimensions.iter().flatten().copied().chain([fit.overall]).collect()
}

fn bits(fit: &Fit) -> Vec<[u64; 3]> {
    let of = |range: FitRange| [range.low, range.middle, range.high].map(f64::to_bits);
    ranges(fit).into_iter().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn a_question_never_raises_the_expected_variance(
        state in states(),
        at: Index,
        item in item(),
        judged in judgement(),
        foils in 0..9_u32,
    ) {
        let competency = at.index(state.competencies);
        let now = variance_of_fit(&belief(&state), &state.needs());
        for candidate in [
            Candidate::Rating { competency },
            Candidate::Item { competency, item },
            Candidate::Judgement { competency, item: judged },
            Candidate::Names { foils },
        ] {
            let after = expected_variance_after(&belief(&state), &state.needs(), candidate);
            prop_assert!((0.0..=now).contains(&after), "{after}, now {now}");
        }
    }

    /// Every level becomes at least as probable to be reached, not the mean alone.
    #[test]
    fn raising_a_rating_never_lowers_the_belief(state in states(), at: Index, signal in rating()) {
        let competency = at.index(state.competencies);
        let Signal::Rating { level: rated, evidence } = signal else { unreachable!() };
        let at_least = |rated| {
            let signal = Signal::Rating { level: rated, evidence };
            let levels = with(&state, Observation { competency, signal }).level(competency);
            (0..41).map(|from| levels[from..].iter().sum()).collect::<Vec<f64>>()
        };
        if rated.number() < 4 {
            let (before, after) = (at_least(rated), at_least(level(rated.number() + 1)));
            for (before, after) in before.iter().zip(&after) {
                prop_assert!(*after >= before - 1e-12, "{after} from {before}");
            }
        }
    }

    #[test]
    fn a_right_answer_never_lowers_the_fit(state in states(), at: Index, item in item()) {
        let competency = at.index(state.competencies);
        let before = belief(&state);
        let after = |right| with(&state, Observation { competency, signal: Signal::Item { item, right } });
        let mean = |belief: &Belief| mean_fit(belief, &state.needs());
        prop_assert!(mean(&after(true)) >= mean(&before) - 1e-12);
        prop_assert!(mean(&after(false)) <= mean(&before) + 1e-12);
        let middle = |belief: &Belief| fit(belief, &state.needs()).overall.middle;
        prop_assert!(middle(&after(true)) >= middle(&before) - 0.002);
    }

    /// Every level becomes at least as probable to be reached, not the mean alone.
    #[test]
    fn a_better_action_never_lowers_the_belief(state in states(), at: Index, item in judgement(), grade in 0..3_u8) {
        let competency = at.index(state.competencies);
        let at_least = |grade| {
            let signal = Signal::Judgement { item, grade };
            let levels = with(&state, Observation { competency, signal }).level(competency);
            (0..41).map(|from| levels[from..].iter().sum()).collect::<Vec<f64>>()
        };
        for (before, after) in at_least(grade).iter().zip(&at_least(grade + 1)) {
            prop_assert!(*after >= before - 1e-12, "{after} from {before}");
        }
    }

    #[test]
    fn the_order_of_answers_does_not_matter(
        (state, shuffled) in states().prop_flat_map(|state| {
            let shuffled = Just(state.observations.clone()).prop_shuffle();
            (Just(state), shuffled)
        })
    ) {
        let other = Belief::new(state.competencies, &shuffled);
        let mut reversed = state.needs.clone();
        reversed.reverse();
        let reversed = Needs::new(reversed, state.dimension_weights);
        prop_assert_eq!(bits(&fit(&belief(&state), &state.needs())), bits(&fit(&other, &reversed)));
        for competency in 0..state.competencies {
            let bits = |belief: &Belief| belief.level(competency).map(f64::to_bits);
            prop_assert_eq!(bits(&belief(&state)), bits(&other));
        }
    }

    /// A skipped question is no observation: all that can differ is that it counts as not covered.
    #[test]
    fn a_skipped_question_changes_nothing_but_the_coverage(state in states(), at: Index) {
        let skipped = at.index(state.competencies);
        let mut kept = state.clone();
        kept.observations.retain(|seen| seen.competency != skipped);
        let needs = kept.needs();
        let more = Belief::new(kept.competencies + 1, &kept.observations);
        prop_assert_eq!(bits(&fit(&belief(&kept), &needs)), bits(&fit(&more, &needs)));
        let observed = |place: usize| place != skipped;
        let covered = coverage(observed, &needs).overall;
        prop_assert!((covered - (1.0 - needs.coefficient(skipped))).abs() < 1e-12 || needs.coefficient(skipped) == 0.0);
    }

    #[test]
    fn relabelling_competencies_changes_nothing(
        (state, labels) in states().prop_flat_map(|state| {
            let labels = (0..state.competencies).collect::<Vec<usize>>();
            (Just(state), Just(labels).prop_shuffle())
        })
    ) {
        // A need of a competency keeps its dimension under its new label.
        let relabelled = |observation: &Observation| Observation {
            competency: labels[observation.competency],
            ..*observation
        };
        let observations: Vec<Observation> = state.observations.iter().map(relabelled).collect();
        let other = Belief::new(state.competencies, &observations);
        let of_all = |label: &dyn Fn(usize) -> usize| {
            let all = (0..state.competencies).filter_map(|place| {
                Need::new(label(place), level(1 + (place % 4) as u8), 1 + place as u32, place % 3)
            });
            Needs::new(all.collect(), state.dimension_weights)
        };
        let (before, after) = (of_all(&|place| place), of_all(&|place| labels[place]));
        let (before, after) = (fit(&belief(&state), &before), fit(&other, &after));
        for (one, other) in ranges(&before).iter().zip(ranges(&after)) {
            prop_assert!((one.low - other.low).abs() < 1e-9);
            prop_assert!((one.middle - other.middle).abs() < 1e-9);
            prop_assert!((one.high - other.high).abs() < 1e-9);
        }
        for (place, label) in labels.iter().enumerate() {
            for (one, other) in belief(&state).level(place).iter().zip(other.level(*label)) {
                prop_assert!((one - other).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn a_range_is_in_order_and_between_nothing_and_all(state in states()) {
        for range in ranges(&fit(&belief(&state), &state.needs())) {
            let ordered = [0.0, range.low, range.middle, range.high, 1.0];
            prop_assert!(ordered.is_sorted(), "{range:?}");
        }
    }

    #[test]
    fn the_next_question_is_the_best_of_all(state in states(), item in item()) {
        let (belief, needs) = (belief(&state), state.needs());
        let candidates: Vec<Timed> = (0..state.competencies)
            .flat_map(|competency| [
                Timed { candidate: Candidate::Rating { competency }, seconds: 44.0 },
                Timed { candidate: Candidate::Item { competency, item }, seconds: 66.0 },
            ])
            .collect();
        let now = variance_of_fit(&belief, &needs);
        let gain = |timed: &Timed| {
            (now - expected_variance_after(&belief, &needs, timed.candidate)) / timed.seconds
        };
        let chosen = choose(&belief, &needs, &candidates);
        let best = candidates.iter().map(gain).fold(0.0, f64::max);
        prop_assert!(chosen.is_some_and(|place| gain(&candidates[place]) >= best - 1e-12));
    }
}
