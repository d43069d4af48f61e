"""Calm clauses, in English: parts of a clause that name a danger and say of nobody that they have it now.

A pattern reads folded words with a blank between, before and after.  What it matches is quiet, unless it
has
a word for the present (`SearchLanguage.present_words`); what stands beside it is still heard.  Still heard,
whatever else is true, are a sign by itself; a sign with what to do, when to call, how to stop or treat it,
what it feels like or what it is a sign of; and a sign that somebody might get (`what if I faint`).  So no
pattern may span a word for a person (`_OTHER`), or for something that came on just now (`_GENERAL`), but
where it says itself that this is over, feared or a manner of speaking.
"""

from __future__ import annotations

from collections.abc import Iterator

PERSON_WORDS = frozenset(
    """
    i im ive me my mine myself he hes him his himself she shes her hers herself we us our mum mam mom mother
    dad father husband wife partner son daughter brother sister nan nana gran grandad grandma
    """.split()
)
"""Words for a person who may have what is named."""

NAMING_WORDS = frozenset(
    """
    advert alarm alliance anthem app assignment association awareness band book booklet books brochure bursary
    calculator campaign card centre center centres cartoon certificate challenge chapter charity class classes
    checklist chart clinic clinics club compensation conference course courses coverage diary documentary
    drama drawing driver drivers education exercises factsheet factsheets film fiction form forms forum
    foundation fund fundraiser fundraising gig guideline guidelines hazard hazards headline headlines helmet
    image images insurance jobs leaflet leaflets magazine meme mortality museum newsletter essay essays
    lecture lectures dissertation thesis module presentation debate law laws novel parking pathway pamphlet
    painting photo photos picture pictures play podcast poem policy policies poster posters prevalence
    prevention programme program protocol questionnaire quiz recovery diet rehab rehabilitation research
    retreat scale scenes seminar series simulator society song soundtrack staffing station statistics stories
    story studies supplement survey survivor survivors symposium training trial trials trust tv unit vacancies
    vacancy video videos volunteer volunteering wards webinar website websites workshop
    """.split()
)
"""Words that make a name of the danger before them: sepsis charity, stroke clinic."""


def _either(words: str) -> str:
    """A group that matches one of these words; `_` stands for a blank within one."""
    return f"(?:{'|'.join(word.replace('_', ' ') for word in words.split())})"


