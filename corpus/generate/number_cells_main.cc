// Makes cells for the training of the number reader, normalised as the reader does it.
//
// usage: solieu_number_cells OUT --fonts FILE --use train|held-out [--count N] [--seed S] [--dpi LOW,HIGH]
//                            [--roughness R] [--pictures yes]
//
//   FILE   lines "use<TAB>weight<TAB>family"; those of the given use are taken
//   OUT    one record a cell: width (2 bytes, low first; 0 when normalise_line found it blank), length of the text
//          (2 bytes), the text in the alphabet of the reader, then 32 * width bytes row by row.
//          With --pictures: rows (2 bytes), columns (2 bytes), length (2 bytes), text, then the cell as it was cut.
//
// Ends with 2 on wrong usage, 1 when a font is missing or OUT cannot be written.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "corpus/generate/number_cells.h"
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

}  // namespace

int main(int count, char** arguments) {
    std::map<std::string, std::string> options = {{"--count", "1000"}, {"--seed", "1"}, {"--dpi", "150,200"},
                                                  {"--use", "train"},  {"--fonts", ""}, {"--roughness", "0.7"},
                                                  {"--pictures", "no"}};
    bool understood = count % 2 == 0;
    for (int i = 2; understood && i + 1 < count; i += 2) {
        understood = options.contains(arguments[i]);
        options[arguments[i]] = arguments[i + 1];
    }
    if (!understood || options["--fonts"].empty()) {
        std::fputs(
            "usage: solieu_number_cells OUT --fonts FILE --use train|held-out [--count N] [--seed S] [--dpi LOW,HIGH]\n"
            "                           [--roughness R] [--pictures yes]\n",
            stderr);
        return 2;
    }
    generate::NumberCellForm form{.fonts = fonts_of(options["--fonts"], options["--use"])};
    form.roughness = std::stod(options["--roughness"]);
    const std::string& dpi = options["--dpi"];
    form.lowest_dpi = std::stod(dpi);
    form.highest_dpi = std::stod(dpi.substr(dpi.find(',') + 1));
    const auto missing = generate::missing_families(form.fonts);
    for (const std::string& family : missing) std::fprintf(stderr, "no such font: %s\n", family.c_str());
    if (form.fonts.empty() || !missing.empty()) return 1;

    const bool pictures = options["--pictures"] == "yes";
    std::ofstream out(arguments[1], std::ios::binary);
    generate::Random random{std::stoull(options["--seed"])};
    for (long left = std::stol(options["--count"]); left > 0; --left) {
        const generate::NumberCell cell = generate::make_number_cell(random, form);
        const std::string text = extract::number_text(cell.text);
        const cv::Mat picture = pictures ? cell.picture : extract::normalise_line(cell.picture);
        std::string record;
        if (pictures) put_short(record, static_cast<std::size_t>(picture.rows));
        put_short(record, static_cast<std::size_t>(picture.cols));
        put_short(record, text.size());
        record += text;
        put_pixels(record, picture);
        out << record;
    }
    return out.good() ? 0 : 1;
}
