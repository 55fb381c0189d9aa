#include "output/pdf/glyphless_font.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/pdf/made_pdf.h"

using namespace solieu::output;
using solieu::tests::content_of_stream;

BOOST_AUTO_TEST_SUITE(glyphless_font_tests)

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at, int size) {
    std::uint32_t out = 0;
    for (int i = 0; i < size; ++i) out = out << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(codes_are_utf16) {
    BOOST_TEST(glyphless_codes("A") == "0041");
    BOOST_TEST(glyphless_codes("Số") == "00531ED1");
    BOOST_TEST(glyphless_codes("\U0001F600") == "D83DDE00");
    BOOST_TEST(glyphless_codes("") == "");
}

// The sums of a TrueType file say whether it is whole: the words of all of it add up to one number.
BOOST_AUTO_TEST_CASE(the_program_is_a_sound_truetype_file) {
    const std::string program = glyphless_program();
    BOOST_TEST_REQUIRE(program.size() % 4 == 0);
    BOOST_TEST(number_at(program, 0, 4) == 0x00010000U);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < program.size(); i += 4) sum += number_at(program, i, 4);
    BOOST_TEST(sum == 0xB1B0AFBAU);
    const std::uint32_t tables = number_at(program, 4, 2);
    BOOST_TEST(tables == 10U);
    std::string before;
    for (std::uint32_t i = 0; i < tables; ++i) {
        const std::size_t entry = 12 + 16 * i;
        const std::string tag = program.substr(entry, 4);
        BOOST_TEST(before < tag);  // searched by halves
        before = tag;
        const std::uint32_t at = number_at(program, entry + 8, 4), size = number_at(program, entry + 12, 4);
        BOOST_TEST(at % 4 == 0U);
        BOOST_TEST(at + size <= program.size());
        if (tag == "head") BOOST_TEST(size == 54U);
        if (tag == "hhea") BOOST_TEST(size == 36U);
        if (tag == "maxp") BOOST_TEST(size == 32U);
        if (tag == "OS/2") BOOST_TEST(size == 96U);
    }
}

BOOST_AUTO_TEST_CASE(every_code_leads_to_its_own_character) {
    QPDF pdf;
    pdf.emptyPDF();
    QPDFObjectHandle font = add_glyphless_font(pdf);
    const std::string map = content_of_stream(font.getKey("/ToUnicode"));
    for (const char* range : {"<0000> <00FF> <0000>", "<1E00> <1EFF> <1E00>", "<FF00> <FFFF> <FF00>"}) {
        BOOST_TEST(map.find(range) != std::string::npos, range);
    }
    QPDFObjectHandle characters = font.getKey("/DescendantFonts").getArrayItem(0);
    BOOST_TEST(content_of_stream(characters.getKey("/CIDToGIDMap")).size() == 131072U);
    BOOST_TEST(characters.getKey("/DW").getIntValue() == 1000 * glyphless_width);
}

BOOST_AUTO_TEST_SUITE_END()
