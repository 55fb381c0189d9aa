// Makes cells for the training of the number reader, normalised as the reader does it.
//
// usage: solieu_number_cells OUT --fonts FILE --use train|held-out [--count N] [--seed S] [--dpi LOW,HIGH]
//                            [--roughness R] [--remnants R] [--strokes R] [--as-scanned R] [--marks 0|1]
//                            [--form normalised|pictures|sheet]
//
//   FILE   lines "use<TAB>weight<TAB>family"; those of the given use are taken
//   OUT    normalised, pictures: a record a cell (strip_records.h), 32 rows high or as it was cut; the text in the
//          alphabet of the reader
//          sheet: the cells as they were cut, beside and below each other in OUT.png, in 16 greys; and OUT.tsv, a line
//          for each: x, y, width, height, text. Cells wider than 220 pixels are left out.
//
// Ends with 2 on wrong usage, 1 when a font is missing or OUT cannot be written.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <utility>

#include "corpus/generate/cells/number_cells.h"
#include "corpus/generate/strips/strip_options.h"
#include "corpus/generate/strips/strip_records.h"
#include "extract/digits/normalise_line.h"
#include "extract/digits/number_text.h"

namespace {

using namespace solieu;

struct Sheet {
    cv::Mat pixels = cv::Mat(4000, 1000, CV_8U, cv::Scalar(255));
    cv::Point at{0, 0};
    int row_height = 0;
    std::string list;
};

// False when there is no room left.
bool put_on_sheet(Sheet& sheet, const cv::Mat& picture, const std::string& text) {
    if (sheet.at.x + picture.cols > sheet.pixels.cols) sheet.at = {0, sheet.at.y + std::exchange(sheet.row_height, 0)};
    if (sheet.at.y + picture.rows > sheet.pixels.rows) return false;
    picture.copyTo(sheet.pixels(cv::Rect(sheet.at, picture.size())));
    sheet.list += std::to_string(sheet.at.x) + '\t' + std::to_string(sheet.at.y) + '\t' + std::to_string(picture.cols) +
                  '\t' + std::to_string(picture.rows) + '\t' + text + '\n';
    sheet.row_height = std::max(sheet.row_height, picture.rows);
    sheet.at.x += picture.cols;
    return true;
}

bool write_sheet(const std::string& name, const generate::NumberCellForm& form, generate::Random& random, long count) {
    Sheet sheet;
    while (count > 0) {
        const generate::NumberCell cell = generate::make_number_cell(random, form);
        if (cell.picture.cols > 220) continue;
        if (!put_on_sheet(sheet, cell.picture, extract::number_text(cell.text))) break;
        --count;
    }
    cv::Mat used = sheet.pixels.rowRange(0, sheet.at.y + sheet.row_height);
    used = used / 17;  // 0 … 15, rounded
    used = used * 17;
    std::ofstream list(name + ".tsv");
    list << sheet.list;
    return cv::imwrite(name + ".png", used, {cv::IMWRITE_PNG_COMPRESSION, 9}) && list.good();
}

bool write_records(const std::string& name, const generate::NumberCellForm& form, generate::Random& random, long count,
                   bool as_cut) {
    std::ofstream out(name, std::ios::binary);
    for (; count > 0; --count) {
        const generate::NumberCell cell = generate::make_number_cell(random, form);
        const std::string text = extract::number_text(cell.text);
        out << generate::strip_record(as_cut ? cell.picture : extract::normalise_line(cell.picture), text, as_cut);
    }
    return out.good();
}

}  // namespace

int main(int count, char** arguments) {
    generate::StripOptions options = {{"--count", "1000"},     {"--seed", "1"},    {"--dpi", "150,200"},
                                      {"--use", "train"},      {"--fonts", ""},    {"--roughness", "0.7"},
                                      {"--remnants", "1"},     {"--strokes", "0"}, {"--as-scanned", "0"},
                                      {"--separated", "0"},    {"--bold", "0.25"}, {"--marks", "1"},
                                      {"--form", "normalised"}};
    if (!generate::read_options(options, count, arguments, 2) || options["--fonts"].empty()) {
        std::fputs(
            "usage: solieu_number_cells OUT --fonts FILE --use train|held-out [--count N] [--seed S] [--dpi LOW,HIGH]\n"
            "                           [--roughness R] [--remnants R] [--strokes R] [--separated R] [--bold R]\n"
            "                           [--as-scanned R] [--marks 0|1]\n"
            "                           [--form normalised|pictures|sheet]\n",
            stderr);
        return 2;
    }
    generate::NumberCellForm form;
    generate::set_form(form, options);
    form.remnants = std::stod(options["--remnants"]);
    form.strokes = std::stod(options["--strokes"]);
    form.separated = std::stod(options["--separated"]);
    form.bold = std::stod(options["--bold"]);
    form.as_scanned = std::stod(options["--as-scanned"]);
    const auto missing = generate::missing_families(form.fonts);
    for (const std::string& family : missing) std::fprintf(stderr, "no such font: %s\n", family.c_str());
    if (form.fonts.empty() || !missing.empty()) return 1;

    generate::Random random{std::stoull(options["--seed"])};
    const long cells = std::stol(options["--count"]);
    const std::string& kind = options["--form"];
    cv::setNumThreads(1);  // the pictures are too small to share
    const bool written = kind == "sheet" ? write_sheet(arguments[1], form, random, cells)
                                         : write_records(arguments[1], form, random, cells, kind == "pictures");
    return written ? 0 : 1;
}
