//! Phrases on pay, and money that is none. They never decide what a posting says.

use super::super::cue::{Cue, Phrases};

pub(super) const PHRASES: Phrases = &[
    (
        Cue::PayWord,
        "salary|salaries|pay|compensation|wage|wages|base|ote|ctc|remuneration|gross|pay range|\
         salary range|day rate|daily rate|hourly rate|rate|gehalt|brutto|earn|earning|earnings|\
         comp|base pay|base salary|pay scale|salary band|package|pay band|stipend of|paid|\
         pay rate|target cash|total cash|on target earnings|we pay|market range|\
         range for this role|range for this position|hiring range|hourly range|annual range|base range|pays",
    ),
    (
        Cue::OtherMoney,
        "funding|raised|raise|series a|series b|series c|series d|seed|investors|investment|invested|\
         revenue|revenues|arr|valuation|valued|budget|budgets|stipend|bonus of|401|allowance|\
         allowances|credit|credits|reimbursement|reimbursed|reimburse|per employee|volume|assets|\
         customers|market|sign on|signing|signing bonus|sign on bonus|referral|referral bonus|\
         equipment|setup|home office|worth|transactions|sales|matching|contribution|contributions|\
         voucher|vouchers|learning|training|education|courses|books|conference|conferences|wellness|\
         gym|fitness|coworking|insurance|coverage|tuition|relocation bonus|lunch|meal|meals|\
         saved|savings|losses|fund|funds|grant|grants|profit|turnover|under management|spend|\
         spending|payments|cost|costs|commute|travel|donate|donation|donations|prize|retirement|\
         pension|childcare|cap|perk|perks|internet|phone|wfh setup|life assurance|market cap",
    ),
    (Cue::Hourly, "hour|hr|hourly|per hour|an hour|h|p.h|hrs|stunde"),
    (Cue::Daily, "day|daily|per day|a day|per diem|p.d|pd"),
    (Cue::Weekly, "week|weekly|per week|a week"),
    (Cue::Monthly, "month|monthly|per month|a month|mo|p.m|pcm|monat"),
    (
        Cue::Yearly,
        "year|yr|annual|annually|annum|per annum|p.a|yearly|per year|a year|pa|jahr|annualized|\
         annualised|per yr",
    ),
    (
        Cue::Decoy,
        "day to day|pay attention|pay off|pay gap|market rate|market rates|days a week|rate of|\
         error rate|code base|knowledge base|customer base|data base|user base|base model|\
         sample rate|conversion rate|learning rate|data package|r package|python package|\
         pay equity|paid time off|paid leave|paid holidays|paid vacation|paid parental|\
         days per week|days a year|days per year|next day|every day|growth rate|base models|\
         click through rate|paid holiday|frame rate|geographic market|geographic markets|\
         highest market|lowest market|local market|labor market|labour market|cost of labor|\
         cost of labour|cost of living",
    ),
];
