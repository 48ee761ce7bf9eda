//! Phrases on the kind of job. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::FamilyDevOps,
        "ml ops|machine learning operations|llmops|modelops|ml platform|machine learning platform|\
         ai platform|ml infrastructure|machine learning infrastructure|ai infrastructure|ml infra|\
         ai infra|dev ops|ml reliability|model serving|ml production|ml/ai platform|ai/ml platform|\
         ai/ml infrastructure|model deployment|ml deployment|mlops engineer|machine learning ops|\
         ml operations|ai ops|ai operations|llm ops|ml systems reliability|model operations",
    ),
    (
        Cue::FamilyDataEngineer,
        "data engineer|data engineers|data engineering|analytics engineer|analytics engineering|etl|\
         etl developer|data infrastructure|data architect|data warehouse|data warehousing|bi engineer|\
         business intelligence engineer|data pipeline|data pipelines|dataops|big data developer|\
         big data engineer|hadoop developer|spark developer|data integration|data developer|\
         data platform engineer|data platform|etl pipelines|elt|data lake|data lakehouse|data ingestion",
    ),
    (
        Cue::FamilyDataScientist,
        "data scientist|data scientists|data science|decision scientist|decision science|\
         data & machine learning scientist|data and machine learning scientist|applied data scientist",
    ),
    (
        Cue::FamilyOther,
        "product manager|program manager|programme manager|project manager|sales|marketing|designer|\
         front end|frontend|ios|android|mobile|qa|security|data analyst|business analyst|bi analyst|\
         data annotator|annotation|customer success|customer support|account manager|technical writer|\
         solutions engineer|sales engineer|site reliability|learning & development|web developer|\
         financial analyst|business development|environmental|civil engineer|mechanical|electrical|\
         chemical engineer|clinical|embedded|hardware|network engineer|systems administrator|support engineer|\
         product owner role|recruiting|talent|human resources|legal|finance|treasury|policy|ethicist",
    ),
    (
        Cue::MachineLearning,
        "machine learning|ml|ai|artificial intelligence|deep learning|computer vision|cv|nlp|llm|llms|\
         natural language processing|natural language|genai|generative ai|gen ai|\
         reinforcement learning|recommender systems|recommendation systems|recommender|\
         neural networks|neural network|ai/ml|ml/ai|speech recognition|large language models|\
         language models|foundation models|perception|personalization|pytorch|tensorflow|\
         model training|multimodal|machine intelligence|applied ai|conversational ai|agentic|prompt engineer|prompt engineering|\
         diffusion models|generative models|generative modeling|generative modelling|\
         foundation model|vision|interpretability|world models|robot learning|\
         representation learning|image generation|transformers|ml models|speech|ml engineer|ai engineer",
    ),
    (
        Cue::Research,
        "research|publish|novel methods|novel algorithms|new algorithms|research agenda|\
         research scientist|applied research|applied scientist|state of the art|research engineer|\
         publishing papers|publish papers|scientific|conferences and journals|new methods",
    ),
    (
        Cue::Statistics,
        "statistics|statistical|causal|causal inference|bayesian|hypotheses|hypothesis|experiments|\
         a/b testing|a/b tests|biostatistics|predictive models|statistical analysis|\
         statistical modeling|statistical modelling|predictive modeling|predictive modelling|\
         probability|insights|dashboards|econometrics|statistical models|causal modeling|\
         data analysis|regression",
    ),
    (
        Cue::Decoy,
        "machine learning team|research and development|r & d|research the company|user research|\
         market research|salesforce|marketing team|clinical trial data|security clearance level",
    ),
];