_PERSON = f"(?:{'|'.join(sorted(PERSON_WORDS))})"
_OTHER = rf"(?:(?!{_PERSON} )\w+ )"
"""A word that names no one."""
_GENERAL = (
    rf"(?:(?!{_PERSON} |acute |again |anybody |anyone |badly |bad |here |is |now |please |severe |somebody "
    rf"|someone "
    r"|sudden |suddenly |terrible |this |today |tonight |urgent |worse |worst |yesterday )\w+ )"
)
"""A word of a question about a thing in general."""
_ASKED = (
    r"(?:(?!ambulance |black |call |come |coughed |coughing |cure |do i |doctor |ease |emergency "
    r"|feel |point |worth "
    r"|feels |get help |happening "
    r"|help |hospital |if |keep |like |look |looks |mine |normal |nurse |phone |relieve |ring |serious "
    r"|sign |signs |stop |symptom "
    r"|symptoms |there |to do |treat |treatment |urgently |wait |wont |worry |worrying "
    r"|yellow )" + _GENERAL + ")"
)
"""A word of a question about a thing in general that asks for nothing to be done."""
_NO_ONE = r"(?:(?!anybody |anyone |somebody |someone |you )" + _OTHER + ")"
_DEFINED = (
    rf"(?:(?!{_PERSON} |best |causing |for |good |happening |if |making |number |point |that |the "
    rf"|these |this |to "
    r"|up |use |when |wrong )\w+ )"
)
_GOES_ON = rf"(?:(?!{_PERSON} |and |but |so )\w+ )"
_NOUN = (
    rf"(?:(?!{_PERSON} |a |after |and |as |at |before |but |by |call |during |for |from |help |i |in |is "
    rf"|need |of "
    r"|on |or |since |then |to |want |when |while |with )\w+ )"
)
"""A word that may stand before a noun without a small word between."""
_PETS = _either(
    """
    budgie budgies calf cat cats chicken chickens cow cows dog dogs ferret foal goat goldfish guinea_pig
    hamster hen hens horse horses kitten lamb parrot pet pets pony puppies puppy rabbit rabbits sheep tortoise
    """
)
_THINGS = _either(
    """
    app boiler car company computer economy fence government internet laptop network phone printer roof server
    shed signal telly tent tv van website wifi
    """
)
_OWNERS = _either("a her his my next_doors our the their")
_STAFF = "(?:they|doctors|nurses|the (?:consultant|doctor|doctors|hospital|nurse|nurses|oncologist|team))"
_MEDICINES = _either("capsules medication medicines meds painkillers pills tablets")
_SOME = "(?:an? |any |the )?"
_EVENTS = _either(
    """
    blackout bleed brain_bleed brain_haemorrhage cardiac_arrest clot blood_clot coma collapse convulsion dvt
    embolism faint fall fever fit haemorrhage heart_attack mini_stroke nosebleed overdose pe
    pulmonary_embolism seizure sepsis stroke suicide_attempt tia
    """
)
"""What happens, and is then over."""
_COMPLAINTS = _either(
    """
    bleeding breathlessness chest_pain confusion cough coughing cramps diarrhoea diarrhea dizziness fever
    headache headaches hives infection itching jaundice nausea nosebleed nosebleeds pain pains rash shaking
    shivering sickness swelling temperature vomiting
    """
)
"""What is over when it has gone; not sight, speech or a leg."""
_OVER = _either(
    """
    all_cleared cleared disappeared eased faded finished gone healed improved lifted passed resolved settled
    stopped subsided vanished went
    """
)
_LONG_AGO = (
    r"(?:at (?:the )?age (?:of )?\d+|at \d\d|as an? (?:baby|boy|child|girl|kid|student|teenager|toddler"
    r"|young \w+)"
    r"|in (?:19|20)\d\d|last (?:autumn|christmas|easter|spring|summer|winter|year)|\w+ (?:decades?|years?) "
    r"(?:ago|back)|years (?:ago|back)"
    r"|\w+ months (?:ago|back)|in (?:my|his|her) (?:early |late |mid )?(?:teens|twenties|thirties|forties"
    r"|fifties|sixties|20s|30s|40s|50s|60s)"
    r"|when (?:i|he|she|we) (?:was|were) (?:an? )?(?:child|kid|young|younger|little|pregnant|at school"
    r"|at college))"
)
_TOLD = (
    r"(?:declare|declaring|inform|notify|tell|telling|told) (?:her |his |my |our |the )?(?:\w+ )?"
    r"(?:airline|bank|boss|dva|dvla|employer|employers|insurance|insurer|insurers|landlord|school|work)"
)
_TELLING = _either("admit declare disclose list mention put_down report write_down")
_PAPERS = (
    r"(?:an? |her |his |my |our |the |this |your )?(?:\w+ ){0,2}?(?:application|benefits?|cover"
    r"|dvla|employer|form|forms"
    r"|insurance|insurer|insurers|licence|mortgage|passport|pip|policy|questionnaire|visa)"
)
_RESOLVED = _either(
    """
    all_clear all_cleared cleared eased fully_recovered got_better recovered has_gone passed resolved settled
    stopped turned_out was_a_false_alarm was_checked was_fine was_heartburn was_indigestion was_just
    was_nothing was_only went went_away
    """
)
_LASTING = _either(
    """
    chronic lifelong life_long long_standing longstanding long_term longterm stable well_controlled
    controlled
    """
)
"""What is said of something that has been there for years."""
_GROUPS = _either(
    "adults babies children clients elderly_people infants men older_people patients people those women"
)
_PAST_WORD = (
    r"(?:(?:have had |has had |(?!am |and |are |but |cannot |cant |has |have |im |is |ive |like "
    r"|now |since "
    r"|so |than |wont )\w+ ))"
)
"""A word of what is over; a verb in the present ends it."""
_CREATURES = _either(
    """
    babies birds calves cats cattle children chickens dogs goats horses infants kittens lambs newborns pets
    pigs puppies rabbits sheep teenagers toddlers
    """
)
_TEXTS = _either(
    """
    audio font handwriting image images letter letters page pages photo photos photocopy picture pictures
    print printout recording screen screens signature subtitles text video voicemail writing
    """
)
_GOODS = _either(
    """
    bath_seat bed bottle bra brace cushion gadget gloves heat_pad heat_pads hot_water_bottle mattress pillow
    pillows recliner shoes socks stick tens_machine top trousers underwear wheat_bag
    """
)
_FEELINGS = _either(
    """
    boredom delight embarrassment envy excitement frustration giggles happiness jealousy joy laughing laughter
    pride relief shame
    """
)
_MOVED = _either(
    """
    blind blinded blue breathless burning bursting buzzing choked choking crippled crying dizzy doubled_up
    drowning drunk dumb exploding faint frozen giddy green gasping high ill numb numbed overcome overwhelmed
    paralysed paralyzed purple red rooted shaking shivering sick speechless spinning struck sweating swooning
    trembling weak white
    """
)
_STIRRED = _either(
    """
    admin adrenaline advice all_the_choices all_this_information amazement anger anticipation anxiety_over
    applications awe choice delight disbelief doubt embarrassment emails envy excitement forms fury gratitude
    grief guilt happiness homesickness indecision jealousy joy kindness laughter letters love nostalgia nerves
    paperwork pleasure pride rage relief sadness self_pity shame shock temptation the_giggles work worry
    """
)
"""What moves people, after a word of `_MOVED`."""
_FICTION = _either(
    """
    book casualty corrie dream drama eastenders emmerdale episode film game holby movie news newspaper novel
    opera paper play programme radio series show soap telly tv
    """
)


