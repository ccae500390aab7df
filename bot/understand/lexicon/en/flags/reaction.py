"""English for what an opioid and naltrexone do to one another."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

REACTION: Phrases = {
    "opioid_reaction": phrases(
        """
        in|like|having|into|precipitated|sudden|acute|opioid|bad|full withdrawal|withdrawals,
        withdrawal|withdrawals symptoms|since|after|from|is|bad, going|gone into withdrawal|withdrawals,
        withdrawing, cold turkey, feel~|felt|like|proper|full .. withdrawal|withdrawals|withdrawing,
        withdrawals|withdrawal feeling|feelings|type, cold turkey, in withdrawal|withdrawals, dope sick,
        dopesick, opioid|opiate reaction, codeine|tramadol|morphine|oxy withdrawal
        """
    ),
    # Parts of a cluster: one alone is no red flag.
    "~vomit": phrases(
        """
        vomit|vomiting|vomited, throwing|threw|thrown it|up up?, violently|constantly|repeatedly
        sick|ill, being|been sick, puking|puked, keep|kept|keeps being sick, retching|heaving,
        vomit~, threw|throw~ up, throwing .. up, puke~, chuck~ up|my|guts, barf~, spew~, upchuck~,
        hurl~, retch~, heave~, being|been|be so|really|very|violently? sick, sick as a dog, bring~
        everything|it up, head down|in|over the? toilet|loo|bowl|bucket, keep~ being sick,
        cant|couldnt keep .. down, sick everywhere|nonstop
        """
    ),
    "~shake": phrases(
        """
        shaking|shakes|shivering|shivers|trembling|shaky|shivery|tremors, shake~, shiver~|shivery,
        tremble~|trembly, tremor|tremors, jitter~|jitters, the shakes, teeth .. chatter~, twitch~ all
        """
    ),
    "~sweat": phrases(
        """
        sweating|sweats|sweaty|sweat|drenched|clammy|pouring, sweat~, drip~ with|in|wet, drench~, soak~
        in|through|with|wet, clammy, pour~ with|off|sweat
        """
    ),
    "~goose": phrases(
        """
        goosebumps, goose bumps|pimples|flesh, goosepimples,
        goosebumps|goosebump|goosepimples|gooseflesh|goosey, goose bumps|pimples|flesh|skin,
        hairs|hair .. on end, skin crawling
        """
    ),
    "~cramp": phrases(
        """
        cramps|cramping|cramp, stomach|tummy pain|pains|agony, cramp~|crampy, stomach|tummy|belly|gut|guts ..
        <hurt>|agony|knots, doubled over, bent double
        """
    ),
    "~runs": phrases(
        """
        diarrhoea|diarrhea, the runs, the trots, diarrhoea, the runs|trots|squits|shits, got runs, loose
        stools, pour~ out both, both ends, on the loo|toilet all
        """
    ),
    "~violent": phrases(
        """
        violent|violently|nonstop|projectile|uncontrollable|uncontrollably|constantly|constant|severe|continuous|repeatedly,
        non stop, cant|wont stop, wont stop, every few|5|10|15 minutes|mins, all over, cant keep
        .. down, violently|violent, all night|evening, every ten minutes, like a fountain,
        uncontrolled
        """
    ),
    "~drowsy": phrases(
        """
        very|so|really|extremely|super|too|incredibly drowsy|sleepy|sedated, drowsy|drowsiness,
        barely|hardly stay|keep awake|eyes|my, cant|couldnt|struggling to? stay|keep my? eyes?
        awake|open|eyes, cant keep .. eyes open, nodding off, hard to wake, cant wake, keep|keeps
        falling|nodding|dropping asleep|off, barely|hardly awake|conscious, unresponsive, sleepy,
        out of it, falling asleep, drowsy|drowsiness|sedated|zonked|groggy, nod~ off, fall~
        asleep, drop~ off, dozing, cant|couldnt|barely|hardly|struggle~ .. awake|eyes|conscious,
        cant|couldnt|hard|barely .. wake .. me|properly|up, so|very|really|well|dead|too|extremely
        sleepy|sleepy|tired, slur~|slurred, out of it, away with the fairies, eyes .. keep~
        closing|shutting, eyelids .. heavy, sleepy, spark out, monged, gouching, comatose, dopey,
        drift~ off
        """
    ),
    # Within hours of a dose.
    "~after": phrases(
        """
        after|since my|the|a|taking|i|last|tonights <thing>|took|taking|swallowed|had|popped, after|since
        <thing>|it|taking, within the? hour|hours|minutes|half|30|20|an, minutes|hour|hours|mins
        later|after|since
        """
    ),
}
