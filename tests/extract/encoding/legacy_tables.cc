// The tables against what they were not made from: iconv, and the charts of VNI and VPS as words.

#include "extract/encoding/legacy_tables.h"

#include <iconv.h>

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "base/text.h"
#include "extract/encoding/legacy_decoder.h"

BOOST_AUTO_TEST_SUITE(legacy_tables_tests)

namespace {

using namespace solieu::extract;

const std::u32string small = characters_of("àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ");
const std::u32string capital = characters_of("ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ");
const std::u32string capitals_of_tcvn3 = characters_of("ĂÂĐÊÔƠƯ");

// Every letter that one code, or two, are read as.
std::set<char32_t> letters_of(LegacyEncoding encoding) {
    std::set<char32_t> letters;
    const auto add = [&](const std::string& bytes) {
        const auto read = read_codes(encoding, shown_text(bytes));
        if (read.size() == 1 && is_possible(encoding, read.front())) letters.insert(read.front().character);
    };
    for (int a = 1; a < 256; ++a) {
        add({static_cast<char>(a)});
        for (int b = 0x80; b < 256; ++b) add({static_cast<char>(a), static_cast<char>(b)});
    }
    return letters;
}

// What iconv makes of the bytes, NFC; "" for what it does not know.
std::string by_iconv(const char* encoding, std::string bytes) {
    const iconv_t converter = iconv_open("UTF-8", encoding);
    BOOST_REQUIRE_MESSAGE(converter != iconv_t(-1), encoding);
    std::string out(64, '\0');
    char *from = bytes.data(), *to = out.data();
    std::size_t left = bytes.size(), room = out.size();
    const bool good = iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1) &&
                      iconv(converter, nullptr, nullptr, &to, &room) != static_cast<std::size_t>(-1);
    iconv_close(converter);
    out.resize(out.size() - room);
    return good ? solieu::clean(out) : "";
}

std::string read(LegacyEncoding encoding, std::string_view bytes) {
    return utf8_of(characters_of(read_codes(encoding, shown_text(bytes))));
}

BOOST_AUTO_TEST_CASE(sixty_seven_letters_of_each_case) {
    BOOST_TEST(small.size() == 67u);
    BOOST_TEST(capital.size() == 67u);
}

BOOST_AUTO_TEST_CASE(every_letter_has_its_codes) {
    for (const LegacyEncoding encoding : legacy_encodings) {
        const std::set<char32_t> letters = letters_of(encoding);
        const bool tcvn3 = encoding == LegacyEncoding::tcvn3;
        for (const char32_t letter : small + (tcvn3 ? capitals_of_tcvn3 : capital))
            BOOST_TEST(letters.contains(letter), name_of(encoding) << " " << utf8_of(std::u32string(1, letter)));
        if (!tcvn3) continue;
        for (const char32_t letter : capital)
            BOOST_TEST(letters.contains(letter) == (capitals_of_tcvn3.find(letter) != std::u32string::npos));
    }
}

BOOST_AUTO_TEST_CASE(no_letter_has_two_single_codes) {
    for (const LegacyEncoding encoding : legacy_encodings) {
        std::set<char32_t> letters;
        for (int code = 0; code < 256; ++code) {
            const char32_t letter = letter_of_code(encoding, static_cast<unsigned char>(code));
            if (letter != 0) BOOST_TEST(letters.insert(letter).second, name_of(encoding) << " " << code);
        }
    }
}