def _causes() -> Iterator[str]:
    """A cause or a cure that is named: does axitinib cause chest pain?  Not: does this cause my pain?"""
    acts = _either(
        """
    affect be_a_side_effect_of be_caused_by bring_down bring_on cause cure ease give_people give_you
    help_with
    help_prevent increase lead_to lower make_you mask mimic prevent protect_against put_you_at_risk_of raise
    reduce
        relieve result_in stop treat trigger turn worsen
        """
    )
    yield (
        rf" (?:does|do|can|could|would|will|might|may) (?!anything |what "
        rf"|something ){_NO_ONE}{{1,5}}?{acts} "
        rf"{_OTHER}{{0,12}}$"
    )
    yield (
        r" (?:can|could|may|might|often|rarely|sometimes) (?:also |often |rarely |sometimes )?"
        rf"(?:cause|give you|lead to|make you|trigger) {_OTHER}{{0,12}}$"
    )
    yield (
        r" (?:can|could|do|does|may|might|will|would) (?:everyone|he|i|patients|people|she|they|we|you) "
        r"(?:also |always |ever |really |still )?(?:be|become|develop|get|have) "
        rf"(?!(?:an? )?(?:ambulance|doctor|help|nurse|someone) ){_OTHER}{{1,6}}?"
        rf"(?:after|because|during|from|when|while|with) {_OTHER}{{1,8}}$"
    )
    yield (
        r" (?:can|could|do|does|may|might|will|would) (?:everyone|he|i|patients|people|she|they|we|you) "
        rf"(?:also |always |ever |really |still )?(?:develop|get) (?!(?:an? )?(?:ambulance|doctor"
        rf"|help|nurse"
        rf"|someone) )"
        rf"{_OTHER}{{1,6}}?on {_OTHER}{{1,8}}$"
    )
    yield (
        r"^ (?:what|which) (?:\w+ ){0,2}?(?:actually |also |can |could |may |might |usually )?"
        rf"(?:brings on|cause|causes|leads to|lead to|trigger|triggers) {_GENERAL}{{1,8}}$"
    )
    yield (
        rf" (?:is|are|was) {_GENERAL}{{1,6}}?(?:an? )?(?:\w+ )?(?:side effects?|complications?|reactions?) "
        rf"(?:of|from|to|with) {_GENERAL}+$"
    )
    yield rf"^ (?:side effects?|causes|complications|consequences) (?:of|from) {_GENERAL}{{1,6}}$"


def _knowledge() -> Iterator[str]:
    """What words mean, how often it happens, how it is found, prevented and written about."""
    yield (
        rf" (?:can|could|do|does|may|might|will) (?:{_NOUN}){{0,2}}(?:adults|men|patients|people|sufferers"
        rf"|women) {_GENERAL}{{1,6}}$"
    )
    yield (
        rf"^ {_GENERAL}{{1,5}}(?:101|basics|causes|classification|complications|definition|diagnosis"
        rf"|education|epidemiology"
        rf"|explained|facts|faq|faqs|guide|guidelines|management|meaning|overview|pathophysiology"
        rf"|prevalence"
        rf"|prognosis"
        rf"|statistics)(?: and \w+| for \w+| in \w+)? $"
    )
    yield (
        rf"^ how many (?:adults|cases|children|deaths|men|patients|people|strokes|visits|women) "
        rf"{_GENERAL}{{1,12}}$"
    )
    yield rf" (?:blood test|ct|ecg|ekg|mri|scan|test|tests|ultrasound|x ray) for {_SOME}{_OTHER}{{1,3}}"
    yield (
        r"^ (?:define|definition of|explain|meaning of|what are|what is|whats) "
        rf"(?:an? |meant by )?{_DEFINED}{{1,4}}$"
    )
    yield (
        rf"^ (?:what|whats) (?:do|does|is) {_GENERAL}{{1,5}}(?:actually )?(?:mean|means|stand for"
        rf"|called)(?: in \w+)? "
    )
    yield (
        r"^ (?:what|whats) (?:are |is )?(?:the )?(?:\w+ )?(?:cause|causes|chance|chances|complications"
        r"|difference"
        r"|differences|grades|incidence|odds|outlook|percentage|prevalence|prognosis|reasons|risk factors"
        r"|risks|stages"
        rf"|survival|types) (?:of|for|between|in) {_GENERAL}{{1,8}}$"
    )
    yield rf"^ (?:the )?differences? between {_GENERAL}{{2,8}}$"
    yield rf"^ {_GENERAL}{{1,3}}(?:versus|vs) {_GENERAL}{{1,3}}$"
    yield rf" what (?:do|does|did|is) (?:\w+ ){{1,3}}?(?:mean|meant) by {_OTHER}{{1,6}}"
    yield (
        rf" (?:latin|medical|other|another|posh|proper|technical) (?:name|names|term|terms|word"
        rf"|words) for {_OTHER}{{1,4}}"
    )
    yield (
        rf"^ why (?:is|are) (?!there ){_GENERAL}{{1,4}}?(?:called|common|dangerous|feared|more"
        rf"|less|named|rare|serious|so|such|worse) "
        r"(?:(?!bad |breathless |dizzy |drowsy |faint |sleepy |weak )\w+ )*$"
    )
    yield rf"^ how (?:common|frequent|likely|rare|usual) (?:is|are) {_OTHER}+$"
    yield (
        rf"^ how (?:can|could|do|should) (?:i|we|you) (?:avoid|lower|prevent|reduce) (?:my |our |the "
        rf"|your )?{_GENERAL}{{1,8}}$"
    )
    yield (
        rf"^ (?:what|which|how|why do|why does|when|where|who|do|does|did|are|is|can|may|will) "
        rf"{_ASKED}{{1,14}}$"
    )
    yield (
        rf" (?:google|googled|googling|hear|heard|learn|learning|read|reading|studied|studying) "
        rf"(?:\w+ ){{0,2}}(?:about|of|on) {_GENERAL}{{1,3}}"
    )
    yield (
        rf" (?:take|takes|taking|took|on) (?:medication|medicine|medicines|meds|something|tablets) "
        rf"for {_GENERAL}{{1,2}}"
    )
    yield r" (?:angina|epilepsy|seizure|stroke) (?:drug|drugs|medication|medicine|medicines|meds|tablets) "
    yield (
        r"^ what happens (?:after|during|when you make) (?:an? )?(?:111|999|ambulance"
        r"|emergency) (?:\w+ )*$"
    )
    yield (
        rf"^ how (?:many|often) (?:do |does )?(?:adults|children|deaths|men|people|patients|women) "
        rf"{_GENERAL}{{1,8}}$"
    )
    yield rf"^ (?:is|are) {_OTHER}{{1,4}}(?:common|likely|rare|unusual|usual) {_OTHER}*$"
    yield (
        r"^ (?:how|when|where) (?:is|are|can|do doctors|do they|do hospitals|do nurses) "
        rf"{_GENERAL}{{0,4}}?(?:be )?(?:assess|assessed|cause|caused|classified|classify|confirm|confirmed"
        rf"|define|defined"
        r"|detect|detected|diagnose|diagnosed|grade|graded|inherited|measure|measured|prevent"
        r"|prevented|prove"
        rf"|recorded|scored|spelled|spelt|test for|tested|treated) {_GENERAL}{{0,6}}$"
    )
    yield (
        rf"^ (?:how|ways|tips) (?:can you |do you |i can |to )?(?:avoid|lower|prevent|reduce|describe"
        rf"|pronounce|spell) {_GENERAL}{{1,8}}$"
    )
    yield (
        r"^ (?:can|could|is|are) (?!anything ){gen}{{1,4}}(?:be )?(?:avoided|avoidable|contagious|covered"
        r"|cured"
        r"|curable|genetic|hereditary|infectious|inherited|predicted|preventable|prevented|reversed"
        r"|reversible) "
    ).replace("{gen}{{1,4}}", f"{_GENERAL}{{1,4}}")
    yield (
        r"^ why (?:do|does|can|would) (?:\w+ ){0,2}?(?:cancer|chemo|chemotherapy|children|doctors|drugs"
        r"|immunotherapy"
        rf"|men|nurses|patients|people|radiotherapy|some|steroids|surgery|tumours?|we|women|you) "
        rf"{_GENERAL}{{1,8}}$"
    )
    yield rf" (?:how|why) (?:are|did|do|does|will|would) {_STAFF} (?:\w+ )*$"
    yield (
        r" (?:chance|chances|likelihood|odds|risk|risks) of (?:an? |developing |getting |having )?"
        rf"{_OTHER}{{1,2}}"
    )
    yield rf" (?:rule|ruled|rules|ruling) out (?:an? |any )?{_OTHER}{{1,3}}"


