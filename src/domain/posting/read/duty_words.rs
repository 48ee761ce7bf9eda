//! The words by which a task tells its domain of work. It never knows a page.
//!
//! To add a word, add it to the row of its duty and weight: 1 says little, 4 decides.

use super::super::page::phrases::Phrases;
use crate::domain::role::Duty::{
    self, Analytics, DataPipelines, Deployment, Infrastructure, Leadership, Modelling, Monitoring,
    Research,
};

/// Words with the duty that they speak for, and how much.
pub(super) static DUTIES: Phrases<(Duty, u8)> = Phrases::of(&[
    (
        (Analytics, 4),
        "a / b|ab testing|ab tests|ad hoc|analyse|analysing|analyze|analyzing|dashboard|\
         dashboards|hypothesis testing|insights|kpi|kpis|market research|reporting|\
         segmentation analysis|visualisations|visualizations",
    ),
    (
        (Modelling, 2),
        "accuracy|ai solutions|detection|generative ai|llm|llms|machine learning|model|\
         model performance|models|nlp|personalization|predict|predictions|prompt|prompts|rag|\
         ranking|recommendation|retrain|segmentation|training data",
    ),
    ((Research, 1), "advances in|innovate"),
    (
        (Leadership, 2),
        "advise|best practices|champion|code review|code reviews|culture|direction|guiding|\
         initiatives|leading|prioritise|prioritize|standards|strategic|vision",
    ),
    ((Modelling, 1), "agents|ai|ml|recommendations|training and"),
    ((Infrastructure, 5), "ai infrastructure|cloud infrastructure"),
    (
        (Modelling, 3),
        "ai models|algorithm|algorithms|classification|classifiers|computer vision|deep learning|\
         embeddings|evaluate models|feature selection|forecasting|large language models|\
         machine learning solutions|ml algorithms|ml models|modeling|modelling|\
         modelling techniques|natural language processing|neural|prediction|predictive|recommender|\
         train",
    ),
    (
        (DataPipelines, 2),
        "airflow|batch|clean|data sets|database|databases|dataset|datasets|pipeline|pipelines|\
         spark|sql",
    ),
    (
        (Monitoring, 4),
        "alert|alerts|incident|logging|model health|outages|postmortems|production issues|\
         reliability|root cause|troubleshoot|troubleshooting",
    ),
    (
        (Monitoring, 5),
        "alerting|data drift|drift|incidents|monitor|monitoring|monitors|observability|on call|\
         performance monitoring|slo|slos|uptime",
    ),
    (
        (Analytics, 3),
        "analyses|analysis|analytics|customer behavior|customer behaviour|decision making|\
         exploratory|findings|insight|looker|power bi|present results|reports|tableau|trends|\
         user behavior|user behaviour|visualise|visualization|visualize",
    ),
    (
        (Analytics, 2),
        "analytical|business problems|business requirements|decisions|experimentation|experiments|\
         interpret|measure|metrics|quantitative|report|statistical|trend",
    ),
    (
        (DataPipelines, 3),
        "annotation|cleanse|cleansing|curate|curation|data collection|data engineering|data feeds|\
         data products|data solutions|data sources|data storage|labeling|labelling|streaming|\
         transformations",
    ),
    (
        (Deployment, 3),
        "api|apis|in production|into our product|into products|into the product|microservice|\
         microservices|production grade|roll out|rollout|ship|shipping|web services",
    ),
    (
        (Deployment, 1),
        "application|applications|end to end|features to|integration|mobile|real time",
    ),
    (
        (Infrastructure, 2),
        "automate|automation|build systems|capacity|cloud|containerized|containers|\
         developer tools|distributed|docker|high availability|internal tools|network|tooling",
    ),
    ((Monitoring, 2), "availability|bugs|debug|support tickets"),
    (
        (Deployment, 2),
        "backend|embedded|integrate|integrating|launch|production|release|releases|serve",
    ),
    ((Analytics, 5), "business intelligence|business questions|data analysis|statistical analysis"),
    (
        (Infrastructure, 4),
        "ci / cd|computing infrastructure|devops|infrastructure|machine learning platform|\
         machine learning platforms|ml platform|ml platforms|terraform",
    ),
    (
        (Infrastructure, 3),
        "cluster|clusters|compute|data center|distributed systems|gpu|gpus|hardening|helm|\
         kubernetes|mlops|networking|provision",
    ),
    (
        (Leadership, 5),
        "coach|coaching|grow the team|mentor|mentoring|mentors|mentorship|own the roadmap|\
         set direction|supervise|technical direction",
    ),
    (
        (Research, 2),
        "conferences|explore new|new approaches|new techniques|paper|proof of concept|\
         proof of concepts|proofs of concept|prototype|prototypes|prototyping|published|r&d|\
         research scientists|scientific|state of the art",
    ),
    (
        (Infrastructure, 1),
        "cost|environments|frameworks|platform|platforms|scalable|security|storage",
    ),
    (
        (Leadership, 3),
        "cross functional projects|delegation|guide|junior|knowledge sharing|lead|leads|\
         manage stakeholders|onboard|project management|project planning|strategy|task breakdown|\
         team of|thought leader",
    ),
    ((Research, 4), "cutting edge research|literature|peer reviewed|research questions"),
    ((DataPipelines, 1), "data"),
    (
        (DataPipelines, 4),
        "data architecture|data contracts|data governance|data infrastructure|data integration|\
         data model|data modeling|data modelling|data models|data platform|data platforms|\
         data quality|data transformation|dbt|feature store|feature stores|ingest|ingestion|\
         lineage|schema|schemas|transform data|warehouse|warehouses|warehousing",
    ),
    (
        (DataPipelines, 5),
        "data lake|data lakes|data pipeline|data pipelines|data warehouse|data warehouses|elt|etl|\
         lakehouse",
    ),
    ((Modelling, 5), "deep neural networks"),
    (
        (Deployment, 4),
        "deploy|deploying|deployment|deployments|deploys|inference|into production|latency|\
         production ready|serving|to production",
    ),
    (
        (Leadership, 6),
        "direct reports|line management|manage a team|manage the team|people management",
    ),
    (
        (Modelling, 4),
        "feature engineering|fine tune|fine tuning|hyperparameter|hyperparameters|\
         machine learning models|model training|neural networks|prompt engineering|\
         reinforcement learning",
    ),
    ((Monitoring, 3), "health of|retraining|sla|slas"),
    (
        (Leadership, 4),
        "hire|hiring|leadership|manage projects|recruit|recruiting|roadmap|roadmaps|\
         technical guidance",
    ),
    (
        (Research, 3),
        "hypotheses|invent|latest research|new algorithms|new methods|novel|papers|patents|\
         publications|publish|publishing|research|researching|study design|unsolved",
    ),
    ((Infrastructure, 6), "infrastructure as code"),
    ((Monitoring, 1), "maintain"),
    (
        (Deployment, 5),
        "model deployment|model serving|operationalise|operationalize|operationalizing|\
         optimize inference|productionise|productionize|productionizing",
    ),
    ((Research, 5), "novel algorithms|novel methods|research agenda"),
    ((Analytics, 1), "stakeholders"),
]);

/// Headings that name a duty, and nothing else.
pub(super) static NAMES: Phrases<Duty> = Phrases::of(&[
    (Analytics, "analysis|analytics|insights|reporting"),
    (DataPipelines, "data|data engineering|data pipelines|pipelines"),
    (Deployment, "deployment|deployment and serving|production|serving"),
    (Infrastructure, "infrastructure|platform|platforms"),
    (Leadership, "leadership|leadership and mentoring|management|mentoring|mentorship"),
    (Modelling, "machine learning|model development|modeling|modelling|models"),
    (Monitoring, "monitoring|monitoring and operations|operations|reliability"),
    (Research, "research|research and development"),
]);

#[cfg(test)]
mod tests {
    use super::{DUTIES, NAMES};

    #[test]
    fn every_phrase_can_be_found() {
        assert_eq!(DUTIES.faults(), [""; 0]);
        assert_eq!(NAMES.faults(), [""; 0]);
    }
}
