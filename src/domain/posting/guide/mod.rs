//! The guided path: eight answers lead to a kind of job, its levels, bars and duties, each with a
//! reason. It never knows a screen, nor what a language calls its answers.

mod propose;

pub use propose::{Proposal, propose};

use crate::domain::document::choices;
use crate::domain::role::Data;

choices! {
    /// What machine learning is to do first.
    pub Goal {
        /// Answer questions with numbers.
        Answers = "answers",
        /// Show whether a model can solve a problem.
        Trial = "trial",
        /// Work in a product that people use.
        Product = "product",
        /// Do what no known method does.
        Method = "method",
        /// Have data that can be trusted.
        DataFirst = "data_first",
        /// Keep models running that there are.
        Operation = "operation",
    }
}

choices! {
    /// How far the thing is.
    pub Stage {
        /// Nothing is there.
        Nothing = "nothing",
        /// Someone has tried it.
        Tried = "tried",
        /// It runs, and people use it.
        Running = "running",
    }
}

choices! {
    /// Who else is on the team.
    pub Mate {
        /// Engineers who write the product.
        Engineers = "engineers",
        /// People who bring the data.
        DataEngineers = "data_engineers",
        /// People who train models.
        Modellers = "modellers",
        /// People who run machines.
        Operators = "operators",
    }
}

choices! {
    /// Who brings models to users.
    pub Deployer {
        /// This person.
        ThisPerson = "this_person",
        /// This person, with someone who owns it.
        Together = "together",
        /// Someone else.
        SomeoneElse = "someone_else",
    }
}

choices! {
    /// What can be learned on the job.
    pub Learnable {
        /// The field of application.
        FieldOfWork = "field",
        /// Deploying and running.
        Operating = "operating",
        /// Writing software that lasts.
        Software = "software",
        /// Machine learning itself.
        MachineLearning = "machine_learning",
    }
}

/// The answers; what was not answered proposes nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// What machine learning is to achieve, in a sentence.
    pub outcome: String,
    /// What it is to do first.
    pub goal: Option<Goal>,
    /// The kinds of data.
    pub data: Vec<Data>,
    /// How far the thing is.
    pub stage: Option<Stage>,
    /// Who else is on the team.
    pub team: Vec<Mate>,
    /// Who brings models to users.
    pub deployer: Option<Deployer>,
    /// Whether the person will lead others.
    pub leads: Option<bool>,
    /// What can be learned on the job.
    pub learnable: Vec<Learnable>,
    /// What no other company could offer, in a sentence.
    pub offer: String,
}
