"""English, British and American."""

from bot.understand.lexicon.en.commands import COMMANDS
from bot.understand.lexicon.en.doses import DOSES
from bot.understand.lexicon.en.doubts import DOUBTS
from bot.understand.lexicon.en.effects import EFFECT_EXCEPTIONS, EFFECTS, GRADE_PHRASES, GRADES
from bot.understand.lexicon.en.flags import FLAGS
from bot.understand.lexicon.en.forms import phrases, words
from bot.understand.lexicon.en.groups import GROUPS
from bot.understand.lexicon.en.lookalikes import FLAG_EXCEPTIONS, MENTION_EXCEPTIONS
from bot.understand.lexicon.en.mentions import MENTIONS
from bot.understand.lexicon.en.notions import NOTIONS
from bot.understand.lexicon.en.numbers import NUMBERS
from bot.understand.lexicon.en.real_words import REAL_WORDS
from bot.understand.lexicon.en.spelling import BESIDE, DICTATED, GLUED, MERGED, SLIPS
from bot.understand.lexicon.en.times import TIMES
from bot.understand.lexicon.shape import Lexicon

_PEOPLE = words(
    "husbands wifes partners mums moms mothers dads fathers sons daughters kids sisters brothers",
    "friends flatmates nans neighbours colleague boss grans grandmother grandads grandpa aunt auntie",
    "uncle cousin cousins mate mates hubbys dog dogs cat cats horse he she his her hers him their",
    "theirs they theyre hes shes them someone somebody everyone people lady man woman guy dads ex",
    "fiance fiancee carer babys mam mams mummy daddy nana granny grampa aunty aunties uncles lodger",
    "tenant bro sis pa inlaws inlaw teen teens pup puppy kitten rabbit hamster bird birds boiler",
    "engine laptop printer hoover fridge kettle owl cow cows sheep hen hens chickens fish goat budgie",
    "pony bf gf dd ds dh hubbies nanny colleagues neighbors client clients customer pupil student",
    "roommates landlord toddlers others sil mil fil bestie you your patient",
)

