#include "extract/pdf/pdf_image_sizes.h"

#include <PDFDoc.h>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/pdf/pdf_open.h"
#include "tests/extract/picture/made_pdf.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(pdf_image_sizes_tests)

namespace {

Result<Demand> check(const std::string& bytes, const DemandLimits& limits = {}) {
    const auto pdf = open_pdf(bytes);
    BOOST_REQUIRE(pdf->isOk());
    KnownObjects known(limits);
    return check_demands(*pdf, 1, known);
}

// Why it fails; "" when it does not.
std::string why_not(const std::string& bytes, const DemandLimits& limits = {}) {
    const Result<Demand> result = check(bytes, limits);
    if (result) return {};
    BOOST_TEST((result.error().kind == ErrorKind::over_limit));
    BOOST_TEST(result.error().place == "page 1");
    return result.error().reason;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string big32(std::uint32_t value) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
    return out;
}

// A page with a font whose characters are mapped by object 6, of `ranges`.
std::string with_map(const std::string& ranges, const std::string& key = "/ToUnicode 6 0 R/Encoding/Identity-H") {
    return make_pdf("", {{"", "1 beginbfrange " + ranges + " endbfrange"}},
                    "/MediaBox[0 0 600 800]/Resources<</Font<</F2<</Subtype/Type0/BaseFont/X" + key +
                        "/DescendantFonts[<</Subtype/CIDFontType2/BaseFont/X>>]>>>>>>");
}

// A JPEG of that size whose frame says that it is progressive, with so many scans, all empty.
std::string progressive(int width, int height, int scans) {
    const auto two = [](int value) { return std::string{static_cast<char>(value >> 8), static_cast<char>(value)}; };
    std::string bytes = "\xff\xd8\xff\xc2" + two(11) + "\x08" + two(height) + two(width) + std::string("\1\1\x11\0", 4);
    for (int i = 0; i < scans; ++i) bytes += "\xff\xda" + two(8) + std::string("\1\1\0\0\0\0", 6);
    return bytes + "\xff\xd9";
}

// A JBIG2 page with so many regions of 8000 by 8000 pixels, all without data.
std::string regions(int count) {
    const std::string size = big32(8000) + big32(8000);
    std::string bytes = big32(0) + std::string("\x30\0\1", 3) + big32(19) + size + std::string(11, '\0');
    for (int i = 1; i <= count; ++i)
        bytes += big32(static_cast<std::uint32_t>(i)) + std::string("\x26\0\1", 3) + big32(18) + size +
                 std::string(10, '\0');
    return bytes;
}

// A JPEG 2000 that asks for 65,536 by 65,536 pixels, with a dictionary that says nothing.
Embedded bomb() {
    std::string bytes = encoded(quarters(64, 64), ".jp2");
    bytes.replace(bytes.find("\xff\x4f\xff\x51") + 8, 8, std::string("\0\1\0\0\0\1\0\0", 8));
    return {"/Subtype/Image/Filter/JPXDecode", bytes};
}

// The objects of made_pdf.h: the first picture is object 6, the second object 7.
Embedded form(const std::string& resources) {
    return {"/Subtype/Form/BBox[0 0 600 800]/Resources<<" + resources + ">>", "/X Do"};
}

}  // namespace

BOOST_AUTO_TEST_CASE(pictures_of_a_usual_size) {
    BOOST_TEST(check(make_pdf(whole_page, {plain(quarters(300, 400))})).has_value());
    BOOST_TEST(check(make_pdf("", {})).has_value());
}

BOOST_AUTO_TEST_CASE(wherever_a_large_picture_hides) {
    const std::string x = "/XObject<</X 7 0 R>>";
    const Embedded small = plain(quarters(8, 8));
    Embedded masked = small, patterned = form("/Pattern<</P 7 0 R>>");
    masked.dictionary += "/SMask 7 0 R";
    const std::vector<std::string> files = {
        make_pdf(whole_page, {bomb()}),
        make_pdf(whole_page, {form(x), bomb()}),
        make_pdf(whole_page, {form("/XObject<</X 8 0 R>>"), bomb(), form(x)}),
        make_pdf(whole_page, {masked, bomb()}),
        make_pdf(whole_page, {patterned, bomb()}),
        make_pdf("", {form(x), bomb()}, "/MediaBox[0 0 600 800]/Annots[<</Subtype/Stamp/AP<</N 6 0 R>>>>]"),
    };
    for (std::size_t i = 0; i < files.size(); ++i) {
        const Result<Demand> result = check(files[i]);
        BOOST_TEST_REQUIRE(!result.has_value(), i);
        BOOST_TEST((result.error().kind == ErrorKind::over_limit));
        BOOST_TEST(result.error().reason.find("65536 x 65536") != std::string::npos);
        BOOST_TEST(result.error().place == "page 1");
    }
}

BOOST_AUTO_TEST_CASE(forms_that_hold_each_other) {
    BOOST_TEST(
        check(make_pdf(whole_page, {form("/XObject<</X 7 0 R/Y 6 0 R>>"), form("/XObject<</X 6 0 R>>")})).has_value());
}

