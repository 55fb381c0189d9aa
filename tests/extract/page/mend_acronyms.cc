#include "extract/page/mend_acronyms.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(mend_acronyms_tests)

namespace {

// A page with `word` at that confidence, after `usual` so many times.
std::string mended(const std::string& word, float confidence, const std::string& usual, int times,
                   PageSource source = PageSource::ocr) {
    Document document;
    Page page;
    page.source = source;
    Line line;
    for (int i = 0; i <= times; ++i) {
        Word each;
        each.text = i < times ? usual : word;
        each.confidence = i < times ? 0.98F : confidence;
        line.words.push_back(each);
    }
    page.lines.push_back(line);
    document.pages.push_back(page);
    mend_acronyms(document);
    const Word& last = document.pages[0].lines[0].words.back();
    BOOST_TEST(last.raw == (last.text == word ? "" : word));
    return last.text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_letter_too_many) {
    BOOST_TEST(mended("TTFHC", 0.9F, "TTHC", 12) == "TTHC");
    BOOST_TEST(mended("(TTFHC),", 0.9F, "TTHC", 12) == "(TTHC),");
    BOOST_TEST(mended("TTFHC", 0.9F, "TTHC", 5) == "TTFHC");
    BOOST_TEST(mended("TTFHC", 0.99F, "TTHC", 12) == "TTFHC");
}

BOOST_AUTO_TEST_CASE(another_letter_where_the_recogniser_doubts) {
    BOOST_TEST(mended("TTHG", 0.8F, "TTHC", 12) == "TTHC");
    BOOST_TEST(mended("THC", 0.8F, "TTHC", 12) == "TTHC");
    BOOST_TEST(mended("TTHG", 0.9F, "TTHC", 12) == "TTHG");
}

BOOST_AUTO_TEST_CASE(a_bar_read_as_a_letter) {
    BOOST_TEST(mended("ĐĐVSN", 0.9F, "ĐVSN", 1) == "ĐVSN");
    BOOST_TEST(mended("(ĐĐVSNCL)", 0.9F, "ĐVSNCL", 1) == "(ĐVSNCL)");
    BOOST_TEST(mended("ĐĐVSN", 0.9F, "ĐVSNCL", 1) == "ĐĐVSN");
    BOOST_TEST(mended("ĐĐVSN", 0.99F, "ĐVSN", 1) == "ĐĐVSN");
    BOOST_TEST(mended("TTHC", 0.9F, "THC", 2) == "TTHC");
}

BOOST_AUTO_TEST_CASE(what_is_left_alone) {
    BOOST_TEST(mended("TTFHC", 0.9F, "TTHC", 12, PageSource::text_layer) == "TTFHC");
    BOOST_TEST(mended("TT2HC", 0.9F, "TTHC", 12) == "TT2HC");
    BOOST_TEST(mended("QQ", 0.5F, "Q", 20) == "QQ");
}

BOOST_AUTO_TEST_SUITE_END()
