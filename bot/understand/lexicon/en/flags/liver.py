"""English for the liver: yellow skin, dark urine, pale stools."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

LIVER: Phrases = {
    "liver": phrases(
        """
        yellow|yellowish|yellowing|yellowy eyes|eye|skin|eyeballs|face|whites,
        eyes|eye|skin|whites|eyeballs|face .. yellow|yellowish|yellowing|yellowy|jaundiced,
        jaundice|jaundiced, dark|brown|orange|black|tea|coke coloured|colored?
        urine|wee|pee|piss|water, urine|wee|pee|piss ..
        dark|darker|brown|orange|black|cola|coke|tea, pale|white|grey|gray|clay|light|chalky
        coloured|colored? stools|stool|poo|poos|poop|motions, stools|stool|poo|poop ..
        pale|white|grey|gray|clay|chalky, pain .. under my? right ribs|rib|ribcage, pain ..
        right|upper side .. ribs, pain|ache|aching|sore|hurts|hurting .. under|below my|the?
        ribs|rib|ribcage .. right, under my right ribs, pain .. right ribs,
        stools|stool|poo|poop|motions .. putty|cream|beige, skins|complexion ..
        yellow|yellowy|yellowish, yellow tinge, <yellow> ..
        eyes|eye|skin|eyeballs|face|whites|hue|tint|tinge|complexion,
        eyes|eye|skin|whites|eyeballs|face|complexion|hands|palms|nails .. <yellow>, <waste> ..
        <dark>, <dark> coloured|colored|like? <waste>, <waste> .. colour|color of
        <dark>|strong|cold, <stool> .. <pale>, <pale> coloured|colored? <stool>, <stool> ..
        colour|color of <pale>|porridge|putty, <hurt> .. right .. ribs|rib|ribcage|side, <hurt> ..
        ribs|rib|ribcage .. right, right|rhs side|hand? .. under|below .. ribs|ribcage .. <hurt>,
        under .. right .. ribs|rib|ribcage .. <hurt>, gone|going|look~|turned|turning .. <yellow>,
        liver .. <hurt>, i look like .. simpson|banana|lemon, passing|passed <dark> water,
        my|pass~ water .. <dark>, water .. i .. pass~ .. <dark>, pissing|peeing|weeing .. <dark>,
        <waste> .. like coke|cola|tea, <waste> .. coffee|coke|mahogany|marmite|bovril|gravy,
        colour|color of coke|cola|tea|coffee|whisky .. <waste>
        """
    ),
}
