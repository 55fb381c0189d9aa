#include "extract/digits/ctc_beam.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace solieu::extract {
namespace {

constexpr float least = 1e-4F;

struct Prefix {
    std::string text;
    double ends_blank = 0;   // of the paths whose last frame is the blank
    double ends_letter = 0;  // of those whose last frame is the last letter
    [[nodiscard]] double all() const { return ends_blank + ends_letter; }
};

// The prefixes of the next frame; each text once.
struct Next {
    std::vector<Prefix> prefixes;
    std::unordered_map<std::string, std::size_t> places;

    Prefix& of(const std::string& text) {
        const auto [place, is_new] = places.try_emplace(text, prefixes.size());
        if (is_new) prefixes.push_back({.text = text});
        return prefixes[place->second];
    }
};

bool likelier(const Prefix& one, const Prefix& other) {
    return one.all() != other.all() ? one.all() > other.all() : one.text < other.text;
}

}  // namespace

std::vector<Reading> ctc_beam(std::span<const float> probabilities, std::string_view alphabet, int beam, int best) {
    const std::size_t classes = alphabet.size() + 1;
    std::vector<Prefix> prefixes = {{.text = {}, .ends_blank = 1}};
    for (std::size_t from = 0; from + classes <= probabilities.size(); from += classes) {
        const std::span<const float> frame = probabilities.subspan(from, classes);
        // Paper between the letters: nothing but the blank.
        if (frame[0] > 1 - least) {
            for (Prefix& prefix : prefixes) prefix = {std::move(prefix.text), prefix.all() * frame[0], 0};
            continue;
        }
        Next next;
        for (const Prefix& prefix : prefixes) {
            Prefix& same = next.of(prefix.text);
            same.ends_blank += prefix.all() * frame[0];
            if (!prefix.text.empty()) {
                const std::size_t last = alphabet.find(prefix.text.back()) + 1;
                same.ends_letter += prefix.ends_letter * frame[last];
            }
            for (std::size_t letter = 1; letter < classes; ++letter) {
                if (frame[letter] < least) continue;
                const char character = alphabet[letter - 1];
                const bool repeats = !prefix.text.empty() && prefix.text.back() == character;
                const double before = repeats ? prefix.ends_blank : prefix.all();
                if (before > 0) next.of(prefix.text + character).ends_letter += before * frame[letter];
            }
        }
        const auto kept = std::min(next.prefixes.size(), static_cast<std::size_t>(std::max(1, beam)));
        std::partial_sort(next.prefixes.begin(), next.prefixes.begin() + static_cast<std::ptrdiff_t>(kept),
                          next.prefixes.end(), likelier);
        next.prefixes.resize(kept);
        prefixes = std::move(next.prefixes);
    }
    std::sort(prefixes.begin(), prefixes.end(), likelier);
    std::vector<Reading> readings;
    for (const Prefix& prefix : prefixes) {
        if (static_cast<int>(readings.size()) == best) break;
        readings.push_back({.text = prefix.text, .probability = static_cast<float>(std::min(1.0, prefix.all()))});
    }
    return readings;
}

}  // namespace solieu::extract
