#include "corpus/generate/scan.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <opencv2/core.hpp>
#include <sstream>

BOOST_AUTO_TEST_SUITE(scan_tests)

namespace {

using namespace solieu::generate;

// A small page with a black block in its upper left and one word.
struct Page {
    DrawnPage page;
    explicit Page(double x = 20) {
        const cairo_rectangle_t area{0, 0, 200, 300};
        page = {
            .drawing = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &area), .width = 200, .height = 300};
        page.words.push_back({.x0 = x, .x1 = x + 60, .top = 30, .bottom = 50, .baseline = 46, .text = "1.872"});
        cairo_t* cairo = cairo_create(page.drawing);
        cairo_rectangle(cairo, x, 30, 60, 20);
        cairo_fill(cairo);
        cairo_destroy(cairo);
    }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;
    ~Page() { cairo_surface_destroy(page.drawing); }
};

ScanForm form_of(const std::string& text) {
    std::string trouble;
    const std::optional<ScanForm> form = read_scan_form(text, trouble);
    BOOST_REQUIRE_MESSAGE(form, trouble);
    return *form;
}

ScannedPage scanned(const DrawnPage& page, const std::string& form, std::uint64_t seed = 1,
                    const DrawnPage* back = nullptr) {
    Random random{seed};
    return scan_page(page, back, form_of(form), "ỦY BAN NHÂN DÂN", random);
}

double mean_of(const cv::Mat& picture, cv::Rect area) {
    return cv::mean(picture(area))[0];
}

BOOST_AUTO_TEST_CASE(forms_are_presets_and_what_differs) {
    const ScanForm form = form_of("bilevel,dpi=300,skew=1.5,seal=every,copies=2,noise=7");
    BOOST_TEST(form.dpi == 300);
    BOOST_TEST((form.tone == Tone::bilevel));
    BOOST_TEST(form.skew == 1.5);
    BOOST_TEST((form.sealed == Sealed::every_page));
    BOOST_TEST(form.copies == 2);
    BOOST_TEST(form.damage.noise == 7);
    for (const char* preset : {"office", "rough", "bilevel", "colour", "copy", "curled", "turned", "photo", "bordered",
                               "stamped", "telephone", "worn", "dithered", "fax", "dot-matrix", "pens"})
        (void)form_of(preset);
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_is_said) {
    for (const char* text : {"", "nothing", "office,dpi=50", "office,dpi", "office,turn=45", "office,colour=yes",
                             "turned,ocr=0.1", "office,dpi=200x"}) {
        std::string trouble;
        BOOST_TEST(!read_scan_form(text, trouble), text);
        BOOST_TEST(!trouble.empty(), text);
    }
}

BOOST_AUTO_TEST_CASE(a_page_is_as_large_as_its_paper_and_turned) {
    const Page page;
    const cv::Mat upright = scanned(page.page, "office,dpi=144").pixels;
    BOOST_TEST(upright.cols == 400);
    BOOST_TEST(upright.rows == 600);
    BOOST_TEST(upright.channels() == 1);
    BOOST_TEST(mean_of(upright, {60, 70, 80, 20}) < 80);
    BOOST_TEST(mean_of(upright, {200, 300, 150, 200}) > 220);
    const cv::Mat turned = scanned(page.page, "turned,dpi=144").pixels;
    BOOST_TEST(turned.cols == 600);
    BOOST_TEST(mean_of(turned, {510, 60, 20, 80}) < 80);  // the upper left has become the upper right
    BOOST_TEST(scanned(page.page, "colour,dpi=144").pixels.channels() == 3);
}

BOOST_AUTO_TEST_CASE(a_bilevel_scan_is_black_and_white) {
    const Page page;
    const cv::Mat picture = scanned(page.page, "bilevel,dpi=144").pixels;
    BOOST_TEST(cv::countNonZero((picture != 0) & (picture != 255)) == 0);
    BOOST_TEST(mean_of(picture, {60, 70, 80, 20}) < 20);
}

