"""English for a dose taken, skipped, in doubt, and why."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

DOSES: Phrases = {
    "taken": phrases(
        """
        took|taken #? x? # <unit>|x|$, took|taken # x #, had an|a? extra|another|second <thing>,
        took|taken an|a|my? extra|another|second 1|<thing>|$, took|taken|had my|the #
        <unit>|$|at|@|around|about, yes i|ive? had it, had it with
        my|the|some|a|dinner|food|tea|supper|milk, took|taken|swallowed|popped <it>,
        swallowed|popped|downed|necked <it>|<thing>|at|about|around|$, downed|necked|swallowed
        <my> <thing>, took the whole|entire bottle|pack|packet|lot|box|strip,
        took|taken|swallowed|popped|had <my>? <my>? <thing>, taking <my>? <my>? <thing>
        now|right|just, took|taken|had <thing>, had it at, took|taken #? amount, took|taken $,
        took|taken at|@|around|about #|half|quarter|midnight|noon|midday|bedtime|about|around,
        took|taken|swallowed 2|3|4 by|instead|accidentally|rather|$|<when>|at|in, took|taken
        <when>, took|taken # $, took|taken # at|@|tonight|today|yesterday|last|and|with|pain,
        taken #, took|taken|had|swallowed # <thing>, took|taken|had # <unit>, <thing> ..
        taken|done|swallowed|down, <thing> in $, doubled up|it, doubled my|the <thing>, did take
        it|mine|my, taking it now|right|just, # <unit> taken|done|down, took 1 $, took 1 <when>,
        just taken, taken 1, dose done, yes taken, took time, took|taken half|quarter,
        took|taken|popped my|the 1, swallowed|popped 1|# $, took|taken <it> twice, took both,
        took|taken double by|tonight|today|yesterday|last|$, took an|a|another|extra|double|2
        extra|double|second|2? <thing>, took another, had it late|early, taken|took an|half|#
        hour|hours|mins|minutes late|early, <thing> # pm|am $, <thing> # pm|am pain, # pm|am
        <thing> $, had mine, had both, both <thing>? taken|down|done|swallowed|in, had them
        both|all, double dosed, might have taken it|mine twice, <thing> at
        #|half|quarter|midnight, took|taken 1 and a half, took 1.5 by|instead,
        dose|ldn|meds|pill|tablet|capsule : yes|taken|done|y|had, all done and taken, had it
        tonight|already|at, had it with my|the|some|a|dinner|food|tea|supper|milk, already|just
        <took> it|mine|them|$, ive|id|have|had already|just had it|mine|them, ive|id had it
        about|at|around|earlier|already|tonight|today|now, <thing> in $|at|about|around|and|by,
        <thing> down|done|taken|swallowed|sorted|popped, <thing> is|was|has|been|all
        down|done|taken|swallowed|sorted, dose|ldn|meds|pill|tablet|capsule|medication|med
        =|:|-|✅|✔|👍|? yes|yep|yeah|taken|done|y|had|ok|✅|✔|👍, <thing> ✅|✔|👍|✓|☑, <thing>
        yes|yep|yeah|y, taken ✅|✔|👍|$, <took> <my>? <my>? <thing>, got <it>|<my>? <thing> down,
        <took> double|twice|triple, <took> another 1|$, washed|knocked <it>|<my>? <thing>
        down|back, necked|downed <it>|<my>, drank|drunk <it>, <took> tonights|yesterdays and
        tomorrows|todays, <took> double|twice|triple, <took> .. tomorrows, ^ done $, ^ all? done
        ✅|👍|$, took|taken|had :|=|- yes|y|yep|✅, done <my>? <my>? <thing>, had me <thing>, i took
        already, already taken|took|had, <thing> i? took|had already, did my <thing>, sorted my?
        <thing>, <thing> sorted, <took> tonights|yesterdays|todays|my|the 1|nights $, <took>
        tonights|yesterdays|last nights? 1|at|$, took # instead|rather, all taken|swallowed|done,
        ^ yep|yes|yeah|aye|yup|ya|yah had it|mine|them, <took> yesterdays|todays|tonights and
        todays|yesterdays|tonights
        """
    ),
    "skipped": phrases(
        """
        decided|chose|chosen|opted not to take|have, couldnt take it|mine tonight|because|$,
        couldnt take my <thing>, skipped|skip|skipping $, skipped|skipping <it>, skipped|skipping
        <my>? <my>? <thing>, skipped <when>, skipped because|as|felt|due|since|cos|for, missed
        <it>, missed <my>? <my>? <thing>, missed <when>, missed $, missed <thing>, skipped
        <thing>, <thing> .. skipped|missed|forgotten, didnt|never take|took|taken|have|swallow
        <it>, didnt|never take|took|taken|have|swallow <my>? <my>? <thing>, didnt|never
        take|took|have <thing>, didnt take any $, never had <it>|mine
        last|tonight|today|yesterday|$, never had <my>? <my>? <thing>, never got round|around to
        it|taking|<my>, dose|ldn|meds refused, didnt|never take|took $, didnt take|have <when>, no
        <thing> tonight|today|yesterday|last|taken, not taking <it>|any, not having it|<thing>,
        not taking|having <my>? <my>? <thing>, wont be? taking|take|having|have <it>|any|mine,
        wont be? taking|take|having|have <my>? <my>? <thing>, left it out, went|did|going without
        <it>|tonight|my|$, slept through it|my, not taken <it>?
        tonight|today|yesterday|last|because, not had <it>|my
        tonight|today|yesterday|last|because, havent taken|had|took <it>|any because|cos|as|due,
        not taking <thing>, i skip it|tonight|today, skip it|tonight|today, did not, gave it a
        miss, decided|decide against it|taking|tonight|today, didnt bother|bothered
        tonight|today|with|$|taking|last|yesterday, too .. to take|have|face <it>|<my>|any|$,
        so|just left it $, couldnt|cant find my? <thing>, so none tonight|today, havent
        taken|had|took <it> i|ive|im, gave tonight|tonights|today a miss, <thing> not taken,
        havent taken|had it|any|mine|my tonight|today? because|cos|as|due, left tonights out,
        skipped 1, missed 1, missed a <thing>, too ill|sick|rough|unwell|poorly|tired to
        take|have, didnt want it|mine|to, left it|mine at, left <my>? <thing> at, nah|no not
        tonight, skipped on purpose, skipping tonight|today|this|because|as|due|again, no dose|ldn
        $, so no <thing>, fell|fallen asleep before|without taking|i|having|it|my,
        dose|ldn|meds|pill|tablet|capsule : no|skipped|missed|n|none, giving|gave|give|given .. a
        miss, gave|giving|give .. a skip, left|leaving|leave .. <thing> .. out|off|alone,
        left|leaving|leave <it> out|off|alone, dose|ldn|meds|pill|tablet|capsule|medication|med
        =|:|-|❌|✖|? no|skipped|missed|n|none|nope|nah|❌|not, <thing> ❌|✖|✗|no $, not taken $, not
        taken because|cos|as|due|tonight|today|yesterday, opt~ out, sat|sitting tonight out, pass~
        on <it>|<my>|tonight, no <thing> for me, swerve~ <it>|<my>, didnt|never|havent <took>
        <it>|<my> .. because|cos|as|due, bottled it, had|have to miss|skip .. 1|<thing>|it|dose|$,
        havent|not taken today, but|and i didnt $, in the end i didnt $, took|taken|had :|=|-
        no|n|nope, didnt|not take|took|taking|taken <it>|my|the|tonights|tonight|today|$, not
        take|took <it>|my|the|tonights|tonight|today|$, i not take|took|taking, held|holding|hold
        <my>? <thing>, omitted <my>? <thing>|it, <thing> i havent|not|didnt take|taken|took
        """
    ),
    "forgot": phrases(
        """
        forgot|forgotten $, forgot|forgotten <it>, forgot|forgotten about? <my>? <my>? <thing>,
        forgot|forgotten about <it>, forgot|forgotten to take <it>|my|the|ldn|meds|$,
        forgot|forgotten <when>, forgot|forgotten <thing>, slipped my mind, forgot|forgotten all
        about it, clean forgot, totally|completely forgot $, forgot|forgotten
        completely|totally|altogether, forgot to have it|my, forgot|forgotten take|taking|2
        <it>|<my>|<thing>|take, went|gone out of my head|mind, gone clean out, spaced on
        <it>|<my>|taking, forgot because|cos|as, only remembered .. left|skipped|late, remembered
        too late, didnt remember it|to|my, <thing> .. forgot|forgotten, never|didnt|dont|not
        remembered|remember|remembering <it>|<my>|to|$, went|gone|go|gone
        clean|right|straight|completely? out of my head|mind, <took>? slipped my mind, escaped my
        mind|me, clean|completely|totally|utterly forgot, forgot|forget|forgotten .. <thing>,
        fell|fallen|dropped|nodded asleep|off .. before|without|and forgot, memory like a sieve, i
        forget $|it|to|again, forget|forgot to take|took|taking|have, forgetting to take|<my>
        """
    ),
    "ran_out": phrases(
        """
        ran|run|runned out $, ran|run out of <thing>|<it>|my|the|naltrexone|1|#|stock, ran|run out
        <when>, ran|run out on|and|so|because, none left, no more? <thing> left, no more <thing>
        $, out of <thing>, nothing left to take, havent got any|<thing> left, waiting for|on
        my|the|a? refill|prescription|repeat|pharmacy|delivery, all out of <thing>, have none
        left, no <thing> left, dont have any left, pharmacy|chemist|boots .. has|have|had|got
        none|no|run, bottle|box|packet|pack|blister .. empty|finished, nothing left in,
        prescription|refill|order|delivery .. hasnt|havent|not come|arrived|ready|turned, none in
        stock, <pharmacy> .. havent|hasnt|didnt|dont|doesnt|cant have|got|get|had
        it|any|mine|them|stock|in|<thing>, ran|run out till|til|until|of|for, run dry, <pharmacy>
        closed|shut, no more till|til|until <weekday>|tomorrow|next, out of stock,
        messed|mucked|stuffed|cocked up my refill|prescription|order|repeat, refill|prescription
        .. late|delayed|not ready|arrived|come, <thing> not arrived|come, no more? <thing>
        until|till|til, <thing> .. run|ran|runs|running out, no <thing>|capsules left|remaining,
        bottles|packs|boxes empty, used|took my last 1|<thing> yesterday|monday, last 1|<thing>
        was|went yesterday|monday|sunday, waiting ..
        refill|prescription|repeat|pharmacy|chemist|delivery|script|post, <pharmacy> .. out|short,
        run clean|right|completely out, script .. ready|not|late|through, <thing> ..
        finish|finished|over, stock .. over|finished|finish|nil|out|gone, no stock,
        medicine|medicines is|are|got over|finished|finish, finished my? last, <pharmacy> .. open
        only|tomorrow|monday, <pharmacy> .. let me down, nothing to take $|tonight|now, nothing
        left to take, none to take, ran|run ut of, hasnt|havent|not|didnt
        brought|delivered|sent|given|dispensed|bring|deliver|send .. <thing>, <thing> ..
        havent|hasnt|not|didnt come|arrived|turned|delivered|arrive
        """
    ),
    "not_ran_out": phrases(
        """
        nearly|almost out, running low, getting low,
        will|might|gonna|about|going|nearly|almost|soon|ill|may|could to? be? run|ran|running out, running
        out, before i run out, if|when i run|ran out, dont run out, havent run out
        """
    ),
    "told_to_stop": phrases(
        """
        told by .. stop|skip|pause|hold, told me? to stop|skip|pause|hold, told me? not to take|have, told
        me? to not take, told me to come off, told i should stop|skip|pause|hold, said|says ..
        stop|skip|pause|hold, advised me? to stop|skip|pause|hold, advised me? not to take|have, advised
        me? against taking, said|says not to take, was|been told to? stop|skip|pause|hold, asked me to
        stop|skip|pause|hold, told|asked|advised me? to wait with,
        said|says to? wait with, stopped by my? doctor|dr|gp|prescriber|consultant, made me stop, took me off
        it|ldn|naltrexone, told stop, told|advised|asked|instructed to by|$, doctors|drs|docs orders, told
        to by, wants me to stop|skip|pause|hold, stopped my? ldn|it on|by, instructed to stop, <doctor> ..
        come|stay|keep|leave off|it it|ldn|the|this|off, <doctor> .. wants|want|took|taken me off,
        said|told|says me? to? <halt>, said|told|says .. come off it|ldn|the|this|<thing>,
        said|told|says|advised .. hold off|on, <doctor> .. no more <thing>, told|said leave it off|alone,
        <doctor> .. stopped it|<thing>|my, said i should|must|can stop|skip|pause
        """
    ),
    "side_effect": phrases(
        """
        side effect|effects, felt|feel|feeling .. ill|rough|awful|poorly|unwell|terrible|bad,
        made|makes|making me .. ill|sick|feel|worse, felt|feel|feeling ..
        rotten|grim|crap|shit|dreadful|off|queasy|horrible|sick|awful
        """
    ),
    "not_yet": phrases(
        """
        havent taken|had|took it|my|mine|any|them|the? <thing>? yet, not yet, not taken <it>|my? <thing>?
        yet, havent yet, not had <it>|my? <thing>? yet, still to take, yet to take
        """
    ),
    "unsure": phrases(
        """
        maybe|perhaps|possibly i? missed|forgot|skipped, took yesterdays
        this|today|now|late|instead|$|as|and|too, took yesterdays at # todays|tonights|and, not
        sure|certain .. took|taken|take|had, cant|dont|couldnt remember|recall|know ..
        took|taken|take|had, did i take|have|already, have i taken|had|already|took, i?
        think|thought|believe i? ive? took|taken|had it|my|2|mine|twice|#, might have
        taken|had|took, may have taken|had|took, maybe i? took|taken, took|taken only|just? half
        $|of|a|my|the|it|1|<thing>|<when>, half a|my|the? dose|capsule|tablet|pill, not sure about
        my|the dose, dont know if i took|take|had|have, forgot if|whether i, must have taken,
        probably took|taken, think ive taken|had|already, no idea if i took|take, took|taken
        part|some|most of? it? $, took both, unsure if .. took|taken|had, took most|some of
        it|the|my, pretty sure i took, took|taken it|mine|<thing> i
        think|guess|hope|maybe|probably, took|taken only|just # of, took both doses, missed it i
        think, think i|ive missed|skipped|forgot|forgotten, missed|skipped|forgot|forgotten #
        days|doses|nights|in, missed|skipped|forgot|forgotten a? few|couple|several of?
        days|doses|nights, missed|skipped|forgot|forgotten the? last|past #|few|couple|2, missed
        <weekday> and <weekday>, not taken|had it|any? for|since #|<weekday>|a, havent taken|had
        it|any|my? <thing>? for|since #|<weekday>|a, cant remember taking, dont remember taking,
        took|taken|had|swallowed # of #, cant|dont|couldnt mind if|whether .. took|taken, i think
        i took $, did i $, mightve took|taken, dunno|unsure|uncertain if|whether|i ..
        took|taken|had, took|taken|had a? bit|part|portion|fraction|quarter|third of, dont know
        whether i took|had
        """
    ),
    # Not taken so far: skipped where a reason is told, else asked about.
    "open": phrases(
        """
        havent|hasnt taken|had|took it|mine|my|them $, havent taken|had|took it|mine|them
        tonight|today, havent had|taken <my>? <my>? <thing> $, not taken|had it|mine|my|them $,
        not taken|had <my>? <thing> $, not had it|mine|them, not taken it|mine, havent|not had
        it|mine|any tonight|today
        """
    ),
    "other_drug": phrases(
        """
        amitriptyline|nortriptyline|gabapentin|pregabalin|duloxetine|ibuprofen|paracetamol|naproxen|sertraline,
        tylenol|advil|aleve|aspirin|statin|antibiotic|antibiotics|vitamin|vitamins|magnesium|propranolol|citalopram,
        fluoxetine|metformin|omeprazole|lansoprazole|melatonin|diazepam|zopiclone|baclofen|steroids|prednisolone,
        methotrexate|hydroxychloroquine|antihistamine|cetirizine|inhaler|lyrica|cymbalta|celebrex|nurofen|painkiller,
        painkillers|ramipril|amlodipine|bisoprolol|mirtazapine|venlafaxine|topiramate|sumatriptan|probiotic|supplements
        """
    ),
    "idiom": phrases(
        """
        took|taken it
        easy|badly|well|out|back|off|away|slow|slowly|seriously|personally|apart|up|over|for|from|hard,
        <child> .. put|popped|chewed|had|got|stuck .. <thing> .. in|down, year old|olds ..
        took|taken|swallowed|ate|eaten, little 1|ones .. took|taken|swallowed|ate|eaten, took|taken|had ..
        tablets|pills|meds|capsules|something to|for stop|help|ease|settle|my|the|a
        headache|runs|cold|cough|hayfever|heart|bp|stomach|tummy|reflux|cramps, took|taken|had
        tablets|pills|something|1 to stop|help|ease|settle
        """
    ),
    "nearly": phrases(
        """
        nearly|almost took|taken|had|doubled, gonna|going|meant|about|tempted|wanted to?
        skip|miss, nearly|almost|never|didnt|havent|dont|not|hardly|cant|wont|without
        forgot|forget|missed|miss|skipped|skip|forgotten, nearly|almost|didnt ..
        forgot|forget|missed|miss|skipped|skip, dont want to miss|forget|skip,
        should|can|could|shall|do|may|would i|we .. skip|miss|take|forget, if i
        miss|missed|forget|forgot|skip|skipped|take|took, what if|happens ..
        missed|skipped|forgot|took|taken, ok|okay|safe|better|want|like|tempted to skip|miss, when
        i forgot|missed|forget|miss, might|may skip|miss|forget, forgot to
        say|mention|tell|add|ask|rate|log|answer|reply|do|write|put, forgot you|about
        you|this|the, said|thought|told|swore|claimed|pretended .. i|id|ive took|taken|had,
        forgot|forgetting|forgotten and|then took|had|taken
        """
    ),
}
