//! A value that effects watch: whoever reads it in an effect is run again when it changes.
//!
//! It is a cell and a trigger of Leptos' reactive system. A signal for each type of value would
//! bring its own copy of the same code, over a kilobyte each.

use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};
use std::cell::RefCell;

/// A watched value.
pub(crate) struct Watched<T> {
    value: RefCell<T>,
    changed: ArcTrigger,
}

impl<T: Clone> Watched<T> {
    /// A value that nobody watches yet.
    pub(crate) fn new(value: T) -> Watched<T> {
        Watched { value: RefCell::new(value), changed: ArcTrigger::new() }
    }

    /// The value; the effect around is run again when it changes.
    pub(crate) fn get(&self) -> T {
        self.changed.track();
        self.now()
    }

    /// The value as it is now.
    pub(crate) fn now(&self) -> T {
        self.value.borrow().clone()
    }

    /// Sets the value, and runs whoever watches it.
    pub(crate) fn set(&self, value: T) {
        // What was there is dropped only after the cell is free again.
        let before = self.value.replace(value);
        self.changed.notify();
        drop(before);
    }

    /// Sets the value if it is another one.
    pub(crate) fn set_if_new(&self, value: T)
    where
        T: PartialEq,
    {
        if *self.value.borrow() != value {
            self.set(value);
        }
    }
}
