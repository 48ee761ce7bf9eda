//! The fields of a role that a form sets, each under the path that a role file gives it. It never
//! knows a text.

use crate::domain::document::choices;
use crate::domain::role::Role;

choices! {
    /// A field that is set as a whole. Its word is its path in a role file.
    pub Field {
        /// The stable name.
        Id = "id",
        /// The job title.
        Title = "title",
        /// The kind of job.
        Family = "family",
        /// How senior the job is.
        Seniority = "seniority",
        /// The job in one sentence.
        Summary = "summary",
        /// Who hires.
        Company = "company",
        /// What machine learning is to achieve.
        Outcome = "purpose.outcome",
        /// The kinds of data.
        Data = "purpose.data",
        /// The specialism.
        Specialism = "purpose.specialism",
        /// How much each dimension counts.
        Weights = "dimensionWeights",
        /// The degree.
        Degree = "credentials.degree",
        /// Publications.
        Publications = "credentials.publications",
        /// Where the work is done.
        Place = "logistics.place",
        /// Working away from the office.
        Remote = "logistics.remote",
        /// Help with moving.
        Relocation = "logistics.relocation",
        /// Visa or work permission.
        Visa = "logistics.visa",
        /// Pay.
        Pay = "logistics.pay",
        /// Hours of the contract.
        Employment = "logistics.employment",
        /// Kind of contract.
        Engagement = "logistics.engagement",
        /// Trial period.
        Trial = "logistics.trial",
        /// Working hours.
        Hours = "logistics.hours",
        /// When it starts.
        Start = "logistics.start",
        /// What the role gives.
        Offers = "offers",
        /// What is checked, and how.
        Interview = "interview",
    }
}

impl Field {
    /// Takes the field of one role over into another.
    pub fn copy(self, from: &Role, to: &mut Role) {
        let (given, got) = (&from.logistics, &mut to.logistics);
        match self {
            Field::Id => to.id.clone_from(&from.id),
            Field::Title => to.title.clone_from(&from.title),
            Field::Family => to.family = from.family,
            Field::Seniority => to.seniority = from.seniority,
            Field::Summary => to.summary.clone_from(&from.summary),
            Field::Company => to.company.clone_from(&from.company),
            Field::Outcome => to.purpose.outcome.clone_from(&from.purpose.outcome),
            Field::Data => to.purpose.data.clone_from(&from.purpose.data),
            Field::Specialism => to.purpose.specialism.clone_from(&from.purpose.specialism),
            Field::Weights => to.dimension_weights.clone_from(&from.dimension_weights),
            Field::Degree => to.credentials.degree.clone_from(&from.credentials.degree),
            Field::Publications => {
                to.credentials.publications.clone_from(&from.credentials.publications);
            }
            Field::Place => got.place.clone_from(&given.place),
            Field::Remote => got.remote.clone_from(&given.remote),
            Field::Relocation => got.relocation.clone_from(&given.relocation),
            Field::Visa => got.visa.clone_from(&given.visa),
            Field::Pay => got.pay.clone_from(&given.pay),
            Field::Employment => got.employment = given.employment,
            Field::Engagement => got.engagement = given.engagement,
            Field::Trial => got.trial.clone_from(&given.trial),
            Field::Hours => got.hours.clone_from(&given.hours),
            Field::Start => got.start.clone_from(&given.start),
            Field::Offers => to.offers.clone_from(&from.offers),
            Field::Interview => to.interview.clone_from(&from.interview),
        }
    }

    /// Whether two roles have the same in it.
    pub fn is_same(self, one: &Role, other: &Role) -> bool {
        let (mut left, mut right) = (Role::blank(), Role::blank());
        self.copy(one, &mut left);
        self.copy(other, &mut right);
        left == right
    }
}
