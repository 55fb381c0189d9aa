#include "grammar/words/pattern.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(pattern_tests)

namespace {

std::string utf8(char32_t code) {
    std::string text;
    const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6);
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
    return text;
}

}  // namespace

// Every character that of() leaves to the Latin form is a letter there exactly when it is one.
BOOST_AUTO_TEST_CASE(both_forms_agree_on_every_character) {
    const Pattern letter("[\\pL]"), other("[^\\pL\\d]");
    int latin = 0;
    for (char32_t code = 1; code < 0x30000; ++code) {
        if (code >= 0xD800 && code < 0xE000) continue;
        const std::string text = utf8(code);
        if (!has_latin_letters_only(text)) continue;
        ++latin;
        for (const Pattern* pattern : {&letter, &other}) {
            BOOST_REQUIRE_MESSAGE(RE2::FullMatch(text, pattern->latin()) == RE2::FullMatch(text, pattern->any()),
                                  "U+" << std::hex << static_cast<unsigned>(code));
        }
    }
    BOOST_TEST(latin > 1000);
}

BOOST_AUTO_TEST_CASE(vietnamese_is_latin_and_other_scripts_are_not) {
    BOOST_TEST(has_latin_letters_only("Đã giải quyết “45/50” hồ sơ – đạt 90 %… • ➔ từ"));
    for (const char* text : {"α", "Ж", "ไทย", "中", "𝐀", "ⁿ"}) BOOST_TEST(!has_latin_letters_only(text), text);
}

BOOST_AUTO_TEST_CASE(letters_of_any_script_are_letters) {
    const Pattern word("(?:^|[^\\pL])đã(?:$|[^\\pL])");
    for (const char* text : {"đã", "cũng đã xong", "(đã)", "α đã"}) {
        BOOST_TEST(RE2::PartialMatch(text, word.of(text)), text);
    }
    for (const char* text : {"đãi", "αđã", "đã中"}) BOOST_TEST(!RE2::PartialMatch(text, word.of(text)), text);
}

BOOST_AUTO_TEST_SUITE_END()
