#include "corpus/generate/legacy_word.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

BOOST_AUTO_TEST_SUITE(legacy_word_tests)

namespace {

using namespace solieu::generate;

std::string put(const char* xml, LegacyEncoding encoding) {
    pugi::xml_document part;
    BOOST_REQUIRE(part.load_string(xml, pugi::parse_full));
    put_in_legacy_fonts(part, encoding);
    std::ostringstream out;
    part.save(out, "", pugi::format_raw | pugi::format_no_declaration);
    return out.str();
}

BOOST_AUTO_TEST_CASE(runs) {
    BOOST_TEST(put("<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>", LegacyEncoding::vni) ==
               "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/></w:rPr><w:t>Baùo "
               "caùo</w:t></w:r></w:p>");
    BOOST_TEST(put("<w:r><w:rPr><w:b/></w:rPr><w:t>BÁO CÁO</w:t></w:r>", LegacyEncoding::tcvn3) ==
               "<w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\" w:hAnsi=\".VnTimeH\"/><w:b/></w:rPr><w:t>b¸o "
               "c¸o</w:t></w:r>");
    BOOST_TEST(put("<w:r><w:br/></w:r>", LegacyEncoding::tcvn3) == "<w:r><w:br/></w:r>");
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
