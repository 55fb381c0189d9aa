// solieu_generate: typesets a sample report, or scans it, and writes down what a reader should find in it.

#include <cstdio>
#include <fstream>

#include "corpus/generate/legacy_pdf.h"
#include "corpus/generate/options.h"
#include "corpus/generate/scale.h"
#include "corpus/generate/truth.h"
#include "corpus/generate/typeset.h"
#include "corpus/generate/word.h"

namespace {

using namespace solieu::generate;

bool write_file(const std::string& path, const std::string& content) {
    std::ofstream file(path, std::ios::binary);
    file << content;
    file.close();
    if (file) return true;
    std::fprintf(stderr, "%s: cannot be written\n", path.c_str());
    return false;
}

int pages_of(const Sample& sample, const Style& style) {
    return typeset(sample, style, [](const DrawnPage& page) { cairo_surface_destroy(page.drawing); });
}

// The sample, repeated until it fills the pages asked for.
Sample at_length(const Sample& sample, const Options& options) {
    if (options.pages <= 0) return sample;
    const int once = pages_of(sample, options.style);
    int times = once > 0 ? (options.pages + once - 1) / once : 1;
    Sample longer = scaled(sample, times, options.seed);
    while (once > 0 && pages_of(longer, options.style) < options.pages) longer = scaled(sample, ++times, options.seed);
    return longer;
}

}  // namespace

int main(int argc, char** argv) {
    std::string trouble;
    const std::optional<Options> options = read_options({argv + 1, argv + argc}, trouble);
    if (!options) {
        std::fprintf(stderr, "%s\n%s%s", trouble.c_str(), usage, scan_usage);
        return 2;
    }
    std::optional<Sample> sample = read_sample(options->sample, options->faults, trouble);
    if (!sample) {
        std::fprintf(stderr, "%s\n", trouble.c_str());
        return 3;
    }
    const std::string name = options->name.empty() ? sample->id : options->name;
    const std::string base = options->directory + "/" + name;
    if (options->pdf) {
        sample = at_length(*sample, *options);
        const std::string path = base + "." + (options->scan ? options->scan_kind : "pdf");
        const int pages = options->scan ? scan_report(*sample, options->style, *options->scan, options->seed, path)
                                        : typeset(*sample, options->style, path);
        const std::optional<LegacyEncoding>& encoding = options->style.encoding;
        const bool named = !encoding || options->scan || name_legacy_fonts(path, *encoding);
        if (pages == 0 || !named) {
            std::fprintf(stderr,
                         "%s: cannot be written or cannot hold the pages, or the font lacks Vietnamese letters "
                         "(fonts-liberation2 has them)\n",
                         path.c_str());
            return 7;
        }
        std::printf("%s: %d pages\n", path.c_str(), pages);
    }
    if (options->word && !write_word(*sample, options->style, base + ".docx")) {
        std::fprintf(stderr, "%s.docx: cannot be written\n", base.c_str());
        return 7;
    }
    if (options->text) {
        const std::string text = text_of(*sample, options->style, *options->text);
        const std::optional<LegacyEncoding>& encoding = options->style.encoding;
        if (!write_file(base + ".txt", encoding ? legacy_bytes(text, *encoding) : text)) return 7;
    }
    if (!options->truth) return 0;
    return write_file(base + ".truth.json", truth_of(*sample, name)) ? 0 : 7;
}
