#include "normalize/values/measure.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace solieu::normalize {
namespace {

constexpr std::array<std::string_view, 14> names = {"",           "actual",    "plan",     "previous", "estimate",
                                                    "cumulative", "plan_rate", "growth",   "share",    "score",
                                                    "maximum",    "rank",      "duration", "fee"};
constexpr std::string_view storeys_between = " / ";
constexpr std::string_view any_words = "…";

using Words = std::vector<std::string>;

// Lower case; signs but "%" only separate.
Words words_of(std::string_view text) {
    Words words(1);
    for (const char c : lower(text)) {
        const bool in_word = c == '%' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
        if (in_word && c != '%') {
            words.back() += c;
            continue;
        }
        if (!words.back().empty()) words.emplace_back();
        if (c == '%') {
            words.back() = "%";
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool is_number(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == 'i' || c == 'v'; });
}

struct Phrase {
    Measure measure = Measure::none;
    std::vector<Words> parts;  // any words may stand between two of them
    std::size_t size = 0;      // words
};

struct MeasureWords {
    explicit MeasureWords(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("measures.tsv")) {
            if (row[0] == "beside") {
                for (std::string& word : words_of(row[1])) beside.insert(std::move(word));
                continue;
            }
            const auto name = std::find(names.begin(), names.end(), row[0] == "none" ? "" : row[0]);
            if (name == names.end()) continue;
            Phrase phrase{.measure = static_cast<Measure>(name - names.begin()), .parts = {}, .size = 0};
            std::string_view rest = row[1];
            for (bool more = true; more;) {
                const std::size_t gap = rest.find(any_words);
                more = gap != std::string_view::npos;
                phrase.parts.push_back(words_of(rest.substr(0, gap)));
                phrase.size += phrase.parts.back().size();
                if (more) rest.remove_prefix(gap + any_words.size());
            }
            phrases.push_back(std::move(phrase));
        }
    }
    std::vector<Phrase> phrases;
    std::set<std::string, std::less<>> beside;  // words that may stand beside a phrase
};

// Where the phrase begins among the words; their number when it does not stand there, or beside words that make another
// thing of it ("Kế hoạch thanh tra", "Chưa thực hiện").
std::size_t place_of(const Phrase& phrase, const Words& words, const MeasureWords& known) {
    std::size_t from = 0, begin = words.size();
    Words rest = words;
    for (const Words& part : phrase.parts) {
        const auto found =
            std::search(words.begin() + static_cast<std::ptrdiff_t>(from), words.end(), part.begin(), part.end());
        if (found == words.end()) return words.size();
        const auto at = static_cast<std::size_t>(found - words.begin());
        begin = std::min(begin, at);
        from = at + part.size();
        for (std::size_t i = at; i < from; ++i) rest[i].clear();
    }
    const bool else_too = std::any_of(rest.begin(), rest.end(), [&](const std::string& word) {
        return !word.empty() && !is_number(word) && !known.beside.contains(word);
    });
    return else_too && phrase.measure != Measure::none ? words.size() : begin;
}

struct Storey {
    Measure measure = Measure::none;
    bool said = false;         // also when what it says is that it is none
    bool of_per_cent = false;  // a rate, of whatever
};

// Without units in brackets: "(triệu đồng)", but not "(%)".
std::string without_units(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('('), text.size());
        const std::size_t close = text.find(')', open);
        out += text.substr(0, open);
        if (open == text.size() || close == std::string_view::npos) break;
        const std::string_view inside = text.substr(open, close + 1 - open);
        out += inside.find('%') == std::string_view::npos ? std::string_view(" ") : inside;
        text.remove_prefix(close + 1);
    }
    return out;
}

Storey read_storey(std::string_view text, const MeasureWords& known) {
    const Words words = words_of(without_units(text));
    Storey storey{.measure = Measure::none,
                  .said = false,
                  .of_per_cent = std::find(words.begin(), words.end(), "%") != words.end()};
    std::size_t size = 0, begin = 0;
    for (const Phrase& phrase : known.phrases) {
        const std::size_t at = place_of(phrase, words, known);
        if (at == words.size() || phrase.size < size || (phrase.size == size && at >= begin)) continue;
        size = phrase.size;
        begin = at;
        storey.measure = phrase.measure;
        storey.said = true;
    }
    // "So với thực hiện năm 2030 (%)" is a rate of some kind, and nothing that was done.
    if (storey.of_per_cent && is_amount(storey.measure)) storey.measure = Measure::none;
    return storey;
}

}  // namespace

bool is_amount(Measure measure) {
    switch (measure) {
        case Measure::none:
        case Measure::actual:
        case Measure::plan:
        case Measure::previous:
        case Measure::estimate:
        case Measure::cumulative:
            return true;
        default:
            return false;
    }
}

std::string_view name_of(Measure measure) {
    return names[static_cast<std::size_t>(measure)];
}

Measure measure_of(std::string_view title, const Lexicon& lexicon) {
    const MeasureWords& known = lexicon.of<MeasureWords>();
    // A head that is written over several cells: "Tháng 5 / so với cùng kỳ / năm trước (%)".
    if (title.find(storeys_between) != std::string_view::npos) {
        std::string whole(title);
        for (std::size_t at = whole.find(storeys_between); at != std::string::npos; at = whole.find(storeys_between))
            whole.replace(at, storeys_between.size(), " ");
        const Storey storey = read_storey(whole, known);
        const bool compared = storey.measure == Measure::growth;  // in per cent, whether the head says so or not
        if (compared || (storey.of_per_cent && !is_amount(storey.measure))) return storey.measure;
    }
    while (true) {
        const std::size_t between = title.rfind(storeys_between);
        const bool last = between == std::string_view::npos;
        const Storey storey = read_storey(last ? title : title.substr(between + storeys_between.size()), known);
        if (storey.said) return storey.measure;
        if (last || storey.of_per_cent) return Measure::none;
        title = title.substr(0, between);
    }
}

}  // namespace solieu::normalize
