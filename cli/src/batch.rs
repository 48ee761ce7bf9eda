//! Many inputs at once: worked on in parallel, handed on in the order of the inputs. It never knows
//! what the work is.

use crate::failure::Failure;
use crate::inputs::{Input, Source};
use rayon::prelude::*;

/// How many inputs are held at a time.
const CHUNK: usize = 64;

/// Opens every source and works on it; `prepare` makes what each thread needs for itself.
///
/// # Errors
/// What `take` cannot do with a result ends it all.
pub(crate) fn run<P, T: Send>(
    sources: impl Iterator<Item = Source>,
    prepare: impl Fn() -> P + Sync + Send,
    work: impl Fn(&mut P, Input) -> T + Sync + Send,
    mut take: impl FnMut(T) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut sources = sources.peekable();
    while sources.peek().is_some() {
        let chunk: Vec<Source> = sources.by_ref().take(CHUNK).collect();
        let done: Vec<T> = chunk
            .into_par_iter()
            .map_init(&prepare, |prepared, source| work(prepared, source.open()))
            .collect();
        done.into_iter().try_for_each(&mut take)?;
    }
    Ok(())
}
