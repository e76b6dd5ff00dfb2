#pragma once

#include <string_view>

namespace make_round {

/// How given and family names are put together.
enum class NameOrder {
    kGivenFirst,
    kGivenTwoFamilies,  ///< two family names, as in Spain
    kFamilyFirst,
    kFamilyFirstJoined,  ///< without a space, as in Chinese
    kGivenOnlyTwice,     ///< two given names and no family name, as in Bhutan
};

/// The invented people of one culture: words are separated by spaces, '_' stands for a space within a name.
struct NameList {
    std::string_view key;
    NameOrder order;
    std::string_view given;
    std::string_view family;
};

// All lists are put together by hand from common names; every person made from them is invented.
inline constexpr NameList kNameLists[] = {
    {"english", NameOrder::kGivenFirst,
     "Alice Amelia Beatrix Bethany Callum Charlotte Clara Daniel Daphne Edith Edward Eleanor Elliot Emily Ewan Felicity Fergus Frances "
     "Frederick Georgia Gwendolyn Harriet Hazel Hugh Imogen Isaac Isobel Jasper Jocelyn Judith Lachlan Lewis Lydia Margaret Martha "
     "Matilda Miriam Nathan Nora Oliver Philippa Rosalind Rowan Rufus Ruth Sebastian Sylvia Theodore Tobias Winifred",
     "Abernathy Ainsworth Ashdown Barlow Beckwith Birtwistle Blackwood Brackenbury Calloway Cartwright Clayborne Coldwell Copperfield "
     "Cranley Dalrymple Denholm Eastwick Elderfield Fairweather Farthing Fenwick Garside Goldthorpe Greenhalgh Hartnell Hawksworth "
     "Heathcote Holloway Inglewood Jessop Kettlewell Kingsley Langford Larkspur Lockhart Lowther Marchbanks Merriweather Millbrook "
     "Netherby Oakley Ormerod Pemberton Penrose Quillfeather Ravenscroft Redfern Rusk-Wenlock Sandford Shackleton Silverdale "
     "Stanhope Tarrant Thistlewood Underhill Vaisey Wainwright Wetherby Whitlock Winterbourne Wolstenholme Yarrow"},
    {"irish", NameOrder::kGivenFirst, "Aoife Caoimhe Ciarán Deirdre Eoin Fionnuala Gráinne Niamh Oisín Pádraig Róisín Siobhán Tadhg Úna",
     "Ní_Dhubháin Ó_Ceallacháin Ní_Mhurchú Mac_Giolla Ó_Raghallaigh Breathnach Ní_Chléirigh Ó_Súilleabháin Mac_Aodha Ní_Bhriain"},
    {"maori", NameOrder::kGivenFirst, "Aroha Hēmi Hinewai Kahurangi Mereana Ngaire Rāwiri Tāne Tamati Wiremu Anahera Manaia",
     "Te_Kanawai Parata-Moana Ngāwhare Te_Hiko Rangiwhenua Pōtae-Lowe Tūwhare-Hill Waaka-Reid Te_Whetū Manukau"},
    {"spanish", NameOrder::kGivenTwoFamilies,
     "Ainhoa Alberto Álvaro Amaia Antía Begoña Candela Concepción Elvira Encarnación Fermín Íñigo Inés Itziar Joaquín José_Luis "
     "Leire Lucía María_José María_Luz Mencía Nerea Noelia Óscar Pilar Ramón Rocío Rubén Sabela Uxía Xiana Yago",
     "Aldecoa Araújo Argüelles Barandiarán Beltrán Bermúdez Calatrava Casariego Castiñeira Echeverría Feijoo Figueroa Gándara Íñiguez "
     "Lamela Landaluce Loureiro Mondragón Montenegro Neira Otxandiano Pardiñas Quiroga Regueiro Saavedra Seoane Somoza Urrutia Valcárcel "
     "Varela Villaverde Zubiría"},
    {"latin", NameOrder::kGivenTwoFamilies,
     "Alma Bayardo Camila Cecilia Citlali Dayana Edgardo Ernesto Fabiola Gabriela Guillermo Itzel Jacinta Leonel Lisandro Marisol Maité "
     "Nahuel Odalys Osvaldo Paloma Rigoberta Rosaura Salvador Ulises Valentina Wilfredo Ximena Yaneth Zoraida",
     "Arriagada Arroyave Balcázar Bobadilla Caballero Cañizales Chacón Colmenares Chuquimia Fuenmayor Gálvez Huamán Illanes Jaramillo "
     "Lizárraga Machado Manrique Montúfar Ñáñez Ocampo Oyarzo Peralbo Quintana Quispe Rentería Sandoval Tovar Urdaneta Villalobos Yupanqui "
     "Zambrano"},
    {"portuguese", NameOrder::kGivenTwoFamilies,
     "Adélia Aparecida Benedito Caetana Conceição Davi Emanuelly Flávia Gonçalo Inácio Jéssica João_Pedro Letícia Luísa Marília Otávio "
     "Raquel Renata Simão Tainá Thaís Vinícius",
     "Abrantes Alcântara Assunção Brandão Coutinho Damasceno Falcão Figueira Gusmão Leitão Magalhães Nóbrega Peçanha Prado Quintão "
     "Rebouças "
     "Sepúlveda Taborda Vilela Zagalo"},
    {"french", NameOrder::kGivenFirst,
     "Adélaïde Aurélien Bérénice Célestin Clémence Cyprien Eulalie Fanny Gaëlle Hélène Honoré Jean-Aimé Joséphine Loïc Maëlle Mathurin "
     "Ophélie Rémi Séverine Théophile Yseult Zoé",
     "Aubépine Beauchêne Bellecombe Charvet Coquelin Delorme-Prat Desrosiers Fontanges Garrigue Hautecœur Lacombe Lefèvre-Hun Maillard "
     "Montbrun Noirot Pelletier-Roy Quesnel Rochebrune Sauvageot Trémolières Vauquelin Villeneuve-Caro"},
    {"italian", NameOrder::kGivenFirst,
     "Ambrogio Bianca Clelia Dario Elettra Fosca Gaspare Ginevra Ilario Loredana Marzia Niccolò Ornella Raniero Serafina Tosca",
     "Acquaviva Belfiore Bonadonna Calderara Castelnuovo Dall’Olmo D’Arienzo Frescobelli Guidarelli Malagutti Montefusco Pellegrinelli "
     "Roccabella Sant’Agata Tramontano Zanforlin"},
    {"german", NameOrder::kGivenFirst,
     "Adelheid Annegret Bärbel Detlef Friedhelm Gisela Günther Hannelore Jörg Käthe Lieselotte Lüder Mechthild Ottokar Roswitha Sören "
     "Ulrike Wiebke",
     "Achterberg Baumgärtel Brückenhaus Dünnwald Eschenbach Feldhäuser Grünewald Hünerfeld Köstlin Lindenblatt Möllenkamp Nußbaumer "
     "Pfefferkorn Rösinger Schönwetter Süßmilch Tannhäuser Uhlenbrock Weißgerber Zwetschke"},
    {"dutch", NameOrder::kGivenFirst, "Annelies Bram Daan Femke Geertje Joris Katelijne Lieve Maarten Noortje Pieter Roos Sjoerd Wietske",
     "van_der_Linden-Hof de_Groot-Wever Oosterdijk van_’t_Veen Zonnebloem ter_Horst Brinkhuis de_Witte-Maas van_Duinen Kloosterman "
     "Verhaegen-Bos IJsselstein"},
    {"nordic", NameOrder::kGivenFirst,
     "Aino Åse Bjørn Dagny Eero Freja Gudrun Håkon Ingrid Jørgen Kirsi Lærke Mårten Näslund Øyvind Ragnhild Signe Søren Tove Ylva",
     "Ågren Bjerregård Dahlström Fjellheim Grønlund Hæggström Jokinen-Salo Kjærulff_Dahl Lindqvist-Å Mäkipää Nørgård Øvrebø Rønne-Holm "
     "Sjöberg-Ek Skårup Tørnquist Väisälä Ångström-Lie"},
    {"icelandic", NameOrder::kGivenFirst, "Ásdís Birkir Eyþór Guðbjörg Hrafn Ólafía Sæunn Þórhildur Védís Ævar",
     "Brynjarsdóttir Eyþórsson Guðmundsdóttir Hrafnsdóttir Ísleifsson Sævarsdóttir Þorláksson Ævarsdóttir"},
    {"polish", NameOrder::kGivenFirst,
     "Agnieszka Bożena Czesław Dobrosława Elżbieta Grażyna Jarosław Kazimiera Łucja Małgorzata Mieczysław Radosław Stanisława Tomasz "
     "Władysława Żaneta",
     "Brzezińska-Kot Chrząszczewski Dąbrówka Gołębiewska Jabłoński-Mróz Krzyżanek Łopuszańska Mączyńska Niedźwiedź Pięknicka Rzepińska "
     "Szczepaniak-Lis Świętosława Wierzbicki-Lach Żurawska Źrebiec"},
    {"romanian", NameOrder::kGivenFirst, "Anișoara Brândușa Călin Dumitrița Făt Ileana Mirela Nicușor Rodica Ștefănel Țvetana Viorica",
     "Albuțiu Bălănescu Crăciunaș Dragoș-Rău Hălmăgean Mărginean Pop-Haș Răchițan Șerbănoiu Țărmureanu Văcăroiu Zăvoianu"},
    {"hungarian", NameOrder::kFamilyFirst, "Ágota Béla Csenge Dezső Emőke Gyöngyi Ildikó Jenő Őszike Piroska Zoltán Zsófia",
     "Almásfüzitő Bartókfi Csörgő-Vadas Dömötör Erdősi Gyarmatfalvi Hűvösvölgyi Kőszeghy Nagyváthy Őrségi Szőllőssy Újhelyi"},
    {"baltic", NameOrder::kGivenFirst, "Agnė Dainis Eglė Ieva Jānis Kadri Laimutė Mārtiņš Õnne Rūta Šarūnas Vytautė Žydrūnė",
     "Bērziņa-Kalns Čepaitytė Dūmiņš Kazlauskytė Lepik-Mägi Ozoliņš Põldvere Straumane-Liepa Šimkutė Ūdris Vanagaitė Žukauskaitė"},
    {"czech", NameOrder::kGivenFirst, "Božena Bořivoj Dobromila Jiří Květa Ladislava Ondřej Růžena Štěpán Věnceslava Zdeňka Žofie",
     "Bělohlávková Červenka Dvořáčková Hořejší Jedličková Kučerová-Malá Nezvěda Příhodová Řehořová Šťastná Třešňák Žďárská"},
    {"balkan", NameOrder::kGivenFirst,
     "Anđela Blerina Čedomir Dragana Đurđica Ervehe Gëzim Ljiljana Luljeta Nebojša Snežana Šejla Teuta Željko Živana",
     "Bajraktari-Hoxha Čolaković Đurđević-Lukić Gjokaj Hadžihasan Krasniqi-Dema Lješević Marković-Stan Nikçi Pavličić Shkëmbi Šarčević "
     "Vuković-Rapa Xhaferi Žilić"},
    {"greek", NameOrder::kGivenFirst,
     "Αθανασία Βασίλης Γεωργία Δέσποινα Ελπινίκη Ζαχαρίας Ηλέκτρα Θεοδώρα Ιφιγένεια Κλεοπάτρα Μυρτώ Ξενοφών Παναγιώτα Σταμάτης Χρυσούλα",
     "Αναγνωστάκη Βουτσινά Γαλανοπούλου Δεληγιάννης-Κόρδα Ζερβουδάκη Καλογερίδη Λαμπρινού Μαυρίδου-Κάπα Ξανθοπουλίδης Παπαθεοδώρου Ροδίτης "
     "Στεφανοπούλου Τριανταφύλλη Φωτεινάκη Χατζηνικήτα"},
    {"russian", NameOrder::kGivenFirst,
     "Анфиса Владислава Глафира Евдокия Жанна Зинаида Игнат Клавдия Лукерья Мирон Нинель Пелагея Родион Светлана Таисия Ульяна Фёдор "
     "Эльвира Юлиана Ярослава",
     "Андросова Берёзкина Вишневецкая Горностаев Дубравина Ельцова Журавлёва Зимородков Калинкина Лебедянская Медведкова Ожогина "
     "Подснежникова Рябинина Соловейчик Тихомирова Цветаевская Черёмухина Щеглова Ястребова"},
    {"ukrainian", NameOrder::kGivenFirst, "Богдана Василина Ганна Дарина Євгенія Зоряна Ївга Любомир Мирослава Орися Соломія Тарас",
     "Березовська Вишняк Гриценко-Рій Дзвінчук Євтушок Калинович Лелека Мар’яненко Оленич Соловчук Черемшина Яворівська"},
    {"bulgarian", NameOrder::kGivenFirst, "Ангелина Божидар Венцислава Десислава Калоян Людмила Невена Радостина Силвия Цветана",
     "Ангелчева Бояджиева Върбанов Гълъбова Димчева Кючукова Малинова Първанова Славейкова Щерева"},
    {"kazakh", NameOrder::kGivenFirst, "Айгерім Бауыржан Гүлнұр Ерасыл Жұлдыз Қарлығаш Мөлдір Нұргүл Өркен Сәуле Шынар Іңкәр",
     "Әбдіқадыр Байтұрсын Дәулетқызы Ерғалиева Жүнісова Қасымбек Мұқағали Оразбаева Сейітова Тәжібай Үсенова Шәріпова"},
    {"mongolian", NameOrder::kGivenFirst,
     "Алтанцэцэг Батцэцэг Ганзориг Дэлгэрмаа Мөнхжаргал Нарантуяа Оюунчимэг Сарантуяа Түвшинбаяр Цэцэгмаа",
     "Батбаярын Ганболдын Дорждагвын Лхагвасүрэнгийн Мөнхбатын Отгонбаярын Пүрэвийн Сүхбатын Цогтын Энхтайвны"},
    {"turkish", NameOrder::kGivenFirst,
     "Aslıhan Bülent Çağla Dilşad Elifnur Gülşen Işıl İlknur Kıvanç Müjgân Nilüfer Özgür Sevgül Şükrü Ümmühan Yıldız",
     "Ağaçdelen Bağcıvan Çınaroğlu Deniztaş Gündoğdu Işıksal İncekara Kızılırmak Özlüce Pınarbaşı Şahinkaya Taşpınar Uğurlubay Ünsalan "
     "Yıldıran Zümrütoğlu"},
    {"azeri", NameOrder::kGivenFirst, "Aygün Elçin Gülnarə Könül Lalə Nərgiz Rəşad Sevinc Türkan Xəyalə",
     "Abbasqızı Cəfərli Əliyarova Həsənzadə İsgəndərli Məmmədqulu Nərimanova Qəmbərli Rzaquliyeva Şıxəliyeva"},
    {"georgian", NameOrder::kGivenFirst, "ანასტასია გვანცა დავით ეთერი ვახტანგ თამარ ირაკლი ლამარა მზია ნინო სოფიო ქეთევან",
     "აბულაძე ბერიანიძე გელოვანი დოლიძე ვარდოშვილი კალანდია ლომთაძე მაისურაძე ნადირაშვილი ფიროსმანი ჭავჭანიძე ხარაიშვილი"},
    {"armenian", NameOrder::kGivenFirst, "Անահիտ Արփինե Գոհար Զարուհի Լուսինե Հասմիկ Նարեկ Շուշանիկ Վահան Տիգրան",
     "Աբովյանց Բաղդասարյան Գալստյան Երիցյան Թադևոսյան Կարապետյան Մելիքսեթյան Նազարեթյան Սիմոնյան Տեր-Հարություն"},
    {"arabic", NameOrder::kGivenFirst,
     "أسماء إلهام بشرى ثريا جمانة حنان خديجة رشيد زينب سهى شيماء صفية طارق عائشة غادة فاطمة قمر ليلى مريم نوال هند ياسمين",
     "البستاني التازي الجزائري الحداد الخطيب الدباغ الرفاعي الزهراني السمان الشاذلي الصباغ الطرابلسي العلوي الغزالي الفاسي القاضي الكتاني "
     "المرزوقي النجار الوراق"},
    {"hebrew", NameOrder::kGivenFirst, "אביגיל גילעד הדסה חגית יעלה ליאורה מיכל נועם עדינה רבקה שירה תמר",
     "אלקלעי בן־חורין גולדרינג דגנית הררי ורדימון כוכבי מרגלית נחליאלי סביון צפריר שמשוני"},
    {"persian", NameOrder::kGivenFirst, "آناهیتا بهاره پروانه ثنا جمشید دلارام رویا زهره ژاله سپیده شهرزاد فرهاد کیمیا گلنار مهتاب نیلوفر",
     "اردبیلی بهارستانی پرویزی تهرانچی دریاباری رازیان سپهری شیرازیان فرهنگیان کتابچی گلستانه میرزایی نوابی هروی"},
    {"urdu", NameOrder::kGivenFirst,
     "Aaliya Bilquees Fariha Ghazala Huma Junaid Kulsoom Mahnoor Nasreen Omair Rukhsana Shazia Tahmina Zubaida عنبرین گلزار",
     "Awan-Baig Bukhari Chaudhry-Mir Durrani-Saif Gilani Hashmi-Rao Khattak-Noor Lodhi Mirza-Beg Qureshi-Alam Siddiqi-Rana Tareen صدیقی "
     "Yousafzai-Gul"},
    {"hindi", NameOrder::kGivenFirst,
     "अनुराधा आरती इंद्राणी उमेश गायत्री चंद्रिका ज्योत्स्ना देवयानी नंदिनी पद्मा भारती मीनाक्षी रश्मि लक्ष्मी विभा शकुंतला सुहासिनी हेमलता",
     "अवस्थीकर कुलश्रेष्ठ गोस्वामी चतुर्वेदी जोशीपुर त्रिपाठी देशमुखे नायरवाल पुरोहित बहुगुणा भटनागर मिश्रायन रावतानी वाजपेयी शुक्लावत सक्सेनिया"},
    {"indian", NameOrder::kGivenFirst,
     "Anjali Bhavani Chitra Deepika Esther Gitanjali Hemant Ishwari Jayanthi Kamala Lalitha Madhavan Nirmala Padmini Revathi Sarojini "
     "Thilaga Usharani Vasanthi",
     "Balakrishnan-Iyer Chandrapal Deshpande-Kar Ekambaram Gopalan-Nair Hiremath Jagannathan Kulkarni-Rao Lokhande Muthuswamy Nadkarni "
     "Parthasarathy Ranganekar Subbulaxmi Thirunavu Venugopal-Das"},
    {"nepali", NameOrder::kGivenFirst, "अस्मिता कञ्चन गङ्गा दिलमाया नमुना पवित्रा बिमला मनमाया रचना सरिता",
     "अधिकारीकोट कोइराला-बस्नेत खनालवंशी गुरुङ तामाङ थापामगर पौडेल-शर्मा राईदेव लिम्बु श्रेष्ठलाल"},
    {"bengali", NameOrder::kGivenFirst,
     "অপর্ণা ঈশিতা কাকলি জয়ন্তী তাহমিনা নাসরিন পারভীন ফারহানা মিতু রোকেয়া শর্মিলা সুলতানা Farhana_Siddika Nusrat_Jahan",
     "আখতারী ইসলামপুরী কাজীবাড়ি খন্দকার চৌধুরাণী তালুকদার পালোয়ান মজুমদার রহমানী সরকারিয়া হাওলাদার Mitu-Kazi Sarker-Roy"},
    {"sinhala", NameOrder::kGivenFirst, "Anoma Chamari Dilrukshi Eranga Harshani Kumudu Nadeesha Priyanthi Sandamali Thilini දිල්රුක්ෂි නදීෂා",
     "Abeynayake-Silva Dissanayake-Wela Ekanayaka Gunatilleke Herathmudali Kulasuriya-Bandara Ranatunge Samaraweera-Gama Tennekoon විජේරත්න"},
    {"thai", NameOrder::kGivenFirst, "กนกวรรณ จันทร์เพ็ญ ชลธิชา ดวงดาว ธนพร นภาพร ปิยะนุช พรทิพย์ มาลัย รัตนา วิภาดา สุดารัตน์",
     "กิจเจริญวงศ์ จันทร์สว่าง ชัยพฤกษา ทองประเสริฐ บุญรักษาดี พงษ์ไพรสณฑ์ มณีรัตนกุล รุ่งเรืองชัย วงศ์สุวรรณา สายธารทิพย์"},
    {"burmese", NameOrder::kGivenOnlyTwice,
     "Aye_Mya Htay_Hlaing Khin_Sabai Moe_Thuzar Nwe_Ni Phyu_Sin Su_Wai Thida_Win Yadana_Oo Zar_Chi အေးမြ သီတာ", ""},
    {"khmer", NameOrder::kFamilyFirst, "Bopha Chanthou Kolab Maly Pisey Rachana Sopheap Vannary បុប្ផា សុភាព",
     "Chhum-Keo Heng-Sao Keosovann Long-Meas Nhem-Prak Ros-Tevy Sok-Chenda Yim-Sar"},
    {"chinese", NameOrder::kFamilyFirstJoined, "若溪 安然 静怡 明远 思齐 晓芙 子衿 书瑶 立言 青禾 念慈 墨涵 婉清 知微 云舒 雨桐",
     "林 陈 黄 欧阳 许 沈 顾 叶 苏 陆 谢 温 江 简 程 司马"},
    {"taiwanese", NameOrder::kFamilyFirstJoined, "若溪 雅筑 俊賢 怡君 詩涵 慧敏 宥蓁 筱婷 家瑜 書豪 曉嵐 靜宜",
     "林 陳 黃 歐陽 許 蘇 葉 鄭 賴 簡 劉 曾"},
    {"japanese", NameOrder::kFamilyFirst, "彩乃 一葉 恵理子 薫 紗季 静香 千尋 直樹 文香 瑞穂 結衣 陽子",
     "青柳 安曇野 岩清水 榎並 小野寺 柏原 桐島 佐伯 白鳥 千歳 藤咲 若槻"},
    {"korean", NameOrder::kFamilyFirstJoined, "가온 나래 다솜 라희 미르 보람 세라 슬기 아름 은비 지안 하늘 한별 해솔",
     "강 고 남궁 노 문 배 백 서 선우 안 유 윤 임 황보"},
    {"vietnamese", NameOrder::kFamilyFirst,
     "Ánh_Nguyệt Bích_Thủy Diễm_Hương Hồng_Nhung Khánh_Vân Mỹ_Lệ Ngọc_Ánh Phương_Thảo Quỳnh_Như Thục_Quyên Tường_Vi Xuân_Mai",
     "Âu Bùi Đặng Đoàn Huỳnh Lưu Nghiêm Phùng Quách Tạ Triệu Vương"},
    {"indonesian", NameOrder::kGivenFirst,
     "Ayu Bambang Cahyani Dewi_Sekar Endang Fitriani Gunawan Indah Kartika Laksmi Melati Ningsih Purwanti Ratih Sulastri Wulandari",
     "Adiputro Budiharjo Cokrowati Danurwenda Gondokusumo Hadisuwarno Kusumadewi Lesmanawati Notokusuma Prawirodirjo Rahmawati-Siregar "
     "Sastrowardoyo Tirtawidjaja Wiryawan"},
    {"filipino", NameOrder::kGivenFirst, "Amihan Bituin Corazon Dalisay Ligaya Luningning Marikit Rodrigo Tala Vicente",
     "Bayanihan-Cruz Dimaculangan Galang-Reyes Katigbak Lualhati Macaraeg Pangilinan-Dizon Sumulong-Abad Tolentino-Sy Yumul"},
    {"malay", NameOrder::kGivenFirst, "Aisyah Faridah Hafiz Khairunnisa Mei_Ling Nurul_Huda Puteri Rosnah Siti_Aminah Zulaikha",
     "binti_Salleh-Omar binti_Yaakub Chong-Tan binti_Mansor bin_Jalaluddin Krishnamoorthi Lim-Goh binti_Rahim-Said"},
    {"amharic", NameOrder::kGivenFirst, "አስቴር በላይነሽ ትዕግስት አበባ ገነት ሐና መስከረም ፀሐይ ሰላማዊት ብርሃኑ",
     "ወልደማርያም ገብረመድኅን ተክለሃይማኖት አሰፋወሰን ኃይለሚካኤል ደምሴነህ መኮንን ታደሰች"},
    {"swahili", NameOrder::kGivenFirst, "Akinyi Baraka Chausiku Furaha Imani Jelani Kamau Makena Nyambura Rehema Subira Wanjiru Zawadi",
     "Achieng-Otieno Chelimo Kiprotich-Sang Mwakasege Mwangaza Ndungu-Kariuki Nyirenda-Mato Odhiambo-Were Omondi-Kez Wafula-Simi"},
    {"nigerian", NameOrder::kGivenFirst,
     "Adaeze Bolanle Chiamaka Damilola Ẹniọlá Folasade Gbenga Hauwa Ifeoma Kehinde Nkiruka Olúfẹ́mi Rukayat Temitọpẹ Uchenna Yewande Zainab",
     "Adichukwu Akinwande-Cole Balogun-Ajayi Chukwuemeka-Obi Danjuma-Sule Ezenwaka Fagbemi Ibekwe-Nze Lawal-Bello Nwachukwu-Eze Ọláńrewájú "
     "Okpara-Ude Oyelaran-Ade Usman-Gana"},
    {"ghanaian", NameOrder::kGivenFirst, "Abena Adwoa Afia Akosua Ama_Serwaa Esi Kofi Kwaku Kwame Mawusi Nana_Yaa Yaw",
     "Agyekum-Poku Amoako-Sarpong Asante-Boadu Boateng-Wiafe Darkoaa Gyamfi-Nti Kwarteng-Osei Mensah-Tetteh Ofori-Annor Quartey-Lamptey"},
    {"southern", NameOrder::kGivenFirst,
     "Anele Boitumelo Busisiwe Chipo Kagiso Lerato Lindiwe Mpho Naledi Nomvula Rudo Sipho Tatenda Thandeka Tinashe Zodwa",
     "Chikwanha Dlamini-Khoza Gumede-Nel Kgosietsile Madondo-Sithe Mokoena-Bhele Moyo-Chuma Ndlovukazi Nkosi-Radebe Phiri-Banda "
     "Seretse-Molefe Shongwe-Zulu Tembo-Lungu Van_der_Merwe-Smuts"},
    {"malagasy", NameOrder::kGivenFirst, "Fanja Haingo Jean-Aimé Lalao Miora Njaka Soa Tiana Voahangy",
     "Andriamihaja Rakotondrazafy Ralaivao Ramanantsoa Randrianasolo Ratsimandresy Razafindrakoto-Be"},
    {"pacific", NameOrder::kGivenFirst, "Ana Fetuao Lani Losa Mele Moana Peni Sefina Semisi Sione Talia Vaea",
     "Faleafa-Tui Fonohema-Taufa Leota-Masina Naivalu-Dre Seumanutafa Tavita-Lolo Toleafoa Vakauta-Latu Waqanivalu"},
    {"papuan", NameOrder::kGivenFirst, "Agnes Barabara Dika Elias Geua Kila Magdalene Naomi Vagi",
     "Arua-Kapi Kaupa-Mek Morea-Tau Namaliu-Gena Ovia-Rei Siaguru-Po Temu-Kari"},
    {"bhutanese", NameOrder::kGivenOnlyTwice, "Choden Dechen Dorji Jigme Karma Pema Rinchen Sonam Tshering Ugyen Wangdi-Lhamo Yangchen",
     ""},
    {"greenlandic", NameOrder::kGivenFirst, "Aviaja Ivalu Malik Marit Nivi Paninnguaq Pipaluk",
     "Nuuk-Olsvig Petrussen-Lyng Kleistsdatter Kreutzfeld-Berth Heilmannsen"},
    {"caribbean", NameOrder::kGivenFirst,
     "Anthea Carlisle Delroy Earlene Jacinth Keisha Marva Nerissa Petronella Shernette Winston Yolande",
     "Alleyne-Best Braithwaite-Cox Charlemagne-Joseph Dottin Edghill-Payne Fontenelle-St_Rose Greenidge-Clarke Outerbridge-Lee "
     "Padmore-Hynds Tucker-Simmons"},
};

}  // namespace make_round
