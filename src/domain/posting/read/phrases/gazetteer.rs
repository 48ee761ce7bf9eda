//! Names of places, as postings write them. It never knows where a job is.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::Region,
        "europe|eu|emea|latam|latin america|south america|north america|apac|asia|africa|americas|\
         amer|middle east|nordics|dach|benelux|western europe|eastern europe|mena|\
         scandinavia|asia pacific|central europe|bay area|san francisco bay area|silicon valley|\
         east coast|west coast|midwest|new england|pacific northwest|central america|cee|uk&i|\
         southeast asia|south asia|east asia|baltics|oceania|west africa|east africa|north africa",
    ),
    (
        Cue::Country,
        "us|usa|u.s|u.s.a|united states|united states of america|uk|u.k|united kingdom|\
         great britain|england|scotland|wales|northern ireland|ireland|canada|mexico|brazil|\
         argentina|chile|colombia|peru|uruguay|costa rica|germany|deutschland|france|spain|portugal|\
         italy|netherlands|the netherlands|belgium|luxembourg|switzerland|austria|poland|\
         czech republic|czechia|slovakia|hungary|romania|bulgaria|greece|croatia|slovenia|serbia|\
         estonia|latvia|lithuania|ukraine|denmark|sweden|norway|finland|iceland|india|pakistan|\
         bangladesh|sri lanka|china|japan|south korea|korea|taiwan|hong kong|singapore|malaysia|\
         indonesia|vietnam|thailand|philippines|australia|new zealand|israel|turkey|türkiye|uae|\
         united arab emirates|saudi arabia|qatar|egypt|south africa|nigeria|kenya|ghana|morocco|\
         cyprus|malta|ecuador|panama|dominican republic|puerto rico|guatemala|georgia|armenia",
    ),
    (
        Cue::State,
        "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|\
         idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|\
         michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|\
         new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|\
         south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|\
         wyoming|ontario|quebec|québec|british columbia|alberta|manitoba|nova scotia|bavaria|hesse|\
         saxony|catalonia|karnataka|maharashtra|telangana|tamil nadu|haryana|uttar pradesh|\
         new south wales|queensland|nsw|baden württemberg|lombardy|kerala|gujarat|west bengal|surrey|kent|essex|berkshire|hampshire|\
         oxfordshire|cambridgeshire|hertfordshire|buckinghamshire|yorkshire|lancashire|cheshire|devon|\
         somerset|wiltshire|gloucestershire|norfolk|suffolk|sussex|west midlands|cumbria",
    ),
    (
        Cue::StateCode,
        "ma|al|ak|az|ar|ca|co|ct|de|fl|ga|hi|ia|id|il|in|ks|ky|la|md|me|mi|mn|mo|mt|nc|nd|ne|nh|nj|nm|\
         nv|ny|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|va|vt|wa|wi|wv|wy|dc|on|qc|bc|ab|d.c|vic|ns|nb|mb|sk|nl|pe",
    ),
    (
        Cue::City,
        "new york|nyc|new york city|san francisco|sf|los angeles|chicago|boston|seattle|austin|\
         denver|atlanta|dallas|houston|philadelphia|phoenix|san diego|san jose|mountain view|\
         palo alto|menlo park|sunnyvale|redwood city|cupertino|santa clara|santa monica|oakland|\
         berkeley|portland|salt lake city|pittsburgh|washington|washington dc|miami|tampa|orlando|\
         minneapolis|detroit|columbus|cleveland|nashville|charlotte|raleigh|durham|baltimore|\
         st. louis|kansas city|las vegas|sacramento|brooklyn|manhattan|jersey city|arlington|\
         san mateo|south san francisco|bellevue|redmond|kirkland|boulder|irvine|plano|ann arbor|\
         toronto|vancouver|montreal|montréal|ottawa|calgary|waterloo|edmonton|mexico city|\
         guadalajara|são paulo|sao paulo|rio de janeiro|florianópolis|buenos aires|santiago|bogotá|\
         bogota|medellín|medellin|lima|montevideo|london|manchester|birmingham|leeds|bristol|\
         edinburgh|glasgow|oxford|cambridge|belfast|cardiff|sheffield|nottingham|liverpool|\
         newcastle|brighton|southampton|milton keynes|dublin|galway|limerick|berlin|munich|münchen|\
         hamburg|frankfurt|cologne|köln|stuttgart|düsseldorf|dusseldorf|leipzig|dresden|hannover|\
         hanover|karlsruhe|heidelberg|nuremberg|nürnberg|aachen|darmstadt|freiburg|bonn|mannheim|\
         dortmund|potsdam|bremen|münster|ulm|augsburg|tübingen|walldorf|jena|kiel|regensburg|\
         paris|lyon|toulouse|grenoble|lille|marseille|bordeaux|nantes|rennes|sophia antipolis|\
         madrid|barcelona|valencia|málaga|malaga|seville|bilbao|lisbon|lisboa|porto|braga|coimbra|\
         rome|milan|milano|turin|bologna|florence|amsterdam|rotterdam|utrecht|eindhoven|delft|\
         the hague|den haag|groningen|brussels|antwerp|ghent|leuven|zurich|zürich|geneva|lausanne|\
         basel|bern|zug|vienna|wien|graz|linz|salzburg|innsbruck|warsaw|krakow|kraków|wroclaw|\
         wrocław|gdansk|gdańsk|poznan|poznań|katowice|prague|brno|bratislava|budapest|bucharest|\
         cluj napoca|cluj|iasi|timisoara|sofia|athens|thessaloniki|zagreb|ljubljana|belgrade|\
         novi sad|tallinn|tartu|riga|vilnius|kaunas|kyiv|lviv|copenhagen|aarhus|odense|stockholm|\
         gothenburg|malmö|malmo|uppsala|lund|linköping|oslo|bergen|trondheim|stavanger|helsinki|\
         espoo|tampere|oulu|turku|reykjavik|bangalore|bengaluru|hyderabad|pune|mumbai|delhi|\
         new delhi|gurgaon|gurugram|noida|chennai|kolkata|ahmedabad|kochi|jaipur|coimbatore|\
         trivandrum|indore|karachi|lahore|islamabad|dhaka|colombo|beijing|shanghai|shenzhen|\
         hangzhou|guangzhou|tokyo|osaka|kyoto|seoul|pangyo|taipei|hsinchu|kuala lumpur|penang|\
         jakarta|bandung|hanoi|ho chi minh city|da nang|bangkok|manila|makati|cebu|sydney|melbourne|\
         brisbane|perth|adelaide|canberra|auckland|wellington|christchurch|tel aviv|haifa|herzliya|\
         jerusalem|istanbul|ankara|izmir|dubai|abu dhabi|riyadh|jeddah|doha|cairo|cape town|\
         johannesburg|pretoria|stellenbosch|lagos|nairobi|accra|kigali|casablanca|tunis|limassol|\
         nicosia|valletta|tbilisi|yerevan|maastricht|enschede|nijmegen|siena|pisa|trento|zaragoza|\
         saclay|palaiseau|eschborn|wolfsburg|ingolstadt|erlangen|princeton|providence|new haven|\
         hartford|buffalo|rochester|madison|milwaukee|indianapolis|cincinnati|louisville|memphis|\
         san antonio|fort worth|tucson|albuquerque|scottsdale|tempe|honolulu|reston|mclean|\
         los gatos|pleasanton|fremont|burlingame|foster city|emeryville|culver city|pasadena|\
         santa barbara|stamford|wilmington|richmond|halifax|quebec city|winnipeg|reading|bath|cork|\
         guildford|luxembourg city|monaco|linkoping|gurugram haryana|remagen",
    ),
    (
        Cue::Decoy,
        "new york times|boston dynamics|boston consulting group|boston consulting|us citizen|\
         us citizens|us dollars|the us government|bank of america|georgia tech|london stock exchange|\
         london business school|university of washington|washington post|american|air france|\
         dublin core|oxford university|cambridge university|stanford university|or equivalent role|\
         united airlines|phoenix framework|milan ai|de facto|pa system|austin powers|\
         university of cambridge|university of oxford|buffalo grove|paris agreement|chatgpt in",
    ),
];
