import type { Random } from './random.ts'

/** Spelling in Latin script, and in Arabic where the person's papers have one. */
type NamePair = readonly [latin: string, arabic: string | null]

export type Gender = 'female' | 'male'
export type Culture = 'egyptian' | 'gulf' | 'international' | 'colombian'

export type PersonName = {
  firstName: string
  lastName: string
  firstNameAr: string | null
  lastNameAr: string | null
}

const parse = (text: string): NamePair[] =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((entry) => {
      const [latin = '', arabic = null] = entry.split('|')
      return [latin, arabic]
    })

const arabMen = parse(`Ahmed|أحمد, Mohamed|محمد, Mahmoud|محمود, Mostafa|مصطفى, Omar|عمر, Ali|علي,
  Hassan|حسن, Hussein|حسين, Khaled|خالد, Karim|كريم, Tarek|طارق, Youssef|يوسف, Ibrahim|إبراهيم,
  Amr|عمرو, Sherif|شريف, Ayman|أيمن, Hany|هاني, Walid|وليد, Sameh|سامح, Adel|عادل, Gamal|جمال,
  Nabil|نبيل, Ramy|رامي, Hisham|هشام, Ziad|زياد, Fares|فارس, Bassem|باسم, Magdy|مجدي, Emad|عماد,
  Yasser|ياسر`)
const arabWomen =
  parse(`Mona|منى, Amal|أمل, Mariam|مريم, Fatma|فاطمة, Nour|نور, Heba|هبة, Dina|دينا,
  Salma|سلمى, Aya|آية, Hala|هالة, Rania|رانيا, Yasmine|ياسمين, Nadia|نادية, Samira|سميرة, Laila|ليلى,
  Noha|نهى, Eman|إيمان, Sara|سارة, Hanan|حنان, Asmaa|أسماء, Rehab|رحاب, Ghada|غادة, Marwa|مروة,
  Doaa|دعاء, Zeinab|زينب, Soha|سهى, Farida|فريدة, Malak|ملك, Reem|ريم, Shaimaa|شيماء`)
const egyptianFamilies = parse(`El-Sayed|السيد, Abdelrahman|عبد الرحمن, Mansour|منصور, Shalaby|شلبي,
  El-Sherbiny|الشربيني, Fahmy|فهمي, Badawy|بدوي, Zaki|زكي, Soliman|سليمان, Ghoneim|غنيم,
  Abdelaziz|عبد العزيز, El-Masry|المصري, Hegazy|حجازي, Sabry|صبري, Rizk|رزق, Metwally|متولي,
  Awad|عوض, El-Naggar|النجار, Salem|سالم, Kamel|كامل, Attia|عطية, Farouk|فاروق, Helmy|حلمي,
  Ashour|عاشور, Morsy|مرسي, Darwish|درويش, Shaheen|شاهين, Lotfy|لطفي, Barakat|بركات, Wahba|وهبة`)
const gulfFamilies = parse(`Al Mansoori|المنصوري, Al Suwaidi|السويدي, Al Hashimi|الهاشمي,
  Al Marri|المري, Al Ketbi|الكتبي, Al Zaabi|الزعابي, Al Shamsi|الشامسي, Al Falasi|الفلاسي,
  Al Nuaimi|النعيمي, Haddad|حداد, Khoury|خوري, Nasser|ناصر, Al Ali|العلي, Saadeh|سعادة,
  Al Balushi|البلوشي, Qasim|قاسم, Najjar|نجار, Al Rumaithi|الرميثي, Hamdan|حمدان, Sabbagh|صباغ`)
const worldMen =
  parse(`Rajesh|راجيش, Arjun|أرجون, Imran|عمران, Daniel|دانيال, James|جيمس, Paolo|باولو,
  Miguel|ميغيل, Vikram|فيكرام, Thomas|توماس, Suresh|سوريش, Andrew|أندرو, Bilal|بلال, Joel|جويل,
  Kevin|كيفن, Anil|أنيل, Peter|بيتر`)
const worldWomen =
  parse(`Priya|بريا, Anjali|أنجالي, Maria|ماريا, Grace|غريس, Emily|إيميلي, Ayesha|عائشة,
  Sunita|سونيتا, Joanna|جوانا, Claire|كلير, Lakshmi|لاكشمي, Angela|أنجيلا, Sofia|صوفيا, Kavya|كافيا,
  Rosa|روزا, Helen|هيلين, Meera|ميرا`)
const worldFamilies = parse(`Sharma|شارما, Patel|باتيل, Reyes|رييس, Santos|سانتوس, Nair|ناير,
  Thompson|طومسون, Khan|خان, Fernandes|فرنانديز, Walker|ووكر, Menon|مينون, Cruz|كروز, Iqbal|إقبال,
  Bautista|باوتيستا, Hughes|هيوز, Pillai|بيلاي, Mendoza|ميندوزا, Fraser|فريزر, Rao|راو`)
const colombianMen =
  parse(`Andrés, Carlos, Juan Pablo, Santiago, Jorge, Luis Fernando, Camilo, Felipe,
  Sebastián, Óscar, Mauricio, Hernán, Diego, Iván, Nelson, Germán, Édgar, Álvaro, Julián, Ricardo`)
const colombianWomen = parse(`María Fernanda, Luz Marina, Paola, Andrea, Natalia, Claudia, Yolanda,
  Diana, Carolina, Ángela, Liliana, Marcela, Sandra, Juliana, Valentina, Gloria, Adriana, Silvia,
  Mónica, Esperanza`)
const colombianFamilies = parse(`Gómez, Rodríguez, Rueda, Ardila, Mantilla, Serrano, Pinzón, Vargas,
  Quintero, Jaimes, Ortiz, Peñaranda, Acevedo, Muñoz, Duarte, Suárez, Castañeda, Rincón, Prada, Gélvez,
  Villamizar, Parra, Niño, Becerra, Cáceres`)

const pools: Record<Culture, { male: NamePair[]; female: NamePair[]; families: NamePair[] }> = {
  egyptian: { male: arabMen, female: arabWomen, families: egyptianFamilies },
  gulf: { male: arabMen, female: arabWomen, families: gulfFamilies },
  international: { male: worldMen, female: worldWomen, families: worldFamilies },
  colombian: { male: colombianMen, female: colombianWomen, families: colombianFamilies },
}

const join = (one: NamePair, other: NamePair): NamePair => [
  `${one[0]} ${other[0]}`,
  one[1] && other[1] ? `${one[1]} ${other[1]}` : null,
]

/**
 * A made-up person's name as people of the place write it: the father's name before the family's
 * in Arabic, two family names in Spanish.
 */
export const personName = (random: Random, culture: Culture, gender: Gender): PersonName => {
  const pool = pools[culture]
  const first = random.pick(pool[gender])
  const family = random.pick(pool.families)
  const fathers = pool.male
  const last =
    culture === 'international' || (culture !== 'colombian' && random.chance(0.35))
      ? family
      : join(random.pick(culture === 'colombian' ? pool.families : fathers), family)
  return { firstName: first[0], lastName: last[0], firstNameAr: first[1], lastNameAr: last[1] }
}

export const fullName = (name: { firstName: string; lastName: string }): string =>
  `${name.firstName} ${name.lastName}`

/** `firstname.lastname` in plain Latin letters, as usernames and mail addresses want it. */
export const accountName = (name: PersonName): string =>
  fullName(name)
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .split(' ')
    .filter((_, index, words) => index === 0 || index === words.length - 1)
    .join('.')
