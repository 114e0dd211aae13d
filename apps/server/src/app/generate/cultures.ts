/** Names as they are written, with what an address makes of them where that is not their own letters. */
export type Culture = {
  /** Country, time zone and currency of agencies there. */
  readonly places: readonly (readonly [country: string, timezone: string, currency: string])[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** How a name is put together; given name first with a space, unless said otherwise. */
  readonly full?: (given: string, family: string) => string;
};

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** `Иван:ivan` is written Иван, and ivan in an address. */
export const written = (name: string): string => name.split(':', 1)[0] ?? '';
export const inAddress = (name: string): string =>
  (name.split(':')[1] ?? name)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll(/[^a-z]/g, '');

export const cultures: readonly Culture[] = [
  {
    places: [
      ['NO', 'Europe/Oslo', 'NOK'],
      ['DK', 'Europe/Copenhagen', 'DKK'],
      ['SE', 'Europe/Stockholm', 'SEK'],
    ],
    given:
      words(`Ingrid Sigrid Åse Marit Solveig Astrid Liv Silje Kari Anne Maja Frida Elsa Linnéa Karin Søren Bjørn Øyvind
      Håkon Lars Erik Magnus Jørgen Åge Pål Nils Anders Mads Rasmus Gustav Göran Östen Kjell Tor Leif`),
    family:
      words(`Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Sørensen Ødegård Bakken
      Møller Østergaard Kjær Lindqvist Åkesson Öberg Bergström Håkansson Nygård Strand Haugen Dahl Lund Berg Solberg Moen Vik`),
  },
  {
    places: [
      ['PT', 'Europe/Lisbon', 'EUR'],
      ['BR', 'America/Sao_Paulo', 'BRL'],
      ['ES', 'Europe/Madrid', 'EUR'],
      ['CL', 'America/Santiago', 'CLP'],
      ['MX', 'America/Mexico_City', 'MXN'],
    ],
    given:
      words(`Maria Ana João José António Inês Sofia Beatriz Conceição Gonçalo Tomás Luís Carlos Miguel Pedro Rui Nuno Tiago
      Lúcia Núria Íñigo Begoña Iñaki Sebastián Andrés Ángel Álvaro Martín Raúl Ramón Carmen Pilar Lucía Paula Marta Elena Joana
      Mariana Mario Marco Marisa Marina`),
    family:
      words(`Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Gonçalves Araújo Conceição Magalhães Simões
      García Fernández López Martínez Sánchez Pérez Gómez Muñoz Núñez Ibáñez Álvarez Castaño Peña Ortega Vázquez Domínguez`),
  },
  {
    places: [
      ['DE', 'Europe/Berlin', 'EUR'],
      ['NL', 'Europe/Amsterdam', 'EUR'],
      ['BE', 'Europe/Brussels', 'EUR'],
      ['FR', 'Europe/Paris', 'EUR'],
    ],
    given:
      words(`Jürgen Björn Käthe Günther Jörg Anke Heike Matthias Johannes Friederike Lieselotte Sönke Uwe Femke Joost Sjoerd
      Anouk Maarten Pieter Willemijn Élodie François Amélie Jérôme Zoé Benoît Hélène Noémie Gaël Chloé Sébastien Margaux Théo`),
    family:
      words(`Müller Schäfer Größmann Weiß Jäger Krüger Köhler Böhm Schröder Hoffmann Petersen Claußen Behrens Visser Bakker
      Dijkstra Jansen Vermeulen Mertens Lefèvre Dubois Bérard Crépin Gauthier Lemaître Desrosiers Fournier Besançon Rivière`),
  },
  {
    places: [
      ['GB', 'Europe/London', 'GBP'],
      ['IE', 'Europe/Dublin', 'EUR'],
      ['US', 'America/New_York', 'USD'],
      ['CA', 'America/Halifax', 'CAD'],
      ['AU', 'Australia/Perth', 'AUD'],
    ],
    given:
      words(`John Sarah Emily James Oliver Grace Thomas Hannah William Charlotte Siobhán Niamh Seán Aoife Ciarán Róisín Michael
      Jennifer Robert Linda David Susan Daniel Rachel Matthew Olivia Andrew Amelia Jonathan Mary Mark Margaret Martin Joan`),
    family:
      words(`Smith Jones Taylor Brown Williams Wilson Johnson O'Brien O'Neill Ó'Súilleabháin MacDonald McCarthy Hughes Edwards
      Clarke Walker Robinson Thompson Wright Harbour Fisher Marsh Waters Ford Banks Rivers Lane Brooks Carter Shaw`),
  },
  {
    places: [
      ['PL', 'Europe/Warsaw', 'PLN'],
      ['HR', 'Europe/Zagreb', 'EUR'],
      ['LV', 'Europe/Riga', 'EUR'],
      ['TR', 'Europe/Istanbul', 'TRY'],
      ['VN', 'Asia/Ho_Chi_Minh', 'VND'],
    ],
    given:
      words(`Łukasz Małgorzata Agnieszka Paweł Józef Zofia Grażyna Wojciech Željko Šime Đurđica Krešimir Ivana Jānis Ilze Ģirts
      Kristīne Çağla Gökhan İbrahim Ayşe Özlem Işıl Barış Nguyễn Thị Đức Hương Phương Tuấn Linh Ngọc`),
    family:
      words(`Wiśniewski Kowalczyk Zieliński Żuraw Łękawski Dąbrowska Kovačević Horvat Đurić Šarić Bērziņš Kalniņš Ozoliņš Yılmaz
      Şahin Çelik Öztürk Doğan Aydın Trần Lê Phạm Hoàng Vũ Đặng Bùi`),
  },
  {
    places: [
      ['GR', 'Europe/Athens', 'EUR'],
      ['CY', 'Asia/Nicosia', 'EUR'],
    ],
    given:
      words(`Γιώργος:giorgos Μαρία:maria Ελένη:eleni Δημήτρης:dimitris Κατερίνα:katerina Νίκος:nikos Ιωάννης:ioannis
      Σοφία:sofia Χρήστος:christos Βασίλης:vasilis Αγγελική:angeliki Σπύρος:spyros`),
    family:
      words(`Παπαδόπουλος:papadopoulos Οικονόμου:oikonomou Γεωργίου:georgiou Αντωνίου:antoniou Νικολάου:nikolaou
      Δημητρίου:dimitriou Καραγιάννης:karagiannis Βλάχος:vlachos Θαλασσινός:thalassinos Λιμενάρης:limenaris`),
  },
  {
    places: [
      ['UA', 'Europe/Kyiv', 'UAH'],
      ['BG', 'Europe/Sofia', 'EUR'],
      ['KZ', 'Asia/Aqtau', 'KZT'],
    ],
    given:
      words(`Ольга:olha Олександр:oleksandr Наталія:nataliia Андрій:andrii Мария:maria Иван:ivan Фёдор:fedor Алёна:alyona
      Юлія:yuliia Сергій:serhii Георги:georgi Елена:elena Ђорђе:djordje Љиљана:ljiljana`),
    family:
      words(`Шевченко:shevchenko Коваленко:kovalenko Бондаренко:bondarenko Иванов:ivanov Петров:petrov Соловьёв:solovyov
      Димитров:dimitrov Георгиев:georgiev Мельник:melnyk Ткаченко:tkachenko Морський:morskyi Королёв:korolev`),
  },
  {
    places: [
      ['AE', 'Asia/Dubai', 'AED'],
      ['EG', 'Africa/Cairo', 'EGP'],
      ['MA', 'Africa/Casablanca', 'MAD'],
    ],
    given:
      words(`محمد:mohammed أحمد:ahmed فاطمة:fatima عائشة:aisha يوسف:youssef مريم:maryam خالد:khaled ليلى:layla عمر:omar
      زينب:zainab حسن:hassan نور:nour`),
    family:
      words(`المصري:almasri الحسيني:alhusseini البحري:albahri العلوي:alawi بنجلون:benjelloun الهاشمي:alhashimi منصور:mansour
      خليل:khalil الشامي:alshami السقا:alsaqqa`),
  },
  {
    places: [
      ['CN', 'Asia/Shanghai', 'CNY'],
      ['TW', 'Asia/Taipei', 'TWD'],
      ['SG', 'Asia/Singapore', 'SGD'],
    ],
    given:
      words(`伟:wei 芳:fang 娜:na 秀英:xiuying 敏:min 静:jing 丽:li 强:qiang 磊:lei 军:jun 洋:yang 勇:yong 艳:yan 杰:jie
      海涛:haitao 明华:minghua 建国:jianguo 雨欣:yuxin`),
    family: words(
      '王:wang 李:li 张:zhang 刘:liu 陈:chen 杨:yang 黄:huang 赵:zhao 吴:wu 周:zhou 徐:xu 孙:sun 欧阳:ouyang',
    ),
    full: (given, family) => `${family}${given}`,
  },
  {
    places: [
      ['JP', 'Asia/Tokyo', 'JPY'],
      ['KR', 'Asia/Seoul', 'KRW'],
    ],
    given:
      words(`翔太:shota 美咲:misaki さくら:sakura 健一:kenichi 陽子:yoko 大輔:daisuke ケンジ:kenji 直樹:naoki 민준:minjun
      서연:seoyeon 지훈:jihun 하은:haeun`),
    family:
      words(`佐藤:sato 鈴木:suzuki 高橋:takahashi 田中:tanaka 渡辺:watanabe 港:minato 海野:unno 山本:yamamoto 김:kim 이:lee
      박:park 최:choi`),
    full: (given, family) => `${family} ${given}`,
  },
  {
    places: [
      ['IN', 'Asia/Kolkata', 'INR'],
      ['KE', 'Africa/Nairobi', 'KES'],
      ['NG', 'Africa/Lagos', 'NGN'],
    ],
    given:
      words(`Priya Arjun Ananya Rahul Lakshmi Vikram Deepa Sanjay आरव:aarav दिया:diya Wanjiru Kamau Achieng Otieno Chinedu Ngozi
      Adaeze Olúwaṣeun Yẹmí Amina`),
    family:
      words(`Sharma Patel Nair Iyer Menon Reddy Singh Gupta Fernandes शर्मा:sharma Mwangi Odhiambo Njoroge Okafor Adeyemi Balogun
      Ọlátúnjí Eze Danjuma`),
  },
];
