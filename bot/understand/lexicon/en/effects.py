"""English names of the side effects of the pick-list, as patients write them."""

from bot.understand.lexicon.shape import Phrases, phrases, words

EFFECTS: Phrases = {
    "vivid_dreams": phrases(
        """
        <bad> dreams|dream|dreaming, nightmare|nightmares, night terrors, most|such|some|really|very?
        insane|weird|bizarre|vivid|mental|intense dream|dreams, dreams .. too much, bizarre dreams|dream,
        dreams .. vivid|weird|horrible|scary|insane|mental|bonkers|mad|wild|lucid, dreams ..
        intense|strange|awful|terrible|crazy|bad, dreams again, dream|dreams .. so|very|really|too
        real|lifelike|vivid, dreams from hell, same|that horrible? dream again, because of the|my?
        dreams|dream|dreaming, dreams are back|awful, dreaming a lot|loads, mad dreams, dreamt|dreamed all
        night, lots|loads of dreams
        """
    ),
    "insomnia": phrases(
        """
        shite|shit|crap|crappy|shocking|dreadful|patchy|rotten sleep|night, slept like
        rubbish|crap|shit|hell|shite, sleep like rubbish|crap|shit, sleep ..
        shot|broken|disturbed|wrecked|ruined, insomnia, cant|couldnt|didnt sleep|slept, cant|couldnt|didnt
        drop|nod off, didnt drop|nod off, cant|couldnt get|fall|stay back? to? off? sleep|asleep, not
        sleeping, slept really|very|so?
        badly|bad|poorly|terribly|awfully|terrible|awful|rubbish|horribly|crap,
        bad|rough|awful|terrible|poor night, bad|rough|terrible|awful night .. sleep, no sleep,
        hardly|barely slept|sleep|sleeping, poor|broken|bad|little|terrible|rubbish|awful sleep,
        sleepless, sleeplessness, awake|up all night, wide awake, awake til|till|until, been up
        since|from, lay|laid there|awake, didnt|couldnt|cant get to sleep, slept # hours|hrs|h
        if|max|tops, # hours|hrs sleep? if that, trouble|difficulty|problems sleeping, awake half the
        night, tossing and turning, tossed and turned, sleep ..
        terrible|awful|rubbish|bad|poor|dreadful|crap, awake for hours, woke|waking|wake up?
        all|every|constantly|loads, ages|hours|hour|forever|long to fall|get|drop asleep,
        ages|hours|forever to get|go to sleep, havent slept, cant switch off, sleeping
        badly|poorly|terribly, awake since, kept waking up?, keep waking up?, didnt sleep,
        woke|waking|wake up? # times|x, woke|waking|wake up? twice, still awake|up $, still wide? awake,
        awake at #, not slept, wont sleep, up till|until #, lying awake|here, no kip, sleepless night
        """
    ),
    "headache": phrases(
        """
        headache|headaches, head ache|aches, migraine|migraines, sore head, head ..
        hurts|pounding|aching|splitting|throbbing|banging, head is killing me, thumping|banging|bursting
        head, pounding|splitting|throbbing head
        """
    ),
    "nausea": phrases(
        """
        violently sick, being sick, nausea, nauseous, nauseated, queasy, felt|feel|feeling|feels
        so|really|very|quite|a|bit|too|slightly? bit|little? sick, bit|too|so|really|quite sick, sick to my
        stomach, been sick, gonna be sick, going to be sick, about to be sick, was sick,
        threw|throwing|thrown it|up up?, vomit|vomited|vomiting|puked|puking|puke, sickly, feel|felt|feeling
        pukey, retching, heaving, sickness
        """
    ),
    "fatigue": phrases(
        """
        fatigue, fatigued, tired, exhausted|exhaustion, knackered, shattered, 0 energy, out of energy,
        dead on my feet, cant keep my eyes open, running on empty, worn out, wiped out, no|zero energy,
        drained, sleepy, drowsy, drowsiness, lethargic, lethargy, tiredness, wiped, washed out, zonked,
        wrecked $|today|tonight, done in $, cant stop yawning, yawning all, crackered, out on my feet,
        dead tired, pooped, cant stay awake, weary, low energy, so sleepy, bone tired
        """
    ),
    "dizziness": phrases(
        """
        dizzy, dizziness, light headed, lightheaded, lightheadedness, woozy, giddy, head|room ..
        spinning|swimming, spaced out, spacey|floaty|wobbly|swimmy, vertigo, off balance, unsteady, faint
        feeling, feel|feeling|felt faint, dizzyness, dizzy spells
        """
    ),
    "abdominal_pain": phrases(
        """
        stomach|tummy|belly|abdominal|gut|tum ache|aches|pain|pains|cramp|cramps|cramping, stomachache,
        tummyache, bellyache, stomach|tummy|belly|gut|guts ..
        hurts|hurting|sore|cramping|aching|killing|upset, sore|upset|dicky|iffy stomach|tummy|belly, pain
        in my stomach|tummy|belly, stomach|tummy|belly .. bad|iffy|dicky|off|rough|rotten,
        stomach|tummy|belly|guts .. knots|bits|agony|churning|churny|dodgy|cramped, churning|dodgy|crampy
        stomach|tummy|belly|guts
        """
    ),
    "diarrhoea": phrases(
        """
        diarrhoea|diarrhea|diarhea|diarrhoae, the runs, loose stools|stool|bowels|motions, runny
        tummy|poo|stools|bum, the trots, on the loo|toilet|bog all|most|half, cant leave|get off the
        loo|toilet, squits
        """
    ),
    "constipation": phrases(
        """
        constipated, cant go to the? toilet|loo|bathroom, constipation, bunged up, cant poo|poop, havent
        pooed|pooped|been .. days, not been .. days, havent|not been to? the? loo|toilet|bathroom, blocked
        up, not pooed, bowels .. stuck|blocked|not moving|moved, no bowel movement
        """
    ),
    "anxiety": phrases(
        """
        anxious, anxiety, panicky, panic attack|attacks, panicking, on edge, jittery, nervous, nervy, jumpy,
        agitated, panicked
        """
    ),
    "irritable": phrases(
        """
        snapped at, irritable, grumpy, moody, snappy, short tempered, irritated, cranky, ratty, irritability,
        snapping at everyone|people|him|her|the, crabby, bad tempered, narky, short fuse
        """
    ),
    "low_mood": phrases(
        """
        teary, sobbing|sobbed|bawling|wept|weeping, tears all|again|today|tonight, low mood, depressed,
        depression, feel|feeling|felt really|very|so|a|quite|pretty? bit|little?
        low|down|blue|hopeless|flat|sad, tearful, weepy, crying|cried all|again|lots|loads|a|myself, cant
        stop crying, everything|anything makes me cry, keep|kept|keeps crying|welling, burst into tears,
        hopeless, mood .. low|flat|down|bad|rubbish, bit|quite|pretty|very|so low|sad|down, been low|down,
        depressing thoughts, so sad, really sad|low|down, down in the dumps, miserable
        """
    ),
    "aches": phrases(
        """
        achy, achey, muscle|body|joint|all|over aches|ache, ache|aching|aches all|from|everywhere|$,
        aching muscles|joints|bones|legs, flu like aches|symptoms|feeling, new aches, aches and pains,
        legs|arms|muscles|joints|bones ache|aches like|all, legs|muscles|joints|bones .. aching|achy|ache,
        sore muscles, muscles .. sore, body aches|ache|aching, fluey, muscle pain|pains|soreness
        """
    ),
    "low_appetite": phrases(
        """
        no appetite, not hungry, lost my appetite, off my food, cant eat, didnt|havent|hardly|barely
        eat|eaten all|anything|much|today, hardly|barely eating|eaten|ate, dont want to eat, appetite ..
        gone|poor|low|rubbish|down, poor|low|little|reduced appetite, loss of appetite, dont feel like
        eating, not eating, no interest in food, cant face food|eating, not eaten, havent eaten, not
        feeling hungry
        """
    ),
    "sweats": phrases(
        """
        night? sweats|sweat, sweaty, sweating, sweated, drenched, hot flushes|flashes|flush|flash|sweats,
        clammy, soaked the bed|sheets, night sweat, cold sweat|sweats
        """
    ),
    "dry_mouth": phrases(
        """
        dry mouth, mouth .. dry, cotton mouth, dry tongue, mouth like a?
        sandpaper|desert|cotton|cardboard|carpet|sawdust, mouth .. sandpaper|cardboard, parched, no saliva
        """
    ),
    "other": phrases(
        """
        rash, itchy|itching|itchiness, ringing in my? ears, ears .. ringing|buzzing|whistling, tinnitus,
        heartburn, reflux, indigestion, bloated|bloating, tingling|tingly, pins and needles,
        blurred|blurry vision, hair loss, brain fog, foggy, toothache, earache, chills, restless legs,
        runny nose, sore throat, fever, nosebleed, twitching|twitches, tremor, hiccups, swollen
        ankles|ankle|feet, weight gain
        """
    ),
}

