"""English for seeing and hearing what is not there, and for a mind in disorder."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

MIND: Phrases = {
    "psychosis": phrases(
        """
        hear|hearing|heard .. voices, hear|hearing|heard people talking|whispering|laughing
        when|that|but|and, hear|hearing|heard|hears voices|voice, hear|hearing|heard my name
        called|being|said, someone|somebody calling my name,
        shadows|walls|faces|pictures|furniture .. moving|move|moved|breathing|talking|watching,
        hearing things, shadow|shadows people|figures|man|men|person, hear|hearing|heard whispers,
        kept|keep|keeps hearing .. voice|whispers|music|someone|knocking|talking|things,
        hear|hearing|heard .. dead .. voice|talking, cant|dont tell|know .. whats|what|is .. real,
        whats real, see|seeing|saw|seen .. .. arent|isnt|wasnt|werent|not|nobody|no
        there|real|else, see|seeing spiders|rats|snakes|demons|ghosts|angels|figures,
        tv|telly|radio|phone|cat|dog|walls|television ..
        talking|speaking|telling|sending|whispering|messages .. me, theres|there a|an|some|this
        man|woman|figure|stranger|child|girl|boy|person|thing .. in|at|by|on my|the
        room|bedroom|corner|bed|ceiling|wall|end|foot|window|door, only i can see|hear,
        nobody|wife|husband|mum|else can|cant see|hear him|her|it|them, someones|someone|somebody
        in my room|head, whispering|voice|voices in my ear|ears|room, talking to people who|that
        arent|werent|isnt, voices in my head, voices telling|talking|are|keep|wont,
        see|seeing|saw|seen things|people|stuff|shadows|faces|bugs|insects ..
        arent|not|isnt|wasnt|werent|nobody|no|others|else, seeing things, seen|saw things ..
        there|moving,
        hallucinate|hallucinating|hallucination|hallucinations|halucinating|hallucinated|hallucinates,
        very|really|so|severely|totally|completely|badly confused, severe|extreme confusion, dont
        know where|who i am|im, no idea where i am, psychotic|psychosis, delusional|delusions,
        losing my mind|grip, people in my room, they are|theyre watching|following me, <hear> ..
        voices|voice|whisper~|whispers|footsteps|music ..
        not|isnt|nobody|no|arent|wasnt|there|else|cant, <hear> .. voices|whispers, <see> ..
        <unreal> ..
        arent|not|isnt|wasnt|werent|nobody|no|else|room|wall|walls|ceiling|floor|carpet|there,
        little|tiny|dead|strange|weird people|men|man|person|children|animals|creatures ..
        in|on|across|around|running|walking|sitting|watching, late|dead
        husband|wife|mum|dad|mother|father|nan|brother|sister|son|daughter|friend ..
        sat|stood|sitting|standing|spoke|talk~|visit~|there|appear~|in|room, saw|see|seen ..
        late|dead husband|wife|mum|dad|mother|father|nan|brother|sister|son|daughter, dont know
        what year|day|month|town|planet .. is|it|in, dont know where|who .. am, no idea where|who
        .. am, muddled .. where|who|year|day, nobody|noone else .. see~|hear~ .. it|them|him|her,
        only 1 .. see~|hear~ .. it|them, walls|floor|ceiling|wallpaper|curtains|furniture|pictures
        .. moving|breathing|melting|crawling|closing|talking, bugs|spiders|ants|insects|things ..
        crawl~ .. skin|me|walls|bed|over,
        tv|telly|radio|phone|television|cat|dog|fridge|alexa|neighbours ..
        talk~|speak~|send~|whisper~|tell~ .. me|messages,
        theyre|they|someone|somebody|people|police|government|neighbours|fbi ..
        watching|following|spying|poisoning|plotting|tracking|after me, out to get me, reading my
        mind|thoughts, control~ my mind|thoughts, hallucinate~, paranoid,
        delusion|delusions|delusional, tripping, someone|somebody|man|woman|figure|stranger ..
        standing|stood|sitting|sat .. end|foot|corner|bed, not sure|cant tell ..
        real|dreaming|awake .. or|real|awake|not,
        so|very|really|totally|completely|utterly|badly|properly
        muddled|confused|disoriented|disorientated|delirious, delirious, losing my
        mind|marbles|grip, think~ im jesus|god, dont recognise|recognize my|anyone|anybody, god ..
        speaking|talking|spoke to me, <hear> someone|somebody|people|man|woman|men .. my
        name|call|calling|whisper~|talk~ .. empty|nobody|alone|noone, <hear> .. my name, empty
        house|flat|room .. <hear>, <hear> .. in|inside my head,
        walls|ceiling|floor|curtains|wallpaper .. faces|eyes|people|watching, faces .. in|on|out
        the? walls|curtains|mirror|ceiling|window .. , talk~ to people|someone|them who|that|and
        arent|isnt|not, they .. talk~|speak~ to me .. walls|faces|voices, faces .. talk~|speak~ ..
        me, <hear> .. voice|voices|sound|sounds of people|someone|person|man|woman, no 1 is|was?
        in room|house .. <hear>, no 1 .. in room|there|house,
        people|someone|somebody|man|woman|voices talking|whispering|laughing|singing in the?
        $|wall|walls|ceiling|attic|loft|head|empty, no 1 else does|can|hears|sees $, nobody|noone
        else does|can|hears|sees $, theres|there is|was|s? a|an|some|this
        man|woman|figure|stranger|person|people|child|girl|boy|thing|demon|shadow ..
        in|behind|under|by|at|outside my|the|our
        wardrobe|cupboard|kitchen|attic|loft|bathroom|shower|mirror|curtains|garden|hall|stairs|chair,
        dont|cant know|recognise|remember who .. wife|husband|mum|daughter|son|i .. is|am|are,
        voices wont|keep|are|say|saying|said|tell|told|telling|never|getting|again|back, being
        watched|followed|poisoned|controlled, chip|implant|microchip .. in my head|brain|arm,
        cameras .. watching|wall|walls|everywhere|house, <hear> .. dead|late ..
        call~|talk~|speak~|sing~|voice, everyone|everybody|they|people|neighbours|family ..
        plotting|conspiring|poisoning|against me, plotting against me, out to get me, <hear> ..
        voice|voices tell~|say~|talk~|call~|shout~|sing~, <unreal> .. that|who|which
        arent|isnt|werent|wasnt there|real, people|someone|man|woman|faces in the|my
        walls|wall|attic|loft|ceiling|mirror, <see> .. <unreal> .. that|who|which|but
        arent|isnt|werent|nobody|no
        """
    ),
}
