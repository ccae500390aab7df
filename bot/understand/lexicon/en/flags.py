"""English for what needs an answer at once."""

from bot.understand.lexicon.shape import Phrases, phrases

FLAGS: Phrases = {
    "breathing": phrases(
        """
        cant|couldnt|unable to? i? really|hardly|even|properly? breathe|breath|breathing,
        struggling|struggle|hard|difficult|fighting|trying|difficulty|trouble|problem|problems|harder|struggled
        to|with|in? my? breathe|breath|breathing|breathin, struggling|fighting|battling for breath|air,
        gasping, cant|couldnt get|catch my|a|any|enough|deep? breath|air, cant get .. air|breath,
        fighting|gasping for breath|air, wheezing|wheezy, hardly|barely breathe|breathing|breath,
        breathing ..
        hard|difficult|bad|shallow|slow|slowly|laboured|heavy|funny|weird|tight|worse|trouble,
        slow|shallow|laboured breathing|breaths, breathing slow|slowly|shallow, not breathing|breathe
        properly|right|well|$, suffocating, fill|filling|air .. lungs, lungs ..
        wont|tight|closing|shut|empty|burning, not getting|get enough? air|oxygen, no air, air
        hungry|hunger, breathing .. straw|treacle|pillow, through a straw, draw|drawing a? breath, chest
        wont expand|move, cant breathe in|out, each|every breath is? a|hurts|hard, choking, stopped
        breathing, not able to breathe
        """
    ),
    "breathless": phrases(
        """
        breathless|breathlessness, short of breath, shortness of breath, out of breath, short breath, sob $,
        winded, puffed out
        """
    ),
    "allergy": phrases(
        """
        <face> .. <swell>, swollen|swelling|puffy|swelled in|of|up? my|the? <face>, throat|airway ..
        closing|closed|tight|tightening|closes, hives, anaphylaxis|anaphylactic, allergic reaction|shock,
        lips|lip|tongue|face|throat|eyes .. huge|massive|enormous|double|ballooned|ballooning, tongue ..
        big|thick|fat|bigger|thicker|tingly, lips .. tingling|numb|fat, welts all over, allergic to
        it|this|ldn|naltrexone, angioedema, face|lips|lip|tongue|eyes ..
        blown|blew|swole|balloon|fat|enormous|giant|moon, throat .. narrow|narrowing|shutting|shut|swole,
        lump in my throat cant, eyes swollen|swelled shut, bumps|welts|blotches|hives all over, nettle
        rash, swollen up face, cant swallow
        """
    ),
    "self_harm": phrases(
        """
        want|wanna 2 die, whats the point anymore, whats the point of|in?
        living|life|carrying|being|going, reason to live, cant|dont see a|the|any? point|future|reason
        in|of|anymore|to|$, whats the use in|of? living|life|carrying|being|going|anymore, tired of
        living|life|being|existing, had enough of being|everything|existing, top|topping|off|offing
        myself, do|doing away with myself, made|got a? plan to? end|die|kill, written|wrote goodbye|a
        goodbye? letters|letter|note|notes, cant see a|any way out|forward, burden on|to
        everyone|them|family|my|people|you, wont be here tomorrow|anymore|much|long|christmas, rather not
        be? wake|here|exist|live|alive|around, step|stepping|walk|walking|throw .. in front of a|the,
        drive .. into|off a|the tree|wall|bridge|cliff|lamppost, slit|slitting my, no future|hope
        anymore|left, thinking|thought|think|thoughts|googling|googled|looking of|about|up|for? ways|how
        to do|end|die|kill|go, ways|way to end|die|kill it|myself|my|$, i just? want out $,
        pills|tablets|capsules in front of me, a? goodbye everyone|all|world|cruel, no point in it all,
        love you all goodbye|bye, sorry for everything, never been born, stop existing, not be here
        anymore, be with him|her|them|mum|dad|god again|in|soon, cant face another|1 more day|night|life,
        pills lined|counted up|out, want it to be over, dont want tomorrow, no point anymore, no point
        to|in anything, nobody|noone would|will miss|care|notice, want|wanna to? disappear|vanish,
        want|wanna|wants|wanted|wanting|ready|prefer|rather|going|gonna to? just|be|go? and? die|dead,
        wish i|im was|were|wasnt|werent dead|here|alive|around|born|exist, wish i could
        die|disappear|sleep, wish i had died|never, wish i|to? wouldnt|didnt|dont|wont|never
        wake|exist|have, better off dead|without, rather be? dead|die, end it all, ending it all, end it
        $, end it tonight|now, ending it $, end|ending my|this own? life|misery|suffering,
        going|gonna|want|wanna|planning|plan|plans to? take all|every of? my|the|these
        pills|tablets|capsules|meds|medication, take them all at once, kill|killing|killed myself,
        kill|killing my self, kill me, suicide|suicidal|suicidle|sucidal|suisidal,
        hurt|hurting|harm|harming|harmed my? myself|self, self harm|harming|harmed, selfharm, cut|cutting
        myself, cut|cutting my wrists|arms|wrist|arm|legs, been|started|keep cutting again|$,
        dont|not|didnt|never really|even? want|wanna|wanting to? be here|alive|around,
        dont|not|didnt|never really|even? want|wanna|wanting to? live|exist, dont|not|didnt|never
        really|even? want|wanna|wanting to? carry|go on, dont|not|didnt|never want|wanna to? wake up, no
        longer want|wish to live, no longer want|wish to be alive|here, no reason|point to|in|of?
        live|living|carrying|going|being, nothing to live for, finish me off, dont|not|cant feel|trust
        safe? with|around? myself, not safe with|around myself, dark thoughts, ending things, whats the
        point in|of anything|everything, whats the point in|of any|all of? it|this, put me out of,
        not|isnt|no worth|point living, cant go|carry on like? this?, cant live like this|with,
        take|taking|took my own? life, everyone|youd|theyd|family|world .. better off, want it all?
        to|all? end|stop|over for? ever?, want it over, want to be dead|gone, thinking about|of
        dying|death|dieing, ready to die|go, hope i dont|never wake, hang|hanging myself, jump|jumping
        off|in front, overdose on purpose, unalive, kms, dont care|mind if i|im die|dead|live|wake, feel
        like dying|ending, life isnt|not worth, done with life|living, cant take|do it|this|pain|life
        anymore, cant take|do it|this any longer, had enough of life|living, sleep forever, never wake up,
        said goodbye to everyone
        """
    ),
    "psychosis": phrases(
        """
        hear|hearing|heard .. voices, hear|hearing|heard people talking|whispering|laughing
        when|that|but|and, hear|hearing|heard|hears voices|voice, hear|hearing|heard my name
        called|being|said, someone|somebody calling my name, shadows|walls|faces|pictures|furniture ..
        moving|move|moved|breathing|talking|watching, hearing things, shadow|shadows
        people|figures|man|men|person, hear|hearing|heard whispers, kept|keep|keeps hearing ..
        voice|whispers|music|someone|knocking|talking|things, hear|hearing|heard .. dead .. voice|talking,
        cant|dont tell|know .. whats|what|is .. real, whats real, see|seeing|saw|seen .. ..
        arent|isnt|wasnt|werent|not|nobody|no there|real|else, see|seeing
        spiders|rats|snakes|demons|ghosts|angels|figures, tv|telly|radio|phone|cat|dog|walls|television ..
        talking|speaking|telling|sending|whispering|messages .. me, theres|there a|an|some|this
        man|woman|figure|stranger|child|girl|boy|person|thing .. in|at|by|on my|the
        room|bedroom|corner|bed|ceiling|wall|end|foot|window|door, only i can see|hear,
        nobody|wife|husband|mum|else can|cant see|hear him|her|it|them, someones|someone|somebody in my
        room|head, whispering|voice|voices in my ear|ears|room, talking to people who|that
        arent|werent|isnt, voices in my head, voices telling|talking|are|keep|wont, see|seeing|saw|seen
        things|people|stuff|shadows|faces|bugs|insects ..
        arent|not|isnt|wasnt|werent|nobody|no|others|else, seeing things, seen|saw things .. there|moving,
        hallucinate|hallucinating|hallucination|hallucinations|halucinating|hallucinated|hallucinates,
        very|really|so|severely|totally|completely|badly confused, severe|extreme confusion, dont know
        where|who i am|im, no idea where i am, psychotic|psychosis, delusional|delusions, losing my
        mind|grip, people in my room, they are|theyre watching|following me
        """
    ),
    "chest": phrases(
        """
        tight chested, chest ..
        pain|pains|hurts|hurting|tight|tightness|heavy|crushing|aches|pressure|ache|aching|sore|burning,
        pain|pains|pressure|tightness|ache|weight in|on|across my|the? chest|heart, tight chest, chest ..
        thumping|pounding|fluttering|racing|hammering, crushing|squeezing|gripping|stabbing|burning ..
        in|across|on my|the? chest, someone|someones|something|elephant|weight|brick ..
        sat|sitting|standing|stood|pressing on my chest, angina, chest ..
        elephant|weight|band|vice|crushed|squeezed|squeezing|brick|tightening|hurt|stabbing|sharp|gripping|clamped,
        heart attack, crushing chest
        """
    ),
    "faint": phrases(
        """
        fainted|fainting|faints, passed|passing|pass|blacked|blacking|black out, collapsed|collapse, lost
        consciousness, keeled over, out cold, hit the deck|floor, came round|to|around on the, woke up on
        the? floor, went down like, lost consciousness|conciousness, found me on the floor, legs gave
        way|out, blackout|blackouts, faint again, i faint
        """
    ),
    "racing": phrases(
        """
        heart|hearts .. going|goes like|crazy|mad|nuts|mental|bonkers, heart|hearts ..
        racing|pounding|fluttering|fast|thumping|mad|mental|crazy|banging|hammering|races|beats|galloping|irregular,
        racing|pounding|fast|irregular|rapid|thumping heart|heartbeat|pulse,
        palpitations|palpitation|palps, pulse .. racing|fast|high, heart|hearts ..
        flutters|flutter|fluttery|thudding|thumps|jumping|jumpy|flipping|somersaults|skips|skipping|erratic|pounds,
        heart all over the place, heart|pulse out of rhythm|time, heart|hearts .. beating ..
        fast|hard|irregularly|funny|out, heart keeps? skipping|missing, heartbeat .. fast|racing|irregular
        """
    ),
    "liver": phrases(
        """
        yellow|yellowish|yellowing|yellowy eyes|eye|skin|eyeballs|face|whites,
        eyes|eye|skin|whites|eyeballs|face .. yellow|yellowish|yellowing|yellowy|jaundiced,
        jaundice|jaundiced, dark|brown|orange|black|tea|coke coloured|colored? urine|wee|pee|piss|water,
        urine|wee|pee|piss .. dark|darker|brown|orange|black|cola|coke|tea,
        pale|white|grey|gray|clay|light|chalky coloured|colored? stools|stool|poo|poos|poop|motions,
        stools|stool|poo|poop .. pale|white|grey|gray|clay|chalky, pain .. under my? right
        ribs|rib|ribcage, pain .. right|upper side .. ribs, pain|ache|aching|sore|hurts|hurting ..
        under|below my|the? ribs|rib|ribcage .. right, under my right ribs, pain .. right ribs,
        stools|stool|poo|poop|motions .. putty|cream|beige, skins|complexion .. yellow|yellowy|yellowish,
        yellow tinge
        """
    ),
    "overdose": phrases(
        """
        took|taken|had an|a? extra half|few|couple|#, took|taken it|my|them|1 again by|accidentally,
        took|taken|had my .. <thing> twice, 2|3|4 <thing> instead of #, 2|3|4 <thing> rather than #,
        double|doubled|dubble dose|dosed|doses|dosage|up|it|my|the, took|taken|swallowed|popped 2|3|4|5
        by|instead|accidentally|rather|together|of|not, took|taken|had|swallowed 2|3|4|5 doses|lots,
        took|taken|had # <thing> by|instead|accidentally|together|rather, took|taken|had
        <it>|my|dose|ldn|dose|meds twice, took|taken|had my|the|a|tonights? <thing> twice|again, twice by
        mistake|accident, took|taken an|a|my? extra|another|second|2nd <thing>|1|$, had an|a?
        extra|another|second dose|capsule|tablet|pill|ldn, extra dose|capsule|tablet|pill|ldn, took|taken
        another|extra by|dose, took|taken|had too many|much, overdose|overdosed|overdosing|od'd, took more
        than|of my|i|the|it, took the whole bottle|pack|packet|lot|box|strip,
        took|taken|swallowed|had|necked the lot, took|taken|had <it>|<thing> .. .. and|then again by|at|$,
        took all of them, 2 doses, more than 1 <thing>, accidentally took|taken
        2|another|twice|it|extra|double, 1 too many, took|taken|had # by mistake|accident, take
        it|them|mine|my twice, have it|them|mine twice, doubled up|my, took 2|3 <it>|mine
        """
    ),
    "child": phrases(
        """
        year|month|yo old|olds? .. swallowed|ate|eaten 1|some|my|a|the of? my? <thing>, year old|olds ..
        got|gotten|found|hold of|my|into|the, year old|olds .. took|ate|eaten|swallowed|taken|drank
        it|1|2|them|mine|my|the|a|some|<thing>, little 1|ones .. took|ate|eaten|swallowed|taken|drank
        it|1|2|them|mine|my|the|a|some|<thing>, <child> ..
        took|ate|eaten|swallowed|taken|drank|licked|chewed it|1|2|them|mine|<thing>, <child> ..
        took|ate|eaten|swallowed|taken|drank|licked|chewed my|the|a|some|1|2|of <thing>, <child> ..
        put|popped|had|has|stuck .. <thing> .. mouth|throat, <child> .. chewing|chewed|sucking|sucked ..
        <thing>, <child> .. got|gotten hold of, <child> .. got|into my|the <thing>, <child>
        got|opened|had|has the|my? pill? bottle|lid|packet|blister open?, <child> .. got into my|the
        <thing>, <child> .. found my <thing>, <adult> .. took|swallowed|taken|ate|eaten|drank my|1 of? my?
        <thing>, <adult> .. took|swallowed|taken|drank mine|ldn|naltrexone, gave|given my|the <child>
        my|ldn|naltrexone
        """
    ),
    "accident": phrases(
        """
        car|bike|road|motorbike|traffic|bad|an|nasty|serious|work|cycling|skiing|had
        accident|crash|wreck|smash, crashed my|the|into car|bike|a?, had|in|been|having an?
        accident|crash|wreck, hit|run|knocked by|over|down|off by? a|my? car|bike|bus|van|lorry|truck,
        rear ended, broke|broken|fractured|snapped my|a|an
        leg|arm|wrist|hip|ankle|ribs|rib|bone|collarbone|foot|hand|nose|finger|back|neck|pelvis,
        fell|fallen|tumbled|falling down|off|from the|my|a|some|bike|stairs|ladder|horse|roof,
        bad|nasty|heavy|had fall, had|having emergency surgery|operation|op, emergency
        surgery|operation|op, took|taken|had a? nasty|bad|big? fall|tumble, car crash|smash|wreck,
        came|come|thrown|knocked off my|the|a bike|motorbike|moped|scooter|horse|ladder|roof|bicycle|quad,
        car|van|bike|we|i went|gone|came|skidded off|into the|a road|ditch|tree|wall|hedge|river,
        rolled|wrote|written|totalled|totaled off? the|my|a car|van|bike, slipped|fell|fallen|tripped down
        the? stairs|steps, smashed|smash|pranged|totalled|wrecked|flipped up? the|my|a|our
        car|van|bike|truck, been|was in a smash|prang|crash|shunt|wreck, knocked over|down, badly
        burnt|burned, burned|burnt my
        """
    ),
    # a count alone: more than the dose for one person, the dose for another
    "~count": phrases(
        """
        took|taken|swallowed|popped 2|3|4|5 $, took|taken|swallowed|popped 2|3|4|5
        tonight|today|in|at|yesterday|last|now|and|already
        """
    ),
    "~pieces": phrases(
        """
        took|taken|swallowed|popped|had # capsule|capsules|cap|caps|tablet|tablets|tab|tabs|pill|pills,
        # capsule|capsules|cap|caps|tablet|tablets|tab|tabs|pill|pills taken|swallowed|done|down,
        took|taken|swallowed|popped|had # ldn|naltrexone, took|taken|swallowed|popped 2|3|4|5 of them $,
        took|taken|swallowed|popped # x #
        """
    ),
    # more than was meant, or less: the numbers say which
    "~swap": phrases("took|taken|swallowed|had # <unit>? instead|rather of|than #"),
    "~ml": phrases("took|taken|swallowed|drank|had # ml|mls|millilitre|millilitres|milliliter|milliliters"),
    # in doubt: all of one's medicines for the morning, or all that there was
    "~all": phrases(
        """
        took|taken|swallowed it all $, took|taken|swallowed all of? it|them $, took|taken|had double
        $|today|tonight|yesterday|by
        """
    ),
    "~everything": phrases(
        """
        took|taken|swallowed all of? my|the pills|tablets|capsules|tabs|caps|meds|medication|ldn|naltrexone,
        took|taken|swallowed every pill|tablet|capsule
        """
    ),
    "~mg": phrases("took|taken|swallowed|popped|had # mg|mgs|milligram|milligrams"),
    # parts of a cluster: one alone is no red flag
    "~vomit": phrases(
        """
        vomit|vomiting|vomited, throwing|threw|thrown it|up up?, violently|constantly|repeatedly sick|ill,
        being|been sick, puking|puked, keep|kept|keeps being sick, retching|heaving
        """
    ),
    "~shake": phrases("shaking|shakes|shivering|shivers|trembling|shaky|shivery|tremors"),
    "~sweat": phrases("sweating|sweats|sweaty|sweat|drenched|clammy|pouring"),
    "~goose": phrases("goosebumps, goose bumps|pimples|flesh, goosepimples"),
    "~cramp": phrases("cramps|cramping|cramp, stomach|tummy pain|pains|agony"),
    "~runs": phrases("diarrhoea|diarrhea, the runs, the trots"),
    "~violent": phrases(
        """
        violent|violently|nonstop|projectile|uncontrollable|uncontrollably|constantly|constant|severe|continuous|repeatedly,
        non stop, cant|wont stop, wont stop, every few|5|10|15 minutes|mins, all over, cant keep .. down
        """
    ),
    "opioid_reaction": phrases(
        """
        in|like|having|into|precipitated|sudden|acute|opioid|bad|full withdrawal|withdrawals,
        withdrawal|withdrawals symptoms|since|after|from|is|bad, going|gone into withdrawal|withdrawals,
        withdrawing, cold turkey
        """
    ),
    "~drowsy": phrases(
        """
        very|so|really|extremely|super|too|incredibly drowsy|sleepy|sedated, drowsy|drowsiness,
        barely|hardly stay|keep awake|eyes|my, cant|couldnt|struggling to? stay|keep my? eyes?
        awake|open|eyes, cant keep .. eyes open, nodding off, hard to wake, cant wake, keep|keeps
        falling|nodding|dropping asleep|off, barely|hardly awake|conscious, unresponsive, sleepy, out of
        it, falling asleep
        """
    ),
    "~slow": phrases("breathing .. slow|slowly|shallow, slow|shallow breathing|breaths"),
    # Only a fast one counts.
    "~pulse": phrases("pulse|hr|heartrate|bpm .. #, heart rate .. #, heart .. at|doing|is # bpm?, # bpm"),
    "~cough": phrases("cough|coughing|coughs|coughed"),
}
