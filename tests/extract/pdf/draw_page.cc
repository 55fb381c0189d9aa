#include "extract/pdf/draw_page.h"

#include <PDFDoc.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "extract/pdf/noting_device.h"
#include "extract/pdf/pdf_open.h"
#include "tests/extract/picture/made_pdf.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(draw_page_tests)

namespace {

class Counter final : public NotingDevice {
  public:
    explicit Counter(Deadline deadline = Deadline::max(), int most = 1'000'000) : NotingDevice(deadline), most_(most) {}
    int fills = 0;
    void fill(GfxState*) override { ++fills; }

  private:
    [[nodiscard]] bool has_enough() const override { return fills > most_; }
    int most_;
};

// Forms that draw the next one twice; the last fills a square.
std::string doubled(int depth) {
    std::vector<Embedded> forms;
    for (int i = 0; i < depth; ++i) {
        forms.push_back(
            {"/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X " + std::to_string(7 + i) + " 0 R>>>>",
             "/X Do /X Do"});
    }
    forms.push_back({"/Subtype/Form/BBox[0 0 600 800]", "0 0 9 9 re f"});
    return make_pdf("/I0 Do", forms);
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_that_a_page_draws) {
    const std::string bytes = doubled(4);
    const auto pdf = open_pdf(bytes);
    Counter device;
    draw_page(*pdf, 1, device, {});
    BOOST_TEST(device.fills == 16);
}

BOOST_AUTO_TEST_CASE(forms_within_forms_end_with_the_deadline) {
    const std::string bytes = doubled(60);
    const auto pdf = open_pdf(bytes);
    const Deadline over = ProcessorClock::now() - std::chrono::seconds(1);
    Counter device(over);
    BOOST_CHECK_THROW(draw_page(*pdf, 1, device, {.deadline = over}), PageTooSlow);
    BOOST_TEST(device.fills == 0);
}

BOOST_AUTO_TEST_CASE(a_device_that_has_enough_ends_the_drawing) {
    const std::string bytes = doubled(60);
    const auto pdf = open_pdf(bytes);
    Counter device(Deadline::max(), 100);
    BOOST_CHECK_THROW(draw_page(*pdf, 1, device, {}), DrawnEnough);
    BOOST_TEST(device.fills == 101);
}

BOOST_AUTO_TEST_CASE(one_content_stream_ends_with_the_deadline) {
    std::string content;
    for (int i = 0; i < 1000; ++i) content += "0 0 9 9 re f ";
    const std::string bytes = make_pdf(content, {});
    const auto pdf = open_pdf(bytes);
    Counter device;
    BOOST_CHECK_THROW(draw_page(*pdf, 1, device, {.deadline = ProcessorClock::now() - std::chrono::seconds(1)}),
                      PageTooSlow);
    BOOST_TEST(device.fills < 20);
}

BOOST_AUTO_TEST_CASE(annotations_can_be_left_out) {
    const std::string bytes =
        make_pdf("0 0 9 9 re f", {{"/Subtype/Form/BBox[0 0 9 9]", "0 0 9 9 re f"}},
                 "/MediaBox[0 0 600 800]/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 6 0 R>>>>]");
    for (const bool annotations : {true, false}) {
        const auto pdf = open_pdf(bytes);
        Counter device;
        draw_page(*pdf, 1, device, {.annotations = annotations});
        BOOST_TEST(device.fills == (annotations ? 2 : 1));
    }
}

BOOST_AUTO_TEST_SUITE_END()
