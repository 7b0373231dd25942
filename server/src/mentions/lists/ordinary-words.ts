/** Surnames that are words or first names too: alone and with a capital they prove nobody. */
export const ORDINARY_WORDS = new Set(
  (
    'a an the and or but if so as at by for from in into of off on out over to up with not no yes all any one two ten ' +
    'may march april june august will can must do did has have had is was are be been say says said see go going went ' +
    'new old young long short high low big small great good best better right left black white green brown grey gray ' +
    'blue red gold silver rice bush rose hill hills wood woods field fields stone rock bridge brook rivers lake bell ' +
    'king queen prince bishop pope abbott church cook baker smith taylor mason carter carpenter fisher hunter shepherd ' +
    'farmer miller potter porter sailor marshall justice law laws judge case order price rich poor pound penny cash ' +
    'day days week month year summer winter spring fall snow frost rain storm cloud sun moon star light power force ' +
    'peace war strong hope love joy faith grace charity freeman noble page read reading write book paper press post ' +
    'street way ways lane park parks house homes hall castle court gate fort camp town city state states land lands ' +
    'north south east west northern southern eastern western front back head hand hands foot arm arms bone heart ' +
    'fish fox wolf lion bull crow swan martin finch drake cox bird lamb bacon berry cherry olive ginger bean ' +
    'major minor general captain chief officer president minister chair deal talks visit summit union party power ' +
    'china france england holland ireland scotland israel jordan washington lincoln jackson johnson clinton paris ' +
    'cleverly hunt truss raab patel gove reed hands shah khan ban so no ho he ho you an do to moon sun kim lee park ' +
    'mann lang gross klein weiss schwarz blanc petit grand le la de costa santos silva rau more sharp wise'
  ).split(' ')
);

/** Common first names: before or behind another name they make it a person's. */
export const FIRST_NAMES = new Set(
  (
    'aaron abdul abdullah abraham adam adrian ahmed aidan alan albert alejandro alex alexander alexei alfred ali alice ' +
    'alison amanda amy ana anatole andrea andreas andrei andrew andrey angela angelina ann anna anne annette anthony antonio ' +
    'antony arnold arthur ashley barack barbara barbra benjamin bernard bernie beth betty bill bob boris brad brandon ' +
    'brenda brian bruce camilla carl carla carlos carol caroline catherine charles charlie charlotte chelsea chris christian ' +
    'christina christine christopher clara claire colin craig cristina dan daniel danielle david dean deborah denise dennis ' +
    'denzel diana diane dick dmitri dmitry dmytro don donald doris dorothy douglas ed eddie edward elena eleanor elizabeth ' +
    'ellen emily emma emmanuel eric erik ernest eugene eva evelyn fatima felix fernando florence frances francis francisco ' +
    'frank fred frederick gabriel gareth gary gavin geoffrey george gerald gerard giorgia gordon grace graham greg gregory ' +
    'hannah hans harold harriet harry hassan heather helen helena henry hillary howard hugh hunter hussein ian ibrahim igor ' +
    'imran irene isabel ivan ivanka jack jackie jacob jacques jake james jamie jan jane janet jason javier jean jeff jeffrey ' +
    'jennifer jeremy jerry jessica jill jim jimmy joan joanna joe joel john johnny jon jonathan jose josep joseph joshua juan ' +
    'judith julia julian julie justin karen karl kate katherine kathleen katie keith kelly kenneth kerry kevin kim kirsten ' +
    'larry laura lauren lawrence leah lee leo leonard leonid leyla lewis liam linda lisa lloyd louis louise lucas lucy luis ' +
    'luke magdalena manuel marc marco margaret maria marie marilyn mario marion mark martha martin mary matt matthew maurice ' +
    'max megan mehriban melania melissa michael michel michelle mike mikhail mohamed mohammad mohammed molly monica moses ' +
    'mustafa nadia nancy naomi natalia natalie neil nicholas nick nicola nicolas nicole nigel nikita nikolai noah nora norman ' +
    'oleg olga oliver olivia omar oscar pablo pamela pat patricia patrick paul paula pavel pedro penny peter phil philip ' +
    'philippe pierre rachel ralph raymond rebecca rene ricardo richard rita robert roberta robin roger roland ron ronald rosa ' +
    'rose ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian serge sergei sergey ' +
    'sharon sheila shirley simon sofia sophia sophie stanley stefan stella stephanie stephen steve steven stuart susan suzanne ' +
    'sylvia tamara tatiana ted teresa terry theresa thomas tim timothy tina todd tom tomas tony tracy ursula valerie vanessa ' +
    'vera vernon victor victoria vincent virginia vivian vladimir volodymyr walter wayne wendy will william xavier yuri yusuf ' +
    'yvonne zoe'
  ).split(' ')
);
