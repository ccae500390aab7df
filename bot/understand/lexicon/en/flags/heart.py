"""English for the heart: pain in the chest, fainting, a racing pulse."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

HEART: Phrases = {
    "chest": phrases(
        """
        tight chested, chest ..
        pain|pains|hurts|hurting|tight|tightness|heavy|crushing|aches|pressure|ache|aching|sore|burning,
        pain|pains|pressure|tightness|ache|weight in|on|across my|the? chest|heart, tight chest,
        chest .. thumping|pounding|fluttering|racing|hammering,
        crushing|squeezing|gripping|stabbing|burning .. in|across|on my|the? chest,
        someone|someones|something|elephant|weight|brick .. sat|sitting|standing|stood|pressing on
        my chest, angina, chest ..
        elephant|weight|band|vice|crushed|squeezed|squeezing|brick|tightening|hurt|stabbing|sharp|gripping|clamped,
        heart attack, crushing chest, chest .. <hurt>, <hurt> ..
        in|across|on|round|around|behind|under|over my|the? chest|heart|breastbone|sternum|breast
        bone?, chest .. elephant|vice|vise|band|belt|brick|weight|anvil, chest .. like ..
        sat|sit~|standing|stood|squeezed, sit~|sat|stand~|stood|weight|brick|elephant .. on my|the
        chest, pain|ache|tingling|numb~|shoot~ .. down|in my|the? left arm, left arm ..
        numb|pain|ache~|tingl~|tingling|heavy|dead, pain .. jaw and|& arm, tight~ ..
        chest|chested, chesty pain, having a heart attack, cardiac arrest, heart ..
        hurt~|pain~|ache~|aching|stabbing, chest is|feels|feeling|felt|gone like|as, chest ..
        someone|something|tightening|tighter|squeezed, rope|strap|belt|band|vice|clamp|corset ..
        round|around|on my|the chest, chest .. lorry|truck|ton|tonne|horse|rope|strap, heart ..
        stopped|stop beating, feel like .. heart attack
        """
    ),
    "faint": phrases(
        """
        fainted|fainting|faints, passed|passing|pass|blacked|blacking|black out,
        collapsed|collapse, lost consciousness, keeled over, out cold, hit the deck|floor, came
        round|to|around on the, woke up on the? floor, went down like, lost
        consciousness|conciousness, found me on the floor, legs gave way|out, blackout|blackouts,
        faint again, i faint, pass~ out, black~ out, collapse~, conk~ out, flake~ out, keel~ over,
        lost|lose~|losing conscious|consciousness, came|come to|round|around ..
        floor|lino|carpet|tiles|ground|bathroom|kitchen, wake~|woke|found|find .. on the ..
        floor|lino|carpet|tiles|ground, hit the deck|floor|ground, went|gone black|blank ..
        floor|down, knees|legs .. buckle~|give~ way|out, knees|legs buckled|gave,
        everything|room|all went|goes|going black|dark, dropped .. like a .. sack|stone, out like
        a light on, unconscious, swoon~, go~ all? black and .. down, next thing i
        knew|know|remember, woke~|wake~|came .. paramedics|ambulance .. over|me, came over all
        faint and, nearly|almost fainted|collapsed|passed|blacked out?, went down like a
        """
    ),
    "racing": phrases(
        """
        heart|hearts .. going|goes like|crazy|mad|nuts|mental|bonkers, heart|hearts ..
        racing|pounding|fluttering|fast|thumping|mad|mental|crazy|banging|hammering|races|beats|galloping|irregular,
        racing|pounding|fast|irregular|rapid|thumping heart|heartbeat|pulse,
        palpitations|palpitation|palps, pulse .. racing|fast|high, heart|hearts ..
        flutters|flutter|fluttery|thudding|thumps|jumping|jumpy|flipping|somersaults|skips|skipping|erratic|pounds,
        heart all over the place, heart|pulse out of rhythm|time, heart|hearts .. beating ..
        fast|hard|irregularly|funny|out, heart keeps? skipping|missing, heartbeat ..
        fast|racing|irregular, <heart> .. <race>, <heart> .. going|beating|doing ..
        90|100|110|120|130|140|150|160|180|200, <race> .. heart|heartbeat|pulse, palps, heart ..
        out of .. chest, heart .. out of? .. rhythm|time|sync, heart .. like ..
        drum|train|rabbit|bird|horse|machine|engine|butterfly|fish, heart .. miss~|skip~|extra ..
        beat|beats, miss~|skip~|extra|dropped .. beat|beats, ectopic|ectopics,
        tachycardia|arrhythmia|afib|svt, heart .. all over the, heart .. wont|not
        slow|settle|calm|stop, heart .. jump~|leap~|burst~|beat~ .. out|through|chest|skin, heart
        .. bouncing|dancing|doing .. flips|cartwheels|somersaults|backflips|flip, heart ..
        hummingbird|jackhammer|pneumatic, heart ..
        missing|stuttering|trembling|quivering|vibrating|buzzing, pulse .. through the roof|sky,
        pulse|heart and? its? going|racing|pounding|all|like, heartbeat|heart|pulse .. all over
        the? shop|place|show, heartbeat .. weird|odd|funny|wrong|off
        """
    ),
    # Only a fast one counts.
    "~pulse": phrases(
        """
        pulse|hr|heartrate|bpm .. #, heart rate .. #, heart .. at|doing|is # bpm?, # bpm
        """
    ),
}
