"""English for an allergy: swelling and hives."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

SWELLING: Phrases = {
    "allergy": phrases(
        """
        <face> .. <swell>, swollen|swelling|puffy|swelled in|of|up? my|the? <face>, throat|airway
        .. closing|closed|tight|tightening|closes, hives, anaphylaxis|anaphylactic, allergic
        reaction|shock, lips|lip|tongue|face|throat|eyes ..
        huge|massive|enormous|double|ballooned|ballooning, tongue ..
        big|thick|fat|bigger|thicker|tingly, lips .. tingling|numb|fat, welts all over, allergic
        to it|this|ldn|naltrexone, angioedema, face|lips|lip|tongue|eyes ..
        blown|blew|swole|balloon|fat|enormous|giant|moon, throat ..
        narrow|narrowing|shutting|shut|swole, lump in my throat cant, eyes swollen|swelled shut,
        bumps|welts|blotches|hives all over, nettle rash, swollen up face, cant swallow, <airway>
        ..
        <swell>|swell~|close~|closing|tight|tighten~|narrow~|shut|shutting|block~|constrict~|thick|squeezing,
        <swell> .. <airway>, <swelling_part> ..
        <swell>|swell~|balloon~|ballooning|puffy|puff~|balloon|inflate~, <swell> ..
        lip|lips|tongue|face|eyelids|mouth, tongue .. mouth|teeth .. fit|room, tongue .. too
        big|large, welts|hives|wheals|weals|nettlerash, urticaria, big? red?
        welts|bumps|blotches|lumps|spots everywhere|all|body,
        come|came|coming|broken|broke|breaking|broke out .. hives|welts|blotches|bumps, must be
        allergic, having an? allergic, allergic $|reaction, reaction to
        it|this|the|ldn|naltrexone|my <thing>?, rash|itching|itchy .. all
        over|everywhere|spreading|head to toe|from, rash .. spread~|covered|covering, cover~ in ..
        rash|spots|welts|blotches|hives|bumps|lumps, head to toe|foot in? rash, anaphylaxis,
        used|needed|jabbed|used my|the|an epipen, look~ like ..
        puffer|pufferfish|hamster|football|elephant|balloon|boxer, face .. doubled|twice,
        lips|face|tongue|eyes .. like .. filler|fillers|botox|boxer|frog|fish, blown right up,
        face .. twice|double .. size, tongue .. filling|fills my|the mouth, throat .. lump|swell~
        .. swallow, <airway> .. closing|closes|close, face|lips|lip|tongue|eyes|cheeks ..
        big|bigger|fat|fatter|thick|thicker|huge|doubled, lips|lip|tongue|face ..
        tingly|tingling|numb|prickly|burning .. fat|big|swell~|puffy, lips|tongue ..
        tingly|tingling and fat|big|thick|numb|swollen|puffy
        """
    ),
}
