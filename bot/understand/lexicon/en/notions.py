"""English for what a text wants beside pain, dose and side effects."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

NOTIONS: Phrases = {
    "too_much": phrases(
        """
        its all? just? too|to much $|pain|for|now|today|tonight|i|please|again|anymore|already|right|lately,
        it is all? just? too|to much $|pain|for|now|today|tonight|i|please|again|anymore|already|right,
        this|pain|everything is all? just? too much $|for|now|today|tonight|i|please|again|anymore|right,
        all too much $|for|now|today|tonight, too much for me, cant cope $|with|anymore|any|like
        """
    ),
    "stopped": phrases(
        """
        stopped|quit taking <it>|ldn|naltrexone, stopped|quit taking <my>? <my>? <thing>, stopped
        <it>, stopped <my> <my>? <thing>, stopped ldn|naltrexone, came|come off
        <it>|ldn|naltrexone, no longer taking|take <it>|ldn|naltrexone, no longer taking|take
        <my>? <my>? <thing>, dont take <it> anymore, not taking <it> anymore, gave|given up on?
        ldn|naltrexone, want to stop taking? <it>|ldn|naltrexone, want to stop taking? <my>? <my>?
        <thing>, want to come off <it>|ldn|naltrexone
        """
    ),
    "got_it": phrases(
        """
        got|have|picked|collected up? my|new|the|more new? <thing>|prescription|refill, picked up my? <thing>,
        got <it> again|now|today, got <thing> again|now|today, have <it>|<thing> again,
        <thing>|prescription|refill|delivery have|has? arrived|come|came|here
        """
    ),
    "label": phrases(
        """
        label|pack|packet|bottle|box|packaging says|said|reads|shows|states, labelled|labeled as|#|with,
        label|pack|packet|bottle|box is different|wrong, wrong strength|label|pack, on the
        label|packet|bottle|box it? says, different strength|label, <thing> say|says # mg|mcg
        """
    ),
    "which_dose": phrases(
        """
        what|which dose do|should|shall|am i, how much|many do|should|shall|can i take, how
        much|many .. <thing> do|should|shall|can i take, should|shall|can|do i take <it>|tonights,
        should|shall|can|do i take <my>? <my>? <thing>, what|which <thing> do|should|shall i take,
        what do|should i take tonight, whats my dose, what is my dose
        """
    ),
    "told_dose": phrases(
        """
        says|said|wants|told|asked .. take|have|go|try .. # <unit>, says|said|wants|told|asked .. take|have #
        <thing>, told|said|says to? .. increase|raise|double|halve|lower|reduce .. <it>|dose,
        increased|raised|lowered|reduced|changed|doubled .. dose, says|said|wants .. up|down to # <unit>
        """
    ),
    "plan_changed": phrases(
        """
        my|the plan|dose|dosage|prescription has|was|is|got|been been?
        changed|altered|increased|raised|reduced|lowered, <doctor> ..
        changed|altered|increased|raised|lowered|reduced|doubled|halved|upped|adjusted my|the|it
        plan|dose|dosage|prescription|ldn|naltrexone|capsules?, <doctor> ..
        put|moved|started|switched|upped me on|onto|to|up|down # <unit>, <doctor> ..
        put|moved|switched me up|down to #, they|hospital|clinic put|moved|started|switched me
        on|onto|to|up|down # <unit>, someone|somebody|they|hospital|clinic
        changed|altered|increased|raised|lowered|reduced my|the plan|dose|dosage, have|got|given
        a? new plan $|from|by, changed|altered my plan|dosage $|today|yesterday|again|to
        """
    ),
    "may_take": phrases(
        """
        can|could|may|might i also|still|just? take, is it
        ok|okay|safe|alright|fine|dangerous|bad|allowed if? i? to? take, am i allowed to take,
        ok|okay|safe|alright|fine to take, does it|ldn|naltrexone interact|mix|clash|go with,
        interact|interacts|mix|mixes with, what painkiller|painkillers|else can i
        """
    ),
    "when_better": phrases(
        """
        when does|will|do|should it|i|things|this|the start|begin|feel|get|be|go?
        work|working|better|kick|help|helping, when does|will|do|should it|i|things|the|my pain?
        start|begin|feel|get|stop|go to? work|working|better|help|away, how long
        until|till|before|does|will it|i|this|ldn
        take|to|get|feel|work|works|start|starts|help|helps, how long does|will it take, is it
        working $, will it get better|easier, will this get better|easier, does it get
        better|easier, will it work $, will it ever work|help|get, why isnt|is it not?
        working|helping
        """
    ),
    "part": phrases(
        """
        took|taken|had|swallowed|managed only|just|about|roughly? half|1/2|½
        $|of|a|my|the|it|1|<thing>|tonight|today|yesterday|last|but|and|so|because, only|just half
        of? my|the|it|a <thing>?, took|taken|had|swallowed|managed only|just?
        part|some|most|half|quarter|third of it|my|the <thing>?, took|taken|had|swallowed|managed
        only|just? a? bit|little|quarter|third of it, took|taken|had|swallowed|managed only|just?
        a? bit|little|quarter|third of my|the <thing>, took|taken part|some|most of? my|the
        <thing>, only|just part|some|most of it|the|my, took|taken|had|swallowed|managed
        only|just? 1 of the|my? 2|3|4 <thing>|$|tonight|today|yesterday|but|and|so,
        took|taken|had|swallowed|managed only|just? 2 of the|my? 3|4|5
        <thing>|$|tonight|today|yesterday|but|and|so, took|taken|had|swallowed|managed only|just
        1|2|3 of my|the <thing>, spat|spit|spitted <it>|some|half|most|part|bit|a .. out,
        spat|spit out|up, took|taken|had|swallowed the? rest|remaining|remainder
        $|of|later|tonight|today|now, took|taken|had|swallowed the other half|1|<thing>,
        spilled|spilt|dropped some|half|part|most|a of? bit|it|my|the
        """
    ),
    "vomited": phrases(
        """
        vomited|vomit|vomiting|puked|puking, threw|thrown|throwing <it>? up, brought|sicked <it> up|back,
        been|was|being sick after|straight|soon|within|just|right
        """
    ),
}
