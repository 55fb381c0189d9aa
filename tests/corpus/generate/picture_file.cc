#include "corpus/generate/picture_file.h"

#include <tiffio.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sstream>

BOOST_AUTO_TEST_SUITE(picture_file_tests)

namespace {

using namespace solieu::generate;

struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "picture_file_XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    [[nodiscard]] std::string of(const std::string& name) const { return (path / name).string(); }
};

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

// White with a black bar.
cv::Mat picture(int width, int height, int type = CV_8U) {
    cv::Mat pixels(height, width, type, cv::Scalar::all(255));
    cv::rectangle(pixels, {width / 4, height / 4, width / 2, 9}, cv::Scalar::all(0), cv::FILLED);
    return pixels;
}

bool write(const std::string& path, const std::vector<PicturePage>& pages) {
    PictureFile file;
    bool fine = file.open(path);
    for (const PicturePage& page : pages) fine = fine && file.add(page);
    return file.close() && fine;
}

BOOST_AUTO_TEST_CASE(tiff_pages_come_back_as_they_were) {
    const Folder folder;
    const std::string path = folder.of("pages.tif");
    const cv::Mat black_and_white = picture(201, 120), grey = picture(90, 70) / 2, colour = picture(64, 64, CV_8UC3);
    BOOST_TEST(write(path, {{.pixels = black_and_white, .dpi = 300, .packing = Packing::g4},
                            {.pixels = grey, .packing = Packing::lossless},
                            {.pixels = colour, .packing = Packing::lossless},
                            {.pixels = grey, .packing = Packing::jpeg, .quality = 90}}));
    std::vector<cv::Mat> back;
    BOOST_TEST(cv::imreadmulti(path, back, cv::IMREAD_UNCHANGED));
    BOOST_REQUIRE(back.size() == 4u);
    BOOST_TEST(cv::norm(back[0], black_and_white, cv::NORM_INF) == 0);
    BOOST_TEST(cv::norm(back[1], grey, cv::NORM_INF) == 0);
    BOOST_TEST(cv::norm(back[2], colour, cv::NORM_INF) == 0);
    BOOST_TEST(cv::norm(back[3], grey, cv::NORM_L1) / static_cast<double>(grey.total()) < 3);
    TIFF* tiff = TIFFOpen(path.c_str(), "r");
    float resolution = 0;
    TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &resolution);
    TIFFClose(tiff);
    BOOST_TEST(resolution == 300);
}

BOOST_AUTO_TEST_CASE(a_pdf_takes_over_the_compressed_bytes) {
    const Folder folder;
    const std::string path = folder.of("scan.pdf");
    const cv::Mat bars = picture(400, 600);
    BOOST_TEST(write(path, {{.pixels = bars, .dpi = 200, .quality = 60, .strips = 3},
                            {.pixels = bars, .dpi = 200, .packing = Packing::g4}}));
    const std::string pdf = content_of(path);
    std::size_t images = 0;
    for (std::size_t at = pdf.find("/DCTDecode"); at != std::string::npos; at = pdf.find("/DCTDecode", at + 1))
        ++images;
    BOOST_TEST(images == 3u);
    BOOST_TEST(pdf.find("/CCITTFaxDecode") != std::string::npos);
    const std::vector<unsigned char> fax = g4_of(bars);
    BOOST_TEST(!fax.empty());
    BOOST_TEST(pdf.find(std::string(fax.begin(), fax.end())) != std::string::npos);
    BOOST_TEST(pdf.find("/MediaBox [ 0 0 144 216 ]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes) {
    const Folder folder;
    DrawnWord word{.x0 = 20, .x1 = 60, .top = 20, .bottom = 34, .baseline = 30, .text = "1.872"};
    for (const char* kind : {"pdf", "tif", "jpg", "png"}) {
        const std::string one = folder.of(std::string("one.") + kind), two = folder.of(std::string("two.") + kind);
        for (const std::string& path : {one, two})
            BOOST_TEST(write(path, {{.pixels = picture(200, 200, CV_8UC3), .text = {word}}}));
        BOOST_TEST((content_of(one) == content_of(two)), kind);
    }
}

BOOST_AUTO_TEST_CASE(jpeg_says_its_resolution) {
    const Folder folder;
    const std::string path = folder.of("page.jpg");
    BOOST_TEST(write(path, {{.pixels = picture(100, 100), .dpi = 300}}));
    const std::string jpeg = content_of(path);
    BOOST_TEST(static_cast<int>(jpeg[13]) == 1);
    BOOST_TEST(static_cast<unsigned char>(jpeg[14]) * 256 + static_cast<unsigned char>(jpeg[15]) == 300);
    BOOST_TEST(cv::imread(path, cv::IMREAD_UNCHANGED).cols == 100);
}

BOOST_AUTO_TEST_CASE(what_a_kind_cannot_hold_is_refused) {
    const Folder folder;
    const PicturePage page{.pixels = picture(50, 50)};
    BOOST_TEST(!write(folder.of("two.png"), {page, page}));
    BOOST_TEST(!write(folder.of("exact.jpg"), {{.pixels = picture(50, 50), .packing = Packing::lossless}}));
    PictureFile file;
    BOOST_TEST(!file.open(folder.of("page.gif")));
    PictureFile nowhere;
    BOOST_TEST(!nowhere.open(folder.of("no/such/folder.tif")));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
