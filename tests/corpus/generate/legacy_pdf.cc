#include "corpus/generate/legacy_pdf.h"

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>

BOOST_AUTO_TEST_SUITE(legacy_pdf_tests)

namespace {

using namespace solieu::generate;

constexpr const char* path = "legacy_pdf_names.tmp";

std::string named(const std::string& bytes, LegacyEncoding encoding) {
    std::ofstream(path, std::ios::binary) << bytes;
    BOOST_TEST(name_legacy_fonts(path, encoding));
    std::ifstream file(path, std::ios::binary);
    std::string out(std::istreambuf_iterator<char>(file), {});
    std::remove(path);
    return out;
}

BOOST_AUTO_TEST_CASE(names_keep_their_length) {
    BOOST_TEST(named("/BaseFont /ABCDEF+LiberationSerif-Bold\n/X", LegacyEncoding::tcvn3) ==
               "/BaseFont /ABCDEF+.VnTime-Bold        \n/X");
    BOOST_TEST(named("/BaseFont /ABCDEF+LiberationSans\n", LegacyEncoding::tcvn3) ==
               "/BaseFont /ABCDEF+.VnTimeH      \n");
    BOOST_TEST(named("/BaseFont /ABCDEF+LiberationSerif\n", LegacyEncoding::vni) ==
               "/BaseFont /ABCDEF+VNI-Times      \n");
    BOOST_TEST(!name_legacy_fonts("no/such/file", LegacyEncoding::vni));
}

BOOST_AUTO_TEST_CASE(encodings) {
    BOOST_TEST(has_letter_for_letter(LegacyEncoding::tcvn3));
    BOOST_TEST(!has_letter_for_letter(LegacyEncoding::vni));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
