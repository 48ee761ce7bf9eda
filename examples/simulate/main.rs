//! Draws invented people and asks them questions in several orders, to see how close the fit comes
//! to the truth. It never knows a real person's answers.
//!
//! ```text
//! cargo xtask simulate [--people N] [--seed S]
//! cargo xtask simulate --bank [FOLDER] [--people N] [--seed S]
//! ```
//!
//! The second form asks invented people the real stream of questions (see `bank.rs`); the first
//! compares orders of questions of an invented bank:
//!
//! **People.** Each has 20 competencies (9, 5 and 6 in the three dimensions), drawn from the
//! stated model (`domain::assess::prior` and `rating`) without its grids, or from a wrong one (see
//! `world.rs`). Each comes with a role of their own: 12 of the 20 competencies, targets 1 to 4,
//! weights 1 to 5, dimensions weighing as their requirements do. The true fit is the fit's formula
//! at the true levels.
//!
//! **Answers.** Every answer that a person would give is drawn once, so all orders ask the same
//! person and hear the same answers. Half of the ratings come without evidence, 30 % with something
//! told, 20 % with something that another person could check, whichever order asks. Each
//! competency has four knowledge items: discrimination 1.2 to 2.4 per level, guessing 0.2,
//! difficulties spread over the scale.
//!
//! **Orders.** *Chosen*: what `choose` picks among the ratings and items of the role's
//! competencies; a rating counts 44 seconds and an item 66. *Fixed*: the ratings of all 20
//! competencies in order, then their items in order. *Fixed, items in rounds*: the same, but one
//! item of each competency before the second of any. *Fixed, needed only, items in rounds*: the
//! same with the 12 needed ones, which no questionnaire made before the role could do. *Random*:
//! the role's ratings and items, shuffled for each person. *Plain average*: the weighted credit of
//! the self-ratings of the needed competencies as they stand, no belief; from the 12th question on
//! there is nothing left to ask.
//!
//! **Error**: the mean absolute difference between the middle of the fit and the true fit.
//! **Coverage**: how often the 80 % interval of the fit holds the true fit.

mod bank;
mod demand;
mod order;
mod run;
mod sitting;
mod world;

use order::Order;
use run::{COUNTS, Row, run};
use std::process::ExitCode;
use world::World;

fn main() -> ExitCode {
    if let Some(folder) = folder_of_bank() {
        bank::run(&folder, argument("--people", 200), argument("--seed", 1));
        return ExitCode::SUCCESS;
    }
    let (people, seed) = (argument("--people", 4_000), argument("--seed", 1));
    println!("{people} people a row, seed {seed}. Error of the fit in points of 100; in brackets");
    println!("how often the 80 % interval holds the truth.");
    let rows: Vec<Row> =
        World::ALL.into_iter().flat_map(|world| run(world, people, seed)).collect();
    print_table(&rows);
    let demands = demand::all(&rows);
    for demand in &demands {
        println!("- {demand}");
    }
    if demands.iter().all(|demand| demand.holds) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The whole number after a name on the command line.
fn argument(name: &str, default: u64) -> u64 {
    let mut arguments = std::env::args().skip_while(|argument| argument != name).skip(1);
    arguments.next().and_then(|number| number.parse().ok()).unwrap_or(default)
}

/// The folder after `--bank`; `assets/items` if none is named, nothing without `--bank`.
fn folder_of_bank() -> Option<String> {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--bank");
    arguments.next()?;
    let named = arguments.next().filter(|folder| !folder.starts_with("--"));
    Some(named.unwrap_or_else(|| "assets/items".to_string()))
}

fn print_table(rows: &[Row]) {
    let counts: Vec<String> = COUNTS.iter().map(|count| format!("{count} questions")).collect();
    println!("\n| people | order | {} |", counts.join(" | "));
    println!("|---|---|{}", "---:|".repeat(COUNTS.len()));
    for row in rows {
        let cells = row.results.iter().map(|result| match row.order {
            Order::Plain => format!("{:.2}", 100.0 * result.error),
            _ => format!("{:.2} ({:.1} %)", 100.0 * result.error, 100.0 * result.coverage),
        });
        let cells: Vec<String> = cells.collect();
        println!("| {} | {} | {} |", row.world.name(), row.order.name(), cells.join(" | "));
    }
    println!();
}