ENGLISH = Lexicon(
    code="en",
    groups=GROUPS,
    merged=MERGED,
    slips=SLIPS,
    beside=BESIDE,
    glued=GLUED,
    dictated=DICTATED,
    real_words=REAL_WORDS,
    breaks=words("and but then though although however plus also yet while & because"),
    leading_on=words("is are am was were feels feel feeling my the a an to very so really have has its"),
    negations=words(
        "no not never without wont wouldnt dont doesnt didnt havent hasnt hadnt isnt arent wasnt werent",
        "nor neither none zero nothing denies deny refused refuse declined avoid avoiding avoided nobody",
    ),
    neutral=words(
        "taking using want take taken any real really more signs sign of a an the such feeling feel feels",
        "felt have had having has got get getting been be being experiencing experienced thoughts thought",
        "about at all that longer currently new actual proper particularly especially much even sort kind",
        "form type to going having ever suffered suffering from with yet planning plan in on tonight today",
        "ideas symptoms single further actually anymore noticed notice seen see",
    ),
    softening=words("bad so very too as severe horrible"),
    ending_not=words(
        "just only why idea ideas sure good great well right myself sleep slept better stop stopping",
        "stopped help helping helped this that it them like know believe dose tablet capsule matter joking",
        "kidding except apart besides as worth bad breathe breath move able best when where who what how",
        "until till with without wonder",
    ),
    either=words("or nor"),
    endings={
        "gone": phrases(
            """
            is|has|have|are|was|were? now|all|finally|completely|mostly|totally|just?
            gone|went|cleared|stopped, is|has|have|are|was|were? now|all|finally|completely|just?
            disappeared|passed|resolved|settled, is|has|have|are|was? vanished|lifted away|up?,
            is|are|its|now|was over, all but gone|over, went|gone away|off, isnt|not
            there|here|happening|bad? anymore, gone|fine|ok|okay|alright|passed|settled now,
            has|have|had passed|settled|worn, = no|none|nil|0, : no|none|nil, ? no|none|nil
            """
        ),
    },
    passing=words(", this morning afternoon earlier today yesterday last night at first for a bit spell"),
    people=GROUPS["child"] | GROUPS["adult"] | _PEOPLE,
    own=words("i im ive id"),
    oneself=words("me mine both myself us we"),
    anybody=words("they theyre you your"),
    mine=words("my our"),
    turning=words(
        "said says say thinks thought reckons reckon told tells called rang phoned drove noticed asked",
        "asks worried worries found sent gave gives brought made makes because cos so but helped texted",
        "insisted",
    ),
    belonging=words("on of in"),
    theirs=words("his their your another"),
    carrying=words("and then & but"),
    possessing=words(
        "fainted collapsed passed",
        "has had is was are were got gets have having keeps kept with been on takes took taking needs",
        "feels felt suffers went works worked goes being started drinks drank rates rated swears seems",
        "looks broke fell takes ended died took taken swallowed popped ate eaten swallows drank",
    ),
    oblique=words(
        "with to at for from by of after like than tell told rang called saw see seeing asked texted ask",
        "phoned visited without about hugged thank thanks love called phone ring told woke watched",
    ),
    people_linking=words(
        "takes taking on uses needs gets say thinks rate would drinks drinking drank too much thoughts",
        "thinking having has had have is was got with having been keeps also just today really a an the",
        "bad his her their feels felt in finally s and who gets getting died dying by committed attempted",
        "tried of mine to be being are were now again still started very so yesterday tonight s rates",
        "rated feel says hes shes she he also wants want at about bit suffers forum group on from does",
        "did into for old year lot some terrible awful severe said",
    ),
    conditions={
        "what_if": phrases(
            """
            what if, what happens if|when, what would happen if|when, in case, what about if, what do i do
            if, what happen if
            """
        ),
        "if": phrases(
            """
            if i|we|you get|had|have|start|started|develop|ever|should|were|feel|got|experience|notice,
            should i|we get|have|develop|start|feel|notice, if it causes|makes|gives, if there
            """
        ),
        # What others ask is no wish of one's own, not even a wish to die.
        "was_asked": phrases(
            """
            <doctor>|<adult>|they|he|she|form|questionnaire|survey .. asked|asks|ask|asking me?
            if|whether|about|had|do|am|was
            """
        ),
        "told_about": phrases(
            "documentary|film|movie|programme|program|book|article|podcast|episode|drama about|on|of"
        ),
        "fiction": phrases(
            """
            watched|watching|watch,
            film|movie|drama|documentary|programme|program|series|episode|novel|soap|book|podcast|story
            about|where|with|on|was|had|has, on the? telly|tv|netflix|youtube|radio, youtube, telly|tv ..
            all, was on
            """
        ),
        "formerly": phrases("used to get|have|be|feel|suffer|wake|make"),
        "history": phrases(
            """
            they used to, in victorian|olden|medieval|roman times|days, in the war, back in the day
            """
        ),
        "imagined": phrases(
            """
            if i|we|my|it|you|this|that ever, if i|we|you were|was to, if my|i|it .. went|came|turned|fainted,
            suppose|say i|my|it
            """
        ),
        "wondered": phrases(
            "is it normal|ok|okay|usual|common|bad|expected, should i be? worried|worry|concerned about"
        ),
        "quoted": phrases(
            """
            nurse|doctor|doc|dr|gp|consultant|physio|pharmacist|leaflet|friend|forum ..
            said|says|reckons|reckon|thinks|told,
            nurse|doctor|doc|dr|gp|consultant|physio|pharmacist|leaflet|friend
            said|says|reckons|reckon|thinks|told
            """
        ),
        "asked": phrases(
            """
            asked|asks|ask|asking me|us? if|whether|about, wondered|checked if|whether,
            asked|asks|ask|asking me? had|have|do|did|was|am|were|any i|any|id|ive|of?, asked me?
            am|have|had|do|did i
            """
        ),
        "cause": phrases(
            """
            cause|causes|causing|caused, risk of, worried|scared|afraid|frightened about|of|that
            getting|having, can|could|does|will|would it|this|ldn|naltrexone|that
            give|make|bring|lead, side effects are|include|like|such, look out for, warned
            about|of|me
            """
        ),
    },
    conditional=words("if unless"),
    refusing=words("no nope nah naw"),
    questions=words(
        "is are does do can could will should would what when how why which anyone am was were did"
    ),
    numbers=NUMBERS,
    times=TIMES,
    effects=EFFECTS,
    effect_exceptions=EFFECT_EXCEPTIONS,
    grades=GRADES,
    grade_phrases=GRADE_PHRASES,
    sharing=words("both all each"),
    grade_linking=words(
        ": is was are been feels feeling feel a an the of my this really so still some today tonight bad",
        "has very getting s being it got , i",
    ),
    doses=DOSES,
    flags=FLAGS,
    flag_exceptions=FLAG_EXCEPTIONS,
    doubts=DOUBTS,
    swelling={
        "tongue": "tongue",
        "lip": "lips",
        "lips": "lips",
        "face": "face",
        "throat": "throat",
        "hives": "hives",
    },
    ongoing=words("still again since keeps keep worse back help constantly ongoing"),
    mentions=MENTIONS,
    mention_exceptions=MENTION_EXCEPTIONS,
    notions=NOTIONS,
    commands=COMMANDS,
)
