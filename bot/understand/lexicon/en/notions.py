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
    "vomited": phrases(
        """
        vomited|vomit|vomiting|puked|puking, threw|thrown|throwing <it>? up, brought|sicked <it> up|back,
        been|was|being sick after|straight|soon|within|just|right
        """
    ),
}
