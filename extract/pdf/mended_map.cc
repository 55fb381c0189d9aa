#include "extract/pdf/mended_map.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extract/encoding/vietnamese_syllable.h"

namespace solieu::extract {
namespace {

constexpr char32_t overlaid_end = 0x300;  // two bytes laid one over the other, and a range counted on from there

using Distance = std::int64_t;  // letter less code

// Codes in a row with letters in a row: what one range of the map may have been.
struct Run {
    std::size_t begin = 0, end = 0;
    bool suspicious = false;  // with a letter that Vietnamese does not have or that another code has too
};

struct Evidence {
    const std::vector<MappedCode>& map;
    std::vector<Run> runs;
    std::unordered_map<Distance, int> distances;  // how many runs without suspicion have it
    std::vector<Distance> high;                   // those of letters above U+00FF, the commonest first
    std::vector<bool> damaged;                    // code by code: suspicious, and not in order
    std::unordered_map<char32_t, int> times;      // that a letter is mapped
    std::unordered_set<char32_t> taken;           // letters of codes in order, and what damaged ones are read as
};

Distance distance_of(const MappedCode& mapped) {
    return static_cast<Distance>(mapped.letter) - static_cast<Distance>(mapped.code);
}

std::vector<Run> runs_of(const std::vector<MappedCode>& map) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < map.size(); ++i) {
        const bool goes_on = i > 0 && map[i].code == map[i - 1].code + 1 && map[i].letter == map[i - 1].letter + 1;
        if (goes_on) {
            runs.back().end = i + 1;
        } else {
            runs.push_back({i, i + 1});
        }
    }
    return runs;
}

// Whether `written` may stand for `meant`: some letter at or before it in its range, its bytes laid one over the other,
// and counted on from there. A byte x laid over `high` is x and the bits of `high` that x lacks.
bool is_overlaid(char32_t meant, char32_t written) {
    const char32_t high = meant >> 8, low = meant & 0xFF;
    if (high == 0 || high > 0xFF || written < low) return false;
    const char32_t more = written - low;
    return (more & ~high) == 0 && (high ^ more) <= low;
}

bool is_free(const Evidence& evidence, char32_t letter) {
    return evidence.taken.count(letter) == 0;
}

constexpr std::array<char32_t, 8> signs_of_text = {0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026};

bool is_usual_sign(char32_t c) {
    constexpr std::array<char32_t, 14> signs = {0xA0, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0,
                                                0xB1, 0xB2, 0xB3, 0xB7, 0xBB, 0xBD, 0xD7};
    return std::find(signs.begin(), signs.end(), c) != signs.end() ||
           std::find(signs_of_text.begin(), signs_of_text.end(), c) != signs_of_text.end();
}

bool is_of_vietnamese(char32_t c) {
    return c >= 0x20 && (c < 0x7F || is_usual_sign(c) || letter_of(c).has_value());
}

bool all_free(const Evidence& evidence, const Run& run, char32_t first) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
        if (!is_free(evidence, first + static_cast<char32_t>(i - run.begin))) return false;
    }
    return true;
}

bool is_suspicious(const Evidence& evidence, const Run& run) {
    return std::any_of(evidence.map.begin() + static_cast<std::ptrdiff_t>(run.begin),
                       evidence.map.begin() + static_cast<std::ptrdiff_t>(run.end), [&](const MappedCode& mapped) {
                           return !is_of_vietnamese(mapped.letter) || evidence.times.at(mapped.letter) > 1;
                       });
}

// Whether another code, without suspicion, has the distance of this run.
bool is_in_order(const Evidence& evidence, const Run& run) {
    const auto found = evidence.distances.find(distance_of(evidence.map[run.begin]));
    return found != evidence.distances.end() && found->second > (run.suspicious ? 0 : 1);
}

Evidence evidence_of(const std::vector<MappedCode>& map) {
    Evidence evidence{
        .map = map, .runs = runs_of(map), .distances = {}, .high = {}, .damaged = {}, .times = {}, .taken = {}};
    for (const MappedCode& mapped : map) ++evidence.times[mapped.letter];
    std::unordered_map<Distance, int> high;
    for (Run& run : evidence.runs) {
        run.suspicious = is_suspicious(evidence, run);
        if (run.suspicious) continue;
        const MappedCode& first = map[run.begin];
        ++evidence.distances[distance_of(first)];
        if (first.letter > 0xFF) ++high[distance_of(first)];
    }
    for (const auto& [distance, runs] : high) evidence.high.push_back(distance);
    std::sort(evidence.high.begin(), evidence.high.end(),
              [&](Distance a, Distance b) { return high.at(a) != high.at(b) ? high.at(a) > high.at(b) : a < b; });
    evidence.damaged.resize(map.size());
    for (const Run& run : evidence.runs) {
        const bool damaged = run.suspicious && !is_in_order(evidence, run);
        for (std::size_t i = run.begin; i < run.end; ++i) {
            evidence.damaged[i] = damaged;
            if (!damaged) evidence.taken.insert(map[i].letter);
        }
    }
    return evidence;
}

