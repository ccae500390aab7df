"""English for what calls for the short safety form."""

from bot.understand.lexicon.shape import Phrases, phrases

# Opioids as the safety question of the clinic names them, with common brands (British and American).
MENTIONS: Phrases = {
    "opioid": phrases(
        """
        codeine|codiene|codein|codine|codene|codeines, co|coco codamol|codemol|codamols|dydramol|proxamol,
        cocodamol|codamol|cocodamols, tramadol|tramacet|ultram|tramadols|tramodol|tramadal|zydol|zamadol,
        oxy|oxys|oxycodone|oxycontin|oxynorm|oxycodon|roxicodone|endone|targin|targinact|longtec|shortec,
        percocet|percocets|percs|perc, vicodin|vicodins|norco|norcos|lortab|lorcet|hydrocodone|hydros,
        morphine|morphin|oramorph|zomorph|sevredol|mst|contin,
        fentanyl|fentanil|fent|duragesic|abstral|actiq|matrifen|durogesic, methadone|methadose,
        suboxone|subutex|buprenorphine|butrans|butec|temgesic|sublocade|espranor|bupe|buvidal|transtec,
        tapentadol|nucynta|palexia, dihydrocodeine|dhc|dihydrocodine|paramol, heroin, kratom|mitragyna,
        hydromorphone|dilaudid|palladone, pethidine|meperidine|demerol, oxymorphone|opana,
        opioid|opioids|opiate|opiates, tylenol 3|#, tylenol with codeine, solpadeine|solpadine|nurofen plus,
        nurofen plus, panadeine, meptazinol|meptid, pentazocine, belbuca, tylex|kapake|solpadol|zapain
        """
    ),
    "surgery": phrases(
        """
        surgery|surgeries|surgeon, operation|operations, my|an|the|emergency|hip|knee|back|having|minor
        op, op on|tomorrow|next|is|was|went, procedure, operated on, having my
        gallbladder|appendix|tonsils|womb|ovaries|spleen|kidney|uterus|thyroid .. out|removed,
        gallbladder|appendix|tonsils|hysterectomy out|removed,
        anaesthetic|anesthetic|anaesthesia|anesthesia, hysterectomy, hip|knee replacement, caesarean,
        endoscopy|colonoscopy
        """
    ),
    "dentist": phrases(
        """
        dentist|dentists, dental, tooth|teeth .. out|pulled|extraction|extracted|removed, root canal,
        wisdom tooth|teeth, tooth extraction, extraction, orthodontist, abscess, a|another|my filling
        $|today|yesterday|tomorrow|next|done|at|this|on, crown fitted|done, filling tomorrow|on|at
        """
    ),
    "hospital": phrases(
        """
        hospital|hospitals|hosp, a and|& e, minor injuries|injury, ae $, in|to|at the? er, emergency
        room|department, ambulance|paramedics|paramedic, er gave|doctor|said|sent|nurse|staff, the er,
        been admitted, keep|keeping|kept me|us in|overnight, kept in overnight|for, they want|wanted to
        keep me, theyre|are keeping me, rushed in, on a drip, discharged from, admitted $, admitted
        to|overnight|again|yesterday|last|as|for|today, on the ward, inpatient, casualty, ed $
        """
    ),
    "pregnancy": phrases(
        """
        pregnant|pregnancy|preggers|preg, expecting a? baby|twins, trying for a baby, trying for another,
        trying to get pregnant, positive pregnancy? test, breastfeeding|breast feeding?, period is #
        weeks|days? late, period .. late, missed my? period, ivf, trying to conceive, late period, period
        is late, ttc
        """
    ),
    "cough_medicine": phrases(
        """
        cough syrup|medicine|mixture|drops|meds|linctus|med|sweets|suppressant|medication, linctus,
        robitussin|nyquil|dextromethorphan|benylin|covonia|dayquil|pholcodine|delsym|mucinex|bronchostop,
        night nurse
        """
    ),
    "diarrhoea_medicine": phrases(
        """
        loperamide|imodium|immodium|lomotil|diocalm|diphenoxylate, diarrhoea|diarrhea
        tablets|medicine|meds|pills|medication, kaopectate|codeine phosphate
        """
    ),
    "thyroid": phrases(
        """
        thyroid|underactive,
        levothyroxine|thyroxine|synthroid|armour|eltroxin|liothyronine|levo|euthyrox|thyroxin, hashimotos
        """
    ),
    "alcohol": phrases(
        """
        alcohol,
        wine|beer|beers|vodka|whisky|whiskey|rum|gin|prosecco|champagne|cider|lager|cocktails|cocktail|sherry|tequila|booze|boozy,
        glass|glasses|bottle|bottles of red|white|rose|fizz|bubbly|plonk|wine, g &|and ts|t, gin and|&
        tonic|tonics, drunk $, pissed as, got|bit|so|very|really drunk|tipsy, pints|pint,
        hungover|hangover, too much to drink, been|was drinking, few|couple drinks, drinks last|tonight,
        few|couple of drinks, can|could|should|may i still? drink on|with|while|tonight|$|alcohol,
        drinking again|heavily|too|a lot
        """
    ),
}
