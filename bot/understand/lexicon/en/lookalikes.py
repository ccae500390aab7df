"""English that only looks like a red flag: "this is killing me", "by accident"."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

# What only looks like a red flag of the same key.
FLAG_EXCEPTIONS: Phrases = {
    "self_harm": phrases(
        """
        cut myself shaving|cooking|chopping|on|gardening|peeling, die of
        embarrassment|laughter|laughing|shame|boredom|heat|cold|hunger, kill for, want to die
        laughing, killing me softly, hurt myself
        falling|fall|at|gardening|lifting|when|on|doing|in the gym|football, die for, dying
        for|of, dont want to go|carry on holiday|the|about|with the|holidays, end it on a|the, end
        it there|here|with, cant go on
        holiday|the|a|my|trips|sunday|monday|tuesday|wednesday|thursday|friday|saturday|long, cant
        carry on working, dont want to be here all|for|long|till|until|when, dont want to live
        in|with|near|at|there|alone, want it all to end|stop well|soon, jump in front seat, jump
        off point, killing me, kill me now lol, never wake up refreshed|rested|before|early|on|in,
        better off without it|ldn|the|this|them|my|sugar|him|her|gluten|dairy, ready to go
        to|out|home|for|up|back|shopping|now|and, no point in going to|there|on about, dont want
        to wake him|her|them|the|my, cant take it
        with|at|tonight|on|to|because|every|before|after|until|in|as|or|any? later, suicide
        squad|bomber|prevention, dont want to go on it|ldn|the|holiday|this|a|more|another, not
        wake up .. hangover|late|until|till|for, not wake up the|him|her|them, whats the point of
        it|anything .. if .. rain|forecast, stop for good .. smoking|drinking, cut myself a|some,
        cut~ my arms out|off, hang~ myself out
        """
    ),
    "psychosis": phrases(
        """
        see|seeing things clearly|differently|through|your|my|his|her|from|more, confused
        about|by|with|which|how|what|why|when, hear|heard things about|are|from, seeing people
        again|for|at|today|tomorrow|next|and, hear|hearing|heard people say|talk|saying,
        hear|heard voices next|outside|downstairs|on, heard things can|get, hearing things
        are|get, hear|hearing|heard people .. about|ldn
        """
    ),
    "accident": phrases(
        """
        by accident, on accident, fell off the wagon, hit by a wave|wall, fell off to sleep, broke
        my glasses|phone|diet,
        prices|price|sales|shares|phone|leaves|wheels|wheel|button|picture|glasses|keys|it|door|tiles|cup|plate|books|internet|wifi
        fell|fallen|falling off|down|from|over, knock~ over|down a|the|my|some|it|another
        glass|cup|mug|vase|tin|pint|wall|bottle|bin|plant|pot, hit a wall
        today|tonight|with|again|at|by|and|$|
        """
    ),
    "racing": phrases(
        """
        heart skipped, mind .. racing, pounding head, heart goes out
        """
    ),
    "faint": phrases(
        """
        passed out leaflets, collapsed into|in|on|onto|with bed|laughter|giggles, collapsed
        into|in|on|onto the|my|a bed|sofa|chair|settee|couch|heap|recliner|armchair|seat, faint
        headache|smell|line, street|house|power|town|windows|village|estate|screen|phone|telly ..
        black~ out, give|gives|giving|gave me|us a heart attack, pass~ out
        the|my|some|a|all|leaflets|sweets|flyers, black~ out the|my|some|windows,
        shed|roof|wall|tent|bridge|table|chair|cake|market|economy|marquee|fence|ceiling ..
        collapse~, legs gave me|us|it, the lights .. out, passed my
        """
    ),
    "overdose": phrases(
        """
        nearly|almost took|taken|had|doubled|double, do|should|shall|can|could i just?
        double|take, overdose of? vitamin|sun|sugar|chocolate, doubled up laughing|in|with, took
        more than an|half|2|3 hour|hours|an?, took the whole
        day|afternoon|morning|evening|night|week, took the lot of, 2 doses of
        covid|vaccine|antibiotics|the, double dose of covid|luck|trouble|cats, took 2 of|in
        hours|days|the?, double~ the recipe|batch|order|price|flour|sugar|amount, doubled in
        size|price, overdos~|overdose~ on
        chocolate|sugar|tv|cake|sun|netflix|vitamin|vitamins|caffeine|coffee|cheese|crisps|sweets|telly|christmas|ice|biscuits|turkey
        """
    ),
    "~count": phrases("nearly|almost took|taken|had|swallowed"),
    "~pieces": phrases("nearly|almost took|taken|had|swallowed"),
    "allergy": phrases(
        """
        swollen glands, eyes .. puffy from|after crying, puffy eyes from crying, throat .. tight from|because
        crying, cant swallow the|pills|tablets|capsules|it|them|big, carry an epipen, epipen for|in case,
        hives of, hive of
        """
    ),
    "breathing": phrases(
        """
        breathing exercises|exercise|space|room|better|fine|ok|well|technique|techniques, hard to
        breathe through my nose, trouble getting, choking up, choking back, gasping for a, breath
        of fresh, lots of slow breathing, slow|deep breathing
        exercise|exercises|class|for|pain|at|helps|techniques, yoga .. breathing, breathing class,
        slow breathing $, wheezy|wheezing|puffing|gasping ..
        boiler|engine|car|hoover|machine|pump|pipe|kettle|bellows, cant|couldnt get|catch my
        breath on|after|going|climbing|walking|upstairs, no air
        con|fryer|bnb|conditioning|bed|mattress|miles|in|pump|raid, breathe~ a word|sigh, no air
        freshener
        """
    ),
    "opioid_reaction": phrases(
        """
        cold turkey sandwich|sandwiches|leftovers|salad|curry|and|for|with|pie, withdrawal from|at the?
        bank|cash|atm|account, cash withdrawal
        """
    ),
    "liver": phrases(
        """
        white|pale|grey stools for|in|at|from|round, bar stools,
        brown|dark|orange|black water from|out|coming|in,
        yellow card|line|face sticker|paint
        """
    ),
    "chest": phrases(
        """
        give|gives|giving|gave me|us|him|her|them a heart attack, nearly|almost had a heart attack
        when|seeing|at, chest of|freezer|infection|hair|press, off my chest
        """
    ),
    "~mine": phrases(
        "dog|dogs|cat|cats|puppy|pup|kitten|rabbit|horse|hamster .. <took>|lick~|chew~ .. my|mine"
    ),
}

# What only looks like a mention of the same key.
MENTION_EXCEPTIONS: Phrases = {
    "surgery": phrases(
        """
        doctors|gp|gps|doctor|drs|dr|vets|vet|health|local surgery, surgery
        rang|called|phoned|reception|receptionist|hours|opens|closed|website|app|said|says,
        rang|ring|call|phone the? surgery, at|from|to the doctors? surgery, vet|vets surgery, the surgery
        said|says|wont|are|have|has|told, operation tidy|clean|declutter|christmas|sleep|move|garden, tree
        surgeon, heart|brain surgery on tv|youtube|telly, plastic surgery programme|show
        """
    ),
    "hospital": phrases(
        """
        old|former|abandoned hospital, park~|walk~|past|near|opposite|behind by? the? old? hospital,
        hospital drama|corners|corner|radio|soap|programme|show|series|food,
        work~|job|nights|shifts|volunteer~ .. at|in .. hospital|hospitals|infirmary, works .. hospital,
        hospital pass
        """
    ),
    "alcohol": phrases(
        """
        wine gums|gum|glass|rack|vinegar|coloured|red, root|ginger beer|ale, ginger ale, beer
        garden|mat|batter|bread, cider|wine|malt vinegar, alcohol free|wipes|wipe|gel|rub|hand, non
        alcoholic, brandy snap|snaps|butter, rum and raisin, espresso|coffee|ginger|flu|travel shots,
        shots of espresso|coffee, pint|pints of milk|water|squash|juice|tea, sea|air port, port of|talbot,
        battered, beer battered, off my face with, ran|rum baba, pint of|half a? milk|water, wine red,
        few|couple drinks of water|tea|squash
        """
    ),
    "dentist": phrases(
        """
        like pulling teeth, pull~ teeth to, dental floss, extraction fan|hood, wants to be a dentist
        """
    ),
    "thyroid": phrases("thyroid .. fine|clear|normal|ok"),
    "pregnancy": phrases(
        """
        pregnancy pillow|cushion, expecting a parcel|delivery|call|visitor|visitors|shower, pregnant pause
        """
    ),
    "opioid": phrases("naloxone is, opioid crisis|epidemic"),
}
