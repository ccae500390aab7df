"""English names of the side effects on sleep, mood, strength and appetite."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

MIND: Phrases = {
    "vivid_dreams": phrases(
        """
        <bad> dreams|dream|dreaming, nightmare|nightmares, night terrors,
        most|such|some|really|very? insane|weird|bizarre|vivid|mental|intense dream|dreams, dreams
        .. too much, bizarre dreams|dream, dreams ..
        vivid|weird|horrible|scary|insane|mental|bonkers|mad|wild|lucid, dreams ..
        intense|strange|awful|terrible|crazy|bad, dreams again, dream|dreams .. so|very|really|too
        real|lifelike|vivid, dreams from hell, same|that horrible? dream again, because of the|my?
        dreams|dream|dreaming, dreams are back|awful, dreaming a lot|loads, mad dreams,
        dreamt|dreamed all night, lots|loads of dreams, <bad> <bad>? dream~|dreamt|dreams,
        dream~|dreams|dreamt .. <bad>, nightmare~|nightmares, night terror|terrors,
        dreams|dreaming|dreamt .. like mad|crazy|films|movies, dreamt|dreaming all night, dreams
        again, dreams through the roof, wake~ screaming|shouting, dreams so|too real, dreams ..
        so|too real|vivid, dreamt|dreamed .. all night, so|too many dreams, many dreams,
        dreamt|dreamed i was .. chased|killed|drowning|dying|falling
        """
    ),
    "insomnia": phrases(
        """
        shite|shit|crap|crappy|shocking|dreadful|patchy|rotten sleep|night, slept like
        rubbish|crap|shit|hell|shite, sleep like rubbish|crap|shit, sleep ..
        shot|broken|disturbed|wrecked|ruined, insomnia, cant|couldnt|didnt sleep|slept,
        cant|couldnt|didnt drop|nod off, didnt drop|nod off, cant|couldnt get|fall|stay back? to?
        off? sleep|asleep, not sleeping, slept really|very|so?
        badly|bad|poorly|terribly|awfully|terrible|awful|rubbish|horribly|crap,
        bad|rough|awful|terrible|poor night, bad|rough|terrible|awful night .. sleep, no sleep,
        hardly|barely slept|sleep|sleeping, poor|broken|bad|little|terrible|rubbish|awful sleep,
        sleepless, sleeplessness, awake|up all night, wide awake, awake til|till|until, been up
        since|from, lay|laid there|awake, didnt|couldnt|cant get to sleep, slept # hours|hrs|h
        if|max|tops, # hours|hrs sleep? if that, trouble|difficulty|problems sleeping, awake half
        the night, tossing and turning, tossed and turned, sleep ..
        terrible|awful|rubbish|bad|poor|dreadful|crap, awake for hours, woke|waking|wake up?
        all|every|constantly|loads, ages|hours|hour|forever|long to fall|get|drop asleep,
        ages|hours|forever to get|go to sleep, havent slept, cant switch off, sleeping
        badly|poorly|terribly, awake since, kept waking up?, keep waking up?, didnt sleep,
        woke|waking|wake up? # times|x, woke|waking|wake up? twice, still awake|up $, still wide?
        awake, awake at #, not slept, wont sleep, up till|until #, lying awake|here, no kip,
        sleepless night, sleep|slept|sleeping|night .. <poor>, <poor> sleep|nights?
        sleep|kip|slumber, <poor> nights sleep, not a wink, didnt|couldnt|hardly|barely ..
        wink|sleep|slept, awake .. all|most|half|hours|since|from|til|till|until|night, up ..
        all|half|most .. night, cant|couldnt|didnt|wont .. drop|nod|doze|drift off,
        cant|couldnt|didnt .. get|go back? to sleep, stare~ at the ceiling, wide awake, eyes wide
        open, toss~ and|& turn~, toss~ turn~, count~ sheep, wakeful, restless night|sleep, up and
        down all night, on off sleep, sleep .. in bits|dribs|out|window, no sleep, zero|0 sleep,
        wake~ .. every hour|2|half, wake~ .. all night, lack of sleep, sleep deprived,
        trouble|struggle~|difficulty|problems .. sleep|sleeping|asleep, insomniac, sleep :|-|=
        <poor>, slept not|nary a wink, sleep .. not|isnt|didnt come|coming, no sleep, sleep is not
        coming, keep~ me awake, it|pain|dreams keep~ me up, sleep bad|badly|poorly|little|not
        """
    ),
    "fatigue": phrases(
        """
        fatigue, fatigued, tired, exhausted|exhaustion, knackered, shattered, 0 energy, out of
        energy, dead on my feet, cant keep my eyes open, running on empty, worn out, wiped out,
        no|zero energy, drained, sleepy, drowsy, drowsiness, lethargic, lethargy, tiredness,
        wiped, washed out, zonked, wrecked $|today|tonight, done in $, cant stop yawning, yawning
        all, crackered, out on my feet, dead tired, pooped, cant stay awake, weary, low energy, so
        sleepy, bone tired, knacker~, exhaust~|exhausted|exhausting|exhaustion, shatter~, wiped
        out?, zonked, drained, lethargic|lethargy, sluggish, run down, bushed, cream crackered,
        dog tired, dead tired|beat, can|cant|couldnt|could .. keep my eyes open,
        hardly|barely|struggle~ .. keep my? eyes open, hardly|barely|struggle~|cant|couldnt|unable
        to? stay|staying|keep awake, sleeping all day, yawn~, no|zero|low|little energy, energy ..
        zero|nil|low|floor|gone|flat, worn out, on my last legs, heavy limbs|limbed|eyed, whacked,
        jiggered, pooped, beat $, flagging, spent $, weary|weariness, wearied, burnt out, out of
        energy|steam, running on empty|fumes, tired|tiredness|tiring, sleepy|sleepiness,
        drowsy|drowsiness, dopey, wrecked $, fatigue|fatigued, legs|limbs|arms|body like
        lead|jelly
        """
    ),
    "anxiety": phrases(
        """
        anxious, anxiety, panicky, panic attack|attacks, panicking, on edge, jittery, nervous, nervy, jumpy,
        agitated, panicked, anxious|anxiousness|anxiety, panic|panicky|panicking|panicked, on edge,
        jitter~|jittery, nervous|nervy, worked up, butterflies, cant relax, uptight, het up, antsy,
        jumpy, agitated|agitation, sense|feeling of dread|doom,
        worrying|worried about everything|nothing, restless and|mind, mind .. racing
        """
    ),
    "irritable": phrases(
        """
        snapped at, irritable, grumpy, moody, snappy, short tempered, irritated, cranky, ratty,
        irritability, snapping at everyone|people|him|her|the, crabby, bad tempered, narky, short
        fuse, irritable|irritated|irritability, grumpy|grumps, snappy, snap~ at, short
        fuse|tempered|temper|with everyone, biting|bit|bite
        everyones|peoples|his|her|the|hubbys|their head|heads, crabby, tetchy, ratty, narky,
        stroppy, moody, cranky, bad mood|tempered, angry, rage|raging|ragey, lose~ my
        temper|rag|cool|patience, off the handle, bear with a, foul mood|temper, bite
        anyones|everyones, on a short fuse, no patience, everything .. annoys|annoying|irritating,
        mardy, shout~ at the kids|everyone|hubby|him|my
        """
    ),
    "low_mood": phrases(
        """
        teary, sobbing|sobbed|bawling|wept|weeping, tears all|again|today|tonight, low mood,
        depressed, depression, feel|feeling|felt really|very|so|a|quite|pretty? bit|little?
        low|down|blue|hopeless|flat|sad, tearful, weepy, crying|cried
        all|again|lots|loads|a|myself, cant stop crying, everything|anything makes me cry,
        keep|kept|keeps crying|welling, burst into tears, hopeless, mood ..
        low|flat|down|bad|rubbish, bit|quite|pretty|very|so low|sad|down, been low|down,
        depressing thoughts, so sad, really sad|low|down, down in the dumps, miserable,
        feel~|feeling|felt ..
        low|down|blue|hopeless|flat|sad|miserable|depressed|tearful|weepy|gloomy|empty|worthless,
        low|flat|depressed|sad mood|moods|spirits, mood ..
        low|flat|down|bad|rubbish|floor|bottom|boots|pits|crap|poor|dropped, tearful|teary|weepy,
        crying|cried all|again|lots|loads|over|at|myself|most|nonstop|buckets,
        been|keep|kept|stop|start|started|nonstop|find|just|always|still crying, in tears,
        weep~|wept|sobbed|sobbing|bawl~, depressed|depression|depressing, down in the dumps|mouth,
        in the dumps|doldrums, black cloud|dog|mood, gloomy|gloom, miserable, despair~|despairing,
        hopeless|hopelessness, no joy, nothing .. joy, spirits .. low|down, burst~ into tears,
        blubbing|blubbering, cant|couldnt|wont stop blubbing|crying|weeping|sobbing, floods of
        tears, in floods
        """
    ),
    "low_appetite": phrases(
        """
        no appetite, not hungry, lost my appetite, off my food, cant eat, didnt|havent|hardly|barely
        eat|eaten all|anything|much|today, hardly|barely eating|eaten|ate, dont want to eat, appetite ..
        gone|poor|low|rubbish|down, poor|low|little|reduced appetite, loss of appetite, dont feel like
        eating, not eating, no interest in food, cant face food|eating, not eaten, havent eaten, not
        feeling hungry, no|lost|poor|little|zero|reduced|less appetite|interest, appetite ..
        gone|poor|low|rubbish|down|zero|nil|vanished|disappeared|nonexistent|out|left|shot|off|went,
        lose~|lost .. appetite, off my|the? food|grub|dinner|tea|meals, not|isnt|never hungry,
        cant|couldnt|didnt|havent|hardly|barely|not eat|eaten|ate|eating|touch|touched|face|finish|manage
        much|anything|my|food|eating|today|since|properly|dinner|tea, pick~ at .. food|dinner|tea|meal,
        food .. turn~ .. off|stomach, go~|gone off food|my|eating, dont fancy food|eating|anything|my, not
        interested in food|eating
        """
    ),
}