def _headings() -> Iterator[str]:
    """What a page, a course or a group is called that somebody looks for."""
    yield (
        r"^ (?:a guide to|about(?! to)|all about|an introduction to|article on|assessing"
        r"|assessment of|avoiding"
        r"|caring for"
        r"|classification of|coping with|definitions? of|diagnosing|diagnosis of|epidemiology of"
        r"|facts about"
        r"|grading of"
        r"|guidelines? (?:for|on)|guide to|history of|incidence of|information (?:about|on)|introduction to"
        r"|life after"
        r"|living with|management of|managing|myths about|my story|nursing care (?:for|of)|overview of"
        r"|pathophysiology of|prevalence of|preventing|prevention of|reading about|recognising"
        r"|recovering from"
        r"|recovery after|recovery from|rehabilitation after|research (?:into|on)|risk factors for"
        r"|support after"
        rf"|support for|supporting|teaching|types of|understanding|videos? (?:about|on)) (?!me "
        rf"|my ){_GENERAL}{{1,8}}$"
    )
    yield rf"^ (?:the )?first (?:\w+ )?(?:days?|weeks?|months?|year) after (?:an? )?{_EVENTS} $"
    yield (
        r"^ (?:faqs?|frequently asked questions|(?:\w+ )?(?:fact|information) sheets?) (?:about |on )?"
        rf"{_GENERAL}{{1,3}}$"
    )
    yield rf" (?:{'|'.join(sorted(NAMING_WORDS))}) (?:about|for|into|of|on) (?:an? |the )?{_OTHER}{{1,2}}"
    yield rf" (?:{_NOUN}and )?{_NOUN}{{1,4}}?(?:{'|'.join(sorted(NAMING_WORDS))}) "
    yield (
        rf" {_NOUN}{{1,3}}?(?:after\s)?(?:appointments|benefits|car park|department (?:jobs|parking"
        rf"|waiting times?)|expenses"
        r"|opening hours|opening times|prices?|private cost|private price|support group|support groups"
        r"|surgery private"
        r"|surgery price|waiting list|waiting lists|waiting room|waiting times?) "
    )
    yield rf"^ {_GENERAL}{{1,6}}in (?:an? |my |our |the )?{_CREATURES} "
    yield rf" (?:with|for|among|in) {_GROUPS} (?:who (?:have|have had|had|suffer)|with) {_OTHER}{{1,4}}"


