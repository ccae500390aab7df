"""English around a number that says at once what it is: called, settled on, a slip, an idiom."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

CUES: Phrases = {
    # What the writer calls it.
    "called": phrases(
        """
        call~ it|that|this|today|tonight an|a|about|around? #,
        put|putting|stick|mark|log|record|write|enter|note me|it|that|this|mine|us? down?
        as|at|for|in|to? an|a|about? #, give~ it|me|you|that|ya|u|them? an|a|about|around? #,
        rate~ it|my|that|this|today|tonight? pain? as|at? an|a|about|around? #, go|going
        for|with|in? an|a|about? #, make~ it|that an|a|about? #, its|it is|was|would?
        like|about|around|more|just|only|still? an|a
        solid|strong|good|firm|definite|low|high|mild|bad|big|fat|whopping? #, bang on|at|to?
        an|a? #, id|i'd say|go|call|guess|reckon it|its|for|with? an|a|about|around? #,
        gets|earns|deserves|scores an|a|about? #, score|number|rating today|tonight is|was|= #,
        back|hips|knees|hands|legs|feet|neck|shoulder|shoulders|joints|head|body
        giving|gives|gave|give me|us an|a|about? #, im|am|sitting|hover~|stuck|settle~
        at|on|around|round|about an|a #, a?
        firm|solid|definite|comfortable|mere|measly|whopping|big|fat #, im|am an|a|about #,
        hasnt|not|never|barely|hardly moved|shifted|changed|budged from|off an|a? #, stuck|still
        on|at an|a #
        """
    ),
    # The number that counts after others.
    "settled": phrases(
        """
        so|ie|= #, so call it|that an|a|about? #, so its|it is|was?
        an|a|about? #, lets|ill say|call|go|put it|with|for|down? an|a|about? #, settle|settled on|for|at
        an|a? #, final answer is|:? an|a? #,
        all in all an|a|about? #, in total an|a|about? #, on balance an|a|about? #, so
        probably|prob|maybe|about|around|roughly an|a? #, would|id average|say|put|go|call it|for|with|at?
        an|a|about? #
        """
    ),
    # The number that counts instead of one said before.
    "amended": phrases(
        """
        make that an|a|about? #, make it an|a|about? #, change~ my|the?
        it|that|this|my|mine|pain|yesterdays|number|rating|score? to an|a|about? #, i? meant|mean to?
        put|say|type|press|write|send|hit? an|a|about? #, should be|have|say|read been|said? an|a|about?
        #, shouldve|shoulda been an|a? #, scrap|scratch|forget that .. #, correction|edit :? an|a? #
        """
    ),
    # No rating, whatever the number.
    "idiom": phrases(
        """
        knock~ .. for #, # for #, cloud #, square 1, when|since i was #, # of
        us|them|these|those|you, # in total|all, # to # job|shift|grind, from # til|till|until #,
        # step|steps .. # back, # a day|week|night|month|year, #s, # way street|ticket, # foot #,
        plan #, catch #, # out of # people|times|days|nights, # more sleep|sleeps, # left, #
        wheeler|seater|pack|piece|bed, # down # to go, page #, # year old,
        ring|call|dial|text|phone #, what|does # means|mean|is|like|feel, # rounds, hit|hits for
        #, # peas, only # left, been # of, # slices|pieces|bags|boxes of, # foot, # new, no # in,
        for # people
        """
    ),
    # The time that the pain is rated over.
    "span": phrases(
        """
        in|over|for|during|across|of the|my? last|past #? hours|hrs|h|hour|day|days,
        in|over|for|during # hours|hrs|h, last|past # hours|hrs|h
        """
    ),
    # Behind the number.
    "tail": phrases(
        """
        if im honest|truthful|pushed, to be honest|fair|truthful|exact|precise, truth be told,
        being honest, as per usual, as usual, as ever, as always, at a push, in all honesty, i
        would|d say, all things considered, by the end, i will|would|ill|id
        say|think|guess|reckon, if you ask me, if that helps|counts, for|in the rest of me|my|it,
        for everything|everywhere else, from me, with it, all day long, for once|now, for the
        first time, all over
        """
    ),
    # The number that was a slip.
    "mistaken": phrases(
        """
        put|said|typed|wrote|entered|logged|pressed|hit|tapped|sent|gave|clicked|answered|chose|picked
        you|it|in|down|that? an|a? #, not an|a #, not #, instead|rather of|than an|a? #
        """
    ),
}
