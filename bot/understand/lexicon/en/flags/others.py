"""English for the medicine in the wrong mouth."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

OTHERS: Phrases = {
    "child": phrases(
        """
        year|month|yo old|olds? .. swallowed|ate|eaten 1|some|my|a|the of? my? <thing>, year
        old|olds .. got|gotten|found|hold of|my|into|the, year old|olds ..
        took|ate|eaten|swallowed|taken|drank it|1|2|them|mine|my|the|a|some|<thing>, little 1|ones
        .. took|ate|eaten|swallowed|taken|drank it|1|2|them|mine|my|the|a|some|<thing>, <child> ..
        took|ate|eaten|swallowed|taken|drank|licked|chewed it|1|2|them|mine|<thing>, <child> ..
        took|ate|eaten|swallowed|taken|drank|licked|chewed my|the|a|some|1|2|of <thing>, <child>
        .. put|popped|had|has|stuck .. <thing> .. mouth|throat, <child> ..
        chewing|chewed|sucking|sucked .. <thing>, <child> .. got|gotten hold of, <child> ..
        got|into my|the <thing>, <child> got|opened|had|has the|my? pill?
        bottle|lid|packet|blister open?, <child> .. got into my|the <thing>, <child> .. found my
        <thing>, <adult> .. took|swallowed|taken|ate|eaten|drank my|1 of? my? <thing>, <adult> ..
        took|swallowed|taken|drank mine|ldn|naltrexone, gave|given my|the <child>
        my|ldn|naltrexone, <child> .. <took>|lick~|chew~|suck~|crunch~|munch~ ..
        my|1|of|some|a|<thing> <thing>|my|of|tablets|mine, <child> .. <took>|lick~|chew~|swallowed
        <it>|mine|1, <child> .. open~|got .. bottle|box|packet|lid|pillbox, <child> .. <thing> in
        .. mouth, <child> .. play~ with .. <thing>, <adult> .. <took> .. mine|naltrexone, <adult>
        .. <took> .. my|of <thing>|ldn|naltrexone|mine|my, gave my|mine|naltrexone|ldn|1 .. to ..
        <child>|<adult>, gave .. <child>|<adult> .. my|naltrexone|ldn|mine <thing>|by|instead,
        <child> .. got at|hold|into|hands on my|the|<thing>, <thing> missing .. <child>, <child>
        .. missing <thing>
        """
    ),
    # Said of a person other than the writer: "hubby mixed up the boxes and swallowed my capsule".
    "~mine": phrases(
        """
        <took> my <thing>|ldn|naltrexone, <took> mine, <took> 1|some|2|a|3|all|both of my,
        lick~|chew~ my <thing>, <took> my .. <thing>
        """
    ),
}