def _over() -> Iterator[str]:
    """What is over, or was somebody's end."""
    yield (
        rf" (?:{_PERSON} |who |that |and )?once (?:had|got|was|were|took|fell|lost|\w+ed) {_GENERAL}{{0,6}}"
    )
    yield (
        rf" {_PERSON} (?:\w+ed|had an? \w+|had an? \w+ \w+|took|fell|lost) (?:(?!at )\w+ ){{0,4}}?once "
        rf"(?:$|as|at school|before|years|in|on|during|when|while) "
    )
    yield (
        rf" {_LONG_AGO} (?:{_PERSON} )?(?:could|couldnt|felt|had|got|lost|suffered|took|tried|was"
        rf"|went|were|\w+ed) "
        rf"{_PAST_WORD}{{0,6}}"
    )
    yield (
        rf" (?:after|before) (?:\w+ )?(?:\w+ )?{_EVENTS} (?:\w+ )?(?:in|at|when|during"
        rf"|back in) (?:19\d\d|20\d\d|his"
        rf"|her|my|the) (?:\w+ )?"
    )
    yield (
        rf" (?:neither|nobody|none|no one|noone|not one) (?:of \w+ )?(?:\w+ ){{0,2}}?(?:had|has"
        rf"|have|got|gets|is|was) "
        rf"(?:had |got |any |an? )*{_GENERAL}{{1,3}}"
    )
    yield (
        r" (?:asked|asking|asks|checked|checks|wanted to know|wondered) (?:\w+ ){0,2}?(?:about|if|whether) "
        r"(?:\w+ ){1,10}?(?:said|say|answered|told (?:her|him|them)) (?:no|nope|none|never|i hadnt"
        r"|i havent|not) "
    )
    yield (
        r" (?:blood pressure|bp|breathing|diabetes|epilepsy|heart|heartbeat|oxygen|pulse|sats"
        r"|sugar|sugars|temp"
        r"|temperature) (?:(?!but |high |low |up )\w+ ){0,4}(?:back to normal|fine|good|normal|ok"
        r"|okay|perfect|stable|steady"
        r"|under control|well controlled) "
    )
    yield (
        rf" {_LASTING} (?:\w+ ){{0,2}}?(?:angina|asthma|copd|epilepsy|cough|headaches?|migraines?"
        rf"|incontinence|vertigo"
        rf"|tinnitus|jaundice|fits|seizures|pain|pains|breathlessness|tia) "
    )
    yield (
        r" (?:angina|asthma|copd|epilepsy|migraines?|fits|seizures"
        r"|vertigo) (?:(?!but )\w+ ){0,3}?(?:for years"
        r"|for (?:\w+ )?(?:\d+|\w+) years|all my life|since childhood|controlled|under control|stable) "
    )
    yield (
        rf" (?:death|deaths|died|dies|passed away) (?:after|by|from|of|with) (?:an? "
        rf"|the )?{_OTHER}{{1,2}}"
    )
    yield rf" {_PAST_WORD}{{1,8}}?{_LONG_AGO} "
    yield rf" (?:had|got|was|were) {_PAST_WORD}{{0,7}}?last month "
    yield rf" {_LONG_AGO} (?:he |i |she |they |we |my \w+ )?(?:had|got|suffered|was|were) {_GENERAL}{{1,4}}"
    yield (
        rf" (?:fhx|history|histories) (?:of |significant for )?{_GENERAL}{{1,3}}?(?:(?:and|or) "
        rf"{_GENERAL}{{1,2}})?(?:$|and |or |so |in )"
    )
    yield rf" (?:once had|previously had|previous|used to (?:be|feel|get|have)|no longer) {_GENERAL}{{1,3}}"
    yield r" no longer (?:feel|feeling|having|think|thinking) (?:\w+ ){1,6}"
    yield (
        rf" {_PAST_WORD}{{1,8}}?(?:last month|last week|weeks ago) (?:(?:and|which|that) "
        rf")?(?:all )?{_RESOLVED} "
    )
    yield rf" {_PAST_WORD}{{1,6}}?(?:in the past|previously) "
    yield (
        rf" {_PAST_WORD}{{1,8}}?before (?:my|his|her|the|i|he|she|we|they|being|getting)?(?: was| were"
        rf"| got)? ?"
        r"(?:diagnosis|diagnosed) "
    )
    yield (
        r" (?:\w+ ){1,6}(?:found|picked up|seen|showed up|spotted) (?:at|by|during|in|on) (?:an? |her |his "
        r"|my |our |the )?"
        r"(?:\w+ )?(?:ct|mri|pet|scan|scans|ultrasound|x ray) "
    )
    yield rf" {_GENERAL}{{1,3}}(?:absent|denied|nil|negative|none) $"
    yield (
        rf" (?:had|has had) {_SOME}(?:\w+ )?{_EVENTS} (?:\w+ ){{0,4}}(?:better|fine|home|ok|recovered"
        rf"|recovering|well) "
    )
    yield rf" {_GENERAL}{{1,3}}runs in (?:her|his|my|our|the) family "
    yield (
        rf" {_TOLD} {_OTHER}{{0,5}}(?:(?:i|he|she|we|they|ive|my \w+) )?(?:have |has |had |having )*{_SOME}"
        rf"{_EVENTS}s? "
    )
    yield rf" (?:about|of) (?:her|his|my|our|the) {_EVENTS} "
    yield (
        rf" {_TELLING} (?:(?:about|an?|any|her|his|my|old|our|past|previous|the|that) )*{_EVENTS}s? "
        rf"(?:about|at|for|on|to|when|with) {_PAPERS} "
    )
    yield (
        rf" (?:admitted|in a and e|in hospital|in the er|seen) (?:\w+ ){{0,3}}(?:last (?:month|summer|year)"
        rf"|\w+ (?:months|years)"
        rf" ago) (?:for|with) {_OTHER}{{1,3}}"
    )
    yield rf" (?:\w+ ){{1,12}}but (?:it|that|they|this) {_RESOLVED} "
    yield (
        r" (?:bereaved|bereavement|grief|grieving|mourning|widowed) (?:\w+ ){0,3}?(?:after|by|from"
        r"|through) "
        rf"(?:an? |her |his |my |the )?{_OTHER}{{1,2}}"
    )
    yield (
        r" (?:how (?:can|do|shall|should) (?:i|we) )?(?:tell|telling|told|explain to|prepare"
        r"|break it to) (?:\w+ ){1,3}(?:that )?(?:daddy is|dads|dad is|grandad is|he is"
        r"|hes|i am|im|mums|mum is|mummy is|she is|shes|they are) (?:\w+ )?dying "
    )
    yield (
        r" (?:able to|allowed to|anxiety|back to|benefits|can|career|could|counselling|depression"
        r"|diet|drive"
        r"|driving"
        r"|exercise|exercises|fatigue|fit to|flights?|fly|flying|gym|holiday|holidays|how long|how soon"
        r"|insurance|job|jobs"
        r"|licence|life|memory|mood|recovery|rehab|rehabilitation|relationships|return|returning|sex|sport"
        r"|support"
        r"|surgery|swimming|tired|tiredness|travel|travelling|when|work|working|yoga) "
        rf"(?:(?!call |do |help )\w+ ){{0,6}}?(?:after|following) (?:an? |having |her |his |my "
        rf"|the )*{_EVENTS}s? "
    )
    yield (
        r" (?:cured of|got over|had recovered from|recover from|recovered from|recovering from|survive"
        r"|survived|surviving"
        rf"|treated for|were diagnosed with|was diagnosed with|years after) (?:an? |her |his |my "
        rf"|the )?{_OTHER}{{1,3}}"
    )
    yield (
        rf" {_COMPLAINTS} (?:has |have |had |is |are |was )?(?:all |almost |completely |finally |now "
        rf"|totally )?{_OVER}"
        r"(?: away| down| off| up| completely| altogether| on its own)?(?: thank \w+| thanks| thankfully)? "
        r"(?:$|and |after |so |when )"
    )
    yield (
        r" (?:boss|celebrity|colleague|cousin|friend|grandchild|granddaughter|grandson|lady next door"
        r"|neighbour|neighbours"
        rf"|nephew|niece|uncle|aunt|auntie|workmate) (?:had|got|died|suffered) {_OTHER}{{1,6}}"
        r"(?:ago|at school|as a|last month|last week|last year|on holiday|once|when|years) "
    )
    yield (
        rf" (?:an? )?{_EVENTS} (?:in|when|at) (?:my|his|her) (?:early |late |mid )?(?:teens|twenties"
        rf"|thirties|forties|fifties|sixties|20s|30s|40s|50s|60s) "
    )
    yield (
        r" (?:dementia|alzheimers|learning disability|learning disabilities) (?:\w+ ){0,3}(?:always|often"
        r"|sometimes|usually) \w+ "
    )
    yield (
        rf" {_PERSON} has (?:dementia|alzheimers|learning disabilities) (?:\w+ ){{0,3}}(?:always|often"
        rf"|usually) \w+ "
    )


