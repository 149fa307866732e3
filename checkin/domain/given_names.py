"""Given names that tell which end of a Western name is which.

The lists are our own knowledge of names common in France, Britain, Germany, Spain, Italy, Portugal
and Hungary; they are evidence, not a directory, and hold no name that is mostly a family name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from checkin.domain.text import fold

NONE, WEAK, STRONG = 0, 1, 2

_STRONG: Final = frozenset(
    (
        "ada adele adeline adrien adrienne agathe agnes agnieszka aida aime aimee aissatou alain alan albane "
        "alberto alejandro alessandra alessandro alex alexander alexandra alexandre alfonso alfredo alice "
        "alicia aline alison alix amadou amanda amandine amelie amina amy ana anais anastasia anders andras "
        "andrea andreas andres andrew andrey andrzej angela angelique angelo anita anja ann anna annabelle "
        "anne annette annick annie anouk anthony antoine antoinette anton antonella antonia antonio "
        "apolline ariane arthur astrid attila audrey aurelie aurelien aurore axel ayse balazs bastien beata "
        "beate beatrice beatriz bela benedicte benjamin benoit bernadette bernd bettina birgit boris brian "
        "brigitte camille carine carl carla carlo carlos carmen carol carole carolina caroline catherine "
        "cathy cecile cecilia cedric celia celine chantal charlene charlotte chiara chloe chris christa "
        "christel christelle christiane christina christine christoph christophe christopher cindy claire "
        "clara clarisse claude claudia claudine claudio clemence clementine cleo clotilde colette constance "
        "coralie corinne cornelia cristina csaba cyril cyrille dagmar damien daniela daniele danielle "
        "daphne dario deborah delphine denise diana diane didier diego dieter dietmar dimitri dirk djamel "
        "dmitri dolores dominik dominique donatella dora dorothee edith edouard eduardo edwige eileen elena "
        "eleonore eliane elias elisa elisabeth elise elizabeth ella elodie eloise elsa emanuele emeline "
        "emil emile emilie emily emma emmanuel emmanuelle enrico enrique enzo erica erik erika ernesto "
        "esteban estelle esther ethan etienne eugenia eugenie eva eve evelyne fabien fabienne fabio fabiola "
        "fabrice fanny farid fatima fatou fatoumata federica federico felicie felicity felipe ferenc "
        "fernanda fernando fiona flora flore florence francesca francesco francine francisco franck "
        "francois francoise frederic frederica frederik frederique fritz gabor gabriel gabriela gabriella "
        "gabrielle gael gaelle gaetan geoffroy geraldine gerard gergely gerhard germaine gheorghe ghislain "
        "ghislaine gilles gina giovanna giovanni gisele giulia giuseppe gonzalo grace graham greg gregoire "
        "guillaume guillermo gunter gustavo guy gwenaelle gwendoline gyorgy gyula hannah hans harald "
        "heather hector heidi heike helen helena helene helmut henriette hilary horst hortense ian ida "
        "ignacio igor ilona ilse imre ines inge ingrid ioana ion irene irina iris isabel isabella isabelle "
        "istvan ivan jack jacqueline jaime jan jane janet janos javier jean jeanne jeannette jeff jelena "
        "jennifer jenny jens jeremie jeremy jerome jerzy jessica jesus jim joachim joan joanna joao jochen "
        "joel joelle johan johanna johannes john jonathan jorge jose josefa josephine joshua josiane jozsef "
        "juan juana judith julia julian juliana julie julien juliette julio jurgen justine karel karen "
        "karim karin karine karl karsten katalin katarina kate katharina katherine kathleen kathrin kathy "
        "katja kenneth kerstin kevin klaus krzysztof kurt laetitia lars laszlo latifa laura laure "
        "laurence laurie lea leila lena leo leon leonardo leonie leonor liliane lina linda lisa lise loic "
        "lola lorenzo loris lotte louise luc luca lucas luce lucia lucie lucien lucienne lucille ludivine "
        "ludovic luigi luis luisa luise luiza lutz lydia lydie lynn madeleine magali magdalena magdolna "
        "maite malgorzata malika mamadou manfred manon manuela mara marc marcel marcela marcelle marcelo "
        "marco marcos margaret margarita margaux margot marguerite maria mariam mariana marianne marie "
        "marielle marina mario marion marisa marius marjorie markus marlene marta marthe martina martine "
        "mary mateo mathias mathieu mathilde matteo matthew matthias matthieu maud mauricette mauricio "
        "maxime maximilian mehdi melanie melissa mercedes merve michaela michele micheline michelle miguel "
        "mihai mikael mike mireille miriam monica monika monique morgane moussa muriel myriam nadege nadia "
        "nadine naima nancy natacha natalia natalie natasha nathalie nathan nicola nicolas nicole nils nina "
        "noel noelle noemie nora norbert odette odile olga oliver olivia olivier omar ophelie oscar oskar "
        "pablo paola paolo pascale pascaline patrice patricia patrizia paula paule paulette paulina pauline "
        "paulo pawel pedro peggy penelope perrine peter petra philip philipp philippe pia pierre pierrette "
        "pierrick pietro piotr priscilla quentin rachel rachid rafael raffaele rainer ralf ramon raoul "
        "raphael raphaelle raul raymonde rebecca regine regis reinhard remi remy renata renate renee "
        "ricardo riccardo roberta roberto rodolphe rodrigo roland rolf romain romane ronald rosa rosalie "
        "rose roxane ruben rudolf ruth sabine sabrina salma salvatore samantha samia samir samuel sandor "
        "sandra sandrine sara sarah sebastian sebastien segolene selma serena serge sergei sergey sergio "
        "severine sharon sheila sibylle sigrid silke silvia simona simone sofia solange solene sonia sophia "
        "sophie soren stefan stefania stefano stella stephane stephanie stephen steve steven susan susana "
        "susanna susanne suzanne sven svetlana sybille sylvain sylvaine sylvette sylvia sylvie szilvia "
        "tamara tamas tania tatiana teresa thea theo theodore therese thibault thibaut thierry thorsten "
        "tibor tiffany tiziana tobias tom tomas tomasz tony torsten tristan ulrich ulrike ursula uwe "
        "valentina valeria valerie vanessa vasile vera veronica veronika veronique victoire victoria viktor "
        "vincenzo violaine violette virginie vittorio viviane vladimir walid wilfried wojciech wolfgang "
        "xavier yann yannick yasmina yasmine yohann yolande youssef yuri yvan yves yvette yvonne zoe zoltan "
        "zsolt zsuzsanna"
    ).split()
)
_WEAK: Final = frozenset(
    (
        "abel adam ahmad ahmed albert alexis alfred ali alphonse amand ambroise andre angel armand arnaud "
        "arnold aubert aubin auguste augustin aziz baptiste barthelemy basile baudouin benedict benoist "
        "bernard bertrand blaise brice bruce bruno cameron casimir charles christian clement colin conrad "
        "constant craig cyprien dan daniel david dean denis desire donald douglas duncan edgar edmond "
        "edward elliott emerson eric ernest eugene evan fabre felix ferdinand fernand florent florian "
        "france francis frank franklin fred frederick friedrich gaspard gaston gauthier gautier geoffrey "
        "george georges gerald germain gilbert glenn gordon graeme grant gregory guido gustave harold harry "
        "harvey hassan heinrich heinz henri henry herbert herman hermann herve howard hubert hugh hugo "
        "hugues humbert hyacinthe ibrahim isaac ismael jacob jacques jacquot james jason jay jerry joe "
        "jordan joseph josue jules julius justin keith kelly khadija lambert laurent lawrence leonard "
        "leopold leroy leslie lewis lionel louis loup luther mahmoud marcelin mark marshall martial martin "
        "mason maurice max maynard melvin michael michel mitchell mohamed mohammed morgan morris murray "
        "neil nelson nicholas norman octave owen parfait pascal patrick paul percy perry phil ralph ray "
        "raymond remond rene richard rob robert robin roch rodney rodrigue roger romeo rosario ross roy "
        "rupert russell ryan sacha salomon sam sean simeon simon spencer stanley stewart stuart terry "
        "theophile thomas tim timothy toussaint urbain valentin valentine valery vicente victor vincent "
        "vivien wallace walter warren wayne wilfrid wilhelm william winston yvon"
    ).split()
)
"""Given names that are family names as often: they tell where they come first, not where they end."""


@lru_cache(maxsize=1 << 16)
def given_strength(word: str) -> int:
    """Return how surely a word is a given name: ``STRONG``, ``WEAK`` or ``NONE``.

    Of a word with hyphens every part must be one: ``Jean-Loup`` is, ``Martin-Feuillard`` is not.
    """
    parts = fold(word).split()
    if not parts:
        return NONE
    if all(part in _STRONG or part in _WEAK for part in parts):
        return STRONG if len(parts) > 1 or parts[0] in _STRONG else WEAK
    return NONE
