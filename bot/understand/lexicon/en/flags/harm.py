"""English for a wish to die or to hurt oneself."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

HARM: Phrases = {
    "self_harm": phrases(
        """
        want|wanna 2 die, whats the point anymore, whats the point of|in?
        living|life|carrying|being|going, reason to live, cant|dont see a|the|any?
        point|future|reason in|of|anymore|to|$, whats the use in|of?
        living|life|carrying|being|going|anymore, tired of living|life|being|existing, had enough
        of being|everything|existing, top|topping|off|offing myself, do|doing away with myself,
        made|got a? plan to? end|die|kill, written|wrote goodbye|a goodbye?
        letters|letter|note|notes, cant see a|any way out|forward, burden on|to
        everyone|them|family|my|people|you, wont be here tomorrow|anymore|much|long|christmas,
        rather not be? wake|here|exist|live|alive|around, step|stepping|walk|walking|throw .. in
        front of a|the, drive .. into|off a|the tree|wall|bridge|cliff|lamppost, slit|slitting my,
        no future|hope anymore|left, thinking|thought|think|thoughts|googling|googled|looking
        of|about|up|for? ways|how to do|end|die|kill|go, ways|way to end|die|kill it|myself|my|$,
        i just? want out $, pills|tablets|capsules in front of me, a? goodbye
        everyone|all|world|cruel, no point in it all, love you all goodbye|bye, sorry for
        everything, never been born, stop existing, not be here anymore, be with
        him|her|them|mum|dad|god again|in|soon, cant face another|1 more day|night|life, pills
        lined|counted up|out, want it to be over, dont want tomorrow, no point anymore, no point
        to|in anything, nobody|noone would|will miss|care|notice, want|wanna to? disappear|vanish,
        want|wanna|wants|wanted|wanting|ready|prefer|rather|going|gonna to? just|be|go? and?
        die|dead, wish i|im was|were|wasnt|werent dead|here|alive|around|born|exist, wish i could
        die|disappear|sleep, wish i had died|never, wish i|to? wouldnt|didnt|dont|wont|never
        wake|exist|have, better off dead|without, rather be? dead|die, end it all, ending it all,
        end it $, end it tonight|now, ending it $, end|ending my|this own? life|misery|suffering,
        going|gonna|want|wanna|planning|plan|plans to? take all|every of? my|the|these
        pills|tablets|capsules|meds|medication, take them all at once, kill|killing|killed myself,
        kill|killing my self, kill me, suicide|suicidal|suicidle|sucidal|suisidal,
        hurt|hurting|harm|harming|harmed my? myself|self, self harm|harming|harmed, selfharm,
        cut|cutting myself, cut|cutting my wrists|arms|wrist|arm|legs, been|started|keep cutting
        again|$, dont|not|didnt|never really|even? want|wanna|wanting to? be here|alive|around,
        dont|not|didnt|never really|even? want|wanna|wanting to? live|exist, dont|not|didnt|never
        really|even? want|wanna|wanting to? carry|go on, dont|not|didnt|never want|wanna to? wake
        up, no longer want|wish to live, no longer want|wish to be alive|here, no reason|point
        to|in|of? live|living|carrying|going|being, nothing to live for, finish me off,
        dont|not|cant feel|trust safe? with|around? myself, not safe with|around myself, dark
        thoughts, ending things, whats the point in|of anything|everything, whats the point in|of
        any|all of? it|this, put me out of, not|isnt|no worth|point living, cant go|carry on like?
        this?, cant live like this|with, take|taking|took my own? life,
        everyone|youd|theyd|family|world .. better off, want it all? to|all? end|stop|over for?
        ever?, want it over, want to be dead|gone, thinking about|of dying|death|dieing, ready to
        die|go, hope i dont|never wake, hang|hanging myself, jump|jumping off|in front, overdose
        on purpose, unalive, kms, dont care|mind if i|im die|dead|live|wake, feel like
        dying|ending, life isnt|not worth, done with life|living, cant take|do it|this|pain|life
        anymore, cant take|do it|this any longer, had enough of life|living, sleep forever, never
        wake up, said goodbye to everyone, no|not wish|desire|will|want|energy .. live|living,
        dont|no|not wish|desire|want .. live|living, no wish|will|desire|reason more? to? ..
        live|living|alive, happier|better|easier|fine|relieved .. if i
        was|were|wasnt|werent|am|disappeared|died|left gone|dead|here|around|alive|not,
        sav~|save~|stockpil~|hoard~|collect~|stash~ .. tablets|pills|meds|capsules .. to
        do|for|until|enough, saving|stockpiling|hoarding|collecting|stashing up? my?
        tablets|pills|meds|capsules, dont think i can keep|carry|go going|on|doing, whats the
        point of|in me|living|it|anything|life, driv~|drive~|crash~|steer~|swerve~ .. into
        the|a|oncoming wall|tree|bridge|traffic|lorry|barrier|river, want it over with for good,
        stop for good, make it all stop for good, cant do this anymore|any, had enough of it all,
        ready to give up on life|everything|it, nothing left to live|give, everyone would|will be
        happier|better|relieved|fine, dont deserve to live|be, wish .. would just end|stop
        breathing, go to sleep and? not|never wake, not wake up, never wanted to be born, plan~ my
        funeral|suicide, want to sleep and never|not, end .. my life, finish my life, end to
        my|this life|it|everything, thinking|thought|think about|of taking the|them lot|all,
        going|gonna|want|wanna to? take the lot, going|gonna|want|wanna to? take them all,
        written|wrote|writing|leaving|left .. notes|note|letters|letter ..
        kids|family|children|wife|husband|mum|them|goodbye, what is the point of|in|anymore, plan~
        .. end things|it|myself, plan|plans to end things|it, how to end things|it|myself, better
        off without me
        """
    ),
    "~everything": phrases(
        """
        took|taken|swallowed all of? my|the
        pills|tablets|capsules|tabs|caps|meds|medication|ldn|naltrexone, took|taken|swallowed every
        pill|tablet|capsule
        """
    ),
}