def _fears() -> Iterator[str]:
    """What is feared, and what a treatment to come may be like."""
    yield (
        r" (?:afraid|anxious|anxiety|fear|fears|frightened|nervous|panic|paranoid|petrified|phobia|scared"
        r"|terrified|terror"
        rf"|worried|worry|worrying) (?:about|of) (?:ever |maybe )?(?:being|choking|dying|fainting|falling"
        rf"|getting|having|losing"
        rf"|suffering|being sick|vomiting) {_OTHER}{{0,4}}"
    )
    yield (
        rf" (?:i am |im |he is |hes |she is |shes |i was |we are )?(?:\w+ )?(?:afraid|fear|fears"
        rf"|frightened|phobia|scared"
        rf"|terrified) of {_OTHER}{{1,2}}"
    )
    yield r"^ what (?:does|is|will|would) (?:\w+ )?(?:death|dying|it be like to die) (?:\w+ )*$"
    yield (
        r" (?:shall|will|would) (?:he|i|my \w+|patients|she|they|we|you) (?:\w+ )?(?:be|become|bleed"
        r"|collapse|faint|feel"
        rf"|get|go|have|lose|need) {_OTHER}{{0,5}}?(?:after|before|during|following|for|from|on|under|when"
        rf"|while|with) "
        rf"{_SOME}{_OTHER}{{1,4}}"
    )


