//! Undo and redo over everything that is done to a draft. It never knows what was done.

use super::Draft;

/// What all past texts may weigh together, in bytes; the oldest are forgotten first.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// A draft with its past and what was undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Draft>,
    now: Draft,
    undone: Vec<Draft>,
    /// Whether the last change was typed and the person may still be typing.
    typing: bool,
}

impl History {
    /// A draft that nothing was done to yet.
    pub fn new(draft: Draft) -> History {
        History { now: draft, ..History::default() }
    }

    /// The draft as it is.
    pub fn now(&self) -> &Draft {
        &self.now
    }

    /// Does something to the draft. What changes nothing is no step.
    pub fn change(&mut self, to: Draft) {
        self.typing = false;
        self.step(to);
    }

    /// Takes a text as it is typed: what is typed without a pause is one step.
    pub fn type_text(&mut self, text: String) {
        if self.typing {
            self.now.text = text;
            return;
        }
        let to = Draft { text, ..self.now.clone() };
        self.typing = to != self.now;
        self.step(to);
    }

    /// Calls the draft otherwise; that is no step.
    pub fn rename(&mut self, name: String) {
        self.now.name = name;
    }

    /// Says that the person paused: what they type next is a step of its own.
    pub fn pause(&mut self) {
        self.typing = false;
    }

    /// Takes the last step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        self.typing = false;
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.undone.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// Takes the last step that was undone again; whether there was one.
    pub fn redo(&mut self) -> bool {
        self.typing = false;
        let Some(after) = self.undone.pop() else {
            return false;
        };
        self.past.push(std::mem::replace(&mut self.now, after));
        true
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to take again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    fn step(&mut self, to: Draft) {
        if to == self.now {
            return;
        }
        self.undone.clear();
        self.past.push(std::mem::replace(&mut self.now, to));
        let mut weight: usize = self.past.iter().map(|draft| draft.text.len()).sum();
        while weight > MOST_BYTES && self.past.len() > 1 {
            weight -= self.past.remove(0).text.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Draft, History, MOST_BYTES};

    fn texts(history: &History) -> &str {
        &history.now().text
    }

    #[test]
    fn typing_without_a_pause_is_one_step() {
        let mut history = History::default();
        for text in ["D", "Da", "Dat"] {
            history.type_text(text.to_string());
        }
        history.pause();
        history.type_text("Data".to_string());
        let named = Draft { name: "One".to_string(), ..history.now().clone() };
        history.change(named.clone());
        history.change(named);
        let steps = [(true, "Data"), (true, "Dat"), (true, ""), (false, "")];
        for (done, text) in steps {
            assert_eq!((history.undo(), texts(&history)), (done, text));
        }
        for (done, text) in [(true, "Dat"), (true, "Data"), (true, "Data"), (false, "Data")] {
            assert_eq!((history.redo(), texts(&history)), (done, text));
        }
        assert_eq!(history.now().name, "One");
        history.undo();
        history.type_text("Data!".to_string());
        assert!(!history.can_redo(), "a new change forgets what was undone");
    }

    #[test]
    fn the_oldest_steps_are_forgotten_when_there_is_too_much() {
        let mut history = History::default();
        for letter in ["a", "b", "c", "d"] {
            history.change(Draft { text: letter.repeat(MOST_BYTES / 2), ..Draft::default() });
        }
        let mut steps = 0;
        while history.undo() {
            steps += 1;
        }
        assert_eq!(steps, 2);
    }
}