_MILD = words("mild mildly slight slightly minor bit touch little tad")
_BOTHERSOME = words("moderate moderately quite bothersome bothering annoying fairly pretty rather")
_SEVERE = words(
    "severe severely terrible terribly awful horrendous unbearable excruciating horrific dreadful",
    "intolerable unbearably worst crippling debilitating agonising",
)
GRADES = {
    **dict.fromkeys(_MILD, 1),
    **dict.fromkeys(_BOTHERSOME, 2),
    **dict.fromkeys(_SEVERE, 3),
}

GRADE_PHRASES: Phrases = {
    "1": phrases(
        """
        a? bit of a?, touch of a?, little bit of? a?, not too bad, a bit, a little
        """
    ),
    "2": phrases("quite a bit of? a?, bothering me, bothers me, bugging me"),
    "3": phrases(
        """
        as a dog|parrot, cant stand, cant bear, cant cope with, cant take, can hardly bear, couldnt stand,
        driving me mad
        """
    ),
}

# "tired of waiting" is no side effect.
EFFECT_EXCEPTIONS: Phrases = {
    "vivid_dreams": phrases(
        """
        nightmare journey|day|getting|of|week|to|trying|with|at, what|absolute|complete|total a? nightmare,
        bit of a nightmare, dreams|dream are|is|were? a? bit? less|better
        """
    ),
    "fatigue": phrases("tired to death, tired of, sick and tired, exhausted my|the|every|all"),
    "nausea": phrases(
        """
        sick of, sick and tired, sick note|leave|pay|child|day|people|joke, off sick
        """
    ),
    "low_mood": phrases(
        """
        pain|energy|sugar|dose|bp|pressure|iron|sodium is|was|are? a|quite|so|very|really|pretty?
        bit|little? low|down, low dose|back|carb, down to, flat out
        """
    ),
    "anxiety": phrases("anxious to|for the|a|my|it|him|her|news|results|tomorrow"),
    "insomnia": phrases(
        """
        no sleep problems|trouble|issues, sleep .. not bad|terrible, slept not
        """
    ),
}