BOOST_AUTO_TEST_CASE(as_iconv_reads_them) {
    for (int code = 1; code < 256; ++code) {
        const std::string one(1, static_cast<char>(code));
        BOOST_TEST_CONTEXT(code) {
            if (letter_of_code(LegacyEncoding::viscii, static_cast<unsigned char>(code)) != 0 || code >= 0x80)
                BOOST_TEST(read(LegacyEncoding::viscii, one) == by_iconv("VISCII", one));
            // Its first part has capitals where the third has none.
            if (letter_of_code(LegacyEncoding::tcvn3, static_cast<unsigned char>(code)) != 0)
                BOOST_TEST(read(LegacyEncoding::tcvn3, one) == by_iconv("TCVN5712-1", one));
        }
    }
    for (const char* base : {"a",    "A",    "\xE3", "\xC3", "\xE2", "\xC2", "e",    "\xEA", "i", "I",    "o",
                             "\xF4", "\xF5", "\xD5", "u",    "U",    "\xFD", "\xDD", "y",    "Y", "\xF0", "\xD0"}) {
        for (const char* tone : {"", "\xCC", "\xD2", "\xDE", "\xEC", "\xF2"}) {
            const std::string bytes = std::string(base) + tone;
            const bool consonant = *base == '\xF0' || *base == '\xD0';
            if (consonant && *tone != '\0') continue;
            BOOST_TEST(read(LegacyEncoding::windows_1258, bytes) == by_iconv("CP1258", bytes));
        }
    }
}

// The chart of VNI, row by row as it is printed: a letter and what follows it.
BOOST_AUTO_TEST_CASE(the_chart_of_vni) {
    const auto check = [](std::string_view shown, std::string_view letters) {
        BOOST_TEST(utf8_of(characters_of(read_codes(LegacyEncoding::vni, characters_of(shown)))) == letters);
    };
    check("aùaøaûaõaïaâaáaàaåaãaäaêaéaèaúaüaë", "áàảãạâấầẩẫậăắằẳẵặ");
    check("AÙAØAÛAÕAÏAÂAÁAÀAÅAÃAÄAÊAÉAÈAÚAÜAË", "ÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶ");
    check("eùeøeûeõeïeâeáeàeåeãeäíìæóò", "éèẻẽẹêếềểễệíìỉĩị");
    check("EÙEØEÛEÕEÏEÂEÁEÀEÅEÃEÄÍÌÆÓÒ", "ÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊ");
    check("oùoøoûoõoïoâoáoàoåoãoäôôùôøôûôõôï", "óòỏõọôốồổỗộơớờởỡợ");
    check("OÙOØOÛOÕOÏOÂOÁOÀOÅOÃOÄÔÔÙÔØÔÛÔÕÔÏ", "ÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢ");
    check("uùuøuûuõuïööùöøöûöõöïyùyøyûyõîñ", "úùủũụưứừửữựýỳỷỹỵđ");
    check("UÙUØUÛUÕUÏÖÖÙÖØÖÛÖÕÖÏYÙYØYÛYÕÎÑ", "ÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴĐ");
    check("aù Aù", "á Á");  // marks of one case behind a letter of the other
}

BOOST_AUTO_TEST_CASE(words_in_vps) {
    BOOST_TEST(read(LegacyEncoding::vps, "C\xE4i c\xE1\x63h h\xE0nh ch\xEDnh") == "Cải cách hành chính");
    BOOST_TEST(read(LegacyEncoding::vps, "s\xD3 l\xDC\xAEng th\xFB t\xF8\x63") == "số lượng thủ tục");
    BOOST_TEST(read(LegacyEncoding::vps, "\xF1\xDC\xAE\x63 CH\x99 v\x9A d\xC0u") == "Được CHỖ vý dầu");
    BOOST_TEST(read(LegacyEncoding::vps, "T\x10NH M\x04T") == "TỊNH MẶT");
}

BOOST_AUTO_TEST_CASE(windows_1252_there_and_back) {
    for (int code = 0; code < 256; ++code) {
        const auto byte = static_cast<unsigned char>(code);
        BOOST_TEST(static_cast<int>(code_of(shown_for(byte)).value()) == code);
        const std::string shown = utf8_of(std::u32string(1, shown_for(byte)));
        const std::string known =
            code == 0 ? std::string(1, '\0') : by_iconv("WINDOWS-1252", {static_cast<char>(code)});
        if (code >= 0x20 && code != 0x7F && code != 0xA0 && code != 0xAD && code != 0xD0 && code != 0xF0 &&
            !known.empty())
            BOOST_TEST(shown == known);
    }
    BOOST_TEST(static_cast<int>(code_of(0xF0A8).value()) == 0xA8);
    BOOST_TEST(!code_of(U'ố'));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
