#include "app/result_names.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

#include "app/format.h"
#include "base/sha256.h"
#include "extract/file_bytes.h"
#include "extract/read.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* index_name = ".solieu-results";
constexpr std::size_t digest_size = 64;
constexpr std::uintmax_t most_index_bytes = 64 << 20;

struct Claim {
    std::string stem, place, content;
};

// A name on a line of the index: digests are no control characters, and names have some.
std::string on_a_line(std::string stem) {
    std::ranges::transform(stem, stem.begin(), [](char c) { return c >= '\0' && c < ' ' ? '?' : c; });
    return stem;
}

std::string key_of(const std::string& stem) {
    return name_key(on_a_line(stem));
}

std::string place_of(const std::string& input) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(fs::absolute(input, error), error);
    return sha256_of(error ? input : real.string());
}

std::optional<std::string> content_of(const std::string& input) {
    const auto bytes = extract::bytes_of(input, extract::ReadOptions().max_bytes);
    return bytes ? std::optional(sha256_of(*bytes)) : std::nullopt;
}

bool is_there(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

// What the index of a folder says; of several lines for one name the last counts.
class Index {
  public:
    explicit Index(const std::string& folder) : folder_(folder) {
        const fs::path path = folder_ / index_name;
        std::error_code error;
        if (!fs::is_regular_file(path, error) || fs::file_size(path, error) > most_index_bytes) return;
        std::ifstream file(path, std::ios::binary);
        for (std::string line; std::getline(file, line);) add(line);
        for (const auto& [key, claim] : claims_) stems_[claim.place].push_back(claim.stem);
    }

    // Whose results stand under that name; nullptr when the index does not say, or when nothing stands there any more.
    [[nodiscard]] const Claim* claim_on(const std::string& stem) const {
        const auto found = claims_.find(key_of(stem));
        return found != claims_.end() && stands(stem) ? &found->second : nullptr;
    }

    [[nodiscard]] const std::vector<std::string>& stems_of(const std::string& place) const {
        static const std::vector<std::string> none;
        const auto found = stems_.find(place);
        return found == stems_.end() ? none : found->second;
    }

  private:
    void add(const std::string& line) {
        const std::size_t content = line.rfind('\t');
        if (content == std::string::npos || content == 0) return;
        const std::size_t place = line.rfind('\t', content - 1);
        if (place == std::string::npos || place == 0 || content - place - 1 != digest_size ||
            line.size() - content - 1 != digest_size)
            return;
        Claim claim{.stem = line.substr(0, place),
                    .place = line.substr(place + 1, digest_size),
                    .content = line.substr(content + 1)};
        claims_[key_of(claim.stem)] = std::move(claim);
    }

    [[nodiscard]] bool stands(const std::string& stem) const {
        return std::ranges::any_of(all_formats, [&](Format format) {
            return is_there(folder_ / (stem + "." + std::string(folder_ending_of(format))));
        });
    }

    fs::path folder_;
    std::map<std::string, Claim> claims_;                    // by key
    std::map<std::string, std::vector<std::string>> stems_;  // by place
};

bool is_numbered(const std::string& name, const std::string& stem) {
    if (name == stem) return true;
    if (!name.starts_with(stem + "-")) return false;
    const std::string_view rest = std::string_view(name).substr(stem.size() + 1);
    return !rest.empty() && rest.front() != '0' &&
           std::ranges::all_of(rest, [](char c) { return c >= '0' && c <= '9'; });
}

class Chooser {
  public:
    Chooser(const std::string& folder, const std::vector<std::string_view>& endings,
            const std::vector<std::string>& reserved)
        : folder_(folder), endings_(endings), index_(folder) {
        for (const std::string& name : reserved) reserved_.insert(name_key(name));
    }

    std::vector<ResultName> choose(const std::vector<std::string>& inputs) {
        std::vector<ResultName> names;
        names.reserve(inputs.size());
        // Whoever has a name keeps it.
        for (const std::string& input : inputs) names.push_back(own_name(input));
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            if (names[i].stem.empty()) find_new(inputs[i], stem_of(inputs[i]), names[i]);
            if (names[i].content.empty() && names[i].note.empty()) names[i].note = replaced_note(names[i].stem);
        }
        return names;
    }

  private:
    ResultName own_name(const std::string& input) {
        ResultName name{.stem = {}, .note = {}, .place = place_of(input), .content = {}};
        const std::string stem = stem_of(input);
        const std::string written = on_a_line(stem);  // as the index has it
        for (const std::string& known : index_.stems_of(name.place)) {
            if (!is_numbered(known, written)) continue;
            const std::string own = stem + known.substr(written.size());
            if (!is_free(own) || !take(own)) continue;
            name.stem = own;
            if (const Claim* claim = index_.claim_on(own)) name.content = claim->content;
            break;
        }
        return name;
    }

    [[nodiscard]] bool is_free(const std::string& stem) const {
        return std::ranges::none_of(endings_, [&](std::string_view ending) {
            return reserved_.contains(name_key(stem + "." + std::string(ending)));
        });
    }

    bool take(const std::string& stem) { return taken_.insert(key_of(stem)).second; }

    void find_new(const std::string& input, const std::string& stem, ResultName& name) {
        std::optional<std::string> content;  // looked at once, and only where it decides
        bool of_other = false;
        // Ten thousand equal names do not try each other's in turn.
        int& number = last_number_.try_emplace(key_of(stem), 1).first->second;
        for (int n = number;; ++n) {
            const std::string candidate = numbered_stem(stem, n);
            if (!is_free(candidate) || taken_.contains(key_of(candidate))) continue;
            if (const Claim* claim = index_.claim_on(candidate)) {
                if (!content) content = content_of(input).value_or("");
                if (claim->content != *content) {
                    of_other = true;
                    continue;
                }
                name.content = claim->content;
            }
            take(candidate);
            number = n;
            name.stem = candidate;
            break;
        }
        if (of_other) {
            name.note = (folder_ / (stem + ".*")).string() + " is the result of another file of that name; that of " +
                        input + " is " + (folder_ / (name.stem + ".*")).string();
        }
    }

    // What stands there already and is of nobody knows what.
    [[nodiscard]] std::string replaced_note(const std::string& stem) const {
        for (const std::string_view ending : endings_) {
            const fs::path path = folder_ / (stem + "." + std::string(ending));
            if (is_there(path))
                return path.string() + " stood there already, of which file is not known; it is replaced";
        }
        return {};
    }

    fs::path folder_;
    std::vector<std::string_view> endings_;
    Index index_;
    std::set<std::string> reserved_, taken_;
    std::map<std::string, int> last_number_;
};

}  // namespace

