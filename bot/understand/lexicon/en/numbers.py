"""English numbers: what makes one a rating and what makes one something else."""

from bot.understand.lexicon.shape import NumberWords, phrases, words

NUMBERS = NumberWords(
    names=words(
        "zero nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
        "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
        "hundred",
    ),
    slips={
        "sevn": "seven",
        "sevan": "seven",
        "seve": "seven",
        "eigth": "eight",
        "eigt": "eight",
        "eght": "eight",
        "fiv": "five",
        "fve": "five",
        "seveb": "seven",
        "sevem": "seven",
        "eighr": "eight",
        "eigjt": "eight",
        "fivr": "five",
        "ninr": "nine",
        "foir": "four",
        "fpur": "four",
        "nien": "nine",
        "nin": "nine",
        "thre": "three",
        "tree": "three",
        "foru": "four",
        "fuor": "four",
        "siz": "six",
        "sx": "six",
        "nil": "zero",
        "nought": "zero",
        **{f"{name}ish": name for name in ("four", "five", "six", "seven", "eight", "nine", "ten")},
    },
    half=words("half"),
    joins=words("or to and - – — / ~ maybe possibly"),
    halving=(("and", "a", "half"), ("and", "half"), ("a", "half"), ("point", "five"), ("point", "5")),
    out_of=(("out", "of"), ("outta",), ("outof",), ("of",), ("over",), ("/",)),
    units=words(
        "hours hour hrs hr h hs minutes minute mins min secs seconds days day nights weeks week wks wk",
        "months month mths years year yrs yr times time pm am oclock points point percent % degrees degree",
        "c f celsius bpm people kids children cats dogs cups cup mugs glasses glass pints pint beers beer",
        "units drinks miles mile km kms metres meters steps step stairs flights kg kgs kilos lb lbs pounds",
        "stone st quid dollars euros cm inches feet ft ibuprofen paracetamol tylenol advil co codeine",
        "tramadol paracetamols aspirin more less worse better of litres liters cigarettes pages floors",
        "attacks naps showers things friends ladies men women grandkids",
    ),
    unit_adjectives=words(
        "x more whole full bad good long extra solid straight little big other of mg separate odd",
    ),
    amounts=words(
        "mg mgs milligram milligrams mcg ug ml mls millilitre millilitres milliliter milliliters capsule",
        "capsules cap caps tablet tablets tab tabs pill pills drop drops doses syringe syringes",
    ),
    labels=words(
        "day step week month year room bus page type stage grade season episode covid age aged phase",
        "version ward chapter bed gate flat apartment house number no channel platform bay line route",
        "junction ext extension omega vitamin pgic peg question q part no. x factor iphone ps windows",
        "channel level4 stone size",
    ),
    months=words(
        "jan january feb february mar march apr april may june jun jul july aug august sep sept september",
        "oct october nov november dec december",
    ),
    counting=words(
        "slept sleep ate drank walked had have got bought with spent lost gained read watched weigh temp",
        "temperature bp pulse hr sugar sugars oxygen sats peg pgic steps x only every another these those",
        "last next first woke called rang dial text press wait waited waiting number no crp esr hba bmi",
        "weight blood only all any",
    ),
    it_is=words("its"),
    pronouns=words("one"),
    ages=words("am im aged turned turning"),
    vague=words(
        "almost nearly over under above below least most than < > ≥ ≤ + not isnt wasnt never upto",
    ),
    steps=words("up down by plus minus"),
    scales=words(
        "sleep mood energy fatigue tiredness nausea anxiety stress appetite headache headaches dreams dream",
        "dizziness stiffness fog concentration depression itch itching insomnia sweats tired anxious dizzy",
        "happiness pacing enjoyment activity sadness constipation diarrhoea weakness numbness brain",
    ),
    pain=words(
        "pain pains painful painwise hurt hurts hurting ache aches aching pained mine flare rating score",
        "soreness",
    ),
    places=words(
        "hands hand back legs leg knees knee hips hip neck shoulders shoulder feet foot head arms arm",
        "wrists wrist fingers ankles ankle joints joint jaw spine elbow elbows thighs calves body ribs",
        "pelvis",
    ),
    linking=words(
        "wise increased rose risen improved moved jumped is was are were be been being a an at of about",
        "around like level score scale rating today tonight now right still currently feels feel feeling",
        "approx approximately maybe probably its it it's to only just really so this evening morning",
        "afternoon my the on average overall in roughly say id would i think hovering sitting solid good",
        "strong : = - – — ~ , bad awful terrible horrible worse better high low severe mild moderate quite",
        "very pretty down dropped reduced gone went come number somewhere stuck lower upper left both all",
        "over bit little were got back out yesterday last night again s than usual guess suppose day more",
        "less for ever has have had fallen settled eased actually",
    ),
    opening=words(
        "ugh meh yay aye argh aw oof phew wow brutal horrid way worse rough avg average big fat whopping",
        "scale of dropped down my put me that by meant mean anywhere anything its it it's is was a an about",
        "around id i say would think today tonight still back to another same maybe probably umm um er hmm",
        "hi hello hey ok okay yes yeah yep well so evening good morning now right just like at be been",
        "hovering reckon sort kind forgot to say tell add log mention roughly approx approximately ~",
        "overall average sorry only call give me lets let's call solid strong on sitting this afternoon day",
        "yesterday last night and but mine : - – — * , . ! the score rating level number all between from",
        "went pain thats that's im mon tue wed thu fri sat sun monday tuesday wednesday thursday friday",
        "saturday sunday please there everyone team doc bot guess suppose probs prob say we're currently",
        "somewhere oops meant mean wrong number typo correction should been",
    ),
    closing=words(
        "am pm oclock today tonight now again still ish i think guess overall all day this evening at the",
        "moment for me pls please thanks x xx here suppose probably maybe yesterday last night morning",
        "afternoon so far at and my tho though on average ta lol sorry i'd id say ? . ! , * ) ( - – — again",
        "sadly unfortunately yay in total pain scale is was then atm cheers evening earlier later really",
        "actually too though of thx thanx ty tysm tbh haha hun love yeah xxx sir luv boo help ugh :( ffs",
    ),
    going_on=words(
        "same which feels despite thank thanks thankfully considering worst best slept took taken felt",
        "feeling feel bad awful terrible horrible but with because cos no not had still i im my bit skipped",
        "forgot missed everything cant couldnt dose havent didnt woke another after from good great rough",
        "tough slightly really very quite so just getting worse better and a ive im mild severe missed been",
        "not none",
    ),
    vague_after=(
        ("and", "a", "bit"),
        ("and", "a", "quarter"),
        ("and", "a", "third"),
        ("and", "something"),
        ("or", "more"),
        ("or", "above"),
        ("or", "over"),
        ("or", "less"),
        ("or", "under"),
        ("plus",),
        ("point", "something"),
        ("and", "over"),
        ("minus",),
        ("on", "a", "good"),
        ("on", "a", "bad"),
        ("on", "good"),
        ("on", "bad"),
        ("at", "worst"),
        ("at", "best"),
        ("at", "its"),
        ("and", "above"),
        ("and", "up"),
        ("and", "a", "lot"),
        ("and", "some"),
    ),
    articles=words("a an the"),
    copulas=words("is was : now = are"),
    comparatives=words("more less worse better of"),
    measures=words("temp temperature bp pulse sats sugar sugars oxygen weight"),
    totals=words("all last only"),
    contrasts=words("instead rather"),
    contrasted=words("of than"),
    part_of=words("of"),
    owning=words("my the"),
    having=words("had"),
    on=words("on"),
    at=words("at"),
    level_linking=words("is still currently now was sitting hovering stuck level been"),
    level_self=words("im sitting hovering stuck"),
    breaking=words(", – — - day back"),
    place_linking=words("is a an was are : about at around like still today"),
    of_pain=words("for on the of my in level is as a"),
    falling=words("down"),
    of_scale=words("for on"),
    other_pains=words("period tooth ear throat dental labour growing"),
    denying=words("not"),
    swallowed=words("taken swallowed down"),
    determiners=words("no this that which every each"),
    wishes=words("wish want hope would hoping never not nearly almost like if isnt"),
    zero={
        "zero": phrases(
            """
            no|without pain|pains
            whatsoever|today|tonight|yesterday|now|currently|really|atm|thanks|yay|still|again, no|without
            pain no|or dreams|nausea|headache|side|bad|sickness|effects|problems|dizziness, no pain slept,
            no|without pain|pains at all|present|last|the, no|without pain|pains this
            morning|evening|afternoon, no|without pain|pains right now|today, no|without pain|pains $,
            no pain just, pain free $, pain free morning|evening|afternoon, painfree $, pain free
            today|tonight|yesterday|now|day|again|finally|here|at|all, painfree
            today|tonight|yesterday|day, pain : none|nil|nothing|zero, pain = none|nil|nothing|zero, pain
            none|nil $, not in any|no? pain $, not in any|no? pain today|tonight|at|now|yesterday|right,
            havent|didnt|dont|wasnt had|have|got|feel|felt|in any pain $, havent|didnt|dont
            had|have|got|feel|felt any pain today|tonight|at|now|yesterday|whatsoever, isnt any pain,
            wasnt any pain $, wasnt any pain today|tonight|at|yesterday
            """
        ),
        # A rating of a day that has no place here but the picker: asked back.
        "other_day": phrases(
            """
            <weekday> i|pain|it? was|were, on|last <weekday> i|pain|it? was|were|had, was|were .. on|last
            <weekday>, # on|last <weekday>, days|nights|weeks|week ago i|pain|it? was|were, was|were .. #
            days|nights|weeks ago, last week|month i|pain|it? was|were, day|night before yesterday|last, #
            last week|month, # .. days|nights ago
            """
        ),
        "unsure": phrases(
            """
            no pain until|till|unless|if|except|when|apart|before|after, not much pain, hardly any pain,
            barely any pain, little pain, pain is|has|was? all? gone, pain .. went|gone away, #
            days|nights|weeks|hours|months pain free, # days|nights|weeks|hours|months painfree,
            almost|nearly no pain, no real pain, pain free since|for|until|till|except|unless|apart|but,
            almost|nearly|mostly pain free, same as yesterday, same as last night, same as usual, not
            a|an? #, in agony, agony, everything hurts|aches, hurts everywhere, almost|nearly|mostly
            painfree
            """
        ),
    },
    loud=words(
        "bit moderate bad awful terrible horrible worse better severe mild lot lots so much unbearable high",
        "low ok okay same up higher lower increased manageable less more little agony horrendous",
        "excruciating dreadful vengeance intense worst killing through charts roof",
    ),
)
