// Makes lines for the training of the line reader, normalised as the reader does it.
//
// usage: solieu_text_lines TEXTS OUT --fonts FILE --use train|held-out [--seed S] [--dpi LOW,HIGH] [--roughness R]
//                          [--marks 0|1] [--form normalised|pictures]
//
//   TEXTS  one line of text each, UTF-8, NFC; after a tab what is to be read, where it is not the same: a form's dotted
//          line is one mark. extract/lines/train/make_texts.py makes them
//   FILE   lines "use<TAB>weight<TAB>family"; those of the given use are taken
//   OUT    a record a line (strip_records.h): normalised 32 rows high, or as it was cut
//
// Ends with 2 on wrong usage, 1 when a font is missing or OUT cannot be written.

#include <cstdio>
#include <fstream>
#include <opencv2/core/utility.hpp>
#include <string>

#include "corpus/generate/lines/text_lines.h"
#include "corpus/generate/strips/strip_options.h"
#include "corpus/generate/strips/strip_records.h"
#include "extract/lines/normalise_text_line.h"

namespace {

using namespace solieu;

// Found as the reader finds it, and a little off at times.
cv::Mat normalised(const cv::Mat& picture, generate::Random& random) {
    extract::TextBand band = extract::find_text_band(picture);
    if (random.chance(0.5)) {
        const double height = band.bottom - band.top;
        band.top += random.between(-0.08, 0.08) * height;
        band.bottom += random.between(-0.05, 0.05) * height;
    }
    if (random.chance(0.03)) band.capitals = !band.capitals;
    return extract::cut_text_line(picture, band);
}

std::string drawn_part(const std::string& line) {
    return line.substr(0, line.find('\t'));
}

std::vector<std::string> lines_of(const std::string& path) {
    std::vector<std::string> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (!line.empty()) lines.push_back(line);
    }
    return lines;
}

}  // namespace

int main(int count, char** arguments) {
    generate::StripOptions options = {{"--fonts", ""},         {"--use", ""},           {"--seed", "1"},
                                      {"--dpi", "100,300"},    {"--roughness", "0.35"}, {"--marks", "1"},
                                      {"--form", "normalised"}};
    if (!generate::read_options(options, count, arguments, 3) || options["--fonts"].empty()) {
        std::fputs(
            "usage: solieu_text_lines TEXTS OUT --fonts FILE --use train|held-out [--seed S] [--dpi LOW,HIGH]\n"
            "                         [--roughness R] [--marks 0|1] [--form normalised|pictures]\n",
            stderr);
        return 2;
    }
    generate::TextLineForm form;
    generate::set_form(form, options);
    const auto missing = generate::missing_families(form.fonts);
    for (const std::string& family : missing) std::fprintf(stderr, "no such font: %s\n", family.c_str());
    const std::vector<std::string> texts = lines_of(arguments[1]);
    if (form.fonts.empty() || !missing.empty() || texts.empty()) return 1;

    generate::Random random{std::stoull(options["--seed"])};
    const bool as_cut = options["--form"] == "pictures";
    cv::setNumThreads(1);  // the pictures are too small to share
    std::ofstream out(arguments[2], std::ios::binary);
    for (const std::string& line : texts) {
        const std::string drawn = drawn_part(line);
        const std::string text = drawn.size() == line.size() ? line : line.substr(drawn.size() + 1);
        const auto other = [&] { return random.chance(0.75) ? drawn_part(random.pick(texts)) : std::string(); };
        const std::string above = other(), below = other();
        const cv::Mat picture = generate::make_text_line(random, form, {drawn, above, below});
        out << generate::strip_record(as_cut ? picture : normalised(picture, random), text, as_cut);
    }
    return out.good() ? 0 : 1;
}