def _manners_of_speaking() -> Iterator[str]:
    """Words that are not meant as they stand."""
    yield (
        r" (?:gave|give|gives|given|giving) (?:everyone|her|him|me|my \w+|the \w+|them|us) (?:an? "
        r"|absolute "
        r"|complete |mini |near "
        r"|nearly )*(?:coronary|fit|heart attack|heart failure|seizure|stroke|turn) "
    )
    yield (
        r" (?:end|ended|ending) (?:an?|her|his|my|our|that|the|this) (?!everything |existence |hell |life "
        r"|lives |misery |nightmare "
        r"|pain |suffering )(?:\w+ ){1,3}?"
    )
    yield r" (?:end|ended|ending) it with (?:\w+ ){0,2}"
    yield (
        rf" (?:article|articles|book|documentary|episode|essay|film|leaflet|movie|news|play|podcast"
        rf"|programme|series|show|story"
        rf"|video) (?:\w+ ){{0,3}}about (?:an? |people |someone |having |somebody )*{_GENERAL}{{1,5}}"
    )
    yield rf" (?:in|on) (?:an? |my |the |that )(?:\w+ )?{_FICTION} (?:he |she |they |it )?{_OTHER}{{1,6}}"
    yield (
        r" (?:\w+ ){1,8}(?:for|as part of) (?:an? |her|his|my|our|the) ?(?:\w+ )?(?:assignment|class"
        r"|college|coursework|degree"
        r"|dissertation|essay|exam|homework|project|school|studies|thesis) "
    )
    yield (
        r" (?:drive|drives|driving|drove|train|training|trained|volunteer|volunteering|work|worked|works"
        r"|working) (?:as |for |in |on |to be )?"
        r"(?:an? |the )?(?:\w+ )?(?:ambulance|ambulances|emergency department|emergency room|paramedic"
        r"|stroke unit|stroke ward) "
    )
    yield (
        r" (?:am|as|become|becoming|is|was|were) (?:an? |the )?(?:carer|doctor|nurse|paramedic|porter"
        r"|student|volunteer) (?:at|for|in|on|with) "
        r"(?:an? |the )?(?:\w+ ){1,3}"
    )
    yield r" (?:accent|singing|voiceover) (?:\w+ ){0,3}(?:garbled|slurred|strange) "
    yield (
        r" (?:\w+ ){0,3}(?:ache|aches|aching|pain|sore|soreness|stiff) (?:\w+ ){0,2}?(?:after"
        r"|from) (?:the |my |a |doing )?(?:long |lot of )?"
        r"(?:bench press|lifting|pilates|press ups|pull ups|push ups|pushups|rowing|sit ups"
        r"|training|weights"
        r"|yoga|gardening|digging|decorating|football|hoovering|hill walk|walk|run|running|jogging"
        r"|cycling|shouting|cheering|singing) "
    )
    yield r" (?:111|999) \w{3,}s "
    yield (
        r" rather (?:be dead|die) than (?:admit|ask|be seen|dance|drink|eat|miss|move|sing|shop"
        r"|sit|wait|watch|wear) "
    )
    yield (
        r" (?:111|999|emergency|out of hours|urgent) (?:\w+ ){0,3}(?:about|for) (?:an? |my "
        r"|the )?(?:repeat "
        r"|routine )?"
        r"(?:appointment|contraception|dentist|fit note|form|letter|prescription|prescriptions|results"
        r"|sick note) "
    )
    yield r" (?:shaking|shivering|shivery) (?:in|from) the (?:cold|queue|rain|snow|wind) "
    yield rf" (?:\w+ ){{1,4}}(?:from|of|out of|with) (?:pure |sheer |the )?{_FEELINGS} "
    yield (
        r" (?:\w+ ){1,5}(?:when|after|at) (?:he |i |she |they |we )?(?:first )?(?:got|heard|looked at|met"
        r"|opened|read|saw|the) "
        r"(?:her |him |how much |it |my |our |the |their )?(?:bill|charge|cost|dress|invoice"
        r"|met him|met her"
        r"|parking|price|prices"
        r"|quote|size of the|state of the) "
    )
    yield (
        r" (?:giggled|laughed|laughing|giggling|snorted) (?:\w+ ){0,3}?(?:i|she|he|they|that|till"
        r"|until|we) (?:\w+ ){1,6}"
    )
    yield (
        r" (?:(?:cannot|cant|dont|didnt|not) )?(?:no|see the|see any|see much|whats the"
        r"|what is the) point (?:in|of) (?!anything |any of |being |carrying |continuing "
        r"|existing |fighting |getting up |going |it |life |living |me |my life |staying |this "
        r"|trying |waking )(?:\w+ ){1,4}"
    )
    yield (
        rf" (?:(?:blood|brain|eyes|head|heart) )?(?:is |was |are |were )?{_MOVED} (?:\w+ )?(?:at"
        rf"|by|from|in|of|over|with) (?:(?:my|her|his|own|pure|sheer|the) )*{_STIRRED} "
    )
    yield (
        r" (?:black|brown|dark|green|orange|pink|purple|red) (?:\w+ ){1,3}?(?:after|because of"
        r"|due to|from|with) "
        r"(?:(?:eating|drinking|my|taking|the|too|much|some) )*(?:beetroot|beets?|berries|bismuth"
        r"|blackcurrants?|blueberries"
        r"|blue cheese|carrots|food colouring|guinness|iron|liquorice|pepto bismol|rhubarb|senna"
        r"|spinach|stout) (?:tablets? |supplements? )?"
    )
    yield (r" (?:hangover|hung over|hungover) (?:and |with )?(?:\w+ ){0,4}")
    yield (
        r" (?:headache|sick|sickness|vomiting|dizzy|wobbly|unsteady) (?:\w+ ){0,2}?(?:after|from"
        r"|because of) (?:\w+ ){0,2}?(?:booze"
        r"|cider|drink|drinking|gin|pub|party|roundabout|rollercoaster|the boat|the ferry|wine"
        r"|beer|whisky|vodka|lager) "
    )
    yield (
        r" (?:shake|shakes|shaking|shook|tremble|trembling"
        r"|quivering) (?:\w+ )?(?:like a leaf )?(?:at|before|from|with) (?:\w+ )?"
        r"(?:exam|interview|nerves|nervousness|excitement|stage|thought|speech|wedding) "
    )
    yield (
        r" (?:\w+ ){0,3}?(?:dead|needles|numb|stiff|tingling|tingly) (?:\w+ ){0,2}?(?:after"
        r"|from) (?:kneeling|leaning|lying|sitting"
        r"|sleeping) (?:\w+ )?(?:awkwardly|badly|cross|funny|it|on|too long) (?:\w+ )?"
    )
    yield r" weak (?:at|in) the knees (?:when|over|with|for) (?:\w+ ){0,3}"
    yield (
        r" (?:bored|frightened|loved|scared|sick|tickled|tired|worked|worried|bores) (?:\w+ )?to (?:death"
        r"|tears) "
    )
    yield r" passed out (?:of|from) (?:academy|college|sandhurst|school|training|university) "
    yield (
        rf" (?:blurred|blurry|confused|confusing|faint|fuzzy|garbled|jumbled|muddled|shaky|slurred"
        rf"|scrambled) {_TEXTS} "
    )
    yield (
        rf" {_OTHER}{{1,5}}(?:in|on) (?:an? |my |the |that )?(?:\w+ )?{_FICTION} (?:$|last|when"
        rf"|and|is|about"
        rf"|called)"
    )
    yield (
        r" (?:dont|do not|didnt|never|not|would never|wouldnt) (?:ever )?(?:going|intend|intending"
        r"|mean|plan"
        r"|planning|thinking|want"
        r"|wanting) (?:about |of |to )(?:commit suicide|die|dying|end|ending|harm|harming|hurt|hurting|kill"
        r"|killing|overdose"
        r"|overdosing|take my own life) (?:\w+ ){0,2}"
    )
    yield r" not worth (?:living|staying) (?:in|at|with|near|there) "
    yield r" overdose of (?:\w+ )?(?:cuteness|news|radiation|screen time|sugar|sun|vitamins?|x rays?) "
    yield (
        r" (?:no one|nobody|not one) (?:\w+ )?(?:notice|noticed|miss|missed|misses) (?:the|my|this|that) "
        r"(?!me )"
    )


