//! The words of headings, and the part of a posting that each begins. It never knows a page.
//!
//! To add a heading, add it to the row of its part.

use super::Section::{self, About, Duties, Legal, Offers, Other, Preferred, Process, Required};
use super::phrases::Phrases;

/// The words of headings by the part that they begin. `Other` stands for headings that say
/// nothing of what follows.
pub(super) static HEADINGS: Phrases<Section> = Phrases::of(&[
    (
        Duties,
        "a day in the life|a day in your life|a typical day|accountabilities|\
         areas of responsibility|as a data scientist you'll|as part of this role|aufgaben|\
         because you will|core responsibilities|daily responsibilities|das erwartet dich|\
         day to day|deine aufgaben|deliverables|duties|duties and responsibilities|\
         duties of the job|duties of the post|duties of the role|essential duties|\
         essential functions|essential job functions|example projects|goals|\
         how you will contribute|how you will make an impact|how you'll contribute|\
         how you'll make an impact|how you'll spend your time|ihre aufgaben|impact you will have|\
         impact you'll have|in this position you will|in this role|in this role you will|\
         in this role you'll|in your first year|job duties|job responsibilities|job scope|\
         key accountabilities|key deliverables|key duties|key functions|key responsibilities|\
         key result areas|key tasks|main activities|main duties|main duties of the job|\
         main duties of the post|main duties of the role|main responsibilities|main tasks|\
         objectives|on a typical day|position responsibilities|primary duties|projects|\
         responsibilities|role & responsibilities|role & responsibility|\
         role and responsibilities|role and responsibility|roles & responsibilities|\
         roles and responsibilities|roles and responsibility|scope|scope of work|\
         some of the things you'll do|success in this role|tasks|the challenge|\
         the impact you'll have|the mission|the things you'll do|the work|typical day|\
         was dich erwartet|what are you going to do|what awaits you|what success looks like|\
         what to expect|what we want you to do|what will you be doing|what will you do|\
         what you are going to do|what you do|what you get to do|what you will be doing|\
         what you will be working on|what you will build|what you will do|what you will own|\
         what you will work on|what you'll be doing|what you'll be working on|what you'll build|\
         what you'll do|what you'll get to do|what you'll own|what you'll work on|\
         what you're going to do|within 12 months|within 3 months|within 6 months|you will|\
         you will be|you will be working on|you will get to|you'll|you'll be|you'll get to|\
         you're ready to|your challenge|your challenges|your contribution|your day|\
         your day to day|your impact|your job|your key responsibilities|your mission|\
         your new role|your responsibilities|your role|your tasks",
    ),
    (
        Preferred,
        "a bonus|a plus|added advantage|additional assets|additional experience|\
         additional qualifications|additional skills|advantageous|advantages|an advantage|asset|\
         assets|beneficial|big plus|bonus|bonus points|bonus points if|bonus points if you have|\
         bonus skills|bonuses for candidates|brownie points|candidates may also|cherry on top|\
         desirable|desirable criteria|desirable experience|desirable skills|desirables|desired|\
         desired experience|desired qualifications|desired skills|even better|even better if|\
         even better if you have|extra credit|extra points|good to have|great to have|helpful|\
         highly preferred|how to stand out|icing on the cake|ideally|ideally you also have|\
         ideally you have|ideally you'll also have|it helps if|it is a plus|it would be a bonus|\
         it would be great if|it would be helpful|it would be helpful if|it would be nice|it'd be a bonus|it'd be great if|it's a plus if|\
         it's nice if|nice if you have|nice to have|nice to have skills|nice to haves|\
         nice to know|not required but|optional|optional skills|other desired skills|\
         other skills|our wishlist|plus|plus points|pluses|pluses for this role|preferably|\
         preferred|preferred experience|preferred qualifications|preferred requirements|\
         preferred skills|secondary skills|stand out|stand out if|strong candidates may|\
         strong candidates may also|strong candidates may also have|strong candidates might also|\
         strong candidates will also|strongly preferred|thrilled if you also|von vorteil|\
         ways to stand out|we would love if|we'd also love|we'd love if|what makes you stand out|\
         what helps|what sets you apart|what would help|what will make you stand out|wish list|wishlist|would be a bonus|\
         would be an advantage|would be great|would be nice|wünschenswert|you could also have|\
         you may also|you may also have|you may have|you might also|you might also have|you might have|\
         you stand out if|you'll stand out if",
    ),
    (
        About,
        "about our company|about our team|about the client|about the company|about the department|\
         about the organisation|about the organization|about the product|about the project|\
         about the team|about us|company|company description|company overview|company profile|\
         culture|department|how do we get there|meet the team|mission|organization overview|\
         our client|our company|our culture|our customer obsession|our customers|our mission|\
         our product|our products|our story|our team|our technology and team|our values|our vision|\
         our vision statement|overview of the company|project information|team|team description|\
         the client|the company|the founding team|the product|the project|the team|values|vision|\
         what we believe|what we do|who we are|your future team|your team",
    ),
    (
        Other,
        "about the job|about the opportunity|about the position|about the role|\
         about this position|about this role|about this team and role|an overview of this role|\
         clearance requirements|contact|contract length|description|details|duration|\
         employment type|general summary|hours|industries|introduction|job brief|job description|\
         job details|job function|job grade|job overview|job purpose|job summary|job type|\
         job types|key details|levels|location|locations|main purpose|opportunity|other details|\
         other information|overview|overview of the role|position description|position overview|\
         position purpose|position summary|purpose|purpose of the role|relocation|reporting|\
         reports to|role description|role overview|role purpose|role summary|schedule|\
         security clearance|seniority level|start date|summary|the job|the opportunity|\
         the position|the role|travel|visa|work authorization|work location|work type|working hours",
    ),
    (
        Required,
        "about you|anforderungen|apply if|areas of expertise|background|basic qualifications|\
         basic requirements|because you have|candidate profile|certifications|competencies|\
         contact us if|core competencies|core qualifications|core skills|das bringst du mit|\
         dein profil|desired qualifications and experience|education|education & experience|\
         education / experience|education and experience|educational requirements|eligibility|\
         eligibility criteria|essential|essential criteria|essential qualifications|\
         essential skills|essentials|experience|experience & skills|experience and education|\
         experience and skills|experience required|expertise|get in touch if|hard skills|\
         ideal candidate|ihr profil|is this you|job requirements|join us if|key competencies|\
         key qualifications|key requirements|key skills|knowledge|knowledge and skills|\
         language requirements|language skills|languages|looking for|mandatory requirements|\
         mandatory skills|minimum criteria|minimum qualifications|minimum requirements|must|\
         must have|must have skills|must haves|must haves for this role|non negotiables|\
         our expectations|our ideal candidate|our requirements|our stack|our tech stack|\
         our technology|person specification|position requirements|prerequisites|\
         professional experience|qualifications|qualifikationen|reach out if|relevant experience|\
         required|required experience|required qualifications|required skills|requirements|\
         role requirements|selection criteria|skill set|skills|skills & abilities|\
         skills & experience|skills & qualifications|skills / experience|skills and abilities|\
         skills and competencies|skills and experience|skills and qualifications|skills required|\
         skillset|soft skills|stack|talk to us if|tech stack|tech we use|technical requirements|\
         technical skills|technical stack|technologies|technologies we use|\
         technologies you will work with|technology stack|the candidate should have|\
         the ideal candidate|the profile|the skills you'll need|the stack|\
         this could be for you if|this is for you if|this job is for you if|\
         this role is for you if|to apply|to be considered|to be successful|\
         to be successful in this role|to qualify|to succeed|to succeed in this role|\
         to thrive in this role|tools|tools & technologies|tools and technologies|tools we use|\
         top required skills|voraussetzungen|was du mitbringst|we are looking for|we ask|\
         we'd love to hear from you if|we're looking for|what do you need|what is essential|\
         what it takes|what makes you a good match|what makes you a great fit|\
         what makes you a great match|what makes you great|what we are looking for|what we ask|\
         what we ask of you|what we expect|what we expect from you|what we hope to see|what we'd hope to see|what we'd like to see|what we look for|\
         what we require|what we're looking for|what will help you succeed|what you bring|\
         what you have|what you need|what you should have|what you will bring|what you will need|\
         what you'll bring|what you'll need|who are you|who should apply|who we are looking for|\
         who we're looking for|who you are|work experience|you are|you bring|you could be a fit|\
         you have|you may be a fit if|you may be a good fit if|you might be a fit|\
         you might be a fit if|you might be a good fit if|you must have|you should apply if|\
         you should have|you will have|you will need|you'll be a fit if|you'll be a good fit if|\
         you'll be a great fit if|you'll fit in if|you'll have|you'll love this role if|\
         you'll need|you'll succeed if|you'll thrive if|you'll thrive in this role if|\
         you're a great fit if|your background|your experience|your expertise|your profile|\
         your qualifications|your requirements|your skills|your skills and experience|\
         your superpowers",
    ),
    (
        Legal,
        "accommodation|accommodations|additional information|affirmative action|agencies|\
         applicant privacy|background check|background checks|data protection|disclaimer|\
         diversity|diversity & inclusion|diversity and inclusion|diversity equity and inclusion|\
         e verify|eeo|eeo statement|eoe|equal employment opportunities|\
         equal employment opportunity|equal opportunities|equal opportunity|\
         equal opportunity employer|equity & inclusion|fair chance|gdpr|inclusion|legal|\
         notice to recruiters|our commitment|our commitment to diversity|physical demands|\
         physical requirements|privacy|privacy notice|privacy policy|reasonable accommodation|\
         recruiters|recruitment agencies|work environment and physical",
    ),
    (
        Offers,
        "additional compensation|advantages of working|base pay|base salary|benefits|\
         benefits & perks|benefits and perks|company benefits|compensation|\
         compensation & benefits|compensation and benefits|das bieten wir|deine vorteile|\
         employee benefits|how we take care of you|how we will support you|\
         how we'll take care of you|in return|key benefits|life at|on offer|our benefits|\
         our offer|our perks|package|pay|pay & benefits|pay and benefits|pay range|\
         pay transparency|perks|perks & benefits|perks and benefits|reasons to join|remuneration|\
         rewards|salary|salary and benefits|salary range|the benefits|the offer|the package|\
         total rewards|unser angebot|was wir bieten|we have to offer|we offer|we offer you|\
         we provide|what do we offer|what is in it for you|what we can offer|\
         what we can offer you|what we have to offer|what we offer|what we offer you|\
         what we provide|what we will offer you|what you can expect|what you get|\
         what you will get|what you will receive|what you'll get|what you'll love|\
         what you'll receive|what's in it for you|what's on offer|whats in it for you|why join|\
         why join us|why us|why work|why work for us|why work here|why work with us|\
         why you will love|why you'll love|will support you|wir bieten|wir bieten dir|working at|\
         working with us|your advantages|your benefits|your perks",
    ),
    (
        Process,
        "application process|apply|apply now|applying|expect from the process|hiring process|\
         how to apply|how we hire|interested|interview|interview process|next steps|\
         our hiring process|our interview process|our process|ready to apply|recruiting process|\
         recruitment process|selection process|so bewirbst du dich|sold|sounds like you|steps|\
         the hiring process|the interview|the process|to apply send|what happens next|\
         what to expect once you apply",
    ),
]);

#[cfg(test)]
mod tests {
    use super::HEADINGS;

    #[test]
    fn every_heading_can_be_found() {
        assert_eq!(HEADINGS.faults(), [""; 0]);
    }
}
