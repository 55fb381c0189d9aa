#include "extract/encoding/legacy_font.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(legacy_font_tests)

namespace {

using namespace solieu::extract;

BOOST_AUTO_TEST_CASE(abc_fonts) {
    for (const char* name : {".VnTime", "ABCDEF+.VnTime", "VnTime", ".VnArial,Bold", ".VnArial Narrow", ".vntime",
                             ".VNTIME", "QWERTY+VnAvant-BoldItalic", ".VnTECH"}) {
        const auto font = legacy_font(name);
        BOOST_REQUIRE_MESSAGE(font, name);
        BOOST_TEST((font->encoding == LegacyEncoding::tcvn3), name);
        BOOST_TEST((font->capitals == Capitals::as_written), name);
    }
    for (const char* name : {".VnTimeH", "ABCDEF+.VnTimeH", ".VnTimeH-Bold", ".VnTimeH,BoldItalic", ".VnTimeHBold",
                             ".VnArial NarrowH", "VnArialH Bold"}) {
        const auto font = legacy_font(name);
        BOOST_REQUIRE_MESSAGE(font, name);
        BOOST_TEST((font->capitals == Capitals::all), name);
    }
}

BOOST_AUTO_TEST_CASE(other_old_fonts) {
    BOOST_TEST((legacy_font("VNI-Times")->encoding == LegacyEncoding::vni));
    BOOST_TEST((legacy_font("ABCDEF+VNI-Helve-Bold")->encoding == LegacyEncoding::vni));
    BOOST_TEST((legacy_font("VNI Times")->encoding == LegacyEncoding::vni));
    BOOST_TEST((legacy_font("VPS Times")->encoding == LegacyEncoding::vps));
    BOOST_TEST((legacy_font("VISCII Times")->encoding == LegacyEncoding::viscii));
    BOOST_TEST((legacy_font("VNI-TimesH")->capitals == Capitals::as_written));
}

BOOST_AUTO_TEST_CASE(fonts_of_unicode) {
    for (const char* name : {"", ".", "Times New Roman", "ABCDEF+TimesNewRomanPSMT", "Arial", "Vni", "VNIce",
                             "VNtimes new roman", "Vnext", "Verdana", "UVnTime", "SVN-Times", "VPSans", "H"}) {
        BOOST_TEST(!legacy_font(name), name);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
