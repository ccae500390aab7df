"""English for no pain, for pain without a number, and for the pain of another day."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

ZEROS: Phrases = {
    "zero": phrases(
        """
        no|without pain|pains
        whatsoever|today|tonight|yesterday|now|currently|really|atm|thanks|yay|still|again,
        no|without pain no|or dreams|nausea|headache|side|bad|sickness|effects|problems|dizziness,
        no pain slept, no|without pain|pains at all|present|last|the, no|without pain|pains this
        morning|evening|afternoon, no|without pain|pains right now|today, no|without pain|pains $,
        no pain just, pain free $, pain free morning|evening|afternoon, painfree $, pain free
        today|tonight|yesterday|now|day|again|finally|here|at|all, painfree
        today|tonight|yesterday|day, pain : none|nil|nothing|zero, pain = none|nil|nothing|zero,
        pain none|nil|zilch|nada|nowt|zip|nothing $, pain zilch|nada|nowt today|tonight, not in
        any|no? pain $, not in any|no? pain today|tonight|at|now|yesterday|right,
        havent|didnt|dont|wasnt had|have|got|feel|felt|in any pain $, havent|didnt|dont
        had|have|got|feel|felt any pain today|tonight|at|now|yesterday|whatsoever, isnt any pain,
        wasnt any pain $, wasnt any pain today|tonight|at|yesterday, nothing
        hurts|hurting|aches|aching $|today|tonight|now|yesterday, pain free for once, pain free
        for the first
        """
    ),
    # A rating of the time before: nothing beside one of now.
    "before": phrases(
        """
        before ldn|naltrexone|i|starting|this|all, used to be|sit|run, a year|month ago, last year|month, when
        i started, in the beginning, at the start, originally
        """
    ),
    # A rating of a day that has no place here but the picker: asked back.
    "other_day": phrases(
        """
        <weekday> i|pain|it? was|were, on|last <weekday> i|pain|it? was|were|had, was|were .. on|last
        <weekday>, # on|last <weekday>, days|nights|weeks|week ago i|pain|it? was|were, was|were .. #
        days|nights|weeks ago, last week|month i|pain|it? was|were, day|night before yesterday|last, #
        last week|month, # .. days|nights ago
        """
    ),
    "unsure": phrases(
        """
        no pain until|till|unless|if|except|when|apart|before|after, not much pain, hardly any
        pain, barely any pain, little pain, pain is|has|was? all? gone, pain .. went|gone away, #
        days|nights|weeks|hours|months pain free, # days|nights|weeks|hours|months painfree,
        almost|nearly no pain, no real pain, pain free since|until|till|except|unless|apart|but,
        pain free for #|a|hours|most|some|about|half, almost|nearly|mostly pain free, same as
        yesterday, same as last night, same as usual, not a|an? #, in agony, agony, everything
        hurts|aches, hurts everywhere, almost|nearly|mostly painfree, pain|pains|its .. off the
        scale|charts|chart,
        back|hips|hip|knees|knee|legs|hands|neck|shoulder|shoulders|feet|joints|body|everything
        is|are|r killing me, hurts|hurting|hurt like hell|mad|crazy|billyo|anything|buggery,
        so|very|really sore everywhere|all|today|tonight, sore all over, pain .. off
        the|unreal|unbearable, agony today|tonight
        """
    ),
}
