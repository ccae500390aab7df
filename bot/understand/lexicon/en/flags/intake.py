"""English for too much of the medicine."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

INTAKE: Phrases = {
    "overdose": phrases(
        """
        took|taken|had an|a? extra half|few|couple|#, took|taken it|my|them|1 again
        by|accidentally, took|taken|had my .. <thing> twice, 2|3|4 <thing> instead of #, 2|3|4
        <thing> rather than #, double|doubled|dubble dose|dosed|doses|dosage|up|it, doubled my|the
        <thing>, took|taken|swallowed|popped 2|3|4|5
        by|instead|accidentally|rather|together|of|not, took|taken|had|swallowed 2|3|4|5
        doses|lots, took|taken|had # <thing> by|instead|accidentally|together|rather,
        took|taken|had <it>|my|dose|ldn|dose|meds twice, took|taken|had my|the|a|tonights? <thing>
        twice|again, twice by mistake|accident, took|taken an|a|my? extra|another|second|2nd
        <thing>|1|$, had an|a? extra|another|second dose|capsule|tablet|pill|ldn, extra
        dose|capsule|tablet|pill|ldn, took|taken another|extra by|dose, took|taken|had too
        many|much, overdose|overdosed|overdosing|od'd, took more than|of my|i|the|it, took the
        whole bottle|pack|packet|lot|box|strip, took|taken|swallowed|had|necked the lot,
        took|taken|had <it>|<thing> .. .. and|then again by|at|$, took all of them, 2 doses, more
        than 1 <thing>, accidentally took|taken 2|another|twice|it|extra|double, 1 too many,
        took|taken|had # by mistake|accident, take it|them|mine|my twice, have it|them|mine twice,
        doubled up, took 2|3 <it>|mine, <took> .. double .. dose|amount|it|what|of|by, <took>
        <many> .. not|instead|plan|should|meant|supposed, <took> .. <thing> .. and|then
        another|again, <took> <it>|<thing> .. twice, <took> another|second|extra 1|<thing>|$, had
        another 1|$, took|taken|had .. second|extra|double dose|1|<thing>, <took> too many|much,
        double|doubled|doubling dose|dosed|dosing|doses|dosage, doubled up .. <thing>|dose|by,
        <took> .. on top of, twice .. dose|amount|usual|normal, <took> .. more than ..
        dose|should|meant|supposed|prescribed|plan|told|normal|usual, forgot .. had|took|taken ..
        again|another, already had|taken|took .. again|another, <took> .. double|treble|triple ..
        dose|amount, <took> 2|3|4|double instead, triple|treble dose|dosed, over dosed, od, <took>
        .. whole|entire|full|rest bottle|pack|packet|box|strip|blister, <took> ..
        whole|entire|rest of|the .. bottle|pack|packet|box|strip|blister, 1 too many <thing>, lost
        count .. <took>|<thing>, <took> tomorrows .. as|too|well|aswell|already, <took> ..
        morning|mornings and evening|night|nights, <took> .. weeks worth, took|taken|swallowed
        it|mine again $|tonight|by|without|thinking|because, supposed|meant .. 1 .. <took> <many>,
        plan|label|script says .. 1 .. <took> <many>, <took> .. tomorrows, <took> tonights and
        tomorrows, <took> .. <thing> together|at once, <took> .. in 1 go, twice .. instead,
        forgot|forgetting|forgotten and|then took|had|taken <it>|another|1 again|twice?, and|then
        took|had|taken <it>|my <thing>? again $, had|took <it>|my <thing> then .. again, doubled
        the dose|amount|tablets|capsules, gave myself double|twice|2, <took> <many> time|times, by
        error .. <took>, <took> .. <thing> as well as mine|my, <took> .. as well as mine|my own,
        <took> .. wifes|husbands|hubbys|someone|partners .. too|aswell|well, <took>
        yesterdays|todays|tonights and todays|yesterdays|tonights|tomorrows
        """
    ),
    # A count alone: more than the dose for one person, the dose for another.
    "~count": phrases(
        """
        took|taken|swallowed|popped 2|3|4|5 $, took|taken|swallowed|popped 2|3|4|5
        tonight|today|in|at|yesterday|last|now|and|already
        """
    ),
    "~pieces": phrases(
        """
        took|taken|swallowed|popped|had # capsule|capsules|cap|caps|tablet|tablets|tab|tabs|pill|pills, #
        capsule|capsules|cap|caps|tablet|tablets|tab|tabs|pill|pills taken|swallowed|done|down,
        took|taken|swallowed|popped|had # ldn|naltrexone, took|taken|swallowed|popped 2|3|4|5 of them $,
        took|taken|swallowed|popped # x #
        """
    ),
    # More than was meant, or less: the numbers say which.
    "~swap": phrases(
        """
        took|taken|swallowed|had # <unit>? instead|rather of|than #, # <unit>|<thing>|ml|mls instead|rather
        of|than #, # <unit>|<thing>|ml|mls not #, drew|draw|drawn|measured up|out? # .. instead of #
        """
    ),
    "~ml": phrases(
        """
        took|taken|swallowed|drank|had # ml|mls|millilitre|millilitres|milliliter|milliliters
        """
    ),
    "~mg": phrases(
        """
        took|taken|swallowed|popped|had # mg|mgs|milligram|milligrams
        """
    ),
    # In doubt: all of one's medicines for the morning, or all that there was.
    "~all": phrases(
        """
        took|taken|swallowed it all $, took|taken|swallowed all of? it|them $, took|taken|had double
        $|today|tonight|yesterday|by
        """
    ),
    # More than one, and one is what the plan says.
    "~several": phrases("<took> <many> <thing>"),
    "~limit": phrases(
        """
        plan|label|script|box|packet|bottle|prescription|doctor|dr|gp|dose|sheet says|is|said .. 1,
        supposed|meant|should .. be|have|take|taken|had|been .. 1, only|just supposed|meant|allowed to,
        not 1|2, instead of 1|2, dose is|was 1|#, plan is|was|for 1|#
        """
    ),
}
