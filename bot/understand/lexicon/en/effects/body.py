"""English names of the side effects on the body."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

BODY: Phrases = {
    "headache": phrases(
        """
        headache|headaches, head ache|aches, migraine|migraines, sore head, head ..
        hurts|pounding|aching|splitting|throbbing|banging, head is killing me,
        thumping|banging|bursting head, pounding|splitting|throbbing head, head ..
        pound~|thump~|throb~|bang~|split~|burst~|hurt~|ache~|aching|hammering|thudding|killing|sore|explode~|exploding,
        throbbing|thumping|banging|splitting|pounding|pounding|bursting|sore|achy|aching head,
        migraine|migraines, heads ..
        pounding|thumping|throbbing|banging|splitting|killing|hurting|bursting, head like a ..
        drum|vice, head .. vice|vise|clamp, skull .. splitting|pounding|cracking,
        bad|slight|mild|awful ha $, heads|head banging|pounding, ha today|tonight|again,
        headachey|headachy, pain|pains|ache in my|the? head|temples|skull
        """
    ),
    "nausea": phrases(
        """
        violently sick, being sick, nausea, nauseous, nauseated, queasy, felt|feel|feeling|feels
        so|really|very|quite|a|bit|too|slightly? bit|little? sick, bit|too|so|really|quite sick,
        sick to my stomach, been sick, gonna be sick, going to be sick, about to be sick, was
        sick, threw|throwing|thrown it|up up?, vomit|vomited|vomiting|puked|puking|puke, sickly,
        feel|felt|feeling pukey, retching, heaving, sickness,
        nauseous|nauseated|nauseating|nausea, queasy|queasiness, feel~ ..
        chuck~|throw~|puke~|vomit~|being|bring~|hurl~|heave~ up|sick?, chuck~ up,
        throw~|threw|thrown .. up, feel~|felt .. sick|sicky|pukey|bilious|green, retch~|retching,
        heaving|heaved, gagging|gagged, bilious, sicky, sick feeling, urge to vomit, spew~, barf~,
        puke~, sick all day|night|morning|evening|afternoon, being|been|be
        so|really|very|violently? sick, turn~ my stomach, stomach .. turning|churning over, travel
        sick|sickness, morning sickness, boak~|boke~|boaked, chunder~, yak~|yakking, dry
        heav~|heave~|heaving, urge to puke, hughie|ralph~, n|and & v, n|and / v, n v, nv $, chuck~
        .. up, barfed, sick everywhere, and &|+ very|v, and / very|v, sick as a dog|parrot
        """
    ),
    "dizziness": phrases(
        """
        dizzy, dizziness, light headed, lightheaded, lightheadedness, woozy, giddy, head|room ..
        spinning|swimming, spaced out, spacey|floaty|wobbly|swimmy, vertigo, off balance,
        unsteady, faint feeling, feel|feeling|felt faint, dizzyness, dizzy spells,
        dizzy|dizziness|dizzyness, light headed|head|headedness, lightheaded|lightheadedness,
        woozy|wooziness, giddy|giddiness, room|head|world|walls|everything ..
        spin~|swim~|tilting|going round, vertigo, unsteady, wobbly|wobbling, off balance, lose~ my
        balance, balance .. off|gone|shot, swimmy, head rush|rushes, like im on a boat, sea legs,
        stagger~, faint feeling, swaying, room|head wont|doesnt stop spinning
        """
    ),
    "abdominal_pain": phrases(
        """
        stomach|tummy|belly|abdominal|gut|tum ache|aches|pain|pains|cramp|cramps|cramping,
        stomachache, tummyache, bellyache, stomach|tummy|belly|gut|guts ..
        hurts|hurting|sore|cramping|aching|killing|upset, sore|upset|dicky|iffy
        stomach|tummy|belly, pain in my stomach|tummy|belly, stomach|tummy|belly ..
        bad|iffy|dicky|off|rough|rotten, stomach|tummy|belly|guts ..
        knots|bits|agony|churning|churny|dodgy|cramped, churning|dodgy|crampy
        stomach|tummy|belly|guts, <belly> ..
        ache~|aching|achey|pain|pains|painful|cramp~|crampy|cramping|hurt~|sore|killing|knots|agony|griping|stabbing|bad,
        <belly>|tummy|stomach ache|aches|pains|pain|cramps,
        cramps|pain|pains|ache|gripes|knots|stabbing in|across my|the? lower|upper? <belly>,
        stomachache|stomachaches|bellyache|tummyache,
        upset|dodgy|dicky|iffy|gippy|bad|sore|crampy|rumbling|churning <belly>, <belly> ..
        upset|dodgy|dicky|iffy|gippy|churn~|funny|off|bubbling, gut rot, colic|colicky
        """
    ),
    "diarrhoea": phrases(
        """
        diarrhoea|diarrhea|diarhea|diarrhoae, the runs, loose stools|stool|bowels|motions, runny
        tummy|poo|stools|bum, the trots, on the loo|toilet|bog all|most|half, cant leave|get off
        the loo|toilet, squits, the|got|had|have|runs? runs|trots|squits|skits
        $|again|today|tonight|all|since|and|bad|after, diarrhoea, loose|watery|runny|liquid
        stools|stool|poo|poos|poop|bowels|motions|tummy|bum|shit|shits, <loo> .. all|half|most
        day|night|morning|evening, cant|couldnt|keep|kept|never .. leave|off|running|run|dash~ ..
        <loo>, the shits, squits|squitty, explosive .. poo|loo|bum|toilet, <loo> # times, bowels
        .. loose|runny|liquid|water, poo~ .. water|liquid, stomach upset|bug and the runs,
        poo~|pooing|pooping|shitting nonstop|constantly|water|all|like|loads, <loo> every
        """
    ),
    "constipation": phrases(
        """
        constipated, cant go to the? toilet|loo|bathroom, constipation, bunged up, cant poo|poop,
        havent pooed|pooped|been .. days, not been .. days, havent|not been to? the?
        loo|toilet|bathroom, blocked up, not pooed, bowels .. stuck|blocked|not moving|moved, no
        bowel movement, constipated|constipation, bunged up, backed up, blocked up, no poo|poop ..
        for|since|days, havent|hasnt|not|cant|couldnt|didnt been|gone|go|be to? the? <loo>,
        havent|not|cant|couldnt .. poo|poos|pooed|poop|pooped, cant go $|properly|number, strain~
        on|to|at the? <loo>|go, bowels .. stuck|blocked|seized|slow|sluggish|stopped, number 2 ..
        days, all stopped up, stopped up $, motions|motion|stool|stools|bowels .. not|isnt|arent
        .. coming|come|passing|moving|clear, not passing motion|motions|stool|stools, bowels|bowel
        havent|hasnt|not|arent|wont moved|opened|working|open|move, not moved my bowels, bowels
        not open
        """
    ),
    "aches": phrases(
        """
        achy, achey, muscle|body|joint|all|over aches|ache, ache|aching|aches all|from|everywhere|$, aching
        muscles|joints|bones|legs, flu like aches|symptoms|feeling, new aches, aches and pains,
        legs|arms|muscles|joints|bones ache|aches like|all, legs|muscles|joints|bones .. aching|achy|ache,
        sore muscles, muscles .. sore, body aches|ache|aching, fluey, muscle pain|pains|soreness, flu
        like|ish, like|got|getting|have the? flu, flu symptoms|feeling|ey, fluey|fluy|flulike,
        achy|achey|aching|ache~ .. all over|everywhere|body|muscles|limbs|bones,
        muscle|muscles|joint|joints|body|limbs|bones|all|over
        ache~|aching|aches|achy|sore|soreness|pain|pains, aches and pains, sore|aching|achy
        muscles|joints|limbs|bones|all, muscles|joints|limbs|bones .. ache~|aching|achy|sore|hurt~,
        achy|achey, new aches|ache, ache all over, body aches, legs|arms .. achy
        """
    ),
    "sweats": phrases(
        """
        night? sweats|sweat, sweaty, sweating, sweated, drenched, hot
        flushes|flashes|flush|flash|sweats, clammy, soaked the bed|sheets, night sweat, cold
        sweat|sweats, sweat~|sweats|sweaty|sweating, night? sweats|sweat, drench~|drenched, soak~
        in sweat, woke|wake~|wakes|waking .. soak~|soaked|drenched|wet|dripping|damp,
        change|changed|changing|strip|stripped the|my?
        sheets|pjs|pyjamas|pajamas|nightie|bedding|bed|top, soaked|wet|damp|drenched ..
        sheets|pillow|bed|pjs|pyjamas|nightie|bedding|through|sweat,
        sheets|pillow|pjs|pyjamas|nightie|bedding ..
        soaked|soaking|wet|drenched|damp|wringing|through, clammy, hot
        flush~|flushes|flashes|flash|flush, dripping .. wet|sweat, pour~ with|of sweat, wring~ ..
        out, boiling hot and|at all, wringing wet|with, sopping wet
        """
    ),
    "dry_mouth": phrases(
        """
        dry mouth, mouth .. dry, cotton mouth, dry tongue, mouth like a?
        sandpaper|desert|cotton|cardboard|carpet|sawdust, mouth .. sandpaper|cardboard, parched,
        no saliva, dry mouth|tongue|lips, mouth|tongue ..
        dry|drier|parched|desert|cotton|sandpaper|cardboard|carpet|sahara|flip|sawdust|bone|sticky|glue|stuck,
        cotton mouth, parched, no saliva|spit, no spit|saliva left, dry as a .. mouth, mouth like
        the|a|an bottom|inside|birdcage|ashtray|bottom
        """
    ),
    "other": phrases(
        """
        rash, itchy|itching|itchiness, ringing in my? ears, ears .. ringing|buzzing|whistling, tinnitus,
        heartburn, reflux, indigestion, bloated|bloating, tingling|tingly, pins and needles,
        blurred|blurry vision, hair loss, brain fog, foggy, toothache, earache, chills, restless legs,
        runny nose, sore throat, fever, nosebleed, twitching|twitches, tremor, hiccups, swollen
        ankles|ankle|feet, weight gain, itch~|itchy|itches|itchiness, tingle~|tingly|tingling, pins and|&
        needles, ring~|buzz~|whistl~ .. ears, ears .. ring~|buzz~|whistling, blurred|blurry
        vision|eyes|eyesight, vision .. blurry|blurred|fuzzy, heartburn|indigestion|reflux,
        bloat~|bloated|bloating, gassy|farting, hiccup~|hiccups, sore throat, runny nose, nose
        bleed|bleeds, nosebleed|nosebleeds, hair .. falling|loss|thinning,
        twitch~|twitching|twitches|twitchy, restless legs, rash|rashes, tinnitus, brain fog, foggy|fuzzy
        .. head|brain, head|brain .. foggy|fuzzy|fog, metallic taste, taste .. metallic|funny, weight ..
        gain|gained
        """
    ),
}