BOOST_AUTO_TEST_CASE(however_deep_a_picture_hides) {
    std::vector<Embedded> forms;
    for (int i = 0; i < 40; ++i) forms.push_back(form("/XObject<</X " + std::to_string(7 + i) + " 0 R>>"));
    forms.push_back(bomb());
    BOOST_TEST(has(why_not(make_pdf(whole_page, forms)), "65536 x 65536"));
}

BOOST_AUTO_TEST_CASE(maps_that_map_each_code_many_times) {
    BOOST_TEST(why_not(with_map("<0000> <FFFF> <0041>")) == "");
    BOOST_TEST(check(with_map("<0000> <FFFF> <0041>"))->codes == 65'536U);
    std::string ranges;
    for (int i = 0; i < 400; ++i) ranges += "<0000> <FFFF> <0041> ";
    BOOST_TEST(has(why_not(with_map(ranges)), "codes"));
    BOOST_TEST(why_not(with_map("<0000> <FFFFFFFF> <0041>")) == "");  // cut to the codes of the font
    BOOST_TEST(has(why_not(with_map("<00> <FF> <0041>"), {.codes = 255}), "codes"));
    BOOST_TEST(why_not(with_map("<00> <FF> <0041>"), {.codes = 256}) == "");
}

BOOST_AUTO_TEST_CASE(encodings_that_need_a_table_for_each_code) {
    const auto reason = [](const std::string& ranges) {
        return why_not(
            make_pdf("", {{"", "begincidrange " + ranges + " endcidrange"}},
                     "/MediaBox[0 0 600 800]/Resources<</Font<</F2<</Subtype/Type0/BaseFont/X/Encoding 6 0 R>>>>>>"));
    };
    // UTF-8, as some programs write it.
    BOOST_TEST(reason("<00> <7F> 0 <C280> <C2BF> 128 <E1A580> <E1A5BF> 6464 <F09F8980> <F09F89BF> 64064") == "");
    BOOST_TEST(has(reason("<FFFFFF00> <FFFFFFFF> 0"), "codes"));
    std::string apart;
    for (int i = 0; i < 12'000; ++i)
        apart += "<" + std::to_string(10'000'000 + 100 * i) + "> <" + std::to_string(10'000'001 + 100 * i) + "> 0 ";
    BOOST_TEST(has(reason(apart), "codes"));
}

BOOST_AUTO_TEST_CASE(pictures_decoded_again_and_again) {
    const auto jpeg = [](int scans) {
        return make_pdf(whole_page, {{"/Subtype/Image/Filter/DCTDecode", progressive(8000, 8000, scans)}});
    };
    BOOST_TEST(why_not(jpeg(7)) == "");
    BOOST_TEST(has(why_not(jpeg(8)), "passes"));
    const auto jbig2 = [](int count) {
        return make_pdf(whole_page, {{"/Subtype/Image/Filter/JBIG2Decode", regions(count)}});
    };
    BOOST_TEST(why_not(jbig2(7)) == "");
    BOOST_TEST(has(why_not(jbig2(8)), "regions"));
}

BOOST_AUTO_TEST_CASE(functions_of_more_samples_than_data) {
    const auto page = [](const std::string& size) {
        return make_pdf("", {{"/FunctionType 0/Domain[0 1]/Range[0 1 0 1 0 1]/BitsPerSample 8/Size[" + size + "]", ""}},
                        "/MediaBox[0 0 600 800]/Resources<</ColorSpace<</C[/Separation/X/DeviceRGB 6 0 R]>>>>");
    };
    BOOST_TEST(why_not(page("255")) == "");
    BOOST_TEST(has(why_not(page("300000000")), "function"));
}

BOOST_AUTO_TEST_CASE(annotations_and_the_fields_below_them) {
    const auto page = [](const std::string& annotations) {
        return make_pdf("", {{"/FT/Tx", ""}}, "/MediaBox[0 0 600 800]/Annots[" + annotations + "]");
    };
    BOOST_TEST(!check(page("<</Subtype/Stamp>>"))->too_many_annotations);
    std::string kids = "<</FT/Tx>>";
    for (int i = 0; i < 14; ++i) kids = "<</FT/Tx/Kids[" + kids + kids + "]>>";
    BOOST_TEST(check(page(kids))->too_many_annotations);
}

BOOST_AUTO_TEST_CASE(what_pages_share_is_looked_at_once) {
    // Its head stands behind another coding, so it counts; the file may unpack less than two of them.
    const std::string jpeg = encoded(quarters(64, 64), ".jpg");
    std::string hex;
    for (const char c : jpeg) {
        constexpr std::string_view digits = "0123456789abcdef";
        hex += digits[static_cast<unsigned char>(c) >> 4];
        hex += digits[static_cast<unsigned char>(c) & 15];
    }
    const std::string bytes = make_pdf(whole_page, {{"/Subtype/Image/Filter[/ASCIIHexDecode/DCTDecode]", hex + ">"}});
    const auto pdf = open_pdf(bytes);
    BOOST_REQUIRE(pdf->isOk());
    KnownObjects known({.head_bytes = jpeg.size() * 3 / 2});
    BOOST_TEST(check_demands(*pdf, 1, known).has_value());
    BOOST_TEST(check_demands(*pdf, 1, known).has_value());
    KnownObjects little({.head_bytes = jpeg.size() / 2});
    BOOST_TEST(!check_demands(*pdf, 1, little).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