BOOST_AUTO_TEST_CASE(a_fax_has_fewer_rows_and_its_line) {
    const Page page;
    const cv::Mat fax = scanned(page.page, "fax,dpi=144,dpi-down=120").pixels;
    BOOST_TEST(fax.cols == 400);
    BOOST_TEST(fax.rows == 500);
    BOOST_TEST(cv::countNonZero((fax != 0) & (fax != 255)) == 0);
    const cv::Mat grey_dots = scanned(page.page, "dithered,dpi=144").pixels;
    BOOST_TEST(cv::countNonZero((grey_dots != 0) & (grey_dots != 255)) == 0);
    // The paper, which is not quite white, has dots.
    const int dots = cv::countNonZero(grey_dots(cv::Rect(200, 300, 150, 200)) == 0);
    BOOST_TEST(dots > 300);
    BOOST_TEST(dots < 3000);
}

BOOST_AUTO_TEST_CASE(the_back_shines_through_mirrored) {
    const Page front(120), back(20);
    const std::string form = "bordered,border=0,dpi=144,bleed=0.4,skew=0,shade=0,noise=0";
    const cv::Mat with = scanned(front.page, form, 1, &back.page).pixels, without = scanned(front.page, form).pixels;
    // The back's block at 20…80 of 200 points shines through at 120…180, where the front has its own: look at another.
    const Page clear(20);
    const cv::Mat through = scanned(clear.page, form, 1, &back.page).pixels;
    const cv::Rect mirrored(260, 70, 80, 20);
    BOOST_TEST(mean_of(through, mirrored) < mean_of(scanned(clear.page, form).pixels, mirrored) - 30);
    BOOST_TEST(cv::norm(with.rowRange(300, 600), without.rowRange(300, 600), cv::NORM_INF) <= 2);
}

BOOST_AUTO_TEST_CASE(words_of_the_text_layer_stand_over_their_picture) {
    const Page page;
    const ScannedPage scan = scanned(page.page, "office,dpi=144,ocr=0,border=10,skew=2");
    BOOST_REQUIRE(scan.text.size() == 1u);
    const DrawnWord& word = scan.text[0];
    BOOST_TEST(word.text == "1.872");
    const cv::Rect area(static_cast<int>(word.x0 * 2) + 8, static_cast<int>(word.top * 2) + 10, 90, 16);
    BOOST_TEST(mean_of(scan.pixels, area) < 90);
    BOOST_TEST(scanned(page.page, "office,dpi=144").text.empty());
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_page) {
    const Page page;
    for (const char* form : {"rough", "copy", "stamped", "curled"}) {
        const cv::Mat one = scanned(page.page, form, 5).pixels, two = scanned(page.page, form, 5).pixels;
        BOOST_TEST(cv::norm(one, two, cv::NORM_INF) == 0);
        BOOST_TEST(cv::norm(one, scanned(page.page, form, 6).pixels, cv::NORM_INF) > 0);
    }
}

BOOST_AUTO_TEST_CASE(a_report_is_scanned_to_a_file_the_same_way_twice) {
    Sample sample;
    sample.id = "note";
    sample.body.push_back({.kind = BlockKind::text, .text = "Tổng số {12} hồ sơ."});
    std::string name = (std::filesystem::temp_directory_path() / "scan_XXXXXX").string();
    const std::filesystem::path folder = ::mkdtemp(name.data());
    std::string contents[2];
    for (std::string& content : contents) {
        BOOST_TEST(scan_report(sample, {}, form_of("office,dpi=100"), 3, (folder / "note.pdf").string()) == 1);
        std::ostringstream read;
        read << std::ifstream(folder / "note.pdf", std::ios::binary).rdbuf();
        content = read.str();
    }
    std::filesystem::remove_all(folder);
    BOOST_TEST(contents[0].size() > 10000u);
    BOOST_TEST((contents[0] == contents[1]));
    BOOST_TEST(scan_report(sample, {}, form_of("office,dpi=100"), 3, "/no/such/folder/note.pdf") == 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