// Whether the letters of the codes in order around the run rise over it, two on each side where there are so many.
bool rises_over(const Evidence& evidence, const Run& run, char32_t first) {
    constexpr int looked_at = 2;
    const char32_t last = first + static_cast<char32_t>(run.end - run.begin - 1);
    int before = 0, behind = 0;
    for (std::size_t i = run.begin; i-- > 0 && before < looked_at;) {
        if (evidence.damaged[i]) continue;
        if (evidence.map[i].letter >= first) return false;
        ++before;
    }
    for (std::size_t i = run.end; i < evidence.map.size() && behind < looked_at; ++i) {
        if (evidence.damaged[i]) continue;
        if (evidence.map[i].letter <= last) return false;
        ++behind;
    }
    return before == looked_at;
}

// Letters that Vietnamese writes, or usual signs.
bool is_usual(const Run& run, char32_t first) {
    for (std::size_t i = 0; i < run.end - run.begin; ++i) {
        if (!is_of_vietnamese(first + static_cast<char32_t>(i))) return false;
    }
    return true;
}

// The letter that another's distance gives to the first code of the run.
std::optional<char32_t> by_distance(const Evidence& evidence, const Run& run) {
    const MappedCode& first = evidence.map[run.begin];
    for (const Distance distance : evidence.high) {
        const Distance place = static_cast<Distance>(first.code) + distance;
        if (place <= 0xFF || place > 0xFFFF) continue;
        const auto meant = static_cast<char32_t>(place);
        if (is_overlaid(meant, first.letter) && is_usual(run, meant) && all_free(evidence, run, meant) &&
            rises_over(evidence, run, meant)) {
            return meant;
        }
    }
    return std::nullopt;
}

// The one letter or sign whose bytes laid one over the other are what is written: dashes become digits, quotes
// brackets.
std::optional<char32_t> by_bytes(const Evidence& evidence, const Run& run) {
    const char32_t written = evidence.map[run.begin].letter;
    const auto length = static_cast<char32_t>(run.end - run.begin);
    std::optional<char32_t> only;
    for (const char32_t high : {0x01U, 0x1EU, 0x20U}) {
        if (written > 0xFF || (written & high) != high) continue;
        for (char32_t without = high;; without = (without - 1) & high) {
            const char32_t meant = (high << 8) | (written & ~without);
            bool fits = all_free(evidence, run, meant);
            for (char32_t c = meant; fits && c < meant + length; ++c) {
                fits = high == 0x20 ? is_usual_sign(c) : letter_of(c).has_value();
            }
            if (fits && only) return std::nullopt;
            if (fits) only = meant;
            if (without == 0) break;
        }
    }
    return only;
}

void give(Evidence& evidence, const Run& run, char32_t meant, std::vector<MendedCode>& mended) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
        const char32_t letter = meant + static_cast<char32_t>(i - run.begin);
        evidence.taken.insert(letter);
        mended.push_back({evidence.map[i].code, evidence.map[i].letter, letter});
    }
}

// What is not Vietnamese, or is the letter of a code in order already. Ranges go over codes that are never used: the
// others of a run say nothing of one.
void doubt(const Evidence& evidence, const Run& run, std::vector<MendedCode>& mended) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
        const MappedCode& mapped = evidence.map[i];
        const bool twice = evidence.times.at(mapped.letter) > 1 && evidence.taken.count(mapped.letter) != 0;
        if (twice || !is_of_vietnamese(mapped.letter)) mended.push_back({mapped.code, mapped.letter, 0});
    }
}

}  // namespace

std::vector<MendedCode> mended_map(const std::vector<MappedCode>& map, bool overlaid) {
    std::vector<MendedCode> mended;
    Evidence evidence = evidence_of(map);
    std::vector<Run> left;
    for (const Run& run : evidence.runs) {
        if (map[run.begin].letter >= overlaid_end || is_in_order(evidence, run)) continue;
        const auto meant = evidence.damaged[run.begin] ? by_distance(evidence, run) : std::nullopt;
        if (meant) {
            give(evidence, run, *meant, mended);
        } else {
            left.push_back(run);
        }
    }
    const bool proven = !mended.empty();
    if (!proven && !overlaid) return mended;
    const bool orderly = left.size() * 2 < evidence.runs.size();  // else a digit out of order is none the less a digit
    for (const Run& run : left) {
        const auto meant = orderly && (proven || run.suspicious) ? by_bytes(evidence, run) : std::nullopt;
        if (meant) {
            give(evidence, run, *meant, mended);
        } else {
            doubt(evidence, run, mended);
        }
    }
    std::sort(mended.begin(), mended.end(), [](const MendedCode& a, const MendedCode& b) { return a.code < b.code; });
    return mended;
}

}  // namespace solieu::extract
