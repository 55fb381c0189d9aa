#include "extract/flow/legacy_runs.h"

#include <boost/test/unit_test.hpp>

#include "extract/docx/docx_reader.h"
#include "tests/extract/docx/make_docx.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(legacy_runs_tests)

namespace {

std::string run_in(const std::string& font, const std::string& words) {
    return R"(<w:r><w:rPr><w:rFonts w:ascii=")" + font + R"(" w:hAnsi=")" + font +
           R"("/></w:rPr><w:t xml:space="preserve">)" + words + "</w:t></w:r>";
}

std::string page_text(const std::string& body) {
    return text_of(read_well(make_docx("<w:p>" + body + "</w:p>")).pages.at(0));
}

BOOST_AUTO_TEST_CASE(runs_in_old_fonts) {
    BOOST_TEST(page_text(run_in(".VnTime", "Tæng sè hå s¬ 1.872")) == "Tổng số hồ sơ 1.872\n");
    BOOST_TEST(page_text(run_in(".VnTimeH", "céng hßa")) == "CỘNG HÒA\n");
    BOOST_TEST(page_text(run_in("VNI-Times", "Toång soá")) == "Tổng số\n");
    BOOST_TEST(page_text(run_in(".VnTime", "Tæng") + run_in("VNI-Times", " soá") +
                         run_in("Times New Roman", " hồ sơ")) == "Tổng số hồ sơ\n");
}

// A letter in one run, its mark in the next; a word in several fonts.
BOOST_AUTO_TEST_CASE(words_over_runs) {
    const Document document = read_well(make_docx("<w:p>" + run_in("VNI-Times", "To") + run_in("VNI-Times", "ång so") +
                                                  run_in("VNI-Times", "á 1.8") + run("72") + "</w:p>"));
    const std::vector<Word>& words = document.pages.at(0).lines.at(0).words;
    BOOST_REQUIRE(words.size() == 3u);
    BOOST_TEST(words[0].text == "Tổng");
    BOOST_TEST(words[0].raw == "Toång");
    BOOST_TEST(words[1].text == "số");
    BOOST_TEST(words[1].raw == "soá");
    BOOST_TEST(words[2].text == "1.872");
    BOOST_TEST(words[2].raw == "");
}

// A converter changed the letters and left the fonts.
BOOST_AUTO_TEST_CASE(unicode_in_old_fonts) {
    BOOST_TEST(page_text(run_in(".VnTime", "Báo cáo thống kê, không có số")) == "Báo cáo thống kê, không có số\n");
    const Document document = read_well(make_docx("<w:p>" + run_in(".VnTime", "Thống kê cả năm") + "</w:p><w:p>" +
                                                  run_in(".VnTime", "không") + "</w:p>"));
    BOOST_TEST(text_of(document.pages.at(0)) == "Thống kê cả năm\nkhông\n");
}

BOOST_AUTO_TEST_CASE(old_text_under_any_font) {
    BOOST_TEST(page_text(run("Thùc hiÖn nhiÖm vô ®­îc giao, huyÖn ®· tiÕp nhËn 12 hå s¬")) ==
               "Thực hiện nhiệm vụ được giao, huyện đã tiếp nhận 12 hồ sơ\n");
    BOOST_TEST(page_text(run("« 12 »")) == "« 12 »\n");
}

BOOST_AUTO_TEST_CASE(fonts_of_styles) {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="a"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>)";
    const auto in_style = [](const std::string& words) {
        return R"(<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr>)" + words + "</w:p>";
    };
    const Document document = read_well(make_docx(
        in_style(run("Tæng sè")) +
            in_style(
                R"(<w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr><w:t>« kê »</w:t></w:r>)"),
        {{"styles", styles}}));
    BOOST_TEST(text_of(document.pages.at(0)) == "Tổng số\n« kê »\n");
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
