"""English for trouble with breathing and with the lungs."""

from bot.understand.lexicon.en.forms import phrases
from bot.understand.lexicon.shape import Phrases

BREATH: Phrases = {
    "breathing": phrases(
        """
        cant|couldnt|unable to? i? really|hardly|even|properly? breathe|breath|breathing,
        struggling|struggle|hard|difficult|fighting|trying|difficulty|trouble|problem|problems|harder|struggled
        to|with|in? my? breathe|breath|breathing|breathin, struggling|fighting|battling for
        breath|air, gasping, cant|couldnt get|catch my|a|any|enough|deep? breath|air, cant get ..
        air|breath, fighting|gasping for breath|air, wheezing|wheezy, hardly|barely
        breathe|breathing|breath, breathing ..
        hard|difficult|bad|shallow|slow|slowly|laboured|heavy|funny|weird|tight|worse|trouble,
        slow|shallow|laboured breathing|breaths, breathing slow|slowly|shallow, not
        breathing|breathe properly|right|well|$, suffocating, fill|filling|air .. lungs, lungs ..
        wont|tight|closing|shut|empty|burning, not getting|get enough? air|oxygen, no air, air
        hungry|hunger, breathing .. straw|treacle|pillow, through a straw, draw|drawing a? breath,
        chest wont expand|move, cant breathe in|out, each|every breath is? a|hurts|hard, choking,
        stopped breathing, not able to breathe, <struggle> ..
        for|get|catch|draw|take|to|with|my|each|every .. breath|breathe|breathing|air, <struggle>
        <breath>, <breath> .. wont come|go, cant|couldnt seem to get .. air|breath, not enough
        air, starved of air, feel~ like im? suffocate~|smother~|drown~|choke~, suffocate~,
        smothering, lips|fingertips|fingers|nails .. blue|purple|bluish, turning|gone|going blue,
        blue lips, cant finish|complete|speak|talk .. sentence|sentences|words, airway|airways ..
        close~|tight|tighten~|shut, chest .. tight .. breathe|breath|breathing,
        gulping|fighting|gasp~|desperate for air, breathing ..
        difficult|difficulty|struggle|rubbish|awful|terrible|rough|off|worse|ragged|noisy|raspy|whistling,
        cant breath|breathe, rasping|raspy breath|breathing, harder & breathe, inhaler ..
        not|isnt|doesnt|wont|hasnt .. work~|help~|touch~, lungs .. work|working|give~ up,
        throat|windpipe .. cant breathe, breath~ is? .. taking effort,
        difficulties|difficulty|problem|trouble|issue|issues .. breathe|breathing|breath,
        cannot|cant take|taking breath|air
        """
    ),
    "breathless": phrases(
        """
        breathless|breathlessness, short of breath, shortness of breath, out of breath, short
        breath, sob $, winded, puffed out, out of puff|wind, puffing|panting|huffing, puffed $,
        short on breath, winded, breathing fast|heavy|heavily, no breath left, lose~ my breath,
        breathlessly, get~ puffed, shallow breath|breaths, puff~ and? pant~, huff~ and puff~, sob
        at|on|when|with|since|and|today|tonight, cant|couldnt get|catch my breath
        on|after|going|climbing|walking|upstairs, stop|stopping|pause|rest .. for|catch|get ..
        breath|breather|air, cant|couldnt make it up the? stairs, gasping .. stairs|hill|up|bath,
        breathless~
        """
    ),
    "~slow": phrases(
        """
        breathing .. slow|slowly|shallow, slow|shallow breathing|breaths, breathing .. slowed|slower, slowed
        breathing
        """
    ),
    "~cough": phrases(
        """
        cough|coughing|coughs|coughed, hacking|barking, tickly|tickle chest|throat
        """
    ),
}
