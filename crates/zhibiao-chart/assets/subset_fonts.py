"""Make the two embedded fonts from the full static fonts of Noto Sans SC.

    npm pack @expo-google-fonts/noto-sans-sc && tar xzf expo-google-fonts-noto-sans-sc-*.tgz
    pip install fonttools
    python subset_fonts.py package STANDARD_CHARACTERS.txt

STANDARD_CHARACTERS.txt holds the 8,105 characters of 通用规范汉字表 (2013), in any layout. The first
3,500 of them, in the order of the table, are its level one: bold, used for titles, adds to them what names of
places need and leaves the rest to regular. Regular has all of them and all of GB 2312.
"""

import sys
from pathlib import Path

from fontTools import subset

SYMBOLS = (
    "".join(map(chr, range(0x20, 0x7F)))  # Latin
    + "".join(map(chr, range(0xA0, 0x100)))
    + "".join(map(chr, range(0x391, 0x3CA)))  # Greek: α β μ Σ
    + "".join(map(chr, range(0x2160, 0x216C)))  # Ⅰ–Ⅻ
    + "".join(map(chr, range(0x2460, 0x2474)))  # ①–⑳
    + "".join(map(chr, range(0x3000, 0x3018)))  # 、。〈〉《》「」【】
    + "".join(map(chr, range(0xFF01, 0xFF5F)))  # full-width Latin: ＋ ％ （ ）
    + "‐‑‒–—―‖‘’“”†‡•…‰′″※←↑→↓↔↗↘∶∼≈≠≡≤≥≦≧≲≳∞√±×÷−·‧▲△▶▷▼▽◀◁◆◇●○■□★☆✓〇㎡㎞㎏㎜㎝℃℉№™￥€"
)
PLACES = (  # beyond level one, in names of divisions and zones; by code point
    "亨亳仡仫伽佤佬侗偃傈傣僳儋兖冕勐喀嘎噶圩圳坂坻垣埇埔奎婺孚孜宕岐岑岚岢岫岱岷峄峒峙峪崂崃崆嵊嵩弋彝彦忻恺掇掖攸敖斡旌晏晖"
    "暨朐朔札杞枞柘柞柯栾桓梓棣楞榭樊歙汀汕汨汶汾沂沅沚沭泗泸泾洮洱浈浉浒浔浚浠涞涟涪涿淄淅淇淖淞渌渑渭湄湛湟溆溧滁滕滦漕漯漳"
    "潍潞潢潼澧濂濉濞濠濮瀍灞烽牟犍猇猗珙珲琊瑶瓮瓯畲皋盂盱眙睢砀硚碚磐磴祁祜禺秭稷筠箐綦绛绥缙罘羌耆耒芗芮芷茌荥莆莎莒莘莞菏"
    "蒗蓟蓥蔺蕲藁虞蛟蠡衢襄覃讷诏谟谯赉迦邕邗邛邡邢邯邱邳邵邹邺郏郓郧郫郯郴郸郾鄄鄞鄠鄢鄯鄱醴钒钛闵阆阜阡陀陂陇陉陟隰雍韶颍驿"
    "骅鲅鸠麒麓麟黟"
)


def make(source, target, characters):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "GPOS", "GSUB", "GDEF", "BASE", "STAT", "gasp", "meta", "DSIG"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    subset.save_font(font, target, options)
    print(target, Path(target).stat().st_size, "bytes,", len(font.getGlyphOrder()), "glyphs")


def main(package, table):
    han = [c for c in Path(table).read_text("utf-8") if "\u3400" <= c <= "\u9fff" or c >= "\U00020000"]
    here = Path(__file__).parent
    gb2312 = "".join(bytes([a, b]).decode("gb2312", "ignore") for a in range(0xB0, 0xF8) for b in range(0xA1, 0xFF))
    all_han = "".join(han) + gb2312 + PLACES
    make(f"{package}/400Regular/NotoSansSC_400Regular.ttf", here / "regular.ttf", SYMBOLS + all_han)
    make(f"{package}/700Bold/NotoSansSC_700Bold.ttf", here / "bold.ttf", SYMBOLS + PLACES + "".join(han[:3500]))


if __name__ == "__main__":
    main(*sys.argv[1:])
