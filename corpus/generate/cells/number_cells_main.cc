// Makes cells for the training of the number reader, normalised as the reader does it.
//
// usage: solieu_number_cells OUT --fonts FILE --use train|held-out [--count N] [--seed S] [--dpi LOW,HIGH]
//                            [--roughness R] [--remnants R] [--strokes R] [--as-scanned R] [--marks 0|1]
//                            [--form normalised|pictures|sheet]
//
//   FILE   lines "use<TAB>weight<TAB>family"; those of the given use are taken
//   OUT    normalised: one record a cell: width (2 bytes, low first; 0 when normalise_line found it blank), length of
//          the text (2 bytes), the text in the alphabet of the reader, then 32 * width bytes row by row.
//          pictures: rows (2 bytes), columns (2 bytes), length (2 bytes), text, then the cell as it was cut.
//          sheet: the cells as they were cut, beside and below each other in OUT.png, in 16 greys; and OUT.tsv, a line
//          for each: x, y, width, height, text. Cells wider than 220 pixels are left out.
//
// Ends with 2 on wrong usage, 1 when a font is missing or OUT cannot be written.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <sstream>
#include <string>
#include <utility>

#include "corpus/generate/cells/number_cells.h"
#include "extract/digits/normalise_line.h"
#include "extract/digits/number_text.h"

namespace {

using namespace solieu;

std::vector<generate::WeightedFont> fonts_of(const std::string& path, const std::string& use) {
    std::vector<generate::WeightedFont> fonts;
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        std::string kind, weight, family;
        std::getline(fields, kind, '\t');
        std::getline(fields, weight, '\t');
        std::getline(fields, family);
        if (kind == use) fonts.push_back({family, std::stod(weight)});
    }
    return fonts;
}

void put_short(std::string& record, std::size_t value) {
    record += static_cast<char>(value & 0xFFU);
    record += static_cast<char>(value >> 8U & 0xFFU);
}

void put_pixels(std::string& record, const cv::Mat& picture) {
    for (int y = 0; y < picture.rows; ++y) {
        record.append(reinterpret_cast<const char*>(picture.ptr(y)), static_cast<std::size_t>(picture.cols));
    }
}

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
        const cv::Mat picture = as_cut ? cell.picture : extract::normalise_line(cell.picture);
        std::string record;
        if (as_cut) put_short(record, static_cast<std::size_t>(picture.rows));
        put_short(record, static_cast<std::size_t>(picture.cols));
        put_short(record, text.size());
        record += text;
        put_pixels(record, picture);
        out << record;
    }
    return out.good();
}

}  // namespace

int main(int count, char** arguments) {
    std::map<std::string, std::string> options = {{"--count", "1000"},     {"--seed", "1"},    {"--dpi", "150,200"},
                                                  {"--use", "train"},      {"--fonts", ""},    {"--roughness", "0.7"},
                                                  {"--remnants", "1"},     {"--strokes", "0"}, {"--as-scanned", "0"},
                                                  {"--separated", "0"},    {"--bold", "0.25"}, {"--marks", "1"},
                                                  {"--form", "normalised"}};
    bool understood = count % 2 == 0;
    for (int i = 2; understood && i + 1 < count; i += 2) {
        understood = options.contains(arguments[i]);
        options[arguments[i]] = arguments[i + 1];
    }
    if (!understood || options["--fonts"].empty()) {
        std::fputs(
            "usage: solieu_number_cells OUT --fonts FILE --use train|held-out [--count N] [--seed S] [--dpi LOW,HIGH]\n"
            "                           [--roughness R] [--remnants R] [--strokes R] [--separated R] [--bold R]\n"
            "                           [--as-scanned R] [--marks 0|1]\n"
            "                           [--form normalised|pictures|sheet]\n",
            stderr);
        return 2;
    }
    generate::NumberCellForm form{.fonts = fonts_of(options["--fonts"], options["--use"])};
    form.roughness = std::stod(options["--roughness"]);
    form.remnants = std::stod(options["--remnants"]);
    form.strokes = std::stod(options["--strokes"]);
    form.separated = std::stod(options["--separated"]);
    form.bold = std::stod(options["--bold"]);
    form.as_scanned = std::stod(options["--as-scanned"]);
    form.marks = options["--marks"] != "0";
    const std::string& dpi = options["--dpi"];
    form.lowest_dpi = std::stod(dpi);
    form.highest_dpi = std::stod(dpi.substr(dpi.find(',') + 1));
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
