/**
 * English nouns that first of all mean a person: those whose commonest sense in WordNet 3.0 (Princeton University, under its
 * own free licence) is one, and that its concordance has seen in that sense more often than as a verb or an adjective;
 * without names of fancy and abuse, and with trades and parts of the news that it lacks. Plain data.
 */

const words = `
  abbot abolitionist aborigine accomplice accountant accuser acolyte actor actress addict adherent administrator admirer adolescent adult
  adulterer adventurer adversary advisor aggressor aide airman alderman ambassador anaesthetist analyst anarchist ancestor angel antagonist
  anthropologist apologist apothecary applicant appointee appraiser apprentice archaeologist archbishop architect archivist arsonist
  artilleryman artisan artist aspirant assassin assessor assignee assistant atheist athlete attache attacker attendant attorney auditor aunt
  author baby bachelor backer bailiff baker ballerina ballplayer bandit banker barkeep bartender bastard bather batsman beadle beadsman bearer
  beekeeper beggar beginner believer bellhop beneficiary besieger bidder biologist biophysicist bishop blackmailer blacksmith blogger blonde
  boatswain bodybuilder bodyguard bomber bondsman bookkeeper bootlegger borrower boss bosun bowler boxer boy breeder briber bricklayer bride
  bridegroom brigadier broker brother bugler builder burglar businessman butcher butler buyer bystander cabbie caliph caller cameraman
  campaigner campmate candidate canvasser captain captive captor caregiver carer caretaker carpenter cartoonist cashier cattleman cavalryman
  caveman celebrant celebrity chairman challenger chambermaid champion chancellor charlatan chemist chieftain child chiropractor choirboy
  choreographer chosen churchgoer churchman citizen claimant classmate clergyman cleric clerk client climber coach collaborator colleague
  collector collegian colonel columnist comedian commandant commander commentator commie commissioner committeeman commoner companion
  compatriot competitor complainant composer comrade concessionaire concierge conductor confessor confidant confidante confrere congressman
  connoisseur conqueror conscript conspirator constable consul consultant consumer contestant contractor contributor controller convict cook
  coordinator cop coquette coroner corporal correspondent cosigner councillor councilman counselor countryman courier courtier cousin coward
  cowboy craftsman criminal critic crofter culprit cultist curator custodian customer cyclist dad daddy dairyman dancer daughter deacon dealer
  dean decedent decorator defector defendant defender demonstrator dentist deportee depositor deputy descendant descendent designer despoiler
  detective detractor developer devisee devotee diabetic diagnostician dignitary diplomat director disciple dispatcher dissenter dissident
  distributor diver docker doctor donor doorman dramatist drinker driver dropout drummer drunkard duelist duke earl economist editor educator
  electrician employee employer engineer engraver enrollee entertainer enthusiast entrepreneur evangelist executioner executor experimenter
  expert explorer fanatic farmer farmhand father felon fiance fieldhand fighter filmmaker financier firefighter fisher fisherman fishmonger
  fishwife fitter flautist florist foe follower forefather foreigner foreman forerunner foundling freeman freshman friend fugitive gambler
  gangster gardener generalist geneticist gentleman geographer geologist girl girlfriend giver goalkeeper goldsmith golfer governess governor
  grammarian grandchild granddaughter grandfather grandma grandmother grandparent grandson granny grocer grower grownup guard guardian
  guerrilla guest guitarist gunman gunner gunslinger guy gymnast gynecologist hacker handyman hawker headmaster headsman healer hearer heir
  helper herder heretic hero heroine herpetologist highwayman hijacker historian homeowner homesteader horseman host hostage hostess hotelman
  housebreaker householder housewife humanist humorist hunter hurler husband ideologist illustrator immigrant impressionist incumbent infant
  infantryman informant inhabitant inmate inquisitor inspector instructor instrumentalist insurgent intermediary interpreter interrogator
  interviewer intruder invader inventor investigator investor ironworker jailer janitor jeweler journalist jurist juror kid kidnapper killer
  king laborer lackey lad lady landlord landowner lawmaker lawman lawyer layman leader learner lecturer legatee legislator lender letterman
  liberal libertine librarian lieutenant lifeguard lifesaver linesman linguist listener litigant lodger logger longshoreman loyalist lyricist
  machinist magician magistrate mailman man manager manservant marine marksman marshal martyr masseur matriarch matron mayor mechanic member
  mercenary merchant messenger midfielder midshipman midwife migrant militant miner minister minstrel missionary monarch monk mortician mother
  motorist mourner moviegoer mufti mullah murderer muscleman musician mutineer naturopath navigator neighbor neighbour nephew newcomer newsboy
  newsman newspaperman newsreader niece nominee notable notary novelist nun observer occupant offender officer official offspring oligarch
  ombudsman onlooker opponent orator organiser organizer orphan outcast outsider owner paediatrician pagan painter paramedic paratrooper
  parent parishioner parliamentarian parolee parson participant partner passenger passerby pastor pathologist patient patriot patrolman patron
  peasant peddler pedestrian pediatrician pensioner perfectionist performer pessimist petitioner pharmacist philanthropist philosopher
  photographer physician physicist pianist pilgrim pilot pirate plainclothesman plaintiff planner planter plasterer player playmate playwright
  plumber poacher poet policeman politician pollster porter portwatcher practitioner preacher predecessor premier presenter president priest
  prince prisoner producer professor promoter promulgator propagandist prophet proponent proprietor prosecutor prostitute protagonist protege
  protester prowler psychiatrist psychologist publicist publisher pundit pupil pursuer purveyor rabbi racketeer radiologist rajah rancher
  rapist rapper rascal reactionary reader realist receptionist recipient recluse redcoat referee refugee registrant religionist repairman
  reporter representative rescuer researcher resident retailer reviewer rhetorician rider rifleman robber roofer rookie ruler safebreaker
  sailor salesgirl saleslady salesman satirist scholar schoolboy schoolgirl schoolmarm schoolmaster schoolmate schoolmistress scientist
  screenwriter sculptor seaman secessionist secretary seer seminarian senator sentinel sentry separatist sergeant servant serviceman
  servicewoman settler shareholder shepherd sheriff shopkeeper shopper singer sister skier skipper slave sleepwalker smuggler sniper socialist
  sociologist soldier soloist son songwriter soothsayer sophomore speaker specialist spectator spokesman spokesperson sportsman sportswoman
  spouse sprinter squire statesman statistician steelworker stepchild stepdaughter stepfather stepmother stepson stevedore steward stewardess
  stockbroker stockholder storekeeper storyteller stranger strategist striker student stylist subjectivist subordinate suburbanite successor
  sufferer suitor sultan superintendent supervisor supplier supporter surgeon surveyor survivor swimmer taxidriver taxpayer teacher teammate
  teamster technician teenager teetotaler telegrapher tenant terrorist theatregoer theologian theorist therapist thief toddler tourist
  townsman trader tradesman traditionalist trafficker traitor translator trapper traveler traveller treasurer trooper troubleshooter trucker
  trumpeter trustee tutor tycoon umpire uncle undergraduate underling undersecretary undertaker user valet vandal vendor vicar viceroy victim
  victor viewer villager violinist visitor vocalist voter voyager waiter waitress warden warrior watcher watchmaker watchman welder
  whistleblower wholesaler widow widower wife winger wingman woman woodcarver worker workman worshipper wrestler writer youngster
`;

/** In the singular. */
export const people: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** In the plural. */
export const peoples: ReadonlySet<string> = new Set([...people].map(pluralOf));

function pluralOf(word: string): string {
  if (/(?:^|[a-z])(?:man|woman)$/.test(word)) return word.replace(/man$/, 'men');
  if (word === 'child') return 'children';
  if (word.endsWith('wife') || word.endsWith('thief')) return word.replace(/fe?$/, 'ves');
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`;
}
