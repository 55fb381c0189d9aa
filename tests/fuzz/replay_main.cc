// main() of the fuzz targets where there is no libFuzzer: runs the target over files and over a fixed number of changed
// ones. The same files give the same runs: nothing depends on a clock, on threads or on the machine.
//
// usage: replay_TARGET [--mutations N] [--most-bytes N] [--words FILE] PATH…      files, or folders of files
//
// The input that is being run stands in replay_TARGET.input in the current folder; it is gone when all went well.
//
// Fails: 2 for a wrong command line or when there is no file to run, so that the test does not pass on nothing.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "tests/fuzz/fuzz.h"

using namespace solieu::fuzz;

namespace {

struct Options {
    int mutations = 0;
    std::size_t most_bytes = 4096;
    std::string words_file;
    std::vector<std::filesystem::path> paths;
};

std::string content_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> inputs_of(const Options& options) {
    std::vector<std::filesystem::path> files;
    for (const auto& path : options.paths) {
        if (!std::filesystem::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(path)) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> inputs;
    for (const auto& file : files) inputs.push_back(content_of(file));
    return inputs;
}

// A dictionary of libFuzzer: a word in quotes a line, \xAB for a byte; lines that begin with '#' are comments.
std::vector<std::string> words_of(const std::string& file) {
    std::vector<std::string> words;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t begin = line.find('"'), end = line.rfind('"');
        if (line.starts_with("#") || begin == end) continue;
        std::string word;
        for (std::size_t at = begin + 1; at < end; ++at) {
            if (line[at] != '\\') {
                word += line[at];
            } else if (line[at + 1] == 'x') {
                word += static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16));
                at += 3;
            } else {
                word += line[++at];
            }
        }
        words.push_back(word);
    }
    return words;
}

class Changes {
  public:
    Changes(const std::vector<std::string>& inputs, const std::vector<std::string>& words, std::size_t most_bytes)
        : inputs_(inputs), words_(words), most_bytes_(most_bytes) {}

    std::string next() {
        std::string input = piece_of(inputs_[below(inputs_.size())], most_bytes_);
        for (std::size_t left = 1 + below(8); left > 0; --left) change(input);
        if (input.size() > most_bytes_) input.resize(most_bytes_);
        return input;
    }

  private:
    // std::uniform_int_distribution may differ between libraries.
    std::size_t below(std::size_t end) { return end == 0 ? 0 : static_cast<std::size_t>(random_() % end); }

    std::string piece_of(const std::string& input, std::size_t most) {
        const std::size_t size = std::min(input.size(), most);
        return input.substr(input.size() > most ? below(input.size() - most) : 0, size);
    }

    void change(std::string& input) {
        const std::size_t at = below(input.size() + 1), left = input.size() - at;
        const std::size_t length = std::min(left, 1 + below(below(8) == 0 ? 400 : 12));
        switch (below(9)) {
            case 0:
                if (left > 0) input[at] = static_cast<char>(below(256));
                break;
            case 1:
                if (left > 0) input[at] = static_cast<char>(static_cast<unsigned char>(input[at]) ^ (1u << below(8)));
                break;
            case 2:
                input.erase(at, length);
                break;
            case 3:  // again, often
                input.insert(at, repeated(input.substr(at, length), 1 + below(below(10) == 0 ? 60 : 3)));
                break;
            case 4:  // from elsewhere in it
                if (!input.empty()) input.replace(at, length, input.substr(below(input.size()), length));
                break;
            case 5:  // from another
                input.insert(at, piece_of(inputs_[below(inputs_.size())], 1 + below(200)));
                break;
            case 6:
                if (!words_.empty()) input.insert(at, words_[below(words_.size())]);
                break;
            case 7:
                change_digit(input, at);
                break;
            default:
                if (!words_.empty()) input.replace(at, length, words_[below(words_.size())]);
        }
    }

    static std::string repeated(const std::string& piece, std::size_t times) {
        std::string out;
        for (; times > 0; --times) out += piece;
        return out;
    }

    void change_digit(std::string& input, std::size_t from) {
        const std::size_t at = input.find_first_of("0123456789", from);
        if (at == std::string::npos) return;
        static constexpr std::string_view numbers[] = {"0",  "9", "-1", "65535", "2147483647", "99999999999999999999",
                                                       "0,5"};
        if (below(3) == 0) {
            input.replace(at, 1, numbers[below(std::size(numbers))]);
        } else {
            input[at] = static_cast<char>('0' + below(10));
        }
    }

    const std::vector<std::string>&inputs_, &words_;
    const std::size_t most_bytes_;
    std::mt19937_64 random_{20240610};
};

// On a copy of exactly its size, so that AddressSanitizer sees the first byte behind it.
void run(const std::string& input, const std::string& file) {
    {
        std::ofstream stream(file, std::ios::binary);
        stream << input;
    }
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

bool parse(int count, char** arguments, Options& options) {
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        const bool has_value = argument.starts_with("--");
        if (has_value && i + 1 == count) return false;
        if (argument == "--mutations") {
            options.mutations = std::stoi(arguments[++i]);
        } else if (argument == "--most-bytes") {
            options.most_bytes = static_cast<std::size_t>(std::stoul(arguments[++i]));
        } else if (argument == "--words") {
            options.words_file = arguments[++i];
        } else if (has_value) {
            return false;
        } else {
            options.paths.emplace_back(argument);
        }
    }
    return !options.paths.empty();
}

}  // namespace

int main(int count, char** arguments) {
    Options options;
    if (!parse(count, arguments, options)) {
        std::fputs("usage: replay_TARGET [--mutations N] [--most-bytes N] [--words FILE] PATH…\n", stderr);
        return 2;
    }
    const std::vector<std::string> inputs = inputs_of(options);
    if (inputs.empty()) {
        std::fputs("no file to run\n", stderr);
        return 2;
    }
    const std::vector<std::string> words = words_of(options.words_file);
    const std::string file = std::filesystem::path(arguments[0]).filename().string() + ".input";
    for (const std::string& input : inputs) run(input, file);
    Changes changes(inputs, words, options.most_bytes);
    for (int i = 0; i < options.mutations; ++i) run(changes.next(), file);
    std::filesystem::remove(file);
    std::printf("%zu files and %d changed ones\n", inputs.size(), options.mutations);
}
