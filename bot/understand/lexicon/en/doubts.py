"""English for what leaves it in doubt whether a red flag is the writer's own, and now."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

DOUBTS: Phrases = {
    "past": phrases(
        """
        used to, ago, last week|month|year|time|summer|winter|spring|autumn, in the past, years|months|weeks
        back, as a child|kid|teenager, history of, previously, when i was young|younger|little, once had,
        before i started
        """
    ),
    "long_ago": phrases(
        """
        years|decades|yrs ago, years back, in my teens|twenties|thirties|youth, back in #, last
        year, in the eighties|nineties|seventies, accident|crash|smash|fall in #, in
        2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024,
        last|previous year|summer|winter|spring|autumn|christmas, not a new 1, how it all
        began|started|came
        """
    ),
    "childhood": phrases(
        """
        as a child|kid|teenager|teen|lad|lass|boy|girl|student|youngster, when i was
        #|young|younger|little|small|a|at|in
        """
    ),
    "lately": phrases("yesterday, last night, the other day, earlier this week, on <weekday>"),
    "over": phrases(
        """
        fine|ok|okay|better|gone|over|passed|stopped|settled|alright now|again, now
        fine|ok|okay|better|gone|over|alright, all gone, has|have|its|it|is passed|stopped|settled,
        has|have|its|it|is gone $|away|now,
        went away|off, not any more, not anymore
        """
    ),
    "asks": phrases(
        """
        is|are it|this|that|they|these|those
        normal|ok|okay|usual|common|dangerous|serious|bad|expected|known|usually|typical, should i
        worry|be|be worried, would it|that be, when should i
        """
    ),
    "other": phrases(
        """
        or hers|his|theirs|yours|him|her, or my|the? <adult>|<child>, me or, mine or, not mine|me
        """
    ),
    "quote": phrases(
        """
        leaflet|website|internet|article|book|forum|google|googled|reddit|facebook|poem|lyrics|quote,
        film|movie|song|programme|documentary|novel|podcast|series|episode called|about|where|in, read
        about|that, reading about, told me to say|type|write, watching|watched a|the|that
        film|movie|programme|documentary
        """
    ),
}
