//! A level of a competency. It never knows what the level means: that is the framework's.

/// A level of a competency: 0 (has not done it) to 4 (sets the practice for others).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// The highest level.
    pub const HIGHEST: Level = Level(4);

    /// All five levels, lowest first.
    pub const ALL: [Level; 5] = [Level(0), Level(1), Level(2), Level(3), Level(4)];

    /// The level `number`, if it is 0 to 4.
    pub fn new(number: u8) -> Option<Level> {
        (number <= Level::HIGHEST.0).then_some(Level(number))
    }

    /// The number of the level, 0 to 4.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The number of the level as an index into five things.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The middle of the level on the scale of beliefs, in levels.
    pub fn value(self) -> f64 {
        f64::from(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Level;

    #[test]
    fn only_five_levels_exist() {
        let made: Vec<u8> = (0..=255).filter_map(Level::new).map(Level::number).collect();
        assert_eq!(made, [0, 1, 2, 3, 4]);
    }
}
