#include "extract/pdf/noting_device.h"

#include <PDFDoc.h>

#include <boost/test/unit_test.hpp>
#include <string>

#include "extract/pdf/pdf_open.h"
#include "tests/extract/picture/made_pdf.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(noting_device_tests)

namespace {

struct Counts {
    int patterns = 0, fills = 0, characters = 0;
};

class Counter final : public NotingDevice {
  public:
    Counts counts;
    void fill(GfxState*) override { ++counts.fills; }
    void drawChar(GfxState*, double, double, double, double, double, double, CharCode, int, const Unicode*,
                  int) override {
        ++counts.characters;
    }

  private:
    void note_pattern(const GfxState*) override { ++counts.patterns; }
};

Counts drawn(const std::string& content, const std::string& resources = "") {
    const std::string page = "/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>" + resources + ">>";
    const std::string bytes = make_pdf(content, {{"/Subtype/Form/BBox[0 0 9 9]", ""}}, page);
    const auto pdf = open_pdf(bytes);
    BOOST_REQUIRE(pdf->isOk());
    Counter device;
    pdf->displayPageSlice(&device, 1, 72, 72, 0, false, true, false, -1, -1, -1, -1);
    return device.counts;
}

}  // namespace

BOOST_AUTO_TEST_CASE(pages_are_turned_by_quarters) {
    BOOST_TEST(page_rotation(90) == 90);
    BOOST_TEST(page_rotation(-90) == 270);
    BOOST_TEST(page_rotation(720) == 0);
    BOOST_TEST(page_rotation(8) == 0);
    BOOST_TEST(page_rotation(-2147483647 - 1) == 0);
}

BOOST_AUTO_TEST_CASE(fills_and_characters_one_by_one) {
    const Counts counts = drawn("0 0 9 9 re f 5 5 9 9 re f BT /F1 9 Tf (abc) Tj ET\n");
    BOOST_TEST(counts.fills == 2);
    BOOST_TEST(counts.characters == 3);
    BOOST_TEST(counts.patterns == 0);
}

BOOST_AUTO_TEST_CASE(a_shading_is_one_pattern) {
    const std::string ramp = "/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[1]/N 1>>/ColorSpace/DeviceGray";
    for (const std::string& shading :
         {"/ShadingType 2/Coords[0 0 600 800]" + ramp, "/ShadingType 3/Coords[300 400 0 300 400 200]" + ramp}) {
        const Counts counts = drawn("/S sh\n", "/Shading<</S<<" + shading + ">>>>");
        BOOST_TEST(counts.patterns == 1, shading);
        BOOST_TEST(counts.fills == 0, shading);
    }
}

BOOST_AUTO_TEST_SUITE_END()