def _others() -> Iterator[str]:
    """Pets and things, normal readings, and habits."""
    yield rf" {_OWNERS} (?:\w+ )?{_PETS} (?:cannot|cant|got|had|has|having|is|keeps?|was|wont) {_GOES_ON}+"
    yield rf" (?:dog|dogs|cat|cats|horse|puppy|rabbit|hamster) (?:with |has |have |had )?{_GOES_ON}{{1,4}}"
    yield (
        rf" {_OWNERS} (?:\w+ )?{_THINGS} (?:cannot|cant|has|is|just|keeps?|was|went"
        rf"|wont) {_GOES_ON}{{1,4}}"
    )
    yield r" (?:temp|temperature|thermometer) (?:(?!and |but )\w+ ){0,3}(?:36|36 \d|37 [0-4]) (?!\d)"
    yield rf" {_GOODS} (?:for|to help|with) (?:an? |bad |my |sore |the )*{_OTHER}{{1,3}}"
    yield rf" (?:baggy|loose|tight|fitted)(?: \w+)? (?:chested )?{_GOODS} "
    yield (
        r" (?:bath|capsules|car|drip|drips|food|fridge|injection|injections|insulin|meat"
        r"|medication|medicine"
        r"|medicines|meds"
        rf"|milk|oven|room|shed|tablets|tea|water|washing) (?:(?!{_PERSON} |and |but )\w+ ){{0,5}}(?:above"
        rf"|at|below|over|to"
        r"|under) (?:\w+ )?\d+ (?:\d )?(?:c |deg |degrees |celsius )?"
    )
    yield (
        r" (?:he|i|she|they|we|you) (?:always |normally |usually )?takes? "
        rf"(?:\w+ ){{0,3}}{_MEDICINES} (?:after|at|before|each|every|in|with) (?:a |my |the )?"
        r"(?:bed|bedtime|breakfast|day|dinner|evenings?|food|lunch|meals?|milk|mornings?|night|tea|water) "
    )


PATTERNS = tuple(
    pattern
    for kind in (_causes, _knowledge, _headings, _over, _fears, _manners_of_speaking, _others)
    for pattern in kind()
)
"""Of parts of a clause in which nobody is said to have what is named; of folded words with blanks around."""
