//! Phrases on what the work is for. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::Outcome,
        "so that|in order to|to help|to reduce|to improve|to detect|to predict|to prevent|to enable|\
         our mission|your mission|the mission of|the goal of|the goal is|your goal|the aim is|\
         will enable|will help|the purpose of|helps our|used to|to power|to automate|to support|\
         to make|that help|that enable|to personalize|to personalise|to forecast|to identify|\
         to optimize|to optimise|to build",
    ),
    (
        Cue::DataTabular,
        "tabular data|tabular|structured data|transaction data|transactional data|relational data|\
         financial data|claims data|electronic health records|ehr|customer data|sales data|\
         structured datasets|billing data|crm data|demographic data|clinical data|loan data",
    ),
    (
        Cue::DataText,
        "text data|textual data|documents|unstructured text|free text|text documents|contracts data|\
         medical notes|clinical notes|support tickets|user reviews|news articles|text corpora|\
         corpora|natural language data|text classification|document understanding|chat logs|\
         unstructured documents|legal documents|scientific literature",
    ),
    (
        Cue::DataImages,
        "images|image data|imagery|video|videos|satellite imagery|medical imaging|medical images|\
         image and video|photos|camera|cameras|camera data|video data|imaging data|image datasets|\
         x rays|histology|pathology slides|imaging|image processing|object detection|pixels",
    ),
    (
        Cue::DataAudio,
        "audio|audio data|speech data|voice data|sound|music data|recordings|voice recordings|\
         acoustic|acoustic data|podcasts|call recordings",
    ),
    (
        Cue::DataTimeSeries,
        "time series|time series data|timeseries|market data|price data|demand forecasting|\
         load forecasting|financial market data|metrics data|smart meter data|trading data",
    ),
    (
        Cue::DataInteraction,
        "clickstream|click stream|user behavior|user behaviour|user interactions|interaction data|\
         behavioral data|behavioural data|engagement data|event data|usage data|click data|\
         user data|search logs|product usage|web logs|interaction logs|listening history|\
         viewing history|purchase history|web analytics|telemetry from users|ad impressions",
    ),
    (
        Cue::DataSensor,
        "sensor data|sensor|sensors|lidar|radar|iot data|telemetry|telemetry data|wearable data|\
         accelerometer|sensor fusion|machine data|vibration data|gps data|eeg|ecg|biosignal|\
         ultrasound|iot devices|imu",
    ),
    (
        Cue::Specialism,
        "natural language understanding|time series forecasting|autonomous driving|\
         information retrieval|anomaly detection|fraud detection|graph neural networks|\
         search ranking|causal ml|robotics|drug discovery|bioinformatics|3d vision|\
         speech synthesis|medical image analysis|learning to rank|quantitative finance|geospatial",
    ),
    (
        Cue::Decoy,
        "documents and presentations|sound understanding|sound knowledge|sound judgment|\
         sound judgement|video calls|video call|video interview|video conferencing|docker images|\
         container images|sound engineering|legal documents required|images of docker|\
         technical documents|design documents|docker image|requirements documents|\
         product documents|video games|sound like|sound good|sounds|bring your camera|\
         safe and sound|sound foundation|sound grasp|work documents|identity documents|on camera",
    ),
];
