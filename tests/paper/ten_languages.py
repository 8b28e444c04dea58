"""What papers say, as samples in each of our ten languages; Chinese in both scripts."""

from __future__ import annotations

# how no Chinese line begins or ends
NEVER_FIRST = "，。、；：？！）》」』】〉”’…,.!?)%"
NEVER_LAST = "（《「『【〈“‘("
SAMPLES = {
    "en": "Welcome! This food is for everyone. No ID needed, and we don't ask what you earn. “60+” – ½ lb… €5",
    "es": "¡Bienvenidos! ¿Para cuántas personas es la comida? Niños, jalapeños, piña, pingüino, ÁÉÍÓÚÑ «12»",
    "zh": (
        "欢迎！这些食物人人都可以领取，不需要证件，也不问“收入”……"
        "请只写人数：（大米 2 磅）《蔬菜》、咖喱、馄饨、蓝莓、粽子。"
    ),
    "zh_Hant": (
        "歡迎！這些食物人人都可以領取，不需要證件——請只寫人數。「兒童」『長者』麵粉、雞蛋、豬肉、罐頭、餃子、鹽、醬油"
    ),
    "vi": (
        "Xin chào! Thực phẩm này dành cho tất cả mọi người. Ấ Ề Ộ Ữ ẵ ặ "
        "ẽ ỡ ự ỳ ỹ đĐ Nguyễn: gạo trắng, bún bò, nước mắm"
    ),
    "ko": (
        "환영합니다! 누구나 받으실 수 있습니다. “신분증”은 필요 없습니다. 아이 0–17세, 쌀, 떡볶이, 깻잎, 닭고기, 홑몸"
    ),
    "tl": "Maligayang pagdating! Para sa lahat ang pagkaing ito. Ilan po kayo? Piña, mag-anak, ‘di kailangan ng ID",
    "ru": "Добро пожаловать! Эти продукты — для всех. Объём, ёж, мёд, щи, съешь ещё этих мягких «булок» № 5",
    "ar": (
        "أهلا وسهلا! الطعام للجميع، لا نسأل عن الهوية أو الدخل. كم شخصًا؟ "
        "ظروف، ضغط، ثوم، ذرة، زؤان، قمح، غذاء؛ آب، إلى، لأن، ٪"
    ),
    "ht": (
        "Byenveni! Manje sa a se pou tout moun. Nou pa mande papye. Konbyen moun? Pòch, lèt, kokoye, ti gason, Bondye"
    ),
    "pt": (
        "Bem-vindo! Esta comida é para todos. Não pedimos documento. Feijão, maçã, pão, açúcar, avó, avô, à, ê, õ, ú"
    ),
}
RIGHT_TO_LEFT = (
    "أهلا وسهلا! الطعام للجميع. لا نسأل عن الهوية أو الدخل.",
    "أرز أبيض طويل (5 كغ) – صالح حتى 15 نوفمبر 2027",
    "لا تحتاجون إلى هوية (ID) ولا نسأل عن الدخل [12-15].",
    "كبار السن 60+",
    "الأطفال 0–17",
    "Rice · أرز أبيض (5 كغ) · 60+ كبار",
    'اكتبوا "3" هنا، من فضلكم؟',
    "صفحة 1 من 2",
    "20% خصم",
    "فول، حمص، عدس 2.5 lb (1.1 kg)",
    "ورقة «الترحيب»",
    "12:30 – 14:00 الاثنين",
    "food-bank@example.org للتواصل",
    "Food (أرز) here",
    "بسم الله، والله",
    "چای، گوشت، پنیر",
)