std::string numbered_stem(const std::string& stem, int number) {
    return number < 2 ? stem : stem + "-" + std::to_string(number);
}

std::string name_key(std::string name) {
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

std::string stem_of(const std::string& input) {
    const std::string stem = fs::path(input).stem().string();
    return stem.empty() || stem == "." || stem == ".." ? "output" : stem;
}

std::vector<ResultName> choose_result_names(const std::string& folder, const std::vector<std::string>& inputs,
                                            const std::vector<std::string_view>& endings,
                                            const std::vector<std::string>& reserved) {
    return Chooser(folder, endings, reserved).choose(inputs);
}

ResultName shared_result_name(const std::string& folder, const std::string& file,
                              const std::vector<std::string>& inputs) {
    std::vector<std::string> places;
    for (const std::string& input : inputs) places.push_back(place_of(input));
    std::ranges::sort(places);
    std::string all;
    for (const std::string& place : places) all += place;
    // No input has such a name.
    ResultName name{.stem = "/" + file, .note = {}, .place = sha256_of(all), .content = {}};
    const fs::path path = fs::path(folder) / file;
    if (!is_there(path)) return name;
    const Index index(folder);
    const std::vector<std::string>& known = index.stems_of(name.place);
    if (std::ranges::find(known, name.stem) != known.end()) {
        name.content = name.place;
    } else {
        name.note = path.string() + " told of other files; it is replaced and tells of those of this run";
    }
    return name;
}

class EarlierResults::Known {
  public:
    explicit Known(const std::string& folder) : folder_(folder), index_(folder) {}

    [[nodiscard]] bool has(const std::string& file_name) const {
        return std::ranges::any_of(all_formats, [&](Format format) {
            const std::string ending = "." + std::string(folder_ending_of(format));
            if (!file_name.ends_with(ending)) return false;
            const Claim* claim = index_.claim_on(file_name.substr(0, file_name.size() - ending.size()));
            const std::string path = (folder_ / file_name).string();
            return claim && claim->place != place_of(path) && claim->content != content_of(path).value_or("");
        });
    }

  private:
    fs::path folder_;
    Index index_;
};

EarlierResults::EarlierResults(const std::string& folder) {
    if (is_there(fs::path(folder) / index_name)) known_ = std::make_unique<Known>(folder);
}
EarlierResults::~EarlierResults() = default;

bool EarlierResults::has(const std::string& file_name) const {
    return known_ && known_->has(file_name);
}

void claim_result_name(const std::string& folder, const ResultName& name, const std::string& content) {
    if (name.content == content || content.size() != digest_size) return;
    const int descriptor = ::open((fs::path(folder) / index_name).c_str(),
                                  O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666);
    if (descriptor < 0) return;
    // At once, so that the lines of two runs do not mix, and with the line end in front, so that none is lost behind
    // one that was cut off. What could not be written is not known later, and that is said.
    const std::string line = "\n" + on_a_line(name.stem) + "\t" + name.place + "\t" + content;
    if (::write(descriptor, line.data(), line.size()) < 0) {
        // As above.
    }
    ::close(descriptor);
}

}  // namespace solieu::app
