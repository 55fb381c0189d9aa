// Reads cells with the number reader, and with Tesseract beside it, and prints how many each reads right and how fast
// (processor time).
//
// usage: solieu_read_number_cells FILE [--limit N] [--tesseract LANGUAGE] [--wrong N]
//
//   FILE         from solieu_number_cells --form pictures
//   --limit      the first N cells only
//   --tesseract  also runs `tesseract -l LANGUAGE --psm 7` on the same cells, each as a picture of its own with 10
//                pixels of paper around it, one thread; what it prints is turned into the reader's alphabet
//   --wrong      prints the first N that the reader got wrong: what stands there, what was read, probability
//
// Then a table: of the cells whose first reading has at least that probability, how many there are and how many are
// right.

#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/generate/strips/strip_records.h"
#include "extract/digits/number_reader.h"
#include "extract/digits/number_text.h"

namespace {

using solieu::extract::Reading;

struct Cells {
    std::vector<cv::Mat> pictures;
    std::vector<std::string> texts;
};

Cells cells_of(const std::string& path, std::size_t limit) {
    std::ifstream file(path, std::ios::binary);
    Cells cells;
    while (cells.texts.size() < limit) {
        std::optional<solieu::generate::Strip> cell = solieu::generate::read_strip(file);
        if (!cell) break;
        cells.pictures.push_back(std::move(cell->picture));
        cells.texts.push_back(std::move(cell->text));
    }
    return cells;
}

// Processor time, so that what else the machine does does not count: of this program, or of those that it ran.
double processor_seconds(int whose) {
    rusage usage{};
    ::getrusage(whose, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void print_line(const std::string& name, std::size_t right, std::size_t all, double seconds) {
    std::printf("%-16s %6zu of %6zu right  %6.2f %%  %7.3f ms a cell\n", name.c_str(), right, all,
                100.0 * static_cast<double>(right) / static_cast<double>(all),
                1000 * seconds / static_cast<double>(all));
}

// The pages of Tesseract's output end with a form feed each.
std::vector<std::string> read_by_tesseract(const Cells& cells, const std::string& language, double& seconds) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("number_cells." + language);
    std::filesystem::create_directories(folder);
    std::ofstream list(folder / "list.txt");
    for (std::size_t i = 0; i < cells.pictures.size(); ++i) {
        const std::string path = (folder / (std::to_string(i) + ".png")).string();
        cv::Mat framed;
        cv::copyMakeBorder(cells.pictures[i], framed, 10, 10, 10, 10, cv::BORDER_CONSTANT, cv::Scalar(255));
        cv::imwrite(path, framed);
        list << path << '\n';
    }
    list.close();
    const double start = processor_seconds(RUSAGE_CHILDREN);
    const std::string command = "OMP_THREAD_LIMIT=1 tesseract '" + (folder / "list.txt").string() + "' '" +
                                (folder / "out").string() + "' -l " + language + " --psm 7 2>/dev/null";
    if (std::system(command.c_str()) != 0) std::fputs("tesseract did not run\n", stderr);
    seconds = processor_seconds(RUSAGE_CHILDREN) - start;
    std::ifstream out(folder / "out.txt");
    std::vector<std::string> texts;
    std::string text;
    for (std::istreambuf_iterator<char> at(out), end; at != end; ++at) {
        if (*at == '\f') {
            texts.push_back(solieu::extract::number_text(text));
            text.clear();
        } else {
            text += *at;
        }
    }
    std::filesystem::remove_all(folder);
    texts.resize(cells.texts.size());
    return texts;
}

}  // namespace

int main(int count, char** arguments) {
    std::map<std::string, std::string> options = {{"--limit", "1000000"}, {"--tesseract", ""}, {"--wrong", "0"}};
    bool understood = count >= 2 && count % 2 == 0;
    for (int i = 2; understood && i + 1 < count; i += 2) {
        understood = options.contains(arguments[i]);
        options[arguments[i]] = arguments[i + 1];
    }
    if (!understood) {
        std::fputs("usage: solieu_read_number_cells FILE [--limit N] [--tesseract LANGUAGE] [--wrong N]\n", stderr);
        return 2;
    }
    const Cells cells = cells_of(arguments[1], std::stoul(options["--limit"]));
    if (cells.texts.empty()) {
        std::fprintf(stderr, "%s: no cells\n", arguments[1]);
        return 1;
    }

    cv::setNumThreads(1);
    solieu::extract::NumberReader reader;
    const double start = processor_seconds(RUSAGE_SELF);
    const std::vector<std::vector<Reading>> readings = reader.read(cells.pictures);
    const double seconds = processor_seconds(RUSAGE_SELF) - start;

    std::size_t right = 0, without_spaces = 0, among_five = 0;
    long wrong_left = std::stol(options["--wrong"]);
    const auto squeezed = [](std::string text) {
        std::erase(text, ' ');
        return text;
    };
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Reading& first = readings[i].front();
        const bool is_right = first.text == cells.texts[i];
        right += is_right ? 1 : 0;
        without_spaces += squeezed(first.text) == squeezed(cells.texts[i]) ? 1 : 0;
        for (const Reading& reading : readings[i]) among_five += reading.text == cells.texts[i] ? 1 : 0;
        if (!is_right && wrong_left-- > 0) {
            std::printf("%6zu  '%s' read as '%s' %.3f\n", i, cells.texts[i].c_str(), first.text.c_str(),
                        static_cast<double>(first.probability));
        }
    }
    print_line("number reader", right, cells.texts.size(), seconds);
    print_line("  spaces aside", without_spaces, cells.texts.size(), seconds);
    print_line("  among five", among_five, cells.texts.size(), seconds);
    if (!options["--tesseract"].empty()) {
        double tesseract_seconds = 0;
        const auto texts = read_by_tesseract(cells, options["--tesseract"], tesseract_seconds);
        std::size_t tesseract_right = 0;
        for (std::size_t i = 0; i < texts.size(); ++i) tesseract_right += texts[i] == cells.texts[i] ? 1 : 0;
        print_line("tesseract " + options["--tesseract"], tesseract_right, texts.size(), tesseract_seconds);
    }
    for (const float least : std::array{0.5F, 0.8F, 0.9F, 0.95F, 0.98F, 0.99F, 0.999F}) {
        std::size_t given = 0, given_right = 0;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            if (readings[i].front().probability < least) continue;
            ++given;
            given_right += readings[i].front().text == cells.texts[i] ? 1 : 0;
        }
        std::printf("at least %.3f: %6.2f %% of the cells, %7.3f %% of them right\n", static_cast<double>(least),
                    100.0 * static_cast<double>(given) / static_cast<double>(readings.size()),
                    given == 0 ? 0.0 : 100.0 * static_cast<double>(given_right) / static_cast<double>(given));
    }
    return 0;
}
