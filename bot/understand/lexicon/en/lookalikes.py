"""English that only looks like a red flag: "this is killing me", "by accident"."""

from bot.understand.lexicon.shape import Phrases, phrases

# What only looks like a red flag of the same key.
FLAG_EXCEPTIONS: Phrases = {
    "self_harm": phrases(
        """
        cut myself shaving|cooking|chopping|on|gardening|peeling, die of
        embarrassment|laughter|laughing|shame|boredom|heat|cold|hunger, kill for, want to die laughing,
        killing me softly, hurt myself falling|fall|at|gardening|lifting|when|on|doing|in the gym|football,
        die for, dying for|of, dont want to go|carry on holiday|the|about|with the|holidays, end it on
        a|the, end it there|here|with, cant go on
        holiday|the|a|my|trips|sunday|monday|tuesday|wednesday|thursday|friday|saturday|long, cant carry on
        working, dont want to be here all|for|long|till|until|when, dont want to live
        in|with|near|at|there|alone, want it all to end|stop well|soon, jump in front seat, jump off point,
        killing me, kill me now lol, never wake up refreshed|rested|before|early|on|in, better off without
        it|ldn|the|this|them|my|sugar|him|her|gluten|dairy, ready to go
        to|out|home|for|up|back|shopping|now|and, no point in going to|there|on about, dont want to wake
        him|her|them|the|my, cant take it
        with|at|tonight|on|to|because|every|before|after|until|in|as|or|any? later, suicide
        squad|bomber|prevention, dont want to go on it|ldn|the|holiday|this|a|more|another
        """
    ),
    "psychosis": phrases(
        """
        see|seeing things clearly|differently|through|your|my|his|her|from|more, confused
        about|by|with|which|how|what|why|when, hear|heard things about|are|from, seeing people
        again|for|at|today|tomorrow|next|and, hear|hearing|heard people say|talk|saying, hear|heard voices
        next|outside|downstairs|on, heard things can|get, hearing things are|get, hear|hearing|heard people
        .. about|ldn
        """
    ),
    "accident": phrases(
        """
        by accident, on accident, fell off the wagon, hit by a wave|wall, fell off to sleep, broke my
        glasses|phone|diet
        """
    ),
    "racing": phrases("heart skipped, mind .. racing, pounding head"),
    "faint": phrases(
        """
        passed out leaflets, collapsed into|in|on|onto|with bed|laughter|giggles, collapsed
        into|in|on|onto the|my|a bed|sofa|chair|settee|couch|heap|recliner|armchair|seat, faint
        headache|smell|line
        """
    ),
    "overdose": phrases(
        """
        nearly|almost took|taken|had|doubled|double, do|should|shall|can|could i just? double|take,
        overdose of? vitamin|sun|sugar|chocolate, doubled up laughing|in|with, took more than an|half|2|3
        hour|hours|an?, took the whole day|afternoon|morning|evening|night|week, took the lot of, 2 doses
        of covid|vaccine|antibiotics|the, double dose of covid|luck|trouble|cats, took 2 of|in
        hours|days|the?
        """
    ),
    "~count": phrases("nearly|almost took|taken|had|swallowed"),
    "~pieces": phrases("nearly|almost took|taken|had|swallowed"),
    "allergy": phrases(
        """
        swollen glands, eyes .. puffy from|after crying, puffy eyes from crying, throat .. tight
        from|because crying, cant swallow the|pills|tablets|capsules|it|them|big
        """
    ),
    "breathing": phrases(
        """
        breathing exercises|exercise|space|room|better|fine|ok|well|technique|techniques, hard to breathe
        through my nose, trouble getting, choking up, choking back, gasping for a, breath of fresh
        """
    ),
}
