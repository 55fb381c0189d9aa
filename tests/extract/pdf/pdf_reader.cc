#include "extract/pdf/pdf_reader.h"

#include <boost/test/unit_test.hpp>
#include <iomanip>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/extract/picture/made_pdf.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(pdf_reader_tests)

namespace {

std::string hexadecimal(unsigned number, int digits) {
    std::ostringstream out;
    out << std::hex << std::uppercase << std::setw(digits) << std::setfill('0') << number;
    return out.str();
}

// The map of a font with digits, and letters of Vietnamese 1E20 above their codes.
std::string map_of(const std::vector<std::pair<unsigned, unsigned>>& more) {
    std::vector<std::pair<unsigned, unsigned>> codes;
    for (unsigned digit = '0'; digit <= '9'; ++digit) codes.emplace_back(digit, digit);
    for (const unsigned code : {0x81U, 0x83U, 0x87U, 0xA7U, 0xADU, 0xD1U}) codes.emplace_back(code, code + 0x1E20);
    codes.insert(codes.end(), more.begin(), more.end());
    std::string map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n" +
        std::to_string(codes.size()) + " beginbfchar\n";
    for (const auto& [code, letter] : codes) map += "<" + hexadecimal(code, 2) + "> <" + hexadecimal(letter, 4) + ">\n";
    return map + "endbfchar endcmap end end\n";
}

Result<Document> read(const std::string& drawn, const std::string& map) {
    const std::string font = "/Encoding/WinAnsiEncoding>>";
    std::string pdf = make_pdf("BT /F1 12 Tf 72 700 Td <" + drawn + "> Tj ET", {{"", map}});
    pdf.replace(pdf.find(font), font.size(), "/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>");
    return read_pdf(pdf, {});
}

}  // namespace

BOOST_AUTO_TEST_CASE(letters_that_the_file_maps_wrong) {
    const std::string drawn = "3181A931ADAA";
    const auto mended = read(drawn, map_of({{0xA9, 0xDF}, {0xAA, 0xE0}, {0xAB, 0xE1}}));
    BOOST_REQUIRE(mended);
    BOOST_REQUIRE_EQUAL(mended->pages.size(), 1U);
    BOOST_REQUIRE_EQUAL(mended->pages[0].lines.size(), 1U);
    const Word& word = mended->pages[0].lines[0].words[0];
    BOOST_TEST(word.text == "1ạỉ1ọỊ");
    BOOST_TEST(word.raw == "1ạß1ọà");
    BOOST_REQUIRE_EQUAL(mended->diagnostics.size(), 1U);
    BOOST_TEST(mended->diagnostics[0].code == "letters-mended");
    BOOST_TEST(mended->diagnostics[0].message.find(" 2 letters") != std::string::npos);

    const auto sound = read(drawn, map_of({{0xA9, 0x1EC9}, {0xAA, 0x1ECA}, {0xAB, 0x1ECB}}));
    BOOST_REQUIRE(sound);
    BOOST_TEST(sound->pages[0].lines[0].words[0].text == "1ạỉ1ọỊ");
    BOOST_TEST(sound->pages[0].lines[0].words[0].raw == "");
    BOOST_TEST(sound->diagnostics.empty());
}

BOOST_AUTO_TEST_SUITE_END()
